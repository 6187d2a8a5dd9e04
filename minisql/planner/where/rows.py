"""How many rows a plan is thought to give: what a subquery counts for in the join around it."""

from __future__ import annotations

from functools import reduce
from math import log2

from minisql.planner.block_rows import GROUPS, OF_DISTINCT, BlockRows
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

_MOST = 320
"""A SELECT is taken to give no more than 4 billion rows. A compound may, by adding its sides up."""
_UNKNOWN = 200
"""SQLite's guess of rows that it knows nothing of."""


def estimated_rows(
    node: PlanNode, ctx: Context | None = None, *, is_side: bool = False, is_distinct: bool = False
) -> LogEst:
    """The LogEst of the rows of one run. Goes down what may be hundreds of levels deep without recursion. `ctx` is told
    of the literals and parameters in LIMITs, on which the plan depends then; None: they are not looked at. `is_side`:
    it is one of a compound; `is_distinct`: of a recursive one, whose rows go into a set.

    In a subquery that is run many times, SQLite counts that in with each SELECT, even one without FROM: `node`, a
    source of a join, is no SELECT, but what stands below its `Relabel` is one, and so is what reads another `Relabel`.
    """
    again = 0 if ctx is None else min(ctx.n_loops, MOST_LOOPS)
    node, above, known = _bottom(node, ctx, is_side=is_side)
    rows, are_groups = _rows_of_source(node, ctx) if known is None else known.rows, isinstance(node, Aggregate)
    is_select = known is not None or not isinstance(node, Values | Recursive)
    counts_again = known is None and (is_side or bool(above))
    counts_again = counts_again and not isinstance(node, Aggregate | CountRows | Recursive)
    if known is None and isinstance(node, Values) and len(node.rows) > 1:
        if max(node.terms, default=1) > 1:
            rows = _UNKNOWN  # SQLite selects from a co-routine
        elif not (above and isinstance(above[-1], Compound)):
            rows = len(node.rows)  # the number itself is taken for a LogEst
            counts_again = is_side and not above
    if counts_again:
        rows += again
    while above:
        step = above.pop()
        are_groups = are_groups and not isinstance(step, Relabel | Join | Compound)
        if isinstance(step, Relabel | Compound):
            known = None
            rows, is_select = min(rows, _MOST) if is_select else rows, False
        elif isinstance(step, Project | Join):
            is_select = True
        match step:
            case Filter() if known is None and not are_groups:
                rows = max(0, rows - 1)
            case Join(_, right):
                rows += estimated_rows(right, ctx)
            case Compound(CompoundOp.INTERSECT, _, right):
                rows = min(rows, estimated_rows(right, ctx, is_side=True))
            case Compound(CompoundOp.EXCEPT, _, right):
                rows = estimated_rows(right, ctx, is_side=True)  # as if it were that: SQLite has no rule for it
            case Compound(_, _, right):
                rows = log_add(rows, estimated_rows(right, ctx, is_side=True))
            case Relabel() if above:
                rows += again
            case Window():  # which is a query of a query
                rows = min(rows, _MOST) + again
            case Limit(Recursive() as recursion, limit, _):
                rows = _rows_of_recursion(recursion, limit, ctx)
            case Limit(Compound(merged=True)):
                pass  # the limit of all that is merged is none of one side
            case Limit(_, limit, _):
                rows = min(rows, _rows_of_limit(limit, rows, ctx))
            case Distinct() if known is not None:
                rows = known.distinct
            case Distinct() if not are_groups:
                rows += OF_DISTINCT  # a fraction of a row, where there are few
            case _:
                pass
    if is_distinct:
        rows += OF_DISTINCT
    return min(rows, _MOST) if is_select else rows


def _bottom(
    node: PlanNode, ctx: Context | None, *, is_side: bool
) -> tuple[PlanNode, list[PlanNode], BlockRows | None]:
    """The node whose rows are known from the start, what stands above it, and its figure, if it was planned as a block.
    That of the topmost node is of the query around it, which reads it, but for a side."""
    top, above = node, list[PlanNode]()
    while True:
        if ctx is not None and id(node) in ctx.block_rows and (is_side or node is not top):
            return node, above, ctx.block_rows[id(node)]
        match node:
            case Relabel(is_flat=True) | Relabel(is_again=True):
                return node, above, None
            case Filter() | Limit() | Distinct() | Relabel() | Project() | LastOfEach() | Sort() | Window():
                above.append(node)
                node = node.child
            case Join() | Compound():
                above.append(node)
                node = node.left
            case _:
                return node, above, None


def _rows_of_recursion(node: Recursive, limit: Expr | None, ctx: Context | None) -> LogEst:
    """What all the steps give for one row, to SQLite, which takes the LIMIT for one of the last of them."""
    is_distinct = node.distinct is not None
    steps = [estimated_rows(step, ctx, is_side=True, is_distinct=is_distinct) for step in node.steps]
    if limit is not None:
        steps[-1] = min(steps[-1], _rows_of_limit(limit, steps[-1], ctx))
    return reduce(log_add, steps)


def _rows_of_limit(limit: Expr | None, rows: LogEst, ctx: Context | None) -> LogEst:
    """The rows that a LIMIT leaves of so many. One whose literal may be another one when the plan is used again counts
    as 100, one that is no literal not at all."""
    if ctx is None:
        if not isinstance(limit, Const) or type(limit.value) is not int or limit.value <= 0:
            return rows
        return GROUPS if limit.slot is not None else log_est(limit.value)
    left = limit_rows(ctx, limit)
    return rows if left is None else left


def _rows_of_source(node: PlanNode, ctx: Context | None) -> LogEst:
    match node:
        case Recursive():
            return _rows_of_recursion(node, None, ctx)
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
            return 0 if node.grouping is Grouping.WHOLE else GROUPS
        case HashLookup():
            return 43
        case _:
            raise AssertionError(node)
