"""The second stage, in a clone whose interpreters are stand-ins for the two servers."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from bot.launch.start import Addresses

ROOT = Path(__file__).parents[3]

# Behaves as the service, its database commands, and the Rasa server do towards their starter.
# Each server needs three questions before it is ready.
CLONE_PYTHON = """
import http.server, json, os, sys
from urllib.parse import urlsplit
words = sys.argv[2:]
print(*words, flush=True)
if words[:2] == ["bot", "serve"]:
    port = int(os.environ["GRIDBOT_PORT"])
    early, ready = (200, {"status": "degraded"}), (200, {"status": "ok"})
elif words[0] == "gridnlu.server":
    port = int(words[words.index("--port") + 1])
    early, ready = (409, {}), (200, {})
else:
    sys.exit(4 if os.environ.get("BROKEN") == words[1] else 0)
answers = [ready, early, early]

class Server(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        status, body = answers.pop() if len(answers) > 1 else ready
        if self.path == "/die":
            os._exit(5)
        self.send_response(status)
        self.end_headers()
        self.wfile.write(json.dumps(body).encode())

http.server.HTTPServer(("127.0.0.1", port), Server).serve_forever()
"""

DRIVER = """
import sys
from pathlib import Path
from bot.launch import start
from bot.launch.failures import LaunchError
from bot.launch.layout import Layout
try:
    start.run(Layout(Path(sys.argv[1])), start.read_settings(), parent=None)
except LaunchError as error:
    sys.exit(str(error))
except KeyboardInterrupt:
    print("stopped")
"""


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        return port


class Launch:
    """One run of the stand-in clone."""

    def __init__(self, clone: Path) -> None:
        self.clone = clone
        self.port, self.nlu_port = free_port(), free_port()
        self.running: list[subprocess.Popen[str]] = []

    def start(self, **settings: str) -> "subprocess.Popen[str]":
        ours = {
            "PYTHONPATH": str(ROOT),
            "GRIDBOT_PORT": str(self.port),
            "GRIDBOT_NLU__URL": f"http://127.0.0.1:{self.nlu_port}",
            "GRIDBOT_DEMO": "true",
        }
        process = subprocess.Popen(
            [sys.executable, "-c", DRIVER, self.clone],
            cwd=self.clone,
            env=os.environ | ours | settings,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.running.append(process)
        return process

    def start_until_ready(self) -> "subprocess.Popen[str]":
        process = self.start()
        assert process.stdout is not None
        lines = iter(process.stdout.readline, "")
        assert f"ready http://127.0.0.1:{self.port}\n" in lines
        return process

    def ask_to_die(self, port: int) -> None:
        with (
            suppress(ConnectionResetError),
            socket.create_connection(("127.0.0.1", port)) as connection,
        ):
            connection.sendall(b"GET /die HTTP/1.0\r\n\r\n")
            connection.recv(1)

    def log(self, name: str) -> Path:
        return self.clone / "var" / "log" / name

    def nobody_listens(self) -> bool:
        for port in (self.port, self.nlu_port):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    return False
        return True


@pytest.fixture
def launch(tmp_path: Path, script: Callable[[str, str], Path]) -> Iterator[Launch]:
    program = tmp_path / "clone_python.py"
    program.write_text(CLONE_PYTHON)
    python = script("python", f'exec {sys.executable} {program} "$@"')
    for folder in (tmp_path, tmp_path / "nlu" / "rasa"):
        binaries = folder / ".venv" / "bin"
        binaries.mkdir(parents=True)
        (binaries / "python").symlink_to(python)
    launch = Launch(tmp_path)
    yield launch
    for process in launch.running:
        process.terminate()
        process.communicate(timeout=30)


def test_ready_is_said_when_both_servers_are_and_a_stop_ends_both(launch: Launch) -> None:
    process = launch.start_until_ready()
    assert not launch.nobody_listens()
    process.send_signal(signal.SIGTERM)
    output, errors = process.communicate(timeout=30)
    assert process.returncode == 0
    assert output.endswith("stopped\n")
    assert errors == ""
    assert launch.nobody_listens()


def test_a_start_prepares_the_database_and_the_demo_before_the_service(launch: Launch) -> None:
    launch.start_until_ready()
    assert launch.log("database.log").read_text() == "bot db upgrade\n"
    assert launch.log("demo.log").read_text() == "bot demo load\n"
    assert launch.log("service.log").read_text().startswith("bot serve\n")


@pytest.mark.parametrize("victim", ["port", "nlu_port"])
def test_a_server_that_dies_later_ends_the_run_with_the_place_of_its_log(
    launch: Launch, victim: str
) -> None:
    process = launch.start_until_ready()
    launch.ask_to_die(getattr(launch, victim))
    _, errors = process.communicate(timeout=30)
    assert process.returncode == 1
    log = launch.log("service.log" if victim == "port" else "nlu.log")
    assert errors.endswith(f"stopped by itself (exit status 5); see {log}\n")
    assert launch.nobody_listens()


def test_a_database_that_cannot_be_upgraded_ends_the_run(launch: Launch) -> None:
    process = launch.start(BROKEN="db")
    _, errors = process.communicate(timeout=30)
    assert process.returncode == 1
    assert errors.startswith("Upgrading the database failed (exit status 4)")
    assert launch.nobody_listens()


@pytest.mark.parametrize(
    ("taken", "setting"), [("port", "GRIDBOT_PORT"), ("nlu_port", "GRIDBOT_NLU__URL")]
)
def test_a_taken_port_is_said_before_anything_starts(
    launch: Launch, taken: str, setting: str
) -> None:
    port = getattr(launch, taken)
    with socket.create_server(("127.0.0.1", port)):
        _, errors = launch.start().communicate(timeout=30)
    assert errors.startswith(f"Port {port} ")
    assert setting in errors
    assert errors.count("\n") == 1
    assert not launch.log("nlu.log").exists()


def test_a_second_run_of_the_same_clone_says_that_it_is_running(launch: Launch) -> None:
    first = launch.start_until_ready()
    _, errors = launch.start().communicate(timeout=30)
    assert errors.startswith(f"This copy is already running (process {first.pid})")


def test_a_language_model_elsewhere_is_used_and_not_started(launch: Launch) -> None:
    process = launch.start(GRIDBOT_NLU__URL="http://nlu.invalid:5005")
    assert process.stdout is not None
    process.stdout.read(1)
    while not launch.log("service.log").exists():
        assert process.poll() is None
    assert not launch.log("nlu.log").exists()


def test_a_wrong_setting_is_named(launch: Launch) -> None:
    _, errors = launch.start(GRIDBOT_PORT="many").communicate(timeout=30)
    assert "GRIDBOT_PORT is wrong" in errors
    assert errors.count("\n") == 1


@pytest.mark.parametrize(
    ("host", "shown"),
    [
        ("127.0.0.1", "http://127.0.0.1:8000"),
        ("0.0.0.0", "http://127.0.0.1:8000"),
        ("::", "http://[::1]:8000"),
        ("fd00::5", "http://[fd00::5]:8000"),
    ],
)
def test_the_address_shown_can_be_opened_on_this_machine(host: str, shown: str) -> None:
    assert Addresses(host, 8000, "http://127.0.0.1:5005").service_url == shown
