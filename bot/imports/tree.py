"""Whether the places of a file, put into the tree that is stored, still make a tree."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from storage.models import GridLevel

MOST_LEVELS = 10

_RANK = {level: rank for rank, level in enumerate(GridLevel)}
# Far deeper than allowed, yet short enough that a file of one long chain is refused quickly.
_FAR = 50


@dataclass(frozen=True, slots=True)
class Node:
    """A place in the tree; "" is the parent of a root."""

    parent: str
    level: GridLevel


def find_misfits(stored: Mapping[str, Node], wanted: Mapping[str, Node]) -> dict[str, str]:
    """Why each of these places cannot stand where it wants to; the others all can.

    Without a refused place others may lose their parent, so this looks until nothing is left.
    """
    refused: dict[str, str] = {}
    while True:
        placed = {code: node for code, node in wanted.items() if code not in refused}
        tree = {**stored, **placed}
        found = dict(_misfits(tree, placed, refused))
        if not found:
            return refused
        refused |= found


def line_up(tree: Mapping[str, Node], code: str) -> list[str]:
    """The code and those above it, nearest first; a ring is walked once."""
    line: list[str] = []
    while code in tree and code not in line and len(line) < _FAR:
        line.append(code)
        code = tree[code].parent
    return line


def _misfits(
    tree: Mapping[str, Node], placed: Mapping[str, Node], refused: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    for code, node in tree.items():
        reason = _misfit(tree, code, node, refused)
        # A stored place can be pushed off its place by the file: the nearest row above did it.
        culprit = next((above for above in line_up(tree, code) if above in placed), None)
        if reason and culprit:
            yield culprit, reason if culprit == code else f"then {code} would not fit: {reason}"


def _misfit(
    tree: Mapping[str, Node], code: str, node: Node, refused: Mapping[str, str]
) -> str | None:
    if not node.parent:
        return None
    parent = tree.get(node.parent)
    if parent is None and node.parent in refused:
        return f"its parent {node.parent} cannot be imported"
    if parent is None:
        return f"its parent {node.parent} is in neither the file nor the database"
    line = line_up(tree, code)
    if tree[line[-1]].parent == code:
        return f"it would stand below itself: {' → '.join([*line[:4], code])}"
    if len(line) > MOST_LEVELS:
        return f"it would be more than {MOST_LEVELS} levels deep"
    if _RANK[node.level] < _RANK[parent.level]:
        return f"a {node.level} cannot stand under a {parent.level} ({node.parent})"
    return None
