"""Cursor: one statement at a time, and the rows that it gives.

The path of a point lookup (`execute(sql, (key,)).fetchone()`) is written out here instead of called: every function
call on it would cost more than the check inside.
Source: PEP 249 "Cursor Objects"; the Python documentation, sqlite3 "Cursor objects".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from threading import get_ident
from typing import TYPE_CHECKING, Any, Final

from minisql.dbapi.bind import bind
from minisql.errors import ProgrammingError

if TYPE_CHECKING:
    from minisql.dbapi.connection import Connection
    from minisql.dbapi.prepared import Prepared
    from minisql.dbapi.row import Columns
    from minisql.dbapi.types import Value

Description = tuple[tuple[str, None, None, None, None, None, None], ...]
RowFactory = Callable[["Cursor", tuple[Any, ...]], Any]

_MIN: Final = -(1 << 63)
_MAX: Final = (1 << 63) - 1


class Cursor:
    """What a statement gave: rows to fetch, `description`, `rowcount`, `lastrowid`.

    Attributes:
        connection: the connection that it belongs to.
        row_factory: called with (cursor, row) to make what the fetch methods give; None: the tuple itself.
        arraysize: how many rows `fetchmany` gives when it is not told.
        rowcount: rows changed by the last INSERT, UPDATE, DELETE or REPLACE; -1 after anything else.
        lastrowid: rowid of the last row that an INSERT or REPLACE by `execute` inserted; None before.

    One row is fetched ahead, as the standard library does: an error in computing the first row comes out of
    `execute`, and a statement is over, and its locks are gone, as soon as its last row was handed out.
    """

    __slots__ = (
        "__weakref__", "_ahead", "_busy", "_columns", "_convert", "_description", "_named", "_rows", "arraysize",
        "connection", "lastrowid", "row_factory", "rowcount",
    )  # fmt: skip

    connection: Connection
    row_factory: RowFactory | None
    arraysize: int
    rowcount: int
    lastrowid: int | None

    def __init__(self, connection: Connection, /) -> None:
        self.connection = connection
        self.row_factory = None
        self.arraysize = 1
        self.rowcount = -1
        self.lastrowid = None
        self._rows: Iterator[tuple[Value, ...]] | None = None  # what the engine has still to give
        self._ahead: tuple[Value, ...] | None = None  # the next row; None: no more
        self._columns: tuple[str, ...] | None = ()  # names; None: the cursor is closed
        self._description: Description | None = None  # made from _columns when asked for
        self._named: Columns | None = None  # what Row needs, made when asked for
        self._convert: Callable[[tuple[Value, ...]], tuple[Any, ...]] | None = None
        self._busy = False  # inside execute or executemany: the caller's own code must not come back to us

    def __getattr__(self, name: str) -> Any:
        if name in Cursor.__slots__:
            raise ProgrammingError("Base Cursor.__init__ not called.")
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    # -- executing

    def execute(self, sql: str, parameters: Any = (), /) -> Cursor:
        """Run one statement.

        Raises:
            ProgrammingError: more than one statement, wrong parameters, a closed cursor or connection.
            Error: whatever the engine says.
        """
        connection = self.connection
        if connection._owner != get_ident():
            connection._check_owner()
        if self._rows is not None or self._busy or self._columns is None:
            self._begin()
        prepared = connection._prepared.get(sql) if type(sql) is str else None
        if prepared is None:
            prepared = connection._prepare(sql)
        # The parameters of by far the most calls are a tuple of plain values: 0.15 us for one, against 0.9 us by bind().
        if type(parameters) is tuple and len(parameters) == prepared.n_params:
            for value in parameters:
                kind = type(value)
                if kind is int:
                    if not _MIN <= value <= _MAX:
                        break
                elif kind is str:
                    if not value.isascii():
                        break
                elif value is not None and kind is not bytes and not (kind is float and value == value):
                    break
            else:
                return self._run(connection, prepared, parameters)
        self._busy = True
        try:
            parameters = bind(parameters, prepared.param_names)
        finally:
            self._busy = False
        return self._run(connection, prepared, parameters)

    def _run(self, connection: Connection, prepared: Prepared, parameters: tuple[Value, ...]) -> Cursor:
        """Run the statement, its parameters now values, and fetch its first row."""
        if prepared.is_dml:
            connection._begin_if_due()
            if connection._traced is not None:
                connection._traced = (prepared.statement.sql, prepared.param_names, parameters)
            rows = self._rows = prepared.statement.run(parameters)
            session = connection._session
            self.rowcount = session.changes
            self.lastrowid = session.last_insert_rowid
        else:
            if connection._traced is not None:
                connection._traced = (prepared.statement.sql, prepared.param_names, parameters)
            self.rowcount = -1
            rows = self._rows = prepared.statement.run(parameters)
        self._columns = prepared.statement.columns
        self._description = self._named = None
        self._convert = connection._row_converter(prepared.statement) if connection._converts else None
        self._ahead = None
        try:
            self._ahead = next(rows, None)
        finally:
            if self._ahead is None:
                self._rows = None
        return self

    def executemany(self, sql: str, parameters: Iterable[Any], /) -> Cursor:
        """Run an INSERT, UPDATE, DELETE or REPLACE once for each of the parameter sequences or mappings.

        Raises: as `execute`. The rows before the one that failed stay changed until the transaction is rolled back.
        """
        connection = self.connection
        connection._check_owner()
        self._begin()
        prepared = connection._prepared.get(sql) if type(sql) is str else None
        if prepared is None:
            prepared = connection._prepare(sql)
        if prepared.is_query and not prepared.is_dml:
            raise ProgrammingError("executemany() can only execute DML statements.")
        self._columns, self._description, self._named, self._ahead = (), None, None, None
        rows = iter(parameters)
        self._busy = True
        try:
            if prepared.is_dml:
                connection._begin_if_due()
                self.rowcount = prepared.statement.run_many(_value_rows(rows, prepared))
            else:
                self.rowcount = -1
                for values in _value_rows(rows, prepared):
                    prepared.statement.run(values)
        finally:
            self._busy = False
        return self

    def executescript(self, script: str, /) -> Cursor:
        """Run any number of statements. A transaction that is open is committed first (but see `autocommit`)."""
        connection = self.connection
        connection._check_owner()
        self._begin()
        connection._run_script(script)
        return self

    def _begin(self) -> None:
        """Check that the cursor can be used, and end the statement that it may still have."""
        if self._columns is None:
            raise ProgrammingError("Cannot operate on a closed cursor.")
        if self._busy:
            raise ProgrammingError("Recursive use of cursors not allowed.")
        self._end()

    def _end(self) -> None:
        rows, self._rows, self._ahead = self._rows, None, None
        close = getattr(rows, "close", None)
        if close is not None:
            close()

    # -- fetching

    def fetchone(self) -> Any:
        """The next row; None after the last."""
        row = self._ahead
        if row is None or self.connection._owner != get_ident():
            self._check()
            if not self._more():
                return None
            row = self._ahead
        rows = self._rows
        if rows is not None:
            self._ahead = None
            try:
                self._ahead = next(rows, None)
            finally:
                if self._ahead is None:
                    self._rows = None
        if self.row_factory is None and self._convert is None:
            return row
        return self._made(row)

    def fetchmany(self, size: int | None = None) -> list[Any]:
        """The next `size` rows (default: `arraysize`), fewer at the end; all that are left when it is 0 or negative."""
        self._check()
        limit = self.arraysize if size is None else size
        if limit <= 0:
            return self.fetchall()
        rows: list[Any] = []
        while len(rows) < limit and self._more():
            rows.append(self.fetchone())
        return rows

    def fetchall(self) -> list[Any]:
        """All rows that are left."""
        self._check()
        if not self._more():
            return []
        ahead, rows = self._ahead, self._rows
        assert ahead is not None, "there is a row"
        self._ahead = self._rows = None
        left = [ahead]
        if rows is not None:
            left.extend(rows)
        convert, factory = self._convert, self.row_factory
        if convert is not None:
            left = list(map(convert, left))
        if factory is not None:
            return [factory(self, row) for row in left]
        return left

    def __iter__(self) -> Iterator[Any]:
        """The rows that are left.

        Not the cursor itself but an iterator in C where there is nothing to convert: 0.02 us a row, against 0.25 us by
        `__next__`. Fetch methods used in between go on behind the row that was last given.
        """
        self._check()
        if self.row_factory is not None or self._convert is not None:
            return self
        rows = self._rows
        return chain(self._take_ahead(), () if rows is None else rows)

    def _take_ahead(self) -> Iterator[tuple[Value, ...]]:
        """The row that was fetched ahead, unless somebody took it meanwhile. No other is fetched ahead then."""
        ahead, self._ahead = self._ahead, None
        if ahead is not None:
            yield ahead

    def _more(self) -> bool:
        """There is a row, and it is fetched ahead."""
        if self._ahead is None and self._rows is not None:
            self._ahead = next(self._rows, None)
            if self._ahead is None:
                self._rows = None
        return self._ahead is not None

    def __next__(self) -> Any:
        row = self.fetchone()
        if row is None:
            raise StopIteration
        return row

    def _made(self, row: tuple[Value, ...]) -> Any:
        """The row as converters and row factory make it."""
        convert, factory = self._convert, self.row_factory
        made = row if convert is None else convert(row)
        return made if factory is None else factory(self, made)

    def _check(self) -> None:
        """The cursor may be used, here and now."""
        self.connection._check_owner()
        if self._columns is None:
            raise ProgrammingError("Cannot operate on a closed cursor.")
        if self._busy:
            raise ProgrammingError("Recursive use of cursors not allowed.")

    # -- the rest of PEP 249

    @property
    def description(self) -> Description | None:
        """(name, None, None, None, None, None, None) of each column; None when the statement gives no rows."""
        description = self._description
        if description is None and self._columns:
            names = map(self.connection._column_name, self._columns)
            description = self._description = tuple([(name, None, None, None, None, None, None) for name in names])
        return description

    def close(self) -> None:
        """End the statement. Nothing can be executed or fetched after that."""
        connection = self.connection
        connection._check_owner()
        if self._busy:
            raise ProgrammingError("Recursive use of cursors not allowed.")
        if self._columns is not None:
            _ = self.description  # stays readable
            self._end()
            self._columns = None

    def setinputsizes(self, sizes: Any, /) -> None:
        """Does nothing: PEP 249 asks for it, SQLite has no use for it."""

    def setoutputsize(self, size: Any, column: Any = None, /) -> None:
        """Does nothing: PEP 249 asks for it, SQLite has no use for it."""


def _value_rows(rows: Iterator[Any], prepared: Prepared) -> Iterator[tuple[Value, ...]]:
    """Each parameter sequence as SQL values. Plain tuples pass as they are."""
    n_params, names = prepared.n_params, prepared.param_names
    for row in rows:
        if type(row) is tuple and len(row) == n_params:
            for value in row:
                kind = type(value)
                if kind is int:
                    if not _MIN <= value <= _MAX:
                        break
                elif kind is str:
                    if not value.isascii():
                        break
                elif value is not None and kind is not bytes and not (kind is float and value == value):
                    break
            else:
                yield row
                continue
        yield bind(row, names)
