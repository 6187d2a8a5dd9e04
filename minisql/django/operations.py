"""SQL of the backend, where Django asks the version of the standard library's SQLite for it."""

from __future__ import annotations

from django.db.backends.sqlite3.operations import DatabaseOperations as SQLiteOperations


class DatabaseOperations(SQLiteOperations):
    def force_group_by(self) -> list[str]:
        """Nothing: HAVING without GROUP BY is an aggregate query (SQLite before 3.39 had wanted a GROUP BY)."""
        return []
