"""Live current that has hit somebody, or soon will, told in English."""

SIGNS = (
    r"\belectrocut(?:ed|ing)\b",
    (
        r"\b(?:got|getting|gets|had|received|took|been|was|is|get)(?: \w+)? (?:an? )?(?:(?:bad|"
        r"big|"
        r"strong|massive|electric(?:al)?) )*(?:shock(?:ed)?|zapped)\b(?! absorber| at|"
        r" by the (?:price|news|bill))"
    ),
    r"\blive (?:wires?|cables?|power)\b(?! exposed)",
    (
        r"\b(?:wire|cable|line|pole|puddle|railing|fence|gate|water)s?\b[^,]{0,10}\b(?:is|are|"
        r"'s) (?:live|electrified)\b"
    ),
    r"\belectric(?:ity|al current) in the water\b",
    r"\b<wire>\b…\bspark",
    r"\bspark(?:s|ing)\b…\b<wire>\b",
    (
        r"\b<wire>(?:<is>)* (?:down|fell|fallen|snapped|broke|lying (?:across|in the|on the road)|"
        r"in the (?:flood ?)?(?:water|puddle)|on the (?:road|ground|street|pavement))\b"
    ),
    (
        r"\b<wire>\b~\b(?:fell|fallen|dropped|down|snapped|came down)\b…\b(?:water|puddle|road|"
        r"street|ground|car|footpath|pavement)\b"
    ),
    r"\b<wire>\b~\b(?:in|on) the (?:puddle|water|footpath|flood)",
    r"\b(?:stuck|frozen|fused) to the (?:wire|cable|pole|fence|machine)",
    (
        r"\b(?:touched|touching|grabbed|holding)\b…\b(?:can'?t let go|stuck|fell|dropped|"
        r"collapsed|"
        r"thrown|shak\w+|jolt\w*)\b"
    ),
    (
        r"\b(?:fork|key|finger|knife|wire|screwdriver|nail)s?\b~\b(?:in|into|inside) (?:the |"
        r"an? )?(?:outlet|socket|plug)"
    ),
    (
        r"\bshock(?:ed|s)\b~\b(?:ladder|shower|washer|socket|outlet|wire|pole|puddle|out cold|"
        r"unconscious|not)"
    ),
)
