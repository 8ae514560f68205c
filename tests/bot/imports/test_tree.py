"""Which places may stand where."""

from hypothesis import given
from hypothesis import strategies as st

from bot.imports.tree import MOST_LEVELS, Node, find_misfits, line_up
from storage.models import GridLevel

CODES = st.sampled_from("abcdefghijklmnop")
NODES = st.builds(Node, parent=st.one_of(st.just(""), CODES), level=st.just(GridLevel.GRID))
TREES = st.dictionaries(CODES, NODES, max_size=16)


def is_sound(tree: dict[str, Node]) -> bool:
    for code in tree:
        line = line_up(tree, code)
        if tree[line[-1]].parent or len(line) > MOST_LEVELS:
            return False
    return True


def chain(length: int, start: int = 1, parent: str = "") -> dict[str, Node]:
    codes = [f"n{number}" for number in range(start, start + length)]
    parents = [parent, *codes]
    return {code: Node(above, GridLevel.GRID) for code, above in zip(codes, parents, strict=False)}


@given(TREES, TREES)
def test_what_is_not_refused_always_makes_a_tree(
    before: dict[str, Node], wanted: dict[str, Node]
) -> None:
    stored = {code: node for code, node in before.items() if code not in find_misfits({}, before)}
    assert is_sound(stored)
    refused = find_misfits(stored, wanted)
    assert is_sound({**stored, **{c: node for c, node in wanted.items() if c not in refused}})


@given(TREES)
def test_a_tree_put_on_itself_is_not_refused(before: dict[str, Node]) -> None:
    stored = {code: node for code, node in before.items() if code not in find_misfits({}, before)}
    assert find_misfits(stored, stored) == {}


def test_ten_levels_fit_and_an_eleventh_does_not() -> None:
    assert find_misfits({}, chain(10)) == {}
    assert list(find_misfits({}, chain(11))) == ["n11"]


def test_a_move_that_pushes_stored_places_too_deep_is_refused() -> None:
    stored = chain(5) | chain(6, start=10)
    reasons = find_misfits(stored, {"n10": Node("n5", GridLevel.GRID)})
    assert "n15" in reasons["n10"]


def test_only_the_places_of_a_ring_are_called_a_ring() -> None:
    wanted = {
        "a": Node("b", GridLevel.GRID),
        "b": Node("a", GridLevel.GRID),
        "c": Node("a", GridLevel.GRID),
        "d": Node("", GridLevel.GRID),
    }
    reasons = find_misfits({}, wanted)
    assert set(reasons) == {"a", "b", "c"}
    assert "below itself" in reasons["a"]
    assert "below itself" in reasons["b"]
    assert reasons["c"] == "its parent a cannot be imported"


def test_a_place_cannot_stand_under_a_smaller_one() -> None:
    stored = {"g": Node("", GridLevel.GRID)}
    assert (
        "street cannot stand under a grid"
        in find_misfits(stored, {"s": Node("g", GridLevel.STREET)})["s"]
    )


def test_grids_may_stand_under_grids() -> None:
    stored = {"g": Node("", GridLevel.GRID)}
    assert find_misfits(stored, {"h": Node("g", GridLevel.GRID)}) == {}
