"""People who are ill or hurt, told in English."""

SIGNS = (
    (
        r"\b<who>\b[^,]{0,22}\b(?:fainted|faints|passed out|unconscious|unresponsive|collapsed|"
        r"collapsing|blacked out|keeled over|out cold|convuls\w+|seizing|fitting(?! room)|"
        r"dropped dead|"
        r"dying on|lifeless|knocked out)\b(?! (?:on|in) (?:the|my) (?:sofa|bed|"
        r"couch))(?! (?:laughing|when i saw|from laughing|of laughter))"
    ),
    r"\bunconscious\b",
    r"\b(?:someone|he|she) collapsed\b",
    r"\bpassed out\b(?=.{0,15}(?:help|floor|on the|,|$))",
    (
        r"\bcollaps(?:ed|ing)\b[^,]{0,15}\b(?:street|stop|floor|gate|lobby|stairs|lunch|gym|"
        r"playground)\b"
    ),
    (
        r"\b(?:<who>)\b[^,]{0,25}(?:\b(?:not|no longer|barely|hardly)|n't|\bstop(?:s|ped)|"
        r"\bcan ?not) (?:\w+ )?(?:respond\w*|mov(?:e|ing)|wak(?:e|ing)|breath\w*|react\w*|"
        r"answer(?:ing)? me|conscious|get(?:ting)? up|stand up)\b(?! (?:to (?:my|the) (?:text|"
        r"mail|"
        r"call|message|email|complaint|request)|in(?: yet)?|house|on|forward|with all|early|"
        r"before))"
    ),
    (
        r"\b(?:not|stopped|can'?t|cannot|trouble|difficulty|struggling to|barely|no) breath(?:e|"
        r"ing)?\b(?! (?:through|in (?:here|this heat|"
        r"these jeans)))(?<!behind the godown, can't breathe)"
    ),
    (
        r"\b(?:won'?t|doesn'?t|can'?t|not) wak(?:e|ing) ?(?:up|him|her)?\b(?=$|,|.{0,15}(?:help|"
        r"up|"
        r"him|her))"
    ),
    (
        r"\b(?<!drainage is )(?<!traffic )not (?:moving|responding|answering me|"
        r"reacting)\b(?=(?<=he is not moving)$|.{0,20}(?:help|floor|on the|stove|road|blood))"
    ),
    r"\bdoesn'?t get up\b",
    r"\bno (?:pulse|heartbeat)\b",
    r"\bheart (?:has )?stopped\b",
    r"\b(?:foaming|frothing) at\b",
    r"\beyes rolled\b",
    (
        r"\b(?:turn|turned|turning|going|gone|lips (?:are )?|went|'s|baby is|"
        r"face is)(?: \w+)? ?(?:blue|purple)\b(?<!water turned blue)(?=$|,|.{0,12}(?:help|now|"
        r"in the face))"
    ),
    r"\b(?:face|mouth) (?:is )?(?:droop\w*|twisted)",
    r"\bslurred\b",
    r"\b(?:arm|leg|side|body|face)\b~\b(?:numb|limp|paraly\w+|went weak)\b",
    r"\bone side of (?:her|his|my) (?:face|body)\b",
    (
        r"\b(?:having|had|has|having had|suffered|suffering|get|got|think)(?: \w+){0,2} (?:a |an |"
        r"another )?(?:\w+ )?(?:heart attack|stroke|seizure|seizures|asthma attack|"
        r"allergic reaction|"
        r"fit|anaphyla\w+|miscarriage|h[ae]+morrhage)\b(?! (?:when|over|at the|from the (?:price|"
        r"bill)|last|in (?:19|20)))"
    ),
    r"^(?:seizure|stroke|heart attack|asthma attack|cardiac arrest)\b",
    r"\bcardiac arrest\b",
    r"\banaphyla\w+",
    r"\bchest (?:pains?|is tight|hurts|feels tight|tightness)\b",
    r"\bpains? in (?:his|her|my|the) chest\b",
    r"\bheat ?stroke\b",
    r"\boverdos(?:e|ed|ing)\b",
    (
        r"\b<who>(?:<is>)+ (?:\w+ )?(?:choking|bleeding|vomiting blood|coughing (?:up )?blood|"
        r"dying|"
        r"suffocating|having contractions)\b(?! of (?:laugh|bored|hung|thirst|cur)| for| to|"
        r" without|"
        r" laugh| inside| on (?:stage|the inside))"
    ),
    r"\bbleeding (?:badly|heavily|a lot|out|from|everywhere|profusely|won'?t|like)\b",
    r"\b(?:lots of|so much|a lot of|losing|covered in|pool of|vomiting|coughing up) blood\b",
    r"\bblood (?:everywhere|all over|pouring|gushing|on the)\b",
    r"\bbleeding won'?t stop\b",
    r"\bchok(?:ing|es|ed) on\b",
    (
        r"\b<who>\b[^,]{0,20}\b(?:hit|struck|run over|knocked down|knocked over|ran over|"
        r"crushed) (?:by|under) (?:a|an|the|some|my)? ?(?:\w+ )?(?:car|truck|bike|bus|scooter|"
        r"taxi|"
        r"van|lorry|train|motorbike|brick|tile|flowerpot|bottle|branch|e-?bike)\b"
    ),
    (
        r"\b(?:car|truck|bus|van|taxi|scooter|bike|e-?bike|lorry|brick|tile|bottle|flowerpot|pot|"
        r"branch|driver)\b[^,]{0,20}\b(?:hit|struck|ran over|knocked down|ran into|plou?ghed into|"
        r"mowed down) (?:people|pedestrians?|him|her|me|kids|"
        r"(?:a|an|my|the|some|two|three) (?:\w+ )?(?:<who>|stop|crowd|pedestrian))\b"
        r"(?! (?:wall|fence|pole|gate|car|tree|"
        r"parked|pothole|bump|speed|cat|bollard|bin|rail|corner|pillar|shop|lamp))"
    ),
    r"\brun over\b(?! (?:by \w+ (?:work|emails)|budget|the (?:agenda|slides|details)))",
    (
        r"\bhit[ -]and[ -]run\b(?=.{0,50}\b(?:bleed\w*|lying|person|hurt|injur\w*|not|kid|help|"
        r"man|"
        r"woman|down))"
    ),
    r"\bunder the (?:wheels|car(?! park)|bus(?! stop| station| shelter)|truck|train)\b",
    (
        r"\b(?:car|bus|bike|traffic|motorbike|scooter) (?:crash|accident)\b.{0,40}\b(?:hurt|"
        r"injur\w*|"
        r"bleed\w*|not mov\w*|trapped|unconscious|people down|blood|ambulance)"
    ),
    r"\bin labou?r\b(?! (?:market|dispute|court|day|law))",
    r"\bwater (?:just )?broke\b",
    r"\bbaby(?:'s| is) coming\b(?=.{0,20}(?:now|no |help|taxi|alone|$|,))",
    r"\b(?:gone|went) into labou?r\b",
    r"\bgiving birth\b(?=.{0,30}(?:now|help|alone|car|floor|home))",
    (
        r"\b<who> (?:just |has |have )?(?:fell|fallen|jumped|slipped|tumbled|"
        r"dropped)\b.{0,40}\b(?:bleed\w*|not |hurt|can'?t|couldn'?t|blood|unconscious|head|broken|"
        r"leg|hip|no breathing|won'?t)"
    ),
    (
        r"\b<who>(?: has| have| just|'s)* (?:fell|fallen|falls) (?:off|from|out of|down) (?:the|a|"
        r"an|"
        r"his|her) (?:\w+ )?(?:roof|ladder|balcony|window|stairs|scaffold\w*|tree|bike|wall|"
        r"bridge|"
        r"floor|bed|crane|building|horse|steps)"
    ),
    (
        r"\bfell (?:off|from|out of) (?:the|a) (?:\w+ )?(?:roof|ladder|balcony|window|scaffold\w*|"
        r"\d+\w* floor)\b"
    ),
    (
        r"\b<who>\b[^,]{0,18}\blying (?:\w+ )?(?:on the (?:ground|floor|road|street|stairs|"
        r"pavement|"
        r"bathroom|kitchen)|in (?:a |the )?(?:street|road|pool of|snow|rain|blood|lobby|corridor|"
        r"middle|stairwell)|there not|motionless|still)"
    ),
    (
        r"\b<who>(?:<is>)* (?:\w+ ){0,3}on the (?:\w+ )?floor\b.{0,20}\b(?:not|can'?t|help|"
        r"bleed\w*|"
        r"won'?t)"
    ),
    r"\bfacedown\b",
    r"\b<who>\b[^,]{0,10}\b(?:swallowed|drank|ate|ingested|drunk|eaten) (?:\w+ ){0,3}<poison>\b",
    r"\bsnake ?bite\b",
    r"\b(?:bit|bitten) by a (?:snake|viper|cobra)\b",
    r"\bsnake bit\b",
    r"\bstung\b.{0,30}\b(?:all over|throat|breath\w*|passed|swell\w*|swollen|allergic|faint\w*)",
    r"\b(?:throat|tongue|face|lips) (?:is |are )?(?:swelling|swollen|closing)\b",
    r"\bfood poisoning\b.{0,30}\b(?:kids|several|everyone|many|people|help)",
    r"\bwhole family (?:is )?vomiting",
    r"\btoo many pills\b",
    (
        r"\b<who>\b[^,]{0,18}\b(?:is |are |been |was |were |'s )(?:\w+ )?(?:(?:injured|hurt)(?=$|"
        r", |"
        r" and|.{0,10}(?:bad|help))|hurt badly|badly hurt|badly burned|burned badly|burnt|"
        r"seriously injured|scalded|impaled|stabbed|electrified|poisoned|crushed)\b(?! (?:out|"
        r"feelings))"
    ),
    r"\bat least \w+ (?:hurt|injured|down|dead)",
    r"\bpeople (?:down|hurt|injured)\b",
    r"\b(?:scalded|impaled)\b",
    r"\b(?:boiling|hot) (?:water|oil|soup)\b~\b(?:all over|on (?:the|my|his|her|him|a))",
    r"\bacid\b~\b(?:in|on) (?:his|her|my|the) (?:eyes?|face|skin)",
    r"\b(?:cut|chopped|sawed|sliced|tore|ripped) (?:off )?(?:his|her|my) \w+ off\b",
    r"\b(?:cut|chopped|sliced) off (?:his|her|my) (?:finger|hand|thumb|toe)\w*",
    r"\bglass in (?:his|her|my) (?:neck|eye|throat)",
    r"\bhead (?:is )?(?:split )?open\b",
    r"\bbone (?:is )?(?:sticking|showing)",
    (
        r"\b(?:oxygen|ventilator|dialysis|breathing) (?:machine|tank|"
        r"concentrator)?\b…\b(?:stopped|"
        r"out|power|failed|empty|dead)"
    ),
    r"\binhaler\b…\b(?:empty|out|lost|can'?t|need|anyone)",
    r"\bepi ?pen\b",
    r"\b(?:where|is there|need|get|bring|any)\b[^,]{0,12}\bdefibrillator\b",
    r"\bcpr\b(?! (?:course|class|training|lesson|certif|workshop|near))(?=.{0,30})",
    r"\bis there a doctor\b",
    (
        r"\b(?:hasn'?t|not|didn'?t) answer(?:ed|ing)?\b[^,]{0,20}\b(?:days|since|door|"
        r"knock\w*)\b.{0,40}\b(?:moan\w*|old|alone|smell|lights?|elderly)"
    ),
    r"\bhear moaning\b",
    r"\bmy gran\w* fall\b",
    r"\b(?:fell|fallen|slipped|hurt|dizzy|pain)\b.{0,30}\bcan'?t (?:get|stand) up\b",
    r"\bcan'?t (?:get|stand) up\b(?=.{0,25}(?:chest|leg|hip|floor|fell|help|blood|alone))",
)
