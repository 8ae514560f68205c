"""What stands in the cells: codes, words from a list, buildings and accounts."""

import re
from collections.abc import Collection
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar

from bot.imports.outcome import RowError
from bot.imports.tables import Line, Row, Table
from nlu.location import find_locations

#: (zone, number), as ("A区", "7")
BuildingName = tuple[str, str]
#: (channel, what the platform calls the person)
AccountName = tuple[str, str]

Word = TypeVar("Word", bound=StrEnum)

_NAMED_BUILDING = re.compile(r"[\u4e00-\u9fff]{2,10}")


class AccountChannel(StrEnum):
    """Platforms on which a person has an account."""

    WECOM = "wecom"
    OFFICIAL = "official"
    ONEBOT_V11 = "onebot_v11"
    ONEBOT_V12 = "onebot_v12"
    WEBCHAT = "webchat"


class GroupChannel(StrEnum):
    """Ways to read or write a group."""

    WECOM_AIBOT = "wecom_aibot"
    WECOM_APPCHAT = "wecom_appchat"
    WECOM_WEBHOOK = "wecom_webhook"
    WECOM_CUSTOMER_GROUP = "wecom_customer_group"
    ONEBOT_V11 = "onebot_v11"
    ONEBOT_V12 = "onebot_v12"
    WEBCHAT = "webchat"


def missing_columns(table: Table, required: Collection[str]) -> tuple[Line, ...]:
    """A line for the first row when it lacks columns without which no row can be read."""
    missing = [column for column in required if column not in table.columns]
    if not missing:
        return ()
    return (Line(1, f"no column {', '.join(missing)}: the first row holds the column names"),)


def text_in(row: Row, column: str) -> str:
    """The cell, which must not be empty."""
    if not row[column]:
        raise RowError(f"{column} is empty")
    return row[column]


def word_in(row: Row, column: str, words: type[Word]) -> Word:
    """The cell as one of a list of words."""
    said = text_in(row, column)
    try:
        return words(said.lower())
    except ValueError:
        raise RowError(f"unknown {column} {said!r}: use one of {', '.join(words)}") from None


def buildings_in(row: Row, column: str) -> tuple[BuildingName, ...]:
    """The buildings of the cell, as 3;5;A区7."""
    return tuple(dict.fromkeys(building_name(words) for words in _parts(row[column], ";；、,，")))


@lru_cache(maxsize=10_000)  # a city has 100,000 buildings and few house numbers
def building_name(words: str) -> BuildingName:
    """Zone and number, split as they are when residents name a place."""
    joined = words.replace(" ", "")
    for spelling in (words, f"{joined}栋"):
        places = [place for place in find_locations(spelling) if place.text == spelling]
        if len(places) > 1:
            raise RowError(f"{words!r} is several buildings: write 1;2;3")
        if places and not (places[0].unit or places[0].floor or places[0].room):
            return places[0].zone, places[0].building
    if _NAMED_BUILDING.fullmatch(joined) and not find_locations(joined):
        return "", joined
    raise RowError(f"{words!r} is not a building: write its number, with its zone as in A区7")


def accounts_in(row: Row, column: str) -> tuple[AccountName, ...]:
    """The accounts of the cell, as wecom:WangQiang;webchat:zhang."""
    return tuple(dict.fromkeys(account_name(words) for words in _parts(row[column], ";；")))


def names_in(row: Row, column: str) -> tuple[str, ...]:
    """The names of the cell, as 东大门;正门."""
    return tuple(dict.fromkeys(_parts(row[column], ";；、,，")))


def account_name(words: str) -> AccountName:
    """Channel and name of one account."""
    channel, _, name = (part.strip() for part in words.replace("：", ":", 1).partition(":"))
    if channel.lower() not in set(AccountChannel):
        known = ", ".join(AccountChannel)
        raise RowError(f"account {words!r} names no channel: write channel:name ({known})")
    if not name or " " in name:
        raise RowError(f"account {words!r} has no valid name after {channel}:")
    return channel.lower(), name


def said_building(name: BuildingName) -> str:
    """The building as the files write it."""
    return "".join(name)


def said_account(name: AccountName) -> str:
    """The account as the files write it."""
    return ":".join(name)


def _parts(words: str, separators: str) -> list[str]:
    return [part.strip() for part in re.split(f"[{separators}]", words) if part.strip()]
