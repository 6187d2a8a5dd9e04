"""What is larger than memory may hold, of every operator that keeps rows: the same rows, and nothing left of the
temporary files."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from shutil import copyfile

import pytest

import minisql
from minisql.executor import row_file
from minisql.executor.memory import set_soft_limit, soft_limit
from minisql.executor.run import Row
from tests.columnar.forced import Rows, answer, mode
from tests.support import OpenDb

N_ROWS = 6000  # more groups than come before anybody looks how large they are
SCHEMA = "CREATE TABLE t(id INTEGER PRIMARY KEY, k, q REAL, w TEXT COLLATE NOCASE, b BLOB)"
FILL = (
    "INSERT INTO t SELECT value, iif(value % 50, value * 7919 % 5003, NULL), value * 0.37,"
    " char(65 + value % 2 * 32) || 'ext ' || (value % 97), zeroblob(value % 5) FROM generate_series(1, {0})"
)
QUERIES = [
    "SELECT * FROM t ORDER BY w DESC, k",
    "SELECT id FROM t ORDER BY b, q DESC",
    "SELECT w, k FROM t ORDER BY k NULLS LAST, w LIMIT 3000 OFFSET 5",
    "SELECT k, sum(q), count(*), max(w), group_concat(id) FROM t GROUP BY k",
    "SELECT min(id), w, k, count(DISTINCT q) FROM t GROUP BY w, k",
    "SELECT k, total(q) FROM t GROUP BY k || '' HAVING count(*) > 1 ORDER BY 2 DESC",
    "SELECT DISTINCT q, w FROM t",
    "SELECT DISTINCT upper(w) || id COLLATE NOCASE FROM t",
    "SELECT DISTINCT k, b FROM (SELECT k, b FROM t UNION ALL SELECT k, b FROM t ORDER BY b DESC) LIMIT 5000 OFFSET 3",
    "SELECT id, w FROM t UNION SELECT id * 1.0, lower(w) FROM t WHERE id % 2",
    "SELECT q FROM t WHERE id < 3 UNION SELECT q FROM t",
    "SELECT q FROM t UNION SELECT q FROM t WHERE id < 3",
    "SELECT id, w FROM t INTERSECT SELECT id * 1.0, lower(w) FROM t WHERE id % 3",
    "SELECT id, k FROM t EXCEPT SELECT id, q FROM t WHERE id % 3",
    "SELECT id, sum(q) OVER (ORDER BY w, id ROWS 300 PRECEDING), lag(id, 2) OVER (ORDER BY w), w FROM t",
    "SELECT rank() OVER o, last_value(b) OVER o, group_concat(id) OVER (ORDER BY w GROUPS CURRENT ROW) FROM t"
    " WINDOW o AS (PARTITION BY id > 5 ORDER BY w DESC)",
    "SELECT sum(q) OVER (), max(q) OVER (ORDER BY id RANGE BETWEEN 9 PRECEDING AND 2 FOLLOWING) FROM t",
    "SELECT id, count(w) FILTER (WHERE k % 2) OVER (ORDER BY b ROWS BETWEEN 2 PRECEDING AND CURRENT ROW EXCLUDE GROUP)"
    " FROM t",
    "WITH c AS MATERIALIZED (SELECT id, k FROM t) SELECT x.id, y.id FROM c x, c y WHERE y.id = x.k",
    "WITH c AS MATERIALIZED (SELECT id, k FROM t ORDER BY b) SELECT id FROM c WHERE k > 3 UNION ALL SELECT k FROM c",
    "SELECT x.id, y.id FROM t x LEFT JOIN t y ON y.q = x.q + 37",
    "SELECT x.id, y.id FROM t x LEFT JOIN t y ON y.w = x.w AND y.id > x.id + 5000 WHERE x.id % 7 = 0",
    "SELECT x.id, y.id FROM t x JOIN t y ON y.k IS x.k AND x.id % 100 = 50 JOIN t z ON z.q = y.q",
    "SELECT id FROM t UNION ALL SELECT id + 3000 FROM t EXCEPT SELECT id FROM t WHERE id > 7 UNION SELECT q FROM t",
    "SELECT x.id, y.id, y.w FROM t x FULL JOIN t y ON y.k = x.id AND y.id > x.id",
    "SELECT x.id, y.w FROM t x RIGHT JOIN t y ON y.w = x.w AND y.k IS x.k",
    "SELECT x.id, y.id, y.b FROM (SELECT id FROM t WHERE id < 9) x FULL JOIN t y ON y.id < x.id * 3",
    "WITH RECURSIVE r(a) AS (SELECT id FROM t UNION SELECT a * 3 % 12007 FROM r) SELECT a FROM r",
    "WITH RECURSIVE r(a, w) AS (SELECT id, w FROM t UNION SELECT a / 2, upper(w) FROM r WHERE a) SELECT * FROM r",
    "WITH RECURSIVE r(a, n) AS (SELECT q, 0 FROM t UNION ALL SELECT k, id FROM t UNION ALL SELECT a - 5, n + 1"
    " FROM r WHERE n < 5 ORDER BY 1 DESC, 2) SELECT * FROM r",
    "WITH RECURSIVE r(a, n) AS (SELECT k, 0 FROM t UNION ALL SELECT a, 1 FROM r WHERE n = 0 UNION ALL SELECT a, -1"
    " FROM r WHERE n > 0) SELECT * FROM r",
    "SELECT count(DISTINCT q), sum(DISTINCT k), group_concat(DISTINCT w), max(DISTINCT id) FROM t",
    "SELECT id > 9, count(DISTINCT q || w), group_concat(DISTINCT id) FROM t GROUP BY id > 9",
    "SELECT group_concat(id, ',' ORDER BY w DESC, k), group_concat(w ORDER BY q DESC) FROM t",
    "SELECT json_group_array(json_array(id, w) ORDER BY w DESC, k) FROM t",
    "SELECT id FROM t WHERE q + 37 IN (SELECT q FROM t) OR k NOT IN (SELECT k - 7 FROM t WHERE k > 100)",
    "SELECT id, (k, id) IN (SELECT k, id / 2 * 2 FROM t), (w || id, k) NOT IN (SELECT lower(w) || id, 5 FROM t) FROM t"
    " WHERE id < 300",
]
FEW_BYTES = 50_000
descriptors = Path("/proc/self/fd")


@pytest.fixture(autouse=True)
def no_limit() -> Iterator[None]:
    yield
    set_soft_limit(0)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("external") / "filled.db"
    with closing(minisql.connect(path, isolation_level=None)) as connection:
        connection.execute(SCHEMA)
        connection.execute(FILL.format(N_ROWS))
    return path


@pytest.fixture
def db(open_db: OpenDb, filled: Path, tmp_path: Path) -> minisql.Connection:
    connection: minisql.Connection = open_db(path=Path(copyfile(filled, tmp_path / "copy.db"))).connection
    return connection


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many rows each run has that goes to a file."""
    found: list[int] = []
    write = row_file.RowFile.write

    def noted(file: row_file.RowFile, rows: list[Row]) -> row_file.RunOfRows:
        found.append(len(rows))
        return write(file, rows)

    monkeypatch.setattr(row_file.RowFile, "write", noted)
    return found


def in_memory(db: minisql.Connection, sql: str) -> Rows:
    with mode("off"):
        return answer(db, sql)


@pytest.mark.parametrize("sql", QUERIES)
@pytest.mark.parametrize("how", ["off", "force"])
def test_what_does_not_fit_in_memory_gives_the_same_rows(
    db: minisql.Connection, sql: str, how: str, written: list[int]
) -> None:
    wanted = in_memory(db, sql)
    assert not written
    db.execute(f"PRAGMA soft_heap_limit = {FEW_BYTES}")
    db._session.generation += 1
    with mode(how):
        assert repr(answer(db, sql)) == repr(wanted)
    assert len(written) > 1


def test_rows_of_a_group_that_is_drawn_at_random_stay_together(db: minisql.Connection) -> None:
    db.execute(f"PRAGMA soft_heap_limit = {FEW_BYTES}")
    groups = "SELECT abs(random()) % 50000 AS r, count(*) AS n FROM t GROUP BY abs(random()) % 50000"
    with mode("off"):
        assert answer(db, f"SELECT count(*) = count(DISTINCT r), sum(n) FROM ({groups})") == [(1, N_ROWS)]


def test_temporary_files_are_gone_when_their_rows_have_been_read(db: minisql.Connection, written: list[int]) -> None:
    if not descriptors.exists():
        pytest.skip("the system does not list what is open")
    before = len(list(descriptors.iterdir()))
    db.execute(f"PRAGMA soft_heap_limit = {FEW_BYTES}")
    with mode("off"):
        for sql in QUERIES:
            cursor = db.execute(sql)
            cursor.fetchone()
            cursor.close()  # half read
            assert len(list(descriptors.iterdir())) == before, sql
    assert written


def test_an_interrupt_among_the_runs_leaves_no_file_and_a_connection_that_goes_on(
    db: minisql.Connection, written: list[int]
) -> None:
    before = len(list(descriptors.iterdir())) if descriptors.exists() else 0
    db.execute(f"PRAGMA soft_heap_limit = {FEW_BYTES}")
    db.set_progress_handler(lambda: bool(written), 10)
    for sql in QUERIES:
        written.clear()
        with mode("off"), pytest.raises(minisql.OperationalError, match="interrupted"):
            db.execute(sql).fetchall()
        assert not before or len(list(descriptors.iterdir())) == before, sql
    db.set_progress_handler(None, 0)
    assert db.execute("SELECT count(*) FROM t").fetchone() == (N_ROWS,)


@pytest.mark.parametrize(
    ("number", "text"), [(errno.ENOSPC, "database or disk is full"), (errno.EIO, "disk I/O error")]
)
def test_a_disk_that_takes_no_more_ends_the_query_alone(
    db: minisql.Connection, monkeypatch: pytest.MonkeyPatch, number: int, text: str
) -> None:
    db.execute(f"PRAGMA soft_heap_limit = {FEW_BYTES}")

    def full(*_: object) -> int:
        raise OSError(number, "no")

    monkeypatch.setattr(os, "pwrite", full)
    for sql in QUERIES:
        with mode("off"), pytest.raises(minisql.OperationalError, match=text):
            db.execute(sql).fetchall()
    monkeypatch.undo()
    assert db.execute("SELECT count(*) FROM t").fetchone() == (N_ROWS,)


def test_nothing_is_written_where_temporary_things_stay_in_memory(db: minisql.Connection, written: list[int]) -> None:
    wanted = in_memory(db, QUERIES[0])
    db.execute("PRAGMA temp_store = MEMORY")
    db.execute(f"PRAGMA soft_heap_limit = {FEW_BYTES}")
    assert in_memory(db, QUERIES[0]) == wanted
    assert not written


def test_the_limit_is_what_the_pragma_was_told(db: minisql.Connection) -> None:
    assert db.execute("PRAGMA soft_heap_limit = 1234567").fetchone() == (1234567,)
    assert db.execute("PRAGMA soft_heap_limit = -1").fetchone() == (1234567,)
    assert db.execute("PRAGMA soft_heap_limit").fetchone() == (1234567,)
    assert db.execute("PRAGMA soft_heap_limit = 0").fetchone() == (0,)
    assert soft_limit() == 0


def test_texts_that_are_no_utf8_keep_their_place(open_db: OpenDb, written: list[int]) -> None:
    db = open_db()
    db.connection.text_factory = bytes
    db.execute("CREATE TABLE t(w)")
    odd = "CAST(unhex('FF' || hex(value)) AS TEXT)"  # behind all others; its code point is before U+FFF0
    db.execute(
        f"INSERT INTO t SELECT iif(value % 3, char(value % 7 + 0xfff0) || value, {odd}) FROM generate_series(1, 6000)"
    )
    for sql in ("SELECT w FROM t ORDER BY w, 1 + w", "SELECT w || '', count(*) FROM t GROUP BY 1"):
        with mode("off"):
            wanted = db.rows(sql)
            assert not written
            db.execute(f"PRAGMA soft_heap_limit = {FEW_BYTES}")
            assert db.rows(sql) == wanted
        assert written
        written.clear()
        set_soft_limit(0)
