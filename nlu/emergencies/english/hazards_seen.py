"""Dangers of houses, fire, water and current told by what is seen or heard, in English."""

from collections.abc import Mapping
from types import MappingProxyType

from nlu.understanding import EmergencyKind

SIGNS: Mapping[EmergencyKind, tuple[str, ...]] = MappingProxyType(
    {
        EmergencyKind.GAS: (
            (
                r"\b(?:cylinder|bottle|valve|tank|regulator)\b…\b(?:hissing|spraying|"
                r"whooshing)\b"
            ),
            r"\bhissing\b…\b(?:dizzy|smell\w*|stinks?|faint)\b",
            r"\bburner\b…\bwithout (?:a )?flame\b",
            (
                r"\b(?:coal stove|charcoal|engine (?:has been )?running)\b…\b(?:windows shut|"
                r"wheel|wake)\b"
            ),
            (
                r"\bnone of (?:them|the family)\b~\b(?:got up|woke|waking)\b…\b(?:stove|shut|"
                r"heater)\b"
            ),
        ),
        EmergencyKind.FIRE: (
            r"\b(?:electric|fuse|meter|junction|breaker) ?box\b~\b(?:spark|smok)\w*",
            r"\bsmell of petrol\b|\bpetrol (?:all over|everywhere)\b",
            r"\bsmoke\b…\b(?:can'?t (?:get|see|breathe|reach)|handle|my front door|stairs)\b",
            (
                r"\bsmoke (?:coming |seeping )?(?:under|through|around) (?:my|the|"
                r"our) (?:front )?door\b"
            ),
            r"\b(?:glow\w*|orange|red)\b…\b(?:glass|windows?) (?:just )?(?:crack\w*|popp\w*)\b",
            r"\borange glow in (?:flat|unit|room|number)\b…\b(?:windows|asleep|people)\b",
            r"\bblack (?:stuff|clouds?) (?:is |are )?(?:rolling|pouring) out\b",
            r"\b(?:socket|outlet|wall)\b~\b(?:brown|too hot to touch)\b…\bcrackl\w+",
            r"\b(?:sleeve|hair|coat|clothes|shirt)(?:<is>)+ (?:lit|alight|on fire)\b",
            r"\bbattery (?:is )?(?:spitting|whooshing)\b",
            r"\bcan'?t see my own hand\b",
            r"\bhandle is (?:too )?hot\b",
        ),
        EmergencyKind.COLLAPSE: (
            (
                r"\b<built>\b[^,]{0,25}\b(?:tilting|sagging|bending down|bulging|dropped off|"
                r"broke off|"
                r"leaning out|cracking louder|went flat|folded)\b…\b(?:evacuate|get out|now|"
                r"building|"
                r"hanging|under\w*|inside|old folks|family|people|won'?t open)\b"
            ),
            r"\bcracking (?:noise|sound)s?\b…\b(?:evacuate|tilting|get out|floor)\b",
            r"\b(?:roof|ceiling|wall) came down on\b",
            r"\bbricks? (?:are )?raining down\b",
            r"\bground\b~\bopen(?:ed|ing)\b…\b(?:vanished|cars?|driver|inside)\b",
            (
                r"\b(?:tree|mud|slope)\b~\b(?:lying on|came off|came down)\b…\b(?:behind|"
                r"never came out|under)\b"
            ),
            (
                r"\b(?:floor|stairs?|stairwell|ceiling)\b~\b(?:broke|gave)\b…\b(?:fell through|"
                r"hanging|under)\b"
            ),
        ),
        EmergencyKind.TRAPPED: (
            (
                r"\b(?:tree|wall|pole|scaffold\w*) (?:fell|came down|is) on(?:to)? (?:a |an |the |"
                r"my )?<who>\b"
            ),
            (
                r"\bin (?:the|this) <lift> for (?:\w+ ){1,4}(?:minutes|mins|"
                r"hours?)\b(?=.{0,40}(?:now|help|dark|please|stuck|nobody|$))"
            ),
            (
                r"\b(?:latch\w*|locked|snapped|clicked|lid)\b~\b(?:shut|outside|closed|"
                r"clicked)\b…\b(?:in there|inside|airtight|no sound|stopped)\b"
            ),
            (
                r"\b(?:arm|hand|fingers?|sleeve|scarf)\b[^,]{0,25}\b(?:into|in) the (?:dough|meat|"
                r"roller|mixer|grinder|machine)"
            ),
            (
                r"\b(?:wheel|door|shutter|cart|shelf|bull)\b[^,]{0,20}\b(?:on|over) (?:his|her|"
                r"my \w+'s) (?:chest|legs?|neck)\b"
            ),
            (
                r"\b(?:tipped|rolled|fell) over on(?:to)? <who>\b|\b(?:tipped|"
                r"rolled) over on the \w+ (?:collector|driver|man|lady)\b"
            ),
            r"\bwalls on every side\b",
            (
                r"\b<weak>\b…\b(?:in|inside) the car\b…\b(?:doors locked|locked themselves|"
                r"gone quiet|sun|heat)\b"
            ),
            (
                r"\b<weak>\b…\b(?:crawled|climbed) (?:in|into)\b…\b(?:shut|latch\w*|lid|can'?t|"
                r"stuck)\b"
            ),
        ),
        EmergencyKind.DROWNING: (
            r"\bsomebody'?s in the (?:<water>)\b",
            (
                r"\b(?:shoes|schoolbag|clothes|hat)\b~\b(?:on|at|by) the (?:bank|shore|water|edge|"
                r"dock)\b…\b(?:shout\w*|nobody|no one|no sign|can'?t find)"
            ),
            r"\bcrack on the (?:lake|ice|pond|river)\b",
            r"\b(?:canoe|boat|kayak|raft) (?:has )?(?:flipped|capsized|overturned)\b",
            (
                r"\bwater\b~\bat the ceiling\b|\bup to my (?:chin|neck)\b(?=.{0,25}(?:door|push|"
                r"basement|water))"
            ),
            r"\bfloating face down\b",
            r"\bhe went in after\b…\bhasn'?t\b",
        ),
        EmergencyKind.ELECTRIC_SHOCK: (
            (
                r"\b(?:hit|touched|drilled|chewed) (?:a |an |the )?(?:\w+ )?(?:cable|"
                r"overhead line|cord|power line)\b…\b(?:floor|twitch\w*|limp|bang|smoking|down)\b"
            ),
            r"\beach time i touch (?:him|her)\b|\bkeep away,? it'?s the puddle\b",
            r"\bon the pole\b…\b(?:hanging|doesn'?t answer|not answering)\b",
            (
                r"\bwent (?:down )?to (?:switch|turn|shut)\b~\b(?:power|breaker|"
                r"electricity)\b…\b(?:silent|no sound|no answer|quiet)\b"
            ),
        ),
    }
)
