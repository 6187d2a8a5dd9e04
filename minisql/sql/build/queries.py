"""Builders of SELECT: cores, compounds, FROM, WITH, and the lists and terms that other statements use too.

Source: lang_select, lang_with.
"""

from __future__ import annotations

from typing import Any, Final, TypeVar

from minisql.errors import SqlError
from minisql.sql.ast import (
    CommonTableExpression,
    CompoundOperator,
    Expr,
    Identifier,
    Join,
    JoinClause,
    JoinKind,
    NamedWindow,
    NestedJoin,
    NullsOrder,
    OrderingTerm,
    ResultColumn,
    Select,
    SelectCore,
    SortOrder,
    Star,
    SubqueryTable,
    Table,
    TableFunction,
    TableName,
    TableOrSubquery,
    Values,
    WindowSpec,
    With,
)
from minisql.sql.build.context import Context
from minisql.sql.lexer import unquoted

T = TypeVar("T")

# --- lists, flags, names -----------------------------------------------------------------------------------------


def first_of_list(context: Context, start: int, item: T) -> list[T]:
    return [item]


def next_of_list(context: Context, start: int, items: list[T], item: T) -> list[T]:
    items.append(item)
    return items


def yes(context: Context, start: int) -> bool:
    return True


def no(context: Context, start: int) -> bool:
    return False


def nothing(context: Context, start: int, *_: object) -> None:
    return None


def one_part_name(context: Context, start: int, name: str) -> TableName:
    return TableName(unquoted(name), pos=start, name_pos=start)


def two_part_name(context: Context, start: int, schema: str, name: str) -> TableName:
    return TableName(unquoted(name), unquoted(schema), pos=start, name_pos=context.last)


def identifier(context: Context, start: int, name: str) -> Identifier:
    return Identifier(unquoted(name), pos=start)


def name_list(context: Context, start: int, names: list[Identifier]) -> tuple[Identifier, ...]:
    return tuple(names)


def plain_column(
    context: Context, start: int, name: str, collation: str | None, order: SortOrder | None
) -> Identifier:  # fmt: skip
    if collation is not None or order is not None:
        raise SqlError(f'syntax error after column name "{unquoted(name)}"')
    return Identifier(unquoted(name), pos=start)


column_name_list = name_list


def _optional(name: str | None) -> str | None:
    return None if name is None else unquoted(name)


# --- cores and compounds -----------------------------------------------------------------------------------------


class OpenSelect:
    """A compound SELECT while its cores are read: a core may carry ORDER BY and LIMIT, which only the last one may."""

    __slots__ = ("cores", "operators", "orders")

    def __init__(self, core: tuple[SelectCore | Values, Any]) -> None:
        self.cores = [core[0]]
        self.orders = [core[1]]
        self.operators: list[CompoundOperator] = []


_Limit = tuple[Expr, Expr | None]
_Core = tuple[SelectCore | Values, tuple[list[OrderingTerm], _Limit | None] | None]


def select_body(
    context: Context,
    start: int,
    distinct: bool | None,
    columns: list[ResultColumn | Star],
    from_: OpenJoin | None,
    where: Expr | None,
    grouping: tuple[tuple[Expr, ...], Expr | None] | None,
    windows: list[NamedWindow] | None,
) -> _Core:
    source = None if from_ is None else from_.closed()
    if grouping is None and windows is None:
        return SelectCore(tuple(columns), distinct is True, source, where, pos=start), None
    group_by, having = grouping or ((), None)
    named = tuple(windows or ())
    return SelectCore(tuple(columns), distinct is True, source, where, group_by, having, named, pos=start), None


def group_by_clause(
    context: Context, start: int, terms: list[Expr], having: Expr | None
) -> tuple[tuple[Expr, ...], Expr | None]:
    return tuple(terms), having


def having_alone(context: Context, start: int, having: Expr) -> tuple[tuple[Expr, ...], Expr | None]:
    return (), having


def ordered_core(
    context: Context, start: int, core: _Core, order_by: list[OrderingTerm], limit: _Limit | None
) -> _Core:  # fmt: skip
    return core[0], (order_by, limit)


def limited_core(context: Context, start: int, core: _Core, limit: _Limit) -> _Core:
    return core[0], ([], limit)


def values_core(context: Context, start: int, rows: list[list[Expr]]) -> _Core:
    return Values(tuple([tuple(row) for row in rows]), pos=start), None


def limit_clause(context: Context, start: int, limit: Expr, offset: Expr | None = None) -> _Limit:
    return limit, offset


def offset_limit(context: Context, start: int, offset: Expr, limit: Expr) -> _Limit:
    return limit, offset


def first_core(context: Context, start: int, core: _Core) -> OpenSelect:
    return OpenSelect(core)


def next_core(
    context: Context, start: int, compound: OpenSelect, operator: CompoundOperator, core: _Core
) -> OpenSelect:  # fmt: skip
    compound.operators.append(operator)
    compound.cores.append(core[0])
    compound.orders.append(core[1])
    return compound


def union(context: Context, start: int) -> CompoundOperator:
    return CompoundOperator.UNION


def union_all(context: Context, start: int) -> CompoundOperator:
    return CompoundOperator.UNION_ALL


def intersect(context: Context, start: int) -> CompoundOperator:
    return CompoundOperator.INTERSECT


def except_(context: Context, start: int) -> CompoundOperator:
    return CompoundOperator.EXCEPT


def select_stmt(context: Context, start: int, compound: OpenSelect) -> Select:
    return with_select(context, start, None, compound)


def with_select(context: Context, start: int, with_: With | None, compound: OpenSelect) -> Select:
    orders = compound.orders
    if compound.operators:
        _check_orders_come_last(compound)
    last = orders[-1]
    cores = tuple(compound.cores)
    if last is None:
        return Select(cores, tuple(compound.operators), with_=with_, pos=start)
    order_by, limit = last
    count, offset = limit or (None, None)
    return Select(cores, tuple(compound.operators), tuple(order_by), count, offset, with_, pos=start)


def _check_orders_come_last(compound: OpenSelect) -> None:
    """Only the last core may have ORDER BY or LIMIT; SQLite names the last one that is in the wrong place."""
    for order, operator in zip(reversed(compound.orders[:-1]), reversed(compound.operators)):
        if order is not None:
            clause = "ORDER BY" if order[0] else "LIMIT"
            raise SqlError(f"{clause} clause should come after {operator.value} not before")


# --- terms -------------------------------------------------------------------------------------------------------


def result_column(context: Context, start: int, expr: Expr, alias: str | None) -> ResultColumn:
    if alias is not None:
        return ResultColumn(expr, unquoted(alias), pos=start)
    text = context.sql[start : context.position].rstrip(" \t\n\f\r")
    return ResultColumn(expr, pos=start, text=text, end=start + len(text))


def star(context: Context, start: int) -> Star:
    return Star(pos=start)


def table_star(context: Context, start: int, table: str) -> Star:
    return Star(unquoted(table), pos=start)


def ordering_term(
    context: Context, start: int, expr: Expr, order: SortOrder | None, nulls: NullsOrder | None
) -> OrderingTerm:  # fmt: skip
    return OrderingTerm(expr, order, nulls, pos=start)


def ascending(context: Context, start: int) -> SortOrder:
    return SortOrder.ASC


def descending(context: Context, start: int) -> SortOrder:
    return SortOrder.DESC


def nulls_first(context: Context, start: int) -> NullsOrder:
    return NullsOrder.FIRST


def nulls_last(context: Context, start: int) -> NullsOrder:
    return NullsOrder.LAST


def named_window(context: Context, start: int, name: str, spec: WindowSpec) -> NamedWindow:
    return NamedWindow(unquoted(name), spec, pos=start)


def with_clause(context: Context, start: int, ctes: list[CommonTableExpression]) -> With:
    return _with(start, ctes, False)


def with_recursive(context: Context, start: int, ctes: list[CommonTableExpression]) -> With:
    return _with(start, ctes, True)


def _with(start: int, ctes: list[CommonTableExpression], recursive: bool) -> With:
    seen: set[str] = set()
    for cte in ctes:
        if cte.name.lower() in seen:
            raise SqlError(f"duplicate WITH table name: {cte.name}")
        seen.add(cte.name.lower())
    return With(tuple(ctes), recursive, pos=start)


def common_table_expression(
    context: Context,
    start: int,
    name: str,
    columns: tuple[Identifier, ...] | None,
    materialized: bool | None,
    select: Select,
) -> CommonTableExpression:
    return CommonTableExpression(unquoted(name), select, columns or (), materialized, pos=start)


# --- FROM --------------------------------------------------------------------------------------------------------

# What each word of a join operator adds. Any order is allowed, and repetition; RIGHT with LEFT is FULL.
_INNER, _CROSS, _LEFT, _RIGHT, _OUTER, _NATURAL = 1, 2, 4, 8, 16, 32
_JOIN_WORDS: Final = {
    "NATURAL": _NATURAL,
    "LEFT": _LEFT | _OUTER,
    "RIGHT": _RIGHT | _OUTER,
    "FULL": _LEFT | _RIGHT | _OUTER,
    "OUTER": _OUTER,
    "INNER": _INNER,
    "CROSS": _INNER | _CROSS,
}


def comma(context: Context, start: int) -> tuple[JoinKind, bool]:
    return JoinKind.COMMA, False


def plain_join(context: Context, start: int) -> tuple[JoinKind, bool]:
    return JoinKind.INNER, False


def worded_join(context: Context, start: int, *words: str) -> tuple[JoinKind, bool]:
    flags = 0
    for word in words:
        added = _JOIN_WORDS.get(word.upper())
        if added is None:
            raise _unknown_join(start, words)
        flags |= added
    if (flags & _INNER and flags & _OUTER) or flags & (_OUTER | _LEFT | _RIGHT) == _OUTER:
        raise _unknown_join(start, words)
    natural = bool(flags & _NATURAL)
    if flags & _LEFT:
        return (JoinKind.FULL if flags & _RIGHT else JoinKind.LEFT), natural
    if flags & _RIGHT:
        return JoinKind.RIGHT, natural
    return (JoinKind.CROSS if flags & _CROSS else JoinKind.INNER), natural


def _unknown_join(start: int, words: tuple[str, ...]) -> SqlError:
    return SqlError(f"unknown join type: {' '.join(words)}", sql_offset=start)


def on(context: Context, start: int, condition: Expr) -> tuple[Expr | None, tuple[Identifier, ...]]:
    return condition, ()


def using(context: Context, start: int, names: tuple[Identifier, ...]) -> tuple[Expr | None, tuple[Identifier, ...]]:
    return None, names


_Constraint = tuple[Expr | None, tuple[Identifier, ...]]


class OpenJoin:
    """A join clause while its tables are read."""

    __slots__ = ("first", "joins", "pos")

    def __init__(self, first: TableOrSubquery, pos: int) -> None:
        self.first = first
        self.joins: list[Join] = []
        self.pos = pos

    def closed(self) -> JoinClause:
        return JoinClause(self.first, tuple(self.joins), pos=self.pos)


def first_table(
    context: Context, start: int, table: TableOrSubquery, constraint: _Constraint | None
) -> OpenJoin:  # fmt: skip
    if constraint is not None:
        raise SqlError(f"a JOIN clause is required before {'USING' if constraint[1] else 'ON'}")
    return OpenJoin(table, start)


def next_table(
    context: Context,
    start: int,
    join: OpenJoin,
    operator: tuple[JoinKind, bool],
    table: TableOrSubquery,
    constraint: _Constraint | None,
) -> OpenJoin:
    kind, natural = operator
    condition, names = constraint or (None, ())
    join.joins.append(Join(kind, table, natural, condition, names, pos=table.pos))
    return join


def table(context: Context, start: int, name: TableName, alias: str | None) -> Table:
    return Table(name.name, name.schema, _optional(alias), pos=start, name_pos=name.name_pos)


def indexed_table(
    context: Context, start: int, name: TableName, alias: str | None, index: tuple[str | None, bool]
) -> Table:
    return Table(name.name, name.schema, _optional(alias), *index, pos=start, name_pos=name.name_pos)


def indexed_by(context: Context, start: int, word: str, index: str) -> tuple[str | None, bool]:
    return unquoted(index), False


def not_indexed(context: Context, start: int, word: str) -> tuple[str | None, bool]:
    return None, True


def table_function(
    context: Context, start: int, name: TableName, args: list[Expr] | None, alias: str | None
) -> TableFunction:
    return TableFunction(
        name.name, tuple(args or ()), name.schema, _optional(alias), pos=start, name_pos=name.name_pos
    )  # fmt: skip


def subquery_table(context: Context, start: int, select: Select, alias: str | None) -> SubqueryTable:
    return SubqueryTable(select, _optional(alias), pos=start)


def nested_join(context: Context, start: int, join: OpenJoin, alias: str | None) -> NestedJoin:
    return NestedJoin(join.closed(), _optional(alias), pos=start)
