"""Announcements for programs."""

import pytest
from fastapi.testclient import TestClient

from tests.talk import Talk

TOKEN = {"Authorization": "Bearer demo"}
GOOD = {"text": "明天停水检修", "send_at": "2026-11-22T08:00:00+08:00", "grid_codes": ["heping"]}


def test_a_notice_is_scheduled_and_can_be_read(web: TestClient) -> None:
    answer = web.post("/api/notices", json=GOOD, headers=TOKEN)
    assert answer.status_code == 201
    assert answer.json() == {
        "id": 1,
        "text": "明天停水检修",
        "level": "normal",
        "cron": "",
        "status": "scheduled",
        "next_run_at": "2026-11-22T08:00:00+08:00",
        "grid_codes": ["heping"],
        "runs": [],
    }
    assert web.get("/api/notices/1", headers=TOKEN).json() == answer.json()


def test_a_moment_without_an_offset_is_local(web: TestClient) -> None:
    body = GOOD | {"send_at": "2026-11-22T08:00:00"}
    answer = web.post("/api/notices", json=body, headers=TOKEN)
    assert answer.json()["next_run_at"] == "2026-11-22T08:00:00+08:00"


def test_a_cron_line_says_its_first_run(web: TestClient) -> None:
    body = {"text": "开会", "cron": "0 8 * * 1", "grid_codes": ["heping"]}
    answer = web.post("/api/notices", json=body, headers=TOKEN)
    assert answer.json()["next_run_at"] == "2026-11-23T08:00:00+08:00"


def test_a_deleted_notice_never_goes_out(web: TestClient) -> None:
    web.post("/api/notices", json=GOOD, headers=TOKEN)
    gone = web.delete("/api/notices/1", headers=TOKEN).json()
    assert (gone["status"], gone["next_run_at"]) == ("cancelled", None)


@pytest.mark.parametrize(
    "change",
    [
        {"text": ""},
        {"text": "\x00"},
        {"send_at": "2026-11-20T08:00:00+08:00"},
        {"send_at": "2026-11-22T23:00:00+08:00"},
        {"send_at": "2026-11-22T06:59:00+08:00", "level": "yellow"},
        {"send_at": "yesterday"},
        {"send_at": "9999-12-31T23:59:59-12:00"},
        {"send_at": None},
        {"cron": "0 8 * * *"},
        {"send_at": None, "cron": "61 8 * * *"},
        {"send_at": None, "cron": "0 8 30 2 *"},
        {"send_at": None, "cron": "0 8 * *"},
        {"send_at": None, "cron": "0 23 * * *"},
        {"level": "blue"},
        {"grid_codes": []},
        {"grid_codes": ["nowhere"]},
        {"grid_codes": ["\x00"]},
    ],
)
def test_what_cannot_be_is_refused(web: TestClient, change: dict[str, object]) -> None:
    answer = web.post("/api/notices", json=GOOD | change, headers=TOKEN)
    assert answer.status_code == 422, answer.text
    assert isinstance(answer.json()["detail"], str)


def test_a_red_warning_may_wake_people(web: TestClient) -> None:
    body = GOOD | {"send_at": "2026-11-22T02:00:00+08:00", "level": "red"}
    assert web.post("/api/notices", json=body, headers=TOKEN).status_code == 201


@pytest.mark.parametrize("number", ["9", "0", str(10**30)])
def test_an_unknown_notice_is_not_found(web: TestClient, number: str) -> None:
    assert web.get(f"/api/notices/{number}", headers=TOKEN).status_code == 404


def test_the_token_is_needed(web: TestClient) -> None:
    assert web.post("/api/notices", json=GOOD).status_code == 401


def test_leads_can_take_back_what_the_api_scheduled_in_their_grid(
    talk: Talk, web: TestClient
) -> None:
    web.post("/api/notices", json=GOOD, headers=TOKEN)
    assert talk.hear("赵书记", "撤回 N1") == [("赵书记", "N1 已撤回。")]
