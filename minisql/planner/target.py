"""The table that a statement writes, and what may not be written. Source: lang_insert, lang_update, lang_delete."""

from __future__ import annotations

from typing import Final

from minisql.errors import SqlError
from minisql.planner.context import TARGET_SOURCE, Context
from minisql.planner.expr import ROWID
from minisql.planner.from_clause import look_up, table_source
from minisql.planner.nodes import OnConflict
from minisql.planner.scope import ROWID_NAMES, TableSource
from minisql.schema.objects import Table, View, fold
from minisql.sql import ast

_SCHEMA_TABLES: Final = frozenset({"sqlite_master", "sqlite_schema", "sqlite_temp_master", "sqlite_temp_schema"})


def find_target(ctx: Context, name: str, schema: str | None) -> tuple[int, Table]:
    """(database, table).

    Raises:
        SqlError: there is no such table, or it is a view or the schema's own table.
    """
    database, table = look_up(ctx, name, schema)
    if isinstance(table, View):
        raise SqlError(f"cannot modify {table.name} because it is a view")
    if fold(table.name) in _SCHEMA_TABLES:
        raise SqlError(f"table {table.name} may not be modified")
    return database, table


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
