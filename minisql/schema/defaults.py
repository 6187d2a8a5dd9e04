"""What a column has in rows that were written before it was added. Source: lang_altertable "ALTER TABLE ADD COLUMN"."""

from __future__ import annotations

from typing import Final

from minisql.schema.objects import TableColumn
from minisql.sql import ast
from minisql.value.affinity import apply_affinity
from minisql.value.types import Value

_KEYWORDS: Final = {"true": 1, "false": 0}


def stored_default(column: TableColumn) -> Value:
    """The value of a column that was added after the row was written: its constant default, affinity applied.

    ALTER TABLE ADD COLUMN allows no other default; anything else is NULL here, as in SQLite.
    """
    sign, expr = 1, column.default
    while isinstance(expr, ast.Unary) and expr.op in (ast.UnaryOperator.NEGATE, ast.UnaryOperator.PLUS):
        sign = -sign if expr.op is ast.UnaryOperator.NEGATE else sign
        expr = expr.operand
    value: Value = None
    if isinstance(expr, ast.Literal):
        value = expr.value
        if sign < 0 and isinstance(value, int | float):
            value = -value
    elif isinstance(expr, ast.ColumnRef) and expr.table is None:
        value = _KEYWORDS.get(expr.column.lower()) if expr.quote is ast.Quote.NONE else expr.column
        if sign < 0 and isinstance(value, int):
            value = -value
    return apply_affinity(value, column.affinity)
