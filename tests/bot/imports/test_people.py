"""Importing the people file: what is stored, and who is who."""

from datetime import datetime
from itertools import permutations

import pytest

from bot.imports.outcome import ImportResult
from bot.imports.people import import_people
from storage import grids, people
from storage.database import Database
from storage.models import Person, Role
from tests.bot.imports.conftest import Write

HEAD = "name,role,grid,building,phone,duty_phone,accounts\n"


class Office:
    """Imports rows of people and looks them up again."""

    def __init__(self, database: Database, write: Write, now: datetime) -> None:
        self.database, self._write, self._now = database, write, now

    def imports(self, *rows: str, dry_run: bool = False) -> ImportResult:
        table = self._write(HEAD + "\n".join(rows) + "\n")
        return import_people(self.database, table, now=self._now, dry_run=dry_run)

    def person(self, account: str) -> Person | None:
        with self.database.reading() as session:
            found = people.by_account(session, *account.split(":"))
            if found:
                session.expunge(found)
            return found

    def hats(self, account: str) -> list[tuple[Role, str, str]]:
        person = self.person(account)
        assert person
        assert person.id is not None
        with self.database.reading() as session:
            return [
                (hat.role, grids.get(session, hat.grid_id).code, built.number if built else "")
                for hat in people.roles_of(session, person.id)
                for built in [grids.building(session, hat.building_id)]
            ]


@pytest.fixture
def office(tree: Database, write: Write, now: datetime) -> Office:
    return Office(tree, write, now)


def test_a_person_is_stored_with_role_building_phones_and_accounts(office: Office) -> None:
    row = "张阿姨,resident,heping-2,A区7,13800000001,010-00000012,webchat:zhang;wecom:Zhang"
    assert office.imports(row).created == 1
    person = office.person("wecom:Zhang")
    assert person == office.person("webchat:zhang")
    assert person
    assert (person.name, person.phone, person.duty_phone) == (
        "张阿姨",
        "13800000001",
        "010-00000012",
    )
    assert office.hats("webchat:zhang") == [(Role.RESIDENT, "heping-2", "7")]


def test_importing_twice_changes_nothing(office: Office) -> None:
    rows = (
        "张阿姨,resident,heping-1,3,13800000001,,webchat:zhang",
        "张阿姨,building_leader,heping-1,3,,,webchat:zhang",
        "李奶奶,resident,heping-1,1,,,",
        "王师傅,resident,heping-1,,13800000002,,",
    )
    office.imports(*rows)
    result = office.imports(*rows)
    assert (result.created, result.updated, result.unchanged, result.problems) == (0, 0, 4, ())


def test_rows_with_a_shared_account_are_one_person_in_any_order(
    tree: Database, write: Write, now: datetime
) -> None:
    rows = (
        "李强,grid_worker,heping-1,,,,wecom:q",
        "李强,grid_worker,heping-2,,,,wecom:q;webchat:q",
        "李强,resident,heping-1,3,,,webchat:q",
    )
    for number, order in enumerate(permutations(rows)):
        office = Office(tree, write, now)
        own = [row.replace(":q", f":q{number}").replace("李强", f"李强{number}") for row in order]
        assert office.imports(*own).problems == ()
        assert len(office.hats(f"wecom:q{number}")) == 3


def test_rows_with_the_same_name_and_phone_are_one_person(office: Office) -> None:
    result = office.imports(
        "李强,grid_worker,heping-1,,13800000001,,webchat:q",
        "李强,mediator,heping-2,,13800000001,,",
    )
    assert (result.created, result.updated) == (1, 1)
    assert len(office.hats("webchat:q")) == 2


def test_without_phone_or_account_name_and_grid_decide(office: Office) -> None:
    office.imports("李奶奶,resident,heping-1,1,,,", "李奶奶,resident,heping-2,8,,,")
    result = office.imports("李奶奶,resident,heping-1,1,13800000001,,webchat:li")
    assert (result.created, result.updated) == (0, 1)
    assert office.hats("webchat:li") == [(Role.RESIDENT, "heping-1", "1")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("王芳,resident,heping-1,1,13800000001,,", "王芳,resident,heping-1,2,13800000002,,"),
        ("王芳,resident,heping-1,1,,,webchat:a", "王芳,resident,heping-1,2,,,webchat:b"),
        ("王芳,resident,heping-1,1,,,", "王芳,resident,heping-2,8,,,"),
    ],
)
def test_what_tells_two_people_of_one_name_apart_keeps_them_apart(
    office: Office, first: str, second: str
) -> None:
    assert office.imports(first, second).created == 2
    assert office.imports(first, second).unchanged == 2


def test_a_row_that_could_mean_two_people_is_refused(office: Office) -> None:
    result = office.imports(
        "王芳,resident,heping-1,,,,",
        "王芳,resident,heping-1,1,13800000001,,",
        "王芳,resident,heping-1,2,13800000002,,",
    )
    assert result.created == 2
    assert result.problems[0].row == 2
    assert "several people called 王芳" in result.problems[0].sentence


def test_an_account_brings_the_true_name_to_a_name_from_the_chat(
    office: Office, now: datetime
) -> None:
    with office.database.transaction() as session:
        people.add(session, name="向日葵", channel="webchat", external_id="sun", now=now)
    result = office.imports("张秀英,resident,heping-1,3,,,webchat:sun")
    assert result.changes[0].sentence == "changed: 张秀英: name, resident in heping-1"
    person = office.person("webchat:sun")
    assert person
    assert person.name == "张秀英"


def test_one_account_of_two_people_is_refused(office: Office) -> None:
    result = office.imports(
        "李强,resident,heping-1,,,,webchat:q", "王强,resident,heping-1,,,,webchat:q"
    )
    assert result.created == 1
    assert tuple(result.problems[0]) == (3, "its account belongs to 李强 of row 2")


def test_a_row_with_accounts_of_two_people_is_refused(office: Office) -> None:
    office.imports("李强,resident,heping-1,,,,webchat:q", "赵军,police,heping-1,,,,webchat:z")
    result = office.imports("赵军,police,heping-1,,,,webchat:z;webchat:q")
    assert "accounts belong to different people: 赵军, 李强" in result.problems[0].sentence


def test_rows_that_contradict_each_other_are_refused_without_telling_the_phone(
    office: Office,
) -> None:
    result = office.imports(
        "李强,resident,heping-1,1,13800000001,,webchat:q",
        "李强,resident,heping-1,2,,,webchat:q",
        "李强,police,heping-1,,13800000002,,webchat:q",
    )
    said = dict(result.problems)
    assert sorted(said) == [3, 4]
    assert "row 2 gives the same person another building" in said[3]
    assert "another phone" in said[4]
    assert "138" not in said[4]


def test_an_empty_cell_leaves_what_is_known(office: Office) -> None:
    office.imports("李强,resident,heping-1,1,13800000001,010-00000012,webchat:q")
    result = office.imports("李强,resident,heping-1,,,,webchat:q")
    assert result.unchanged == 1
    person = office.person("webchat:q")
    assert person
    assert (person.phone, person.duty_phone) == ("13800000001", "010-00000012")
    assert office.hats("webchat:q") == [(Role.RESIDENT, "heping-1", "1")]


def test_somebody_who_moved_gets_the_new_building(office: Office) -> None:
    office.imports("李强,resident,heping-1,1,,,webchat:q")
    assert office.imports("李强,resident,heping-1,3,,,webchat:q").updated == 1
    assert office.hats("webchat:q") == [(Role.RESIDENT, "heping-1", "3")]


def test_a_building_is_found_below_the_place_of_the_row(office: Office) -> None:
    office.imports("李强,resident,heping,8,,,webchat:q")
    assert office.hats("webchat:q") == [(Role.RESIDENT, "heping", "8")]


def test_each_bad_row_is_named_and_the_others_are_taken(office: Office) -> None:
    result = office.imports(
        ",resident,heping-1,,,,",
        "甲,boss,heping-1,,,,",
        "乙,resident,nowhere,,,,",
        "丙,resident,heping-1,99,,,",
        "丁,resident,heping-2,7,,,",
        "戊,resident,heping-1,3单元,,,",
        "己,resident,heping-1,,,,weibo:a",
        "庚,resident,heping-1,,,,",
    )
    said = dict(result.problems)
    assert sorted(said) == [2, 3, 4, 5, 6, 7, 8]
    assert said[2] == "name is empty"
    assert "unknown role 'boss'" in said[3]
    assert "unknown grid nowhere" in said[4]
    assert "no building 99 in heping-1" in said[5]
    assert "several buildings 7 in heping-2" in said[6]
    assert "is not a building" in said[7]
    assert "weibo:a" in said[8]
    assert result.created == 1


def test_a_dry_run_stores_nothing(office: Office) -> None:
    row = "李强,resident,heping-1,1,,,webchat:q"
    assert office.imports(row, dry_run=True).created == 1
    assert office.person("webchat:q") is None


def test_people_beyond_one_transaction_are_all_stored(office: Office) -> None:
    rows = [f"居民{n},resident,heping-1,3,,,webchat:r{n}" for n in range(2_500)]
    assert office.imports(*rows).created == 2_500
    assert office.imports(*rows).unchanged == 2_500
    assert office.hats("webchat:r2499") == [(Role.RESIDENT, "heping-1", "3")]
