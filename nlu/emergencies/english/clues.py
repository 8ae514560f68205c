"""English words that point to danger without proving it: one alone is never an alarm."""

from collections.abc import Mapping
from types import MappingProxyType

from nlu.understanding import EmergencyKind

CLUES: Mapping[EmergencyKind, str] = MappingProxyType(
    {
        EmergencyKind.SUICIDE: r"""
            suicid\w* overdos\w+ wrists? (?:the|a)\sledge jump\soff end\s(?:it|my|her|his)\s\w+
            self[-\s]harm\w* want\sto\sdie
        """,
        EmergencyKind.VIOLENCE: r"""
            knife gunm[ae]n gunshots? stabb\w+ attack(?:ed|ing|ers?) robb(?:ed|ing)
            beat(?:en|ing) punch(?:ed|ing) strangl\w+ chok(?:ed|ing)\s(?:me|her|him) kidnap\w*
            intruders? burglars? thief thieves assault\w* hostage
            threaten(?:ed|ing)\s(?:me|us|to) breaking\sin
            (?:hitting|hit|hurting|kicking|slapping)\s(?:me|her|him|a\s\w+) open\smy\sdoor
            weapon rap(?:ed|ing) fighting
        """,
        EmergencyKind.ELECTRIC_SHOCK: r"""
            electrocut\w+ shocked live\swires? electrified sparking
        """,
        EmergencyKind.DROWNING: r"""
            drown\w* swept\saway in\sthe\s(?:river|lake|pond|canal) under\swater can'?t\sswim
        """,
        EmergencyKind.GAS: r"""
            gas(?=[\w\s]{0,15}\b(?:smell\w*|leak\w*|burst|hiss\w*|everywhere|strong)) fumes
            carbon\smonoxide hissing (?:smell\w*)(?=[\w\s]{0,12}\bgas)
        """,
        EmergencyKind.FIRE: r"fire flames? burning smoke exploded explosion blaze",
        EmergencyKind.COLLAPSE: r"""
            collaps(?:ed|ing) buried rubble crushed cav(?:ed|ing)\sin landslide
        """,
        EmergencyKind.TRAPPED: r"""
            trapped stuck\s(?:in|inside|between|under) locked\s(?:in|inside|himself|herself)
            can'?t\sget\s(?:out|down|free) pinned
        """,
        EmergencyKind.ILLNESS: r"""
            bleeding blood unconscious unresponsive faint(?:ed|ing) collapsed seizures? stroke
            heart\sattack chest\spains? choking not\sbreathing can'?t\sbreathe passed\sout
            dying injured wounded overdose poison(?:ed)? swallowed vomiting convuls\w+ swelling
            swollen burned burnt scalded broken\s(?:leg|arm|neck|bone) run\sover hit\sby
            allergic asthma miscarriage cut\s(?:herself|himself|myself) won'?t\swake
            not\smoving barely pale sweating can'?t\s(?:move|stand|speak|feel)
        """,
        EmergencyKind.OTHER: r"""
            missing disappeared bomb explosives 911 999 119 120 rabid mauled
        """,
    }
)
# Two of these are no alarm either; they add to a clue.
WEAK = r"""
    roof bridge window water river lake pool fire smoke gas lift elevator door wire blood head
    fell floor ground locked stuck alone dark cold hot crying shouting yelling screaming knife
    drunk stranger pills hurt pain sick dizzy badly hard everywhere
"""
# Somebody is in it: without one of these, or a call for help, no clue counts.
SOMEONE = r"""
    my\s(?:\w+\s)?(?:mum|mom|mother|dad|father|son|daughter|baby|kid|child|wife|husband|grand\w+|gran|nan|brother|sister|neighbou?r|friend|uncle|aunt|flatmate|roommate)
    someone somebody
    (?:an?|the|old|little|this)\s(?:\w+\s)?(?:man|woman|lady|guy|girl|boy|kid|child|baby|worker|person|student|driver)
    people he(?:'s)? she(?:'s)? i(?:'m|'ve)? we(?:'re)? kids children toddler (?:he|she)'ll
"""
# It goes on, and gets worse.
NOW = r"""
    now right\snow just suddenly still help hurry quick(?:ly)? please pls come asap
    urgent(?:ly)? everywhere lots badly can'?t won'?t isn'?t !+ outside inside
"""
# What people write of things to be repaired, asked or told: it cancels the clues.
BUSINESS = r"""
    repair\w* fix(?:ed|ing)? maintenance complain\w* report(?:ed|ing)? request broken council
    management landlord engineer technician insurance application appointment bill fee permit
    deposit inspect\w* replace\w* install\w* every\s(?:day|night|week|evening|time) always
    often weeks? months? years? last yesterday ago again\sand\sagain could might should if
    would how\s(?:do|to|can|much|long) where\s(?:do|can|is) when\s(?:will|is) what's is\sthere
    can\s(?:we|you|i) does anyone\s(?:know|else|selling|have|got) traffic meeting work homework
    game movie show song album tv netflix book price prices cheap sale tickets party dinner
    lunch coffee pizza cake love funny weird hilarious recovered fine ok okay thanks thank
    congrat\w* cat cats dog kitten puppy tree trees grass bird @\w+ \#\w+
"""
