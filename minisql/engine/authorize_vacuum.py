"""What the authorizer is asked about VACUUM: SQLite makes the database anew by SQL, under a name of its own.

It attaches a file, runs there the CREATE TABLE and CREATE INDEX of every table and index, copies table by table with
INSERT INTO .. SELECT *, and at last takes over the rows of views, triggers and virtual tables. Found by asking SQLite.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from minisql.planner.authorizer import Action
from minisql.schema import Schema, Table, fold
from minisql.schema.objects import parsed
from minisql.sql import ast

if TYPE_CHECKING:
    from minisql.engine.authorize import Asked

_MASTER: Final = "sqlite_master"
_SEQUENCE: Final = "sqlite_sequence"
_COLUMNS: Final = ("type", "name", "tbl_name", "rootpage", "sql")


class AskedOfVacuum:
    """The questions of one VACUUM of database `number`."""

    def __init__(self, asked: Asked, number: int) -> None:
        self._ask = asked.ask
        self._schema: Schema = asked.schema(number)
        self._old, self._new = asked.name(number), f"vacuum_{os.urandom(8).hex()}"
        self._making = asked.elsewhere(self._new)

    def ask_all(self, file: str | None) -> None:
        """All of them. `file`: where the new database is to be.

        Raises:
            AuthError, Ignored: something is denied, or not to be done.
        """
        ask = self._ask
        ask.check(Action.ATTACH, file)
        ask.check(Action.TRANSACTION, "BEGIN")
        tables = [each for each in self._schema.tables.values() if isinstance(each, Table) and each.root_page_no > 1]
        self._select()
        self._read(self._old, "sql", "type", "name")
        ask.may_call("coalesce", "coalesce")
        self._read(self._old, "rootpage")
        made = self._make_tables(tables)
        self._select()
        self._read(self._old, "sql", "type")
        for index in self._schema.indexes.values():
            definition = None if index.sql is None else parsed(index.sql)
            table = self._schema.tables[fold(index.table_name)]
            if isinstance(definition, ast.CreateIndex) and isinstance(table, Table):
                self._making.make_declared_index(0, definition, table)
        self._select()
        for column in "name", "name":
            ask.may_call("quote", "quote")
            self._read(self._new, column)
        self._read(self._new, "type")
        ask.may_call("coalesce", "coalesce")
        self._read(self._new, "rootpage")
        for table in made:
            ask.check(Action.INSERT, table.name, None, self._new)
            self._select()
            for each in table.columns:
                ask.may_read(table.name, each.name, self._old)
        ask.check(Action.INSERT, _MASTER, None, self._new)
        self._select()
        self._read(self._old, *_COLUMNS, "type", "type", "rootpage")

    def _make_tables(self, tables: list[Table]) -> list[Table]:
        """The tables in the order in which they are made: that of AUTOINCREMENT behind the first that needs it."""
        made: list[Table] = []
        for table in tables:
            if table.name == _SEQUENCE:
                continue
            self._making.on_schema(Action.INSERT, 0)
            self._making.do(Action.CREATE_TABLE, 0, table.name)
            self._making.fill_in_table(0, table)
            made.append(table)
            sequence = self._schema.tables.get(_SEQUENCE)
            if table.autoincrement and isinstance(sequence, Table) and sequence not in made:
                self._making.on_schema(Action.INSERT, 0)
                self._making.do(Action.CREATE_TABLE, 0, _SEQUENCE)
                self._making.fill_in_table(0, sequence)
                made.append(sequence)
        return made

    def _select(self) -> None:
        self._ask.check(Action.SELECT)

    def _read(self, database: str, *columns: str) -> None:
        for column in columns:
            self._ask.may_read(_MASTER, column, database)
