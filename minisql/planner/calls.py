"""Function calls: scalar, aggregate, LIKE and its sisters, the clock.

An aggregate call becomes a column of its query's Aggregation. Which query that is, the arguments say: the innermost one
whose columns they read (lang_aggfunc; `SELECT (SELECT sum(t.a)) FROM t` sums over t).
Source: lang_corefunc, lang_aggfunc, lang_expr "The LIKE, GLOB, REGEXP, MATCH, and extract operators".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from minisql.errors import SqlError
from minisql.frozen import replace, slotted
from minisql.planner.binding import binds, read_on
from minisql.planner.context import Context
from minisql.planner.expr import AggregateCall, Call, Column, Const, CurrentTime, Expr, Outer, Unary, UnaryOp, walk
from minisql.planner.lengths import measured
from minisql.planner.overload import overloaded
from minisql.planner.same import same_expr
from minisql.planner.scope import (
    CHECK,
    DEFAULT,
    DETERMINISTIC,
    GENERATED,
    INDEX_EXPRESSION,
    INDEX_WHERE,
    Aggregates,
    Frame,
    Scope,
    TableSource,
)
from minisql.planner.told import OF_DISTINCT, misused
from minisql.planner.typed import Typed, collation_of, first_collation, result_of, sort_term
from minisql.planner.window import bind_window_call
from minisql.sql import ast
from minisql.value.affinity import Affinity
from minisql.value.collate import BINARY
from minisql.value.function import AggregateFunction, ScalarFunction, SqlFunction, WindowFunction, unknown_function

_CLOCK: Final = {
    ast.CurrentKind.DATE: "date",
    ast.CurrentKind.TIME: "time",
    ast.CurrentKind.TIMESTAMP: "datetime",
}

_PLACES: Final = {
    INDEX_EXPRESSION: "an index",
    INDEX_WHERE: "an index",
    CHECK: "a CHECK constraint",
    GENERATED: "a generated column",
}
"""Clauses in which the current time may not be asked for, as messages call them."""


def call_scalar(
    ctx: Context, name: str, args: Sequence[Typed], scope: Scope, *, as_operator: bool = False
) -> Typed:
    """The call of the scalar function `name`. `as_operator`: it is written between its operands."""
    function = ctx.env.functions.lookup(name, len(args))
    assert isinstance(function, ScalarFunction), f"{name} is no scalar function"
    return _scalar_call(ctx, name, function, args, scope, as_operator=as_operator)


def _scalar_call(
    ctx: Context,
    name: str,
    function: ScalarFunction,
    args: Sequence[Typed],
    scope: Scope,
    *,
    as_operator: bool = False,
) -> Typed:
    _refuse_unsafe(ctx, name, function, scope)
    if not function.deterministic and scope.prohibited_in in DETERMINISTIC:
        raise SqlError(f"non-deterministic functions prohibited in {scope.prohibited_in}")
    if function.tells_time and scope.prohibited_in in _PLACES:
        from minisql.value.pure import PureCall

        function = replace(function, call=PureCall(function.call, function.name, _PLACES[scope.prohibited_in]))
    collation = BINARY
    if function.needs_collation:
        collation = first_collation(args)
    if function.subtype:
        read_json_types(args, scope)
    function = overloaded(function, [arg.expr for arg in args], scope, as_operator=as_operator)
    return result_of(Call(function, tuple(arg.expr for arg in args), collation), *args)


def _refuse_unsafe(ctx: Context, name: str, function: SqlFunction, scope: Scope) -> None:
    """A function that only statements may call (c3ref c_deterministic, SQLITE_DIRECTONLY) is not for the schema; nor,
    without PRAGMA trusted_schema, is one that is not known to be harmless (SQLITE_INNOCUOUS). That of temp is free."""
    unsafe = function.directonly or not (function.innocuous or ctx.env.trusted_schema)
    if unsafe and not ctx.is_trusted and (ctx.from_schema or scope.prohibited_in is not None):
        raise SqlError(f"unsafe use of {name}()")


def read_json_types(args: Sequence[Typed], scope: Scope) -> None:
    """The arguments of a function that asks what is JSON: where one reads the values of json_each(), their types are
    read too."""
    for arg in args:
        for node in walk(arg.expr):
            if isinstance(node, Outer) and scope.frame is not None and scope.frame.enclosing is not None:
                read_json_types([Typed(scope.frame.outer[node.index])], scope.frame.enclosing)
            if isinstance(node, Column):
                aggregation = scope.aggregation
                if aggregation is not None and node.source == aggregation.source and node.column >= aggregation.n_keys:
                    call_no = node.column - aggregation.n_keys
                    call = aggregation.calls[call_no]
                    if call.function.builtin and call.function.name in ("min", "max"):
                        aggregation.asked.add(call_no)
                        read_json_types([Typed(argument) for argument in call.args], scope)
                for source, (value, kind) in _json_sources(scope):
                    if (source.number, value) == (node.source, node.column):
                        source.used.add(kind)


def json_types(scope: Scope) -> list[Column]:
    """The columns that say what the values of json_each() are, where they are read."""
    return [
        Column(source.number, kind, Affinity.NONE, BINARY, source.table.columns[kind].name)
        for source, (_, kind) in _json_sources(scope)
        if kind in source.used
    ]


def json_values(scope: Scope) -> list[tuple[int, int]]:
    """(source, column) of the values of json_each(), wherever it stands in FROM."""
    return [(source.number, value) for source, (value, _) in _json_sources(scope)]


def _json_sources(scope: Scope) -> Iterator[tuple[TableSource, tuple[int, int]]]:
    """The occurrences of json_each() in FROM, each with `JsonValued.json_columns`."""
    for source in scope.sources:
        if isinstance(source, TableSource) and source.table.virtual:
            from minisql.vtab.protocol import JsonValued

            vtab = source.table.virtual.vtab
            if isinstance(vtab, JsonValued):
                yield source, vtab.json_columns


@binds(ast.Current)
def bind_current(ctx: Context, node: ast.Current, scope: Scope) -> Typed:
    name = _CLOCK[node.kind]
    if scope.prohibited_in in DETERMINISTIC:
        raise SqlError(f"non-deterministic functions prohibited in {scope.prohibited_in}")
    if not may_call(ctx, f"current_{node.kind.name.lower()}", scope, f"CURRENT_{node.kind.name}"):
        return Typed(Const(None))
    function = ctx.env.functions.lookup(name, 1)
    assert isinstance(function, ScalarFunction), f"{name} is no scalar function"
    return Typed(CurrentTime(function))


def may_call(ctx: Context, name: str, scope: Scope, written: str = "") -> bool:
    """Does the authorizer, if there is one, want the function to be called? About expressions of the schema itself it
    was asked when they were made."""
    authorizer = ctx.env.authorizer
    if authorizer is None or scope.prohibited_in not in (None, DEFAULT):
        return True
    return authorizer.may_call(name, written or name)


@binds(ast.Like)
def bind_like(ctx: Context, node: ast.Like, scope: Scope) -> Typed:
    parts = [node.pattern, node.operand] if node.escape is None else [node.pattern, node.operand, node.escape]
    name = node.word or node.op.value
    try:
        ctx.env.functions.lookup(name, len(parts))
    except SqlError as error:
        return _wrong_call(ctx, parts, error, scope)
    if not may_call(ctx, name.lower(), scope, name):
        return Typed(Const(None))
    args = read_on(ctx, parts, scope)
    if ctx.mistake is not None:
        return Typed(Const(None))
    found = call_scalar(ctx, name, args, scope, as_operator=True)
    if not node.negated:
        return found
    return result_of(Unary(UnaryOp.NOT, found.expr), found)


@binds(ast.FunctionCall)
def bind_function(ctx: Context, node: ast.FunctionCall, scope: Scope) -> Typed:
    found = _bind_call(ctx, node, scope)
    return found._replace(expr=measured(ctx.env.limits, found.expr))


def _bind_call(ctx: Context, node: ast.FunctionCall, scope: Scope) -> Typed:
    if len(node.args) > ctx.env.limits.function_args:
        raise SqlError(f"too many arguments on function {node.name}")
    if node.order_by and not node.args:  # SQLite drops it unread: `count(ORDER BY nosuch)`, `random(ORDER BY 1)`
        node = replace(node, order_by=())
    if node.over is not None and node.distinct:
        raise SqlError("DISTINCT is not supported for window functions")
    if node.over is not None and node.order_by:
        raise SqlError(f"ORDER BY may not be used with non-aggregate {node.name}()")
    try:
        function = ctx.env.functions.lookup(node.name, len(node.args))
    except SqlError as error:
        if not ctx.takes_unknown:
            if node.over is not None and ctx.env.functions.has_scalar(node.name):
                wrong = SqlError(f"{node.name}() may not be used as a window function")
                return _wrong_call(ctx, node.args, wrong, scope)
            if not ctx.from_schema:
                error.sql_offset = node.pos
            return _wrong_call(ctx, node.args, error, scope)
        function = unknown_function(node.name)
    if not may_call(ctx, function.name, scope, node.name):
        return Typed(Const(None))
    if node.over is not None:
        if isinstance(function, ScalarFunction) or (isinstance(function, AggregateFunction) and not function.windowed):
            wrong = SqlError(f"{node.name}() may not be used as a window function")
            return _wrong_call(ctx, node.args, wrong, scope)
        _refuse_unsafe(ctx, node.name, function, scope)
        return bind_window_call(ctx, node, function, scope)
    if isinstance(function, WindowFunction):
        return _wrong_call(ctx, node.args, SqlError(f"misuse of window function {node.name}()"), scope)
    if isinstance(function, AggregateFunction):
        _refuse_unsafe(ctx, node.name, function, scope)
        return _aggregate(ctx, node, function, scope)
    if function.name == "likelihood":
        _check_likelihood(ctx, node.args[1])
    if node.filter is not None or node.order_by:
        clause = "FILTER" if node.filter is not None else "ORDER BY"
        wrong = SqlError(f"{clause} may not be used with non-aggregate {node.name}()")
        return _wrong_call(ctx, node.args, wrong, scope)
    args = read_on(ctx, node.args, scope)
    if ctx.mistake is not None:
        return Typed(Const(None))
    return _scalar_call(ctx, node.name, function, args, scope)


def _wrong_call(ctx: Context, args: Sequence[ast.Expr], error: SqlError, scope: Scope) -> Typed:
    """A call that is wrong whatever its arguments are: SQLite looks at them all the same."""
    ctx.mistake = error
    read_on(ctx, args, scope)
    return Typed(Const(None))


def _check_likelihood(ctx: Context, probability: ast.Expr) -> None:
    if isinstance(probability, ast.Literal):
        ctx.pin(probability)
        if isinstance(probability.value, float) and 0.0 <= probability.value <= 1.0:
            return
    ctx.mistake = SqlError("second argument to likelihood() must be a constant between 0.0 and 1.0")


# ---------------------------------------------------------------- aggregates


@slotted
class _Parts:
    """An aggregate call's bound parts, in one scope."""

    args: list[Typed]
    where: Typed | None
    order_by: list[tuple[Typed, ast.OrderingTerm]]

    def exprs(self) -> list[Expr]:
        parts = [arg.expr for arg in self.args]
        if self.where is not None:
            parts.append(self.where.expr)
        return parts + [typed.expr for typed, _ in self.order_by]


def _aggregate(ctx: Context, node: ast.FunctionCall, function: AggregateFunction, scope: Scope) -> Typed:
    forbidden = scope.aggregates is Aggregates.FORBIDDEN
    if scope.prohibited_in is not None or scope.aggregates is Aggregates.INSIDE or (forbidden and scope.misuse != ":"):
        return _wrong_call(ctx, node.args, SqlError(f"misuse of aggregate function {node.name}()"), scope)
    marks = [(frame, len(frame.outer)) for frame in _frames(scope)]
    n_late = len(ctx.late)
    parts = _bind_parts(ctx, node, function, scope)
    if ctx.mistake is not None:
        return Typed(Const(None))
    owner = scope
    while not _belongs(parts, owner) and owner.parent is not None:
        # All that it reads is from outside: it is an aggregate of the enclosing query, whose value this one reads.
        owner = owner.parent
        for frame, n_outer in marks:
            del frame.outer[n_outer:]
        ctes, owner.ctes = owner.ctes, scope.ctes  # it may read common table expressions of the inner query
        try:
            parts = _bind_parts(ctx, node, function, owner)
        finally:
            owner.ctes = ctes
        ctx.raise_mistake()
    if (forbidden or owner is not scope) and (owner.aggregation is None or owner.aggregates is not Aggregates.ALLOWED):
        read = [_seen_from(scope, owner, Typed(expr)).expr for expr in parts.exprs()]
        return misused(ctx, SqlError(f"misuse of aggregate: {node.name}()"), read)
    if node.distinct and len(node.args) != 1:
        ctx.note_late(SqlError(OF_DISTINCT))
    ctx.in_calls += ctx.late[n_late:]
    ctx.traits.in_aggregate += [(mistake, owner) for mistake in ctx.late[n_late:]]
    assert owner.aggregation is not None, "aggregates are allowed only where a query collects them"
    if function.subtype:
        read_json_types(parts.args, owner)
    column = owner.aggregation.add(_call(ctx, function, node, parts), node.name)
    # COLLATE inside the arguments goes up, as from any function's.
    return _seen_from(scope, owner, result_of(column, *parts.args))


def _seen_from(scope: Scope, owner: Scope, typed: Typed) -> Typed:
    """An expression of the query `owner` as one within it reads it."""
    for frame in reversed([f for f in _frames(scope) if f not in _frames(owner)]):
        typed = frame.capture(typed)
    return typed


def _frames(scope: Scope) -> list[Frame]:
    """The frames from this scope outwards."""
    found = []
    frame: Frame | None = scope.frame
    while frame is not None:
        found.append(frame)
        frame = None if frame.enclosing is None else frame.enclosing.frame
    return found


def _bind_parts(ctx: Context, node: ast.FunctionCall, function: AggregateFunction, scope: Scope) -> _Parts:
    """Bind what stands in a call; if something is wrong, `ctx.mistake` says what, and the parts are not whole."""
    allowed, scope.aggregates = scope.aggregates, Aggregates.INSIDE
    windows_allowed, scope.windows_allowed = scope.windows_allowed, False
    try:
        args = read_on(ctx, node.args, scope)
        n_late = len(ctx.late)
        order_by = read_on(ctx, [term.expr for term in node.order_by], scope)
        if function.needs_collation:  # min() and max() do not sort: what stands there is named, and never computed
            del ctx.late[n_late:]
        where = [] if node.filter is None else read_on(ctx, [node.filter], scope)
    finally:
        scope.aggregates, scope.windows_allowed = allowed, windows_allowed
    return _Parts(args, where[0] if where else None, list(zip(order_by, node.order_by)))


def _belongs(parts: _Parts, scope: Scope) -> bool:
    """True if the parts read a column of this scope, or none at all."""
    outside = False
    own = {source.number for source in scope.sources}
    for expr in parts.exprs():
        for below in walk(expr):
            if isinstance(below, Column) and below.source in own:
                return True
            outside = outside or isinstance(below, Outer)
    return not outside


def _call(ctx: Context, function: AggregateFunction, node: ast.FunctionCall, parts: _Parts) -> AggregateCall:
    collation = first_collation(parts.args) if function.needs_collation else BINARY
    distinct = collation_of(parts.args[0]) if node.distinct and parts.args else None
    where = None if parts.where is None else parts.where.expr
    # min() and max() do not sort.
    order_by = () if function.needs_collation else tuple(sort_term(typed, term) for typed, term in parts.order_by)
    args = tuple(arg.expr for arg in parts.args)
    # To SQLite `f(DISTINCT x ORDER BY x)` is one index on x, in which each value takes the place of an equal one.
    takes_last = distinct is not None and len(order_by) == 1 and same_expr(order_by[0].expr, args[0], ctx.pinned)
    takes_last = takes_last and order_by[0].collation == distinct
    return AggregateCall(function, args, collation, distinct, where, order_by, takes_last)
