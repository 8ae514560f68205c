"""The first stage against programs that behave as uv does, or as it does on a bad day."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.launch import commands, environments, interpreters, setup, uv
from bot.launch.failures import LaunchError, reason_in
from bot.launch.layout import Layout

Script = Callable[[str, str], Path]


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    layout = Layout(tmp_path / "clone")
    layout.nlu.folder.mkdir(parents=True)
    (layout.root / ".python-version").write_text("3.11\n")
    return layout


@pytest.fixture
def no_pyenv(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = tmp_path / "pyenv"
    home.mkdir()
    monkeypatch.setenv("PYENV_ROOT", str(home))
    return home


def put_environments(layout: Layout) -> None:
    for project in (layout.service, layout.nlu):
        project.python.parent.mkdir(parents=True)
        project.python.touch()


@pytest.mark.usefixtures("no_pyenv")
def test_without_python_310_the_way_to_get_it_is_named_before_anything_is_installed(
    layout: Layout, script: Script
) -> None:
    fake = script("uv", f'[ "$1" = sync ] && touch {layout.root}/installed; exit 2')
    with pytest.raises(LaunchError) as refusal:
        environments.prepare(layout, fake, dev=False)
    assert "`pyenv install 3.10`" in str(refusal.value)
    assert "`uv python install 3.10`" in str(refusal.value)
    assert not (layout.root / "installed").exists()


def test_a_pyenv_version_that_is_not_chosen_in_this_folder_is_found(
    no_pyenv: Path, script: Script, tmp_path: Path
) -> None:
    for version in ("3.10.9", "3.10.13", "3.1.0", "3.10-dev"):
        python = no_pyenv / "versions" / version / "bin" / "python3.10"
        python.parent.mkdir(parents=True)
        python.touch()
    found = interpreters.find("3.10", uv=script("uv", "exit 2"), cwd=tmp_path)
    assert found == no_pyenv / "versions" / "3.10.13" / "bin" / "python3.10"


def test_the_python_uv_knows_comes_first(script: Script, tmp_path: Path) -> None:
    fake = script("uv", f"echo {sys.executable}")
    assert interpreters.find("3.10", uv=fake, cwd=tmp_path) == Path(sys.executable)


def test_a_present_environment_keeps_its_python_and_its_extra_packages(
    layout: Layout, script: Script
) -> None:
    put_environments(layout)
    fake = script("uv", 'echo "$PWD: $*"')
    environments.prepare(layout, fake, dev=False)
    said = (layout.logs / "setup.log").read_text().splitlines()
    assert said == [
        f"{project.folder}: sync --frozen --inexact --compile-bytecode"
        f" --python {project.python} --no-dev"
        for project in (layout.service, layout.nlu)
    ]


def test_tests_get_the_development_tools(layout: Layout, script: Script) -> None:
    put_environments(layout)
    environments.prepare(layout, script("uv", 'echo "$*"'), dev=True)
    assert "--no-dev" not in (layout.logs / "setup.log").read_text()


def test_a_full_disk_is_refused_only_when_something_has_to_be_installed(
    layout: Layout, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environments, "NEEDED_BYTES", 1 << 80)
    fake = script("uv", "exit 0")
    with pytest.raises(LaunchError, match="disk space"):
        environments.prepare(layout, fake, dev=False)
    put_environments(layout)
    environments.prepare(layout, fake, dev=False)


@pytest.mark.parametrize(
    ("answer", "suitable"),
    [
        ("uv 0.13.9 (x86_64-unknown-linux-gnu)", True),
        ("uv 1.0.0", True),
        ("uv 0.10.12", False),
        ("something else", False),
    ],
)
def test_only_a_uv_that_reads_our_locks_is_used(
    script: Script, answer: str, suitable: bool
) -> None:
    assert uv.is_suitable(script("uv", f"echo '{answer}'")) is suitable


def test_a_uv_that_does_not_start_is_not_used(tmp_path: Path) -> None:
    assert not uv.is_suitable(tmp_path / "missing")


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        ("error: failed to write: No space left on device (os error 28)", "The disk is full"),
        ("OSError: [Errno 28] write failed", "The disk is full"),
        ("error: Failed to fetch: `https://…`\n dns error: failed to lookup", "check the network"),
        ("cause: invalid peer certificate: UnknownIssuer", "is not trusted"),
        ("Temporary failure in name resolution", "check the network"),
    ],
)
def test_a_failure_of_the_machine_is_told_in_one_sentence(
    script: Script, tmp_path: Path, output: str, sentence: str
) -> None:
    failing = script("failing", f"echo '{output}' | tr '`' ' ' >&2; exit 2")
    with pytest.raises(LaunchError, match=sentence):
        commands.run_quietly("It", [failing], cwd=tmp_path, log=tmp_path / "setup.log")


def test_any_other_failure_points_to_its_log(script: Script, tmp_path: Path) -> None:
    log = tmp_path / "log" / "setup.log"
    with pytest.raises(LaunchError) as failure:
        commands.run_quietly("It", [script("bad", "echo why; exit 7")], cwd=tmp_path, log=log)
    assert str(failure.value) == f"It failed (exit status 7): the reason is in {log}."
    assert log.read_text() == "why\n"


def test_the_reason_of_an_earlier_failure_is_not_told_again(
    script: Script, tmp_path: Path
) -> None:
    log = tmp_path / "setup.log"
    log.write_text("No space left on device\n")
    with pytest.raises(LaunchError, match="exit status 7"):
        commands.run_quietly("It", [script("bad", "exit 7")], cwd=tmp_path, log=log)


def test_ordinary_output_has_no_reason_of_the_machine() -> None:
    assert reason_in("ModuleNotFoundError: No module named 'x'") is None


def test_what_was_learned_here_goes_into_the_model_that_a_run_trains(layout: Layout) -> None:
    put_environments(layout)
    layout.nlu.python.write_text('#!/bin/sh\necho "$*" >> trained\n')
    layout.nlu.python.chmod(0o755)
    setup.train(layout)
    layout.learned.mkdir(parents=True)
    setup.train(layout)
    assert (layout.nlu.folder / "trained").read_text().splitlines() == [
        "-m gridnlu.train",
        f"-m gridnlu.train --extra {layout.learned} --use",
    ]
