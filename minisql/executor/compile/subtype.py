"""JSON that goes straight from one function to another stays JSON: `json_array(json('[1]'))` is `[[1]]`.

SQLite marks such a text (its "subtype"), and the mark goes with the value through CASE, COALESCE and the like, but
not into a table, nor through a sorter. Out of a subquery in FROM come marks of columns of json_each() alone, and only
where it is flattened; out of a scalar subquery those of expressions in which no function makes JSON.
Here it is no part of the value: the compiler sees which argument of a function that asks (`subtype`) is JSON, and has
only that one marked, as a `JsonText`.
Source: json1 §3.4; which expressions pass a mark on was found by asking SQLite for `json_array(...)` of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Final

from minisql.executor.compile.context import Context
from minisql.executor.functions.json import ALWAYS_JSON, CAST_MARKED, EXTRACT_MARKED, MARK, MARK_BLOB
from minisql.frozen import replace
from minisql.planner import expr as e
from minisql.planner.lengths import MEASURE
from minisql.planner.nodes import (
    Aggregate,
    ColumnKey,
    Compound,
    CompoundOp,
    Distinct,
    Filter,
    Join,
    Limit,
    PlanNode,
    Project,
    Scan,
    Sort,
    Values,
    VirtualScan,
)
from minisql.value.affinity import Affinity
from minisql.value.collate import BINARY, Collation
from minisql.value.function import ScalarFunction, SqlFunction
from minisql.value.json.mark import JsonText

_RETURNS_AN_ARGUMENT: Final = frozenset({"coalesce", "ifnull", "likely", "unlikely", "likelihood", MEASURE.name})
_COMPARES_ARGUMENTS: Final = frozenset({"max", "min", "nullif"})


def marked(expr: e.Expr, context: Context) -> e.Expr:
    """The argument of a function that asks for JSON: as it is, but with text that is JSON marked."""
    if is_json(expr, context):
        return e.Call(MARK, (expr,), BINARY)
    match expr:
        case e.Column() | e.Outer() if (kind := _json_type(expr, context)) is not None:
            return _marked_by_type(expr, kind)
        case e.Call(function, args, collation) if function.builtin and function.name == "json_extract":
            return e.Call(EXTRACT_MARKED, args, collation)
        case e.Call(function, args, collation) if function.builtin and function.name in _COMPARES_ARGUMENTS:
            return _marked_extreme(expr, function, args, collation, context)
        case e.Cast(operand, Affinity.TEXT) if (inner := marked(operand, context)) is not operand:
            return e.Call(CAST_MARKED, (with_blobs(inner),), BINARY)
        case e.Scalar(query):
            outers = any(_json_type(outer, context) is not None for outer in query.outer)
            outers = outers or _are_generated(query.outer, context)
            plan = _with_marks(query.plan, outers)
            if plan is not query.plan:
                return replace(expr, query=replace(query, plan=plan, number=-1 - query.number))
    return _handed_on(expr, lambda operand: marked(operand, context))


def _handed_on(expr: e.Expr, change: Callable[[e.Expr], e.Expr]) -> e.Expr:
    """The expression with those of its operands changed of which it is one itself."""
    match expr:
        case e.Call(function, args) if function.builtin and function.name in _RETURNS_AN_ARGUMENT:
            return replace(expr, args=tuple(map(change, args)))
        case e.Call(function, args) if function.builtin and function.name in ("iif", "if"):
            last = len(args) - 1
            values = tuple(change(arg) if i % 2 or i == last else arg for i, arg in enumerate(args))
            return replace(expr, args=values)
        case e.Case(_, whens, _, otherwise):
            return replace(
                expr,
                whens=tuple((when, change(then)) for when, then in whens),
                otherwise=None if otherwise is None else change(otherwise),
            )
        case e.Unary(e.UnaryOp.PLUS, operand):
            return replace(expr, operand=change(operand))
    return expr


def with_blobs(expr: e.Expr) -> e.Expr:
    """What `marked` gave, with JSONB marked too: `subtype(jsonb_array(1))` is 74, and `CAST(jsonb_array(1) AS TEXT)` is
    JSON to SQLite, whatever it spells."""
    if isinstance(expr, e.Call) and expr.function is MARK:
        return e.Call(MARK_BLOB, expr.args, BINARY)
    return _handed_on(expr, with_blobs)


def marked_result(expr: e.Expr, context: Context) -> e.Expr:
    """A result of a scalar subquery: marked as json_each() marks it, unless a function in it makes JSON."""
    for node in e.walk(expr):
        if isinstance(node, e.Call) and (gives_json(node.function) or node.function.name == "json_extract"):
            return expr
        if isinstance(node, e.Column) and _is_aggregate(node, context):
            return expr
    return marked(expr, context)


def _is_aggregate(column: e.Column, context: Context) -> bool:
    """Is it the JSON that an aggregate gives? (A generated column, read from a table, keeps its mark.)"""
    key = column.source, column.column
    return key in context.json_columns and key not in context.json_extremes and column.source not in context.stored


def _are_generated(outer: Iterable[e.Expr], context: Context) -> bool:
    """Is JSON among what a scalar subquery is given, all of it from generated columns? It computes them itself."""
    given = [expr for expr in outer if is_json(expr, context)]
    return bool(given) and all(isinstance(expr, e.Column) and expr.source in context.stored for expr in given)


def _with_marks(plan: PlanNode, outers: bool) -> PlanNode:
    """The plan of a scalar subquery with marks in its rows, if it reads json_each() or generated columns. `outers`: it
    reads those of the query around it."""
    match plan:
        case Project(child):
            passes = (outers and not isinstance(child, Sort)) or _reads_json(child)
            return replace(plan, marks=True) if passes else plan
        case Limit(child) | Distinct(child):
            inner = _with_marks(child, outers)
            return plan if inner is child else replace(plan, child=inner)
        case Values() if outers:
            return replace(plan, marks=True)
        case Compound(CompoundOp.UNION_ALL, left, right):
            lefts, rights = _with_marks(left, outers), _with_marks(right, outers)
            return plan if lefts is left and rights is right else replace(plan, left=lefts, right=rights)
    return plan


def _reads_json(plan: PlanNode) -> bool:
    """Does the plan read json_each() or generated columns, and no subquery in FROM stands in between?"""
    waiting = [plan]
    while waiting:
        match waiting.pop():
            case VirtualScan(_, _, table):
                from minisql.vtab.protocol import JsonValued  # loaded once a virtual table is used

                if table.virtual is not None and isinstance(table.virtual.vtab, JsonValued):
                    return True
            case Scan(computed=computed) if computed:
                return True
            case Join(left, right):
                waiting += (left, right)
            case Filter(child) | Distinct(child) | Limit(child) | Aggregate(child):
                waiting.append(child)
    return False


def _json_type(expr: e.Expr, context: Context) -> e.Expr | None:
    """What says whether the expression, a value of json_each(), is an array or object; None if it is no such value."""
    match expr:
        case e.Column(source, column) if (source, column) in context.json_values:
            return e.Column(*context.json_values[source, column], Affinity.BLOB, BINARY)
        case e.Outer(index) if index in context.json_outers:
            return e.Outer(context.json_outers[index], Affinity.BLOB, BINARY)
    return None


def with_json_types(query: e.Subquery, context: Context) -> e.Subquery:
    """The subquery, whose frame has the type of each value of json_each() in it too."""
    if not (context.json_values or context.json_outers):
        return query
    kinds = [kind for expr in query.outer if (kind := _json_type(expr, context)) is not None]
    return replace(query, outer=tuple(dict.fromkeys((*query.outer, *kinds)))) if kinds else query


def json_outers(query: e.Subquery, context: Context) -> dict[int, int]:
    """What `Context.json_outers` is while a query that `with_json_types` gave is built."""
    if not (context.json_values or context.json_outers):
        return {}
    kinds = ((index, _json_type(expr, context)) for index, expr in enumerate(query.outer))
    return {index: query.outer.index(kind) for index, kind in kinds if kind in query.outer}


def json_frame(query: e.Subquery, context: Context) -> frozenset[int]:
    """What `Context.json_frame` is while the query is built: values of aggregates and windows of the query around it
    are JSON in it too."""
    return frozenset([index for index, expr in enumerate(query.outer) if is_json(expr, context)])


def _marked_by_type(expr: e.Expr, operand: e.Expr) -> e.Expr:
    """A value of json_each(): JSON if `operand` says that it is an array or object."""
    as_json, plain = e.Call(MARK, (expr,), BINARY), e.Comparison(None, BINARY)
    whens = tuple((e.Const(name), as_json) for name in ("array", "object"))
    return e.Case(operand, whens, (plain, plain), expr)


def _marked_extreme(
    expr: e.Call, function: ScalarFunction, args: tuple[e.Expr, ...], collation: Collation, context: Context
) -> e.Expr:
    """A call whose result is one of its arguments, which it compares."""
    values = tuple(marked(arg, context) for arg in args)
    if all(value is arg for value, arg in zip(values, args, strict=True)):
        return expr
    return e.Call(replace(function, call=partial(_with_mark, function.call)), values, collation)


def _with_mark(function: Callable[..., object], *args: object) -> object:
    """What a function that returns one of its arguments gives, with the mark that this argument had."""
    plain = [without_mark(arg) for arg in args]
    result: object = function(*plain)
    return next((arg for arg, value in zip(args, plain, strict=True) if value is result), None)


def without_mark(value: object) -> object:
    """The value as all but the functions that ask should see it: only plain text compares by collations."""
    return str(value) if type(value) is JsonText else value


def is_json(expr: e.Expr, context: Context) -> bool:
    """True if the expression's text, when it has any, is marked as JSON."""
    while True:
        match expr:
            case e.Unary(e.UnaryOp.PLUS, operand) | e.Cast(operand, Affinity.TEXT):
                expr = operand
            case e.Call(function, (operand,)) if function is MEASURE:
                expr = operand
            case _:
                break
    if isinstance(expr, e.Column):
        return (expr.source, expr.column) in context.json_columns
    if isinstance(expr, e.Outer):
        return expr.index in context.json_frame
    return isinstance(expr, e.Call) and gives_json(expr.function)


def is_extreme_of_column(call: e.AggregateCall, context: Context) -> bool:
    """Is it max() or min() of JSON that no function in it makes? A scalar subquery gives it with its mark."""
    if not is_json_aggregate(call, context) or gives_json(call.function):
        return False
    return not any(isinstance(node, e.Call) and gives_json(node.function) for node in e.walk(call.args[0]))


def is_json_aggregate(call: e.AggregateCall, context: Context) -> bool:
    """True if the text that the aggregate gives is marked as JSON."""
    is_extreme = call.function.builtin and call.function.name in ("max", "min") and len(call.args) == 1
    return is_json(call.args[0], context) if is_extreme else gives_json(call.function)


def forget_marks(columns: Iterable[ColumnKey], context: Context, *, of_groups: bool = False) -> None:
    """The columns come out of a table that SQLite makes for itself, a sorter's or a window's: no text there is JSON.
    What is computed below windows (`minisql.planner.json_marks`) knows it all the same, but not `of_groups`."""
    known = context.below_windows
    for column in columns:
        kind = context.json_values.pop(column, None)
        if of_groups:
            known.json_values.pop(column, None)
            known.json_columns.discard(column)
        elif kind is not None:
            known.json_values[column] = kind
        if column in context.json_columns:
            context.json_columns.remove(column)
            if not of_groups:
                known.json_columns.add(column)


@contextmanager
def marks_below_windows(context: Context) -> Iterator[None]:
    """What is compiled in here knows for JSON what was it before windows put it into tables."""
    known, outside = context.below_windows, (context.json_values, context.json_columns)
    context.json_values = {**known.json_values, **context.json_values}
    context.json_columns = known.json_columns | context.json_columns
    try:
        yield
    finally:
        context.json_values, context.json_columns = outside


def gives_json(function: SqlFunction) -> bool:
    """True if all text that the function gives is JSON."""
    return function.builtin and function.name in ALWAYS_JSON
