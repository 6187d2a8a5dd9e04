"""What SQLite makes of the rows of a VALUES: a co-routine where it can, a compound of UNION ALL where it cannot.

Of a co-routine it knows the first row alone, of a compound every term, and from what it knows follow the affinities of
the columns. While it reads the text, a row joins those before it in a co-routine if it is constant, and if they are one
already or are a single constant row without a CAST; else it is a term of its own.
`EXPLAIN QUERY PLAN VALUES (1), (random()), (CAST(2 AS REAL)), (3)` shows it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from minisql.errors import SqlError
from minisql.planner.binding import is_null_test
from minisql.planner.context import Context
from minisql.planner.expr import Column
from minisql.planner.steady import is_constant
from minisql.planner.typed import Typed
from minisql.schema.objects import fold
from minisql.sql import ast
from minisql.value.affinity import Affinity
from minisql.value.collate import BINARY
from minisql.value.function import ScalarFunction

OF_UNEQUAL_ROWS: Final = "all VALUES must have the same number of terms"
UNKNOWN: Final = Column(0, 0, Affinity.NONE, BINARY)
"""Stands for what a co-routine gives; nobody computes it."""


def term_sizes(ctx: Context, rows: Sequence[Sequence[ast.Expr]], typed: Sequence[Sequence[Typed]]) -> tuple[int, ...]:
    """How many rows each term of the compound has, in order: more than one where it is a co-routine. `typed` are the
    rows, bound."""
    if ctx.from_schema or ctx.has_with:
        return (1,) * len(typed)
    sizes: list[int] = []
    in_routine = False
    for number, row in enumerate(typed):
        joins = number and _is_constant(row, rows[number]) and not any(map(_has_is, rows[number]))
        if joins and not in_routine:
            joins = _is_constant(typed[number - 1], rows[number - 1]) and not any(map(_is_cast, rows[number - 1]))
        if joins:
            sizes[-1] += 1
        else:
            sizes.append(1)
        in_routine = bool(joins)
    return tuple(sizes)


def values_terms(typed: Sequence[Sequence[Typed]], sizes: Sequence[int]) -> list[list[Typed]]:
    """The terms of the compound as SQLite knows them, in order: `typed` are the rows, `sizes` their `term_sizes`."""
    terms: list[list[Typed]] = []
    n_rows = 0
    for size in sizes:
        row = typed[n_rows]
        terms.append(list(row) if size == 1 else [each._replace(expr=UNKNOWN) for each in row])
        n_rows += size
    return terms


def ends_as_routine(ctx: Context, rows: Sequence[Sequence[ast.Expr]]) -> bool:
    """Does the last row join a co-routine, as far as the text of the last two rows tells?"""
    if len(rows) < 2 or ctx.from_schema or ctx.has_with or (len(rows) == 2 and any(map(_is_cast, rows[0]))):
        return False
    if any(map(_has_is, rows[-1])):
        return False
    return not any(_is_read(ctx, node) for row in rows[-2:] for text in row for node in ast.found(text, ast.Node))


def has_routine(ctx: Context, rows: Sequence[Sequence[ast.Expr]]) -> bool:
    """Are any of the rows a co-routine, as far as their text tells?"""
    return any(ends_as_routine(ctx, pair) for pair in pairwise(rows))


def refuse_unequal_rows(ctx: Context, statement: ast.Node) -> None:
    """Of a statement that is wrong: SQLite counts the values of a row when it joins a co-routine, that is while it
    reads the text, and before anything is looked up. Other rows are counted behind all names in them.

    Raises: SqlError.
    """
    if any(True for _ in ast.found(statement, ast.With)):
        return
    for values in ast.found(statement, ast.Values):
        for pair in pairwise(values.rows):
            if len(pair[0]) != len(pair[1]) and _joins(ctx, pair):
                raise SqlError(OF_UNEQUAL_ROWS)


def _joins(ctx: Context, rows: Sequence[Sequence[ast.Expr]]) -> bool:
    try:
        return ends_as_routine(ctx, rows)
    except SqlError:  # there is no such function, or it takes another number of arguments
        return False


def _is_read(ctx: Context, node: ast.Node) -> bool:
    """Has the value to be looked up while the statement runs?"""
    if isinstance(node, ast.FunctionCall):
        function = ctx.env.functions.lookup(node.name, len(node.args))
        return not isinstance(function, ScalarFunction) or not function.deterministic
    if isinstance(node, ast.ColumnRef):
        is_truth = node.table is None and node.quote is ast.Quote.NONE and fold(node.column) in ("true", "false")
        return not is_truth
    return isinstance(node, ast.Subquery | ast.Exists | ast.InSelect | ast.InTable)


def _is_constant(row: Sequence[Typed], texts: Sequence[ast.Expr]) -> bool:
    """Does the row read nothing, not even a name that turns out to be a string?"""
    if not all(is_constant(each.expr) for each in row):
        return False
    names = (node for text in texts for node in ast.found(text, ast.ColumnRef))
    return all(name.quote is not ast.Quote.DOUBLE for name in names)


def _has_is(node: ast.Expr) -> bool:
    """Is there an IS in the expression that is no test for NULL? Its right side may be TRUE, so SQLite waits."""
    return any(
        isinstance(below, ast.Binary)
        and below.op in (ast.BinaryOperator.IS, ast.BinaryOperator.IS_NOT)
        and not is_null_test(below)
        for below in ast.found(node, ast.Node)
    )


def _is_cast(node: ast.Expr) -> bool:
    while isinstance(node, ast.Collate):
        node = node.operand
    return isinstance(node, ast.Cast)
