"""The client of the Rasa service, against a stand-in at the network's edge."""

import json
from collections.abc import Callable, Iterator

import httpx2
import pytest

from nlu.client import NluAnswerError, NluUnavailableError, RasaClient

Reply = Callable[[httpx2.Request], httpx2.Response]


@pytest.fixture
def client() -> Iterator[Callable[[Reply], RasaClient]]:
    made: list[RasaClient] = []

    def make(reply: Reply) -> RasaClient:
        rasa = RasaClient("http://rasa.test", timeout=1, transport=httpx2.MockTransport(reply))
        made.append(rasa)
        return rasa

    yield make
    for rasa in made:
        rasa.close()


def parsed(
    text: str, intent: str = "report_drainage", confidence: float = 0.9
) -> dict[str, object]:
    return {
        "text": text,
        "intent": {"name": intent, "confidence": confidence},
        "intent_ranking": [
            {"name": intent, "confidence": confidence},
            {"name": "report_road", "confidence": 0.05},
            {"name": "chitchat", "confidence": 0.05},
        ],
        "entities": [{"entity": "location", "value": "东门"}],
    }


def echo(request: httpx2.Request) -> httpx2.Response:
    texts = json.loads(request.content)["texts"]
    return httpx2.Response(200, json=[parsed(text) for text in texts])


def test_many_texts_go_in_calls_of_64_and_come_back_in_order(
    client: Callable[[Reply], RasaClient],
) -> None:
    sizes: list[int] = []

    def reply(request: httpx2.Request) -> httpx2.Response:
        sizes.append(len(json.loads(request.content)["texts"]))
        return echo(request)

    texts = [f"{number}号楼下水道堵了" for number in range(150)]
    understood = client(reply).understand(texts)
    assert sizes == [64, 64, 22]
    assert [u.text for u in understood] == texts
    assert [u.locations[0].building for u in understood[1:4]] == ["1", "2", "3"]


def test_the_shares_of_all_reports_make_the_certainty_that_anything_is_reported(
    client: Callable[[Reply], RasaClient],
) -> None:
    understanding = client(echo).understand(["东门堵了"])[0]
    assert understanding.category == "drainage"
    assert understanding.report_confidence == pytest.approx(0.95)
    assert understanding.spots == ("东门",)


@pytest.mark.parametrize("status", [409, 429, 502, 503, 504])
def test_a_rasa_that_is_not_ready_is_away(
    client: Callable[[Reply], RasaClient], status: int
) -> None:
    with pytest.raises(NluUnavailableError):
        client(lambda _request: httpx2.Response(status)).understand(["水"])


def test_a_rasa_that_cannot_be_reached_is_away(client: Callable[[Reply], RasaClient]) -> None:
    def refuse(request: httpx2.Request) -> httpx2.Response:
        raise httpx2.ConnectError("refused", request=request)

    with pytest.raises(NluUnavailableError):
        client(refuse).understand(["水"])


@pytest.mark.parametrize(
    "answer",
    [
        httpx2.Response(500),
        httpx2.Response(400),
        httpx2.Response(200, text="not json"),
        httpx2.Response(200, json=[]),
        httpx2.Response(200, json=[{"text": "张阿姨13800001111"}]),
    ],
)
def test_nonsense_is_no_absence_and_its_error_repeats_nobodys_words(
    client: Callable[[Reply], RasaClient], answer: httpx2.Response
) -> None:
    with pytest.raises(NluAnswerError) as raised:
        client(lambda _request: answer).understand(["水"])
    assert "张阿姨" not in str(raised.value)
