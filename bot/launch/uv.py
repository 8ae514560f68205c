"""Finds uv, or puts the pinned one into the clone."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from bot.launch.commands import Command, run_quietly
from bot.launch.console import step
from bot.launch.failures import LaunchError
from bot.launch.layout import Layout

PINNED = "0.13.9"
OLDEST = (0, 11)  # reads our lock files and knows the settings we give it


def find_or_install(layout: Layout) -> Path:
    """The uv on PATH when it is new enough for our locks, else the clone's own."""
    own = layout.tools / "uv" / "bin" / "uv"
    for candidate in (shutil.which("uv"), own):
        if candidate is not None and is_suitable(Path(candidate)):
            return Path(candidate)
    with step(f"Installing uv {PINNED} into .tools"):
        install(layout, own)
    return own


def is_suitable(uv: Path) -> bool:
    """Whether this program starts, says it is uv, and is not too old."""
    try:
        answer = subprocess.run(  # noqa: S603 - a program found by its own name
            [uv, "--version"], capture_output=True, text=True, check=False, timeout=30
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    version = re.match(r"uv (\d+)\.(\d+)", answer.stdout)
    return version is not None and (int(version[1]), int(version[2])) >= OLDEST


def install(layout: Layout, uv: Path) -> None:
    """Installs the pinned uv from the package index into an environment of its own."""
    home, log = uv.parents[1], layout.logs / "setup.log"
    shutil.rmtree(home, ignore_errors=True)
    venv: Command = [sys.executable, "-m", "venv", home]
    try:
        run_quietly("Creating an environment", venv, cwd=layout.root, log=log)
    except LaunchError as error:
        # Debian ships Python without ensurepip; any other reason is already a clear sentence.
        if "failed" not in str(error):
            raise
        raise LaunchError(
            "This Python cannot create environments: install uv, or on Debian and Ubuntu "
            f"`apt install python3-venv` (details in {log})."
        ) from error
    pip: Command = [home / "bin" / "python", "-m", "pip", "install", "--quiet", f"uv=={PINNED}"]
    run_quietly("Installing uv", pip, cwd=layout.root, log=log)
