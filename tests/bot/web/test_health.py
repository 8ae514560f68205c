"""Is it well."""

from fastapi.testclient import TestClient

from bot.app import create_app
from bot.service import RunRole, make_service
from bot.settings import Settings
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


def test_without_a_database_it_says_503(empty_url: str) -> None:
    settings = Settings(_env_file=None, database_url=empty_url, nlu={"url": "http://127.0.0.1:9"})
    with TestClient(create_app(make_service(settings), RunRole.WEB)) as early:
        answer = early.get("/health")
        assert answer.status_code == 503
        assert answer.json()["database"] == "away"
        assert early.get("/metrics").status_code == 503
