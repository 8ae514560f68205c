"""Play a dialogue that anybody can read, and write down what the bot said to it.

A dialogue is a text file of what people say, each line followed by the bot's own lines:

    张阿姨（群1）：3号楼下水道堵了 ‹report_drainage 0.95›
        小格→群1：#1 已登记：排水排污 · 3号楼。
            已转网格员，最迟12月1日（周二）办结或答复。

Where nothing follows the bot stays silent. 私聊 is the private chat with the bot; in ‹…› stands
what the model makes of the words, without it they are small talk (several problems: an intent
for each, ‖ where the next begins); 引用「…」 quotes a line of
the bot; 同时 lets somebody speak before the bot has answered. Lines in brackets let time pass
（过了 11 分钟）, take the model away （模型不在） or bring it back （模型回来了）, let somebody
move in （李奶奶住3号楼）, give a grid or the community a named place （群1有小广场，又叫广场）
or look at a case （#1：已结案）. "# " begins a remark. English has the same forms.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from handlers.house import House
from scheduler.jobs import publish_due_notices
from storage import grids, people
from storage.models import NamedPlace, Role
from tests.talk import BOUNDARY, Talk

GROUPS = {
    "群1": "g1", "群2": "g2", "关着的群": "off",
    "group 1": "g1", "group 2": "g2", "switched-off group": "off",
}  # fmt: skip
GRIDS = {
    "群1": "heping-1", "群2": "heping-2", "社区": "heping",
    "group 1": "heping-1", "group 2": "heping-2", "the community": "heping",
}  # fmt: skip
PRIVATE = ("私聊", "private")
_UNITS = {"分钟": "minutes", "小时": "hours", "天": "days"}

_SPEECH = re.compile(
    r"(?P<meanwhile>同时 |meanwhile )?(?P<who>[^（(:：]+?) ?[（(](?P<where>[^）)]+)[）)]"
    r"(?: ?(?:引用|quoting) ?[「“](?P<quote>[^」”]*)[」”])?[:：] ?(?P<text>.*?)"
    r"(?: ‹(?P<intents>\w+(?: \w+)*) (?P<confidence>[\d.]+)›)?"
)
_STAGE = re.compile(r"[（(](?P<what>.+)[）)]")
_BOT_LINE = " " * 4


class UnreadableDialogueError(Exception):
    """A line of a dialogue is neither speech nor a stage direction."""


@dataclass(slots=True)
class Replay:
    """One dialogue on its way through the village."""

    talk: Talk
    lines: list[str] = field(default_factory=list)
    _english: bool = False

    def play(self, dialogue: str) -> str:
        """The dialogue as it went, with what the bot really said."""
        source = [line for line in dialogue.splitlines() if not line.startswith(_BOT_LINE)]
        for line, following in zip(source, [*source[1:], ""], strict=True):
            spoken = _SPEECH.fullmatch(line)
            if not line or line.startswith("# "):
                self.lines.append(line)
            elif staged := _STAGE.fullmatch(line):
                self._stage(staged["what"], line)
            elif spoken:
                self.lines.append(line)
                self._speak(spoken)
                upcoming = _SPEECH.fullmatch(following)
                if not (upcoming and upcoming["meanwhile"]):
                    self._answers()
            else:
                raise UnreadableDialogueError(line)
        return "\n".join(self.lines) + "\n"

    def _speak(self, spoken: re.Match[str]) -> None:
        text = spoken["text"].replace(BOUNDARY, "")
        self._english = "(" in spoken[0].split(spoken["who"], 1)[1][:2]
        if spoken["intents"]:
            said = spoken["text"].replace(f"@{self.talk.house.bot_name}", " ").strip()
            sure = float(spoken["confidence"])
            self.talk.means(said, *spoken["intents"].split(), confidence=sure)
        self.talk.put(
            spoken["who"],
            text,
            group="" if spoken["where"] in PRIVATE else GROUPS[spoken["where"]],
            mention=f"@{self.talk.house.bot_name}" in text,
            quoting=spoken["quote"] or "",
        )

    def _answers(self) -> None:
        places = dict(reversed([(g, name) for name, g in GROUPS.items() if self._fits(name)]))
        bot, colon = ("bot", ": ") if self._english else ("小格", "：")
        for destination, text in self.talk.settle():
            first, *more = text.split("\n")
            self.lines.append(f"    {bot}→{places.get(destination, destination)}{colon}{first}")
            self.lines += [f"        {line}" for line in more]

    def _fits(self, name: str) -> bool:
        return name.isascii() == self._english

    def _stage(self, what: str, line: str) -> None:
        for pattern, act in _DIRECTIONS.items():
            found = re.fullmatch(pattern, what)
            if found:
                self.lines.append(act(self, found) or line)
                self._answers()
                return
        raise UnreadableDialogueError(line)

    def _wait(self, found: re.Match[str]) -> None:
        unit = found["unit"]
        self.talk.clock.forward(**{_UNITS.get(unit, unit): float(found["amount"])})
        publish_due_notices(self.talk.database, self.talk.house, self.talk.clock())

    def _take_model_away(self, _found: re.Match[str]) -> None:
        self.talk.model.away = True

    def _bring_model_back(self, _found: re.Match[str]) -> None:
        self.talk.model.away = False
        self.talk.clock.forward(seconds=5)

    def _move_in(self, found: re.Match[str]) -> None:
        with self.talk.database.transaction() as session:
            person = self.talk.village.people[found["who"]]
            home = next(hat for hat in people.roles_of(session, person))
            building = grids.find_building(session, home.grid_id, "", found["building"])
            assert building is not None
            people.give_role(session, person, home.grid_id, Role.RESIDENT, building.id)

    def _name_a_place(self, found: re.Match[str]) -> None:
        grid_id = self.talk.village.grids[GRIDS[found["where"]]]
        aliases = re.sub("、|, ", ";", found["aliases"] or "")
        with self.talk.database.transaction() as session:
            session.add(NamedPlace(grid_id=grid_id, name=found["name"], aliases=aliases))

    def _look(self, found: re.Match[str]) -> str:
        status = self.talk.case(int(found["number"])).status
        if found["colon"] == "：":
            return f"（#{found['number']}：{_status(self.talk.house, 'zh', status)}）"
        return f"(#{found['number']}: {_status(self.talk.house, 'en', status)})"

    def _count(self, found: re.Match[str]) -> str:
        filed = len(self.talk.cases())
        return f"（共{filed}件）" if found["zh"] else f"({filed} cases)"


def _status(house: House, language: str, status: str) -> str:
    return house.texts.say(language, f"status-{status}")


_DIRECTIONS: dict[str, Callable[[Replay, re.Match[str]], str | None]] = {
    r"过了 ?(?P<amount>\d+) ?(?P<unit>分钟|小时|天)": Replay._wait,
    r"(?P<amount>\d+) (?P<unit>minutes|hours|days) later": Replay._wait,
    r"模型不在|the model is away": Replay._take_model_away,
    r"模型回来了|the model is back": Replay._bring_model_back,
    r"(?P<who>\S+?)住(?P<building>\d+)号楼": Replay._move_in,
    r"(?P<who>\w+) lives in building (?P<building>\d+)": Replay._move_in,
    r"(?P<where>群\d|社区)有(?P<name>[^，]+)(?:，又叫(?P<aliases>.+))?": Replay._name_a_place,
    r"(?P<where>group \d|the community) has (?P<name>[^,]+)(?:, also called (?P<aliases>.+))?": (
        Replay._name_a_place
    ),
    r"#(?P<number>\d+)(?P<colon>[:：]) ?.*": Replay._look,
    r"(?P<zh>共)\d*件|\d* cases": Replay._count,
}
