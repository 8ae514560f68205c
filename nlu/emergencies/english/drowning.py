"""People in the water, and water that comes to people, told in English."""

SIGNS = (
    (
        r"\b(?:drowning|drowned)\b(?! (?:in|my|out|our|under|rat|the (?:noise|"
        r"sound)))(?<!car drowned)(?<!scooter drowned)(?<!patience drowned)"
    ),
    r"\bdrowning in the (?:<water>)",
    (
        r"\b<who>\b[^,]{0,15}\b(?:fell|fallen|falling|slipped|falls|jumped|dropped|slid|"
        r"has fallen) (?:just )?(?:off the \w+ )?(?:face down )?(?:in|into|in to|through|under in|"
        r"under) (?:the|a|an|our|that)? ?(?:\w+ )?(?:<water>)\b(?! (?:fight|park|meter|bill|"
        r"heater))"
    ),
    (
        r"\b(?:fell|fallen|slipped|slid|went|drove|plunged|crashed) (?:in|into|through) (?:the|a|"
        r"our) (?:\w+ )?(?:river|lake|pond|pool|canal|reservoir|sea|creek|ice|harbou?r|fountain)\b"
    ),
    r"\bgo(?:ing|es|ne)? under\b(?=.{0,30}\b(?:swim|lake|water|river|help|pool|hasn'?t|wave)|,|$)",
    r"\bwent under\b",
    (
        r"\b<who>(?:<is>)* (?:\w+ )?in the (?:\w+ )?(?:<water>)\b.{0,30}\b(?:swim|help|struggling|"
        r"drown|shout\w*|scream\w*|face down|moving|float\w*|under)"
    ),
    r"\b(?:can'?t|cannot) swim\b(?=.{0,20}(?:hurry|help|!|$))(?<!i can't swim)",
    r"\bin the (?:canal|river|lake|pond)\b,? (?:can'?t swim|help|shout|hurry)",
    (
        r"\b(?:body|someone|somebody|kid|child|boy|girl|man|woman|baby) (?:is )?(?:floating|"
        r"face ?down)\b"
    ),
    r"\bpulled\b~\b(?:out of|from) the (?:<water>)",
    r"\b(?:ice|he|she|boys?|kids?)\b~\b(?:broke|cracked)\b…\bin the water\b",
    r"\bswept away\b",
    r"\bunder ?water\b…\b(?:inside|driver|trapped|people in)",
    (
        r"\b(?:car|bus|van|truck|bike|scooter|boat)\b~\b(?:slid|drove|went|fell|rolled|plunged|"
        r"sank|"
        r"sinking)\b~\b(?:into|in|under) (?:the )?(?:<water>)"
    ),
    r"\bwho can swim\b",
    r"\bhasn'?t (?:come|resurfaced|surfaced)\b(?: back)? ?up?\b",
    (
        r"\bwater(?:'s| is| was)? (?:\w+ )?(?:up to|at|over|reached|above) (?:my|our|his|her|"
        r"the)? ?(?:chest|waist|neck|chin|shoulders|windows?|roof|knees and rising)\b"
    ),
    (
        r"\bwater (?:is )?(?:rising|coming in|rushing)\b…\b(?:grand\w+|bed|trapped|stuck|can'?t|"
        r"inside|kids|on the roof|help|basement|baby)"
    ),
    (
        r"\bflood(?:ed|ing|s)?\b…\b(?:trapped|people stuck|can'?t get out|on the roof|inside|"
        r"still (?:down|in)|rescue)"
    ),
)
