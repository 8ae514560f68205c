"""Buildings, ground and heavy things that come down on people, told in English."""

SIGNS = (
    # it falls now, or somebody is in the way
    (
        r"\b<built>\b[^,]{0,14}(?:\b(?:is|are)\b|'s|'re) (?:\w+ )?(?:collapsing|caving in|"
        r"giving way|"
        r"coming down|tipping|toppling|going over|falling (?:down|on|apart))(?! (?:itself|"
        r"in pieces|"
        r"around))"
    ),
    r"\b<built>\b[^,]{0,14}\bjust (?:collapsed|caved in|came down|gave way|fell|toppled)",
    (
        r"\b<built>\b[^,]{0,25}\b(?:collaps(?:ed|ing)|caved? in|gave way|came (?:\w+ )?down|"
        r"fell (?:in|down|over|apart)|fell|crash\w+|toppl\w+|dropp\w+|tipp\w+|leaning|shaking|"
        r"crack\w+|moving)\b.{0,45}\b(?:<who> (?:is |are |was |were )?(?:\w+ )?(?:under|"
        r"underneath|inside|"
        r"hurt|"
        r"injured|trapped|buried|in it|on it|there|crying|below)|people under|workers? on it|"
        r"men on (?:it|them)|with (?:workers|men|people)|hurt|injured|trapped|buried|help|hurry|"
        r"get (?:everyone|everybody|people) out|kids there|at least|run)\b"
    ),
    (
        r"\b<built>\b[^,]{0,14}\b(?:collapsed|fell|fallen|came down|dropped|landed|caved in|"
        r"crashed) (?:down )?on(?:to)? (?:a (?!the)|an |my (?!roof|bed|car|balcony)|some\w+|"
        r"people|"
        r"him|her|us|two|three|kids|children|the (?:playground|pavement (?:and|at)|kids|children|"
        r"guard|old|workers?))"
    ),
    (
        r"\b(?:balcony|scaffold(?:ing)?|house|building|bridge|tower block|crane|"
        r"grandstand)\b(?: has|"
        r" have)? (?:collapsed|toppled|fallen down|caved in)\b(?!.{0,12}\b(?:part|after|before|"
        r"years|"
        r"months|since)\b)"
    ),
    r"\b(?:landslide|mudslide|rockslide)\b.{0,40}\b(?:hit|buried|people|just|help|coming)",
    r"\bsinkhole\b.{0,20}\b(?:swallowed|with|people)",
    (
        r"\bground (?:just )?(?:opened|swallowed|gave way|collapsed|"
        r"caved in)\b.{0,40}\b(?:swallowed|"
        r"rider|with|people|car|someone|kid)"
    ),
    (
        r"\b<who>\b[^,]{0,20}\b(?:buried|crushed|pinned|trapped|caught)(?: \w+)? (?:under|beneath|"
        r"by the|in the (?:rubble|debris))\b"
    ),
    (
        r"\b<who> (?:is |are |was |were |still )?(?:under (?:it|the rubble|rubble|debris|bricks|"
        r"there)|inside the rubble)\b"
    ),
    r"\b(?:rubble|debris)\b…\b<who>\b",
    (
        r"\b(?:roof|ceiling|wall|beam|building|floor)s?\b~\b(?:cracking|breaking|"
        r"splitting)\b…\b(?:inside|help|run|get out|grand\w+)"
    ),
    (
        r"\b(?:loose|hanging)\b…\b(?:people below|bus stop|children below|kids below|"
        r"people (?:are )?under)"
    ),
    (
        r"\babout to (?:drop|fall|come down|collapse) on (?:the (?:queue|school|people|kids|"
        r"children|"
        r"crowd)|people|some\w+|us|kids)"
    ),
    r"\bpulling down the house\b",
    r"\bstill (?:someone|somebody|people) in(?:side)? (?:it|there)\b",
    r"\bcollapsed on(?:to)? (?:people|some\w+|us|the (?:kids|children|workers))",
)
