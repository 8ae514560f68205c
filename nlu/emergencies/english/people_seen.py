"""People in danger told by how they look, lie, hang or take leave, in English."""

from collections.abc import Mapping
from types import MappingProxyType

from nlu.understanding import EmergencyKind

SIGNS: Mapping[EmergencyKind, tuple[str, ...]] = MappingProxyType(
    {
        EmergencyKind.VIOLENCE: (
            r"\bthreaten(?:s|ed|ing)? to (?:kill|stab|shoot|hurt) (?:his|her|my|the|everyone)\b",
            (
                r"\b(?:open|force|break|pry)\w* (?:my|our) (?:front )?door\b~\b(?:crowbar|"
                r"screwdriver|knife|hammer|axe|tools?)\b"
            ),
            (
                r"\b(?:picked up|carried off|took off with) my (?:kid|child|baby|son|daughter|"
                r"grand\w+)\b"
            ),
            r"\bi'?m (?:under the bed|in the (?:closet|wardrobe)|hiding)\b",
            r"\b(?:masks?|masked)\b…\b(?:turning|picking|trying) my (?:lock|door)",
            r"\b(?:broke|smashed) the window\b…\bhe'?s inside\b",
            (
                r"\bkick\w* (?:a |an |the )?(?:\w+ )?(?:man|woman|boy|girl|"
                r"kid)'?s? (?:in the )?head\b"
            ),
            (
                r"\b(?:girl|boy|kid|child|woman) (?:was |got |being )?(?:pulled|shoved|forced|"
                r"dragged) into a (?:\w+ )?(?:van|car)\b"
            ),
            r"\bpillow on (?:\w+'s|his|her) face\b",
            r"\bmade to lie on the floor\b",
        ),
        EmergencyKind.SUICIDE: (
            (
                r"\b(?:texted|wrote|posted|sent|said)\b~\b(?:goodbye|farewell)\b…\b(?:not|isn'?t|"
                r"n'?t|off|check|picking)"
            ),
            (
                r"\b(?:nobody|no one|none of you)(?: will|'ll| would) (?:miss|notice) (?:me|him|"
                r"her)\b"
            ),
            r"\blook after (?:the|my) (?:dog|cat|kids?|mum|mom)\b…\b(?:roof|bridge|passwords?)\b",
            r"\bpasswords\b…\b(?:roof|look after|goodbye)\b",
            r"\bsays (?:she|he)(?:'ll| will) let go\b|\bone more step and\b",
            (
                r"\bsitting across the (?:window )?frame\b|\bshoes (?:are )?(?:neat|"
                r"lined up)\b…\b(?:window|roof|ledge)\b"
            ),
            r"\bwater went quiet\b…\bred\b",
            (
                r"\b(?:scared|afraid|worried) (?:she|he)(?:'ll| will|'s going to| might) (?:hurt|"
                r"do something to|harm) (?:herself|himself)"
            ),
        ),
        EmergencyKind.ILLNESS: (
            r"\bhaving a (?:seizure|fit|stroke|heart attack|miscarriage)\b",
            r"\b<who>\b~\blying\b…\bnot moving\b",
            r"\blying (?:on|in|by|at) (?:the|a) \w+\b…\b(?:not moving|isn'?t moving|blood|hurt)\b",
            r"\b(?:her|my) waters? (?:has |have |just )*(?:broke|broken)\b(?! down)",
            (
                r"\b(?:lying|slumped|lies|sitting|slid|fell|collapsed)\b…\b(?:doesn'?t (?:answer|"
                r"respond|move)|"
                r"won'?t (?:answer|wake|move)|no answer|no response|not responding|face (?:is |"
                r"has gone )?"
                r"(?:gr[ea]y|blue|white)|no sound from)\b"
            ),
            (
                r"\b(?:baby|he|she|face|lips?|mouth)\b~\b(?:is|went|gone|going|"
                r"turn\w*) (?:gr[ea]y|blue|purple)\b(?! (?:with|hair|paint|shirt))"
            ),
            r"\bclutch(?:ed|ing) (?:his|her) chest\b|\bgrabbing (?:her|his) throat\b",
            r"\bthroat(?:'s| is) (?:closing|swelling)\b|\b(?:head is (?:out|showing))\b",
            r"\b(?:eyes went fixed|drool ran|went limp|she's limp|he's limp|grey and floppy)\b",
            (
                r"\bgiving birth in\b|\bpressing (?:his|her) chest\b|"
                r"\bfall alert\b…\b(?:rings? out|no answer)\b"
            ),
            (
                r"\b(?:ventilator|oxygen)\b…\b(?:battery|minutes left|empty|"
                r"ran out)\b…\b(?:can'?t|minutes|blue|without)\b"
            ),
            r"\bwon'?t lift (?:his|her) head\b|\bsheets are soaked red\b",
        ),
        EmergencyKind.OTHER: (
            (
                r"\b<weak>\b[^,]{0,15}\b(?:wandered off|walked off|ran off)\b…\b(?:dementia|"
                r"alzheimer\w*|can'?t find|missing)\b"
            ),
            (
                r"\b<weak>\b~\b(?:outside|on|over|out on) the (?:\w+ )?(?:rail(?:ing)?|sill|ledge|"
                r"windowsill|balcony rail)\b"
            ),
            (
                r"\b(?:dog|bull|boar|ostrich|cow|monkey|bear)\b[^,]{0,25}\b(?:by the neck|"
                r"on top of a|stamping on|"
                r"pinned|going for (?:people|kids))"
            ),
            (
                r"\b(?:cloud|fumes|mist|mixed something)\b…\b(?:kids|people|eyes|"
                r"cough\w*)\b…\b(?:wheez\w*|cough\w*|eyes|breath\w*)"
            ),
            (
                r"\b(?:grand\w+|mum|mom|dad|old (?:man|woman|lady))\b~\bwalking (?:on|along|"
                r"in the middle of) the (?:motorway|highway|expressway|road|tracks)\b"
            ),
            r"\bfront row fell\b|\bpeople (?:are )?piling up\b|^please please come quick",
            (
                r"\bunder (?:the|a) (?:car|bus|truck|van|wheels?)\b(?=.{0,40}(?:help|lift|pinned|"
                r"stuck|leg|scream))"
            ),
        ),
    }
)
