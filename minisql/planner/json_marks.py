"""What a subquery's result is to a query that asks what is JSON, once the subquery has become a part of that query.

That of a function is none once it has come out of the subquery, a value of json_each() stays JSON: `unmarked`. Where
the query has windows, SQLite puts what it reads of its FROM into the rows that the innermost window reads, so that a
function in the subquery is computed before these stand in a table and knows their values for JSON, as it does without
windows: `below_windows`. A function of the query itself is computed behind the windows:
`SELECT json_array(value), y, count(*) OVER () FROM (SELECT value, json_array(value) AS y FROM json_each('[[1]]'))`.
Source: found with SQLite (EXPLAIN, where ClrSubtype takes a mark away). See `minisql.executor.compile.subtype`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from minisql.planner.expr import Call, Case, Cast, Expr, Scalar, Unary, walk
from minisql.value.collate import BINARY
from minisql.value.function import ScalarFunction

_UNMARKED: Final = ScalarFunction("", 1, lambda value: value)
"""The value as it is, only that nobody takes it for JSON. No name in SQL leads to it."""

BELOW_WINDOWS: Final = ScalarFunction("", 1, lambda value: value)
"""The same, of a value that is computed with the marks of the rows that the core's windows read."""


def unmarked(expr: Expr) -> Expr:
    """The subquery's result `expr` where it is not JSON."""
    return Call(_UNMARKED, (expr,), BINARY) if isinstance(expr, Call | Case | Unary | Cast | Scalar) else expr


def without_json(exprs: Mapping[int, Sequence[Expr]]) -> dict[int, list[Expr]]:
    """Results of subqueries, by source, for a subquery in an expression, which may ask what it is given."""

    def given(expr: Expr) -> Expr:
        return unmarked(expr) if concerns_json(expr) else expr

    return {number: [*map(given, found)] for number, found in exprs.items()}


def below_windows(exprs: Mapping[int, Sequence[Expr]], others: Mapping[int, Sequence[Expr]]) -> dict[int, list[Expr]]:
    """Results of subqueries, by source, in a query that has windows: those of the `others` that ask nothing."""

    def below(expr: Expr, other: Expr) -> Expr:
        return Call(BELOW_WINDOWS, (expr,), BINARY) if asks_json(expr) else other

    return {number: [*map(below, found, others[number])] for number, found in exprs.items()}


def is_below_windows(expr: Expr) -> bool:
    return isinstance(expr, Call) and expr.function is BELOW_WINDOWS


def concerns_json(expr: Expr) -> bool:
    """Is there a JSON function in the expression?"""
    names = (node.function.name for node in walk(expr) if isinstance(node, Call))
    return any(name.startswith("json") or name in ("->", "subtype") for name in names)


def asks_json(expr: Expr) -> bool:
    """Is there a function in it that asks for JSON?"""
    return any(isinstance(node, Call) and node.function.subtype for node in walk(expr))
