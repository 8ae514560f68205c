"""The members file."""

from datetime import datetime
from pathlib import Path

from bot.demo.district import load_demo
from bot.demo.members import import_members
from bot.imports.tables import read_table
from storage import groups, people
from storage.database import Database


def test_members_are_put_into_the_group_and_bad_rows_are_named(
    database: Database, now: datetime, tmp_path: Path
) -> None:
    load_demo(database, now)
    path = tmp_path / "members.csv"
    path.write_text(
        "group,account\nhewan-1,webchat:tom\nnowhere,webchat:tom\nhewan-1,webchat:nobody\n"
        "hewan-1,wecom:tom\nhewan-1,webchat:tom\n"
    )
    result = import_members(database, read_table(path))
    assert (result.created, result.unchanged) == (1, 1)
    said = dict(result.problems)
    assert said[3] == "unknown group nowhere on webchat"
    assert said[4] == "nobody has the account webchat:nobody"
    assert said[5] == "unknown group hewan-1 on wecom"
    with database.reading() as session:
        group = groups.by_external_id(session, "webchat", "hewan-1")
        assert group is not None
        assert "Tom" in {person.name for person in people.members(session, group.id or 0)}
