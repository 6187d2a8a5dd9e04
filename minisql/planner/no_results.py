"""The query of an EXISTS: nobody looks at what its rows are.

SQLite computes no result columns of it, nor sorts it, so that nobody says what is wrong with those where it shows only
when code is generated: `SELECT 1 FROM t WHERE EXISTS (SELECT max(t.a) FROM u)` is right, though max(t.a) stands in a
WHERE. Of a compound that holds for the sides behind its last INTERSECT, EXCEPT or UNION: the others are compared. UNION
at its end is UNION ALL, as with any LIMIT 1. Nor does it ask whether a row is one that there was, which shows where
there is an OFFSET: there is a second row in `EXISTS (SELECT DISTINCT 1 FROM t LIMIT 1 OFFSET 1)` if t has two.
Source: SQLite itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from minisql.errors import SqlError
from minisql.planner.bound_core import BoundCore
from minisql.planner.bound_values import BoundValues
from minisql.planner.compound import BoundCompound, drop_duplicates_unseen, is_one
from minisql.planner.context import BoundQuery, Context
from minisql.planner.expr import has_subquery
from minisql.planner.mistakes import counts_columns
from minisql.planner.misused import forget
from minisql.sql import ast


def take_no_results(ctx: Context, select: ast.Select, query: BoundQuery) -> None:
    """Have `query`, which is `select` bound, carried out for nothing but whether it has a row."""
    if isinstance(query, BoundCore):
        take_no_order(query)
        _leave_out_aggregates(query)
        _leave_out_mistakes(query)
        query.distinct = False
        # What is wrong in their subqueries is not told either, but that a query in a column's place has two columns.
        is_row = any(map(counts_columns, ctx.traits.standing))
        of_all = bool(ctx.traits.standing or ctx.unplanned) and not is_row
        query.outputs = [
            output.without_value() if of_all or has_subquery(output.typed.expr) else output for output in query.outputs
        ]
    elif isinstance(query, BoundValues):
        _leave_out_results(query)
    elif isinstance(query, BoundCompound):
        query.order = []
        if select.limit is None or is_one(ctx, select):
            drop_duplicates_unseen(query.ops)
        n_merged, _ = query.merge_order()
        for part in query.parts[n_merged + 1 if n_merged else 0 :]:
            _leave_out_results(part)


def take_no_order(query: BoundQuery) -> None:
    """Have `query` carried out by somebody who does not ask for an order of its rows: a SELECT in a trigger, too."""
    if isinstance(query, BoundCore):
        if query.order_mistakes:
            forget(query)
        query.order, query.is_unordered, query.is_sorted = [], True, False


def _leave_out_aggregates(core: BoundCore) -> None:
    """Leave out the aggregates that only ORDER BY reads; windows may read them, too."""
    aggregation, windows = core.scope.aggregation, core.scope.windows
    if aggregation is None or aggregation.n_before_order is None or (windows is not None and windows.groups):
        return
    del aggregation.calls[aggregation.n_before_order :], aggregation.names[aggregation.n_before_order :]
    aggregation.asked &= set(range(aggregation.n_before_order))


def _leave_out_results(part: BoundCore | BoundValues) -> None:
    """The rows of a query that need not be compared, without their values."""
    _leave_out_mistakes(part)
    if isinstance(part, BoundCore):
        part.distinct, part.is_unordered = False, True
        part.outputs = [output.without_value() for output in part.outputs]
    elif len(part.rows) == 1:
        part.leave_out(())


def _leave_out_mistakes(part: BoundCore | BoundValues) -> None:
    """Forget what is wrong with result columns, but not in their aggregates and window calls, which are computed. Rows
    of VALUES are computed if they are more than one."""
    if isinstance(part, BoundCore):
        mistakes: Sequence[SqlError] = part.output_mistakes
    else:
        mistakes = part.mistakes if len(part.rows) == 1 else []
    if mistakes:
        ctx = part.ctx
        left_out = {id(error) for error in mistakes} - {id(error) for error in ctx.in_calls}
        ctx.late = [error for error in ctx.late if id(error) not in left_out]
