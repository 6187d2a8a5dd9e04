"""What is told of a query that should give a row, and cannot, where SQLite's code takes the row apart: behind SET, and
in a term of WHERE or ON that compares rows for equality. It counts as one value then:

    UPDATE t SET (a, b) = (SELECT 1, (a, 2) + 1 FROM u)             says `2 columns assigned 1 values`,
    SELECT * FROM t WHERE (a, b) = (SELECT 1, (a, 2) + 1 FROM u)    too,
    SELECT * FROM t WHERE (a, b) < (SELECT 1, (a, 2) + 1 FROM u)    says `row value misused`

Source: SQLite itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minisql.errors import SqlError
from minisql.planner.unplanned import FoundInPlan

if TYPE_CHECKING:
    from minisql.planner.context import Context


def note_lost_row(ctx: Context, n_late: int, n_unplanned: int, n_columns: int) -> None:
    """Say so of what is wrong with a query of so many columns: the mistakes behind the first `n_late`, the queries
    without a plan behind the first `n_unplanned`. Constants come behind all."""
    late, unplanned, told = ctx.late, ctx.unplanned, f"{n_columns} columns assigned 1 values"
    if any(each not in ctx.traits.constant for each in late[n_late:]):
        late[n_late:] = [SqlError(told)]
        ctx.traits.within += late[n_late:]
    unplanned[n_unplanned:] = [(plan, FoundInPlan(told)) for plan, _ in unplanned[n_unplanned:]]
