"""Gas and fumes, told in English."""

SIGNS = (
    (
        r"\bgas (?:is |are |was |has been |has been |line |pipe |main |keeps? )*(?:leak(?:s|ing|"
        r"age)?|escaping|hissing|pouring|coming out)\b"
    ),
    r"\bleak(?:ing|s)? (?:of )?gas\b",
    r"\b(?:full of|filled with|reeks? of|stinks? of|so much) gas\b",
    (
        r"\bsmell(?:s|ed|ing|t)?(?: of| like| some| the| a| lot| strong| strongly| natural|"
        r" propane|"
        r"ing| cooking)*,? gas\b(?! station| stove| bill)"
    ),
    r"(?<!sewer )\bgas (?:smell|odou?r|stench)\b",
    r"\b(?:strong|heavy|awful) (?:smell|odou?r) of (?:natural )?gas\b",
    r"\bis this gas\b",
    (
        r"\bgas (?:detector|hose|pipe|line|main|bottle|cylinder|tank|tap|alarm|valve|canister|"
        r"burner|"
        r"jet)\b…\b(?:hissing|leak\w*|broken|burst|hit|screaming|going off|beeping|cut|ruptured|"
        r"snapped|punctured|cracked|roaring|fell over|smell\w*)\b"
    ),
    r"\bhissing\b…\b(?:gas|pipe|stove|valve|cylinder|tap)\b",
    (
        r"\b(?:hit|cut|struck|broke|punctured|ruptured|dug (?:up|into|through)|"
        r"damaged)\b~\b(?:gas|"
        r"yellow) (?:pipe|line|main)\b"
    ),
    r"\broaring gas\b",
    r"\bspewing gas\b",
    r"\bgas\b~\bhissing\b",
    r"\bhissing gas\b",
    (
        r"\brotten eggs?\b(?!.{0,30}(?:drain|sewer|sink|canal|pond|river|lake|evening|"
        r"creek))(?=.{0,50}\b(?:flat|stove|burner|kitchen|cooker|gas|home|house|room|apartment|"
        r"stair\w*)\b)"
    ),
    (
        r"\bcarbon monoxide\b(?! (?:detector|alarm)s? (?:\w+ )?(?:need|batter|recommend|worth|"
        r"install))~(?:.{0,30}\b(?:alarm|going off|beeping|screaming|dizzy|poison\w*|won'?t wake|"
        r"headache|leak\w*|everyone|unconscious)|$)"
    ),
    r"\bit'?s carbon monoxide\b",
    r"\bco (?:alarm|detector)\b.{0,20}\b(?:going off|beeping|screaming|won'?t stop)",
    (
        r"\b(?:coal|charcoal|heater|stove|generator|boiler|running car|grill)\b…\b(?:dizzy|"
        r"unconscious|won'?t wake|not (?:mov|react|wak|respond)\w*|passed out|headache|nause\w+)"
    ),
    (
        r"\b(?:not (?:mov|react|wak)ing|passed out|unconscious|dizzy)\b…\b(?:coal|charcoal|heater|"
        r"boiler|exhaust|fumes)\b"
    ),
    r"\basleep in a running car\b",
    r"\b(?:sewer|septic tank|manhole|tank)\b…\b(?:stopped answering|fumes|overcome|not answering)",
    (
        r"\b(?:toxic|chlorine|ammonia|chemical) (?:gas|smell|fumes|cloud|leak|"
        r"vapou?r)\b…\b(?:collaps\w*|cough\w*|eyes|breath\w*|leak\w*|vomit\w*|faint\w*|run\w*|"
        r"pass\w* out)"
    ),
    r"\b(?:stove|burner|gas|oven|cooker)\b~\b(?:won'?t|can'?t) (?:shut|turn|close)\b.{0,6}\boff\b",
    r"\b(?:left|forgot)\b~\bgas (?:on|open)\b",
    r"\bgas\b~\b(?:left|been) on\b",
)
