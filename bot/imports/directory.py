"""Who is who: finds the person a row speaks of, and takes in what it says of them.

A row speaks of the person who has one of its accounts; else of the one with its name and
phone; else of the one of its name who has a role in its grid, unless phone or accounts tell
the two apart. What one row of a file has said, another row may repeat but not contradict.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.imports.cells import AccountName, said_account
from bot.imports.outcome import RowError
from storage.models import Role

#: (id of the grid, role)
Hat = tuple[int, Role]

_FIELDS = {"name": "name", "phone": "phone", "duty_phone": "duty phone"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """A row of the people file; an empty field says nothing."""

    row: int
    grid_code: str
    name: str
    hat: Hat
    building_id: int | None = None
    phone: str = ""
    duty_phone: str = ""
    accounts: tuple[AccountName, ...] = ()


@dataclass(slots=True)
class Entry:
    """One person: as stored, and as the file has changed them so far."""

    id: int | None
    name: str
    phone: str = ""
    duty_phone: str = ""
    accounts: set[AccountName] = field(default_factory=set)
    #: the building of each hat, and the id of those that are stored
    hats: dict[Hat, int | None] = field(default_factory=dict)
    hat_ids: dict[Hat, int] = field(default_factory=dict)
    #: what is to be written
    changed: bool = False
    new_accounts: list[AccountName] = field(default_factory=list)
    changed_hats: dict[Hat, int | None] = field(default_factory=dict)
    #: what this file has said, and in which row
    said: dict[str | Hat, tuple[object, int]] = field(default_factory=dict)

    @property
    def person_id(self) -> int:
        """The id, which a new person has only once stored."""
        assert self.id is not None
        return self.id

    def fields(self) -> dict[str, str]:
        """What is known of the person beside roles and accounts."""
        return {what: getattr(self, what) for what in _FIELDS}

    def take(self, wanted: Wanted) -> list[str]:
        """Take in what the row says and return what that changes; raises RowError."""
        says: dict[str | Hat, object] = {
            what: value for what in _FIELDS if (value := getattr(wanted, what))
        }
        if wanted.building_id is not None:
            says[wanted.hat] = wanted.building_id
        self._refuse_contradiction(says)
        for what, value in says.items():
            self.said.setdefault(what, (value, wanted.row))
        return [*self._take_fields(wanted), *self._take_hat(wanted), *self._take_accounts(wanted)]

    def _refuse_contradiction(self, says: dict[str | Hat, object]) -> None:
        for what, value in says.items():
            before, row = self.said.get(what, (value, 0))
            if before != value:
                kind = _FIELDS[what] if isinstance(what, str) else "building"
                raise RowError(
                    f"row {row} gives the same person another {kind}; "
                    "if they are two, tell them apart by phone or account"
                )

    def _take_fields(self, wanted: Wanted) -> list[str]:
        changes = []
        for what, spoken in _FIELDS.items():
            value = getattr(wanted, what)
            if value and value != getattr(self, what):
                setattr(self, what, value)
                self.changed = True
                changes.append(spoken)
        return changes

    def _take_hat(self, wanted: Wanted) -> list[str]:
        _grid_id, role = wanted.hat
        is_new = wanted.hat not in self.hats
        building_id = wanted.building_id or self.hats.get(wanted.hat)
        if not is_new and building_id == self.hats[wanted.hat]:
            return []
        self.hats[wanted.hat] = self.changed_hats[wanted.hat] = building_id
        return [f"{role} in {wanted.grid_code}" if is_new else "building"]

    def _take_accounts(self, wanted: Wanted) -> list[str]:
        new = [account for account in wanted.accounts if account not in self.accounts]
        self.accounts.update(new)
        self.new_accounts += new
        return [f"account {said_account(account)}" for account in new]


class Directory:
    """Everybody who is stored or was named by a row so far."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._by_account: dict[AccountName, Entry] = {}
        self._by_name: dict[str, list[Entry]] = defaultdict(list)
        for entry in entries:
            self.enter(entry)

    def enter(self, entry: Entry) -> None:
        """Make a person findable by name and accounts, again after either has changed."""
        namesakes = self._by_name[entry.name]
        if not any(entry is other for other in namesakes):
            namesakes.append(entry)
        self._by_account |= dict.fromkeys(entry.accounts, entry)

    def find(self, wanted: Wanted) -> Entry | None:
        """The person whom the row speaks of, None = somebody new; raises RowError."""
        owners = {
            id(owner): owner
            for account in wanted.accounts
            if (owner := self._by_account.get(account))
        }
        if len(owners) > 1:
            names = ", ".join(owner.name or "?" for owner in owners.values())
            raise RowError(f"its accounts belong to different people: {names}")
        for owner in owners.values():
            _refuse_other_name(owner, wanted)
            return owner
        namesakes = [entry for entry in self._by_name[wanted.name] if entry.name == wanted.name]
        with_phone = [entry for entry in namesakes if wanted.phone and entry.phone == wanted.phone]
        found = with_phone or [entry for entry in namesakes if _may_be(entry, wanted)]
        if len(found) > 1:
            raise RowError(
                f"several people called {wanted.name} could be meant: add an account or phone"
            )
        return found[0] if found else None


def _refuse_other_name(owner: Entry, wanted: Wanted) -> None:
    # A stored name may be one the platform made up; a name in the file is meant.
    name, row = owner.said.get("name", (wanted.name, 0))
    if name != wanted.name:
        raise RowError(f"its account belongs to {name} of row {row}")


def _may_be(entry: Entry, wanted: Wanted) -> bool:
    """Whether the namesake is of this grid and nothing tells the two apart."""
    grid_id, _role = wanted.hat
    two_phones = bool(entry.phone and wanted.phone)
    channels = {channel for channel, _name in entry.accounts}
    two_accounts = any(channel in channels for channel, _name in wanted.accounts)
    return any(of == grid_id for of, _ in entry.hats) and not two_phones and not two_accounts
