"""HAVING where there is no GROUP BY: a mistake, unless the query aggregates.

With windows SQLite asks again once it has made a subquery of what is below them, and then sees no aggregate that stands
in a window call: `SELECT sum(count(*)) OVER () FROM t HAVING 1` is wrong. So is a term that is pushed down to such a
HAVING: `SELECT 1 FROM (SELECT 1 AS k, sum(count(*)) OVER (PARTITION BY 1) FROM t) WHERE k`. Source: SQLite itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from minisql.planner.bound_core import BoundCore
from minisql.planner.ordering import OrderItem

HAVING_ALONE: Final = "HAVING clause on a non-aggregate query"


def may_have_having(bound: BoundCore, order: Sequence[OrderItem]) -> bool:
    """May HAVING stand in a core that aggregates without GROUP BY? `order`: its ORDER BY, also if it is ignored."""
    aggregation, windows = bound.scope.aggregation, bound.scope.windows
    if aggregation is None or windows is None or not windows.groups:
        return True
    exprs = [*(output.typed.expr for output in bound.outputs), *(item.term.expr for item in order)]
    return any(bound.scope.call_inside(expr) is not None for expr in exprs)
