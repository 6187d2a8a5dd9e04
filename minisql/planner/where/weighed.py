"""Values of parameters that the planner weighs: how many rows a LIMIT leaves, where a value stands among the samples,
whether a pattern begins with text.

SQLite prepares a statement anew when it is run with another value of such a parameter, and then knows it. Here the
planner asks questions about the values, and a plan is good for all values about which the same answers are true: a
statement has a plan for each set of answers (`minisql.engine.fitted.FittedPlans`). Samples and orders of magnitude are
few, so that most values need no new plan. Source: found with SQLite (EXPLAIN QUERY PLAN with values).
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

from minisql.frozen import frozen
from minisql.planner.context import Context
from minisql.planner.expr import Const, Expr, Param
from minisql.planner.nodes import Question
from minisql.planner.where.logest import LogEst, log_est
from minisql.value.types import Value


@frozen
class Given:
    """The value of a parameter, or what a function makes of it, when it is known."""

    number: int
    through: Callable[[Value], Value] | None = None

    def is_there(self, values: Sequence[Value]) -> bool:
        return self.number <= len(values)

    def value(self, values: Sequence[Value]) -> Value:
        value = values[self.number - 1]
        return value if self.through is None else self.through(value)


def ask(ctx: Context, question: Question) -> Hashable | None:
    """What the parameters' values answer. The plan then depends on it."""
    if question not in ctx.weighed:
        ctx.weighed[question] = question.answer(ctx.given)
    return ctx.weighed[question]


@frozen
class _RowsLeft:
    """How many rows does a LIMIT leave?"""

    limit: Given

    def answer(self, values: Sequence[Value]) -> LogEst | None:
        return _rows_left(self.limit.value(values)) if self.limit.is_there(values) else None


def limit_rows(ctx: Context, limit: Expr | None) -> LogEst | None:
    """The LogEst of the rows that a LIMIT leaves at the most; None: it is not known. The plan then depends on it."""
    match limit:
        case Const(value, slot):
            rows = _rows_left(value)
            if slot is not None and (rows is not None or value == 0):
                ctx.pinned.add(slot)
            return rows
        case Param(number):
            left = ask(ctx, _RowsLeft(Given(number)))
            return left if isinstance(left, int) else None
    return None


def _rows_left(limit: Value) -> LogEst | None:
    return log_est(limit) if type(limit) is int and limit > 0 else None  # of a 0 SQLite does not think
