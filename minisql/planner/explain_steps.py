"""What becomes of FROM's rows in EXPLAIN QUERY PLAN: groups, DISTINCT, sorts, limits, and rows that had no match."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minisql.planner.explain_lines import FILTER
from minisql.planner.explain_nest import tell_nest
from minisql.planner.explain_parts import by_itself, computed, expressions, is_extreme
from minisql.planner.explain_subqueries import tell_expressions
from minisql.planner.nodes import Aggregate, Distinct, Filter, Grouping, Limit, Scan, Sort, VirtualScan
from minisql.planner.same import same_expr

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from minisql.planner.explain_lines import Lines
    from minisql.planner.nodes import Join, PlanNode


def tell_steps(lines: Lines, above: Sequence[PlanNode], parent: int, joins: Iterable[Join]) -> None:
    """What becomes of the rows, in turn; what is computed of them is so before they are sorted. `joins`: those
    whose unmatched rows are read before groups are made."""
    sorts = [step for step in above if isinstance(step, Sort)]
    for place in reversed(range(len(above))):
        step = above[place]
        if isinstance(step, Sort):
            continue
        tell_step(lines, step, parent, above[place - 1] if place else None)
        if isinstance(step, Aggregate):
            tell_unmatched(lines, joins, parent)
    for step in sorts:
        if step.kept_source is not None:
            tell_expressions(lines, computed(step), parent)
    for step in reversed(sorts):
        tell_step(lines, step, parent)


def tell_limits(lines: Lines, above: Sequence[PlanNode], parent: int) -> None:
    """The subqueries of LIMIT and OFFSET, which are known before the first row is read."""
    for step in above:
        if isinstance(step, Limit):
            tell_expressions(lines, [expr for expr in (step.limit, step.offset) if expr is not None], parent)


def tell_unmatched(lines: Lines, joins: Iterable[Join], parent: int) -> None:
    """How the rows of right sides that no left row has matched are read."""
    for join in joins:
        side = join.right if join.shown is None else by_itself(join.shown[1])
        bare = side
        while isinstance(bare, Filter):
            bare = bare.child
        name = bare.table.name if isinstance(bare, Scan | VirtualScan) else getattr(bare, "name", "(join)")
        tell_nest(lines, side, lines.add(parent, f"RIGHT-JOIN {name}"), None)


def tell_step(lines: Lines, node: PlanNode, parent: int, above: PlanNode | None = None) -> None:
    """What one step sorts by itself, and the subqueries it asks. `above`: the next step."""
    match node:
        case Aggregate():
            if node.grouping is Grouping.HASH:
                lines.add(parent, "USE TEMP B-TREE FOR GROUP BY")
            if node.grouping is not Grouping.WHOLE:
                tell_inputs(lines, node, parent)
        case Distinct(_, _, False):
            lines.add(parent, "USE TEMP B-TREE FOR DISTINCT")
        case Sort():
            if node.what:
                lines.add(parent, sort_words(len(node.terms) - node.n_sorted, len(node.terms), node.what))
        case _:
            pass
    tell_expressions(lines, expressions(node, above), parent)


def tell_inputs(lines: Lines, node: Aggregate, parent: int) -> None:
    """What sorts, or makes distinct, the values that go into the aggregates."""
    for call in node.calls:
        name = call.function.name.lower()
        sorts_itself = len(call.order_by) == 1 and same_expr(call.order_by[0].expr, call.args[0])
        if call.distinct is not None and not node.distinct_in_order and not sorts_itself and not is_extreme(node):
            lines.add(parent, f"USE TEMP B-TREE FOR {name}(DISTINCT)")
        if call.order_by:
            lines.add(parent, f"USE TEMP B-TREE FOR {name}(ORDER BY)")


def tell_filters(lines: Lines, parent: int, n_filters: int) -> None:
    """The Bloom filters made of a list behind IN."""
    for _ in range(n_filters):
        lines.add(parent, FILTER)


def sort_words(n_unsorted: int, n_terms: int, what: str) -> str:
    """The line of a sort by `n_terms` terms, the last `n_unsorted` of which the rows are not in the order of."""
    if n_unsorted >= n_terms:
        return f"USE TEMP B-TREE FOR {what}"
    last = "LAST TERM" if n_unsorted == 1 else f"LAST {n_unsorted} TERMS"
    return f"USE TEMP B-TREE FOR {last} OF {what}"
