"""Gives the browser tests a browser where that can be done without asking anybody."""

import os
import shutil
from pathlib import Path

from bot.launch.commands import run_quietly
from bot.launch.console import say, step
from bot.launch.failures import LaunchError

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
CHINESE_FONT = Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")


def provide(log: Path) -> None:
    """On Debian as root installs what is missing; elsewhere says what the tests will skip."""
    if any(shutil.which(name) for name in BROWSERS) and CHINESE_FONT.exists():
        return
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        say("No Chromium with Chinese fonts here: the browser tests may be skipped.")
        return
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    install = ["apt-get", "install", "--yes", "--no-install-recommends"]
    try:
        with step("Installing Chromium and Chinese fonts for the browser tests"):
            for command in (["apt-get", "update"], [*install, "chromium", "fonts-noto-cjk"]):
                run_quietly("apt-get", command, cwd=Path("/"), log=log)
    except LaunchError as error:
        say(f"{error} The browser tests are skipped.")
