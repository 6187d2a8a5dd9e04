"""What else SQLite finds wrong while it looks up the names of a text: rows of different sizes that are compared, and a
HAVING without groups. `CREATE VIEW v AS SELECT (1, 2) = 1` is made, and from then on no ALTER TABLE but ADD COLUMN is.

Source: lang_altertable, rowvalue; that nothing but these is found was found by asking SQLite.
"""

from __future__ import annotations

from typing import Final

from minisql.errors import SqlError
from minisql.planner.binding import is_null_test, name_tested
from minisql.schema import fold
from minisql.sql import ast
from minisql.value import AggregateFunction, FunctionRegistry

_COMPARES: Final = frozenset(
    getattr(ast.BinaryOperator, name) for name in ("EQ", "NE", "LT", "LE", "GT", "GE", "IS", "IS_NOT")
)


def refuse_sizes(node: ast.Node) -> None:
    """Raise `row value misused` for a comparison of rows of different sizes."""
    match node:
        case ast.Binary(op, left, right) if op in _COMPARES and not (is_null_test(node) or _is_truth_test(node)):
            sizes = {_size(left), _size(right)}
        case ast.Between(operand, low, high):
            sizes = {_size(operand), _size(low), _size(high)}
        case _:
            return
    if len(sizes - {None}) > 1:
        raise SqlError("row value misused")


def _is_truth_test(node: ast.Binary) -> bool:
    """Is it `x IS TRUE`, or the like?"""
    name = name_tested(node)
    return name is not None and name.quote is ast.Quote.NONE and fold(name.column) in ("true", "false")


def _size(node: ast.Expr) -> int | None:
    """The number of elements; None where the text does not tell."""
    if isinstance(node, ast.RowValue):
        return len(node.items)
    if not isinstance(node, ast.Subquery):
        return 1
    last = node.select.cores[-1]
    if isinstance(last, ast.Values):
        return len(last.rows[-1])
    return None if any(isinstance(column, ast.Star) for column in last.columns) else len(last.columns)


def refuse_having(core: ast.SelectCore, functions: FunctionRegistry) -> None:
    """Raise `HAVING clause on a non-aggregate query` where neither GROUP BY nor an aggregate in the results makes
    groups. One in a subquery there may be of this query."""
    if core.having is None or core.group_by:
        return
    stack: list[ast.Node] = [*core.columns]
    while stack:
        node = stack.pop()
        if isinstance(node, ast.FunctionCall) and node.over is None and _is_aggregate(node, functions):
            return
        stack.extend(ast.children(node))
    raise SqlError("HAVING clause on a non-aggregate query")


def _is_aggregate(node: ast.FunctionCall, functions: FunctionRegistry) -> bool:
    try:
        return isinstance(functions.lookup(node.name, len(node.args)), AggregateFunction)
    except SqlError:  # nobody looks here whether there is such a function
        return False
