"""Cursor: one statement at a time. How its rows are handed out stands in `fetching`.

The path of a point lookup (`execute(sql, (key,)).fetchone()`) is written out instead of called: every function
call on it would cost more than the check inside.
Source: PEP 249 "Cursor Objects"; the Python documentation, sqlite3 "Cursor objects".
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from threading import get_ident
from typing import TYPE_CHECKING, Any, Final
from weakref import ref

from minisql.dbapi.bind import bind, bind_each
from minisql.dbapi.drawn import counted
from minisql.dbapi.explain_error import explained, without_frames
from minisql.dbapi.fetching import Fetching
from minisql.dbapi.turn import LastWill, cursor_turn, in_turn
from minisql.dbapi.types import Adapted, type_name
from minisql.errors import BusyError, ConstraintError, ProgrammingError, SqlError
from minisql.rawtext import Seen

if TYPE_CHECKING:
    from minisql.dbapi.connection import Connection
    from minisql.dbapi.prepared import Change, Prepared
    from minisql.dbapi.types import Value

_MIN: Final = -(1 << 63)
_MAX: Final = (1 << 63) - 1


class Cursor(Fetching):
    """What a statement gave: rows to fetch, `description`, `rowcount`, `lastrowid`.

    Attributes:
        connection: the connection that it belongs to.
        row_factory: called with (cursor, row) to make what the fetch methods give; None: the tuple itself.
        arraysize: how many rows `fetchmany` gives when it is not told.
        rowcount: rows changed by the last INSERT, UPDATE, DELETE or REPLACE; -1 after anything else. With RETURNING it
            is 0 until the last row has been fetched.
        lastrowid: rowid of the last row that the connection had inserted when `execute` was called, 0 if there was
            none; None before the first `execute`.
    """

    __slots__ = ("_used", "lastrowid", "rowcount")  # for the reason that `Fetching` gives

    rowcount: int
    lastrowid: int | None
    _last_will: LastWill | None = None

    def __init__(self, connection: Connection, /) -> None:
        if self._busy:
            raise ProgrammingError("Recursive use of cursors not allowed.")
        try:
            connection._owner  # noqa: B018  (10 ns, isinstance() takes 50)
        except AttributeError:
            given = type_name(connection)
            raise TypeError(f"Cursor() argument 1 must be sqlite3.Connection, not {given}") from None
        self.connection = connection
        self.rowcount = -1
        self.lastrowid = self._rows = self._ahead = self._columns = self._convert = self.row_factory = None
        self._in_lists = False
        self._names = ()
        self._used = False  # there may be something left of an earlier execution

    if not TYPE_CHECKING:  # type checkers are not to think that there is every name

        def __getattr__(self, name: str) -> Any:
            if name in Cursor.__slots__ or name in Fetching.__slots__:
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
            return in_turn(connection, Cursor._execute_shared, self, sql, parameters)
        if self._used:
            self._begin()
        self._used = True
        try:
            prepared = connection._prepared[sql]
        except (KeyError, TypeError):
            prepared = connection._prepare(sql)
        # Most calls bring a tuple of plain values, as `bind_each` says: 0.15 us for one value here, 0.7 us by bind().
        if type(parameters) is tuple and len(parameters) == prepared.n_plain:
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
                if not Adapted.always:
                    return self._answer(connection, prepared, parameters)
        self._busy = True
        try:
            parameters = bind(parameters, prepared.param_names, connection._session.host.max_length)
            connection._check_open()  # an adapter, or a sequence of the caller's own, may have closed it
        finally:
            self._busy = False
        return self._answer(connection, prepared, parameters)

    def _execute_shared(self, sql: str, parameters: Any) -> Cursor:
        """`execute` on a connection that threads share."""
        Cursor.execute(self, sql, parameters)
        close = getattr(self._rows, "close", None)
        if close is not None:
            self._last_will = LastWill(self.connection, close)
        return self

    def _answer(self, connection: Connection, prepared: Prepared, parameters: tuple[Value, ...]) -> Cursor:
        """Look the rows up, or change one, if that is all there is to do, or run the statement, its parameters now
        values."""
        if prepared.change is not None:
            return self._change(connection, prepared, parameters, prepared.change)
        if prepared.look_up is not None:
            try:
                found = prepared.look_up(parameters)
            except (BusyError, SqlError) as error:
                explained(error, connection._session, prepared.statement.sql)
                raise
            except BaseException as error:
                connection._session.stopped_by(error)
                raise
            if found is not None:
                return self._take(connection, prepared, found, in_lists=True)
        return self._run(connection, prepared, parameters)

    def _change(
        self, connection: Connection, prepared: Prepared, parameters: tuple[Value, ...], change: Change
    ) -> Cursor:
        """As `_answer`, of a statement that changes one row."""
        if connection._begin_sql is not None and not connection._session.in_transaction:
            return self._run(connection, prepared, parameters)
        try:
            done = change(parameters)
        except (BusyError, SqlError) as error:
            explained(error, connection._session, prepared.statement.sql)
            raise
        except ConstraintError as error:
            without_frames(error)
            raise
        except BaseException as error:
            connection._session.stopped_by(error)
            raise
        if not done:
            return self._run(connection, prepared, parameters)
        host = connection._session.host
        self.rowcount, self.lastrowid = host.n_changes, host.rowid
        return self

    def _run(self, connection: Connection, prepared: Prepared, parameters: tuple[Value, ...]) -> Cursor:
        """Run the statement, its parameters now values, and fetch its first row."""
        if connection._traced is not None:
            connection._traced = (prepared.statement.sql, prepared.param_names, parameters)
        try:
            if prepared.is_dml:
                connection._begin_if_due()
                rows = prepared.run(parameters)
                self.rowcount = connection._session.changes
                if prepared.is_query:
                    rows = counted(rows, ref(self), self.rowcount)
                    self.rowcount = 0
            else:
                rows = prepared.run(parameters)
        except (BusyError, SqlError) as error:
            explained(error, connection._session, prepared.statement.sql)
            raise
        except ConstraintError as error:
            without_frames(error)
            raise
        except BaseException as error:
            connection._session.stopped_by(error)
            raise
        return self._take(connection, prepared, rows, in_lists=prepared.statement.gives_lists)

    def _take(
        self, connection: Connection, prepared: Prepared, found: Iterable[tuple[Value, ...]], *, in_lists: bool
    ) -> Cursor:
        """The statement runs, and these are its rows: fetch the first. `in_lists`: unless they are a list, they are
        given in lists, if it is asked for."""
        rows = iter(found)
        self.lastrowid = connection._session.host.rowid
        self._names = prepared.statement.columns  # as they are now: the statement may have been compiled again
        if connection._converts or self._convert is not None:
            self._convert = connection._row_converter(prepared.statement)
        try:
            self._ahead = ahead = next(rows, None)
        except (BusyError, SqlError) as error:
            explained(error, connection._session, prepared.statement.sql)
            raise
        except BaseException as error:
            connection._session.stopped_by(error)
            raise
        if ahead is not None:
            self._rows = rows
            in_lists = in_lists and type(found) is not list
            if in_lists is not self._in_lists:
                self._in_lists = in_lists
            if Seen.any and self._convert is None:
                self._convert = connection._text_check(prepared.statement.columns)
        return self

    @cursor_turn
    def executemany(self, sql: str, seq_of_parameters: Iterable[Any], /) -> Cursor:
        """Run an INSERT, UPDATE, DELETE or REPLACE once for each of the parameter sequences or mappings.

        Raises: as `execute`. The rows before the one that failed stay changed until the transaction is rolled back.
        """
        connection = self.connection
        self._begin()
        self._used = True
        prepared = connection._prepare(sql, "executemany")
        if not prepared.is_dml and (prepared.is_query or not prepared.statement.sql):
            raise ProgrammingError("executemany() can only execute DML statements.")
        rows = seq_of_parameters if type(seq_of_parameters) in (list, tuple) else iter(seq_of_parameters)
        self._busy = True
        try:
            if prepared.is_dml:
                connection._begin_if_due()
            max_length = connection._session.host.max_length
            values = bind_each(rows, prepared.n_plain, prepared.param_names, max_length, connection._check_open)
            if prepared.is_dml and connection._traced is None:
                changes = prepared.statement.run_many(values)
            else:
                changes = self._run_each(connection, prepared, values)
            self.rowcount = changes if prepared.is_dml else -1
        except (BusyError, SqlError) as error:
            explained(error, connection._session, prepared.statement.sql)
            raise
        except BaseException as error:
            connection._session.stopped_by(error)
            raise
        finally:
            self._busy = False
        return self

    def _run_each(self, connection: Connection, prepared: Prepared, rows: Iterator[tuple[Value, ...]]) -> int:
        """Run the statement once for each row of values, one by one. Returns the changes."""
        changes = 0
        for values in rows:
            if connection._traced is not None:
                connection._traced = (prepared.statement.sql, prepared.param_names, values)
            prepared.run(values)
            changes += connection._session.changes
        return changes

    @cursor_turn
    def executescript(self, sql_script: str, /) -> Cursor:
        """Run any number of statements. A transaction that is open is committed first (but see `autocommit`).

        The cursor keeps the rows that it has still to give.
        """
        self._check()
        self.connection._run_script(sql_script)
        return self

    def _begin(self) -> None:
        """Check that the cursor can be used, and make it as it was when it was new."""
        if self._names is None:
            raise ProgrammingError("Cannot operate on a closed cursor.")
        self._refuse_if_busy()
        self._end()
        self.rowcount = -1
        self._columns = None
        self._names = ()

    def _end(self) -> None:
        rows, self._rows, self._ahead = self._rows, None, None
        if rows is not None:
            close = getattr(rows, "close", None)
            if close is not None:
                close()
            else:  # an iterator may still draw on them
                deque(rows, 0)

    # -- the rest of PEP 249

    @cursor_turn
    def close(self) -> None:
        """End the statement. Nothing can be executed or fetched after that."""
        self._refuse_if_busy()
        if self._names is not None:
            self._described()  # stays readable
            self._end()
            self._names = None
            self._used = True

    def setinputsizes(self, sizes: Any, /) -> None:
        """Does nothing: PEP 249 asks for it, SQLite has no use for it."""

    def setoutputsize(self, size: Any, column: Any = None, /) -> None:
        """Does nothing: PEP 249 asks for it, SQLite has no use for it."""
