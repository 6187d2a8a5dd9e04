"""The table that a statement writes, and what may not be written. Source: lang_insert, lang_update, lang_delete."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from minisql.errors import SqlError
from minisql.frozen import replace
from minisql.planner.bound_views import columns_of_view
from minisql.planner.context import TARGET_SOURCE, Context
from minisql.planner.expr import ROWID
from minisql.planner.named_tables import look_up, table_source
from minisql.planner.nested_names import ROWID_NAMES
from minisql.planner.nodes import Events, OnConflict
from minisql.planner.scope import TableSource
from minisql.schema.objects import Table, View, fold
from minisql.sql import ast

_SCHEMA_TABLES: Final = frozenset({"sqlite_master", "sqlite_schema", "sqlite_temp_master", "sqlite_temp_schema"})


def find_target(
    ctx: Context,
    name: str,
    schema: str | None,
    event: ast.TriggerEvent,
    columns: Sequence[str] | None = None,
    *,
    returning: bool = False,
) -> tuple[int, Table | View]:
    """(database, table); a view only if an INSTEAD OF trigger waits for the event: of an UPDATE, on one that sets
    `columns`. With RETURNING, which SQLite takes for a trigger, one that waits for anything else is enough.

    Raises:
        SqlError: there is no such table, or it is another view or the schema's own table.
    """
    database, table = look_up(ctx, name, schema)
    if isinstance(table, View):
        if not _is_watched(ctx, database, table, event, columns, returning):
            columns_of_view(ctx, database, table)  # what is wrong with the view itself is said first
            raise SqlError(f"cannot modify {table.name} because it is a view")
        return database, table
    if table.virtual is not None:
        from minisql.vtab.protocol import Writable

        if not isinstance(table.virtual.vtab, Writable):
            raise SqlError(f"table {table.name} may not be modified")
    is_shut = ctx.env.is_shut is not None and ctx.env.is_shut(database, table.name)
    if is_shut or (fold(table.name) in _SCHEMA_TABLES and not ctx.env.writable_schema):
        raise SqlError(f"table {table.name} may not be modified")
    return database, table


def may_have_events(ctx: Context, database: int) -> bool:
    """False where nothing but its own row changes with a row of any table of the database."""
    catalog = ctx.env.catalog
    return ctx.env.foreign_keys or any(
        schema is not None and schema.triggers for schema in (catalog.schemas[database], catalog.schemas[1])
    )


def told(ctx: Context, database: int, table: Table, events: Events) -> Events:
    """The events, with those of a connection that has an update hook; it is not told of WITHOUT ROWID tables."""
    if not ctx.env.tells_changes or table.without_rowid:
        return events
    return replace(events, told=(database, table.name))


def _is_watched(
    ctx: Context,
    database: int,
    view: View,
    event: ast.TriggerEvent,
    columns: Sequence[str] | None,
    returning: bool,
) -> bool:
    if not may_have_events(ctx, database):
        return False
    from minisql.planner.events import concerns, triggers_on

    return any(
        returning or concerns(trigger.statement, event, columns)
        for _, trigger in triggers_on(ctx.env.catalog, database, view)
    )


def target_source(ctx: Context, database: int, table: Table, name: str) -> TableSource:
    """The target as a source: number 0 in every statement, as in its TableWrite."""
    return table_source(ctx, database, table, name, TARGET_SOURCE)


def target_column(table: Table, name: str) -> int | None:
    """The column that a name in an INSERT's list or in SET means; ROWID for the rowid; None when there is none."""
    number = table.column_number(name)
    if number is None and not table.without_rowid and fold(name) in ROWID_NAMES:
        return ROWID
    return ROWID if number is not None and number == table.rowid_column else number


def on_conflict(action: ast.ConflictAction | None) -> OnConflict | None:
    return None if action is None else OnConflict[action.name]
