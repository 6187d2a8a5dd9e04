"""Every exception that minisql raises on purpose, each with its SQLite result code.

The upper half is PEP 249's tree, as the standard library's `sqlite3` has it. The lower half names the
mistakes: each class has SQLite's primary result code and stands under the PEP 249 class that `sqlite3`
raises for that code. Whose fault it is decides the class: the caller's SQL is a `SqlError`, a damaged file
a `CorruptError`; our own mistake is an `assert`, never one of these.
Source: rescode "Primary Result Codes versus Extended Result Codes".
"""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final, NamedTuple, Protocol

RESULT_NAMES: Final[dict[int, str]] = {
    0: "SQLITE_OK",
    1: "SQLITE_ERROR",
    2: "SQLITE_INTERNAL",
    3: "SQLITE_PERM",
    4: "SQLITE_ABORT",
    5: "SQLITE_BUSY",
    6: "SQLITE_LOCKED",
    7: "SQLITE_NOMEM",
    8: "SQLITE_READONLY",
    9: "SQLITE_INTERRUPT",
    10: "SQLITE_IOERR",
    11: "SQLITE_CORRUPT",
    12: "SQLITE_NOTFOUND",
    13: "SQLITE_FULL",
    14: "SQLITE_CANTOPEN",
    15: "SQLITE_PROTOCOL",
    16: "SQLITE_EMPTY",
    17: "SQLITE_SCHEMA",
    18: "SQLITE_TOOBIG",
    19: "SQLITE_CONSTRAINT",
    20: "SQLITE_MISMATCH",
    21: "SQLITE_MISUSE",
    22: "SQLITE_NOLFS",
    23: "SQLITE_AUTH",
    24: "SQLITE_FORMAT",
    25: "SQLITE_RANGE",
    26: "SQLITE_NOTADB",
    261: "SQLITE_BUSY_RECOVERY",
    517: "SQLITE_BUSY_SNAPSHOT",
    773: "SQLITE_BUSY_TIMEOUT",
    262: "SQLITE_LOCKED_SHAREDCACHE",
    264: "SQLITE_READONLY_RECOVERY",
    520: "SQLITE_READONLY_CANTLOCK",
    776: "SQLITE_READONLY_ROLLBACK",
    1032: "SQLITE_READONLY_DBMOVED",
    1288: "SQLITE_READONLY_CANTINIT",
    1544: "SQLITE_READONLY_DIRECTORY",
    266: "SQLITE_IOERR_READ",
    522: "SQLITE_IOERR_SHORT_READ",
    778: "SQLITE_IOERR_WRITE",
    1034: "SQLITE_IOERR_FSYNC",
    1290: "SQLITE_IOERR_DIR_FSYNC",
    1546: "SQLITE_IOERR_TRUNCATE",
    1802: "SQLITE_IOERR_FSTAT",
    2570: "SQLITE_IOERR_DELETE",
    3338: "SQLITE_IOERR_ACCESS",
    3850: "SQLITE_IOERR_LOCK",
    2058: "SQLITE_IOERR_UNLOCK",
    4618: "SQLITE_IOERR_SHMOPEN",
    4874: "SQLITE_IOERR_SHMSIZE",
    5386: "SQLITE_IOERR_SHMMAP",
    267: "SQLITE_CORRUPT_VTAB",
    523: "SQLITE_CORRUPT_SEQUENCE",
    779: "SQLITE_CORRUPT_INDEX",
    270: "SQLITE_CANTOPEN_NOTEMPDIR",
    526: "SQLITE_CANTOPEN_ISDIR",
    275: "SQLITE_CONSTRAINT_CHECK",
    531: "SQLITE_CONSTRAINT_COMMITHOOK",
    787: "SQLITE_CONSTRAINT_FOREIGNKEY",
    1043: "SQLITE_CONSTRAINT_FUNCTION",
    1299: "SQLITE_CONSTRAINT_NOTNULL",
    1555: "SQLITE_CONSTRAINT_PRIMARYKEY",
    1811: "SQLITE_CONSTRAINT_TRIGGER",
    2067: "SQLITE_CONSTRAINT_UNIQUE",
    2323: "SQLITE_CONSTRAINT_VTAB",
    2579: "SQLITE_CONSTRAINT_ROWID",
    2835: "SQLITE_CONSTRAINT_PINNED",
    3091: "SQLITE_CONSTRAINT_DATATYPE",
    257: "SQLITE_ERROR_MISSING_COLLSEQ",
    513: "SQLITE_ERROR_RETRY",
    769: "SQLITE_ERROR_SNAPSHOT",
    516: "SQLITE_ABORT_ROLLBACK",
    279: "SQLITE_AUTH_USER",
    27: "SQLITE_NOTICE",
    28: "SQLITE_WARNING",
    100: "SQLITE_ROW",
    101: "SQLITE_DONE",
    256: "SQLITE_OK_LOAD_PERMANENTLY",
    512: "SQLITE_OK_SYMLINK",
    1025: "SQLITE_ERROR_RESERVESIZE",
    1281: "SQLITE_ERROR_KEY",
    1537: "SQLITE_ERROR_UNABLE",
    518: "SQLITE_LOCKED_VTAB",
    2314: "SQLITE_IOERR_RDLOCK",
    2826: "SQLITE_IOERR_BLOCKED",
    3082: "SQLITE_IOERR_NOMEM",
    3594: "SQLITE_IOERR_CHECKRESERVEDLOCK",
    4106: "SQLITE_IOERR_CLOSE",
    4362: "SQLITE_IOERR_DIR_CLOSE",
    5130: "SQLITE_IOERR_SHMLOCK",
    5642: "SQLITE_IOERR_SEEK",
    5898: "SQLITE_IOERR_DELETE_NOENT",
    6154: "SQLITE_IOERR_MMAP",
    6410: "SQLITE_IOERR_GETTEMPPATH",
    6666: "SQLITE_IOERR_CONVPATH",
    6922: "SQLITE_IOERR_VNODE",
    7178: "SQLITE_IOERR_AUTH",
    7434: "SQLITE_IOERR_BEGIN_ATOMIC",
    7690: "SQLITE_IOERR_COMMIT_ATOMIC",
    7946: "SQLITE_IOERR_ROLLBACK_ATOMIC",
    8202: "SQLITE_IOERR_DATA",
    8458: "SQLITE_IOERR_CORRUPTFS",
    8714: "SQLITE_IOERR_IN_PAGE",
    8970: "SQLITE_IOERR_BADKEY",
    9226: "SQLITE_IOERR_CODEC",
    782: "SQLITE_CANTOPEN_FULLPATH",
    1038: "SQLITE_CANTOPEN_CONVPATH",
    1294: "SQLITE_CANTOPEN_DIRTYWAL",
    1550: "SQLITE_CANTOPEN_SYMLINK",
    283: "SQLITE_NOTICE_RECOVER_WAL",
    539: "SQLITE_NOTICE_RECOVER_ROLLBACK",
    795: "SQLITE_NOTICE_RBU",
    284: "SQLITE_WARNING_AUTOINDEX",
}


class Warning(Exception):
    """PEP 249's Warning; nothing in the engine raises it."""


class FailedConstraint(NamedTuple):
    """Which constraint a row broke, and with what.

    Attributes:
        kind: "UNIQUE", "PRIMARY KEY", "NOT NULL", "CHECK", "FOREIGN KEY", or "DATATYPE" for a STRICT table's type.
        table: of the row; "" where it is not known, as for a deferred foreign key at COMMIT.
        columns: that the constraint is about, in its order; of a CHECK those that it reads. Empty for a unique index
            with an expression.
        name: of a UNIQUE or PRIMARY KEY's index, of a CHECK (its text, if it has no name), of a FOREIGN KEY's parent
            table.
        values: of the columns, or of the index's terms, in the row that failed.
    """

    kind: str
    table: str
    columns: tuple[str, ...]
    name: str = ""
    values: tuple[Any, ...] = ()

    def described(self) -> str:
        """In a line: `UNIQUE of person(email), value 'ann@example.org'`."""
        where = f"{self.table}({', '.join(self.columns)})" if self.columns else self.table
        kind, to = self.kind, ""
        if kind == "CHECK":
            kind = f"CHECK {self.name}"
        elif kind == "FOREIGN KEY":
            to = f" to {self.name}"
        elif not self.columns:
            to = f" by index {self.name}"
        values = ", ".join(["NULL" if value is None else _shortened(repr(value)) for value in self.values])
        told = f", value{'s' if len(self.values) > 1 else ''} {values}" if values else ""
        return f"{kind} of {where}{to}{told}"


def _shortened(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:40]} ... {text[-15:]}"


class LockHolder(NamedTuple):
    """A process that holds locks on a database file, or on its shared memory.

    Attributes:
        pid: its number; None where the system does not say whose they are.
        command: its command line; "" if that cannot be read.
        path: of the locked file.
        locks: their names: SHARED, RESERVED, PENDING, EXCLUSIVE, or "WAL write", "WAL checkpoint", "WAL recovery".
    """

    pid: int | None
    command: str
    path: str
    locks: tuple[str, ...]


class Occasion(Protocol):
    """What an error was raised in, asked only when somebody wants to know more than its text."""

    def notes(self, error: Error) -> list[str]:
        """What a traceback shows under the error."""

    def suggestions(self, error: Error) -> tuple[str, ...]:
        """Names that may have been meant."""

    def lock_holders(self, error: Error) -> tuple[LockHolder, ...]:
        """Who has what could not be had."""


class Error(Exception):
    """Anything that goes wrong.

    `code` is SQLite's primary result code of the class. An instance may carry an extended code; a program
    reads both as `sqlite_errorcode` and `sqlite_errorname`, as with the standard library. `sql_offset` is where in
    the SQL text that was given the mistake stands, in characters (not bytes) from 0, or -1.

    The notes (`__notes__`, which tracebacks show) are made when they are first looked at: an error that is caught and
    forgotten costs nothing more for them. `str()` is SQLite's text, and nothing else.
    """

    code: int = 1
    sqlite_errorcode: int
    sqlite_errorname: str
    sql_offset: int = -1
    _occasion: Occasion | None = None  # whoever gives the error to the program sets it

    @property
    def __notes__(self) -> list[str]:
        notes: list[str] | None = self.__dict__.get("__notes__")
        if notes is None:
            notes = self._own_notes()
            if self._occasion is not None:
                notes += self._occasion.notes(self)
            if not notes:
                raise AttributeError("__notes__")  # as of any exception without notes
            self.__dict__["__notes__"] = notes
        return notes

    @__notes__.setter
    def __notes__(self, notes: list[str]) -> None:
        self.__dict__["__notes__"] = notes

    def _own_notes(self) -> list[str]:
        """What there is to say without knowing the occasion."""
        return []

    def __reduce__(self) -> tuple[Any, ...]:
        """Errors go from process to process with their notes, and without what these were made of."""
        state = {**self.__dict__, "__notes__": getattr(self, "__notes__", None)}
        state.pop("_occasion", None)
        if state["__notes__"] is None:
            del state["__notes__"]
        kind = type(self)
        return _rebuilt, (kind.home if issubclass(kind, _Coded) else kind, self.args, state)


def _rebuilt(kind: type[Error] | tuple[str, str], arguments: tuple[Any, ...], state: dict[str, Any]) -> Error:
    found: type[Error] = kind if isinstance(kind, type) else getattr(import_module(kind[0]), kind[1])
    error = found.__new__(found, *arguments)
    error.__dict__.update(state)
    return error


class InterfaceError(Error):
    """The API was misused."""


class DatabaseError(Error):
    """Errors that the database itself reports."""


class DataError(DatabaseError):
    """A value does not fit."""

    code = 18


class OperationalError(DatabaseError):
    """Errors of the database's operation, not always under the programmer's control."""

    @property
    def suggestions(self) -> tuple[str, ...]:
        """Of an unknown table, column or function: names that are known here and look alike, the likeliest first."""
        return () if self._occasion is None else self._occasion.suggestions(self)

    @property
    def lock_holders(self) -> tuple[LockHolder, ...]:
        """Of `database is locked`: who holds the locks that are in the way, as far as the system tells (Linux does).
        The system is asked once, at the first look: a lock may have been given up by then."""
        return () if self._occasion is None else self._occasion.lock_holders(self)


class IntegrityError(DatabaseError):
    """A constraint failed."""

    code = 19
    _constraint: FailedConstraint | None = None  # without the values, which differ from row to row
    _values: tuple[Any, ...] = ()

    @property
    def constraint(self) -> FailedConstraint | None:
        """Which one, and with what values; None where there is none to name (`datatype mismatch`, RAISE())."""
        constraint = self._constraint
        return None if constraint is None else constraint._replace(values=self._values)

    def _own_notes(self) -> list[str]:
        constraint = self.constraint
        if constraint is None:
            return []
        if not constraint.table:
            return ["PRAGMA foreign_key_check lists the rows without a parent, before the transaction is rolled back"]
        return [constraint.described()]


class InternalError(DatabaseError):
    """The engine found itself inconsistent."""

    code = 2


class ProgrammingError(DatabaseError):
    """The DB-API was used wrongly (closed connection, wrong thread, wrong number of bindings)."""


class NotSupportedError(DatabaseError):
    """A method that this database does not support."""


for _told in (
    Warning, Error, InterfaceError, DatabaseError, DataError, OperationalError, IntegrityError, InternalError,
    ProgrammingError, NotSupportedError,
):  # fmt: skip
    _told.__module__ = "minisql"  # where programs know them from


class _Coded(Exception):
    """Mixin that gives the exceptions of the engine (unlike those of the DB-API's own checks) their codes.

    A program that prints one sees the class of PEP 249 that it stands under, as with the standard library:
    `minisql.OperationalError: no such table: t`. `home` is the module that it is in, and its name there.
    """

    code: int
    home: tuple[str, str]

    def __init_subclass__(cls) -> None:
        cls.home = cls.__module__, cls.__name__
        told = next(base for base in cls.__mro__ if base.__module__ == "minisql" and not issubclass(base, _Coded))
        cls.__module__, cls.__name__, cls.__qualname__ = told.__module__, told.__name__, told.__qualname__

    def __init__(self, message: str, *, extended: int = 0, sql_offset: int = -1) -> None:
        super().__init__(message)
        self.sqlite_errorcode = extended or self.code
        self.sqlite_errorname = RESULT_NAMES[self.sqlite_errorcode]
        self.sql_offset = sql_offset


class SqlError(_Coded, OperationalError):
    """The SQL is wrong, or asks for what is not there: SQLITE_ERROR, in SQLite's words."""

    code = 1


class AbortError(_Coded, OperationalError):
    """A statement was ended by a rollback on the same connection."""

    code = 4


class BusyError(_Coded, OperationalError):
    """Another connection holds a lock that is needed: `database is locked`."""

    code = 5


class LockedError(_Coded, OperationalError):
    """A conflict within this connection: `database table is locked`."""

    code = 6


class ReadonlyError(_Coded, OperationalError):
    """`attempt to write a readonly database`."""

    code = 8


class InterruptError(_Coded, OperationalError):
    """`interrupted`."""

    code = 9


class IoError(_Coded, OperationalError):
    """The operating system failed a read, write or sync: `disk I/O error`."""

    code = 10


class CorruptError(_Coded, DatabaseError):
    """The file breaks its own format. `str()` is SQLite's text; `detail` says where, for a hex dump."""

    code = 11

    def __init__(self, detail: str = "", *, extended: int = 0) -> None:
        super().__init__("database disk image is malformed", extended=extended)
        self.detail = detail


class RecordError(CorruptError):
    """The header of a record and its bytes do not agree; the page that it is on may be sound."""


class MalformedSchemaError(_Coded, DatabaseError):
    """A row of `sqlite_schema` cannot be understood: `malformed database schema (t) - ...`."""

    code = 11


class FullError(_Coded, OperationalError):
    """`database or disk is full`."""

    code = 13


class CantOpenError(_Coded, OperationalError):
    """`unable to open database file`."""

    code = 14


class TooBigError(_Coded, DataError):
    """`string or blob too big`."""

    code = 18


class ConstraintError(_Coded, IntegrityError):
    """A constraint failed; `extended` says which kind."""

    code = 19


class MismatchError(_Coded, IntegrityError):
    """`datatype mismatch`."""

    code = 20


class MisuseError(_Coded, InterfaceError):
    """The library was used incorrectly."""

    code = 21


class AuthError(_Coded, DatabaseError):
    """`not authorized`."""

    code = 23


class NotADatabaseError(_Coded, DatabaseError):
    """`file is not a database`."""

    code = 26


SYSTEM_ERRORS: Final = (IoError, InterruptError, FullError)
"""Those that may come in the middle of a change to a tree: nothing of their statement stays (c3ref interrupt,
lang_transaction "Response To Errors Within A Transaction")."""
