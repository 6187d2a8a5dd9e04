"""The mistakes in a core that SQLite meets when it generates code (`Context.late`), in the order of that code.

Clauses are bound in another order than that in which their code is made: WHERE, ON and GROUP BY come first, then the
aggregates, HAVING and the result columns, then ORDER BY.
Source: SQLite itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from minisql.errors import SqlError
from minisql.planner.bound_core import BoundCore
from minisql.planner.context import Context
from minisql.planner.misused import forget
from minisql.planner.told import OF_DISTINCT, ranked, stopping, told_if_read
from minisql.sql import ast


def taken(ctx: Context, n_late: int) -> list[SqlError]:
    """The mistakes behind the first `n_late`, taken away."""
    late = ctx.late[n_late:]
    del ctx.late[n_late:]
    return late


def put_in_code_order(
    bound: BoundCore, of_tests: list[SqlError], of_results: list[SqlError], tests: Sequence[ast.Expr]
) -> None:
    """Put the mistakes of a core into the order in which they are told; without those that SQLite does not come upon,
    if something in the `tests` of WHERE and ON keeps it from planning the core. `of_tests`: those of WHERE, ON and
    GROUP BY; `of_results`: those of HAVING and the result columns."""
    ctx = bound.ctx
    if not (ctx.late or of_tests or of_results):
        return
    _put_in_order(bound, of_tests, of_results)
    mistake = stopping(ctx, tests)
    if mistake is not None:
        forget(bound)
        ctx.late = [*(each for each in ctx.late if each in bound.early_mistakes), mistake]


def _put_in_order(bound: BoundCore, tests: list[SqlError], results: list[SqlError]) -> None:
    """What is wrong in ORDER BY for those who sort is told by the plan. The code that begins an aggregate, and refuses
    some with DISTINCT, comes before all else, but with GROUP BY behind it."""
    ctx = bound.ctx
    begun = [each for each, owner in ctx.traits.in_aggregate if owner is bound.scope and str(each) == OF_DISTINCT]
    tests, results = ([each for each in mistakes if each not in begun] for mistakes in (tests, results))
    calls = [mistake for mistake in results if mistake in ctx.in_calls]
    own = [*tests, *calls, *(mistake for mistake in results if mistake not in calls)]
    early = [mistake for mistake in ctx.late if mistake in bound.early_mistakes]
    behind = [mistake for mistake in ctx.late if mistake not in (*early, *own, *begun)]
    in_order = [mistake for mistake in behind if told_if_read(ctx, mistake)]
    in_code = ranked(ctx, [*own, *in_order])
    in_code = [*in_code, *begun] if bound.keys else [*begun, *in_code]
    ctx.late = [*early, *in_code, *(each for each in behind if each not in in_order)]
