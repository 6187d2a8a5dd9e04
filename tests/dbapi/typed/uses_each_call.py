"""A program that uses each class, method and attribute of `sqlite3`, for type checkers alone: it is not run."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Generator, Iterable, Iterator
from pathlib import Path
from typing import Any

import minisql as sqlite3


class Point:
    def __init__(self, x: float, y: float) -> None:
        self.x, self.y = x, y

    def __conform__(self, protocol: object) -> str | None:
        return f"{self.x};{self.y}" if protocol is sqlite3.PrepareProtocol else None


class OwnCursor(sqlite3.Cursor):
    def executed(self, sql: str) -> OwnCursor:
        self.execute(sql)
        return self


class OwnConnection(sqlite3.Connection):
    def __init__(self, database: str, *, wait: float = 1.0) -> None:
        super().__init__(database, timeout=wait, check_same_thread=False)

    def cursor(self, factory: Any = OwnCursor) -> Any:
        return super().cursor(factory)


class Mean:
    def __init__(self) -> None:
        self.sum, self.n = 0, 0

    def step(self, value: int) -> None:
        self.sum, self.n = self.sum + value, self.n + 1

    def inverse(self, value: int) -> None:
        self.sum, self.n = self.sum - value, self.n - 1

    def value(self) -> int:
        return self.sum // self.n

    def finalize(self) -> int:
        return self.value()


def opened(path: Path) -> Iterator[sqlite3.Connection]:
    yield sqlite3.connect(path)
    yield sqlite3.connect(str(path), timeout=1, detect_types=sqlite3.PARSE_DECLTYPES | sqlite3.PARSE_COLNAMES)
    yield sqlite3.connect("file:x?mode=ro", uri=True, isolation_level="IMMEDIATE", cached_statements=10)
    yield sqlite3.connect(b"x", isolation_level=None, check_same_thread=False)
    yield sqlite3.connect(":memory:", autocommit=True)
    own: OwnConnection = sqlite3.connect(":memory:", factory=OwnConnection)
    yield own


def executing(connection: sqlite3.Connection) -> list[Any]:
    cursor: sqlite3.Cursor = connection.cursor()
    own: OwnCursor = connection.cursor(OwnCursor)
    own.executed("SELECT 1").executed("SELECT 2")
    cursor.execute("SELECT ?", (1,)).execute("SELECT :a", {"a": 2.5})
    cursor.executemany("INSERT INTO t VALUES (?)", [(None,), ("text",), (b"blob",), (memoryview(b""),)])
    cursor.executemany("INSERT INTO t VALUES (:a)", ({"a": n} for n in range(3)))
    cursor.executescript("SELECT 1; SELECT 2")
    first = connection.execute("SELECT 1").fetchone()
    some = connection.executemany("INSERT INTO t VALUES (?)", iter([[1], [2]])).fetchmany(5)
    rows: list[Any] = connection.executescript("SELECT 1").fetchall()
    for row in cursor:
        rows.append(row[0])
    rows.append(next(cursor))
    names: list[str] = [column[0] for column in cursor.description or ()]
    numbers: tuple[int, int, int | None] = cursor.rowcount, cursor.arraysize, cursor.lastrowid
    cursor.arraysize = 10
    cursor.row_factory = sqlite3.Row
    cursor.setinputsizes([1])
    cursor.setoutputsize(1, 2)
    same: bool = cursor.connection is connection
    cursor.close()
    return [first, some, rows, names, numbers, same]


def rows(connection: sqlite3.Connection) -> tuple[Any, ...]:
    connection.row_factory = sqlite3.Row
    connection.row_factory = lambda cursor, row: dict(zip([c[0] for c in cursor.description], row))
    connection.row_factory = None
    connection.text_factory = bytes
    connection.text_factory = str
    connection.text_factory = lambda raw: raw.decode("latin-1")
    row = sqlite3.Row(connection.cursor(), (1, "a"))
    keys: list[str] = row.keys()
    length: int = len(row)
    return (*keys, length, row["a"], row[0], row[0:1], *row, hash(row), row == row, dict(zip(keys, row)))


def transactions(connection: sqlite3.Connection) -> None:
    with connection as itself:
        itself.execute("SELECT 1")
    connection.commit()
    connection.rollback()
    connection.isolation_level = None
    connection.isolation_level = "EXCLUSIVE"
    level: str | None = connection.isolation_level
    state: tuple[bool, int, str | None] = connection.in_transaction, connection.total_changes, level
    connection.autocommit = False
    print(state, connection.autocommit)
    connection.interrupt()
    connection.close()


def collate(left: str, right: str) -> int:
    return (left > right) - (left < right)


def authorize(action: int, first: str | None, second: str | None, database: str | None, trigger: str | None) -> int:
    return sqlite3.SQLITE_DENY if action == sqlite3.SQLITE_READ else sqlite3.SQLITE_OK


def progress(status: int, remaining: int, total: int) -> None:
    print(status, remaining, total)


def hooks(connection: sqlite3.Connection) -> None:
    connection.create_function("f", 2, lambda a, b: a + b, deterministic=True)
    connection.create_function("f", -1, None)
    connection.create_aggregate("mean", 1, Mean)
    connection.create_window_function("mean", 1, Mean)
    connection.create_window_function("mean", 1, None)
    connection.create_collation("c", collate)
    connection.create_collation("c", None)
    connection.set_authorizer(authorize)
    connection.set_authorizer(None)
    connection.set_progress_handler(lambda: None, 100)
    connection.set_progress_handler(None, 100)
    connection.set_trace_callback(print)
    connection.set_trace_callback(None)
    limit: int = connection.getlimit(sqlite3.SQLITE_LIMIT_SQL_LENGTH)
    connection.setlimit(sqlite3.SQLITE_LIMIT_SQL_LENGTH, limit // 2)
    on: bool = connection.getconfig(sqlite3.SQLITE_DBCONFIG_ENABLE_FKEY)
    connection.setconfig(sqlite3.SQLITE_DBCONFIG_ENABLE_FKEY, not on)
    sqlite3.enable_callback_tracebacks(True)


def whole_files(connection: sqlite3.Connection, target: sqlite3.Connection) -> bytes:
    connection.backup(target)
    connection.backup(target, pages=1, progress=progress, name="main", sleep=0.1)
    statements: Generator[str, None, None] | Iterable[str] = connection.iterdump()
    print("\n".join(statements))
    data: bytes = connection.serialize(name="main")
    connection.deserialize(data)
    connection.deserialize(data, name="temp")
    with connection.blobopen("t", "a", 1, readonly=False, name="main") as blob:
        blob.write(b"abc")
        blob.seek(0)
        blob.seek(-1, 2)
        blob[0] = 1
        sliced: Any = blob
        sliced[0:2] = b"ab"
        content: bytes = blob.read() + blob.read(5)
        numbers: tuple[int, int, int] = len(blob), blob.tell(), blob[0]
        part: bytes = sliced[0:2]
    opened: sqlite3.Blob = connection.blobopen("t", "a", 1)
    opened.close()
    return content + part + bytes(numbers)


def adapting() -> list[object]:
    sqlite3.register_adapter(Point, lambda point: f"{point.x};{point.y}")
    sqlite3.register_adapter(datetime.date, datetime.date.isoformat)
    converter: Callable[[bytes], Point] = lambda raw: Point(*map(float, raw.split(b";")))  # noqa: E731
    sqlite3.register_converter("point", converter)
    sqlite3.adapters.clear()
    sqlite3.converters.clear()
    return [
        sqlite3.adapt(1, sqlite3.PrepareProtocol), sqlite3.adapt(1, sqlite3.PrepareProtocol, 2),
        sqlite3.Binary(b"a"), sqlite3.Date(2024, 1, 2), sqlite3.Time(1, 2, 3),
        sqlite3.DateFromTicks(1.0), sqlite3.TimeFromTicks(1.0), sqlite3.TimestampFromTicks(1.0),
    ]  # fmt: skip


def module() -> tuple[str, str, int, str, tuple[int, int, int], bool]:
    complete: bool = sqlite3.complete_statement("SELECT 1;")
    return (
        sqlite3.apilevel, sqlite3.paramstyle, sqlite3.threadsafety, sqlite3.sqlite_version, sqlite3.sqlite_version_info,
        complete,
    )  # fmt: skip


def failing(connection: sqlite3.Connection) -> tuple[int, str] | None:
    try:
        connection.execute("SELEC")
    except (sqlite3.IntegrityError, sqlite3.DataError, sqlite3.InternalError, sqlite3.NotSupportedError):
        return None
    except (sqlite3.OperationalError, sqlite3.ProgrammingError) as error:
        database_error: sqlite3.DatabaseError = error
        return error.sqlite_errorcode, database_error.sqlite_errorname
    except sqlite3.InterfaceError as error:
        base: sqlite3.Error = error
        return base.sqlite_errorcode, "SQLITE_BUSY" if base.sqlite_errorcode == sqlite3.SQLITE_BUSY else ""
    except connection.Error:
        raise
    except sqlite3.Warning:
        raise
    return None
