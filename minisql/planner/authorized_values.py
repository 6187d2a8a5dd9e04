"""What an authorizer is asked about VALUES of several rows.

Rows that SQLite makes a co-routine of (see `values_terms`) are compiled as they are read. So before anything else it is
asked whether they may be a query, and about what the first of them calls; of the others nothing is asked. Where there
are other rows, too, all are terms of a compound. Found by asking SQLite.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Final

from minisql.errors import AuthError, SqlError
from minisql.planner.authorized_compound import bind_last_first
from minisql.planner.authorizer import Action, Authorizer
from minisql.planner.binding import bind_whole
from minisql.planner.context import Context
from minisql.planner.scope import Scope
from minisql.planner.typed import Typed
from minisql.planner.values_terms import ends_as_routine
from minisql.sql import ast

_MAY_HAVE_WITH: Final = ast.Select | ast.Insert | ast.Update | ast.Delete


def ask_as_read(ctx: Context, statement: ast.Node) -> None:
    """What is asked while the text of a statement is read, for which `ctx` serves alone. Raises: AuthError, Ignored."""
    authorizer = ctx.env.authorizer
    assert authorizer is not None, "the caller has looked"
    stack: list[ast.Node] = [statement]
    while stack:
        node = stack.pop()
        if isinstance(node, _MAY_HAVE_WITH) and node.with_ is not None:
            ctx.has_with = True  # from there on SQLite makes no co-routine
        if isinstance(node, ast.Values) and len(node.rows) > 1:
            _ask_about_routines(ctx, authorizer, node)
        stack.extend(reversed(list(ast.children(node))))


def _ask_about_routines(ctx: Context, authorizer: Authorizer, values: ast.Values) -> None:
    first = 0
    for size in row_runs(ctx, values.rows):
        if size > 1:
            authorizer.check(Action.SELECT)
            _ask_about_row(ctx, values.rows[first])
        first += size


def _ask_about_row(ctx: Context, row: Sequence[ast.Expr]) -> None:
    for expr in row:
        try:
            bind_whole(ctx, expr, Scope())
        except AuthError:
            raise
        except SqlError:  # it is told when the statement is bound
            return


def row_runs(ctx: Context, rows: Sequence[Sequence[ast.Expr]]) -> list[int]:
    """How many rows each term of the compound has, as far as their text tells; more than one: a co-routine."""
    sizes: list[int] = []
    for number in range(len(rows)):
        in_routine = bool(sizes) and sizes[-1] > 1
        joins = False
        with suppress(SqlError):  # no such function
            joins = ends_as_routine(ctx, rows[max(number - 1 - in_routine, 0) : number + 1])
        if joins:
            sizes[-1] += 1
        else:
            sizes.append(1)
    return sizes


def bind_rows(
    ctx: Context,
    authorizer: Authorizer,
    rows: Sequence[Sequence[ast.Expr]],
    bind: Callable[[Sequence[ast.Expr]], list[Typed]],
) -> list[list[Typed]]:
    """The rows, each bound by `bind`."""
    sizes = row_runs(ctx, rows)
    if len(sizes) == len(rows):  # SQLite takes them for one query
        bound = []
        waiting = []
        for row in reversed(rows):
            start = authorizer.n_postponed
            bound.append(bind(row))
            waiting.append(authorizer.take(start))
        for questions in reversed(waiting):
            authorizer.put_off(questions)
        return bound[::-1]

    def bind_term(number: int) -> list[list[Typed]]:
        first = sum(sizes[:number])
        if sizes[number] == 1:
            return [bind(rows[first])]
        with authorizer.silent():
            return [bind(row) for row in rows[first : first + sizes[number]]]

    operators = (ast.CompoundOperator.UNION_ALL,) * (len(sizes) - 1)
    terms = bind_last_first(authorizer, operators, bind_term, is_sorted=False)
    return [row for term in terms for row in term]


def postpone_around(ctx: Context, authorizer: Authorizer, values: ast.Values) -> None:
    """Behind an operator, rows that are several terms are a subquery, which is asked about, too."""
    if len(row_runs(ctx, values.rows)) > 1:
        authorizer.postpone(Action.SELECT)
