"""Builders of CREATE.

Source: lang_createtable, lang_createindex, lang_createview, lang_createtrigger, lang_createvtab.
"""

from __future__ import annotations

from typing import Any

from minisql.errors import SqlError
from minisql.frozen import replace
from minisql.sql.ast import (
    ColumnDef,
    ConflictAction,
    CreateIndex,
    CreateTable,
    CreateTrigger,
    CreateView,
    CreateVirtualTable,
    Delete,
    Expr,
    ForeignKey,
    ForeignKeyClause,
    Identifier,
    IndexedColumn,
    Insert,
    NullsOrder,
    PrimaryKey,
    Select,
    SortOrder,
    TableConstraint,
    TableName,
    TriggerEvent,
    TriggerTime,
    Unique,
    Update,
)
from minisql.sql.build.columns import ConstraintName, Deferrable
from minisql.sql.build.context import Context
from minisql.sql.lexer import unquoted


def primary_key(
    context: Context,
    start: int,
    columns: list[IndexedColumn],
    autoincrement: bool | None,
    on_conflict: ConflictAction | None,
) -> PrimaryKey:
    return PrimaryKey(tuple(columns), on_conflict, autoincrement is True, pos=start)


def unique(
    context: Context, start: int, columns: list[IndexedColumn], on_conflict: ConflictAction | None
) -> Unique:  # fmt: skip
    return Unique(tuple(columns), on_conflict, pos=start)


def foreign_key(
    context: Context,
    start: int,
    columns: tuple[Identifier, ...],
    clause: ForeignKeyClause,
    part: Deferrable | None,
) -> ForeignKey:
    if part is not None:
        clause = replace(clause, deferrable=part.deferrable, initially_deferred=part.initially_deferred)
    return ForeignKey(columns, clause, pos=start)


def indexed_column(
    context: Context, start: int, expr: Expr, order: SortOrder | None, nulls: NullsOrder | None
) -> IndexedColumn:
    text = context.text_between(start, context.position)
    return IndexedColumn(expr, order, nulls, pos=start, text=text, end=start + len(text))


def _table_constraints(parts: list[Any] | None) -> tuple[TableConstraint, ...]:
    found: list[TableConstraint] = []
    name: str | None = None
    for part in parts or ():
        if isinstance(part, ConstraintName):
            name = part.name
            continue
        found.append(part if name is None else replace(part, name=name))
        name = None
    return tuple(found)


def one_word_option(context: Context, start: int, word: str) -> str:
    if unquoted(word).upper() != "STRICT":
        raise SqlError(f"unknown table option: {word}")
    return "STRICT"


def without_option(context: Context, start: int, word: str) -> str:
    if unquoted(word).upper() != "ROWID":
        raise SqlError(f"unknown table option: {word}")
    return "WITHOUT ROWID"


def create_table_stmt(
    context: Context,
    start: int,
    temporary: str | None,
    if_not_exists: bool | None,
    table: TableName,
    columns: list[ColumnDef],
    constraints: list[Any] | None,
    close: int,
    options: list[str] | None,
) -> CreateTable:
    return CreateTable(
        table,
        tuple(columns),
        _table_constraints(constraints),
        "WITHOUT ROWID" in (options or ()),
        "STRICT" in (options or ()),
        temporary is not None,
        if_not_exists is True,
        None,
        pos=start,
        body_end=close,
        columns_end=columns[-1].end,
        end=close + 1 if options is None else context.position,
    )


def create_table_as(
    context: Context,
    start: int,
    temporary: str | None,
    if_not_exists: bool | None,
    table: TableName,
    select: Select,
) -> CreateTable:
    return CreateTable(
        table,
        temporary=temporary is not None,
        if_not_exists=if_not_exists is True,
        select=select,
        pos=start,
        end=context.end_before_blanks(),
    )


def create_index_stmt(
    context: Context,
    start: int,
    unique_: bool | None,
    if_not_exists: bool | None,
    index: TableName,
    table: str,
    columns: list[IndexedColumn],
    where: Expr | None,
) -> CreateIndex:
    return CreateIndex(
        index,
        unquoted(table),
        tuple(columns),
        where,
        unique_ is True,
        if_not_exists is True,
        pos=start,
        table_name_pos=context.token_behind(index.name_pos, 2),
        end=context.position,
    )


def create_view_stmt(
    context: Context,
    start: int,
    temporary: str | None,
    if_not_exists: bool | None,
    view: TableName,
    columns: tuple[Identifier, ...] | None,
    select: Select,
) -> CreateView:
    return CreateView(
        view,
        select,
        columns or (),
        temporary is not None,
        if_not_exists is True,
        pos=start,
        end=context.end_before_blanks(),
    )


def create_trigger_stmt(
    context: Context,
    start: int,
    temporary: str | None,
    if_not_exists: bool | None,
    trigger: TableName,
    time: TriggerTime | None,
    event: tuple[TriggerEvent, tuple[Identifier, ...]],
    table: TableName,
    for_each_row: bool | None,
    when: Expr | None,
    body: list[Insert | Update | Delete | Select],
) -> CreateTrigger:
    return CreateTrigger(
        trigger,
        time,
        event[0],
        table,
        tuple(body),
        event[1],
        for_each_row is True,
        when,
        temporary is not None,
        if_not_exists is True,
        pos=start,
        end=context.last + len("END"),
    )


def before(context: Context, start: int) -> TriggerTime:
    return TriggerTime.BEFORE


def after(context: Context, start: int) -> TriggerTime:
    return TriggerTime.AFTER


def instead_of(context: Context, start: int) -> TriggerTime:
    return TriggerTime.INSTEAD_OF


def delete_event(context: Context, start: int) -> tuple[TriggerEvent, tuple[Identifier, ...]]:
    return TriggerEvent.DELETE, ()


def insert_event(context: Context, start: int) -> tuple[TriggerEvent, tuple[Identifier, ...]]:
    return TriggerEvent.INSERT, ()


def update_event(context: Context, start: int) -> tuple[TriggerEvent, tuple[Identifier, ...]]:
    return TriggerEvent.UPDATE, ()


def update_of_event(
    context: Context, start: int, columns: tuple[Identifier, ...]
) -> tuple[TriggerEvent, tuple[Identifier, ...]]:
    return TriggerEvent.UPDATE, columns


def create_virtual_table_stmt(
    context: Context,
    start: int,
    if_not_exists: bool | None,
    table: TableName,
    module: str,
    arguments: tuple[str, ...] | None,
) -> CreateVirtualTable:
    return CreateVirtualTable(
        table,
        unquoted(module),
        arguments or (),
        if_not_exists is True,
        pos=start,
        end=context.end_before_blanks(),
    )
