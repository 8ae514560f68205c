"""Reads the message catalogues and the code that uses them, without running either."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, Resource, VariableReference
from fluent.syntax.visitor import Visitor

HANDLERS = Path(__file__).parents[2] / "handlers"

#: which argument of a call names a text, by the function's name
_NAME_AT = {
    "reply": 0, "text_of": 0, "RefusalError": 0, "tell": 1, "say": 1,
    "tell_holder": 2, "_answer_holder": 2,
}  # fmt: skip
#: what these fill in by themselves
_COMPLETE = ("RefusalError", "reply", "text_of")
_KEBAB = re.compile(r"[a-z]+(?:-[a-z]+)+")
NOT_A_TEXT = {"utf-8"}


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def placeables(language: str) -> dict[str, frozenset[str]]:
    """What each text of a language has to be given."""
    source = (HANDLERS / "texts" / f"{language}.ftl").read_text(encoding="utf-8")
    parsed: Resource = FluentParser().parse(source)
    found = {}
    for entry in parsed.body:
        if isinstance(entry, Message):
            variables = _Variables()
            variables.visit(entry)
            found[entry.id.name] = frozenset(variables.names)
    return found


def spoken_names() -> Iterator[tuple[str, str]]:
    """Where handlers name a text, and the name; {} stands for what is filled in."""
    for where, node in _nodes():
        for name in _names_in(node):
            yield where, name


def constants() -> set[str]:
    """Every string that stands in the code."""
    return {
        node.value
        for _, node in _nodes()
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def given_values() -> Iterator[tuple[str, str, frozenset[str]]]:
    """Calls that name one text and give it all its values themselves."""
    for where, node in _nodes():
        if not isinstance(node, ast.Call) or _called(node) not in _COMPLETE:
            continue
        keywords = {keyword.arg for keyword in node.keywords}
        if None in keywords:
            continue
        for argument in _name_of_text(node):
            if isinstance(argument, ast.Constant):
                yield where, str(argument.value), frozenset(k for k in keywords if k)


def _nodes() -> Iterator[tuple[str, ast.AST]]:
    for path in sorted(HANDLERS.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            yield f"{path.name}:{getattr(node, 'lineno', 0)}", node


def _names_in(node: ast.AST) -> Iterator[str]:
    """What a call names, and whatever else is written as only the names of texts are."""
    if isinstance(node, ast.Call):
        for argument in _name_of_text(node):
            yield from _spellings(argument)
    elif isinstance(node, ast.Constant | ast.JoinedStr):
        for name in _spellings(node):
            if _KEBAB.fullmatch(name.replace("{}", "x")) and name not in NOT_A_TEXT:
                yield name


def _called(call: ast.Call) -> str:
    function = call.func
    return getattr(function, "attr", "") or getattr(function, "id", "")


def _name_of_text(call: ast.Call) -> list[ast.expr]:
    position = _NAME_AT.get(_called(call))
    return call.args[position : position + 1] if position is not None else []


def _spellings(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.IfExp):
        yield from _spellings(node.body)
        yield from _spellings(node.orelse)
    elif isinstance(node, ast.Constant):
        yield str(node.value)
    elif isinstance(node, ast.JoinedStr):
        yield _pattern(node)


def _pattern(node: ast.JoinedStr) -> str:
    return "".join(
        str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values
    )
