"""What takes an alarm back from near by: it is not so, may be so one day, or is a question."""

# Just before the words of danger, in the same clause: it is not so, or only may be.
UNREAL = (
    (
        r"\b(?:no|not|never|without|isn'?t|wasn'?t|aren'?t|don'?t|didn'?t|any|doesn'?t|haven'?t|"
        r"hasn'?t)(?: (?!and\b|but\b)\w+){0,2} ?$"
    ),
    (
        r"\b(?:if|in case|unless|what if|whenever|worried|afraid|prevent(?:s|ing)?|avoid|nearly|"
        r"almost|before (?:some|any)one|until|suppose|imagine|wonder(?:ing)?|wish|hope|like|as if|"
        r"such as|pretend\w*|reminds? me|feels like|risk(?:s|ing)?|hazard|waiting to|"
        r"sooner or later|"
        r"one day|pictures? of)\b[^,.]{0,45}$"
    ),
    (
        r"\b(?:how (?:do|to|can|should|often)|when there|what (?:to do|happens|should|do (?:i|we|"
        r"you) do) (?:if|when|in case)|survived|used to|anti|about|against|from)\b[^,.]{0,40}$"
    ),
    (
        r"\b(?:could|might|may|would|can|should) (?:be|cause|catch|start|lead|result|easily|"
        r"become|"
        r"get|fall|break|have|collapse|\w+ (?:be|cause|catch|start|fall|get))\b[^,.]{0,30}$"
    ),
    r"\b(?:could|might|would|may)\b ?$",
)
# The same within the words of danger.
UNREAL_WITHIN = (r"\b(?:if|unless|worried|afraid|could|might|almost|nearly|in case|would)\b",)
# Just after the words of danger: it is a question of rules, or a fear.
QUERIED = (
    (
        r"^[^,.]{0,30}\b(?:risk|hazard|safety|prevention|drill|hotline|movie|scene|class|course|"
        r"training|video)\b"
    ),
)
# A short danger and "what then" is asked in general; with more around it no longer.
BARE_QUESTION = ()
# … but with these somebody asks who stands in it.
ON_THE_SPOT = ()
