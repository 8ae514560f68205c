"""The main job on the page itself, in a real browser."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

CHROMIUM = shutil.which("chromium")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync",
    "--disable-component-update", "--no-first-run",
]  # fmt: skip
PATIENCE_MS = 20_000
GROUP = "hepingli-1"

pytestmark = pytest.mark.skipif(
    CHROMIUM is None, reason="no chromium on this machine: `apt-get install chromium` brings it"
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The system's Chromium, without a window."""
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


class Phone:
    """Somebody's page: who they are, what they type, what they read."""

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        self.errors: list[str] = []
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.goto(f"{url}/chat")

    def become(self, member: str) -> None:
        """Switch to a member of the group."""
        self.page.get_by_test_id("switch-member").click()
        self.page.get_by_test_id(f"member-option-{member}").click()

    def open(self, conversation: str) -> None:
        """Open a conversation of the list."""
        self.page.get_by_test_id(f"conversation-{conversation}").click()

    def type(self, text: str) -> None:
        """Type and send."""
        self.page.get_by_test_id("input").fill(text)
        self.page.get_by_test_id("send").click()

    def bubble(self, words: str) -> Locator:
        """The bot's bubble with these words."""
        return self.page.locator("[data-testid=message][data-bot=true]").filter(has_text=words)


@pytest.mark.parametrize(
    ("locale", "resident", "report", "filed", "verbs", "asked", "thanks", "closed"),
    [
        (
            "zh-CN", "zhang-ayi", "3号楼下水道堵了", "已登记：排水排污",
            ("接", "到场", "办结 {} 已疏通"), "已疏通", "修好了", "已结案",
        ),
        (
            "en-US", "tom", "drain blocked in building 3", "filed: drainage",
            ("accept", "arrived", "resolve {} pipe cleared"), "pipe cleared", "fixed", "closed",
        ),
    ],
    ids=["chinese", "english"],
)  # fmt: skip
def test_a_case_is_filed_worked_on_and_closed_on_the_page(
    browser: Browser,
    service_url: str,
    tmp_path: Path,
    locale: str,
    resident: str,
    report: str,
    filed: str,
    verbs: tuple[str, ...],
    asked: str,
    thanks: str,
    closed: str,
) -> None:
    page = browser.new_page(locale=locale, viewport={"width": 1280, "height": 800})
    phone = Phone(page, service_url)
    phone.open(GROUP)
    phone.become(resident)
    phone.type(report)
    expect(phone.bubble(filed)).to_be_visible()
    card = page.locator("[data-testid^=case-][data-status=assigned]").first
    expect(card).to_be_visible()
    worker = _holder(service_url)
    phone.become(worker)
    phone.open("direct")
    expect(phone.bubble("#1").first).to_be_visible()
    for verb in verbs:
        phone.type(verb.format(1))
    expect(page.get_by_test_id("case-1")).to_have_attribute("data-status", "resolved")
    phone.open(GROUP)
    phone.become(resident)
    expect(phone.bubble(asked)).to_be_visible()
    phone.type(thanks)
    expect(phone.bubble("#1").filter(has_text=closed)).to_be_visible()
    expect(page.get_by_test_id("case-1")).to_have_attribute("data-status", "closed")
    page.screenshot(path=tmp_path / f"{locale}.png")
    assert phone.errors == []
    page.close()


def test_the_page_works_at_phone_width(browser: Browser, service_url: str) -> None:
    page = browser.new_page(locale="zh-CN", viewport={"width": 390, "height": 844})
    phone = Phone(page, service_url)
    phone.open(GROUP)
    phone.type("3号楼下水道堵了")
    expect(phone.bubble("已登记：排水排污")).to_be_visible()
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 390
    assert phone.errors == []
    page.close()


def _holder(service_url: str) -> str:
    headers = {"Authorization": "Bearer demo"}
    case = httpx2.get(f"{service_url}/api/cases/1", headers=headers, trust_env=False).json()
    members = httpx2.get(
        f"{service_url}/api/webchat/groups/{GROUP}/members", trust_env=False
    ).json()
    return str(next(m["id"] for m in members if m["name"] == case["assignee"]["name"]))
