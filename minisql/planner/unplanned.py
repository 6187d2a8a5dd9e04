"""Subqueries that cannot be carried out: INDEXED BY names an index that is of no use to them, or ORDER BY is misused.

SQLite plans a subquery when it generates the code that reads it: one in a column that nobody reads is never planned.
Here it is planned as soon as it is bound, so the error waits until the whole plan is known. Example, with an index on
t(b) for some rows only: `SELECT 1 FROM (SELECT (SELECT a FROM t INDEXED BY partial) FROM t)` is right.
"""

from __future__ import annotations

from collections.abc import Sequence

from minisql.errors import SqlError
from minisql.planner.block import JoinItem, QueryItem, TableItem
from minisql.planner.encoding import parts_of
from minisql.planner.nodes import Change, PlanNode


class FoundInPlan(SqlError):
    """A mistake that only planning finds. `before`: those that SQLite meets before it in the same query. `is_settled`:
    the core in which it was found has nothing to tell before it."""

    before: Sequence[SqlError] = ()
    is_settled = False


class NoQuerySolution(FoundInPlan):
    """No way to read the tables does what INDEXED BY asks for."""

    def __init__(self) -> None:
        super().__init__("no query solution")


def no_solution(cores: Sequence[object], mistake: SqlError) -> NoQuerySolution | None:
    """What is wrong with the plan of a query that has a `mistake`, if SQLite would find that later: it makes the code
    of LIMIT and FROM, plans a core, then makes the code of its values, and goes on to the next core."""
    from minisql.planner.bound_core import BoundCore

    for core in cores:
        if not isinstance(core, BoundCore) or mistake in core.early_mistakes or mistake in core.order_mistakes:
            return None
        if _names_index(core.item):
            try:
                core.plan()
            except NoQuerySolution as error:
                return error
            except SqlError:
                return None
    return None


def early_mistakes(query: object) -> Sequence[SqlError]:
    """What is wrong before the plan of the first core that names an index, or of the first at all."""
    from minisql.planner.bound_core import BoundCore
    from minisql.planner.compound import BoundCompound

    parts = query.parts if isinstance(query, BoundCompound) else [query]
    cores = [part for part in parts if isinstance(part, BoundCore)]
    core = next((core for core in cores if _names_index(core.item)), cores[0] if cores else None)
    return () if core is None else core.early_mistakes


def _names_index(item: object) -> bool:
    match item:
        case JoinItem(left, right):
            return _names_index(left) or _names_index(right)
        case QueryItem():
            return _names_index(getattr(item.query, "item", None))
        case TableItem():
            return item.indexed_by is not None
    return False


def raise_if_read(root: PlanNode | Change, unplanned: Sequence[tuple[PlanNode, SqlError]]) -> None:
    """Raise the error of the first of the `unplanned` whose stand-in is a part of the plan."""
    errors = {id(stand_in): error for stand_in, error in unplanned}
    seen: set[int] = set()
    stack: list[object] = [root]
    while stack:
        part = stack.pop()
        if id(part) in errors:
            raise errors[id(part)]
        if id(part) not in seen:
            seen.add(id(part))
            stack.extend(reversed(parts_of(part)))
