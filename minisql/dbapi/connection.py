"""Connection: an open database, its statements, its values, and copies of all that is in it.

Its transactions are in `transaction_control.py`, what a program hangs into it in `hooks.py` and `decorators.py`.
Source: PEP 249 "Connection Objects"; the Python documentation, sqlite3 "Connection objects".
"""

from __future__ import annotations

import operator
import os
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from threading import Lock, get_ident
from typing import TYPE_CHECKING, Any, Final, TypeVar, overload
from weakref import ref

from minisql import errors
from minisql.dbapi.bind import buffer_bytes, c_int
from minisql.dbapi.convert import check_text, row_converter
from minisql.dbapi.cursor import Cursor
from minisql.dbapi.decorators import Decorators
from minisql.dbapi.deprecated import one_positional
from minisql.dbapi.explain_error import explained
from minisql.dbapi.fetching import RowFactory
from minisql.dbapi.hooks import Hooks
from minisql.dbapi.prepared import Prepared, PreparedStatement, prepare
from minisql.dbapi.transaction_control import (
    LEGACY_TRANSACTION_CONTROL,
    TransactionControl,
    check_autocommit,
    checked_level,
)
from minisql.dbapi.turn import in_turn, own_turn
from minisql.dbapi.types import PARSE_COLNAMES, Adapted, Value, type_name
from minisql.engine import Session
from minisql.engine.limits import LimitCategory
from minisql.engine.session import CLOSED
from minisql.errors import BusyError, DataError, OperationalError, ProgrammingError, SqlError
from minisql.rawtext import Seen, raw_text

if TYPE_CHECKING:
    from minisql.dbapi.blob import Blob
    from minisql.storage.vfs import Vfs

_NO_SQL: Final = str(b" ", "ascii") * 3  # nothing was given: this very object
_CLOSED: Final = -1  # in place of a thread: no thread has this number

_MIN: Final = -(1 << 63)
_MAX: Final = (1 << 63) - 1
_new_object: Final = object.__new__

C = TypeVar("C", bound=Cursor)


class Connection(TransactionControl, Decorators, Hooks):
    """An open database.

    Args:
        database: path of the file, ":memory:", "" for a temporary one, or a URI when `uri` is true.
        timeout: seconds to wait for a lock before `database is locked`.
        detect_types: PARSE_DECLTYPES and PARSE_COLNAMES, or'ed: which columns converters are looked up for.
        isolation_level: what the implicit BEGIN says ("", "DEFERRED", "IMMEDIATE", "EXCLUSIVE"); None: there is none.
        check_same_thread: only the thread that made it may use it. Otherwise threads use it in turn, call by call;
            the transaction, and what a cursor has still to give, are common to all.
        factory: the class to make; `connect` has used it already.
        cached_statements: how many statements are kept compiled.
        uri: `database` may be a URI.
        autocommit: LEGACY_TRANSACTION_CONTROL, or True: no implicit transaction, or False: always in a transaction.
    """

    Warning = errors.Warning
    Error = errors.Error
    InterfaceError = errors.InterfaceError
    DatabaseError = errors.DatabaseError
    DataError = errors.DataError
    OperationalError = errors.OperationalError
    IntegrityError = errors.IntegrityError
    InternalError = errors.InternalError
    ProgrammingError = errors.ProgrammingError
    NotSupportedError = errors.NotSupportedError

    __slots__ = (
        "__weakref__", "_autocommit", "_begin_sql", "_blobs", "_converts", "_detect_types", "_isolation_level",
        "_lock", "_max_prepared", "_owner", "_prepared", "_session", "_text_factory", "_thread", "row_factory",
    )  # fmt: skip

    row_factory: RowFactory | None
    _vfs: Vfs | None = None  # where the database is; None: the operating system's files

    @one_positional("_sqlite3.Connection", n_more=1)
    def __init__(
        self,
        database: str | bytes | os.PathLike[str] | os.PathLike[bytes],
        timeout: float = 5.0,
        detect_types: int = 0,
        isolation_level: str | None = "",
        check_same_thread: bool = True,
        factory: object = None,
        cached_statements: int = 128,
        uri: bool = False,
        *,
        autocommit: bool | int = LEGACY_TRANSACTION_CONTROL,
    ) -> None:
        self._leave_old()
        path = os.fsdecode(database)
        if "\0" in path:
            raise ValueError("embedded null byte")
        if not isinstance(timeout, int | float) and not hasattr(type(timeout), "__float__"):
            raise TypeError(f"must be real number, not {type(timeout).__name__}")
        detect_types, cached_statements = c_int(detect_types), c_int(cached_statements)
        level = checked_level(isolation_level)
        check_autocommit(autocommit)
        # The texts are cached here, together with what each execution asks of them, and not a second time below.
        self._session = Session(path, uri=bool(uri), cached_statements=0, timeout=timeout, vfs=self._vfs)
        self._thread: int | None = get_ident() if check_same_thread else None
        self._owner = self._thread  # compared per call, see `turn`: the thread whose turn it is; None; _CLOSED
        self._lock = None if check_same_thread else Lock()
        self._prepared: dict[str, Prepared] = {}
        self._max_prepared = cached_statements
        self._detect_types = detect_types
        self._text_factory: Callable[[bytes], Any] = str
        self._converts = bool(detect_types)
        self._trace: Callable[[str], object] | None = None
        self._traced: tuple[str, tuple[str | None, ...], tuple[Value, ...]] | tuple[()] | None = None
        self._blobs: list[ref[Blob]] = []
        self.row_factory = None
        self._isolation_level = level
        self._autocommit: bool | int = autocommit
        self._begin_sql: str | None = None  # before a change outside of a transaction
        self._set_begin()
        if autocommit is False:
            self._command("BEGIN")

    def _leave_old(self) -> None:
        """Called again, `__init__` opens another database. Rows that are still to be fetched come from the old one."""
        try:
            session = object.__getattribute__(self, "_session")
        except AttributeError:  # it is called for the first time
            return
        if not session.transactions.n_running:
            session.close()
        del self._session, self._owner

    if not TYPE_CHECKING:  # type checkers are not to think that there is every name

        def __getattr__(self, name: str) -> Any:
            if name in Connection.__slots__:
                raise ProgrammingError("Base Connection.__init__ not called.")
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    def __del__(self, is_finalizing: Callable[[], bool] = sys.is_finalizing) -> None:
        try:
            session = object.__getattribute__(self, "_session")
        except AttributeError:  # __init__ failed
            return
        if not is_finalizing():
            if self._owner != _CLOSED:
                warnings.warn(f"unclosed database in {self!r}", ResourceWarning, stacklevel=1, source=self)
            session.close()
            return
        try:
            session.close()
        except (AttributeError, TypeError):  # modules are gone; a hot journal is rolled back by who opens the file next
            return

    # -- checks

    def _check_open(self) -> None:
        if self._owner == _CLOSED:
            raise ProgrammingError(CLOSED)

    def _check_thread(self) -> None:
        if self._thread is not None and self._thread != get_ident():
            raise ProgrammingError(
                "SQLite objects created in a thread can only be used in that same thread. The object was created in "
                f"thread id {self._thread} and this is thread id {get_ident()}."
            )

    def _check_owner(self) -> None:
        """The connection may be used, here and now."""
        owner = self._owner
        if owner is not None and owner != get_ident():
            self._check_thread()
            self._check_open()

    # -- statements

    @overload
    def cursor(self, factory: None = None) -> Cursor: ...
    @overload
    def cursor(self, factory: Callable[[Connection], C]) -> C: ...

    def cursor(self, factory: Any = Cursor) -> Any:
        """A new cursor, made by `factory(connection)`, with this connection's row factory."""
        if self._owner != get_ident():
            self._check_owner()
        cursor = factory(self)
        if not issubclass(type(cursor), Cursor):
            raise TypeError(f"factory must return a cursor, not {type(cursor).__name__}")
        if self.row_factory is not None:
            cursor.row_factory = self.row_factory
        return cursor

    def execute(self, sql: str, parameters: Any = (), /) -> Cursor:
        """`Cursor.execute` on a new cursor, which is returned."""
        if type(self) is Connection and self.row_factory is None:  # 0.3 us less than by cursor()
            cursor: Cursor = _new_object(Cursor)
            cursor.connection = self
            cursor.rowcount = -1
            cursor.lastrowid = cursor._rows = cursor._ahead = cursor._columns = cursor._convert = None
            cursor.row_factory = None
            cursor._names = ()
            cursor._in_lists = False
            cursor._used = True
            # A lookup by key, or a change of one row, with plain values is done here: 0.6 us less than by
            # `Cursor.execute`.
            prepared = self._prepared.get(sql) if type(sql) is str else None
            if (
                prepared is not None
                and (prepared.look_up is not None or prepared.change is not None)
                and self._owner == get_ident()
                and type(parameters) is tuple
                and len(parameters) == prepared.n_plain
                and not Adapted.always
            ):
                for value in parameters:  # as `Cursor.execute` looks at them
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
                    if prepared.look_up is None:
                        change = prepared.change
                        assert change is not None
                        return cursor._change(self, prepared, parameters, change)
                    try:
                        found = prepared.look_up(parameters)
                    except (BusyError, SqlError) as error:
                        explained(error, self._session, sql)
                        raise
                    except BaseException as error:
                        self._session.stopped_by(error)
                        raise
                    if found is not None and not self._converts and not Seen.any:
                        cursor._names = prepared.statement.columns
                        cursor.lastrowid = self._session.host.rowid
                        if not isinstance(found, list):
                            cursor._rows = found
                            cursor._ahead = next(found)
                            cursor._in_lists = True
                        elif len(found) == 1:
                            cursor._ahead = found[0]
                        elif found:
                            cursor._rows = rows = iter(found)
                            cursor._ahead = next(rows)
                        return cursor
                    if found is not None:
                        return cursor._take(self, prepared, found, in_lists=True)
                    return cursor._run(self, prepared, parameters)
            cursor._used = False
            return cursor.execute(sql, parameters)
        return self.cursor().execute(sql, parameters)

    def executemany(self, sql: str, seq_of_parameters: Iterable[Any], /) -> Cursor:
        """`Cursor.executemany` on a new cursor, which is returned."""
        return self.cursor().executemany(sql, seq_of_parameters)

    def executescript(self, sql_script: str, /) -> Cursor:
        """`Cursor.executescript` on a new cursor, which is returned."""
        return self.cursor().executescript(sql_script)

    @own_turn
    def __call__(self, sql: str = _NO_SQL, /) -> PreparedStatement:
        """Prepare one statement afresh, without running it, and keep it for `execute`. Raises: what is wrong."""
        if sql is _NO_SQL:
            raise TypeError("function missing required argument 'sql' (pos 1)")
        if not isinstance(sql, str):
            raise TypeError(f"argument 1 must be str, not {type_name(sql)}")
        return PreparedStatement._of(self._keep(sql, self._prepare_anew(sql)))

    def _prepare(self, sql: str, method: str = "execute") -> Prepared:
        """Prepare one statement, or find it among those kept."""
        if not isinstance(sql, str):
            raise TypeError(f"{method}() argument 1 must be str, not {type_name(sql)}")
        sql = str.__str__(sql)
        self._check_length(sql)
        prepared = self._prepared.get(sql)
        return self._keep(sql, self._prepare_anew(sql)) if prepared is None else prepared

    def _prepare_anew(self, sql: str) -> Prepared:
        """Who takes text as the bytes that it is gives it so, too."""
        try:
            return prepare(self._session, sql, as_bytes=self._text_factory is raw_text)
        except BaseException as error:
            self._session.stopped_by(error)
            raise

    def _check_length(self, sql: str) -> None:
        if len(sql) > self._session.limits[LimitCategory.SQL_LENGTH]:
            raise DataError("query string is too large")

    def _keep(self, sql: str, prepared: Prepared) -> Prepared:
        """Remember a statement by its text, in place of the one that was kept first when there are too many."""
        kept = self._prepared
        if sql not in kept and len(kept) >= self._max_prepared:
            if not kept:  # none at all are to be kept
                return prepared
            del kept[next(iter(kept))]
        kept[sql] = prepared
        return prepared

    def _command(self, sql: str) -> None:
        """Run a statement of our own."""
        statement, _ = self._session.prepare(sql)
        assert statement is not None, sql
        try:
            for _ in statement.run():
                pass
        except (BusyError, SqlError) as error:
            explained(error, self._session, sql)
            raise
        except BaseException as error:
            self._session.stopped_by(error)
            raise

    def _run_script(self, script: str) -> None:
        if not isinstance(script, str):
            raise TypeError(f"executescript() argument must be str, not {type_name(script)}")
        if not script.isascii():
            script.encode()
        self._check_length(script)
        if "\0" in script:
            raise ValueError("embedded null character")
        session = self._session
        if self._autocommit == LEGACY_TRANSACTION_CONTROL and session.in_transaction:
            self._command("COMMIT")
        offset = 0
        while True:
            start = offset
            try:
                statement, offset = session.prepare(script, offset)
            except errors.Error as error:
                explained(error, session, script, start)
                raise
            except BaseException as error:
                session.stopped_by(error)
                raise
            if statement is None:
                return
            if self._traced is not None:
                self._traced = (statement.sql, statement.param_names, (None,) * statement.n_params)
            try:
                for _ in statement.run((None,) * statement.n_params):
                    pass
            except (BusyError, SqlError) as error:
                start = offset - len(statement.sql)
                if error.sql_offset >= 0:  # it was compiled again, by itself
                    error.sql_offset += start
                explained(error, session, script, start)
                raise
            except BaseException as error:
                session.stopped_by(error)
                raise

    # -- state and values

    @property
    def total_changes(self) -> int:
        """Rows inserted, updated and deleted since the connection was opened."""
        self._check_open()
        return self._session.total_changes

    @property
    def text_factory(self) -> Callable[[bytes], Any]:
        """What makes a Python object of a TEXT value's UTF-8 bytes; `str` gives the text, or OperationalError."""
        return self._text_factory

    @text_factory.setter
    def text_factory(self, factory: Callable[[bytes], Any]) -> None:
        self._text_factory = factory
        self._converts = bool(self._detect_types) or factory not in (str, raw_text)

    def _row_converter(self, statement: Any) -> Callable[[tuple[Value, ...]], tuple[Any, ...]] | None:
        return row_converter(statement.columns, statement.decltypes, self._detect_types, self)

    def _text_check(self, columns: tuple[str, ...]) -> Callable[[tuple[Value, ...]], tuple[Any, ...]] | None:
        """The check that no text has bytes that are not UTF-8, where the program wants plain `str`."""
        return partial(check_text, columns) if self._text_factory is str else None

    def _column_name(self, name: str) -> str:
        """The name without ` [type]`, when that is looked at."""
        return name.split("[", 1)[0].removesuffix(" ") if self._detect_types & PARSE_COLNAMES and "[" in name else name

    # -- the rest

    @own_turn
    def blobopen(self, table: str, column: str, row: int, /, *, readonly: bool = False, name: str = "main") -> Blob:
        """Open one value, a blob or a text, to read and write it in place.

        Args:
            row: the rowid.
            readonly: it is not going to be written.
            name: of the database: "main", "temp", or as it was attached.
        Raises:
            OperationalError: there is no such value, it is a number or NULL, or it cannot be written in place.
        """
        from minisql.dbapi.blob import open_blob

        blob = open_blob(self, table, column, row, name, writable=not readonly)
        self._blobs = [known for known in self._blobs if known() is not None]
        self._blobs.append(ref(blob))
        return blob

    def iterdump(self, *, filter: str | None = None) -> Iterator[str]:
        """The database as SQL statements; `filter` is a LIKE pattern for the names of its objects."""
        self._check_owner()
        from minisql.dbapi.dump import dump

        return dump(self, filter)

    def backup(
        self,
        target: Connection,
        *,
        pages: int = -1,
        progress: Callable[[int, int, int], object] | None = None,
        name: str = "main",
        sleep: float = 0.25,
    ) -> None:
        """Copy a database of this connection over the main database of another one, while both may be in use.

        Args:
            pages: so many at a time; 0 or less: all at once.
            progress: called after each of these steps with (result code, pages still to come, pages altogether).
            name: of the database: "main", "temp", or as it was attached.
            sleep: seconds to wait after a step that found a database locked.
        Raises:
            OperationalError: `unknown database x`, `destination database is in use`, or what the copying met.
            ValueError: `target` is this connection.
        """
        self._check_owner()
        if not isinstance(target, Connection):
            raise TypeError(f"backup() argument 'target' must be sqlite3.Connection, not {type_name(target)}")
        if not isinstance(name, str):
            raise TypeError(f"backup() argument 'name' must be str, not {type_name(name)}")
        target._check_open()
        if target is self:
            raise ValueError("target cannot be the same connection instance")
        if progress is not None and not callable(progress):
            raise TypeError("progress argument must be a callable")
        from minisql.dbapi.backup import run_backup

        run_backup(self, target, operator.index(pages), progress, name, float(sleep))

    @own_turn
    def serialize(self, *, name: str = "main") -> bytes:
        """The bytes of the file that a database is, or would be if it were one. Raises: OperationalError."""
        if not isinstance(name, str):
            raise TypeError(f"serialize() argument 'name' must be str, not {type_name(name)}")
        from minisql.engine.backup import serialize

        content = serialize(self._session, name)
        if content is None:
            raise OperationalError(f"unable to serialize {name!r}")
        return content

    @own_turn
    def deserialize(self, data: bytes | bytearray | memoryview | str, /, *, name: str = "main") -> None:
        """Put a database in memory, whose file has the bytes `data`, in the place of one of this connection.

        Raises:
            OperationalError: there is no such database, or it is in use.
        """
        if not isinstance(name, str):
            raise TypeError(f"deserialize() argument 'name' must be str, not {type_name(name)}")
        from minisql.engine.backup import deserialize

        content = data.encode() if isinstance(data, str) else buffer_bytes(data)
        deserialize(self._session, name, content)

    def close(self) -> None:
        """Close the database. The changes of a transaction that is still open are lost."""
        self._check_thread()
        if self._owner != _CLOSED:
            in_turn(self, self._close)

    def _close(self) -> None:
        self._close_blobs()
        if self._autocommit is False and self._session.in_transaction:
            self._command("ROLLBACK")
        self._owner = _CLOSED
        self._prepared.clear()
        self._session.close()

    def _is_closed(self) -> bool:
        return self._owner == _CLOSED

    def _close_blobs(self) -> None:
        for known in self._blobs:
            blob = known()
            if blob is not None:
                blob.close()
        self._blobs.clear()
