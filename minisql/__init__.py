"""minisql: SQLite in Python. The names are those of the standard library's `sqlite3`: `minisql.connect(path)`.

Everything is in `minisql.dbapi`, which is imported when a name is first asked for, so that `import minisql` alone
costs nothing. SQLite's result codes (`SQLITE_BUSY`) are there too, though they are not listed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minisql.dbapi import *  # noqa: F403

# Listed once more here, and not taken from dbapi, because asking dbapi would import it.
__all__ = [  # noqa: F405
    "LEGACY_TRANSACTION_CONTROL", "PARSE_COLNAMES", "PARSE_DECLTYPES", "Binary", "Connection", "Cursor", "DataError",
    "DatabaseError", "Date", "DateFromTicks", "Error", "IntegrityError", "InterfaceError", "InternalError",
    "NotSupportedError", "OperationalError", "PrepareProtocol", "ProgrammingError", "Row", "Time", "TimeFromTicks",
    "Timestamp", "TimestampFromTicks", "Warning", "adapt", "adapters", "apilevel", "complete_statement", "connect",
    "converters", "enable_callback_tracebacks", "paramstyle", "register_adapter", "register_converter",
    "salvage", "sqlite_version", "sqlite_version_info", "threadsafety", "version", "version_info",
]  # fmt: skip


def __getattr__(name: str) -> object:
    """A public name, fetched when it is first asked for. Names of our own modules are not public names."""
    if name not in __all__ and not name.startswith("SQLITE_"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import minisql.dbapi as dbapi

    value: object = getattr(dbapi, name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
