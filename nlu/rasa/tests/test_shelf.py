import json
import os

import pytest

from gridnlu import shelf as command
from gridnlu.shelf import Shelf, ShelfError


@pytest.fixture
def shelf(tmp_path):
    for number in range(6):
        path = tmp_path / f"nlu-{number}.tar.gz"
        path.touch()
        os.utime(path, (1000 + number, 1000 + number))
    return Shelf(tmp_path)


def test_nothing_is_at_work_before_a_model_was_chosen(shelf):
    assert shelf.at_work() is None


def test_going_back_twice_reaches_the_first(shelf):
    for number in (1, 2, 3):
        shelf.use(f"nlu-{number}.tar.gz")
    assert shelf.at_work().name == "nlu-3.tar.gz"
    assert shelf.back().name == "nlu-2.tar.gz"
    assert shelf.back().name == "nlu-1.tar.gz"
    with pytest.raises(ShelfError, match="No earlier model"):
        shelf.back()
    assert shelf.at_work().name == "nlu-1.tar.gz"


def test_going_back_passes_over_a_model_that_is_gone(shelf):
    for number in (1, 2, 3):
        shelf.use(f"nlu-{number}.tar.gz")
    (shelf.folder / "nlu-2.tar.gz").unlink()
    assert shelf.back().name == "nlu-1.tar.gz"


def test_choosing_the_model_at_work_again_forgets_nothing(shelf):
    shelf.use("nlu-1.tar.gz")
    shelf.use("nlu-2.tar.gz")
    shelf.use("nlu-2.tar.gz")
    assert shelf.back().name == "nlu-1.tar.gz"


def test_a_model_that_is_not_there_cannot_be_chosen(shelf):
    shelf.use("nlu-1.tar.gz")
    with pytest.raises(ShelfError, match="no model nlu-9"):
        shelf.use("nlu-9.tar.gz")
    assert shelf.at_work().name == "nlu-1.tar.gz"


def test_a_model_outside_the_folder_cannot_be_chosen(shelf, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "nlu-x.tar.gz"
    elsewhere.touch()
    with pytest.raises(ShelfError):
        shelf.use(str(elsewhere))


@pytest.mark.parametrize("content", ["", "{", "{}", "[1]", '"nlu-1.tar.gz"', "[]"])
def test_an_unreadable_pointer_chooses_nothing(shelf, content):
    shelf.pointer.write_text(content)
    assert shelf.at_work() is None
    assert shelf.use("nlu-1.tar.gz") == shelf.at_work()


def test_the_newest_and_those_that_worked_are_kept(shelf):
    for number in (0, 1):
        shelf.use(f"nlu-{number}.tar.gz")
    shelf.tidy()
    kept = [int(path.name[4]) for path in shelf.models()]
    assert kept == [5, 4, 3, 1, 0]


def test_the_list_says_which_is_at_work_and_how_much_it_learned(shelf, capsys):
    model = shelf.use("nlu-4.tar.gz")
    shelf.store(model, base="0" * 16, learned=7)
    assert command.main(["--models", str(shelf.folder), "list"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["name"][4] for line in lines] == list("543210")
    assert [line["name"] for line in lines if line["at_work"]] == [model.name]
    assert [line["learned"] for line in lines] == [0, 7, 0, 0, 0, 0]


def test_the_command_says_what_is_at_work_now(shelf, capsys):
    folder = ["--models", str(shelf.folder)]
    assert command.main([*folder, "use", "nlu-1.tar.gz"]) == 0
    assert command.main([*folder, "use", "nlu-2.tar.gz"]) == 0
    assert command.main([*folder, "back"]) == 0
    assert capsys.readouterr().out.split() == ["nlu-1.tar.gz", "nlu-2.tar.gz", "nlu-1.tar.gz"]
    assert command.main([*folder, "back"]) == 1
    assert capsys.readouterr().err == "No earlier model is left to go back to.\n"
