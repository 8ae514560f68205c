"""However the supervisor ends, nothing it started is left."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[3]

DRIVER = """
import json, sys
from pathlib import Path
from bot.launch.failures import LaunchError
from bot.launch.parent import Parent
from bot.launch.processes import Supervisor
order = json.loads(sys.argv[1])
parent = Parent(int(sys.argv[2])) if len(sys.argv) > 2 else None
logs = Path(order["logs"])
try:
    with Supervisor(logs, parent=parent, grace=order["grace"]) as supervisor:
        for number, command in enumerate(order["servers"]):
            supervisor.start(f"Server {number}", command, cwd=logs, log=f"{number}.log")
        for command in order["tasks"]:
            supervisor.complete("The task", command, cwd=logs, log="task.log")
        print("supervising", flush=True)
        supervisor.watch(until=lambda: False)
except LaunchError as error:
    print(error)
    sys.exit(1)
except KeyboardInterrupt:
    print("stopped")
"""

StandIn = Callable[..., list[str]]


class Driver:
    """Runs a supervisor as a process of its own, which tests may kill."""

    def __init__(self, logs: Path) -> None:
        logs.mkdir()
        self._logs = logs

    def command(
        self, *servers: list[str], tasks: list[list[str]] | None = None, grace: float = 20.0
    ) -> list[str]:
        order = {
            "logs": str(self._logs),
            "servers": servers,
            "tasks": tasks or [],
            "grace": grace,
        }
        return [sys.executable, "-c", DRIVER, json.dumps(order)]

    def start(self, *servers: list[str], **options: Any) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            self.command(*servers, **options),
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )


@pytest.fixture
def driver(tmp_path: Path) -> Driver:
    return Driver(tmp_path / "log")


@pytest.mark.parametrize("signum", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_stops_the_servers_and_what_they_started(
    driver: Driver, stand_in: StandIn, witness: Any, signum: signal.Signals
) -> None:
    process = driver.start(stand_in("with_children"), stand_in())
    witness.wait_until_up(3)
    process.send_signal(signum)
    output, _ = process.communicate(timeout=30)
    witness.wait_until_none_is_left()
    assert process.returncode == 0
    assert output.endswith("stopped\n")


def test_a_server_that_does_not_listen_is_killed_after_the_grace_period(
    driver: Driver, stand_in: StandIn, witness: Any
) -> None:
    process = driver.start(stand_in("stubborn"), grace=0.2)
    witness.wait_until_up(1)
    process.send_signal(signal.SIGTERM)
    witness.wait_until_none_is_left()
    assert process.wait(30) == 0
    process.communicate()


def test_a_second_interrupt_does_not_wait_for_the_grace_period(
    driver: Driver, stand_in: StandIn, witness: Any
) -> None:
    process = driver.start(stand_in("stubborn"), stand_in(), grace=3600)
    witness.wait_until_up(2)
    while process.poll() is None:
        process.send_signal(signal.SIGINT)
    witness.wait_until_none_is_left()
    process.communicate()


def test_when_one_server_dies_the_other_is_stopped_and_a_sentence_says_where_to_look(
    driver: Driver, stand_in: StandIn, witness: Any, tmp_path: Path
) -> None:
    process = driver.start(stand_in(), stand_in("failing"))
    output, _ = process.communicate(timeout=30)
    witness.wait_until_up(1)
    witness.wait_until_none_is_left()
    assert process.returncode == 1
    sentence = output.splitlines()[-1]
    assert sentence == f"Server 1 stopped by itself (exit status 3); see {tmp_path}/log/1.log"


def test_a_killed_supervisor_takes_its_servers_and_their_children_with_it(
    driver: Driver, stand_in: StandIn, witness: Any
) -> None:
    process = driver.start(stand_in("with_children"), stand_in())
    witness.wait_until_up(3)
    process.kill()
    witness.wait_until_none_is_left()
    process.communicate()


def test_a_failing_task_stops_the_servers(driver: Driver, stand_in: StandIn, witness: Any) -> None:
    process = driver.start(stand_in(), tasks=[stand_in("failing", "full")])
    output, _ = process.communicate(timeout=30)
    witness.wait_until_up(1)
    witness.wait_until_none_is_left()
    assert process.returncode == 1
    assert "The task failed" in output
    assert "The disk is full" in output


def test_a_server_that_dies_during_a_task_ends_the_task(
    driver: Driver, stand_in: StandIn, witness: Any
) -> None:
    process = driver.start(stand_in("failing"), tasks=[stand_in()])
    output, _ = process.communicate(timeout=30)
    witness.wait_until_up(1)
    witness.wait_until_none_is_left()
    assert process.returncode == 1
    assert "Server 0 stopped by itself" in output


def test_each_run_writes_a_new_log_and_keeps_the_last_ones(
    driver: Driver, stand_in: StandIn, tmp_path: Path
) -> None:
    log = tmp_path / "log" / "0.log"
    log.write_text("the run before")
    process = driver.start(stand_in("failing"))
    process.communicate(timeout=30)
    assert log.read_text() == ""
    assert log.with_name("0.log.1").read_text() == "the run before"


@pytest.mark.skipif(shutil.which("make") is None, reason="needs make")
@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize("signum", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_signal_to_make_alone_stops_all(
    driver: Driver, stand_in: StandIn, witness: Any, tmp_path: Path, signum: signal.Signals
) -> None:
    *python, order = driver.command(stand_in(), stand_in("with_children"))
    (tmp_path / "driver.py").write_text(python.pop())
    python[-1] = str(tmp_path / "driver.py")
    (tmp_path / "Makefile").write_text('run:\n\t@exec $(DRIVER) "$$ORDER" $$PPID\n')
    make = subprocess.Popen(
        ["make", "-f", tmp_path / "Makefile", f"DRIVER={' '.join(python)}"],
        cwd=ROOT,
        env={**os.environ, "ORDER": order, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    witness.wait_until_up(3)
    make.send_signal(signum)
    witness.wait_until_none_is_left()
    make.wait(30)
