"""Training, comparing, going to work and back, with a model that is quick to train."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.learning.workshop import Workshop
from bot.nlu_commands import nlu_app
from storage import candidates
from storage.candidates import Suggestion
from storage.database import Database
from storage.models import CandidateSource, CandidateStatus
from tests.bot.learning import clerk

Teach = Callable[..., None]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The NLU project that is quick."""
    clerk.set_up(tmp_path / "rasa")
    return tmp_path / "rasa"


@pytest.fixture(autouse=True)
def learned(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, database_url: str) -> Path:
    """Where the lines go."""
    monkeypatch.setenv("GRIDBOT_DATABASE_URL", database_url)
    monkeypatch.setenv("GRIDBOT_NLU__LEARNED", str(tmp_path / "var" / "learned"))
    monkeypatch.chdir(tmp_path)
    return tmp_path / "var" / "learned"


@pytest.fixture
def teach(database: Database, now: datetime) -> Teach:
    """Store accepted lines."""

    def store(intent: str, *texts: str, status: str = "accepted") -> None:
        lines = [Suggestion(t, "zh", intent, CandidateSource.CORRECTION, "#1") for t in texts]
        with database.transaction() as session:
            candidates.suggest(session, lines, status=CandidateStatus(status), at=now)

    return store


def run(word: str, *arguments: str | Path, project: Path) -> Result:
    return CliRunner().invoke(nlu_app, [word, *map(str, arguments), "--project", str(project)])


def train(project: Path, *arguments: str | Path) -> Result:
    return run("train", "--testset", project / "testset", *arguments, project=project)


def at_work(project: Path) -> str:
    model = Workshop(project).at_work()
    assert model
    return model.name


def words(result: Result) -> list[list[str]]:
    return [line.split() for line in result.stdout.splitlines()]


def test_the_first_model_goes_to_work(project: Path, learned: Path) -> None:
    result = train(project)
    assert result.exit_code == 0, result.output
    assert result.stdout == f"No model was at work: {at_work(project)} is now.\n"
    assert not learned.exists()


def test_where_nothing_is_new_nothing_is_done(project: Path) -> None:
    train(project)
    result = train(project)
    assert (result.exit_code, result.stdout) == (0, f"{at_work(project)} is at work already.\n")


def test_a_model_that_learned_well_goes_to_work_and_back(
    project: Path, teach: Teach, learned: Path
) -> None:
    train(project)
    first = at_work(project)
    teach("report_noise", "装修声轰隆", "天天装修")
    teach("report_noise", "谢谢大家好", status="pending")
    result = train(project)
    assert result.exit_code == 0, result.output
    second = at_work(project)
    assert second != first
    told = words(result)
    assert ["2", "lines", "learned", "here."] in told
    assert "装修声轰隆" in (learned / "zh" / "report_noise.yml").read_text()
    assert ["all", "right", "category", "5", "75.0%", "3/4", "100.0%", "4/4", "+25.0"] in told
    assert ["noise:", "F1", "66.7%", "→", "100.0%", "(+33.3)"] in told
    assert ["装修轰隆隆"] in told
    assert ["chitchat", "→", "noise", "(now", "right:", "noise)"] in told
    assert result.stdout.endswith(
        f"{second} is at work. To go back to {first}: gridbot nlu rollback\n"
    )
    rolled = run("rollback", project=project)
    assert (rolled.exit_code, rolled.stdout) == (0, f"{first} is at work again.\n")
    assert at_work(project) == first


def test_a_model_that_files_chatter_stays_on_the_shelf(
    project: Path, teach: Teach, learned: Path
) -> None:
    train(project)
    first = at_work(project)
    teach("report_noise", "邻居早上好呀", "大家夜里好呀")
    result = train(project)
    assert result.exit_code == 3, result.output
    assert at_work(project) == first
    assert not learned.exists(), "the next start of the service would train with it"
    told = result.stdout
    assert f"{first} stays at work; " in told
    assert "- more lines would be filed that report nothing: 2, not 0" in told
    assert "(now wrong: chitchat)" in told
    name = told.rpartition(" ")[2].strip()
    assert run("use", name, project=project).stdout == f"{name} is at work.\n"
    assert at_work(project) == name


def test_the_models_are_listed_with_what_they_learned(project: Path, teach: Teach) -> None:
    assert run("models", project=project).stdout.startswith("No model has been trained yet")
    train(project)
    first = at_work(project)
    teach("report_noise", "装修声轰隆", "天天装修")
    train(project)
    rows = {row[0]: row[3:] for row in words(run("models", project=project))[2:]}
    assert rows == {first: ["0"], at_work(project): ["2", "yes"]}


def test_lines_that_the_test_set_holds_are_not_learned(project: Path, teach: Teach) -> None:
    train(project)
    teach("report_noise", "装修轰隆隆")
    result = train(project)
    assert "1 left out that stand in the test set.\n" in result.stdout
    assert result.stdout.endswith("is at work already.\n")


def test_a_city_can_bring_its_own_test_set(project: Path, teach: Teach, tmp_path: Path) -> None:
    train(project)
    teach("report_noise", "邻居早上好呀", "大家夜里好呀")
    own = tmp_path / "own"
    own.mkdir()
    (own / "city.csv").write_text("text,label\n大家早上夜里好,noise\n", encoding="utf-8")
    result = run("train", "--testset", own, project=project)
    assert result.exit_code == 0, result.output
    assert ["city", "right", "category", "1", "0.0%", "0/1", "100.0%", "1/1", "+100.0"] in words(
        result
    )


def test_it_trains_before_there_is_a_database(
    project: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("GRIDBOT_DATABASE_URL", f"sqlite:///{tmp_path / 'none' / 'x.db'}")
    assert train(project).exit_code == 0
    assert not (tmp_path / "none").exists()


def test_before_the_tables_are_there_it_trains_as_well(
    project: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "empty.db").touch()
    monkeypatch.setenv("GRIDBOT_DATABASE_URL", f"sqlite:///{tmp_path / 'empty.db'}")
    assert train(project).exit_code == 0


def test_a_training_that_fails_changes_nothing(project: Path) -> None:
    train(project)
    first = at_work(project)
    (project / "base.json").write_text('{"爆炸": "report_boom"}', encoding="utf-8")
    result = train(project)
    assert result.exit_code == 1
    assert result.stderr.endswith("gridnlu.train ended with status 1.\n")
    assert at_work(project) == first


def test_a_model_that_cannot_be_read_is_not_compared(project: Path, teach: Teach) -> None:
    train(project)
    first = at_work(project)
    (project / "models" / first).write_text("nonsense")
    teach("report_noise", "装修声轰隆")
    result = train(project)
    assert result.exit_code == 1
    assert result.stderr.startswith("The models cannot be compared, nothing is changed: ")
    assert result.stderr.count("\n") == 1
    assert at_work(project) == first


@pytest.mark.parametrize(
    ("word", "arguments", "sentence"),
    [
        ("use", ["nlu-none.tar.gz"], "There is no model nlu-none.tar.gz in "),
        ("rollback", [], "No earlier model is left to go back to.\n"),
    ],
)
def test_a_model_that_is_not_there_is_one_sentence(
    project: Path, word: str, arguments: list[str], sentence: str
) -> None:
    result = run(word, *arguments, project=project)
    assert result.exit_code == 1
    assert result.stderr.startswith(sentence)
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("word", ["models", "rollback", "train"])
def test_without_the_nlu_environment_it_says_what_to_do(word: str, project: Path) -> None:
    (project / ".venv" / "bin" / "python").unlink()
    arguments = ["--testset", str(project / "testset")] if word == "train" else []
    result = run(word, *arguments, project=project)
    assert result.exit_code == 1
    assert result.stderr == (
        "The NLU environment is missing: run “make run” once, it sets it up.\n"
    )


def test_a_test_set_that_cannot_tell_is_refused_before_the_training(
    project: Path, tmp_path: Path
) -> None:
    (tmp_path / "talk.csv").write_text("text\n早上好\n", encoding="utf-8")
    result = run("train", "--testset", tmp_path, project=project)
    assert result.exit_code == 1
    assert result.stderr == (f"{tmp_path} holds no CSV file with the columns text and label.\n")
    assert Workshop(project).models() == []


def test_a_folder_with_other_things_in_it_is_never_replaced(
    project: Path, teach: Teach, learned: Path
) -> None:
    learned.mkdir(parents=True)
    (learned / "letters.txt").write_text("dear to somebody")
    teach("report_noise", "装修声轰隆")
    result = train(project)
    assert result.exit_code == 1
    assert "holds something else (letters.txt)" in result.stderr
    assert (learned / "letters.txt").read_text() == "dear to somebody"
