"""Fire, smoke and explosions, told in English."""

SIGNS = (
    (
        r"\b<thing>\b[^,]{0,25}(?:\bon fire\b|\bcaught (?:fire|alight)\b|\bcatching fire\b|"
        r"\bin flames\b|\bexploded\b|\bablaze\b|\bblew up\b|\bgone up in|\balight\b|\bcaught(?=$|"
        r",))"
    ),
    (
        r"\b<thing>(?:<is>)+ (?:\w+ )?(?:burning|smoking|smouldering|smoldering|exploding|"
        r"burnt? down)\b(?! (?:calories|hot|a hole))"
    ),
    r"\b(?:still|it's) burning\b",
    (
        r"\bburning (?:right )?(?:next (?:to|door)|behind (?:us|our|the (?:house|building|block))|"
        r"upstairs|downstairs)\b"
    ),
    (
        r"\b(?:house|car|building|kitchen|roof|flat|shed|e-?bikes?|bins?|bikes?|pan|socket|"
        r"curtains?|"
        r"garage|shop|bus|block \d+)s? (?:is |are )?burning\b"
    ),
    (
        r"\b(?:house|kitchen|building|bush|forest|car|electrical|grease|oil|chimney|brush|garage|"
        r"roof|wild|apartment|balcony|pan|shed) ?fire\b(?! (?:safety|drill|alarm|extinguisher|"
        r"exit|"
        r"hazard|risk|station|door))"
    ),
    r"^(?:help,? )?fire+\b\W*(?:fire|help|$|,)",
    r"\bfire!+",
    r"\bfire,? fire\b",
    r"\bgot fire\b",
    r"^fire (?:upstairs|downstairs|next|alert)",
    (
        r"\bfire (?:in|on|at|near|behind|outside|inside|under|upstairs|downstairs|is spreading|"
        r"spreading|spreads|everywhere|next door) ?(?:the|a|my|our|building|block|flat|unit|tower|"
        r"house|$|,|\w+ floor|us|now|fast|quickly|\d)"
    ),
    (
        r"(?<!before )(?<!if )(?<!until )\bthere(?:'s| is|s) (?:an? )?(?:\w+ )?(?:fire|smoke|"
        r"flames|"
        r"explosion)\b(?! (?:station|drill|alarm|exit|extinguisher|detector|hazard|door|sale|pit|"
        r"safety|hydrant|truck|engine|free|place))"
    ),
    (
        r"\b(?:thick|black|heavy|dense|lots of|so much|white|grey|"
        r"gray) (?:\w+ )?smoke\b(?!.{0,40}\b(?:daily|every|plot|stand|bus|scrap|nightly|"
        r"from the (?:hotel|factory|plant))\b)"
    ),
    r"(?<!air )\bfull of (?:\w+ )?smoke\b",
    (
        r"\bsmoke (?:is |keeps |was )?(?:just )?(?:coming (?:out|from|under|"
        r"through)(?!.{0,20}(?:flue|hotel|again))|pouring|billowing|everywhere|filling|"
        r"in the (?:corridor|stair\w*|building|flat|lobby|hall\w*|house)|rising|"
        r"from (?:the (?:window|roof|fourth|third|\w+ floor|basement|flat)|under)|under the door|"
        r"all over the|inside (?:the|my|our))\b"
    ),
    r"\bsee (?:flames|fire|smoke)\b",
    r"\bfills? with smoke\b",
    r"\b<thing>\b[^,]{0,15}\bsmok(?:e|ing) (?:and|badly|heavily|like)",
    r"\bflames\b",
    r"\b(?:just|has|have) exploded\b",
    (
        r"\b(?:an|big|loud|huge|massive) (?:explosion|blast|bang)\b(?=.{0,30}(?:window|fire|smoke|"
        r"wall|flame|glass|injur|$))"
    ),
    r"\bexplosion (?:just|in|at|near|next)",
    r"\bblast just\b",
    r"\bblew (?:up|out)\b…\b(?:burn|fire|window|wall|smoke)",
    (
        r"\bsmell(?:s|ing)?(?: of| like| something| strong| the)* (?:smoke|"
        r"burning)\b(?! (?:garbage|"
        r"trash|leaves|plastic every))"
    ),
    r"\bsomething(?:'s| is) burning\b",
    r"\bflar\w+ up again\b",
    r"\bextinguisher is empty\b",
    r"\b(?:can'?t|cannot|won'?t) put (?:it|the fire|this) out\b",
    r"\bset (?:fire to|(?:\w+ ){1,3}on fire)\b",
    r"\b(?:boiler|propane|cylinder|battery)\b~\b(?:burst|exploded|blew up)\b",
    r"\btransformer\b~\b(?:exploded|blew up|on fire|burning)\b",
    r"\bcurtains? (?:are |is )?(?:burning|caught|on fire|alight)",
    r"\bsparks and (?:flames|smoke)\b",
    r"\b(?:trapped|stuck)\b~\b(?:fire|smoke)\b",
    r"\barson\w*\b",
)
