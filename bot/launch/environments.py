"""Brings the two Python environments to what their locks say."""

import sys
from pathlib import Path

from bot.launch import interpreters
from bot.launch.checks import require_space
from bot.launch.commands import Command, run_quietly
from bot.launch.console import step
from bot.launch.failures import LaunchError
from bot.launch.layout import Layout, Project

NLU_PYTHON = "3.10"  # the newest Python that Rasa 3.6 runs on
NEEDED_BYTES = 4 * 1024**3  # both environments, the downloads and the model, with some air


def prepare(layout: Layout, uv: Path, *, dev: bool) -> None:
    """Installs what is missing; uv itself sees within a tenth of a second that nothing is."""
    projects = (layout.service, layout.nlu)
    if not all(project.python.exists() for project in projects):
        require_space(layout.root, NEEDED_BYTES)
    # Both interpreters first: better to hear about a missing one before a long download.
    chosen = [(project, _interpreter(layout, project, uv)) for project in projects]
    for project, python in chosen:
        with step(f"Packages of {project.name}"):
            _sync(layout, project, uv, python, dev=dev)


def _sync(layout: Layout, project: Project, uv: Path, python: Path, *, dev: bool) -> None:
    # --inexact: a run must not throw out the tools that a test installed before.
    # Compiled once here: else every start compiles for itself where no bytecode may be written.
    exactly = ["--frozen", "--inexact", "--compile-bytecode"]
    command: Command = [uv, "sync", *exactly, "--python", python]
    run_quietly(
        f"Installing the packages of {project.name}",
        command if dev else [*command, "--no-dev"],
        cwd=project.folder,
        log=layout.logs / "setup.log",
    )


def _interpreter(layout: Layout, project: Project, uv: Path) -> Path:
    if project.python.exists():
        return project.python
    if project == layout.service:
        wanted = (project.folder / ".python-version").read_text(encoding="utf-8").strip()
        return interpreters.find(wanted, uv=uv, cwd=project.folder) or Path(sys.executable)
    found = interpreters.find(NLU_PYTHON, uv=uv, cwd=project.folder)
    if found is None:
        raise LaunchError(
            f"No Python {NLU_PYTHON} found, which the language model needs: install it with "
            f"`pyenv install {NLU_PYTHON}` or `uv python install {NLU_PYTHON}`, then run it again."
        )
    return found
