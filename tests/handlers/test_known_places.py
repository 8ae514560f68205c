"""Names of places in people's words."""

import pytest

from handlers.known_places import named_in
from storage.models import NamedPlace

PLACES = [
    NamedPlace(grid_id=1, name="东门", aliases="east gate;东大门"),
    NamedPlace(grid_id=1, name="小广场", aliases="跳舞的地方"),
    NamedPlace(grid_id=1, name="2号门"),
    NamedPlace(grid_id=1, name="二号车棚"),
    NamedPlace(grid_id=1, name="KTV门口"),
    NamedPlace(grid_id=2, name="社区东门", aliases="东门;后勤部"),
]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("东门那边井盖翘起来了", ["东门"]),
        ("东大门口积水", ["东门"]),
        ("跳舞的地方灯不亮", ["小广场"]),
        ("社区东门的灯不亮", ["社区东门"]),
        ("东门到小广场的路灯都不亮", ["小广场", "东门"]),
        ("小广场和后勤部都停电", ["小广场", "社区东门"]),
        ("EAST  GATE lamp is out", ["东门"]),
        ("ｅａｓｔ　ｇａｔｅ那边", ["东门"]),
        ("在east gate旁边", ["东门"]),
        ("the east gates are closed", []),
        ("at the northeast gate", []),
        ("２号门坏了", ["2号门"]),
        ("12号门坏了", []),
        ("十二号车棚着火", []),
        ("新开的ktv门口太吵", ["KTV门口"]),
        ("楼上漏水", []),
        ("", []),
    ],
)
def test_a_place_is_known_by_the_longest_of_its_names(words: str, names: list[str]) -> None:
    assert named_in(words, PLACES) == names


def test_a_name_is_taken_as_it_is_written_and_not_as_a_pattern() -> None:
    assert named_in("门口的灯", [NamedPlace(grid_id=1, name="门.的")]) == []
    assert named_in("(旧)车棚", [NamedPlace(grid_id=1, name="（旧）车棚")]) == ["（旧）车棚"]
