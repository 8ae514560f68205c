"""What people report: categories with their names, clocks and owners, as shipped data."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import yaml

from storage.models import Role

_FILE = Path(__file__).with_name("taxonomy.yml")


class Sla(StrEnum):
    """Which promise a category carries."""

    GENERAL = "general"
    UTILITY = "utility"
    ERRAND = "errand"


@dataclass(frozen=True, slots=True)
class Category:
    """One heading under which cases are filed."""

    code: str
    names: Mapping[str, str]
    sla: Sla
    owner: Role
    restricted: bool
    #: without a building nobody knows where to go
    asks_building: bool

    def name(self, language: str) -> str:
        """What people of this language read."""
        return self.names[language]


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """All categories by code, and the intents that are no report."""

    categories: Mapping[str, Category]
    conversation: tuple[str, ...]

    def __getitem__(self, code: str) -> Category:
        return self.categories[code]

    @property
    def intents(self) -> tuple[str, ...]:
        """Every intent the NLU may answer with."""
        return (*(f"report_{code}" for code in self.categories), *self.conversation)


def load_taxonomy(path: Path = _FILE) -> Taxonomy:
    """Read the taxonomy that is shipped, or another of the same form."""
    document = yaml.safe_load(path.read_text(encoding="utf-8"))
    categories = [
        Category(
            code=row["code"],
            names={"zh": row["zh"], "en": row["en"]},
            sla=Sla(row["sla"]),
            owner=Role(row["owner"]),
            restricted=row.get("restricted", False),
            asks_building=row.get("asks_building", False),
        )
        for group in document["groups"]
        for row in group["categories"]
    ]
    return Taxonomy({c.code: c for c in categories}, tuple(document["conversation"]))
