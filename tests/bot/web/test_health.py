"""Is it well."""

import pytest
from fastapi.testclient import TestClient

from bot.service import Service
from tests.talk import Talk


def test_without_the_model_it_is_degraded_but_takes_messages(web: TestClient) -> None:
    answer = web.get("/health")
    assert answer.status_code == 200
    assert answer.json() == {
        "status": "degraded",
        "database": "ok",
        "nlu": "away",
        "inbox": {"pending": 0, "dead": 0},
        "outbox": {"pending": 0, "dead": 0},
    }


def test_what_waits_is_counted(web: TestClient, talk: Talk) -> None:
    talk.put("张阿姨", "水管爆了", group="g1")
    assert web.get("/health").json()["inbox"] == {"pending": 1, "dead": 0}
    assert 'gridbot_inbox_messages{status="pending"} 1.0' in web.get("/metrics").text


def test_without_the_database_it_says_503(
    web: TestClient, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service.database, "_writer", None)
    answer = web.get("/health")
    assert answer.status_code == 503
    assert answer.json()["database"] == "away"
