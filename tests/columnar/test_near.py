"""Joins that need few rows of a large table: the leaves with those alone are read, and the rows are the row path's."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

import minisql
from minisql.columnar import join, near, whole
from minisql.columnar.cache import COLUMN_CACHE
from minisql.columnar.chunk import Chunk
from tests.columnar.forced import answer, both_ways, mode
from tests.support import OpenDb

SCHEMA = """
    CREATE TABLE l(id INTEGER PRIMARY KEY, k INT, q REAL, w TEXT);
    CREATE TABLE r(id INTEGER PRIMARY KEY, k INT, q REAL, w TEXT, long TEXT);
    CREATE INDEX r_k ON r(k, q DESC);
    CREATE INDEX r_down ON r(q DESC, k);
    CREATE INDEX r_w ON r(w);
    CREATE TABLE o(a INT, b TEXT, n INT, PRIMARY KEY(a, b)) WITHOUT ROWID;
"""
N_LEFT, N_RIGHT = 60, 2500
NEAR = [
    "SELECT l.id, r.id, r.q, r.w FROM l JOIN r ON r.id = l.k * 8",
    "SELECT l.id, r.id, r.q, r.w FROM l JOIN r INDEXED BY r_k ON r.k = l.k",
    "SELECT l.id, sum(r.q), group_concat(r.id) FROM l JOIN r INDEXED BY r_k ON r.k = l.id AND r.w <> 'w3' GROUP BY 1",
    "SELECT l.id, r.id FROM l LEFT JOIN r INDEXED BY r_k ON r.k = l.k * 4 AND r.id > 900",
    "SELECT l.id, r.q FROM l JOIN r INDEXED BY r_k ON r.k = l.k",
    "SELECT l.id, o.b, o.n FROM l JOIN o ON o.a = l.k",
    "SELECT id FROM l WHERE EXISTS (SELECT 1 FROM r INDEXED BY r_k WHERE r.k = l.k AND r.w = l.w)",
    "SELECT id FROM l WHERE NOT EXISTS (SELECT 1 FROM r WHERE r.id = l.k * 8 AND r.q > l.q)",
    "SELECT l.id, length(r.long), substr(r.long, -3) FROM l JOIN r ON r.id = l.id * 37",
]
ELSEWHERE = [
    "SELECT l.id, r.id FROM l JOIN r INDEXED BY r_w ON r.w = l.w WHERE l.id < 9",  # no integers
    "SELECT l.id, r.id FROM l JOIN r INDEXED BY r_down ON r.q = l.q",
    "SELECT l.id, r.id FROM l JOIN r ON r.id = l.q",
    "SELECT l.id, r.id FROM l JOIN r ON r.id = l.k + 1e18",
    "SELECT l.id, r.id FROM l LEFT JOIN r ON r.id = iif(l.k % 3, l.k * 9, NULL)",
]


def fill(connection: minisql.Connection) -> None:
    connection.execute("PRAGMA page_size = 512")
    connection.executescript(SCHEMA)
    connection.execute("BEGIN")
    draw = random.Random(7)
    connection.executemany(
        "INSERT INTO l VALUES (?, ?, ?, ?)",
        [(i, draw.randrange(-5, 300), draw.randrange(90) / 2, f"w{draw.randrange(40)}") for i in range(1, N_LEFT)],
    )
    connection.executemany(
        "INSERT INTO r VALUES (?, ?, ?, ?, ?)",
        [
            (i, draw.choice((None, *range(300))), draw.uniform(-9, 99), f"w{draw.randrange(40)}", f"{i} " * (i % 61))
            for i in range(-40, N_RIGHT)
        ],
    )
    connection.execute("INSERT INTO o SELECT id % 290, 'b' || id, k FROM r WHERE id < 1500")
    connection.execute("DELETE FROM r WHERE id % 11 = 0")
    connection.execute("COMMIT")


@pytest.fixture(autouse=True)
def settings(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    COLUMN_CACHE.clear()
    monkeypatch.setattr(join, "_FEW", 0)
    monkeypatch.setattr(near, "_MOST_LEAVES", 1)
    monkeypatch.setattr(near, "CHUNK_BYTES", 4096)  # of eight leaves
    yield
    COLUMN_CACHE.clear()


@pytest.fixture(scope="module")
def memory() -> Iterator[minisql.Connection]:
    """A database that is only read."""
    connection = minisql.connect(":memory:")
    fill(connection)
    yield connection
    connection.close()


@pytest.fixture
def db(open_db: OpenDb) -> minisql.Connection:
    connection: minisql.Connection = open_db().connection
    fill(connection)
    return connection


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """For each right side that was asked for rows near keys, whether it gave any."""
    found: list[bool] = []
    read_near = whole.WholeTree.read_near

    def noted(tree: whole.WholeTree, run: object, probes: object) -> object:
        rows = read_near(tree, run, probes)  # type: ignore[arg-type]
        found.append(rows is not None)
        return rows

    monkeypatch.setattr(whole.WholeTree, "read_near", noted)
    return found


@pytest.mark.parametrize("sql", NEAR)
def test_leaves_near_the_keys_have_every_match_in_its_order(
    memory: minisql.Connection, sql: str, reads: list[bool]
) -> None:
    assert both_ways(memory, sql)[1]
    assert reads == [True]


@pytest.mark.parametrize("sql", ELSEWHERE)
def test_keys_that_leaves_cannot_be_told_by_are_looked_up_all_the_same(memory: minisql.Connection, sql: str) -> None:
    assert both_ways(memory, sql)[1]


def test_rows_near_keys_are_never_older_than_the_file(db: minisql.Connection) -> None:
    asked = NEAR[1:8:3]
    for sql in asked:
        first, _ = both_ways(db, sql)
        assert both_ways(db, sql)[0] == first
    db.execute("BEGIN")
    db.execute("UPDATE r SET k = k + 1, q = -q WHERE id % 3 = 0")
    db.execute("DELETE FROM o WHERE n % 5 = 0")
    for sql in asked:
        both_ways(db, sql)
    db.execute("COMMIT")
    changed = [both_ways(db, sql)[0] for sql in asked]
    db.execute("BEGIN")
    db.execute("DELETE FROM r WHERE id % 2")
    for sql in asked:
        both_ways(db, sql)
    db.execute("ROLLBACK")
    assert [both_ways(db, sql)[0] for sql in asked] == changed


def test_other_keys_are_not_given_the_rows_of_these(db: minisql.Connection) -> None:
    sql = "SELECT l.id, r.id, r.q FROM l JOIN r INDEXED BY r_k ON r.k = l.k + ?"
    answers = [both_ways(db, sql, (number,))[0] for number in (1, 2, 1)]
    assert answers[0] == answers[2] != answers[1]


def test_the_same_keys_are_decoded_once_and_few_leaves_of_many(
    db: minisql.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages: list[int] = []
    read = Chunk._read

    def counted(chunk: Chunk) -> object:
        if chunk._cells is None:
            pages.extend(chunk._page_nos)
        return read(chunk)

    monkeypatch.setattr(Chunk, "_read", counted)
    with mode("force"):
        rows = answer(db, "SELECT sum(r.q) FROM l JOIN r ON r.id = l.id * 97 WHERE l.id + 0 < 20")
        n_pages = len(pages)
        pages.clear()
        assert answer(db, "SELECT sum(r.q) FROM l JOIN r ON r.id = l.id * 97 WHERE l.id + 0 < 20") == rows
    n_all = db.execute("SELECT count(*) FROM dbstat WHERE name = 'r' AND pagetype = 'leaf'").fetchone()[0]
    assert 0 < n_pages < n_all / 10
    assert not pages
