"""Whole conversations, word for word, as a community lead would read them."""

from pathlib import Path

import pytest

from storage import messages
from storage.models import MessageStatus
from tests.handlers.replay import Replay, UnreadableDialogueError
from tests.talk import Talk

DIALOGUES = sorted(Path(__file__).parents[1].joinpath("dialogues").glob("*.txt"))


@pytest.mark.parametrize("path", DIALOGUES, ids=lambda path: path.stem)
def test_the_conversation_goes_as_it_is_written(talk: Talk, path: Path) -> None:
    written = path.read_text(encoding="utf-8")
    assert Replay(talk).play(written) == written
    with talk.database.reading() as session:
        assert messages.counts(session)[MessageStatus.DEAD] == 0


def test_a_line_that_nobody_says_is_refused(talk: Talk) -> None:
    with pytest.raises(UnreadableDialogueError):
        Replay(talk).play("张阿姨在群里说3号楼下水道堵了\n")
