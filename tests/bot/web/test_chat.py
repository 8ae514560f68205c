"""The web chat API: what the page and the checks of the whole product rely on."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from fastapi.testclient import TestClient
from sqlmodel import select

from bot.app import create_app
from bot.channels.port import Outgoing
from bot.channels.webchat import WebchatChannel
from bot.service import RunRole, Service, make_service
from bot.settings import Settings
from storage.models import ConversationKind, InboundMessage
from tests.village import Village


def say(web: TestClient, text: str, client_id: str = "c1", **more: object) -> int:
    answer = web.post(
        "/api/webchat/groups/g1/messages",
        json={"sender_id": "张阿姨", "text": text, "client_id": client_id, **more},
    )
    assert answer.status_code == 202, answer.text
    return int(answer.json()["message_id"])


def inbox(service: Service) -> list[InboundMessage]:
    with service.database.reading() as session:
        return list(session.exec(select(InboundMessage)).all())


def test_groups_and_members_are_listed_with_their_roles(web: TestClient) -> None:
    groups = web.get("/api/webchat/groups").json()
    assert groups[0] == {"id": "g1", "name": "群g1", "grid_code": "heping-1"}
    members = web.get("/api/webchat/groups/g1/members").json()
    assert {"id": "张阿姨", "name": "张阿姨", "role": "resident"} in members
    assert {"id": "李强", "name": "李强", "role": "grid_worker"} in members
    assert {"id": "赵书记", "name": "赵书记", "role": "community_lead"} in members


def test_a_message_is_shown_and_stored_for_the_bot(web: TestClient, service: Service) -> None:
    message_id = say(web, "3号楼下水道堵了")
    bubbles = web.get("/api/webchat/groups/g1/messages").json()
    assert [(b["id"], b["sender_id"], b["text"], b["is_bot"]) for b in bubbles] == [
        (message_id, "张阿姨", "3号楼下水道堵了", False)
    ]
    assert [m.text for m in inbox(service)] == ["3号楼下水道堵了"]


def test_the_same_client_id_makes_no_second_message(web: TestClient, service: Service) -> None:
    assert say(web, "停水了", "same") == say(web, "停水了", "same")
    assert len(inbox(service)) == 1
    assert say(web, "停水了", "other") != say(web, "停水了", "same")


def test_the_same_client_id_at_the_same_moment_makes_one_message(
    web: TestClient, service: Service
) -> None:
    with ThreadPoolExecutor(max_workers=6) as people:
        ids = set(people.map(lambda _: say(web, "停水了", "same"), range(12)))
    assert len(ids) == 1
    assert len(inbox(service)) == 1


def test_two_people_never_share_a_client_id(web: TestClient, service: Service) -> None:
    for sender, client_id in (("a", "b:c"), ("a:b", "c")):
        body = {"sender_id": sender, "text": "停水了", "client_id": client_id}
        assert web.post("/api/webchat/groups/g1/messages", json=body).status_code == 202
    assert len(inbox(service)) == 2


def test_after_gives_only_what_is_newer(web: TestClient) -> None:
    first, second = say(web, "一", "1"), say(web, "二", "2")
    newer = web.get(f"/api/webchat/groups/g1/messages?after={first}").json()
    assert [b["id"] for b in newer] == [second]


def test_a_quote_of_the_bot_reaches_the_inbox_with_its_words(
    web: TestClient, service: Service, village: Village
) -> None:
    channel = WebchatChannel(village.database, bot_name="小格", clock=lambda: village.now)
    channel.send(Outgoing("k", ConversationKind.GROUP, "g1", "#7 已登记", ""))
    line = web.get("/api/webchat/groups/g1/messages").json()[0]
    assert line["is_bot"]
    assert line["case_numbers"] == [7]
    say(web, "接", quote_id=line["id"])
    stored = inbox(service)[0]
    assert (stored.quoted_text, stored.quoted_from_bot) == ("#7 已登记", True)


def test_a_quote_from_another_conversation_is_no_quote(web: TestClient, service: Service) -> None:
    elsewhere = web.post(
        "/api/webchat/direct/李强/messages",
        json={"sender_id": "李强", "text": "待办", "client_id": "x"},
    ).json()["message_id"]
    say(web, "看", quote_id=elsewhere)
    assert inbox(service)[1].quoted_text == ""


def test_naming_the_bot_in_the_text_addresses_it(web: TestClient, service: Service) -> None:
    say(web, "@小格 帮助", "1")
    say(web, "帮助", "2", mentions_bot=True)
    say(web, "帮助", "3")
    assert [m.addressed for m in inbox(service)] == [True, True, False]


def test_the_private_chat_belongs_to_the_member_of_the_path(
    web: TestClient, service: Service
) -> None:
    web.post(
        "/api/webchat/direct/李强/messages",
        json={"sender_id": "张阿姨", "text": "待办", "client_id": "x"},
    )
    assert inbox(service)[0].sender_external_id == "李强"
    assert [b["text"] for b in web.get("/api/webchat/direct/李强/messages").json()] == ["待办"]
    assert web.get("/api/webchat/groups/g1/messages").json() == []


def test_a_member_cannot_take_the_place_of_a_line_of_the_bot(
    web: TestClient, village: Village
) -> None:
    say(web, "抢先", "message:1:1")
    channel = WebchatChannel(village.database, bot_name="小格", clock=lambda: village.now)
    channel.send(Outgoing("message:1:1", ConversationKind.GROUP, "g1", "好的", ""))
    assert [b["text"] for b in web.get("/api/webchat/groups/g1/messages").json()] == [
        "抢先",
        "好的",
    ]


def test_a_line_sent_twice_is_shown_once(web: TestClient, village: Village) -> None:
    channel = WebchatChannel(village.database, bot_name="小格", clock=lambda: village.now)
    for _ in range(2):
        channel.send(Outgoing("k", ConversationKind.GROUP, "g1", "好的", ""))
    assert len(web.get("/api/webchat/groups/g1/messages").json()) == 1


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"sender_id": "a", "text": "", "client_id": "1"}, 422),
        ({"sender_id": "a", "text": " \n\t ", "client_id": "1"}, 422),
        ({"sender_id": "a", "text": "\x00\x01", "client_id": "1"}, 422),
        ({"sender_id": "", "text": "水", "client_id": "1"}, 422),
        ({"sender_id": "a", "text": "水"}, 422),
        ({"sender_id": "a\x00", "text": "水", "client_id": "1"}, 422),
        ({"sender_id": "a", "text": 5, "client_id": "1"}, 422),
        ({"sender_id": "a", "text": "\ud800", "client_id": "1"}, 422),
        ({"sender_id": "\ud800", "text": "水", "client_id": "1"}, 422),
        ({"sender_id": "a", "text": "水", "client_id": "1", "quote_id": 10**30}, 422),
        ({"sender_id": "a", "text": "水", "client_id": "1", "quote_id": "x"}, 422),
        ({"sender_id": "a", "text": "水", "client_id": "1", "media_ids": ["m"]}, 422),
        ({"sender_id": "a", "text": "水" * 20_001, "client_id": "1"}, 422),
        ({"sender_id": "a", "text": "水" * 20_000, "client_id": "1"}, 202),
        ({"sender_id": "a", "text": "🙂🙂", "client_id": "1"}, 202),
        ({"sender_id": "a", "text": "a\x00b", "client_id": "1"}, 202),
        ([], 422),
        (None, 422),
    ],
)
def test_whatever_is_sent_the_answer_is_clear(web: TestClient, body: object, status: int) -> None:
    answer = web.post(
        "/api/webchat/groups/g1/messages",
        content=json.dumps(body),
        headers={"Content-Type": "application/json"},
    )
    assert answer.status_code == status, answer.text
    if status == 422:
        assert isinstance(answer.json()["detail"], str)


@pytest.mark.parametrize("raw", [b"{", b"", b"\xff\xfe", b"[" * 100_000, b'{"text": "\\ud800"}'])
def test_json_that_is_not_json_is_refused(web: TestClient, raw: bytes) -> None:
    answer = web.post(
        "/api/webchat/groups/g1/messages",
        content=raw,
        headers={"Content-Type": "application/json"},
    )
    assert 400 <= answer.status_code < 500


@pytest.mark.parametrize(
    "path",
    [
        "/api/webchat/groups/nowhere/messages",
        "/api/webchat/groups/nowhere/members",
        "/api/webchat/groups/nowhere/cases",
        "/api/webchat/groups/%00/messages",
        "/api/webchat/groups/%ED%A0%80/messages",
        "/api/webchat/direct/nobody/messages",
        "/api/webchat/direct/%00/messages",
        "/api/webchat/direct/%ED%A0%80/messages",
    ],
)
def test_what_does_not_exist_is_not_found(web: TestClient, path: str) -> None:
    assert web.get(path).status_code == 404


@pytest.mark.parametrize("after", ["-1", "x", "1e9", str(10**30)])
def test_an_impossible_position_is_refused(web: TestClient, after: str) -> None:
    assert web.get(f"/api/webchat/groups/g1/messages?after={after}").status_code == 422


def test_the_page_and_its_parts_are_served(web: TestClient) -> None:
    page = web.get("/chat")
    assert page.status_code == 200
    assert "default-src 'self'" in page.headers["content-security-policy"]
    assert web.get("/static/chat/main.js").status_code == 200
    assert web.get("/", follow_redirects=False).headers["location"] == "/chat"


def test_without_demo_mode_there_is_no_chat(database_url: str, village: Village) -> None:
    settings = Settings(_env_file=None, database_url=database_url)
    with TestClient(create_app(make_service(settings), RunRole.WEB)) as closed:
        assert closed.get("/chat").status_code == 404
        assert closed.get("/api/webchat/groups").status_code == 404
        assert closed.get("/api/cases").status_code == 403
