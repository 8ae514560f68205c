"""Runs one command of the setup and turns its failure into a sentence."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from bot.launch.failures import LaunchError, reason_in

Command = Sequence[Path | str]

# Set by an activated environment or a surrounding `uv run`; they would point our commands at
# packages that are not this clone's.
FOREIGN = (
    "VIRTUAL_ENV",
    "UV_PROJECT_ENVIRONMENT",
    "UV_PYTHON",
    "PYTHONHOME",
    "PYTHONPATH",
)

# Where Linux and the BSDs keep the certificates that the machine's owner trusts.
CERTIFICATES = (
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
)


def environment(**extra: str) -> dict[str, str]:
    """The variables our own programs start with."""
    kept = {name: value for name, value in os.environ.items() if name not in FOREIGN}
    return kept | extra


def run_quietly(what: str, command: Command, *, cwd: Path, log: Path) -> None:
    """Runs a command with its output in `log`, of which only the reason of a failure is shown."""
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("a+", encoding="utf-8", errors="replace") as output:
        begin = output.seek(0, os.SEEK_END)
        status = _status(command, cwd=cwd, output=output.fileno())
        if status == 0:
            return
        output.seek(begin)
        reason = reason_in(output.read())
    raise LaunchError(reason or f"{what} failed (exit status {status}): the reason is in {log}.")


def run_openly(command: Command, *, cwd: Path) -> int:
    """Runs a command whose output is for the person at the terminal; returns its exit status."""
    return _status(command, cwd=cwd, output=None)


def _for_setup() -> dict[str, str]:
    ours = {"UV_PYTHON_DOWNLOADS": "never"}
    # uv brings its own list of authorities; behind an office proxy only the machine's own works.
    if any(Path(path).exists() for path in CERTIFICATES):
        ours["UV_SYSTEM_CERTS"] = "true"
    return ours | environment()


def _status(command: Command, *, cwd: Path, output: int | None) -> int:
    return subprocess.run(  # noqa: S603 - our own fixed commands, no shell
        command,
        cwd=cwd,
        env=_for_setup(),
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.STDOUT if output is not None else None,
        check=False,
    ).returncode
