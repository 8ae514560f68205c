"""The first stage: from nothing to two environments and a trained model; standard library only."""

from bot.launch import environments, uv
from bot.launch.commands import Command, run_openly
from bot.launch.failures import LaunchError
from bot.launch.layout import Layout


def install(layout: Layout, *, dev: bool) -> None:
    """Makes both environments match their locks."""
    environments.prepare(layout, uv.find_or_install(layout), dev=dev)


def train(layout: Layout) -> None:
    """Trains the model when it is missing or its data changed; the trainer itself knows which."""
    trainer: Command = [layout.nlu.python, "-m", "gridnlu.train"]
    if layout.learned.is_dir():
        trainer = [*trainer, "--extra", layout.learned, "--use"]
    if run_openly(trainer, cwd=layout.nlu.folder) != 0:
        raise LaunchError(
            "Training the language model failed: the reason stands above; "
            "when that is a full disk, free 4 GB and run it again."
        )
