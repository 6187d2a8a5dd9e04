"""How many rows a plan is thought to give: what a subquery counts for in the join around it."""

from __future__ import annotations

from math import log2

from minisql.planner.context import Context
from minisql.planner.expr import Const, Expr
from minisql.planner.nodes import (
    Aggregate,
    Compound,
    CompoundOp,
    CountRows,
    Distinct,
    Filter,
    Grouping,
    HashLookup,
    Join,
    LastOfEach,
    Limit,
    OneRow,
    PlanNode,
    Project,
    QueueScan,
    Recursive,
    Relabel,
    Scan,
    Sort,
    Values,
    VirtualScan,
    Window,
)  # fmt: skip
from minisql.planner.where.logest import LogEst, log_add, log_est
from minisql.planner.where.solve import MOST_LOOPS
from minisql.planner.where.weighed import limit_rows

_GROUPS = 66
"""Groups are taken to be 100, however many rows there are."""

_MOST = 320
"""A SELECT is taken to give no more than 4 billion rows. A compound may, by adding its sides up."""
_UNKNOWN = 200
"""SQLite's guess of rows that it knows nothing of."""


def estimated_rows(node: PlanNode, ctx: Context | None = None) -> LogEst:
    """The LogEst of the rows of one run. Goes down what may be hundreds of levels deep without recursion. `ctx` is told
    of the literals and parameters in LIMITs, on which the plan depends then; None: they are not looked at.

    In a subquery that is run many times, SQLite counts that in with each SELECT, even one without FROM: `node`, a
    source of a join, is no SELECT, but what stands below its `Relabel` is one, and so is what reads another `Relabel`.
    """
    again = 0 if ctx is None else min(ctx.n_loops, MOST_LOOPS)
    above: list[PlanNode] = []
    while True:
        match node:
            case Relabel(is_flat=True) | Relabel(is_again=True):
                break
            case Filter() | Limit() | Distinct() | Relabel() | Project() | LastOfEach() | Sort() | Window():
                above.append(node)
                node = node.child
            case Join() | Compound():
                above.append(node)
                node = node.left
            case _:
                break
    rows, are_groups = _rows_of_source(node), isinstance(node, Aggregate)
    is_select = not isinstance(node, Values | Recursive)
    if isinstance(node, Values) and len(node.rows) > 1 and not (above and isinstance(above[-1], Compound)):
        # SQLite takes the number itself for its LogEst, and knows nothing of what a co-routine gives.
        rows = _UNKNOWN if max(node.terms, default=1) > 1 else len(node.rows)
    if above and not isinstance(node, Aggregate | CountRows | Values | Recursive):
        rows += again
    while above:
        step = above.pop()
        are_groups = are_groups and not isinstance(step, Relabel | Join | Compound)
        if isinstance(step, Relabel | Compound):
            rows, is_select = min(rows, _MOST) if is_select else rows, False
        elif isinstance(step, Project | Join):
            is_select = True
        match step:
            case Filter():
                rows = max(0, rows - 1)
            case Join(_, right):
                rows += estimated_rows(right, ctx)
            case Compound(CompoundOp.INTERSECT, _, right):
                rows = min(rows, estimated_rows(right, ctx))
            case Compound(CompoundOp.EXCEPT, _, right):
                rows = estimated_rows(right, ctx)  # as if it were its right side: SQLite has no rule for it
            case Compound(_, _, right):
                rows = log_add(rows, estimated_rows(right, ctx))
            case Relabel() if above:
                rows += again
            case Limit(_, limit, _):
                rows = min(rows, _rows_of_limit(limit, rows, ctx))
            case Distinct() if not are_groups:
                rows -= 30  # a fraction of a row, where there are few
            case _:
                pass
    return min(rows, _MOST) if is_select else rows


def _rows_of_limit(limit: Expr | None, rows: LogEst, ctx: Context | None) -> LogEst:
    """The rows that a LIMIT leaves of so many. One whose literal may be another one when the plan is used again counts
    as 100, one that is no literal not at all."""
    if ctx is None:
        if not isinstance(limit, Const) or type(limit.value) is not int or limit.value <= 0:
            return rows
        return _GROUPS if limit.slot is not None else log_est(limit.value)
    left = limit_rows(ctx, limit)
    return rows if left is None else left


def _rows_of_source(node: PlanNode) -> LogEst:
    match node:
        case OneRow() | CountRows():
            return 0
        case QueueScan():
            return _UNKNOWN  # though it is one row at a time
        case Scan() | VirtualScan():
            return max(0, round(10 * log2(max(1.0, node.estimated_rows))))
        case Values():
            return log_est(len(node.rows))
        case Relabel():
            return _UNKNOWN  # VALUES that are read as they are made, or rows that are read again
        case Aggregate():
            return 0 if node.grouping is Grouping.WHOLE else _GROUPS
        case HashLookup():
            return 43
        case Recursive():
            return log_add(estimated_rows(node.initial), max(0, *map(estimated_rows, node.steps))) + 20
        case _:
            raise AssertionError(node)
