"""``python -m bot`` is the same as ``gridbot``."""

from bot.cli import app

app()
