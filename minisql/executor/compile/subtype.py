"""JSON that goes straight from one function to another stays JSON: `json_array(json('[1]'))` is `[[1]]`.

SQLite marks such a text (its "subtype"), and the mark goes with the value through CASE, COALESCE and the like, but
not into a table or out of a subquery. Here it is no part of the value: the compiler sees which argument of a function
that asks (`subtype`) is JSON, and has only that one marked, as a `JsonText`.
Source: json1 §3.4; which expressions pass a mark on was found by asking SQLite for `json_array(...)` of them.
"""

from __future__ import annotations

from typing import Final

from minisql.executor.compile.context import Context
from minisql.executor.functions.json import ALWAYS_JSON, EXTRACT_MARKED, MARK
from minisql.frozen import replace
from minisql.planner import expr as e
from minisql.value.affinity import Affinity
from minisql.value.collate import BINARY
from minisql.value.function import AggregateFunction

_CHOOSING: Final = frozenset({"coalesce", "ifnull", "likely", "unlikely", "likelihood"})
_PASSING_FIRST: Final = frozenset({"nullif", "likely", "unlikely", "likelihood"})
_EXTREMES: Final = frozenset({"max", "min"})


def marked(expr: e.Expr, context: Context) -> e.Expr:
    """The argument of a function that asks for JSON: as it is, but with text that is JSON marked."""
    if is_json(expr, context):
        return e.Call(MARK, (expr,), BINARY)
    match expr:
        case e.Call(function, args, collation) if function.builtin:
            if function.name == "json_extract":
                return e.Call(EXTRACT_MARKED, args, collation)
            if function.name in _CHOOSING:
                return replace(expr, args=tuple(marked(arg, context) for arg in args))
            if function.name in ("iif", "if"):
                last = len(args) - 1
                values = (marked(arg, context) if i % 2 or i == last else arg for i, arg in enumerate(args))
                return replace(expr, args=tuple(values))
        case e.Case(_, whens, _, otherwise):
            return replace(
                expr,
                whens=tuple((when, marked(then, context)) for when, then in whens),
                otherwise=None if otherwise is None else marked(otherwise, context),
            )
        case e.Unary(e.UnaryOp.PLUS, operand):
            return e.Unary(e.UnaryOp.PLUS, marked(operand, context))
        case e.Cast(operand, Affinity.TEXT):
            inner = marked(operand, context)
            return inner if inner is not operand and _is_extract(inner) else expr
    return expr


def _is_extract(expr: e.Expr) -> bool:
    return isinstance(expr, e.Call) and expr.function is EXTRACT_MARKED


def is_json(expr: e.Expr, context: Context) -> bool:
    """True if the expression's text, when it has any, is marked as JSON."""
    while True:
        match expr:
            case e.Call(function, args, _) if function.builtin:
                if function.name in ALWAYS_JSON:
                    return True
                if function.name in _EXTREMES:
                    return all(is_json(arg, context) for arg in args)
                if function.name not in _PASSING_FIRST:
                    return False
                expr = args[0]
            case e.Unary(e.UnaryOp.PLUS, operand) | e.Cast(operand, Affinity.TEXT):
                expr = operand
            case e.Column(source, column):
                return (source, column) in context.json_columns
            case _:
                return False


def is_json_aggregate(call: e.AggregateCall, context: Context) -> bool:
    """True if the text that the aggregate gives is marked as JSON."""
    function: AggregateFunction = call.function
    if not function.builtin:
        return False
    return function.name in ALWAYS_JSON or (function.name in _EXTREMES and is_json(call.args[0], context))
