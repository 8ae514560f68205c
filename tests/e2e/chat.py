"""Talk to a running service through the web chat API, as the page does."""

import time
from typing import Any
from uuid import uuid4

import httpx2

Line = dict[str, Any]
PATIENCE_SECONDS = 20


class Chat:
    """One person's eyes and hands on the page of a group."""

    def __init__(self, url: str, group: str) -> None:
        self._http = httpx2.Client(base_url=url, timeout=10, trust_env=False)
        self.group = group

    def close(self) -> None:
        """Leave."""
        self._http.close()

    def member(self, role: str, *, name: str = "") -> str:
        """The id of a member of the group with this role, or this name."""
        members = self._http.get(f"/api/webchat/groups/{self.group}/members").json()
        return str(next(m["id"] for m in members if m["role"] == role and name in ("", m["name"])))

    def grid_code(self) -> str:
        """The code of the group's grid."""
        groups = self._http.get("/api/webchat/groups").json()
        return str(next(g["grid_code"] for g in groups if g["id"] == self.group))

    def members(self, role: str) -> list[str]:
        """The ids of all members with this role."""
        members = self._http.get(f"/api/webchat/groups/{self.group}/members").json()
        return [str(m["id"]) for m in members if m["role"] == role]

    def worker_of(self, case: dict[str, Any]) -> str:
        """The member who holds a case."""
        return self.member(case["assignee"]["role"], name=case["assignee"]["name"])

    def in_group(self, sender: str, text: str, **more: object) -> int:
        """Say something in the group; the message's id."""
        return self._post(f"groups/{self.group}", sender, text, more)

    def privately(self, sender: str, text: str) -> int:
        """Say something to the bot alone; the message's id."""
        return self._post(f"direct/{sender}", sender, text, {})

    def group_lines(self, after: int = 0) -> list[Line]:
        """What the bot said in the group."""
        return self._lines(f"groups/{self.group}", after)

    def private_lines(self, member: str, after: int = 0) -> list[Line]:
        """What the bot said to a member."""
        return self._lines(f"direct/{member}", after)

    def wait_in_group(self, words: str, after: int = 0) -> Line:
        """The bot's first line in the group with these words."""
        return self._wait(f"groups/{self.group}", words, after)

    def wait_in_private(self, member: str, words: str, after: int = 0) -> Line:
        """The bot's first line to a member with these words."""
        return self._wait(f"direct/{member}", words, after)

    def case(self, number: int) -> dict[str, Any]:
        """A case over the API."""
        headers = {"Authorization": "Bearer demo"}
        found: dict[str, Any] = self._http.get(f"/api/cases/{number}", headers=headers).json()
        return found

    def _post(self, place: str, sender: str, text: str, more: dict[str, object]) -> int:
        body = {"sender_id": sender, "text": text, "client_id": uuid4().hex, **more}
        answer = self._http.post(f"/api/webchat/{place}/messages", json=body)
        assert answer.status_code == 202, answer.text
        return int(answer.json()["message_id"])

    def _lines(self, place: str, after: int) -> list[Line]:
        bubbles = self._http.get(f"/api/webchat/{place}/messages", params={"after": after}).json()
        return [bubble for bubble in bubbles if bubble["is_bot"]]

    def _wait(self, place: str, words: str, after: int) -> Line:
        until = time.monotonic() + PATIENCE_SECONDS
        lines: list[Line] = []
        while time.monotonic() < until:
            lines = self._lines(place, after)
            for line in lines:
                if words in line["text"]:
                    return line
            time.sleep(0.05)
        raise AssertionError(f"no line with “{words}” came; there were {lines}")
