"""Runs the test suites of both projects, each in its own environment."""

from bot.launch.commands import run_openly
from bot.launch.console import say
from bot.launch.layout import Layout


def run(layout: Layout) -> int:
    """Runs both suites even when the first fails; 0 only when both passed."""
    failed = []
    for project in (layout.service, layout.nlu):
        say(f"Testing {project.name}")
        if run_openly([project.python, "-m", "pytest"], cwd=project.folder) != 0:
            failed.append(project.name)
    if failed:
        say(f"Tests failed: {' and '.join(failed)}.")
    return 1 if failed else 0
