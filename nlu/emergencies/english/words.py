"""The words from which the English signs of danger are put together, list by list."""

from collections.abc import Mapping
from types import MappingProxyType

from nlu.emergencies.notation import Notation

# Words are split at spaces; `\\s` stands for a space inside one.

_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "who": r"""
            someone(?:'s)? somebody(?:'s)? he(?:'s)? she(?:'s)? they(?:'re)? we(?:'re)?
            i(?:'m|'ve)? (?:wo)?m[ae]n lady ladies guys? child(?:ren)? kids? boys? girls?
            bab(?:y|ies) infant toddlers? newborn people person father mother dad(?:dy)?
            mu?m(?:my)? mom(?:my)? papa grandma grandpa grandmother grandfather grandparents
            gran(?:ny|dad)? nana parents husband wife hubby son daughter neighbou?rs? workers?
            workman friend brother sister cousin aunt(?:ie|y)? uncle residents? guard(?:s)?
            roommate flatmate housemate colleague driver passengers? cyclist rider biker
            courier students? teenagers? elderly pedestrians? electrician plumber cleaner nanny
            boyfriend girlfriend fianc[ée]+ patient (?:old|young)\scouple couple client
            customer stranger \d+[\s-](?:year|month)[\s-]olds?
        """,
        "weak": r"""
            child(?:ren)? kids? boys? girls? bab(?:y|ies) infant toddlers? newborn son daughter
            grand\w+ gran(?:ny)? nana (?:old|elderly|disabled|blind|bedridden)\s(?:wo)?m[ae]n
            (?:old|elderly)\s(?:lady|people|couple|person|gentleman|neighbou?r) mu?m mom mother
            dad father uncle aunt(?:ie|y)? parents wife \d+[\s-](?:year|month|yr)[\s-]olds?
            three\syear\sold patient dementia alzheimer'?s? wheelchair
        """,
        "thing": r"""
            kitchen house home flat apartment building tower block garage cars? van truck bus
            bikes? e-?bikes? scooters? moped room(?:\s\d+)? roof sheds? balcony hallway
            corridor stairs stairwell staircase basement lift elevator shop store restaurant
            battery charger box cabinet bins? trash garbage dumpster tree trees grass bushes
            rubbish sofa couch curtains? stove oven cooker pan microwave fridge dryer
            washing\smachine washer machine meter cables? transformer floor something it place
            door(?:s|\sto)? warehouse socket outlet plug wok hood heater bed mattress carpet
            attic school market hotel office next\sdoor upstairs downstairs everything wires?
            wiring unit(?:\s\d+)? a/?c air\scon\w* bedroom bathroom living\sroom field hill
            forest pump
        """,
        "built": r"""
            walls? ceiling roof bridge scaffold(?:ing)? balcony canopy crane building house
            floor fence billboard shed stairs staircase stairwell facade trench tunnel beam
            slab chimney pavement road ground tree pole pylon stage stand hoarding garage tower
            block sinkhole excavator awning parapet column terrace deck hillside slope bank
            gantry shelf shelves marquee
        """,
        "lift": r"lifts? elevators? dumbwaiter hoist escalator",
        "water": r"""
            river lake pond pool canal fountain water ditch septic\stank sea creek stream
            reservoir harbou?r well sewer tank bay hot\stub bath(?:tub)? dock ice
            underpass
        """,
        "wire": r"wires? power\s?lines? cables? overhead\slines? power\scable electric\slines?",
        "limb": r"heads? arms? hands? legs? fingers? f(?:oo|ee)t foot neck hair wrist ankle thumb",
        "blade": r"""
            knife knives gun machete axe hatchet sword hammer bat bats crowbar cleaver blade
            pistol rifle pipes? sticks? rods? hatchets? screwdriver scissors brick
        """,
        "poison": r"""
            bleach poison detergent batter(?:y|ies) cleaner pesticide rat\spoison antifreeze
            button\sbattery magnets? pills medicine tablets drain\scleaner chemicals? acid
            mushrooms? berries weed\s?killer paint\sthinner methanol coin insecticide
        """,
        "is": r"""
            's 'm 're \sis \sam \sare \swas \swere \shas \shave \sgot \sgets \sjust \sbeen
            \sbeing \sgoing \sstill \snow \sboth \sall \sbadly \ssuddenly \scompletely
            \sseverely \sreally
        """,
        "call": r"""
            help!* hurry quick(?:ly)? ambulance 1(?:10|19|20) 911 999 112
            what\sdo\s(?:i|we)\sdo what\sshould\s(?:i|we)\sdo cpr
            send\s(?:help|police|someone\snow|the) is\sthere\sa\sdoctor evacuate
            everyone\s(?:get\s)?out get\sout\snow run\s(?:away|everyone|now)
            rescue\s(?:him|her|them|us|me)
        """,
    }
)

ENGLISH = Notation(_WORDS, near=r"[^,]{0,20}?", far=r".{0,45}?")
