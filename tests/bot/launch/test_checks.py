"""What stops a launch before it begins, in words a person can act on."""

import os
import shutil
import socket
from pathlib import Path

import pytest

from bot.launch.checks import only_run, require_free_port, require_space
from bot.launch.failures import LaunchError


def test_a_port_in_use_is_named_with_the_setting_that_moves_ours() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(LaunchError) as refusal:
            require_free_port("127.0.0.1", port, use="the service", remedy="set GRIDBOT_PORT")
    assert f"Port {port} (the service)" in str(refusal.value)
    assert "set GRIDBOT_PORT" in str(refusal.value)


def test_a_port_whose_last_server_just_closed_its_connections_is_free() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        client = socket.create_connection(("127.0.0.1", port))
        accepted, _ = server.accept()
        accepted.close()  # the server's side closes first and is left in TIME_WAIT
        client.close()
    require_free_port("127.0.0.1", port, use="the service", remedy="nothing")


def test_a_disk_without_room_is_refused_with_both_sizes(tmp_path: Path) -> None:
    free = shutil.disk_usage(tmp_path).free
    with pytest.raises(LaunchError, match=r"free at least \d+ GB, then run it again"):
        require_space(tmp_path, free + 1024**3)


def test_a_disk_with_room_is_accepted(tmp_path: Path) -> None:
    require_space(tmp_path, 1)


def test_a_second_run_of_the_same_copy_is_refused_with_the_number_of_the_first(
    tmp_path: Path,
) -> None:
    lock = tmp_path / "var" / "run.lock"
    with (
        only_run(lock),
        pytest.raises(LaunchError, match=f"process {os.getpid()}"),
        only_run(lock),
    ):
        pass


def test_after_a_run_the_copy_can_run_again(tmp_path: Path) -> None:
    lock = tmp_path / "run.lock"
    with only_run(lock):
        pass
    with only_run(lock):
        assert lock.read_text() == f"{os.getpid()}\n"
