import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.rules import find_emergency
from nlu.understanding import EmergencyKind

with (Path(__file__).parent / "data" / "emergencies.csv").open(encoding="utf-8") as lines:
    ROWS = [(row["text"], row["kind"]) for row in csv.DictReader(lines)]
EMERGENCIES = [(text, kind) for text, kind in ROWS if kind]
HARMLESS = [text for text, kind in ROWS if not kind]


def test_nearly_every_emergency_is_heard() -> None:
    missed = [text for text, _ in EMERGENCIES if find_emergency(text) is None]
    assert len(missed) <= 0.02 * len(EMERGENCIES), missed


def test_hardly_any_harmless_line_raises_an_alarm() -> None:
    alarms = [text for text in HARMLESS if find_emergency(text)]
    assert len(alarms) <= 0.01 * len(HARMLESS), alarms


def test_the_kind_is_right_as_it_decides_the_advice() -> None:
    wrong = [
        (text, kind, found.kind)
        for text, kind in EMERGENCIES
        if (found := find_emergency(text)) and found.kind != kind
    ]
    assert len(wrong) <= 0.02 * len(EMERGENCIES), wrong


def test_the_lists_know_every_kind() -> None:
    assert {kind for _, kind in EMERGENCIES} == set(EmergencyKind)


@pytest.mark.parametrize("lead", ["大家注意 ", "@小格 ", "3栋2单元 ", "，，", "\n"])
@pytest.mark.parametrize("text", ["楼道里着火了", "有人触电了", "闻到很重的煤气味"])
def test_what_stands_in_front_does_not_hide_an_emergency(lead: str, text: str) -> None:
    assert find_emergency(lead + text)


def test_an_emergency_inside_a_command_is_heard() -> None:
    found = find_emergency("没好 #31 屋里煤气味更重了")
    assert found
    assert found.kind is EmergencyKind.GAS


def test_full_width_letters_and_signs_are_read_alike() -> None:
    found = find_emergency("ｆｉｒｅ　ｉｎ　ｔｈｅ　ｇａｒａｇｅ！")
    assert found
    assert found.kind is EmergencyKind.FIRE


def test_the_graver_kind_wins_when_two_are_told() -> None:
    found = find_emergency("他拿刀砍了人，地上有人昏迷")
    assert found
    assert found.kind is EmergencyKind.VIOLENCE


@pytest.mark.parametrize(
    ("over", "back"),
    [
        ("车棚的火扑灭了", "车棚着火扑灭了，又着起来了"),
        ("昨天七楼着火", "昨天七楼着火，现在又冒烟"),
        ("要是着火了就麻烦了", "真着火了，要不要先跑"),
        ("楼上没着火", "没电了，楼上着火了"),
    ],
)
def test_only_a_danger_of_this_moment_is_an_emergency(over: str, back: str) -> None:
    assert find_emergency(over) is None
    assert find_emergency(back)


def test_a_question_from_the_spot_is_no_question_of_policy() -> None:
    assert find_emergency("电梯困人怎么处理") is None
    assert find_emergency("有人困在电梯里怎么处理")


@pytest.mark.parametrize("text", ["help", "help me move the sofa", "需要帮助", "帮助"])
def test_asking_for_help_with_ordinary_things_is_no_alarm(text: str) -> None:
    assert find_emergency(text) is None


@pytest.mark.parametrize(
    ("figure", "danger"),
    [
        ("热得像着火了一样", "热水器着火了"),
        ("笑得快断气了", "爷爷快断气了"),
        ("手机都炸了", "电动车炸了，快来人"),
        ("家里猫掉进鱼塘了", "孩子掉进鱼塘了"),
        ("跳楼价，全场五折", "三楼有人要跳楼"),
        ("打麻将的又打起来了", "门口打起来了"),
        ("drowning in emails", "a boy is drowning in the lake"),
        ("this party is fire", "this building is on fire"),
    ],
)
def test_words_of_danger_said_of_something_else_are_no_alarm(figure: str, danger: str) -> None:
    assert find_emergency(figure) is None
    assert find_emergency(danger)


@pytest.mark.parametrize(
    "text",
    [
        "昨晚看的电影里楼塌了",
        "做梦梦到家里着火了",
        "听人说外地有人触电了",
        "社区演练，假装有人晕倒",
        "反映电梯经常困人，要求更换",
        "学校教过着火了怎么跑",
        "we watched a movie where the lift dropped and people were trapped",
    ],
)
def test_what_is_told_of_elsewhere_raises_no_alarm(text: str) -> None:
    assert find_emergency(text) is None


def test_fear_and_carelessness_are_not_the_same_word() -> None:
    assert find_emergency("小心老人滑入水塘") is None
    assert find_emergency("老人不小心滑入水塘")


def test_a_doubt_whether_it_burns_is_no_denial() -> None:
    assert find_emergency("厨房不是着火了") is None
    assert find_emergency("厨房是不是着火了，快来人")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("我老公打我", EmergencyKind.VIOLENCE),
        ("隔壁打老婆，打得直叫", EmergencyKind.VIOLENCE),
        ("my husband hits me", EmergencyKind.VIOLENCE),
        ("一岁的娃锁车里了", EmergencyKind.TRAPPED),
        ("孙子误食了老鼠药", EmergencyKind.ILLNESS),
        ("他喝了农药不想活了", EmergencyKind.SUICIDE),
        ("修灯的被电了，叫不醒", EmergencyKind.ELECTRIC_SHOCK),
        ("墙塌了，师傅被埋在下面", EmergencyKind.COLLAPSE),
    ],
)
def test_the_gravest_cause_names_the_kind(text: str, kind: EmergencyKind) -> None:
    found = find_emergency(text)
    assert found
    assert found.kind is kind


@pytest.mark.parametrize(
    "call", ["快打120", "帮我叫救护车", "快报警", "救命啊", "call an ambulance now"]
)
def test_a_call_for_help_needs_no_reason(call: str) -> None:
    found = find_emergency(call)
    assert found
    assert found.kind is EmergencyKind.OTHER


@pytest.mark.parametrize(
    ("seen", "kind"),
    [
        ("门缝里直往外冒烟，敲门没人应", EmergencyKind.FIRE),
        ("挖机铲破了地下的管，呼呼响，味道刺鼻", EmergencyKind.GAS),
        ("电梯门开了一半，外面全是墙，我们怎么出去", EmergencyKind.TRAPPED),
        ("水塘里有个娃在冒泡泡，谁会游水", EmergencyKind.DROWNING),
        ("高压线垂下来，一直冒火花", EmergencyKind.ELECTRIC_SHOCK),
        ("抢钱的拿着刀还没走", EmergencyKind.VIOLENCE),
        ("他发了句永别了就关机了，我怕他想不开", EmergencyKind.SUICIDE),
        ("门口有位大爷趴在地上，叫他也不应，脸发灰", EmergencyKind.ILLNESS),
        ("消毒水桶翻了，冒白雾，大家都在咳", EmergencyKind.OTHER),
        ("old man slumped on the steps, his face is grey, no answer", EmergencyKind.ILLNESS),
        ("smoke under our front door, the handle is hot", EmergencyKind.FIRE),
    ],
)
def test_a_danger_is_known_by_what_is_seen_of_it(seen: str, kind: EmergencyKind) -> None:
    found = find_emergency(seen)
    assert found
    assert found.kind is kind


@pytest.mark.parametrize(
    ("child", "wish"),
    [
        ("九楼窗户外面有个娃娃抓着栏杆", "九楼窗户外面有个小孩说要跳楼"),
        ("a toddler is out on the ledge", "a man is out on the ledge"),
    ],
)
def test_a_small_child_on_a_ledge_did_not_climb_there_to_die(child: str, wish: str) -> None:
    by_accident, on_purpose = find_emergency(child), find_emergency(wish)
    assert by_accident
    assert by_accident.kind is EmergencyKind.OTHER
    assert on_purpose
    assert on_purpose.kind is EmergencyKind.SUICIDE


@pytest.mark.parametrize(
    "text",
    [
        "两只泰迪在楼下打架",
        "孩子举着玩具枪说要打死怪兽",
        "去年爷爷晕倒过，如今天天打太极",
        "barbecue under my window, smoke everywhere",
        "my aunt had a stroke last winter, she is fine now",
    ],
)
def test_beasts_toys_grills_and_old_illnesses_raise_no_alarm(text: str) -> None:
    assert find_emergency(text) is None


def test_one_clue_alone_is_no_alarm_but_somebody_in_it_is() -> None:
    assert find_emergency("血压计漏气") is None
    assert find_emergency("腿骨折的轮椅借我用用") is None
    assert find_emergency("有人骨折，起不来，快来")


def test_what_is_to_be_repaired_is_no_emergency() -> None:
    assert find_emergency("我妈说门打不开，请物业维修") is None


@pytest.mark.timeout(10)
@pytest.mark.parametrize(
    "unit",
    [
        "人",
        "有人",
        "有人在楼上说要",
        "电梯里有人",
        "煤气",
        "水里火里",
        "a",
        "someone ",
        "he is in the lift ",
    ],
)
def test_a_message_made_to_be_slow_is_read_to_its_end(unit: str) -> None:
    for _ in range(20):
        find_emergency(unit * 5_000)
    end = " help, fire in building 3!" if unit.isascii() else "！3号楼着火了"
    assert find_emergency((unit * 900)[:1_900] + end)


def test_nothing_is_read_beyond_what_a_person_would_write() -> None:
    assert find_emergency("，" * 2_000 + "着火了") is None


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    found = find_emergency(text)
    assert found is None or found.text
