"""The second stage of `make run`, inside the service's environment: start all, stop all."""

import time
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import httpx2
from pydantic import ValidationError

from bot.launch.checks import only_run, require_free_port
from bot.launch.console import say, step
from bot.launch.failures import LaunchError
from bot.launch.layout import Layout
from bot.launch.parent import Parent
from bot.launch.processes import Supervisor
from bot.launch.readiness import Readiness
from bot.settings import Settings

PATIENCE = 300.0  # a cold disk and a slow core; a start takes a tenth of it
LOOPBACK = ("127.0.0.1", "localhost", "::1")
ANYWHERE = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}  # noqa: S104 - read, not bound


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where the two servers listen, and how a person on this machine reaches them."""

    host: str
    port: int
    nlu_url: str

    @property
    def service_url(self) -> str:
        """The address to type into a browser here."""
        shown = ANYWHERE.get(self.host, f"[{self.host}]" if ":" in self.host else self.host)
        return f"http://{shown}:{self.port}"

    @property
    def nlu_host(self) -> str:
        """The host part of the language model's address."""
        return urlsplit(self.nlu_url).hostname or ""

    @property
    def nlu_port(self) -> int:
        """The port part of the language model's address."""
        return urlsplit(self.nlu_url).port or 80

    @property
    def nlu_is_ours(self) -> bool:
        """Whether to start Rasa; an address elsewhere means that somebody runs it there."""
        return self.nlu_host in LOOPBACK


def read_settings() -> Settings:
    """The service's own settings; a wrong one is named in a sentence."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = "__".join(str(part) for part in first["loc"]).upper()
        raise LaunchError(
            f"The setting GRIDBOT_{name} is wrong ({first['msg']}): correct it in .env "
            "or in the environment."
        ) from error


def run(layout: Layout, settings: Settings, *, parent: Parent | None) -> None:
    """Brings both servers up, says when a person can type, and stays until one ends or a stop."""
    addresses = Addresses(settings.host, settings.port, str(settings.nlu.url).rstrip("/"))
    with only_run(layout.state / "run.lock"):
        _check_ports(addresses)
        with Supervisor(layout.logs, parent=parent) as supervisor:
            _bring_up(layout, settings, addresses, supervisor)
            say(f"ready {addresses.service_url}")
            say(f"  logs in {layout.logs}; Ctrl-C stops both")
            supervisor.watch(until=lambda: False)


def _check_ports(addresses: Addresses) -> None:
    require_free_port(
        addresses.host,
        addresses.port,
        use="the service",
        remedy="set GRIDBOT_PORT to another one",
    )
    if addresses.nlu_is_ours:
        require_free_port(
            addresses.nlu_host,
            addresses.nlu_port,
            use="the language model, perhaps of another copy",
            remedy="set GRIDBOT_NLU__URL to another one, as http://127.0.0.1:5006",
        )


def _bring_up(
    layout: Layout, settings: Settings, addresses: Addresses, supervisor: Supervisor
) -> None:
    if addresses.nlu_is_ours:
        listen = ["--host", addresses.nlu_host, "--port", str(addresses.nlu_port)]
        supervisor.start(
            "The language model",
            [layout.nlu.python, "-m", "gridnlu.server", *listen],
            cwd=layout.nlu.folder,
            log="nlu.log",
        )
    # Rasa takes far longer to come up than the database: that work costs no waiting.
    gridbot: list[Path | str] = [layout.service.python, "-m", "bot"]
    with step("Preparing the database"):
        supervisor.complete(
            "Upgrading the database",
            [*gridbot, "db", "upgrade"],
            cwd=layout.root,
            log="database.log",
        )
        if settings.demo:
            supervisor.complete(
                "Loading the demo district",
                [*gridbot, "demo", "load"],
                cwd=layout.root,
                log="demo.log",
            )
    supervisor.start("The service", [*gridbot, "serve"], cwd=layout.root, log="service.log")
    with step("Starting the language model and the service"):
        _wait(addresses, supervisor)


def _wait(addresses: Addresses, supervisor: Supervisor) -> None:
    deadline = time.monotonic() + PATIENCE
    # trust_env: a proxy from the environment would be asked for our own loopback addresses.
    with httpx2.Client(timeout=2.0, trust_env=False) as client:
        ready = Readiness(client, nlu_url=addresses.nlu_url, service_url=addresses.service_url)

        def both_or_late() -> bool:
            return (ready.nlu() and ready.service()) or time.monotonic() > deadline

        supervisor.watch(until=both_or_late)
        if time.monotonic() > deadline:
            slow = "the service" if ready.nlu() else "the language model"
            raise LaunchError(
                f"After {PATIENCE:.0f} seconds {slow} is still not ready: see var/log "
                f"and {addresses.service_url}/health."
            )
