"""The web application over a village, without pumps: what HTTP alone promises."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from bot.app import create_app
from bot.service import RunRole, Service, make_service
from bot.settings import Settings
from tests.village import Village


@pytest.fixture
def service(database_url: str, village: Village) -> Service:
    """The service's parts on the village's database; Rasa is away."""
    settings = Settings(
        _env_file=None,
        database_url=database_url,
        demo=True,
        nlu={"url": "http://127.0.0.1:9", "timeout_seconds": 0.2},
    )
    return make_service(settings, clock=lambda: village.now)


@pytest.fixture
def web(service: Service) -> Iterator[TestClient]:
    """A client that gets the service's own errors as a person would."""
    app = create_app(service, RunRole.WEB)
    with TestClient(app, raise_server_exceptions=False) as client:
        yield client
