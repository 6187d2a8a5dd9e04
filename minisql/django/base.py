"""The backend's connections and cursors, and the Python types that Django's columns become.

Django's `sqlite3` backend names its DB-API module in each of its modules; what is here and beside it is what has to
name minisql instead. Everything else is inherited. The standard library's `sqlite3` is imported by Django's own
modules, and not used.
"""

from __future__ import annotations

import datetime
import decimal
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, islice
from typing import Any, Final

from django.db.backends.sqlite3 import base as sqlite
from django.db.backends.sqlite3._functions import register as register_functions
from django.utils.asyncio import async_unsafe
from django.utils.dateparse import parse_date, parse_datetime, parse_time

import minisql
from minisql.django.client import DatabaseClient
from minisql.django.creation import DatabaseCreation
from minisql.django.features import DatabaseFeatures
from minisql.django.operations import DatabaseOperations
from minisql.django.schema import DatabaseSchemaEditor

# For the whole process, as with `sqlite3`: by the declared types of `DatabaseWrapper.data_types`.
minisql.register_converter("bool", b"1".__eq__)
minisql.register_converter("date", sqlite.decoder(parse_date))
minisql.register_converter("time", sqlite.decoder(parse_time))
minisql.register_converter("datetime", sqlite.decoder(parse_datetime))
minisql.register_converter("timestamp", sqlite.decoder(parse_datetime))
minisql.register_adapter(decimal.Decimal, str)
minisql.register_adapter(datetime.date, sqlite.adapt_date)
minisql.register_adapter(datetime.datetime, sqlite.adapt_datetime)

_SETUP: Final = ("PRAGMA foreign_keys = ON", "PRAGMA legacy_alter_table = OFF")
"""What Django relies on in each connection: checked references, and ALTER TABLE that follows them."""


class CursorWrapper(minisql.Cursor):
    """A cursor that takes Django's placeholders: `%s`, `%(name)s`, and `%%` for a percent sign."""

    convert_query = sqlite.SQLiteCursorWrapper.convert_query

    def execute(self, query: str, params: Sequence[Any] | Mapping[str, Any] | None = None) -> minisql.Cursor:
        """Run a statement; without `params` (None) its text is left as it is, percent signs too."""
        if params is None:
            return super().execute(query)
        names = list(params) if isinstance(params, Mapping) else None
        return super().execute(self.convert_query(query, param_names=names), params)

    def executemany(self, query: str, param_list: Iterable[Sequence[Any] | Mapping[str, Any]]) -> minisql.Cursor:
        """Run a statement for each of `param_list`, which is read once; the first says which placeholders it has."""
        rest = iter(param_list)
        first = list(islice(rest, 1))
        names = list(first[0]) if first and isinstance(first[0], Mapping) else None
        return super().executemany(self.convert_query(query, param_names=names), chain(first, rest))


class DatabaseWrapper(sqlite.DatabaseWrapper):
    """Django's connection to one of its databases."""

    Database = minisql
    SchemaEditorClass = DatabaseSchemaEditor
    client_class = DatabaseClient
    creation_class = DatabaseCreation
    features_class = DatabaseFeatures
    ops_class = DatabaseOperations

    @async_unsafe
    def get_new_connection(self, conn_params: dict[str, Any]) -> minisql.Connection:
        """Open the database, with Django's functions and the statements of the option `init_command`."""
        connection: minisql.Connection = minisql.connect(**conn_params)
        register_functions(connection)
        for statement in chain(_SETUP, filter(None, map(str.strip, self.init_commands))):
            connection.execute(statement)
        return connection

    def create_cursor(self, name: str | None = None) -> CursorWrapper:
        cursor: CursorWrapper = self.connection.cursor(factory=CursorWrapper)
        return cursor
