"""The shell over SQLite itself: `python -m tests.shell.standin ARGS` is `python -m minisql ARGS` on apsw.

It tells a fault of the shell from one of the engine: with the reference engine below it, the shell must print
what SQLite's program prints. It runs in a process of its own, so that the engine's tests never import apsw.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from typing import Any

import apsw

sqlite_version = apsw.sqlite_lib_version()
complete_statement = apsw.complete
Error = apsw.Error
Row = tuple[Any, ...]
_PARAMETER = re.compile(r"[?:@$]\w*")


class _Statement:
    """What `Connection.__call__` gives: the parameters of a statement that SQLite accepted."""

    def __init__(self, n_params: int, param_names: tuple[str | None, ...]) -> None:
        self.n_params = n_params
        self.param_names = param_names
        self._prepared = self


class _Cursor:
    """An executed statement: its columns, and its rows as they come."""

    def __init__(self, cursor: Any, columns: Sequence[str]) -> None:
        self._cursor = cursor
        self.description = [(name, *[None] * 6) for name in columns] or None

    def __iter__(self) -> Iterator[Row]:
        return (row for row in _coded(self._cursor))

    def fetchall(self) -> list[Row]:
        return list(self)


def _coded(rows: Any) -> Iterator[Row]:
    while True:
        try:
            row = next(rows, None)
        except apsw.Error as error:
            raise _with_codes(error, "") from None
        if row is None:
            return
        yield row


def _with_codes(error: apsw.Error, sql: str) -> apsw.Error:
    """The error with the attributes that the DB-API's errors have."""
    error.sqlite_errorcode = error.result  # type: ignore[attr-defined]
    offset = error.error_offset  # in bytes
    error.sql_offset = len(sql.encode()[:offset].decode()) if offset >= 0 else -1  # type: ignore[attr-defined]
    return error


class _Connection:
    def __init__(self, path: str) -> None:
        flags = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE | apsw.SQLITE_OPEN_URI
        self._db = apsw.Connection(path, flags=flags)
        self._db.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 0)

    def __call__(self, sql: str) -> _Statement:
        counts: list[int] = []

        def trace(cursor: Any, statement: str, bindings: Any) -> bool:
            counts.append(cursor.bindings_count)
            return False

        cursor = self._db.cursor()
        cursor.exec_trace = trace
        try:
            cursor.execute(sql, apsw._null_bindings, can_cache=False)
        except apsw.ExecTraceAbort:
            pass
        except apsw.Error as error:
            raise _with_codes(error, sql) from None
        n_params = counts[0] if counts else 0
        names = dict.fromkeys(_PARAMETER.findall(sql))
        return _Statement(n_params, tuple([name if name != "?" else None for name in names][:n_params]))

    def execute(self, sql: str, parameters: Sequence[Any] = ()) -> _Cursor:
        columns: list[str] = []

        def trace(cursor: Any, statement: str, bindings: Any) -> bool:
            columns.extend(column[0] for column in cursor.get_description())
            return True

        cursor = self._db.cursor()
        cursor.exec_trace = trace
        try:
            cursor.execute(sql, parameters, can_cache=False)
        except apsw.Error as error:
            raise _with_codes(error, sql) from None
        return _Cursor(cursor, columns)

    def create_function(self, name: str, n_arguments: int, function: Any) -> None:
        self._db.create_scalar_function(name, function, n_arguments)

    def interrupt(self) -> None:
        self._db.interrupt()

    def close(self) -> None:
        self._db.close()

    @property
    def in_transaction(self) -> bool:
        return bool(self._db.in_transaction)

    @property
    def total_changes(self) -> int:
        return int(self._db.total_changes())


def connect(database: str, *, uri: bool, isolation_level: str | None) -> _Connection:
    """As `minisql.connect`."""
    assert uri, "the shell opens URIs"
    assert isolation_level is None, "the shell commits nothing by itself"
    return _Connection(database)


if __name__ == "__main__":
    from minisql.shell.main import run

    sys.exit(run(sys.argv[1:], sys.modules[__name__]))  # type: ignore[arg-type]
