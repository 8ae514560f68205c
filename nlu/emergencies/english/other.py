"""Cries for help, the vanished, and dangers of no kind of their own, told in English."""

SIGNS = (
    (
        r"(?<!cannot even )(?<!or )\b(?:call|dial|phone|send|get|ring|calling)(?: for| us| me|"
        r" in)? (?:an? |the )?(?:\w+ )?(?:ambulance|police(?! \w+ form| to| reg| report| check|"
        r" clear)|paramedics?|cops|fire (?:brigade|department|engine|truck|service|fighters)|"
        r"firefighters|110|119|120|911|999|112|bomba)\b(?! (?:number|for the (?:drill|party)|if|"
        r"when|"
        r"in case))"
    ),
    r"^ambulance(?:$|!| to| now| please)",
    r"\bneed (?:an? )?ambulance\b",
    r"\bneed (?:the )?police (?:now|here)",
    r"\bambulance (?:to|now|please|quick|needed|asap)\b",
    r"^(?:please )?(?:some(?:one|body),? )?help+ (?:me|us)(?: please| pls)?\W*$",
    r"^help+!+$",
    r"^help(?:[ ,!]+(?:help|fire|please|he|she|my|some|we|any))+",
    r"\bhelp+\W+(?:please|somebody|someone|anyone)\b[^,]{0,12}(?:come|$)",
    (
        r"\bhelp (?:me|us),? (?:please|now|quick\w*|i'?m|he'?s|she'?s)(?! (?:with|move|find|"
        r"out with))"
    ),
    (
        r"\b(?:somebody|someone),? please (?:come|help|call)\b(?! with| me (?:with|find|move|"
        r"carry|"
        r"figure)| over for| to (?:fix|look|repair|clean|check|read)| and (?:fix|look|repair|"
        r"clean))"
    ),
    (
        r"\bcan'?t find (?:my |our |the )?(?:grand\w+|son|daughter|kid|child|toddler|mum|dad|mom|"
        r"father|mother|little \w+|baby|\w+ year old)\b(?!'s)"
    ),
    r"\bsos\b",
    r"\bneed (?:urgent |immediate |some )?help (?:right )?(?:now|immediately|urgently|asap)\b",
    (
        r"\b<weak>\b[^,]{0,25}(?:\b(?:is|are|has been|gone|went|been)|'s) (?:still )?(?:missing|"
        r"disappeared|vanished|wandered|gone missing|lost)\b(?! (?:his|her|their|a (?:tooth|shoe|"
        r"toy|"
        r"key)|\w+ (?:shoe|toy|tooth)|keys|in (?:thought|translation)))"
    ),
    (
        r"\blost (?:my|our) (?:\w+ ){0,2}(?:year old|toddler|son|daughter|child|kid|grand\w+|"
        r"little (?:boy|girl))\b(?!'s)"
    ),
    r"\b(?:dementia|alzheimer'?s?)\b…\b(?:gone|missing|wandered|left|lost|find)\b",
    r"\b(?:child|kid|boy|girl|son|daughter) (?:has |is )?(?:gone )?missing\b",
    (
        r"\b(?:dogs?|boar|snake|bear|pitbull|animal|leopard|monkeys?|wolf|"
        r"wolves)\b[^,]{0,20}\b(?:attacking|mauling|mauled|biting (?:a|my|people|kids|the|her|him|"
        r"me)|attack(?:ed|s) (?:a|an|my|people|the|someone|some|two|kids)|chasing (?:kids|people|"
        r"children)|bit (?:three|two|several|a (?:kid|child|boy|girl))|won'?t let go|"
        r"loose and)\b(?! (?:sandwich|my (?:sandwich|shoe|sofa|cat|lunch|homework)))"
    ),
    r"\b(?:has|is|found|planted|looks like|like|suspicious) (?:a |an )?(?:\w+ )?bomb\b",
    r"\b(?:grenade|explosives?|unexploded|detonator)\b",
    (
        r"\b(?:tanker|truck|lorry|drum)\b~\b(?:spill\w*|leak\w*|overturn\w*|tipp\w+)\b…\b(?:acid|"
        r"chemical|fuel|gas|cough\w*|fumes|run\w*)"
    ),
    r"\b(?:spilled|spilling|leaking) (?:acid|chemicals?|fuel|chlorine)",
    (
        r"\b(?:brakes? (?:failed|failing)|out of control|runaway)\b…\b(?:truck|car|bus|people|"
        r"crash\w*|into)"
    ),
    (
        r"\b(?:car|truck|bus|van|lorry)\b~\b(?:crashed|smashed|ran|rammed|ploughed) into (?:the |"
        r"a )?(?:shop|house|stop|building|crowd|people|wall with)"
    ),
)
