"""Finds the Python interpreters our two environments are made from."""

import os
import re
import subprocess
from pathlib import Path

from bot.launch.commands import environment


def find(version: str, *, uv: Path, cwd: Path) -> Path | None:
    """An installed Python of this version that uv or pyenv knows; nothing is downloaded."""
    return _known_to_uv(version, uv, cwd) or _known_to_pyenv(version)


def _known_to_uv(version: str, uv: Path, cwd: Path) -> Path | None:
    answer = subprocess.run(  # noqa: S603 - uv, found before
        [uv, "python", "find", "--system", "--no-project", version],
        cwd=cwd,
        env=environment(UV_PYTHON_DOWNLOADS="never"),
        capture_output=True,
        text=True,
        check=False,
    )
    return Path(answer.stdout.strip()) if answer.returncode == 0 else None


def _known_to_pyenv(version: str) -> Path | None:
    # uv sees pyenv only through its shims, and a shim refuses versions that are installed
    # but not chosen in this folder.
    home = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    found = [
        (int(match[1]), python)
        for python in home.glob(f"versions/{version}.*/bin/python{version}")
        if (match := re.fullmatch(rf"{re.escape(version)}\.(\d+)", python.parts[-3]))
    ]
    return max(found)[1] if found else None
