"""SQLAlchemy's dialect for minisql: `create_engine("sqlite+minisql:///library.db")`.

The SQL, the types, the pools and the URLs are those of SQLAlchemy's own `sqlite+pysqlite`; the connections are
minisql's. SQLAlchemy finds the dialect by the entry point `sqlalchemy.dialects` of the installed package, without any
import. Made for SQLAlchemy 2.0 and 2.1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

if TYPE_CHECKING:
    from sqlalchemy.engine.interfaces import DBAPIModule


class MinisqlDialect(SQLiteDialect_pysqlite):
    """`sqlite+minisql`: what `sqlite+pysqlite` does, with minisql as the DB-API module."""

    driver = "minisql"
    supports_statement_cache = True  # SQLAlchemy asks each class for itself and caches nothing where it is not said

    @classmethod
    def import_dbapi(cls) -> DBAPIModule:
        import minisql

        return cast("DBAPIModule", minisql)

    @classmethod
    def load_provisioning(cls) -> None:
        """How SQLAlchemy's own tests set up a database: as for SQLite. They would look for that beside this module."""
        SQLiteDialect_pysqlite.load_provisioning()  # type: ignore[no-untyped-call]


dialect = MinisqlDialect
