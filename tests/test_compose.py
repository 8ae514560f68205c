"""The images and the compose file hold together, as far as that shows without a Docker engine."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
BUILT = {
    name: ROOT / service["build"]["context"]
    for name, service in SERVICES.items()
    if "build" in service
}
SECRET = re.compile(r"PASSWORD|SECRET|TOKEN|KEY")
REQUIRED = re.compile(r"\$\{[A-Z_]+:\?[^}]+\}")


def dockerfile(context: Path) -> str:
    return (context / "Dockerfile").read_text("utf-8").replace("\\\n", " ")


def copied(context: Path) -> list[str]:
    """What the image takes from the build context."""
    return [
        source
        for line in re.findall(r"^COPY (?!--from)(.+)$", dockerfile(context), re.MULTILINE)
        for source in line.split()[:-1]
    ]


def admitted(context: Path) -> set[str]:
    lines = (context / ".dockerignore").read_text("utf-8").splitlines()
    return {line.removeprefix("!") for line in lines if line.startswith("!")}


@pytest.mark.parametrize("service", sorted(BUILT))
def test_an_image_copies_only_what_exists_and_its_ignore_file_lets_through(service: str) -> None:
    context = BUILT[service]
    sources = copied(context)
    assert sources
    assert [source for source in sources if not (context / source).exists()] == []
    assert set(sources) == admitted(context)


@pytest.mark.parametrize("service", sorted(BUILT))
def test_an_image_does_not_run_as_root_and_knows_whether_it_is_healthy(service: str) -> None:
    final_stage = dockerfile(BUILT[service]).rpartition("\nFROM ")[2]
    assert re.search(r"^USER (?!root)\w+", final_stage, re.MULTILINE)
    assert re.search(r"^HEALTHCHECK .*CMD", final_stage, re.MULTILINE)


def test_both_images_use_the_python_of_their_project() -> None:
    for context in BUILT.values():
        wanted = (context / ".python-version").read_text("utf-8").strip()
        assert set(re.findall(r"FROM python:([\d.]+)-", dockerfile(context))) == {wanted}


def test_images_install_the_uv_that_a_run_installs() -> None:
    pinned = re.search(r'PINNED = "(.+)"', (ROOT / "bot/launch/uv.py").read_text("utf-8"))
    assert pinned is not None
    for context in BUILT.values():
        assert f"uv=={pinned[1]}" in dockerfile(context)


def test_no_secret_is_written_down() -> None:
    for service in SERVICES.values():
        for name, value in service.get("environment", {}).items():
            if SECRET.search(name):
                assert REQUIRED.fullmatch(value), name
            given = REQUIRED.sub("", str(value))  # what .env must bring is not written down here
            assert re.search(r"://[^/@]*:[^/@]+@", given) is None, name


def test_every_wait_is_for_a_service_that_can_fulfil_it() -> None:
    for service in SERVICES.values():
        for name, wait in service.get("depends_on", {}).items():
            needed = SERVICES[name]
            if wait["condition"] == "service_healthy":
                assert "healthcheck" in needed or name in BUILT
            if wait["condition"] == "service_completed_successfully":
                assert needed["restart"] == "no"


def test_only_the_bot_is_reachable_and_only_from_this_machine() -> None:
    assert {name for name, service in SERVICES.items() if "ports" in service} == {"bot"}
    assert all(port.startswith("127.0.0.1:") for port in SERVICES["bot"]["ports"])


def test_no_log_grows_without_bound_and_what_must_run_comes_back() -> None:
    for name, service in SERVICES.items():
        assert {"max-size", "max-file"} <= service["logging"]["options"].keys()
        assert service["restart"] == ("no" if name == "migrate" else "unless-stopped")


def test_every_volume_is_declared() -> None:
    used = {
        mount.split(":")[0]
        for service in SERVICES.values()
        for mount in service.get("volumes", [])
    }
    assert used == set(COMPOSE["volumes"])
