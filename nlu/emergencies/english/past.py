"""What lies behind: dangers of another day, and dangers that are over."""

# From the words of danger onwards: it is over.
OVER = (
    r"\b(?:fire|flames?) (?:is|are|was|has been|have been) (?:out|gone|extinguished)\b",
    r"\brescued\b(?! (?:me|us|from this))|\balready (?:fixed|handled|out|over|safe|arrested)\b",
    r"\bis over\b|\bput out\b(?<!can't put out)(?<!t put out)|\bsettled\b|\bback home\b",
    r"\bgot out safely\b|\bwas found\b|\bhas been found\b|\bfound safe\b",
)
# … unless it came back or grew.
AGAIN = (r"\b(?:again|still|but now)\b",)
# Earlier in the same sentence: it was so.
PAST = (
    (
        r"\b(?:yesterday|last (?:night|week|month|year|summer|winter|time|spring|autumn|fall|"
        r"tuesday|"
        r"monday|wednesday|thursday|friday|saturday|sunday)|ago|used to|back in|as a kid|"
        r"when i was|"
        r"years? back|once (?:had|saw|fell|got))\b"
    ),
    r"\bremember (?:when|the|that)\b|\bin (?:19|20|')\d\d\b|\bever since\b",
)
# Right after the words of danger: it was so, or stands in a film.
PAST_AFTER = (
    (
        r"\b(?:yesterday|ago|last (?:night|week|month|year|summer|winter|time)|before i moved|"
        r"when i was)\b"
    ),
    r"\bin (?:19|20)\d\d\b",
)
# … unless it is still so today.
NOW = (r"\b(?:now|again|still|right now|today|just|since|help|hasn'?t)\b",)
