"""SQLITE_LIMIT_LENGTH where a connection has lowered it: what `||` and functions make is measured then.

At its default nothing is. What is not made but read, or given by a parameter, has been measured where it came in.
Source: limits §1, item 1.
"""

from __future__ import annotations

from typing import Final

from minisql.errors import TooBigError
from minisql.planner.environment import MAX_LENGTH, Limits
from minisql.planner.expr import Call, Expr
from minisql.value.collate import BINARY
from minisql.value.function import FunctionContext, ScalarFunction
from minisql.value.types import Value


def measured(limits: Limits, expr: Expr) -> Expr:
    """The expression, with an error for a value that is too long, if the limit is lower than it can be."""
    return expr if limits.length >= MAX_LENGTH else Call(MEASURE, (expr,), BINARY)


def _measure(context: FunctionContext, value: Value) -> Value:
    if isinstance(value, str | bytes) and n_bytes(value) > context.max_length:
        raise TooBigError("string or blob too big")
    return value


def n_bytes(value: str | bytes) -> int:
    """How long a value is as it is stored; of a text, in UTF-8."""
    if isinstance(value, bytes) or value.isascii():
        return len(value)
    return len(value.encode("utf-8", "surrogateescape"))


MEASURE: Final = ScalarFunction("measure", 1, _measure, needs_context=True)
