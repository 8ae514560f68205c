"""People in a lift, a locked car or a hole, and limbs caught, told in English."""

SIGNS = (
    (
        r"\b(?:stuck|trapped|locked|caught|shut|stranded)\b[^,]{0,35}\b<lift>\b(?! (?:repair|"
        r"again|"
        r"broken))"
    ),
    r"\balone in (?:the |a |this )?<lift>\b",
    r"\b<lift>\b[^,]{0,10}\b(?:trapped|stuck with|locked us|stopped with|stopped and)\b",
    (
        r"\b<lift>\b…(?:\b<who>\b[^,]{0,14}\b(?:inside|in it|in there|alone|trapped|crying|"
        r"banging|"
        r"screaming)|\b(?:trapped|stuck in|we are inside|we're inside|i'm inside|can'?t get out|"
        r"cannot get out|running out of air|hard to breathe|i'm alone|scared|people inside|"
        r"someone inside|between (?:floors?|\d+))\b)(?<!nobody inside)(?<!no one inside)"
    ),
    (
        r"\b(?:inside|in) (?:the|this|a|our) <lift>\b(?=.{0,40}\b(?:bang\w*|scream\w*|help|stuck|"
        r"crying|can'?t|won'?t|stopped|air|between|not (?:mov|answer)\w*|alarm|dark|yell\w*|"
        r"knock\w*|"
        r"hours?))"
    ),
    r"\b(?:bang|knock|scream|yell|shout|cry)\w*\b~\b(?:inside|in|from) (?:the )?<lift>",
    (
        r"\b<lift>\b~\b(?:dropped|fell|plunged)\b.{0,25}\b(?:we're inside|inside|stuck|trapped|"
        r"my leg|help|can'?t)\b"
    ),
    r"\b(?:fell|fallen|down) (?:\w+ ){0,2}<lift> shaft\b",
    r"\bwe're (?:\w+ )?in the <lift>",
    (
        r"\b(?:trapped|locked|stuck|shut) (?:\w+ ){0,3}(?:in|inside) (?:the |a |an |our |my |his |"
        r"her |this )?(?:\w+ )?(?:(?<!in my )cars?(?! at| with the engine| park)|van|bathroom|"
        r"toilet|"
        r"balcony|flat|room|basement|apartment|house|freezer|fire|smoke|shed|cellar|well|hole|"
        r"trunk|"
        r"boot|washing machine|attic|school bus|bus)\b(?! (?:with work|all day|with (?:the )?kids|"
        r"with my kids|with two kids|doing))"
    ),
    (
        r"\b<weak>\b(?!'s)[^,]{0,20}\b(?:locked (?!the keys)|trapped|shut|"
        r"stuck) (?:\w+ ){0,2}(?:in|"
        r"inside|out on|on)\b(?! (?:the (?:third|second|fourth|fifth|top) floor|the street))"
    ),
    r"\b(?:keys? (?:\w+ )?inside the car)\b…\b(?:baby|kid|child|son|daughter)",
    (
        r"\b(?:baby|kid|child|toddler|son|daughter)\b[^,]{0,12}\b(?:in|inside) (?:a |"
        r"the )?(?:hot |"
        r"locked |parked )*(?:car|van)\b(?=.{0,25}(?:locked|hot|sun|window|help|degrees|crying|"
        r"alone|"
        r"\d\d|$))"
    ),
    (
        r"\b<who>(?:<is>)+ (?:\w+ )?(?:trapped|pinned|buried|wedged|impaled)\b(?! at (?:home|"
        r"work)|"
        r" in (?:a |the |this )?(?:meeting|traffic|office|job|zoom|call|relationship|love))"
    ),
    (
        r"\b<who>\b[^,]{0,15}\b(?:buried|pinned|trapped|crushed|wedged) (?:under|in|between|"
        r"beneath|"
        r"behind)\b(?! (?:work|paper|a meeting|debt))"
    ),
    (
        r"\b(?:driver|passenger|workers?|people|kids?|someone|somebody) (?:is |"
        r"are )?(?:still )?(?:trapped|stuck|pinned) ?(?:inside|under|in the (?:car|cab|wreck)|$|,)"
    ),
    (
        r"\b<who>\b[^,]{0,14}\b(?:fell|fallen|falls|dropped|went|slipped) (?:in|into|down|"
        r"through) (?:the |an? )?(?:open |deep |uncovered )?(?:manhole|hole|pit|shaft|well|drain|"
        r"trench|sewer|sinkhole|gap)\b"
    ),
    (
        r"\b(?:child|kid|man|woman|boy|girl|leg|someone|somebody|he|she|foot)\b~\b(?:down|"
        r"through) (?:the|a|an open) (?:well|manhole|shaft)\b"
    ),
    (
        r"\b<limb>(?: is| are|'s| got| was| were|s)*(?: \w+)? (?:stuck|caught|trapped|jammed|"
        r"wedged|"
        r"crushed|pinned) ?(?:in|between|under|by|inside|$|,)(?! (?:this|the) (?:problem|homework|"
        r"past|clouds))"
    ),
    r"\b(?:caught|stuck|trapped|jammed|got) (?:his|her|my|their|a) <limb>\b",
    (
        r"\b(?:shoe|foot|hand|dress|scarf|hair)\b~\bin the (?:escalator|door|machine|grinder|gate|"
        r"mixer|conveyor)"
    ),
    r"\bcan'?t (?:pull|get) (?:it|him|her|them|my \w+|his \w+) (?:out|loose|free)\b",
    (
        r"\b(?:can'?t|cannot|couldn'?t) get (?:out|down)\b(?! of (?:bed|"
        r"the house))(?=.{0,40}\b(?:smoke|fire|flood|help|trapped))"
    ),
    r"\b(?:smoke|fire|water|flood|trench)\b…\bcan'?t get (?:out|down)\b",
    r"\bhanging (?:from|off|out of|on to|onto) (?:the|a) (?:balcony|window|ledge|railing|roof)",
    r"\b(?:climbed|crawled) (?:out )?(?:on|onto) the (?:ledge|window|roof|sill)",
)
