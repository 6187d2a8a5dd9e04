"""PEP 249 and what the standard library's `sqlite3` adds to it: what a user imports.

SQL text and Python objects come in, rows of Python objects go out. It turns parameters into SQL values and back,
begins transactions where the standard library does, and leaves everything else to `minisql.engine`. What the engine
cannot do is not there.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, TypeVar, overload

from minisql.dbapi.callbacks import enable_callback_tracebacks
from minisql.dbapi.connection import Connection
from minisql.dbapi.cursor import Cursor
from minisql.dbapi.deprecated import deprecated, one_positional
from minisql.dbapi.row import Row
from minisql.dbapi.transaction_control import LEGACY_TRANSACTION_CONTROL
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
    from minisql.dbapi.blob import Blob as Blob
    from minisql.dbapi.constant_names import *  # noqa: F403
    from minisql.dbapi.recover import Salvaged
    from minisql.dbapi.sources import OpenedConnection as OpenedConnection
    from minisql.dbapi.sources import open as open
    from minisql.dbapi.stand_in import install_as_sqlite3 as install_as_sqlite3
    from minisql.errors import FailedConstraint as FailedConstraint
    from minisql.errors import LockHolder as LockHolder
    from minisql.storage.vfs.http import HttpSource as HttpSource

    version: str
    version_info: tuple[int, int, int]

Path = str | bytes | os.PathLike[str] | os.PathLike[bytes]
C = TypeVar("C", bound=Connection)

_VERSIONS: Final[dict[str, object]] = {"version": "2.6.0", "version_info": (2, 6, 0)}
"""Of the standard library's module that this one follows; not of minisql, nor of SQLite. Python 3.14 has none."""
apilevel: Final = "2.0"
paramstyle: Final = "qmark"
threadsafety: Final = 3
"""PEP 249: threads may share the module, connections (made with `check_same_thread=False`) and cursors."""
sqlite_version: Final = SQLITE_VERSION
_MAJOR, _MINOR, _PATCH = map(int, SQLITE_VERSION.split("."))
sqlite_version_info: Final = (_MAJOR, _MINOR, _PATCH)

globals().update({name: code for code, name in RESULT_NAMES.items()})  # SQLITE_OK and all the others


_ELSEWHERE: Final = {
    "Blob": "minisql.dbapi.blob",
    "FailedConstraint": "minisql.errors",
    "HttpSource": "minisql.storage.vfs.http",
    "LockHolder": "minisql.errors",
    "OpenedConnection": "minisql.dbapi.sources",
    "install_as_sqlite3": "minisql.dbapi.stand_in",
    "open": "minisql.dbapi.sources",
}
"""Public names that are no part of `from minisql import *`, and their modules, imported when they are asked for."""


if not TYPE_CHECKING:  # type checkers are told each name

    def __getattr__(name: str) -> object:
        """What is rarely asked for, and constants that are no result codes: of authorizers, limits and switches."""
        module = _ELSEWHERE.get(name)
        if module is not None:
            value: object = getattr(import_module(module), name)
            globals()[name] = value
            return value
        if name.startswith("SQLITE_"):
            from minisql.dbapi.constants import CONSTANTS

            if name in CONSTANTS:
                globals().update(CONSTANTS)
                return CONSTANTS[name]
        if name in _VERSIONS and sys.version_info < (3, 14):
            deprecated(f"{name} is deprecated and will be removed in Python 3.14")
            return _VERSIONS[name]
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


_FACTORY_PLACE: Final = 5  # of the argument, counted from 0


@overload
def connect(
    database: Path,
    timeout: float = 5.0,
    detect_types: int = 0,
    isolation_level: str | None = "",
    check_same_thread: bool = True,
    cached_statements: int = 128,
    uri: bool = False,
    *,
    autocommit: bool | int = LEGACY_TRANSACTION_CONTROL,
) -> Connection: ...


@overload
def connect(
    database: Path,
    timeout: float,
    detect_types: int,
    isolation_level: str | None,
    check_same_thread: bool,
    factory: type[C],
    cached_statements: int = 128,
    uri: bool = False,
    *,
    autocommit: bool | int = LEGACY_TRANSACTION_CONTROL,
) -> C: ...


@overload
def connect(
    database: Path,
    timeout: float = 5.0,
    detect_types: int = 0,
    isolation_level: str | None = "",
    check_same_thread: bool = True,
    *,
    factory: Callable[..., C],
    cached_statements: int = 128,
    uri: bool = False,
    autocommit: bool | int = LEGACY_TRANSACTION_CONTROL,
) -> C: ...


@one_positional("sqlite3.connect")
def connect(*arguments: Any, **keywords: Any) -> Connection:
    """Open a database. `factory` makes the connection, of these very arguments: see `Connection`."""
    factory = arguments[_FACTORY_PLACE] if len(arguments) > _FACTORY_PLACE else keywords.get("factory", Connection)
    return factory(*arguments, **keywords)  # type: ignore[no-any-return]


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
    "salvage", "sqlite_version", "sqlite_version_info", "threadsafety",
]  # fmt: skip
