"""Values of parameters that the planner weighs: how many rows a LIMIT leaves, where a value stands among the samples.

SQLite prepares a statement anew when it is run with another value of such a parameter, and then knows it. Here a
statement has a plan for each of the first values that it is run with, of LIMITs for each order of magnitude, and for
all others the plan that knows none (`minisql.engine.fitted.FittedPlans`): to plan takes longer here than what most
plans save. Source: found with SQLite (EXPLAIN QUERY PLAN with values).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from minisql.planner.context import Context
from minisql.planner.expr import Const, Expr, Param
from minisql.planner.where.logest import LogEst, log_est
from minisql.value.types import Value

Weights: TypeAlias = "tuple[object, ...]"
"""What a plan knows of the parameters that it weighs."""


def limit_rows(ctx: Context, limit: Expr | None) -> LogEst | None:
    """The LogEst of the rows that a LIMIT leaves at the most; None: it is not known. The plan then depends on it."""
    match limit:
        case Const(value, slot):
            rows = _rows_left(value)
            if rows is not None and slot is not None:
                ctx.pinned.add(slot)
            return rows
        case Param(number):
            ctx.weighed.setdefault(number, False)
            return _rows_left(ctx.given[number - 1]) if number <= len(ctx.given) else None
    return None


def weighed_value(ctx: Context, param: Param, unknown: object) -> object:
    """The value of a parameter, or `unknown`. The plan then depends on it."""
    ctx.weighed[param.number] = True
    return ctx.given[param.number - 1] if param.number <= len(ctx.given) else unknown


def weights(weighed: Sequence[tuple[int, bool]], values: Sequence[Value]) -> Weights | None:
    """What a plan would know of these values; None: nothing.

    Args:
        weighed: the parameters' numbers, and whether the value counts, or only the rows that it leaves.
    """
    found: list[object] = []
    for number, is_exact in weighed:
        value = values[number - 1] if number <= len(values) else None
        found.append((type(value), value) if is_exact else _rows_left(value))
    return None if all(each is None for each in found) else tuple(found)


def _rows_left(limit: Value) -> LogEst | None:
    return log_est(limit) if type(limit) is int and limit >= 0 else None
