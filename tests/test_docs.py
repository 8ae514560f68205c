"""What the documents say is what the code does."""

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
import typer

from bot.cli import app
from bot.demo.district import load_demo, read_district
from handlers.replies import Texts
from handlers.routes import make_router
from storage.database import Database
from storage.models import CaseStatus, Role
from storage.models.lifecycle import TRANSITIONS
from tests.talk import Talk, make_talk
from tests.village import Village

ROOT = Path(__file__).parents[1]
DOCUMENTS = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "nlu/rasa/README.md"]
READMES = ["README.md", "README.zh-CN.md"]
GROUP = "hepingli-1"

LINK = re.compile(r"\]\((?!https?://|mailto:)([^)#\s]*)(?:#([^)\s]*))?\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
QUOTED = re.compile(r"`([^`]+)`")
ARROW = re.compile(r"^ *(\w+) --> (\w+): (.+)$", re.MULTILINE)
STEP = re.compile(r"^\| \d \| (\w+)[^|]* \| ([^|]+) \| `([^`]+)` \| (.+) \|$", re.MULTILINE)
SHELL_COMMAND = re.compile(r"\bgridbot ([a-z]+)(?: ([a-z]+))?")


def read(path: str) -> str:
    return (ROOT / path).read_text("utf-8")


def rows_under(text: str, heading: str) -> Iterator[list[str]]:
    """The cells of the table whose first column is called so."""
    table = text.partition(f"| {heading} |")[2].partition("\n\n")[0]
    for line in table.splitlines()[2:]:
        yield [cell.strip() for cell in line.strip("|").split("|")]


def anchors(path: Path) -> list[str]:
    """What the headings of a document are called in links to them."""
    headings = HEADING.findall(path.read_text("utf-8").lower())
    return [re.sub(r"[^\w -]", "", heading).replace(" ", "-") for heading in headings]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(document: Path) -> None:
    for target, heading in LINK.findall(document.read_text("utf-8")):
        path = document.parent / target if target else document
        assert path.exists(), target
        assert not heading or heading in anchors(path), f"{target}#{heading}"


def test_the_state_diagram_shows_every_step_of_the_state_table_and_no_other() -> None:
    text = read("docs/architecture.md")
    drawn = {
        (source, action, target)
        for source, target, actions in ARROW.findall(text)
        for action in actions.split(", ")
    }
    drawn |= {
        (state, action, state)
        for actions, states in rows_under(text, "steps that keep the state")
        for action in QUOTED.findall(actions)
        for state in QUOTED.findall(states)
    }
    assert drawn == {(source, action, target) for (source, action), target in TRANSITIONS.items()}


@pytest.mark.parametrize(
    ("readme", "heading"), [("README.md", "Chinese"), ("README.zh-CN.md", "中文")]
)
def test_the_command_table_names_every_word_and_no_other(readme: str, heading: str) -> None:
    table = list(rows_under(read(readme), heading))
    promised = [word for row in table for cell in row[:2] for word in QUOTED.findall(cell)]
    assert sorted(promised) == sorted(make_router().commands)


@pytest.fixture
def district(database: Database, now: datetime) -> Iterator[Talk]:
    """The demo district, with the two reports of the trial known to the model's stand-in."""
    load_demo(database, now)
    talk = make_talk(database, Village(database, now), now)
    talk.means("3号楼下水道堵了", "report_drainage")
    talk.means("drain blocked in building 3", "report_drainage")
    yield talk
    talk.sender.close()


@pytest.mark.parametrize("readme", READMES)
def test_the_trial_brings_the_answers_it_promises(readme: str, district: Talk) -> None:
    accounts = {
        row["name"]: row["accounts"].removeprefix("webchat:")
        for row in read_district().people.rows
    }
    steps = STEP.findall(read(readme))
    assert len(steps) == 6
    for who, where, words, answer in steps:
        group = "" if where in ("in private", "私聊") else GROUP
        lines = [line for _place, line in district.hear(accounts[who], words, group=group)]
        assert answer.replace("<br>", "\n") in lines


def test_every_command_line_in_the_documents_exists() -> None:
    root = typer.main.get_command(app)
    known = {(name, "") for name in root.commands}  # type: ignore[attr-defined]
    for name, command in root.commands.items():  # type: ignore[attr-defined]
        known |= {(name, second) for second in getattr(command, "commands", {})}
    written = {
        pair for path in DOCUMENTS for pair in SHELL_COMMAND.findall(path.read_text("utf-8"))
    }
    assert written
    assert written - known == set()


def test_the_settings_table_names_every_setting_and_no_other() -> None:
    rows = rows_under(read("docs/production.md"), "setting")
    named = [name for row in rows for name in QUOTED.findall(row[0])]
    example = re.findall(r"^([A-Z_]+)=", read(".env.example"), re.MULTILINE)
    assert sorted(named) == sorted(example)


@pytest.mark.parametrize(("kind", "words"), [("status", CaseStatus), ("role", Role)])
def test_the_glossary_calls_states_and_roles_as_the_bot_does(
    kind: str, words: type[CaseStatus] | type[Role]
) -> None:
    texts = Texts()
    glossary = {
        code: chinese
        for row in rows_under(read("docs/glossary.md"), f"code of the {kind}")
        for code in QUOTED.findall(row[0])
        for chinese in row[1:2]
    }
    said = {w.value: texts.say("zh", f"{kind}-{w.value.replace('_', '-')}") for w in words}
    assert glossary == said
