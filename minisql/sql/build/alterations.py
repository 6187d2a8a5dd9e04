"""Builders of DROP and ALTER TABLE. Source: lang_altertable, and lang_droptable and its sisters."""

from __future__ import annotations

from typing import Any, Final

from minisql.frozen import replace
from minisql.sql.ast import (
    AddColumn,
    AddConstraint,
    Check,
    ColumnDef,
    ColumnNotNull,
    Drop,
    DropColumn,
    DropConstraint,
    DropNotNull,
    ObjectKind,
    RenameColumn,
    RenameTable,
    SetNotNull,
    TableName,
)
from minisql.sql.build.context import Context
from minisql.sql.lexer import unquoted


def _drop(kind: ObjectKind) -> Any:
    def build(context: Context, start: int, if_exists: bool | None, name: TableName) -> Drop:
        return Drop(kind, name, if_exists is True, pos=start)

    return build


drop_table: Final = _drop(ObjectKind.TABLE)
drop_index: Final = _drop(ObjectKind.INDEX)
drop_view: Final = _drop(ObjectKind.VIEW)
drop_trigger: Final = _drop(ObjectKind.TRIGGER)


def rename_table(context: Context, start: int, table: TableName, new_name: str) -> RenameTable:
    return RenameTable(table, unquoted(new_name), pos=start)


def rename_column(context: Context, start: int, table: TableName, column: str, new_name: str) -> RenameColumn:
    return RenameColumn(table, unquoted(column), unquoted(new_name), unquoted(new_name) is not new_name, pos=start)


def add_column(context: Context, start: int, table: TableName, column: ColumnDef) -> AddColumn:
    return AddColumn(table, column, pos=start, end=context.end_before_blanks())


def drop_column(context: Context, start: int, table: TableName, column: str) -> DropColumn:
    return DropColumn(table, unquoted(column), pos=start)


def add_constraint(context: Context, start: int, table: TableName, check_: Check) -> AddConstraint:
    return AddConstraint(table, check_, pos=start, end=context.end_before_blanks())


def add_named_constraint(
    context: Context, start: int, table: TableName, name: str, check_: Check
) -> AddConstraint:  # fmt: skip
    return add_constraint(context, start, table, replace(check_, name=unquoted(name)))


def drop_constraint(context: Context, start: int, table: TableName, name: str) -> DropConstraint:
    return DropConstraint(table, unquoted(name), pos=start)


def set_not_null(context: Context, start: int, table: TableName, column: str, part: ColumnNotNull) -> SetNotNull:
    text = context.text_between(part.pos, context.position)
    return SetNotNull(table, unquoted(column), part.on_conflict, pos=start, text=text)


def drop_not_null(context: Context, start: int, table: TableName, column: str) -> DropNotNull:
    return DropNotNull(table, unquoted(column), pos=start)
