"""People who attack others, break in or drag somebody off, told in English."""

SIGNS = (
    (
        r"\b<who>\b[^,]{0,25}\b(?:with|has|have|holding|waving|pulled|swinging|carrying|got|drew|"
        r"wielding) (?:an? |the |his |her |some |big |huge )*<blade>\b(?! each| when|"
        r" gun)(?! (?:set|"
        r"skills|shop|sharpen\w*|for (?:sale|the kitchen)))"
    ),
    (
        r"\b(?:at knifepoint|at gunpoint|armed (?:man|men|robber\w*|with)|gunshots?|shooting at|"
        r"shots fired|opened fire|active shooter)\b"
    ),
    r"\bfight\w* with (?:<blade>)",
    (
        r"\b(?:people|they|men|guys|neighbou?rs|drunks?|teens|youths|gangs?|two \w+|group|crowd|"
        r"families|someone|residents)(?: are| is|'re| were)? (?:\w+ )?(?:fighting|brawling|"
        r"attacking|"
        r"beating)\b(?! (?:over (?:toys|the bill|parking)|about|for|again about|like (?:cats|"
        r"kids)))"
    ),
    (
        r"\bthere(?:'s| is) (?:a )?(?:big |huge |violent |bloody )?(?:fight|brawl)\b(?! for| over|"
        r" about| between (?:cats|dogs))"
    ),
    (
        r"\b(?:big |bad |street |violent |huge )?(?:fight|brawl) (?:outside|downstairs|"
        r"in the (?:lobby|street|car park|parking|yard|corridor)|at the (?:gate|entrance))\b"
    ),
    r"\b(?:fight|brawl)\b.{0,25}\b(?:stabbed|bleeding|blood|knife|unconscious|not moving)",
    (
        r"(?<!dog )(?<!dog is )(?<!dogs )(?<!dogs are )(?<!boar )(?<!boar is )\b(?:beating|"
        r"attacking|"
        r"strangling|stabbing|hitting|punching|threatening|choking|kicking|assaulting|raping|"
        r"slapping|whipping|strangles|chokes|attacks|molesting|harassing|groping|kidnapping|"
        r"robbing|"
        r"mugging) (?:up )?(?:me|him|her|us|them|his (?!head)|my (?:mum|mom|dad|wife|son|daughter|"
        r"sister|brother|mother|father|neighbou?r|door|friend|face|roommate)|a (?:man|woman|girl|"
        r"boy|"
        r"kid|child|guy|lady|guard|student|driver|delivery|(?:young|old) (?:man|woman|lady|"
        r"people)|passer\w*|neighbou?r)|"
        r"an (?:old|"
        r"elderly)|the (?:guard|girl|boy|man|woman|kid|child|old|driver|cashier|lady|baby|"
        r"cleaner)|"
        r"someone|somebody|people|children)\b"
    ),
    (
        r"\b(?:husband|boyfriend|dad|father|ex|partner|he|wife|man|son|neighbou?r|stepdad|"
        r"stepfather|"
        r"landlord|guy)(?: is|'s| keeps| just| has| again| started| has just|"
        r" was)* (?:\w+ )?(?:hit(?:s|ting)?|beat(?:s|ing)?|beat(?:en)? up|punch\w*|chok\w+|"
        r"strangl\w+|kick\w*|attack\w*|slap\w*) (?:me|us|my|her|him|his (?!dog|cat)|the kids?|"
        r"our)\b(?! (?:car|"
        r"bumper|high score|record|door (?:with|by)|budget))"
    ),
    (
        r"\bbreak(?:ing|s)? (?:in(?:to)?|down|through|open) (?:my|our|the|a|his|her) ?(?:flat|"
        r"house|"
        r"door|home|apartment|window|room|neighbou?r|place|front|back|shop)\b"
    ),
    (
        r"(?<!is )(?<!tiles )\b(?:trying to break in|someone(?:'s| is)? breaking in|"
        r"breaking in (?:now|next|right))\b"
    ),
    r"\b(?:broke in(?:to)?|broken into) (?:my|our|the|her)\b(?! car (?:last|yesterday))",
    (
        r"\b(?:thief|burglar|robber|intruder|stranger|someone|somebody|a man|man)(?:s|es)?(?: is|"
        r"'s|"
        r" are)? (?:in|inside) (?:my|our|the) (?:flat|house|home|apartment|room|kitchen|living)"
    ),
    r"\bburglar (?:is )?(?:in|inside)\b",
    r"\bclimbing (?:in|into|through) (?:my|our|the) (?:window|balcony|flat)",
    (
        r"\b(?:kicking|banging|smashing|pounding|hammering)\b[^,]{0,8}\b(?:my|our|"
        r"the) (?:front )?door\b.{0,40}\b(?:kill|axe|scared|help|alone|threat\w*|hid\w*|let (?:me|"
        r"him))"
    ),
    r"\bfootsteps in my\b",
    r"\bscream(?:ing|s|ed)?\b.{0,25}\b(?:for help|kill me|don'?t|silence|stop hitting|murder)",
    (
        r"\b(?:smashing|trashing|destroying) (?:the|my|up|our)? ?(?:shop|store|doors?|windows?|"
        r"place|"
        r"cars?|everything)\b(?! (?:sale|hit))"
    ),
    (
        r"\b(?:stabbed|shot|stabs|slashed|attacked|murdered) (?:someone|somebody|him|her|"
        r"me(?! in the back)|a (?:man|woman|person|guy|kid)|an |the (?:guard|driver|man|woman)|"
        r"two|"
        r"three|people|my (?:dad|mum|mom|son|friend|neighbou?r|brother|husband|wife))\b"
    ),
    (
        r"\b(?:being|been|getting|got|was|just) (?:attacked|stabbed|beaten|robbed|assaulted|"
        r"mugged|"
        r"kidnapped|raped|dragged|abducted|held hostage|followed home)\b"
    ),
    r"\bi'?ve been (?:stabbed|shot)\b",
    r"\bstabbing (?:at|in|outside)\b",
    r"\bforced (?:a |the |my )?(?:woman|girl|kid|child|daughter|her|him|lady) in(?:to)?\b",
    (
        r"\b(?:robbery (?:at|in|now|going|next|happening)|armed robber\w*|robbers,|hostages?|"
        r"intruders?|kidnapp(?:ed|ing)|abduct\w+)\b(?! by my)(?! (?:movie|scene|film))"
    ),
    (
        r"\b(?:man|guy|stranger|someone|somebody|he|they)(?: is|'s| keeps| has been|"
        r" are)+ (?:following|stalking|chasing) (?:me|her|us|my daughter)\b"
    ),
    r"\bfollowed me (?:home|into|to my)\b",
    (
        r"\bdragg(?:ed|ing) (?:a |an |my |the |her|him|me|some )?(?:\w+ )?(?:girl|woman|kid|child|"
        r"boy|daughter|her|him|me|man|hair)?\b(?=.{0,30}\b(?:van|car|scream\w*|hair|alley|away|"
        r"bush\w*|help))"
    ),
    r"\b(?:grabbed|snatched|kidnapped) my (?:kid|child|baby|girl|boy|daughter|son|little \w+)\b",
    (
        r"\b(?:grabbed|snatched|took) (?:a |my |the )?(?:kid|child|baby|girl|boy|daughter|"
        r"son)\b.{0,30}\b(?:ran|run|drove|van|car|away|toward)"
    ),
    (
        r"\b(?:going to|gonna|will|'ll|threaten(?:s|ed|ing) to|wants to|trying to|"
        r"says he'll) (?:kill|stab|shoot|murder|burn|hurt|blow|set fire) (?:me(?! lol)|us|her|him|"
        r"them|my (?:mum|mom|wife|kids?|mother|family)|everyone|it up|"
        r"someone)\b(?<!cinema, will kill someone)"
    ),
    (
        r"\b(?:petrol|gasoline|gas can|lighter fluid)\b~\b(?:and|with|has|lighter|poured|match\w*|"
        r"door)\b"
    ),
    r"\bpour(?:ed|ing) (?:petrol|gasoline|fuel)",
    r"\block(?:ed|s) me (?:in|up)\b.{0,20}\b(?:hit|beat|won'?t|hurt|room|threat)",
    (
        r"\b(?:driv\w+|drove|plou?gh\w*|ramm\w+) (?:his |a |the )?(?:\w+ )?into (?:people|"
        r"the crowd|"
        r"a crowd|pedestrians)"
    ),
    r"\bmolest\w+",
    r"\b(?:raped|raping)\b",
    r"\b<blade> to (?:his|her|my|their) (?:throat|neck|head)",
)
