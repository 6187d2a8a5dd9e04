"""ORDER BY and GROUP BY terms: ordinals, aliases, expressions.

Source: lang_select "The ORDER BY clause": an integer is a column's number, an alias goes before a column's name, and
an expression that equals a result column is that column. In GROUP BY, columns go before aliases.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from minisql.errors import SqlError
from minisql.frozen import replace
from minisql.planner.binding import bind_whole
from minisql.planner.context import Context
from minisql.planner.copies import copied, copied_column, copied_term
from minisql.planner.expr import Const, Outer, Param, SortTerm
from minisql.planner.known import known_integer
from minisql.planner.outputs import Output
from minisql.planner.same import same_expr
from minisql.planner.scope import Scope
from minisql.planner.typed import Typed, collation_of, sort_term
from minisql.schema.objects import fold
from minisql.sql import ast

if TYPE_CHECKING:
    from minisql.planner.window import Windows


class OrderItem(NamedTuple):
    """A term of ORDER BY; `output` is the number of the result column that it is, from 0, or None. `aliased`: the name
    of a result column stands in it, and it is not that alone. `explicit`: its collation was given by COLLATE. `given`:
    the number of the result column by which a query around knows the order, see `_find_given`."""

    term: SortTerm
    output: int | None
    aliased: bool = False
    explicit: bool = False
    given: int | None = None


_LARGEST_ORDINAL: Final = 0xFFFF


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th, .. 11th, 12th, 13th, .. 21st."""
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def out_of_range(position: int, clause: str, n_columns: int) -> SqlError:
    return SqlError(f"{ordinal(position)} {clause} BY term out of range - should be between 1 and {n_columns}")


def strip_collate(node: ast.Expr) -> tuple[ast.Expr, str | None]:
    """The expression under COLLATE operators, and the name of the outermost collation."""
    name: str | None = None
    while isinstance(node, ast.Collate):
        name = name or node.collation
        node = node.operand
    return node, name


def as_integer(ctx: Context, node: ast.Expr) -> int | None:
    """The value of a term that is an integer of 32 bits to the parser, with its sign; the plan then depends on it."""
    if isinstance(node, ast.Literal) and type(node.value) is int:
        ctx.pin(node)
        # A longer one is a constant, which orders nothing; only long hexadecimal literals are below 0.
        return node.value if 0 <= node.value < 1 << 31 else None
    if isinstance(node, ast.Unary) and node.op in (ast.UnaryOperator.NEGATE, ast.UnaryOperator.PLUS):
        value = as_integer(ctx, node.operand)
        if value is not None:
            return -value if node.op is ast.UnaryOperator.NEGATE else value
    return known_integer(ctx, node)


def find_alias(node: ast.Expr, outputs: Sequence[Output]) -> int | None:
    """The number of the result column that the term names as AS does, or as `*` shows it: in `SELECT * FROM t, u ORDER
    BY a` the first a of the result, though the name alone is ambiguous."""
    if isinstance(node, ast.ColumnRef) and node.table is None:
        key = fold(node.column)
        for number, output in enumerate(outputs):
            if output.title is not None and fold(output.title) == key:
                return number
    return None


def find_outputs(ctx: Context, typed: Typed, outputs: Sequence[Output]) -> list[int]:
    """The numbers of the result columns that are the same expression, from the last one on, which stands for it:
    `SELECT random() FROM t ORDER BY random()` is sorted by what it shows. (In a compound it is the first one.)"""
    numbers = reversed(range(len(outputs)))
    return [n for n in numbers if same_expr(outputs[n].typed.expr, typed.expr, ctx.pinned, as_written=True)]


def _find_given(ctx: Context, typed: Typed, outputs: Sequence[Output]) -> int | None:
    """The number of the result column as which a query around knows an expression of ORDER BY: of several that are the
    same the last. One with a COLLATE is another expression; but a column's number, or its alias, means the column
    whatever COLLATE says: rows `ORDER BY 1 COLLATE NOCASE` are in the order of their first column to SQLite."""

    def is_same(output: Typed) -> bool:
        if output.explicit is not typed.explicit or (typed.explicit and output.collation != typed.collation):
            return False
        return same_expr(output.expr, typed.expr, ctx.pinned, as_written=True)

    return next((number for number in reversed(range(len(outputs))) if is_same(outputs[number].typed)), None)


def collated(ctx: Context, typed: Typed, collation: str | None) -> Typed:
    if collation is None:
        return typed
    return typed._replace(collation=ctx.env.collation(collation), explicit=True)


def together(typed: Typed) -> SortTerm:
    """The order that brings equal values together, for GROUP BY and DISTINCT."""
    return SortTerm(typed.expr, collation_of(typed), False, True)


def bind_order_by(
    ctx: Context, terms: Sequence[ast.OrderingTerm], outputs: Sequence[Output], scope: Scope, missing: list[SqlError]
) -> list[OrderItem]:
    """The ORDER BY of a single SELECT core. Into `missing` goes what is wrong with its collations, which SQLite looks
    up when it generates code, also for what orders nothing: `SELECT 1 ORDER BY 1 COLLATE nosuch` is wrong."""
    if len(terms) > ctx.env.limits.columns:
        raise SqlError("too many terms in ORDER BY clause")
    items: list[OrderItem] = []
    later: SqlError | None = None  # a number that is merely too large is wrong only if all names are right
    is_known = True  # for a query around: to SQLite the order begins with the constant, if one stands before the term
    for position, term in enumerate(terms, start=1):
        node, collation = strip_collate(term.expr)
        number = find_alias(node, outputs)
        if number is None:
            value = as_integer(ctx, node)
            if value is not None:
                number = value - 1
                if not 0 <= number < len(outputs):
                    error = out_of_range(position, "ORDER", len(outputs))
                    if not 1 <= value <= _LARGEST_ORDINAL:
                        raise error
                    later = later or error
                    continue
        given = number
        if number is not None:
            typed = collated(ctx, copied_term(ctx, outputs[number].typed, scope.aggregation), collation)
        else:
            typed = bind_whole(ctx, term.expr, scope)
            number = next(iter(find_outputs(ctx, typed, outputs)), None)
            given = None if number is None else _find_given(ctx, typed, outputs)
        try:
            sorting = sort_term(typed, term)
        except SqlError as error:
            missing.append(error)
            continue
        if isinstance(typed.expr, Const | Param | Outer):  # sorted by as by any other term: no index has that order
            is_known = False
        aliased = number is None and _names_alias(node, outputs, scope)
        items.append(OrderItem(sorting, number, aliased, collation is not None, given if is_known else None))
    if later is not None:
        raise later
    return items


def shown_once(ctx: Context, items: Sequence[OrderItem]) -> list[OrderItem]:
    """The terms of ORDER BY, of which those are computed by themselves that are a result column once more: in the rows
    that SQLite sorts, the last one stands for the column."""
    last = {item.output: place for place, item in enumerate(items)}

    def shown(place: int, item: OrderItem) -> OrderItem:
        if item.output is None or last[item.output] == place:
            return item
        expr = copied(ctx, item.term.expr)
        return item if expr is item.term.expr else item._replace(term=replace(item.term, expr=expr), output=None)

    return [shown(place, item) for place, item in enumerate(items)]


def _names_alias(node: ast.Node, outputs: Sequence[Output], scope: Scope) -> bool:
    """Does the expression name a result column by its alias? A column of FROM goes before it."""
    if scope.windows is None or not scope.windows.groups:
        return False  # nobody asks
    stack: list[ast.Node] = [node]
    while stack:
        below = stack.pop()
        if (
            isinstance(below, ast.ColumnRef)
            and find_alias(below, outputs) is not None
            and scope.find_bare(fold(below.column), below.column) is None
        ):
            return True
        stack.extend(ast.children(below))
    return False


def bind_group_by(
    ctx: Context, terms: Sequence[ast.Expr], outputs: Sequence[Output], scope: Scope, early: list[SqlError]
) -> list[Typed]:
    """The keys of GROUP BY. One that is a result column with a window function SQLite refuses when it makes a subquery
    of what is below the windows, before it makes any code: that goes into `early`."""
    if len(terms) > ctx.env.limits.columns:
        raise SqlError("too many terms in GROUP BY clause")
    keys = []
    later: SqlError | None = None
    for position, term in enumerate(terms, start=1):
        node, collation = strip_collate(term)
        value = as_integer(ctx, node)
        if value is None:
            typed = bind_whole(ctx, term, scope)
        elif 1 <= value <= len(outputs):
            typed = collated(ctx, copied_column(ctx, outputs[value - 1].typed), collation)
        else:
            error = out_of_range(position, "GROUP", len(outputs))
            if not 1 <= value <= _LARGEST_ORDINAL:
                raise error
            later = later or error
            continue
        keys.append(typed)
    if later is not None:
        raise later
    if any(scope.call_inside(key.expr) is not None for key in keys):
        raise SqlError("aggregate functions are not allowed in the GROUP BY clause")
    if scope.windows is not None and scope.windows.groups:
        early += _refuse_windows(ctx, keys, scope, scope.windows)
    return keys


def columns_of_keys(
    ctx: Context, terms: Sequence[ast.Expr], keys: Sequence[Typed], outputs: Sequence[Output]
) -> tuple[int | None, ...]:
    """Of each term of GROUP BY the result column, from 0 on, if it is the number of one or the same text: what stands
    for a column of a flattened subquery may be the same text no more."""
    numbers = [as_integer(ctx, strip_collate(term)[0]) for term in terms]
    same = [[i for i, output in enumerate(outputs) if is_same_text(key, output.typed)] for key in keys]
    return tuple(
        [
            number - 1 if number is not None else found[-1] if found else None
            for number, found in zip(numbers, same, strict=True)
        ]
    )


def is_same_text(a: Typed, b: Typed) -> bool:
    """Are they the same to SQLite, COLLATE too?"""
    is_collated = a.explicit or b.explicit
    return same_expr(a.expr, b.expr, as_written=True) and not (is_collated and a.collation != b.collation)


def _refuse_windows(ctx: Context, keys: Sequence[Typed], scope: Scope, windows: Windows) -> list[SqlError]:
    calls = [call for key in keys for call in windows.calls_inside(key.expr)]
    if any(scope.call_inside(part) is not None for parts, _ in calls for part in parts):
        raise SqlError("aggregate functions are not allowed in the GROUP BY clause")
    found = [SqlError(f"misuse of window function {calls[-1][1]}()")] if calls else []
    ctx.late[:0] = found
    return found
