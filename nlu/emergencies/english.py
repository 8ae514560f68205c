"""What an emergency sounds like in English; same kinds, same order of reading as in Chinese."""

from collections.abc import Mapping
from types import MappingProxyType

from nlu.understanding import EmergencyKind

PERSON = (
    r"\b(?:someone|somebody|he|she|they|we|i|man|woman|lady|child|children|kids?|boy|girl|baby"
    r"|people|person|father|mother|dad|mum|mom|grandma|grandpa|grandmother|grandfather|husband"
    r"|wife|son|daughter|neighbou?r|workers?|guy|friend|brother|sister|toddler|resident|guard)\b"
)
THING = (
    r"\b(?:kitchen|house|home|flat|apartment|building|tower|block|garage|car|bike|e-?bike|scooter"
    r"|room|roof|shed|balcony|hallway|corridor|stairwell|basement|lift|shop|store|battery|box"
    r"|bin|tree|rubbish|sofa|curtains?|stove|oven|meter|cable|transformer|floor|it|something)\b"
)
STRUCTURE = (
    r"\b(?:wall|ceiling|roof|bridge|scaffold(?:ing)?|balcony|canopy|crane|building|house|floor"
    r"|fence|billboard|shed|staircase)\b"
)
LIFT = r"\b(?:lift|elevator)\b"
WATER = r"\b(?:river|lake|pond|pool|canal|fountain|water|ditch|septic tank)\b"
WIRE = r"\b(?:wires?|power ?lines?|cables?)\b"
IS = r"(?:'s|'m|'re| is| am| are| was| were| has| have| got| just| been| being)*"

ENGLISH: Mapping[EmergencyKind, tuple[str, ...]] = MappingProxyType(
    {
        EmergencyKind.SUICIDE: (
            r"\b(?:about|going|threatening|threatens|wants?|trying|ready|will|'ll) (?:to )?jump\b",
            r"\bon the (?:ledge|edge of the roof)\b|\bsuicidal\b|\bcommit(?:ting)? suicide\b",
            r"\b(?:kill|hurt|hang)(?:ing)? (?:myself|himself|herself)\b|\bsuicide note\b",
            r"\bend (?:my|his|her) (?:own )?life\b|\b(?:slit|cut) (?:my|his|her) wrists?\b",
            r"\b(?:don'?t|doesn'?t|do not) want to (?:live|be alive)\b|\bwants? to die\b",
            r"\b(?:took|swallowed|overdosed).{0,35}\b(?:pills|overdose|tablets)\b",
            r"\boverdos(?:ed|e on)\b",
        ),
        EmergencyKind.VIOLENCE: (
            rf"{PERSON}.{{0,25}}\b(?:with|has|have|holding|waving|pulled) (?:a |an )?(?:knife"
            rf"|knives|gun|machete)",
            r"\b(?:people|they|men|guys|neighbou?rs|two \w+) (?:are |is )?fighting\b",
            r"\bthere(?:'s| is) (?:a )?(?:big |huge )?fight\b",
            r"\bfighting with (?:knives|sticks|bats)",
            r"\b(?:beating|attacking|strangling|stabbing|hitting|punching|threatening|choking) "
            r"(?:me|him|her|us|them|his|my|a|an|the|someone|somebody|people)\b",
            r"\bbreak(?:ing)? (?:in(?:to)?|down) (?:my|our|the|a)\b|\bbreak(?:ing)? in\b",
            r"\bbroke into my\b",
            r"\b(?:thief|burglar|robber) (?:is )?in my\b|\bscreaming for help\b",
            r"\b(?:smashing|trashing) (?:the|my|up)",
            r"\b(?:stabbed|shot) (?:someone|somebody|him|her|me|a (?:man|woman|person|guy))\b",
            r"\b(?:being|been|getting|got) (?:attacked|stabbed|beaten|robbed|assaulted|mugged)\b",
            r"\b(?:robbery|armed robber|gunshots?|hostage|intruder|kidnap(?:ped|ping)?)\b",
            r"\b(?:is|'s|keeps) (?:following|stalking) me\b|\bburglar (?:is )?(?:in|inside)\b",
        ),
        EmergencyKind.ELECTRIC_SHOCK: (
            rf"\blive (?:wire|cable)s?\b(?! exposed)|{WIRE}.{{0,25}}\bspark",
            rf"\bspark(?:s|ing).{{0,15}}{WIRE}",
            rf"{WIRE}{IS} (?:down|fell|fallen|snapped|lying|on the (?:road|ground|street))\b",
            r"\belectrocuted\b",
            r"\b(?:got|getting|gets|had|received) (?:an? )?(?:electric(?:al)? )?shock(?:ed)?",
            r"\b(?:lamp ?post|pole|railing|fence|puddle|gate)\b.{0,10}\b(?:is|are) (?:live"
            r"|electrified)\b",
        ),
        EmergencyKind.DROWNING: (
            r"\b(?:drowning|drowned)\b",
            rf"{PERSON}.{{0,12}}\b(?:fell|fallen|slipped|falls) (?:in|into|in to) (?:the|a"
            rf"|our) {WATER}",
            rf"{PERSON}{IS} in the {WATER}.{{0,25}}\b(?:swim|help|struggling|drown)",
        ),
        EmergencyKind.GAS: (
            r"\bgas (?:is |are |was )?leak(?:s|ing|age)?\b|\bleaking gas\b",
            r"\b(?:full of|filled with) gas\b",
            r"\bsmell(?:s|ed|ing)?(?: of| like| some| the| a| lot| strong)* gas\b|\bgas smell\b",
            r"\bsmell gas",
            r"\bgas (?:detector|hose|pipe|line|main|bottle|cylinder).{0,25}\b(?:hissing|leak\w*"
            r"|broken|burst"
            r"|hit)\b",
            r"\bit'?s carbon monoxide\b",
            r"\bcarbon monoxide\b.{0,20}\b(?:alarm|going off|beeping|dizzy|poison\w*)",
        ),
        EmergencyKind.FIRE: (
            rf"{THING}.{{0,15}}\b(?:on fire|caught fire|catching fire|in flames|exploded)\b",
            rf"{THING}{IS} burning\b",
            r"\b(?:house|kitchen|building|bush|forest|car|electrical) fire\b",
            r"^fire+\W*$",
            r"\bfire (?:in|on|at|near|behind|outside) (?:the|a|my|our|building|block|flat)\b",
            r"\bthere(?:'s| is) (?:a )?(?:fire|smoke)\b",
            r"\b(?:thick|black|heavy|dense|lots of) smoke\b",
            r"\bfull of smoke\b",
            r"\bsmoke (?:is )?(?:coming|pouring|billowing|everywhere|filling|in the)\b",
            r"\bflames\b|\b(?:just|has|have) exploded\b|\b(?:an|big|loud|huge) explosion\b",
            r"\bsmell(?:s)?(?: of| like| something)* (?:smoke|burning)\b",
        ),
        EmergencyKind.COLLAPSE: (
            rf"{STRUCTURE}.{{0,15}}\b(?:collaps(?:ed|ing)|caved in|giving way|came down"
            rf"|about to fall)\b",
            rf"{STRUCTURE}.{{0,12}}\b(?:fell|fallen|falling) (?:on|onto)\b",
            r"\b(?:landslide|mudslide)\b",
        ),
        EmergencyKind.TRAPPED: (
            rf"\b(?:stuck|trapped|locked|caught)\b.{{0,35}}{LIFT}",
            rf"\balone in (?:the |a )?{LIFT}",
            rf"{LIFT}.{{0,40}}(?:{PERSON}.{{0,12}}\binside|\btrapped|\bstuck in)\b",
            rf"{LIFT}.{{0,30}}(?:can'?t|cannot) get out|{LIFT}.{{0,12}}\bstopped with\b",
            r"\b(?:trapped|locked) (?:in|inside) (?:the |a |our |my )?(?:hot )?(?:car|bathroom"
            r"|balcony"
            r"|flat|room)",
            rf"{PERSON}{IS} (?:\w+ )?trapped\b",
            rf"{PERSON}.{{0,15}}\b(?:buried|pinned|trapped) (?:under|in)\b",
            rf"{PERSON}.{{0,12}}\b(?:fell|fallen|falls) (?:in|into|down) (?:the |an? )?(?:open )?"
            r"(?:manhole|hole|pit|shaft|well|drain)\b",
            r"\b(?:head|arm|hand|leg|finger)s?(?: is|'s| got)? (?:stuck|caught|trapped) (?:in"
            r"|between)\b",
        ),
        EmergencyKind.ILLNESS: (
            rf"{PERSON}.{{0,15}}\b(?:fainted|passed out|unconscious|unresponsive|collapsed)\b"
            r"(?! on (?:the|my) (?:sofa|bed|couch))|\bunconscious\b",
            rf"{PERSON}.{{0,12}}(?:\bnot|\w+n't|\bstopped) (?:\w+ )?(?:respond\w*|moving|wak(?:e"
            rf"|ing)|breath\w*)\b",
            r"\b(?:not|stopped|can'?t|trouble|difficulty) breath(?:e|ing)\b|\bwon'?t wake up\b",
            r"\b(?:having|had|has|having had) (?:a |another )?(?:heart attack|stroke|seizure"
            r"|asthma attack)\b",
            rf"{PERSON}{IS} (?:choking|bleeding)\b|\bbleeding (?:badly|heavily|a lot)\b",
            r"\b(?:lots of|so much|a lot of) blood\b|\bblood everywhere\b|\bchest pains?\b",
            rf"{PERSON}.{{0,20}}\bhit by a (?:car|truck|bike|bus|scooter)\b",
            r"\bcar hit (?:a|my|an) |\brun over\b",
            r"\b(?:in labou?r|water broke)\b",
            rf"{PERSON} (?:just )?fell\b.{{0,12}}\b(?:bleeding|not |hurt)",
            r"\b(?:someone|he|she) is dying\b",
            rf"{PERSON} (?:just )?fell (?:off|from|out of|down)\b(?! asleep)",
            rf"{PERSON}.{{0,12}}\blying (?:on the (?:ground|floor|road|street)|in (?:a|the) )",
            rf"{PERSON}{IS} (?:swallowed|drank) (?:\w+ )?(?:bleach|poison|detergent|batter(?:y"
            rf"|ies)|cleaner)",
            rf"{PERSON}.{{0,15}}\b(?:is injured|are injured|hurt badly|badly hurt|badly burned"
            rf"|seriously injured"
            rf"|dying on)\b",
        ),
        EmergencyKind.OTHER: (
            r"\b(?:call|dial|phone|need) (?:an ambulance|the police(?! \w+ form| to| reg)|110|119"
            r"|120|911|999)\b",
            r"^(?:please )?help (?:me|us)(?: please)?\W*$|^help(?:[ ,]+(?:help|fire))+",
            r"\bhelp+\W+(?:please|somebody|someone|anyone)\b.{0,12}come\b",
            r"\b(?:somebody|someone) please come\b",
            r"\bcan\'?t find my (?:grand\w+|son|daughter|kid|child|mum|dad)\b",
            r"\bsos\b|\bneed (?:urgent )?help (?:right )?now\b",
            r"\b(?:child|son|daughter|kid|grand\w+|old (?:man|woman)).{0,20} is missing\b",
        ),
    }
)
