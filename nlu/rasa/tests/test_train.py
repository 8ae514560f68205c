import os
from pathlib import Path

import pytest

from gridnlu import train
from gridnlu.project import Project, forget_old_models, models_in


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
    assert "up to date" in capsys.readouterr().out
    assert trained.stat().st_mtime_ns == written
    assert run(small_project, "--check") == 0
    _append(small_project, "data/zh/thanks.yml", "    - 太谢谢你们啦")
    assert run(small_project, "--check") == 1


def test_a_forced_training_replaces_the_model(small_project, trained):
    written = trained.stat().st_mtime_ns
    assert run(small_project, "--force") == 0
    assert trained.stat().st_mtime_ns > written
    assert models_in(trained.parent) == [trained]


@pytest.mark.parametrize("name", ["config.yml", "domain.yml", "uv.lock", "data/en/thanks.yml"])
def test_every_ingredient_changes_the_fingerprint(small_project, name):
    before = small_project.fingerprint()
    _append(small_project, name, "# changed")
    assert small_project.fingerprint() != before


def test_wrong_data_ends_with_a_sentence_and_no_model(small_project, capsys):
    _append(small_project, "data/zh/thanks.yml", "    no dash")
    assert run(small_project) == 2
    assert capsys.readouterr().err.startswith("Error: data/zh/thanks.yml: ")
    assert models_in(small_project.root / "models") == []


def test_only_the_last_three_models_are_kept(tmp_path):
    names = [f"nlu-{number}.tar.gz" for number in range(5)]
    for age, name in enumerate(names):
        (tmp_path / name).touch()
        _set_age(tmp_path / name, 1000 * age)
    forget_old_models(tmp_path)
    assert [path.name for path in models_in(tmp_path)] == names[:3]


def _append(project: Project, name: str, line: str) -> None:
    with (project.root / name).open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")


def _set_age(path: Path, seconds: int) -> None:
    now = path.stat().st_mtime
    os.utime(path, (now - seconds, now - seconds))
