"""minisql: SQLite in Python. The names are those of the standard library's `sqlite3`: `minisql.connect(path)`.

Everything is in `minisql.dbapi`, which is imported when a name is first asked for, so that `import minisql` alone
costs nothing. SQLite's result codes (`SQLITE_BUSY`) are there too, though they are not listed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minisql.dbapi import *  # noqa: F403
    from minisql.dbapi import Blob as Blob
    from minisql.dbapi import FailedConstraint as FailedConstraint
    from minisql.dbapi import HttpSource as HttpSource
    from minisql.dbapi import LockHolder as LockHolder
    from minisql.dbapi import OpenedConnection as OpenedConnection
    from minisql.dbapi import install_as_sqlite3 as install_as_sqlite3
    from minisql.dbapi import open as open
    from minisql.dbapi.constant_names import *  # noqa: F403

    version: str
    version_info: tuple[int, int, int]

# Listed once more here, and not taken from dbapi, because asking dbapi would import it.
__all__ = [  # noqa: F405
    "LEGACY_TRANSACTION_CONTROL", "PARSE_COLNAMES", "PARSE_DECLTYPES", "Binary", "Connection", "Cursor", "DataError",
    "DatabaseError", "Date", "DateFromTicks", "Error", "IntegrityError", "InterfaceError", "InternalError",
    "NotSupportedError", "OperationalError", "PrepareProtocol", "ProgrammingError", "Row", "Time", "TimeFromTicks",
    "Timestamp", "TimestampFromTicks", "Warning", "adapt", "adapters", "apilevel", "complete_statement", "connect",
    "converters", "enable_callback_tracebacks", "paramstyle", "register_adapter", "register_converter",
    "salvage", "sqlite_version", "sqlite_version_info", "threadsafety",
]  # fmt: skip

_UNLISTED = frozenset({
    "Blob", "FailedConstraint", "HttpSource", "LockHolder", "OpenedConnection",
    "install_as_sqlite3", "open", "version", "version_info",
})  # fmt: skip
"""Public names that `from minisql import *` leaves out: one of them is a builtin's name too."""


if not TYPE_CHECKING:  # type checkers are told each name

    def __getattr__(name: str) -> object:
        """A public name, fetched when it is first asked for. Names of our own modules are not public names."""
        if name not in __all__ and name not in _UNLISTED and not name.startswith("SQLITE_"):
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from minisql.importing import imported

        value: object = getattr(imported("minisql.dbapi"), name)
        if not name.startswith("version"):  # which warns each time
            globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__, *_UNLISTED})
