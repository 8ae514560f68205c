"""Cases for programs."""

import pytest
from fastapi.testclient import TestClient

from tests.talk import Talk

TOKEN = {"Authorization": "Bearer demo"}


@pytest.fixture
def filed(talk: Talk) -> Talk:
    """Two cases: one resolved, one new and long overdue."""
    talk.hear("张阿姨", "3号楼下水道堵了", group="g1")
    talk.hear("李强", "办结 1 已疏通")
    talk.means("7号楼2单元路灯不亮", "report_lighting")
    talk.hear("吴大哥", "7号楼2单元路灯不亮", group="g2")
    return talk


def test_a_case_is_told_whole(filed: Talk, web: TestClient) -> None:
    case = web.get("/api/cases/1", headers=TOKEN).json()
    events = case.pop("events")
    assert case == {
        "number": 1,
        "status": "resolved",
        "category": "drainage",
        "priority": "normal",
        "restricted": False,
        "grid_code": "heping-1",
        "location": {
            "text": "3号楼", "zone": "", "building": "3", "unit": "", "floor": "", "room": "",
        },
        "summary": "3号楼下水道堵了",
        "reports": 1,
        "assignee": {
            "id": filed.village.people["李强"], "name": "李强", "role": "grid_worker",
        },
        "due": {
            "on_site_by": None,
            "resolve_by": "2026-12-01T23:59:59+08:00",
            "provisional": False,
        },
        "created_at": "2026-11-21T14:05:00+08:00",
    }  # fmt: skip
    assert [(e["action"], e["actor"], e["status_after"]) for e in events] == [
        ("report", "张阿姨", "reported"),
        ("assign", "", "assigned"),
        ("resolve", "李强", "resolved"),
    ]
    assert events[0]["status_before"] is None
    assert events[2]["note"] == "已疏通"


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("", [1, 2]),
        ("status=resolved", [1]),
        ("status=closed", []),
        ("grid=heping-2", [2]),
        ("grid=heping", [1, 2]),
        ("category=lighting", [2]),
        ("after=1", [2]),
        ("limit=1", [1]),
        ("overdue=true", []),
        ("overdue=false", [1, 2]),
    ],
)
def test_cases_are_found_by_what_they_are(
    filed: Talk, web: TestClient, query: str, numbers: list[int]
) -> None:
    found = web.get(f"/api/cases?{query}", headers=TOKEN).json()
    assert [case["number"] for case in found] == numbers


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/api/cases/99", 404),
        ("/api/cases/0", 404),
        (f"/api/cases/{10**30}", 404),
        ("/api/cases/x", 422),
        ("/api/cases?status=lost", 422),
        ("/api/cases?limit=0", 422),
        (f"/api/cases?after={10**30}", 422),
        ("/api/cases?grid=nowhere", 422),
        ("/api/cases?status=&grid=&category=&overdue=&after=&limit=", 200),
        ("/api/cases?grid=%00", 422),
        ("/api/cases?category=%00", 422),
    ],
)
def test_odd_questions_get_a_clear_answer(web: TestClient, path: str, status: int) -> None:
    assert web.get(path, headers=TOKEN).status_code == status


@pytest.mark.parametrize("header", [{}, {"Authorization": "Bearer wrong"}, {"Authorization": "x"}])
def test_without_the_token_nothing_is_told(web: TestClient, header: dict[str, str]) -> None:
    assert web.get("/api/cases", headers=header).status_code == 401


def test_the_strip_beside_the_chat_shows_no_restricted_case(talk: Talk, web: TestClient) -> None:
    talk.means("有人在3号楼聚众赌博", "report_security")
    talk.hear("张阿姨", "有人在3号楼聚众赌博", group="g1")
    talk.hear("张阿姨", "3号楼下水道堵了", group="g1")
    cards = web.get("/api/webchat/groups/g1/cases").json()
    assert [card["number"] for card in cards] == [2]
    assert cards[0]["location"] == {"zh": "3号楼", "en": "building 3"}
