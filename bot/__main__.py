"""``python -m bot`` is the same as ``gridbot``."""

from bot.cli import main

main()
