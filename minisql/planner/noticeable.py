"""Expressions that somebody notices being computed: they may raise an error, call a function of the user's, or ask for
a counter that what is done with each row may change (`INSERT INTO t SELECT last_insert_rowid() FROM u ORDER BY a`).

SQLite computes result columns before it sorts, in the order in which rows come; so must be done with these. Of all
others it does not matter when, how often, or for which rows they are computed. Source: found with SQLite (EXPLAIN).
"""

from __future__ import annotations

from typing import Final

from minisql.planner.encoding import parts_of
from minisql.planner.expr import AggregateCall, Call, Const, Exists, Expr, InQuery, Raise, Scalar, WindowCall, walk
from minisql.planner.nodes import Limit, PlanNode, VirtualScan

_NEVER_FAIL: Final = frozenset(
    {
        "acos", "acosh", "asin", "asinh", "atan", "atan2", "atanh", "ceil", "ceiling", "coalesce", "concat",
        "concat_ws", "cos", "cosh", "date", "datetime", "degrees", "exp", "floor", "hex", "if", "ifnull", "iif",
        "instr", "julianday", "length", "likelihood", "likely", "ln", "log", "log10", "log2",
        "lower", "ltrim", "max", "min", "mod", "nullif", "octet_length", "pi", "pow", "power", "quote", "radians",
        "random", "randomblob", "round", "rtrim", "sign", "sin", "sinh", "sqlite_version", "sqrt", "strftime", "substr",
        "substring", "tan", "tanh", "time", "timediff", "trim", "trunc", "typeof", "unicode",
        "unixepoch", "unlikely", "upper",
    }
)  # fmt: skip

_SAFE_AGGREGATES: Final = frozenset({"avg", "count", "group_concat", "max", "min", "string_agg", "total"})


def is_noticeable(expr: Expr) -> bool:
    """May computing the expression raise an error, or call a function that is not built in, or a counter? Of the
    built-in ones only the plainest surely do not fail; that a text grows too long is not thought of."""
    for node in walk(expr):
        if isinstance(node, Call):
            if _may_fail(node):
                return True
        elif isinstance(node, Scalar | Exists | InQuery):
            if is_noticeable_plan(node.query.plan):
                return True
        elif isinstance(node, Raise):
            return True
    return False


def _may_fail(call: Call) -> bool:
    """Or does it call a function that is not built in?"""
    return call.function.name not in _NEVER_FAIL or not call.function.builtin


def _is_integer(part: Expr | None) -> bool:
    """Is it, as a LIMIT has to be?"""
    return part is None or (isinstance(part, Const) and isinstance(part.value, int))


def is_noticeable_plan(plan: PlanNode) -> bool:
    """The same of a query, such as a subquery."""
    waiting: list[object] = [plan]
    while waiting:
        node = waiting.pop()
        match node:
            case Call() if _may_fail(node):
                return True
            case AggregateCall(function) if function.name not in _SAFE_AGGREGATES or not function.builtin:
                return True
            case Limit(_, limit, offset) if not all(map(_is_integer, (limit, offset))):
                return True
            case VirtualScan() | WindowCall() | Raise():
                return True
        waiting += parts_of(node)
    return False
