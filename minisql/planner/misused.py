"""What is wrong with a term of ORDER BY only where rows are sorted by it: an aggregate without groups, a row value.

SQLite finds it when it generates the code of the sort, and there is none where the rows come in that order anyway, as
those of a single row do: `SELECT 1 FROM t WHERE rowid = 1 ORDER BY max(a)` is right. Nor is there one where the query
around a subquery makes its order useless (see `dropped_order`). So such a mistake is told when the plan is known
(`Context.waiting`). Source: SQLite itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minisql.planner.expr import Const, sources
from minisql.planner.redundant import finds_one_row
from minisql.planner.unplanned import FoundInPlan

if TYPE_CHECKING:
    from minisql.planner.bound_core import BoundCore


def let_wait(core: BoundCore) -> None:
    """Have what is wrong with the ORDER BY of `core` told by its plan, if it has one: that of a single row has none."""
    if core.order:
        core.ctx.waiting += core.order_mistakes


def forget(core: BoundCore) -> None:
    """The ORDER BY of `core` is not carried out."""
    ctx = core.ctx
    ctx.late = [error for error in ctx.late if error not in core.order_mistakes]
    core.order_mistakes = []


def tell(core: BoundCore, *, in_order: bool) -> None:
    """What is wrong with the ORDER BY of `core`, if its rows are not `in_order` without a sort.

    Raises:
        FoundInPlan: the last of its mistakes.
    """
    if not core.order_mistakes:
        return
    # What reads no column but is no constant SQLite sorts by, unless it sees before all else that there is one row.
    exprs = [item.term.expr for item in core.order]
    reads_nothing = any(not sources(expr) and not isinstance(expr, Const) for expr in exprs)
    if not in_order or (reads_nothing and not finds_one_row(core.item, core.where)):
        last, traits = core.order_mistakes[-1], core.ctx.traits
        if last in traits.constant and (last in traits.held or last in core.ctx.late):
            core.ctx.waiting.remove(last)  # constants are computed behind all else
            return
        mistake = FoundInPlan(str(last))
        mistake.before = core.output_mistakes
        raise mistake
