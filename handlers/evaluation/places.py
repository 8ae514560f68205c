"""Sets that name the places in each line."""

from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from handlers.evaluation.answers import Answer
from handlers.evaluation.figures import Figure, Miss, SetResult, share
from handlers.evaluation.rows import LabelledFile, Row
from nlu.understanding import Location

#: building, unit, floor and room
Spot = tuple[str, str, str, str]


class _Place(BaseModel):
    model_config = ConfigDict(coerce_numbers_to_str=True)

    zone: str | None = None
    building: str = ""
    unit: str = ""
    floor: str = ""
    room: str = ""


_PLACES: TypeAdapter[list[_Place]] = TypeAdapter(list[_Place])


@dataclass(frozen=True, slots=True)
class Located:
    """A text with the places it names."""

    text: str
    places: tuple[Location, ...]


@dataclass(frozen=True, slots=True)
class PlaceSet:
    """Lines that name places, or look as if they did."""

    name: str
    rows: tuple[Located, ...]
    has_zones: bool

    @property
    def texts(self) -> list[str]:
        """The texts to ask about."""
        return [row.text for row in self.rows]

    @property
    def truths(self) -> list[bool | None]:
        """A place does not tell whether something is reported."""
        return [None] * len(self.rows)

    def measure(self, answers: list[Answer]) -> SetResult:
        """Judge the answers, given in the order of the texts."""
        rows = [(r, a.meaning.locations) for r, a in zip(self.rows, answers, strict=True)]
        exact = [_spots(row.places) == _spots(found) for row, found in rows]
        figures: list[Figure] = [share("exactly the places", exact, n=len(rows))]
        if self.has_zones:
            zoned = [_zoned(row.places) == _zoned(found) for row, found in rows]
            figures.append(share("exactly the places with their zones", zoned, n=len(rows)))
        return SetResult(
            name=self.name,
            what="places",
            n=len(rows),
            figures=tuple(figures),
            misses=tuple(
                Miss(row.text, _say(row.places), _say(found))
                for (row, found), right in zip(rows, exact, strict=True)
                if not right
            ),
        )


def read_places(file: LabelledFile) -> PlaceSet:
    """Rows with `locations`, a JSON list; raises LabelledFileError when it is none."""
    read = [(row, _read(file, row)) for row in file.rows]
    return PlaceSet(
        file.name,
        tuple(Located(row.text, tuple(_location(p) for p in places)) for row, places in read),
        has_zones=any(place.zone is not None for _, places in read for place in places),
    )


def _read(file: LabelledFile, row: Row) -> list[_Place]:
    try:
        return _PLACES.validate_json(row["locations"])
    except ValidationError as error:
        raise file.error(row, "“locations” is not a JSON list of places.") from error


def _location(place: _Place) -> Location:
    return Location(
        zone=place.zone or "",
        building=place.building,
        unit=place.unit,
        floor=place.floor,
        room=place.room,
    )


def _spots(places: tuple[Location, ...]) -> set[Spot]:
    """A zone by itself leads nobody to a door."""
    spots = {(p.building, p.unit, p.floor, p.room) for p in places}
    return spots - {("", "", "", "")}


def _zoned(places: tuple[Location, ...]) -> set[tuple[str, Spot]]:
    return {(p.zone, (p.building, p.unit, p.floor, p.room)) for p in places}


def _say(places: tuple[Location, ...]) -> str:
    def say(place: Location) -> str:
        parts = {"": place.zone, "building ": place.building, "unit ": place.unit}
        parts |= {"floor ": place.floor, "room ": place.room}
        return " ".join(f"{name}{part}" for name, part in parts.items() if part)

    return "; ".join(sorted(say(place) for place in places)) or "no place"
