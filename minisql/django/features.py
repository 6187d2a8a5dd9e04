"""What the database can do, where Django asks the version of the standard library's SQLite for it."""

from __future__ import annotations

from django.db.backends.sqlite3.features import DatabaseFeatures as SQLiteFeatures


class DatabaseFeatures(SQLiteFeatures):
    can_alter_table_drop_column = True
    can_return_columns_from_insert = True
