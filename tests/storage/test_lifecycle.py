"""A case travels only as the state table says, and only through its one door."""

import ast
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.models import Case, CaseAction, CaseEvent, CaseStatus, InvalidTransitionError

NOW = datetime(2026, 11, 21, 6, 5, tzinfo=UTC)
ROOT = Path(__file__).parents[2]

# One line per action, one column per status it starts from; "-" is refused, "=" stays.
TABLE = """
              reported  assigned  accepted  resolved  closed    deferred  referred  merged  cancelled
report        -         -         -         -         -         -         -         -       -
assign        assigned  -         -         -         -         -         -         -       -
accept        -         accepted  -         -         -         -         -         -       -
on_site       -         accepted  =         -         -         -         -         -       -
resolve       -         resolved  resolved  -         -         resolved  resolved  -       -
explain       -         resolved  resolved  -         -         resolved  resolved  -       -
return        -         reported  reported  -         -         -         -         -       -
transfer      -         assigned  assigned  -         -         -         -         -       -
refer         -         referred  referred  -         -         -         -         -       -
defer         -         deferred  deferred  -         -         -         -         -       -
escalate      -         assigned  assigned  -         -         -         -         -       -
confirm       -         closed    closed    closed    -         -         -         -       -
reopen        -         -         -         accepted  assigned  -         -         -       assigned
resume        -         -         -         -         -         accepted  assigned  -       -
merge         merged    merged    merged    -         -         merged    merged    -       -
unmerge       -         -         -         -         -         -         -         before  -
cancel        cancelled cancelled cancelled -         -         cancelled cancelled -       -
note          =         =         =         =         =         =         =         -       -
recategorise  =         =         =         =         =         =         =         -       -
restrict      =         =         =         =         =         =         =         -       -
unrestrict    =         =         =         =         =         =         =         -       -
join          =         =         =         =         =         =         =         -       -
urge          =         =         =         -         -         =         =         -       -
supervise     =         =         =         -         -         =         =         -       -
request       =         =         =         -         -         =         =         -       -
approve       =         =         =         -         -         =         =         -       -
reject        =         =         =         -         -         =         =         -       -
extend        =         =         =         -         -         =         =         -       -
rate          -         -         -         =         =         -         -         -       -
"""  # noqa: E501


def read_table() -> dict[tuple[str, str], str]:
    head, *lines = [line.split() for line in TABLE.strip().splitlines()]
    cells = {}
    for action, *targets in lines:
        for status, target in zip(head, targets, strict=True):
            cells[status, action] = status if target == "=" else target
    return cells


EXPECTED = read_table()


def case_in(status: CaseStatus, before_merge: CaseStatus = CaseStatus.REPORTED) -> Case:
    return Case(
        id=1,
        number=1,
        status=status,
        status_before_merge=before_merge,
        category="drainage",
        grid_id=1,
        summary="",
        resolve_by=NOW,
        created_at=NOW,
    )


def take(case: Case, action: CaseAction) -> CaseEvent:
    return case.apply(action, by=7, at=NOW, note="why", message_id=3)


def test_the_written_table_names_every_status_and_every_action() -> None:
    assert {status for status, _ in EXPECTED} == {s.value for s in CaseStatus}
    assert {action for _, action in EXPECTED} == {a.value for a in CaseAction}


@pytest.mark.parametrize("action", CaseAction)
@pytest.mark.parametrize("status", CaseStatus)
def test_a_step_leads_where_the_table_says_or_is_refused(
    status: CaseStatus, action: CaseAction
) -> None:
    case = case_in(status, before_merge=CaseStatus.DEFERRED)
    target = EXPECTED[status.value, action.value]
    if target == "-":
        with pytest.raises(InvalidTransitionError) as refused:
            take(case, action)
        assert (refused.value.status, refused.value.action) == (status, action)
        assert case.status is status
    else:
        event = take(case, action)
        assert case.status == ("deferred" if target == "before" else target)
        assert (event.status_before, event.status_after) == (status, case.status)


def test_the_event_tells_who_when_what_why_and_from_which_message() -> None:
    event = take(case_in(CaseStatus.ASSIGNED), CaseAction.ACCEPT)
    assert (event.case_id, event.actor_id, event.at) == (1, 7, NOW)
    assert (event.action, event.note, event.message_id) == (CaseAction.ACCEPT, "why", 3)


@pytest.mark.parametrize("status", ["reported", "assigned", "accepted", "deferred", "referred"])
def test_unmerging_leads_back_to_where_the_case_was(status: str) -> None:
    case = case_in(CaseStatus(status), before_merge=CaseStatus.REPORTED)
    take(case, CaseAction.MERGE)
    take(case, CaseAction.UNMERGE)
    assert case.status == status


def test_a_refused_second_merge_does_not_forget_where_the_case_was() -> None:
    case = case_in(CaseStatus.ACCEPTED)
    take(case, CaseAction.MERGE)
    with pytest.raises(InvalidTransitionError):
        take(case, CaseAction.MERGE)
    take(case, CaseAction.UNMERGE)
    assert case.status is CaseStatus.ACCEPTED


def test_nothing_happens_to_a_case_that_is_not_stored() -> None:
    case = case_in(CaseStatus.REPORTED)
    case.id = None
    with pytest.raises(ValueError, match="stored"):
        take(case, CaseAction.ASSIGN)


@given(st.lists(st.sampled_from(CaseAction), max_size=60))
def test_however_it_travels_its_status_is_that_of_its_last_step(
    attempts: list[CaseAction],
) -> None:
    case = case_in(CaseStatus.REPORTED)
    last, before_merge = "reported", ""
    for action in attempts:
        target = EXPECTED[last, action.value]
        try:
            event = take(case, action)
        except InvalidTransitionError:
            assert target == "-"
        else:
            assert event.status_before == last
            if action is CaseAction.MERGE:
                before_merge = last
            last = before_merge if target == "before" else target
            assert event.status_after == last
        assert case.status == last


# Other tables have a status of their own; their modules write it by these names.
OTHER_TABLES = {"TrainingCandidate"}
OTHER_ROWS = {"message", "row", "notice", "candidate", "chosen"}


def test_only_apply_writes_the_status_of_a_case() -> None:
    found = {
        where
        for room in ("bot", "handlers", "nlu", "scheduler", "storage")
        for path in sorted((ROOT / room).rglob("*.py"))
        if ".venv" not in path.parts and "rasa" not in path.parts
        for where in status_writers(path)
    }
    assert found == {
        "storage/models/cases.py: Case.apply",
        "storage/models/lifecycle.py: InvalidTransitionError.__init__",
    }


def status_writers(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for scope, node in walk(tree, ""):
        if writes_status(node):
            yield f"{path.relative_to(ROOT)}: {scope}"


def walk(node: ast.AST, scope: str) -> Iterator[tuple[str, ast.AST]]:
    for child in ast.iter_child_nodes(node):
        name = getattr(child, "name", "") if isinstance(child, ast.stmt) else ""
        inner = f"{scope}.{name}".strip(".") if name else scope
        yield inner, child
        yield from walk(child, inner)


def writes_status(node: ast.AST) -> bool:
    if isinstance(node, ast.Call):
        words = {keyword.arg for keyword in node.keywords}
        return (
            called(node) in ("Case", "values") and "status" in words and not updates_others(node)
        )
    targets: list[ast.expr] = []
    if isinstance(node, ast.Assign):
        targets = [part for target in node.targets for part in parts_of(target)]
    elif isinstance(node, ast.AnnAssign | ast.AugAssign):
        targets = [node.target]
    return any(
        isinstance(target, ast.Attribute)
        and target.attr == "status"
        and not (isinstance(target.value, ast.Name) and target.value.id in OTHER_ROWS)
        for target in targets
    )


def updates_others(node: ast.Call) -> bool:
    """update(TrainingCandidate).where(…).values(status=…)"""
    return any(
        isinstance(part, ast.Call)
        and called(part) == "update"
        and isinstance(part.args[0], ast.Name)
        and part.args[0].id in OTHER_TABLES
        for part in ast.walk(node.func)
    )


def called(node: ast.Call) -> str:
    if isinstance(node.func, ast.Name):
        return node.func.id
    return node.func.attr if isinstance(node.func, ast.Attribute) else ""


def parts_of(target: ast.expr) -> list[ast.expr]:
    return list(target.elts) if isinstance(target, ast.Tuple | ast.List) else [target]
