"""The command against an HTTP server that answers as Rasa does."""

import json
import os
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from typer.testing import CliRunner, Result

from bot.nlu_commands import nlu_app

SAYS = {
    "楼上太吵": ("report_noise", 0.97),
    "天花板滴水": ("report_leak", 0.7),
    "水管[bold]裂了": ("report_noise", 0.95),
}


class RasaStandIn(BaseHTTPRequestHandler):
    """Answers /model/parse_batch from a table."""

    def do_POST(self) -> None:
        texts = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["texts"]
        body = json.dumps([self._parsed(text) for text in texts]).encode()
        self.send_response(200 if self.path == "/model/parse_batch" else 404)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _parsed(self, text: str) -> dict[str, object]:
        name, confidence = SAYS.get(text, ("chitchat", 0.95))
        intent = {"name": name, "confidence": confidence}
        return {"intent": intent, "intent_ranking": [intent], "entities": []}

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def rasa(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    monkeypatch.chdir(tmp_path)
    with ThreadingHTTPServer(("127.0.0.1", 0), RasaStandIn) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        monkeypatch.setenv("GRIDBOT_NLU__URL", f"http://127.0.0.1:{server.server_port}")
        yield
        server.shutdown()


@pytest.fixture
def sets(tmp_path: Path) -> Path:
    folder = tmp_path / "sets"
    (folder / "more").mkdir(parents=True)
    (folder / "reports.csv").write_text(
        "text,label\n楼上太吵,noise\n天花板滴水,leak\n水管[bold]裂了,water_supply\n"
    )
    (folder / "more" / "chat.csv").write_text("text\n早上好\n楼上太吵\n")
    (folder / "notes.txt").write_text("not a set")
    return folder


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(nlu_app, ["evaluate", *map(str, arguments)])


def lines(result: Result) -> list[list[str]]:
    assert result.exit_code == 0, result.output
    return [line.split() for line in result.stdout.splitlines()]


@pytest.mark.usefixtures("rasa")
def test_every_set_below_a_folder_is_measured_with_one_line_for_each_figure(sets: Path) -> None:
    told = lines(run("--all", sets))
    assert ["reports", "right", "category", "3", "66.7%", "2/3"] in told
    assert ["reports", "reports", "filed", "3", "66.7%", "2/3"] in told
    assert ["reports", "reports", "filed", "or", "asked", "about", "3", "100.0%", "3/3"] in told
    assert ["more/chat", "filed", "2", "50.0%", "1/2"] in told
    # Sure and right: 0.97, 0.7, 0.95; twice the same chat line: 0 rightly, 0.97 wrongly.
    error = ["all", "together", "expected", "calibration", "error", "5", "25.8%", "1.29/5"]
    assert error in told


@pytest.mark.usefixtures("rasa")
def test_confusions_and_lines_are_shown_as_they_were_written(sets: Path) -> None:
    told = lines(run(sets / "reports.csv", sets / "more" / "chat.csv"))
    assert ["1", "×", "water_supply", "taken", "for", "noise"] in told
    assert ["0.95", "水管[bold]裂了"] in told
    assert ["ignored", "→", "filed:", "noise", "(0.97)"] in told


@pytest.mark.usefixtures("rasa")
def test_two_files_of_one_name_are_told_apart_by_their_paths(sets: Path) -> None:
    (sets / "more" / "reports.csv").write_text("text,label\n楼上太吵,noise\n")
    result = run(sets / "reports.csv", sets / "more" / "reports.csv", "--page", "out.html")
    assert result.exit_code == 0, result.output
    html = Path("out.html").read_text()
    assert f"{sets / 'reports.csv'}: reports" in html
    assert f"{sets / 'more' / 'reports.csv'}: reports" in html


@pytest.mark.usefixtures("rasa")
def test_a_page_that_cannot_be_written_is_told_after_the_tables(sets: Path) -> None:
    result = run(sets / "reports.csv", "--page", sets / "none" / "out.html")
    assert result.exit_code == 1
    assert "2/3" in result.stdout
    assert "out.html cannot be written: No such file or directory." in result.stderr


def test_a_model_that_is_away_is_one_sentence(
    sets: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    # A port that nobody can listen on.
    monkeypatch.setenv("GRIDBOT_NLU__URL", "http://127.0.0.1:1")
    result = run(sets / "reports.csv")
    assert result.exit_code == 1
    assert result.stderr.startswith("Rasa at http://127.0.0.1:1 does not answer: ")
    assert result.stderr.count("\n") == 1


@pytest.mark.usefixtures("rasa")
def test_an_answer_that_is_not_a_model_s_is_one_sentence(
    sets: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"{os.environ['GRIDBOT_NLU__URL']}/elsewhere"
    monkeypatch.setenv("GRIDBOT_NLU__URL", url)
    result = run(sets / "reports.csv")
    assert result.exit_code == 1
    assert result.stderr == f"What answers at {url} is no Rasa of ours: status 404.\n"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "Name a labelled file, or a folder of them with --all."),
        (["none.csv"], "none.csv cannot be read: No such file or directory."),
        (["--all", "."], "There is no .csv file below ."),
    ],
)
def test_nothing_to_measure_is_one_sentence(
    arguments: list[str], sentence: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(*arguments)
    assert result.exit_code == 1
    assert result.stderr.startswith(sentence)
    assert result.stderr.count("\n") == 1
