"""What joins keep of a whole tree: it serves the next query, is never older than the file, and is counted."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest

import minisql
from minisql.columnar import scan, whole
from minisql.columnar.cache import COLUMN_CACHE
from minisql.columnar.chunk import Chunk
from minisql.columnar.match import Matcher
from tests.columnar.forced import answer, both_ways, mode
from tests.support import OpenDb

SCHEMA = """
    CREATE TABLE l(id INTEGER PRIMARY KEY, k INT, w TEXT, day TEXT);
    CREATE TABLE r(id INTEGER PRIMARY KEY, k INT, w TEXT, q REAL, due TEXT, done TEXT);
    CREATE INDEX r_k ON r(k, q DESC);
    CREATE INDEX r_w ON r(w);
    CREATE TABLE o(a INT, b TEXT, n INT, PRIMARY KEY(a, b)) WITHOUT ROWID;
"""
FILL = """
    INSERT INTO l SELECT value, value % 40, 'w' || (value % 30), date('2024-01-01', (value % 90) || ' days')
        FROM generate_series(1, 120);
    INSERT INTO r SELECT value, value % 50, 'w' || (value % 60), value * 0.37,
        date('2024-01-01', (value % 70) || ' days'),
        iif(value % 9, date('2024-01-03', (value % 71) || ' days'), NULL) FROM generate_series(1, 900);
    INSERT INTO o SELECT value % 40, 'w' || (value / 40), value FROM generate_series(0, 600);
    ANALYZE;
"""
JOINS = [
    "SELECT count(*), sum(r.q) FROM l JOIN r ON r.id = l.id * 7",
    "SELECT l.id, r.id FROM l JOIN r ON r.k = l.k WHERE l.id < 60",
    "SELECT l.id, sum(r.q), max(r.due) FROM l JOIN r ON r.w = l.w WHERE r.done > r.due GROUP BY l.id",
    "SELECT l.id, r.q FROM l LEFT JOIN r ON r.k = l.id AND r.q + 0 > 200",
    "SELECT l.id, o.n FROM l JOIN o ON o.a = l.k AND o.b = l.w",
    "SELECT id FROM l WHERE EXISTS (SELECT 1 FROM r WHERE r.k = l.k AND r.due < r.done)",
    "SELECT id FROM l WHERE NOT EXISTS (SELECT 1 FROM r WHERE r.id = l.id * 9 AND r.due >= l.day)",
]
CORRELATED = [
    "SELECT l.id, r.id FROM l JOIN r ON r.k = l.k WHERE r.q + 0 < (SELECT avg(q) / 2 FROM r AS s WHERE s.k = l.k)",
    "SELECT l.id, r.id FROM l JOIN r ON r.k = l.k WHERE r.q = (SELECT min(q) FROM r AS s WHERE s.w = r.w) AND l.id < 9",
    "SELECT count(*) FROM l WHERE k > (SELECT count(*) FROM r WHERE r.w = l.w) - 20 AND w LIKE '%1%'",
    "SELECT l.id FROM l JOIN r ON r.id = l.id WHERE r.q IN (SELECT q FROM r AS s WHERE s.k = l.k AND s.id > 20)",
    "SELECT l.id, count(*) FROM l JOIN r ON r.k = l.k AND r.due > r.done AND NOT EXISTS"
    " (SELECT 1 FROM r AS s WHERE s.k = r.k AND s.w <> r.w AND s.due > r.due) GROUP BY l.id",
    "SELECT l.id, (SELECT max(q) FROM r WHERE r.k = l.k) FROM l JOIN o ON o.n = l.id WHERE o.a < 30",
]


@pytest.fixture
def db(open_db: OpenDb, monkeypatch: pytest.MonkeyPatch) -> Iterator[minisql.Connection]:
    monkeypatch.setattr(scan, "CHUNK_BYTES", 8192)  # of two leaves
    monkeypatch.setattr(whole, "_FEW", 0)
    COLUMN_CACHE.clear()
    opened = open_db()
    opened.connection.executescript(SCHEMA + FILL)
    yield opened.connection
    COLUMN_CACHE.clear()


@pytest.mark.parametrize("sql", JOINS)
def test_a_join_that_is_asked_again_gives_the_same_rows(db: minisql.Connection, sql: str) -> None:
    first, done = both_ways(db, sql)
    assert done
    for _ in range(2):
        assert both_ways(db, sql)[0] == first


@pytest.mark.parametrize("sql", JOINS)
def test_a_join_is_never_older_than_the_file(db: minisql.Connection, sql: str) -> None:
    both_ways(db, sql)
    db.execute("UPDATE r SET k = k + 1, q = -q, due = done WHERE id % 3 = 0")
    db.execute("DELETE FROM o WHERE n % 5 = 0")
    changed, _ = both_ways(db, sql)
    db.execute("BEGIN")
    db.execute("DELETE FROM r WHERE id % 2")
    both_ways(db, sql)  # of what is not committed nothing is kept
    db.execute("ROLLBACK")
    assert both_ways(db, sql)[0] == changed


@pytest.mark.parametrize("sql", CORRELATED)
def test_correlated_subqueries_in_conditions_are_asked_behind_columns(db: minisql.Connection, sql: str) -> None:
    _, done = both_ways(db, sql)
    assert done


def test_a_subquery_that_calls_a_function_of_the_program_stays_where_it_is(db: minisql.Connection) -> None:
    calls: list[int] = []
    db.create_function("noted", 1, lambda value: calls.append(value) or value)
    sql = "SELECT count(*) FROM l WHERE (SELECT count(noted(r.id)) FROM r WHERE r.w = l.w) > 14"
    with mode("off"):
        wanted = answer(db, sql)
    n_calls = len(calls)
    db._session.generation += 1
    with mode("force"):
        assert answer(db, sql) == wanted
    assert len(calls) == 2 * n_calls


def test_the_second_run_of_a_join_decodes_and_matches_nothing(
    db: minisql.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    decode, init = Chunk._decode, Matcher.__init__
    monkeypatch.setattr(Chunk, "_decode", lambda chunk, column: (made.append("column"), decode(chunk, column))[1])
    monkeypatch.setattr(Matcher, "__init__", lambda *args: (made.append("matcher"), init(*args))[1])
    with mode("force"):
        first = answer(db, JOINS[0])
        assert {"column", "matcher"} == set(made)
        made.clear()
        assert answer(db, JOINS[0]) == first
    assert not made


def test_who_looks_up_row_by_row_reads_the_tree_before_long(
    db: minisql.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[int] = []
    every = whole.WholeTree.read
    monkeypatch.setattr(whole.WholeTree, "read", lambda tree, run: (read.append(1), every(tree, run))[1])
    sql = "SELECT r.q FROM l JOIN r ON r.id = l.id WHERE l.id BETWEEN 10 AND 20 ORDER BY l.w"
    with mode("force"):
        rows = [answer(db, sql) for _ in range(12)]
    assert rows.count(rows[0]) == 12
    assert 1 <= len(read) < 12


def test_what_is_kept_in_one_piece_is_not_kept_by_chunks_too(db: minisql.Connection) -> None:
    with mode("force"):
        answer(db, "SELECT sum(q), sum(k), max(due), max(done) FROM r")
        answer(db, JOINS[0])  # which reads id and q of all of r
        answer(db, "SELECT sum(q), sum(k) FROM r")
    (file,) = COLUMN_CACHE._files.values()
    wholes = {root: set(chunk.entries) for (root, number), chunk in file.chunks.items() if number < 0}
    pieces = [
        (root, column) for (root, number), chunk in file.chunks.items() if number >= 0 for column in chunk.entries
    ]
    assert any(wholes.values())
    assert pieces
    assert not [(root, column) for root, column in pieces if column in wholes.get(root, ())]
    entries = [entry for chunk in file.chunks.values() for entry in chunk.entries.values()]
    assert sum(entry.n_bytes for entry in entries) == COLUMN_CACHE.n_bytes


def test_numpy_is_imported_once_rows_have_done_as_much_work_as_that_takes() -> None:
    program = (
        "import sys, minisql\n"
        "c = minisql.connect(':memory:')\n"
        "c.execute('CREATE TABLE t(a, b)')\n"
        "c.execute('INSERT INTO t SELECT value, value FROM generate_series(1, 5000)')\n"
        "seen = []\n"
        "for _ in range(30):\n"
        "    c.execute('SELECT sum(a), count(b) FROM t WHERE a > 9').fetchall()\n"
        "    seen.append('numpy' in sys.modules)\n"
        "print(seen[0], seen[-1])\n"
    )
    out = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout
    assert out.split() == ["False", "True"]


@pytest.mark.parametrize(("name", "is_imported"), [("total", True), ("total{number}", False)])
def test_numpy_is_imported_earlier_for_what_is_asked_again(name: str, is_imported: bool) -> None:
    program = (
        "import sys, minisql\n"
        "c = minisql.connect(':memory:')\n"
        "c.execute('CREATE TABLE t(a, b)')\n"
        "c.execute('INSERT INTO t SELECT value, value FROM generate_series(1, 5000)')\n"
        "for number in range(5):\n"
        f"    c.execute(f'SELECT sum(a) AS {name}, count(b) FROM t WHERE a > 9').fetchall()\n"
        "print('numpy' in sys.modules)\n"
    )
    out = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout
    assert out.split() == [str(is_imported)]
