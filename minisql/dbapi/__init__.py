"""PEP 249 and what the standard library's `sqlite3` adds to it: what a user imports.

SQL text and Python objects come in, rows of Python objects go out. It turns parameters into SQL values and back,
begins transactions where the standard library does, and leaves everything else to `minisql.engine`. What the engine
cannot do is not there.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from minisql.dbapi.callbacks import enable_callback_tracebacks
from minisql.dbapi.connection import LEGACY_TRANSACTION_CONTROL, Connection
from minisql.dbapi.cursor import Cursor
from minisql.dbapi.row import Row
from minisql.dbapi.types import (
    PARSE_COLNAMES,
    PARSE_DECLTYPES,
    Binary,
    Date,
    DateFromTicks,
    PrepareProtocol,
    Time,
    TimeFromTicks,
    Timestamp,
    TimestampFromTicks,
    adapt,
    adapters,
    converters,
    register_adapter,
    register_converter,
    type_name,
)  # fmt: skip
from minisql.engine import SQLITE_VERSION
from minisql.errors import (
    RESULT_NAMES,
    DatabaseError,
    DataError,
    Error,
    IntegrityError,
    InterfaceError,
    InternalError,
    NotSupportedError,
    OperationalError,
    ProgrammingError,
    Warning,
)  # fmt: skip
from minisql.sql.split import complete

if TYPE_CHECKING:
    from minisql.dbapi.recover import Salvaged

version: Final = "2.6.0"
"""Of the standard library's module that this one follows; not of minisql, nor of SQLite."""
version_info: Final = (2, 6, 0)
apilevel: Final = "2.0"
paramstyle: Final = "qmark"
threadsafety: Final = 1
"""Threads may share the module, but not connections: PEP 249."""
sqlite_version: Final = SQLITE_VERSION
sqlite_version_info: Final = tuple(map(int, SQLITE_VERSION.split(".")))

globals().update({name: code for code, name in RESULT_NAMES.items()})  # SQLITE_OK and all the others


def __getattr__(name: str) -> object:
    """The constants that are no result codes: of the authorizer, of limits and switches. And `Blob`."""
    if name == "Blob":
        from minisql.dbapi.blob import Blob

        return Blob
    if name.startswith("SQLITE_"):
        from minisql.dbapi.constants import CONSTANTS

        if name in CONSTANTS:
            globals().update(CONSTANTS)
            return CONSTANTS[name]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def connect(
    database: str | bytes | os.PathLike[str] | os.PathLike[bytes],
    timeout: float = 5.0,
    detect_types: int = 0,
    isolation_level: str | None = "",
    check_same_thread: bool = True,
    factory: Callable[..., Connection] = Connection,
    cached_statements: int = 128,
    uri: bool = False,
    *,
    autocommit: bool | int = LEGACY_TRANSACTION_CONTROL,
) -> Connection:
    """Open a database. `factory` makes the connection; for the other arguments see `Connection`."""
    return factory(
        database,
        timeout=timeout,
        detect_types=detect_types,
        isolation_level=isolation_level,
        check_same_thread=check_same_thread,
        factory=factory,
        cached_statements=cached_statements,
        uri=uri,
        autocommit=autocommit,
    )


def complete_statement(statement: str) -> bool:
    """The text ends with a semicolon that ends a statement. It is not looked at any closer."""
    if not isinstance(statement, str):
        raise TypeError(f"complete_statement() argument 'statement' must be str, not {type_name(statement)}")
    return complete(statement)


def salvage(
    source: str | os.PathLike[str],
    target: str | os.PathLike[str],
    *,
    ignore_freelist: bool = False,
    lost_and_found: str = "lost_and_found",
    rowids: bool = True,
) -> Salvaged:
    """Write what is readable of a damaged database file into a new file: see `minisql.dbapi.recover.salvage`."""
    from minisql.dbapi import recover

    return recover.salvage(
        source, target, ignore_freelist=ignore_freelist, lost_and_found=lost_and_found, rowids=rowids
    )


__all__ = [
    "LEGACY_TRANSACTION_CONTROL", "PARSE_COLNAMES", "PARSE_DECLTYPES", "Binary", "Connection", "Cursor", "DataError",
    "DatabaseError", "Date", "DateFromTicks", "Error", "IntegrityError", "InterfaceError", "InternalError",
    "NotSupportedError", "OperationalError", "PrepareProtocol", "ProgrammingError", "Row", "Time", "TimeFromTicks",
    "Timestamp", "TimestampFromTicks", "Warning", "adapt", "adapters", "apilevel", "complete_statement", "connect",
    "converters", "enable_callback_tracebacks", "paramstyle", "register_adapter", "register_converter",
    "salvage", "sqlite_version", "sqlite_version_info", "threadsafety", "version", "version_info",
]  # fmt: skip
