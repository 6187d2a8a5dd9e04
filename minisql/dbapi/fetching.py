"""The rows of a statement: one by one, all at once, as columns.

A row is fetched ahead, as the standard library does: an error in computing the first one comes out of `execute`, and a
statement is over, and its locks are gone, as soon as its last row was handed out. What is called for every row is
written out here instead of called, as in `cursor`.
Source: PEP 249 "Cursor methods"; the Python documentation, sqlite3 "Cursor objects".
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from sys import maxsize
from threading import get_ident
from typing import TYPE_CHECKING, Any

from minisql.dbapi.bind import c_int
from minisql.dbapi.convert import check_text
from minisql.dbapi.drawn import put_back
from minisql.dbapi.row import Columns, Description
from minisql.dbapi.turn import cursor_turn, in_turn
from minisql.errors import ProgrammingError
from minisql.rawtext import Seen

if TYPE_CHECKING:
    import numpy as np
    import pandas
    import pyarrow

    from minisql.dbapi.connection import Connection
    from minisql.dbapi.types import Value

RowFactory = Callable[[Any, tuple[Any, ...]], Any]
"""Called with (cursor, row)."""


class Fetching:
    """The half of a cursor that hands out rows; the other half, `Cursor`, says which."""

    # What every execution sets has a slot; what most cursors never set stands on the class, and goes to the dictionary
    # when it is set. A new cursor and its first execution take 1.3 us and not 1.9 us, as with a dictionary for all.
    # What every fetch looks at has a slot too: it is found in 0.01 us, what stands on the class in 0.06.
    __slots__ = (
        "__dict__", "__weakref__", "_ahead", "_columns", "_convert", "_in_lists", "_names", "_rows", "connection",
        "row_factory",
    )  # fmt: skip

    connection: Connection
    row_factory: RowFactory | None
    _arraysize: int = 1
    _rows: Iterator[tuple[Value, ...]] | None  # what the engine has still to give
    _ahead: tuple[Value, ...] | None  # the next row
    _names: tuple[str, ...] | None  # of the columns; None: the cursor is closed
    _columns: Columns | None  # made from _names when asked for
    _convert: Callable[[tuple[Value, ...]], tuple[Any, ...]] | None
    _in_lists: bool  # `_rows`, once it is sent something, gives lists of rows
    _busy: bool = False  # inside of execute or executemany: the caller's own code must not come back to us

    def fetchone(self) -> Any:
        """The next row; None after the last."""
        row = self._ahead
        if row is None or self.connection._owner != get_ident():
            if self.connection._owner != get_ident():
                return in_turn(self.connection, Fetching.fetchone, self)
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
            except BaseException as error:
                self._ahead = self._rows = None
                self.connection._session.stopped_by(error)
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
        except BaseException as error:
            self._ahead = self._rows = None
            self.connection._session.stopped_by(error)
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
            except BaseException as error:
                self.connection._session.stopped_by(error)
                raise
        else:
            try:
                left = [ahead, *rows]
            except BaseException as error:
                self.connection._session.stopped_by(error)
                raise
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
            try:
                left.extend(rows)
            except BaseException as error:
                self.connection._session.stopped_by(error)
                raise
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
                except BaseException as error:
                    if self._rows is rows:
                        self._ahead = self._rows = None
                    self._check()  # what is closed has no other error
                    self.connection._session.stopped_by(error)
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
            try:
                self._ahead = next(self._rows, None)
            except BaseException as error:
                self._rows = None
                self.connection._session.stopped_by(error)
                raise
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

    # -- what the rows are like

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

    def _check(self) -> None:
        """The cursor may be used, here and now."""
        self.connection._check_owner()
        if self._names is None:
            raise ProgrammingError("Cannot operate on a closed cursor.")
        self._refuse_if_busy()

    def _refuse_if_busy(self) -> None:
        if self._busy:
            raise ProgrammingError("Recursive use of cursors not allowed.")
