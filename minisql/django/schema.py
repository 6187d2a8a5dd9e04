"""Changes of the schema."""

from __future__ import annotations

from django.db.backends.sqlite3.schema import DatabaseSchemaEditor as SQLiteSchemaEditor

import minisql


class DatabaseSchemaEditor(SQLiteSchemaEditor):
    def quote_value(self, value: object) -> str:
        """The value as a literal, as for a DEFAULT; what an adapter of minisql can make a value of, is one."""
        try:
            value = minisql.adapt(value)
        except minisql.ProgrammingError:
            pass  # no adapter: the value stays as it is
        quoted: str = super().quote_value(value)
        return quoted
