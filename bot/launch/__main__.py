"""The words behind the Makefile: setup, run, test; each failure is one sentence and status 1."""

import argparse
import os
import signal
import sys

from bot.launch import browser, setup, suites
from bot.launch.commands import environment
from bot.launch.console import complain, say
from bot.launch.failures import LaunchError
from bot.launch.layout import Layout, here
from bot.launch.parent import Parent


def main() -> int:
    """Runs one word of the command line."""
    parser = argparse.ArgumentParser(prog="python -m bot.launch", description=__doc__)
    parser.add_argument("word", choices=("setup", "run", "start", "test"))
    parser.add_argument("--dev", action="store_true", help="with the tools for tests and checks")
    parser.add_argument("--parent", type=int, help="stop when this process, our parent, does")
    options = parser.parse_args()
    # Ended by a signal is ended by a person: all three arrive as one exception.
    # SIGINT too: a shell without job control starts what it puts in the background deaf to it.
    for signum in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(signum, signal.default_int_handler)
    try:
        return _do(options, here())
    except LaunchError as error:
        complain(str(error))
        return 1
    except KeyboardInterrupt:
        say("Stopped.")
        return 0 if options.word == "start" else 130


def _do(options: argparse.Namespace, layout: Layout) -> int:
    match options.word:
        case "setup":
            setup.install(layout, dev=options.dev)
        case "run":
            setup.install(layout, dev=False)
            setup.train(layout)
            _become_second_stage(layout)
        case "start":
            _start(layout, options.parent)
        case "test":
            setup.install(layout, dev=True)
            setup.train(layout)
            browser.provide(layout.logs / "setup.log")
            return suites.run(layout)
    return 0


def _become_second_stage(layout: Layout) -> None:
    """Goes on in the environment just installed, as the same process: make knows no other."""
    python = str(layout.service.python)
    command = [python, "-m", "bot.launch", "start", *sys.argv[2:]]
    os.execve(python, command, environment())  # noqa: S606 - no shell is the point


def _start(layout: Layout, parent: int | None) -> None:
    # Needs the installed packages, which the first stage does not have.
    from bot.launch import start  # noqa: PLC0415

    os.environ.setdefault("GRIDBOT_DEMO", "true")
    start.run(layout, start.read_settings(), parent=Parent(parent) if parent else None)


if __name__ == "__main__":
    sys.exit(main())
