"""Cursor: one statement at a time, and the rows that it gives.

The path of a point lookup (`execute(sql, (key,)).fetchone()`) is written out here instead of called: every function
call on it would cost more than the check inside.
Source: PEP 249 "Cursor Objects"; the Python documentation, sqlite3 "Cursor objects".
"""

from __future__ import annotations

import operator
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice
from sys import maxsize
from threading import get_ident
from typing import TYPE_CHECKING, Any, Final
from weakref import ref

from minisql.dbapi.bind import bind, bind_each, c_int
from minisql.dbapi.convert import check_text
from minisql.dbapi.drawn import counted, put_back
from minisql.dbapi.explain_error import explained, without_frames
from minisql.dbapi.row import Columns, Description
from minisql.dbapi.turn import LastWill, cursor_turn, in_turn
from minisql.dbapi.types import Adapted, type_name
from minisql.errors import BusyError, ConstraintError, ProgrammingError, SqlError
from minisql.rawtext import Seen

if TYPE_CHECKING:
    import numpy as np
    import pandas
    import pyarrow

    from minisql.dbapi.connection import Connection
    from minisql.dbapi.prepared import Change, Prepared
    from minisql.dbapi.types import Value

RowFactory = Callable[["Cursor", tuple[Any, ...]], Any]

_MIN: Final = -(1 << 63)
_MAX: Final = (1 << 63) - 1


class Cursor:
    """What a statement gave: rows to fetch, `description`, `rowcount`, `lastrowid`.

    Attributes:
        connection: the connection that it belongs to.
        row_factory: called with (cursor, row) to make what the fetch methods give; None: the tuple itself.
        arraysize: how many rows `fetchmany` gives when it is not told.
        rowcount: rows changed by the last INSERT, UPDATE, DELETE or REPLACE; -1 after anything else. With RETURNING it
            is 0 until the last row has been fetched.
        lastrowid: rowid of the last row that the connection had inserted when `execute` was called, 0 if there was
            none; None before the first `execute`.

    One row is fetched ahead, as the standard library does: an error in computing the first row comes out of
    `execute`, and a statement is over, and its locks are gone, as soon as its last row was handed out.
    """

    # What every execution sets has a slot; what most cursors never set stands on the class, and goes to the dictionary
    # when it is set. A new cursor and its first execution take 1.3 us and not 1.9 us, as with a dictionary for all.
    # What every fetch looks at has a slot too: it is found in 0.01 us, what stands on the class in 0.06.
    __slots__ = (
        "__dict__", "__weakref__", "_ahead", "_columns", "_convert", "_in_lists", "_names", "_rows", "_used",
        "connection", "lastrowid", "row_factory", "rowcount",
    )  # fmt: skip

    connection: Connection
    rowcount: int
    row_factory: RowFactory | None
    _arraysize: int = 1
    lastrowid: int | None
    _rows: Iterator[tuple[Value, ...]] | None  # what the engine has still to give
    _ahead: tuple[Value, ...] | None  # the next row
    _names: tuple[str, ...] | None  # of the columns; None: the cursor is closed
    _columns: Columns | None  # made from _names when asked for
    _convert: Callable[[tuple[Value, ...]], tuple[Any, ...]] | None
    _last_will: LastWill | None = None
    _in_lists: bool  # `_rows`, once it is sent something, gives lists of rows
    _busy: bool = False  # inside of execute or executemany: the caller's own code must not come back to us

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

    # -- fetching

    def fetchone(self) -> Any:
        """The next row; None after the last."""
        row = self._ahead
        if row is None or self.connection._owner != get_ident():
            if self.connection._owner != get_ident():
                return in_turn(self.connection, Cursor.fetchone, self)
            self._check()
            if not self._more():
                return None
            row = self._ahead
            assert row is not None, "there is a row"
        if self._convert is not None or Seen.any:
            row = self._converted(row)  # where that fails, the row stays
        rows = self._rows
        if rows is not None:
            try:
                self._ahead = ahead = next(rows, None)
            except BaseException:
                self._ahead = self._rows = None
                raise
            if ahead is None:
                self._rows = None
        else:
            self._ahead = None
        factory = self.row_factory
        return row if factory is None else factory(self, row)

    @cursor_turn
    def fetchmany(self, size: int | None = None) -> list[Any]:
        """The next `size` rows (default: `arraysize`), fewer at the end; all that are left when it is 0 or negative."""
        self._check()
        limit = self.arraysize if size is None else operator.index(size)
        if limit <= 0:
            return self.fetchall()
        if limit > 1 and self._convert is None and not Seen.any and self.row_factory is None and self._more():
            many = self._many(min(limit, maxsize))
            if many is not None:
                return many
        rows: list[Any] = []
        while len(rows) < limit and self._more():
            rows.append(self.fetchone())
        return rows

    def _many(self, limit: int) -> list[Any] | None:
        """The next rows as they are, one of which is fetched ahead; None, and nothing is taken, if a text in them is to
        be looked at. One by one a row takes 0.7 us more."""
        first, rows = self._ahead, self._rows
        if rows is None:
            self._ahead = None
            return [first]
        try:
            drawn = list(islice(rows, limit))  # the last one is the next one ahead
        except BaseException:
            self._ahead = self._rows = None
            raise
        if Seen.any:
            self._rows, self._in_lists = put_back(drawn, rows), False
            return None
        if len(drawn) == limit:
            self._ahead = drawn.pop()
        else:
            self._ahead = self._rows = None
        return [first, *drawn]

    def fetchall(self) -> list[Any]:
        """All rows that are left."""
        ahead, rows = self._ahead, self._rows
        if (
            ahead is None
            or self.connection._owner != get_ident()
            or self._convert is not None
            or self.row_factory is not None
        ):  # in the midst of `execute`, or of a converter, one of these is so
            return self._fetch_all()
        self._ahead = self._rows = None
        if rows is None:
            left = [ahead]
        elif self._in_lists:
            left = [ahead]
            lists: Any = rows
            try:  # contextlib.suppress would take 0.35 us
                left += lists.send(True)
                for some in lists:
                    left += some
            except StopIteration:
                pass
        else:
            left = [ahead, *rows]
        if Seen.any:
            convert = self._converter()
            return left if convert is None else self._converted_all(convert, left)
        return left

    @cursor_turn
    def _fetch_all(self) -> list[Any]:
        """As `fetchall`, whatever there is to check and to convert."""
        self._check()
        if not self._more():
            return []
        ahead, rows = self._ahead, self._rows
        assert ahead is not None, "there is a row"
        self._ahead = self._rows = None
        left = [ahead]
        if rows is not None:
            left.extend(rows)
        convert, factory = self._converter(), self.row_factory
        if convert is not None:
            left = self._converted_all(convert, left)
        if factory is not None:
            return [factory(self, row) for row in left]
        return left

    def _converted_all(self, convert: Callable[[tuple[Value, ...]], tuple[Any, ...]], rows: list[Any]) -> list[Any]:
        self._busy = True
        try:
            return list(map(convert, rows))
        finally:
            self._busy = False

    def __iter__(self) -> Iterator[Any]:
        """The rows that are left, each when the one after it has been fetched.

        Not the cursor itself but a generator where there is nothing to convert: 0.05 us a row, against 0.5 us by
        `__next__`. Fetch methods used in between go on behind the row that was last given.
        """
        self._check()
        convert = self._convert
        is_check = type(convert) is partial and convert.func is check_text  # nothing of the program's own is called
        is_shared = self.connection._lock is not None  # each row in turn
        if is_shared or self.row_factory is not None or not (convert is None or is_check):
            return self
        return self._left()

    def _left(self) -> Iterator[tuple[Any, ...]]:
        """The rows that are left; those of another statement, when one is executed meanwhile."""
        seen = Seen
        while True:
            rows = self._rows
            if rows is not None:
                try:
                    for ahead in rows:
                        row: Any = self._ahead
                        self._ahead = ahead
                        if seen.any:
                            row = self._converted(row)
                        yield row
                except GeneratorExit:
                    raise
                except BaseException:
                    if self._rows is rows:
                        self._ahead = self._rows = None
                    self._check()  # what is closed has no other error
                    raise
                if self._rows is not rows:
                    continue
                self._rows = None
            last, self._ahead = self._ahead, None
            if last is None:
                break
            yield self._converted(last) if seen.any else last
        self._check()

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

    def _converter(self) -> Callable[[tuple[Value, ...]], tuple[Any, ...]] | None:
        """What rows go through: once text that is not UTF-8 has been met, at least a check."""
        if self._convert is None and Seen.any:
            self._convert = self.connection._text_check(self._names or ())
        return self._convert

    def _converted(self, row: tuple[Value, ...]) -> tuple[Any, ...]:
        """The row as converters make it."""
        convert = self._converter()
        if convert is None:
            return row
        self._refuse_if_busy()
        self._busy = True
        try:
            return convert(row)
        finally:
            self._busy = False

    def _check(self) -> None:
        """The cursor may be used, here and now."""
        self.connection._check_owner()
        if self._names is None:
            raise ProgrammingError("Cannot operate on a closed cursor.")
        self._refuse_if_busy()

    def _refuse_if_busy(self) -> None:
        if self._busy:
            raise ProgrammingError("Recursive use of cursors not allowed.")

    # -- fetching columns

    @cursor_turn
    def fetch_numpy(self) -> dict[str, np.ndarray[Any, Any]]:
        """The rows that are left, as one array a column, of one length, by name.

        Integers alone give int64, reals alone float64; text, blobs, several kinds, and nothing but NULL give object,
        each value as it is. A column with a NULL is a masked array. Of columns with one name, later ones are called
        `name:1`, `name:2`. Converters apply, the row factory does not. A statement without rows gives no columns.

        Raises: as `fetchall`.
        """
        from minisql.dbapi.columns import fetch_numpy

        self._check()
        return fetch_numpy(self)

    @cursor_turn
    def fetch_arrow(self) -> pyarrow.Table:
        """The rows that are left, as an Arrow table: int64, double, large_string, large_binary, or null.

        Values of several kinds in one column are a dense union, each exact. Names are as for `fetch_numpy`.

        Raises:
            NotSupportedError: the package pyarrow is not there.
            Error: as `fetchall`.
        """
        from minisql.dbapi.columns import fetch_arrow

        self._check()
        return fetch_arrow(self)

    @cursor_turn
    def fetch_pandas(self) -> pandas.DataFrame:
        """The rows that are left, as a data frame: int64, float64, object.

        NULL among integers makes a column of type Int64, with NA; among reals it is NaN, which no value in SQL is;
        elsewhere None. Names are as for `fetch_numpy`.

        Raises:
            NotSupportedError: the package pandas is not there.
            Error: as `fetchall`.
        """
        from minisql.dbapi.columns import fetch_pandas

        self._check()
        return fetch_pandas(self)

    # -- the rest of PEP 249

    @property
    def arraysize(self) -> int:
        """How many rows `fetchmany` gives when it is not told."""
        return self._arraysize

    @arraysize.setter
    def arraysize(self, size: int) -> None:
        self._arraysize = c_int(size)

    @property
    def description(self) -> Description | Any:  # or None, which few programs look for
        """(name, None, None, None, None, None, None) of each column; None when the statement gives no rows."""
        return self._described().description

    def _described(self) -> Columns:
        """What the rows of this execution share."""
        columns = self._columns
        if columns is None:
            columns = self._columns = Columns(tuple(map(self.connection._column_name, self._names or ())))
        return columns

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
