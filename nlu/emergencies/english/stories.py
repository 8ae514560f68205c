"""What is told of elsewhere, of the stage, of a lesson or of nothing at all."""

# Anywhere in the message: it tells, sells, teaches, jokes or applies for something.
STORIES = (
    (
        r"\b(?:drill|training|movie|film|tv|netflix|series|season|episode|novel|book club|game|"
        r"gaming|xbox|playstation|news|article|podcast|jokes?|headline|documentary|actor|"
        r"play(?:ing)? (?:mafia|cards)|theatre|trailer|comic|cosplay|halloween|escape room|"
        r"call of duty|fortnite|minecraft|song|album|concert|lyrics|recipe|dream(?:t|ed)|"
        r"nightmare|"
        r"spoil(?:er)?)\b(?<!not a drill)(?<!no drill)"
    ),
    r"\bthis is not a drill\b(?!)",
    r"\b(?:insurance|lo+l|lmao+|rofl|haha+\w*|hehe|jk|just kidding|xd)\b",
    r"(?<!not )\b(?:joking|kidding)\b",
    (
        r"\b(?:talk|workshop|lesson|course|class|seminar|poster|leaflet|lecture|awareness|"
        r"campaign) (?:on|about|for|this|is|near|at|tomorrow)\b"
    ),
    r"\bsafety (?:week|day|tips|talk|course|class)\b",
    (
        r"\b(?:quiz|homework question|asking for a (?:class|friend|school)|for (?:a|my) (?:class|"
        r"essay|school project))\b"
    ),
    r"\bwhat a (?:deal|bargain|steal|game|match)\b",
    r"\b(?:discount|coupon|for sale|% off|second hand)\b",
)
# Anywhere in the message: there never was a danger, or it is long past and all is well.
MISTAKES = (
    (
        r"\b(?:last (?:winter|summer|spring|autumn|year)|back in \d+|years? (?:back|"
        r"ago))\b.{0,150}"
        r"\b(?:fine|right as rain|recovered|married|again|jogging|better|changing)\b"
    ),
    (
        r"\b(?:false alarm|all clear|nobody (?:(?:was|is|got) hurt|inside|jumped|injured)|"
        r"no one (?:inside|(?:was|is|got) hurt)|never mind|only a (?:test|drill)|turns? out (?:it|"
        r"he|"
        r"she|they)|it was (?:only|just)|it's (?:only|just) (?:the|a|my|steam|his))\b"
    ),
    r"\beveryone(?:'s| is) (?:safe|fine|ok|okay|out|all right)\b|\bnothing serious\b",
    r"\bhe's fine\b|\bjust (?:burnt|burned) (?:his|my|the|her) (?:toast|dinner|popcorn)",
    r"\bis (?:fine|ok|okay|all right|home|back|recover\w*|safe|stable) now\b",
    r"\bwas a window cleaner\b|\brecover(?:ed|ing)\b",
)
