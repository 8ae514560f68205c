"""What people's corrections teach: texts without anybody's data, put forward for the training."""

from handlers.anonymity import make_anonymous
from handlers.context import Context
from handlers.taxonomy import Category
from nlu.client import READ_AT_MOST
from nlu.language import language_of
from nlu.location import find_locations
from nlu.understanding import REPORT_PREFIX
from storage import candidates, cases
from storage.candidates import Suggestion
from storage.models import CandidateSource, CandidateStatus, Case

#: letters below which a text says too little: 停水, no gas
_LETTERS = {"zh": 2, "en": 5}


def teachable(text: str) -> str:
    """The text in one line and without anybody's data; empty when too little is left of it."""
    visible = "".join(sign if sign.isprintable() else " " for sign in text)
    masked = " ".join(make_anonymous(visible).split())[:READ_AT_MOST]
    language = language_of(masked)
    return masked if language and _says(masked) >= _LETTERS[language] else ""


def _says(text: str) -> int:
    """The letters that tell more than a place."""
    for location in find_locations(text):
        text = text.replace(location.text, "")
    return sum(map(str.isalpha, text))


def suggest_correction(context: Context, case: Case, old: Category, new: Category) -> None:
    """Put forward every report of the case under its new heading; the latest correction counts."""
    assert case.id is not None
    origin = f"#{case.number}"
    candidates.forget_pending(context.session, origin)
    suggestions = [
        Suggestion(
            text=text,
            language=language_of(text) or report.language,
            intent=f"{REPORT_PREFIX}{new.code}",
            source=CandidateSource.CORRECTION,
            origin=origin,
            instead_of=f"{REPORT_PREFIX}{old.code}",
        )
        for report in cases.reports(context.session, case.id)
        if (text := teachable(report.text))
    ]
    candidates.suggest(
        context.session, suggestions, status=CandidateStatus.PENDING, at=context.now
    )
