"""Figures of speech: words of danger that mean heat, laughter, prices, games or dinner."""

# Struck out before anything is read; what is left of the message may still be an alarm.
FIGURES = (
    (
        r"\b(?:this|that|the|your|his|her|my|our) (?:\w+ )?(?:app|song|track|game|show|outfit|"
        r"deal|"
        r"party|beat|album|team|mixtape|playlist|dress|set|guy|sale|band|lineup|food|curry|sauce|"
        r"salsa|chilli|takeaway|wings)(?: is| was|'s)? (?:so |pure |absolute(?:ly)? |totally |"
        r"just )?(?:fire|lit|on fire|the bomb|killer|sick)\b"
    ),
    r"\b(?:is|was|were|looks|sounds|tastes?) (?:straight |pure |absolute )?fire\b",
    (
        r"\b(?:he|she|they|we|i|team|sales|player|striker|lakers|warriors|squad)(?:'s|'re|'m| is|"
        r" are| was| were)? (?:\w+ )?on fire\b(?=.{0,25}\b(?:today|goals?|these days|lately|"
        r"tonight|"
        r"at work|season|game|sales|promoted|form|week)\b|$)"
    ),
    r"\bfire ?(?:works?|place|fox|d|wall|fly|pit|crackers?|side|wood|arm|ball)s?\b",
    r"\bfire (?:up|away|sale|emoji)\b|\bunder fire\b",
    r"\b(?:street ?lights?|lamps?|bulbs?|lights?) burning\b|\bfriendly fire\b|\bget fired\b",
    r"\bfired\b|\bcamp ?fire\b|\bbon ?fire\b",
    (
        r"\bfire (?:exits?|extinguishers?|drills?|hydrants?|doors?|lanes?|stations?|escapes?|sale|"
        r"safety|alarms? test\w*|blankets?|inspection|marshal|assembly|insurance|hazard)\b"
    ),
    (
        r"\b(?:garbage|trash|rubbish|leaves|straw|coal|chimney|stubble|boiler|barbe(?:c|q)ue|bbq|"
        r"grill|smoker|incense|factory|exhaust|cigarettes?|diesel|truck|bus|crop|waste|tyre|plant|"
        r"plastic|shisha|weed)\b[^,]{0,40}\b(?:smoke|burning)\b"
    ),
    (
        r"\bsmoke\b[^,]{0,30}\b(?:barbe(?:c|q)ue|bbq|grill|incense|exhaust|factory|chimney|"
        r"restaurant|cigarette|plant|wood stove)\b"
    ),
    (
        r"\bburning (?:garbage|trash|rubbish|leaves|waste|plastic|incense|candles?|calories|"
        r"question|"
        r"desire|out|up with|through|bridges|the midnight|crop|stubble|paper|wood|coal|tyres|"
        r"dry)\b"
    ),
    (
        r"\b(?:kill(?:s|ed|ing)?) (?:time|it|me|for|the (?:mood|vibe|engine|lights)|two birds|"
        r"my (?:back|feet|vibe|wallet))\b"
    ),
    r"\bdying (?:of|to|for|from|over|inside)\b",
    r"\b(?:die|died|dead) (?:of|from|laughing|without|tired|inside|battery|phone|serious)\b",
    (
        r"\bi(?:'m| am|'d) (?:dying|dead|deceased|die)\b(?! (?:please|call|help|"
        r",? ?i can'?t breathe))"
    ),
    r"\bto die for\b|\bdrop dead gorgeous\b|\bdrives? me (?:to|crazy)\b",
    r"\bmurder(?:ing|ed)? (?:me|him|her) (?:lol|if|for|when|over)\b",
    (
        r"\b(?:boss|wife|mum|mom|teacher|husband|deadline|coach)(?:'s| is)? (?:going to|gonna|"
        r"will|"
        r"'ll) (?:kill|murder) me\b"
    ),
    (
        r"\b(?:gave|give|gives|giving|having|had|have|nearly had|almost had) (?:me )?(?:a |"
        r"an )?(?:mini )?(?:heart attack|stroke|panic attack|coronary|"
        r"seizure)\b(?=.{0,25}\b(?:when|"
        r"price|bill|costume|movie|film|over|seeing|looking|laugh|cost|at the|rent|lol)|"
        r"$)(?<!is having a heart attack)(?<!s having a heart attack)(?<!having a stroke)(?"
        r"<!having a seizure)(?<!having a heart attack)"
    ),
    r"\bheart attack (?:price|when|over|prices|at the|on a plate)\b",
    r"\byou (?:almost|nearly) gave me\b.{0,20}",
    (
        r"\b(?:drown(?:ing|ed)?|buried|swamped|sink(?:ing)?|trapped|stuck|locked|lost|suffocat\w+|"
        r"crushed|submerged) (?:in|under|by|with|at) (?:a |an |the |my |this |these |so much |"
        r"all this |all the |too much )*(?:paper\w*|work|debt|e-?mails?|homework|tears|laundry|"
        r"noodles|syrup|ketchup|gravy|sauce|chores|deadlines?|meetings?|traffic|office|zoom|call|"
        r"mud|"
        r"customs|home|love|thoughts?|memories|feelings?|guilt|sorrows?|bills|coffee|assignments?|"
        r"exams?|messages|notifications|paperwork|past|queue|line|loop|dishes|kindness|cuteness|"
        r"routine|job|rut|airport|parcels?|boxes|day ?dream|matrix|1990s|spreadsheets?|school run|"
        r"cat videos?)\b"
    ),
    r"\bdrown(?:ing|ed) (?:my|out|his|her|our|your) (?:pancakes|fries|sorrows|\w+ in)?\b",
    r"\b(?:laughed|laughing) (?:until|till|so hard)\b.{0,40}",
    (
        r"\b(?:collaps\w+|passed out|crashed|fainted|died|knocked out)\b (?:laughing|on (?:the|"
        r"my) (?:sofa|bed|couch)|into bed|when i saw|in bed|after (?:work|the gym|dinner|lunch)|"
        r"from (?:laugh|exhaust|tired|bored)\w*|watching|asleep)"
    ),
    (
        r"\b(?:souffl[ée]|cake|tent|deck ?chair|table|negotiations?|market|currency|economy|"
        r"prices?|"
        r"shares|stocks?|marriage|talks|bank|house of cards|soufflé|fort|sofa bed|pudding|"
        r"internet|"
        r"server|wifi|phone)s?\b[^,]{0,10}\b(?:collaps\w+|crash\w+|died|dead|plummet\w*|fell|"
        r"tank\w*)"
    ),
    (
        r"\b(?:phone|inbox|twitter|chat|group|feed|notifications|internet|whatsapp|"
        r"telegram)\b[^,]{0,12}\b(?:blow(?:ing|n|s)? up|explod\w+|on fire|buzzing|dying|died)"
    ),
    r"\bblow(?:ing|s)? up my phone\b|\bbath bombs?\b|\bphoto ?bomb\w*",
    r"\bbomb (?:dot|cyclone|shelter)\b|\bsex bomb\b|\bseed bombs?\b|\bf-bombs?\b",
    r"\bstab(?:bed)? (?:me|him|her) in the back\b|\bback ?stab\w*",
    r"\battacked by (?:mosquitoes|bugs|bees\?|allergies|spam|hunger|ants)\b",
    r"\bstuck (?:in|on) (?:my|the) (?:head|brain|past|repeat)\b",
    r"\bshoot (?:me|you|us) (?:a |an )?(?:message|text|e-?mail|line|dm)\b",
    r"\bshoot(?:ing)? (?:hoops|photos|pics|a video|the breeze)\b|\bi'?ll shoot you\b",
    r"\bphoto shoots?\b|\bpillow fight\b",
    r"\b(?:water|food|snowball|pillow|fair|play|uphill|cat) fights?\b",
    r"\bfight(?:ing)? (?:for|over|off|about|the urge|traffic|sleep|club|night)\b",
    r"\bbeat(?:s)? (?:us|me|him|her|them|everyone)(?: all)? (?:at|to)\b",
    (
        r"\bjump(?:ed|ing|s)? (?:on|at|in|into|for|to conclusions|the queue|rope|start|"
        r"through hoops|"
        r"over the moon|ship|around|up and down) ?(?:a |the )?(?:call|chance|pool|shower|offer|"
        r"trampoline|bed|puddles?|joy|zoom|meeting|car|train|bandwagon|seat|conclusions)\b"
    ),
    (
        r"\bbeat(?:s|ing|en)? (?:the (?:heat|traffic|queue|price|crowd|system|rush|drum|clock|"
        r"odds|"
        r"record|game|level|eggs?|rug)|my (?:record|score|best)|eggs|me to it)\b"
    ),
    (
        r"\bhit (?:the (?:gym|road|shops|sack|hay|brakes|jackpot|nail|spot|ground running|slopes|"
        r"town|target|books)|me up|a wall|rock bottom|my head against|record)\b"
    ),
    r"\bchoke on (?:my|the) (?:coffee|words|tea|price)",
    r"\bthe (?:kids|boys|cats|dogs|children|siblings) are fighting\b.{0,25}",
    r"\bsuicide (?:squad|prevention|hotline|awareness|doors?|burnout|sprints?)\b",
    (
        r"\b(?:stole|steal|robbed|robbery|rob)\b[^,]{0,10}\b(?:show|heart|thunder|look|idea|"
        r"parking|"
        r"goal|sleep|ref(?:eree)?)\b"
    ),
    r"\b(?:daylight|highway) robbery\b",
    r"\bgot robbed\b(?=.{0,15}\b(?:final|match|game|ref|oscars?|contest|by the price))",
    (
        r"\b(?:cat|dog|puppy|kitten|hamster|parrot|bird|kitty|rabbit|goldfish|pet|turtle)(?:'s|"
        r"s)?\b(?! (?:is |are )?(?:attack|bit|maul|chas))[^,]{0,14}\b(?:fainted|stuck|trapped|"
        r"passed out|died|dead|missing|lost|choking|fell|kidnapped|attacked my (?:sandwich|sofa|"
        r"shoe|"
        r"leftovers|lunch))\b"
    ),
    r"\bkidnapped by my\b|\battacked my (?:sandwich|sofa|shoe|leftovers|lunch)\b",
    r"\bheld hostage by (?:my|a) (?:cat|dog|toddler|kid)\b",
    (
        r"\bgas (?:prices?|station|bills?|mileage|meter|company|stove for|giant|is up|went up|"
        r"light\w*)\b"
    ),
    r"\bgaslight\w*",
    (
        r"(?<!thick )(?<!black )(?<!heavy )\bsmok(?:e|ed|ing) (?:free|area|break|weed|salmon|meat|"
        r"cigar\w*|brisket|fish|"
        r"on the balcony|in the (?:lift|stair\w*|hall\w*|corridor))\b"
    ),
    r"\bmy (?:nose|gums?) (?:is|are) bleeding\b",
    # barbecues, hot food, sleepy teenagers, dead phones, static, weddings
    (
        r"\bbarbe(?:c|q)u\w+\b.{0,50}\bsmoke\b|\bset my (?:mouth|tongue|lips) on fire\b|"
        r"\bteenager won'?t wake\b|\bzapped by static\b|\bheart (?:stopped|skipped) when\b|"
        r"\bstuck in the lift with\b(?=.{0,60}\b(?:longest|awkward|ex)\b)|"
        r"\bgoodbye all,? \w+ing\b|^sos\b(?=,? (?:what|which|where|who|how)\b)|"
        r"\bshocked by (?:the|my|this)\b|\bphone (?:is |just )?(?:died|dead|dying)\b|"
        r"\b(?:toy|water|nerf) (?:gun|knife|sword|pistol)s?\b"
    ),
)
