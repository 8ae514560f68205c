import pytest

from gridnlu import train
from gridnlu.project import Project
from gridnlu.shelf import Shelf

LEARNED = """version: "3.1"
nlu:
- intent: thanks
  examples: |
    - 你们真是雪中送炭
    - 给你们点个大大的赞
"""


@pytest.fixture
def trained(small_project):
    folder = small_project.root / "models"
    assert run(small_project) == 0
    return small_project.model_in(folder)


def run(project: Project, *options: str) -> int:
    return train.main(
        ["--project", str(project.root), "--out", str(project.root / "models"), *options]
    )


def test_a_model_is_trained_once_for_the_same_files(small_project, trained, capsys):
    written = trained.stat().st_mtime_ns
    assert run(small_project) == 0
    assert "up to date" in capsys.readouterr().err
    assert trained.stat().st_mtime_ns == written
    assert run(small_project, "--check") == 0
    _append(small_project, "data/zh/thanks.yml", "    - 太谢谢你们啦")
    assert run(small_project, "--check") == 1


def test_a_forced_training_replaces_the_model(small_project, trained):
    written = trained.stat().st_mtime_ns
    assert run(small_project, "--force") == 0
    assert trained.stat().st_mtime_ns > written
    assert Shelf(trained.parent).models() == [trained]


@pytest.mark.parametrize("name", ["config.yml", "domain.yml", "uv.lock", "data/en/thanks.yml"])
def test_every_ingredient_changes_the_fingerprint(small_project, name):
    before = small_project.fingerprint()
    _append(small_project, name, "# changed")
    assert small_project.fingerprint() != before


def test_wrong_data_ends_with_a_sentence_and_no_model(small_project, capsys):
    _append(small_project, "data/zh/thanks.yml", "    no dash")
    assert run(small_project) == 2
    assert capsys.readouterr().err.startswith("Error: data/zh/thanks.yml: ")
    assert Shelf(small_project.root / "models").models() == []


def test_a_trained_model_is_put_to_work(small_project, trained, capsys):
    assert Shelf(trained.parent).at_work() == trained
    assert run(small_project) == 0
    assert capsys.readouterr().out == f"{trained.name}\n"


def test_a_model_with_more_examples_waits_until_it_is_put_to_work(small_project, trained, learned):
    assert run(small_project, "--extra", str(learned)) == 0
    shelf = Shelf(trained.parent)
    newest = shelf.models()[0]
    label = shelf.label(newest)
    assert newest != trained == shelf.at_work()
    assert (label.base, label.learned) == (small_project.fingerprint(), 2)


def test_a_model_that_has_learned_fits_until_what_ships_changes(small_project, trained, learned):
    more = "--extra", str(learned)
    assert run(small_project, *more) == 0
    shelf = Shelf(trained.parent)
    taught = shelf.use(shelf.models()[0].name)
    assert run(small_project) == run(small_project, *more, "--use") == 0
    assert shelf.at_work() == taught
    _append(small_project, "data/zh/thanks.yml", "    - 太谢谢你们啦")
    assert run(small_project, "--check") == 1
    assert run(small_project, *more, "--use") == 0
    assert shelf.at_work() not in (taught, trained)
    assert shelf.label(shelf.at_work()).learned == 2


def test_a_wrong_learned_example_is_named_with_its_file(small_project, learned, capsys):
    path = learned / "zh" / "thanks.yml"
    path.write_text(path.read_text().replace("thanks", "praise"))
    assert run(small_project, "--extra", str(learned)) == 2
    assert "learned/zh/thanks.yml: the intent 'praise'" in capsys.readouterr().err


@pytest.fixture
def learned(tmp_path):
    folder = tmp_path / "learned"
    (folder / "zh").mkdir(parents=True)
    (folder / "zh" / "thanks.yml").write_text(LEARNED, encoding="utf-8")
    return folder


def _append(project: Project, name: str, line: str) -> None:
    with (project.root / name).open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
