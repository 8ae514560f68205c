"""Importing the groups file."""

from bot.imports.groups import import_groups
from storage import groups
from storage.database import Database
from storage.models import Group
from tests.bot.imports.conftest import Write

HEAD = "grid,name,channel,external_id,write_channel,write_external_id,enabled\n"


def stored(database: Database, channel: str, external_id: str) -> Group:
    with database.reading() as session:
        found = groups.by_external_id(session, channel, external_id)
        assert found
        session.expunge(found)
        return found


def test_groups_are_stored_as_the_file_says(tree: Database, write: Write) -> None:
    rows = (
        "heping-1,一群,onebot_v11,71000,wecom_webhook,heping,yes\nheping-2,二群,webchat,h2,,,no\n"
    )
    assert import_groups(tree, write(HEAD + rows)).created == 2
    first, second = stored(tree, "onebot_v11", "71000"), stored(tree, "webchat", "h2")
    assert (first.write_channel, first.write_external_id) == ("wecom_webhook", "heping")
    assert first.enabled
    assert (second.name, second.write_channel, second.enabled) == ("二群", "", False)


def test_importing_twice_changes_nothing(tree: Database, write: Write) -> None:
    table = write(HEAD + "heping-1,一群,webchat,h1,,,yes\n")
    assert import_groups(tree, table).created == 1
    assert import_groups(tree, table).unchanged == 1


def test_a_group_can_be_renamed_moved_and_switched(tree: Database, write: Write) -> None:
    import_groups(tree, write(HEAD + "heping-1,一群,webchat,h1,,,yes\n"))
    result = import_groups(tree, write(HEAD + "heping-2,新群,webchat,h1,,,no\n"))
    assert result.changes[0].sentence == "changed: webchat:h1: grid_id, name, enabled"
    group = stored(tree, "webchat", "h1")
    assert (group.name, group.enabled) == ("新群", False)


def test_an_empty_enabled_leaves_the_group_as_a_lead_has_set_it(
    tree: Database, write: Write
) -> None:
    import_groups(tree, write(HEAD + "heping-1,一群,webchat,h1,,,yes\n"))
    result = import_groups(
        tree, write(HEAD + "heping-1,一群,webchat,h1,,,\nheping-1,二,webchat,h2,,,\n")
    )
    assert (result.created, result.unchanged) == (1, 1)
    assert stored(tree, "webchat", "h1").enabled
    assert not stored(tree, "webchat", "h2").enabled


def test_each_bad_row_is_named_and_the_others_are_taken(tree: Database, write: Write) -> None:
    rows = (
        "nowhere,一群,webchat,h1,,,yes\n"
        "heping-1,一群,telegram,h1,,,yes\n"
        "heping-1,一群,webchat,,,,yes\n"
        "heping-1,一群,webchat,h1,webchat,,yes\n"
        "heping-1,一群,webchat,h1,,,perhaps\n"
        "heping-1,一群,wecom_webhook,693a91f6-7aaa-4bc4-97a0-0ec2sifa5aaa,,,yes\n"
        "heping-1,一群,wecom_webhook,693a91f6-7aaa-4bc4-97a0-0ec2fa5aaa00,,,yes\n"
        "heping-1,一群,webchat,h1,,,yes\n"
        "heping-2,二群,webchat,h1,,,yes\n"
    )
    result = import_groups(tree, write(HEAD + rows))
    said = dict(result.problems)
    assert sorted(said) == [2, 3, 4, 5, 6, 8, 10]
    assert "unknown grid nowhere" in said[2]
    assert "unknown channel 'telegram'" in said[3]
    assert said[4] == "external_id is empty"
    assert "go together" in said[5]
    assert "yes or no" in said[6]
    assert "GRIDBOT_WECOM__WEBHOOKS__" in said[8]
    assert "already in row 9" in said[10]
    assert result.created == 2


def test_a_dry_run_stores_nothing(tree: Database, write: Write) -> None:
    table = write(HEAD + "heping-1,一群,webchat,h1,,,yes\n")
    assert import_groups(tree, table, dry_run=True).created == 1
    assert import_groups(tree, table, dry_run=True).created == 1
