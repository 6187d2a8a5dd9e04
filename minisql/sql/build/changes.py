"""Builders of INSERT, UPDATE and DELETE, alone and in the body of a trigger.

Source: lang_insert, lang_upsert, lang_returning, lang_update, lang_delete, lang_createtrigger.
"""

from __future__ import annotations

from typing import TypeVar

from minisql.errors import SqlError
from minisql.frozen import replace
from minisql.sql.ast import (
    Assignment,
    ConflictAction,
    Delete,
    Expr,
    Identifier,
    IndexedColumn,
    Insert,
    OrderingTerm,
    ResultColumn,
    RowValue,
    Select,
    Star,
    Subquery,
    Table,
    TableName,
    Update,
    Upsert,
    With,
)
from minisql.sql.build.context import Context
from minisql.sql.build.queries import OpenJoin
from minisql.sql.lexer import unquoted

Returning = tuple[ResultColumn | Star, ...]
_Change = TypeVar("_Change", Update, Delete)
_Upserts = tuple[list[Upsert], Returning]  # the clauses from the last to the first, and RETURNING

# --- INSERT ------------------------------------------------------------------------------------------------------


def on_rollback(context: Context, start: int) -> ConflictAction:
    return ConflictAction.ROLLBACK


def on_abort(context: Context, start: int) -> ConflictAction:
    return ConflictAction.ABORT


def on_fail(context: Context, start: int) -> ConflictAction:
    return ConflictAction.FAIL


def on_ignore(context: Context, start: int) -> ConflictAction:
    return ConflictAction.IGNORE


def on_replace(context: Context, start: int) -> ConflictAction:
    return ConflictAction.REPLACE


def insert_or(context: Context, start: int, action: ConflictAction | None) -> ConflictAction | None:
    return action


def target_name(context: Context, start: int, table: TableName, alias: str | None) -> tuple[TableName, str | None]:
    return table, None if alias is None else unquoted(alias)


def insert_body(
    context: Context,
    start: int,
    or_: ConflictAction | None,
    target: tuple[TableName, str | None],
    columns: tuple[Identifier, ...] | None,
    source: Select,
    upsert: _Upserts | None,
) -> Insert:
    table, alias = target
    if upsert is None:
        return Insert(table, source, columns or (), alias, or_, pos=start)
    upserts, returning = upsert
    return Insert(table, source, columns or (), alias, or_, tuple(reversed(upserts)), returning, pos=start)


def insert_stmt(context: Context, start: int, with_: With | None, insert: Insert) -> Insert:
    return insert if with_ is None else replace(insert, with_=with_, pos=start)


def insert_defaults(
    context: Context,
    start: int,
    with_: With | None,
    or_: ConflictAction | None,
    target: tuple[TableName, str | None],
    columns: tuple[Identifier, ...] | None,
    returning: Returning | None,
) -> Insert:
    table, alias = target
    return Insert(table, None, columns or (), alias, or_, (), returning or (), with_, pos=start)


def upsert_returning(context: Context, start: int, returning: Returning) -> _Upserts:
    return [], returning


def upsert(
    context: Context,
    start: int,
    target: tuple[tuple[IndexedColumn, ...], Expr | None],
    action: tuple[tuple[Assignment, ...], Expr | None],
    rest: _Upserts | None,
) -> _Upserts:
    clauses, returning = rest or ([], ())
    clauses.append(Upsert(*target, *action, pos=start))
    return clauses, returning


def upsert_any(
    context: Context, start: int, action: tuple[tuple[Assignment, ...], Expr | None], returning: Returning | None
) -> _Upserts:
    return [Upsert((), None, *action, pos=start)], returning or ()


def upsert_target(
    context: Context, start: int, columns: list[IndexedColumn], where: Expr | None
) -> tuple[tuple[IndexedColumn, ...], Expr | None]:
    return tuple(columns), where


def do_nothing(context: Context, start: int) -> tuple[tuple[Assignment, ...], Expr | None]:
    return (), None


def do_update(
    context: Context, start: int, assignments: list[Assignment], where: Expr | None
) -> tuple[tuple[Assignment, ...], Expr | None]:
    return tuple(assignments), where


def returning_clause(context: Context, start: int, columns: list[ResultColumn | Star]) -> Returning:
    return tuple(columns)


# --- UPDATE, DELETE ----------------------------------------------------------------------------------------------


def target_table(
    context: Context, start: int, target: tuple[TableName, str | None], index: tuple[str | None, bool] | None
) -> Table:
    name, alias = target
    return Table(name.name, name.schema, alias, *(index or (None, False)), pos=start, name_pos=name.name_pos)


def assignment(context: Context, start: int, name: str, value: Expr) -> Assignment:
    return Assignment((Identifier(unquoted(name), pos=start),), value, pos=start)


def row_assignment(context: Context, start: int, names: tuple[Identifier, ...], value: Expr) -> Assignment:
    n_values = len(value.items) if isinstance(value, RowValue) else 1
    if len(names) != n_values and not isinstance(value, Subquery):
        raise SqlError(f"{len(names)} columns assigned {n_values} values")
    return Assignment(names, value, True, pos=start)


def update_body(
    context: Context,
    start: int,
    or_: ConflictAction | None,
    table: Table,
    assignments: list[Assignment],
    from_: OpenJoin | None,
    where: Expr | None,
) -> Update:
    source = None if from_ is None else from_.closed()
    return Update(table, tuple(assignments), source, where, or_, pos=start)


def update_stmt(
    context: Context,
    start: int,
    with_: With | None,
    update: Update,
    returning: Returning | None,
    order_by: list[OrderingTerm] | None,
    limit: tuple[Expr, Expr | None] | None,
) -> Update:
    return _with_clauses(start, with_, update, returning, order_by, limit)


def delete_body(context: Context, start: int, table: Table, where: Expr | None) -> Delete:
    return Delete(table, where, pos=start)


def delete_stmt(
    context: Context,
    start: int,
    with_: With | None,
    delete: Delete,
    returning: Returning | None,
    order_by: list[OrderingTerm] | None,
    limit: tuple[Expr, Expr | None] | None,
) -> Delete:
    return _with_clauses(start, with_, delete, returning, order_by, limit)


def _with_clauses(
    start: int,
    with_: With | None,
    change: _Change,
    returning: Returning | None,
    order_by: list[OrderingTerm] | None,
    limit: tuple[Expr, Expr | None] | None,
) -> _Change:
    """The statement with what may stand around its body."""
    if with_ is None and returning is None and order_by is None and limit is None:
        return change
    count, offset = limit or (None, None)
    return replace(
        change,
        returning=returning or (),
        order_by=tuple(order_by or ()),
        limit=count,
        offset=offset,
        with_=with_,
        pos=start,
    )


# --- the same in a trigger ---------------------------------------------------------------------------------------


def _refuse_index(table: Table) -> None:
    if table.indexed_by is not None or table.not_indexed:
        clause = "NOT INDEXED" if table.not_indexed else "INDEXED BY"
        raise SqlError(f"the {clause} clause is not allowed on UPDATE or DELETE statements within triggers")


def trigger_insert(context: Context, start: int, insert: Insert) -> Insert:
    if insert.returning:
        raise SqlError("cannot use RETURNING in a trigger")
    return insert


def trigger_update(context: Context, start: int, update: Update) -> Update:
    _refuse_index(update.table)
    return update


def trigger_delete(context: Context, start: int, delete: Delete) -> Delete:
    _refuse_index(delete.table)
    return delete
