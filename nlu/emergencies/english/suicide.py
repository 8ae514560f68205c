"""Threats to one's own life, told in English."""

SIGNS = (
    (
        r"\b(?:about|going|threatening|threatens|wants?|trying|ready|will|'ll|gonna|wanna|"
        r"says (?:he|"
        r"she|they)(?:'ll| will)?|preparing) (?:to )?jump\b(?! (?:in(?:to)? the (?:pool|shower|"
        r"call|"
        r"meeting)|on (?:a|the) call|rope|for|queue|start))"
    ),
    (
        r"\bjumped (?:off|from|out of) (?:the|a) (?:\w+ )?(?:roof|bridge|balcony|building|window|"
        r"\w+ floor|ledge)"
    ),
    (
        r"\b(?:standing|sitting|man|woman|girl|boy|guy|person|someone|somebody|he|she|i'm|he's|"
        r"she's|"
        r"student|kid|climbed|teenager|neighbou?r)\b[^,]{0,14}\b(?:on|over|outside|out on|onto|"
        r"at) (?:the |a )?(?:\w+ )?(?:ledge|roof ?edge|edge of the (?:roof|bridge)|bridge rail\w*|"
        r"railing|wrong side)\b"
    ),
    r"\bon the ledge\b(?=.{0,30}(?:jump|cry\w*|help|about|of|man|woman|girl|boy)|$)",
    r"\boutside the (?:\w+ )?railing\b",
    r"\bsuicidal\b",
    r"\b(?:commit(?:ting|ted)?|attempt(?:ing|ed)?) suicide\b",
    r"\bsuicide (?:note|attempt)\b",
    r"\bi'?m on the (?:roof|bridge|ledge)\b",
    (
        r"\b<who>\b[^,]{0,10}\bon the (?:roof|bridge|ledge)\b.{0,40}\b(?:jump|crying|end|goodbye|"
        r"look for|wants|die)"
    ),
    (
        r"\b(?:kill|hurt|hang|harm|cut|shoot|drown)(?:ing|ed)? (?:myself|himself|herself|"
        r"themselves)\b"
    ),
    r"\bend (?:my|his|her|their) (?:own )?li(?:fe|ves)\b",
    r"\bend(?:ing)? it(?: all| tonight| now|$)",
    r"\b(?:slit|cut|cutting|slashed|slashing)(?: open)? (?:my|his|her) wrists?\b",
    r"\btake (?:my|his|her) own life\b",
    r"\btak(?:e|ing) (?:my|his|her) (?:own )?life\b",
    (
        r"\b(?:don'?t|doesn'?t|do not|does not|didn'?t) want to (?:live|be alive|"
        r"be here any ?more|"
        r"exist|wake up any ?more)\b"
    ),
    r"\b(?:want|wants|wanna|wish) to die\b(?! of (?:embarr|laugh|cringe))",
    (
        r"\b(?:i|can'?t|cannot)(?: can'?t)? go on\b(?=.{0,30}(?:tonight|sorry|goodbye|any ?more|$|"
        r",))(?! (?:holiday|vacation|a trip|strike|like this))"
    ),
    r"\bdoing it tonight\b",
    (
        r"\b(?:no|nothing left|not worth|no reason) (?:point |reason )?(?:to |in )?liv(?:e|"
        r"ing)(?: for)?\b(?! there| here| in)"
    ),
    r"\b(?:better|easier) off without me\b",
    r"\bgoodbye (?:everyone|forever|world|all)\b(?=$|.{0,25}(?:sorry|pills|roof|live|die))",
    r"\bsorry everyone\b(?=$)",
    r"\btook all (?:the|my|his|her) (?:pills|tablets|meds)\b",
    (
        r"\b(?:took|taken|swallowed|overdosed|ate|swallowing|taking)\b[^,]{0,25}\b(?:pills|"
        r"overdose|"
        r"tablets|sleeping)\b(?! for (?:a|my) (?:cold|flu|headache))"
    ),
    r"\boverdos(?:ed|e) on\b",
    r"\bdrank (?:\w+ )?(?:pesticide|weed ?killer|rat poison)",
    r"\b(?:rope|noose|belt)\b~\b(?:neck|beam|ceiling|fan)\b",
    r"\bhang(?:ed|ing) (?:from the (?:beam|ceiling|fan)|himself|herself)",
    r"\b(?:charcoal|gas)\b…\b(?:door (?:is )?locked|locked|sealed)",
    r"\b(?:door (?:is )?locked|locked)\b…\bcharcoal",
    (
        r"\b(?:texted|message[ds]?|note|says?|said|left)\b~\bgoodbye\b…\b(?:phone|off|gone|answer|"
        r"find|door)"
    ),
)

# A small child outside a window climbed there, unless somebody says it wants to die.
TOO_YOUNG = (r"\b(?:toddler|baby|little (?:boy|girl|one|kid)|[1-7][- ]years?[- ]old)\b",)
WISH_TO_DIE = (r"\b(?:jump\w*|suicid\w+|die|kill\w*|goodbye|holding|with (?:a|her|his|the))\b",)
