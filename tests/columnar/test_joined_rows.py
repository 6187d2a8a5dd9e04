"""Rows of joins that are kept by number: who asks again gets the same rows, and never older ones than the file's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import minisql
from minisql.columnar import join, joined_rows, scan
from minisql.columnar.cache import COLUMN_CACHE
from minisql.columnar.joined_rows import JoinedRows
from tests.columnar.forced import both_ways, mode
from tests.support import OpenDb

SCHEMA = """
    CREATE TABLE l(id INTEGER PRIMARY KEY, k INT, w TEXT, x REAL);
    CREATE INDEX l_x ON l(x);
    CREATE TABLE r(id INTEGER PRIMARY KEY, k INT, w TEXT COLLATE NOCASE, q REAL);
    CREATE INDEX r_k ON r(k, q DESC);
    CREATE TABLE s(id INTEGER PRIMARY KEY, w TEXT, n INT);
    INSERT INTO l SELECT value, value % 40, 'w' || (value % 30), (value * 37 % 1103) / 100.0
        FROM generate_series(1, 700);
    INSERT INTO r SELECT value, value % 50, upper('w' || (value % 60)), value * 0.37 FROM generate_series(1, 500);
    INSERT INTO s SELECT value, 'w' || value, value % 7 FROM generate_series(1, 60);
"""
QUESTIONS = [
    "SELECT count(*), sum(r.q), group_concat(l.id) FROM l JOIN r ON r.id = l.k",
    "SELECT r.w, sum(l.x) FROM l JOIN r ON r.id = l.k WHERE l.w LIKE 'w1%' AND l.x + 0 > 3 GROUP BY r.w",
    "SELECT s.n, count(*), sum(q) FROM l JOIN r ON r.k = l.k JOIN s ON s.id = r.id % 60 GROUP BY s.n",
    "SELECT s.n, sum(l.x) FROM l JOIN r ON r.id = l.k JOIN s ON s.id = l.id GROUP BY s.n ORDER BY 2",
    "SELECT count(*), sum(l.x) FROM l LEFT JOIN r ON r.id = l.id AND r.q + 0 > 60 AND r.q > l.x * 9",
    "SELECT sum(x) FROM l WHERE EXISTS (SELECT 1 FROM r WHERE r.id = l.id AND r.q > l.x)",
    "SELECT sum(x) FROM l WHERE NOT EXISTS (SELECT 1 FROM r WHERE r.k = l.k AND r.q + 0 < l.x)",
    "SELECT k, sum(x), count(*) FROM l INDEXED BY l_x WHERE x > 3.5 AND x < 9 GROUP BY k",
    "SELECT k, sum(id) FROM l INDEXED BY l_x WHERE x >= 0 GROUP BY k ORDER BY k DESC",
    "SELECT r.w, sum(x) FROM l INDEXED BY l_x JOIN r ON r.id = l.k WHERE x BETWEEN 2 AND 8 GROUP BY r.w",
]


@pytest.fixture
def db(open_db: OpenDb, monkeypatch: pytest.MonkeyPatch) -> Iterator[minisql.Connection]:
    monkeypatch.setattr(scan, "CHUNK_BYTES", 8192)  # of two leaves
    COLUMN_CACHE.clear()
    opened = open_db()
    opened.connection.executescript(SCHEMA)
    yield opened.connection
    COLUMN_CACHE.clear()


def n_kept() -> int:
    """How many joins are kept."""
    return sum(isinstance(entry.value, JoinedRows) for entry in COLUMN_CACHE._by_age.values())


def ask_often(db: minisql.Connection, sql: str, params: tuple[object, ...] = ()) -> object:
    """The answer, which is the row path's each time."""
    answers = {repr(both_ways(db, sql, params)[0]) for _ in range(3)}  # type: ignore[arg-type]
    assert len(answers) == 1
    return answers.pop()


def read_whole(db: minisql.Connection) -> None:
    """Have all columns kept in one piece."""
    with mode("force"):
        for _ in range(3):
            db.execute("SELECT sum(id), sum(k), max(w), sum(x) FROM l").fetchall()


@pytest.mark.parametrize("sql", QUESTIONS)
def test_a_join_by_number_gives_what_the_row_path_gives(db: minisql.Connection, sql: str) -> None:
    read_whole(db)
    ask_often(db, sql)
    assert n_kept() or "INDEXED" in sql


def test_joins_and_ranges_are_kept(db: minisql.Connection) -> None:
    read_whole(db)
    for number, sql in enumerate(QUESTIONS):
        COLUMN_CACHE.clear()
        read_whole(db)
        ask_often(db, sql)
        assert n_kept(), (number, sql)


@pytest.mark.parametrize("sql", QUESTIONS[2:5] + QUESTIONS[-1:])
@pytest.mark.parametrize(
    "change",
    [
        "UPDATE l SET x = 10.5 - x, k = k + 1, w = 'w11' WHERE id % 3 = 0",
        "UPDATE r SET k = k + 1, q = -q, w = 'W3' WHERE id % 3 = 0",
        "DELETE FROM s WHERE id % 2",
    ],
)
def test_a_join_by_number_is_never_older_than_the_file(db: minisql.Connection, sql: str, change: str) -> None:
    """Whoever has changed which of its tables, and also before the change is committed, and after it was taken back."""
    read_whole(db)
    first = ask_often(db, sql)
    db.execute("BEGIN")
    db.execute(change)
    within = ask_often(db, sql)
    db.execute("ROLLBACK")
    assert ask_often(db, sql) == first
    db.execute(change)
    assert ask_often(db, sql) == within


@pytest.mark.parametrize("changed", ["l", "other.r"])
def test_a_join_over_two_files_is_never_older_than_either(db: minisql.Connection, changed: str, tmp_path: Path) -> None:
    db.execute("ATTACH ? AS other", (str(tmp_path / "other.db"),))
    db.execute("CREATE TABLE other.r(id INTEGER PRIMARY KEY, q REAL)")
    db.execute("INSERT INTO other.r SELECT id, q FROM main.r")
    sql = "SELECT count(*), sum(o.q), sum(l.x) FROM l JOIN other.r AS o ON o.id = l.k"
    read_whole(db)
    first = ask_often(db, sql)
    assert n_kept()
    db.execute(f"DELETE FROM {changed} WHERE id % 4 = 1")
    assert ask_often(db, sql) != first
    db.execute("DETACH other")


def test_values_of_parameters_are_a_part_of_the_name(db: minisql.Connection) -> None:
    read_whole(db)
    sql = "SELECT count(*), sum(x) FROM l INDEXED BY l_x JOIN r ON r.id = l.k WHERE x > ? AND q + 0 > ? AND q > x * ?"
    found = {ask_often(db, sql, (low, least, factor)) for low in (1, 4.5) for least in (2, 9.5) for factor in (0.1, 1)}
    assert len(found) == 8


def test_too_many_pairs_are_not_kept(db: minisql.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    """And given in parts, as where nothing is kept."""
    monkeypatch.setattr(joined_rows, "MOST_PAIRS", 300)
    monkeypatch.setattr(join, "_MAX_PAIRS", 100)
    read_whole(db)
    ask_often(db, QUESTIONS[2])
    assert not n_kept()


KINDS = st.sampled_from(["JOIN", "LEFT JOIN"])
SIDES = st.lists(
    st.tuples(st.integers(0, 6) | st.none(), st.sampled_from(["a", "B", "b", "c"])), min_size=20, max_size=60
)


@settings(max_examples=25, deadline=None)
@given(SIDES, SIDES, KINDS, st.sampled_from(["", " AND m.t >= n.t", " AND m.t LIKE 'b'", " AND m.v + n.v > 5"]))
def test_any_join_that_is_asked_again_is_the_row_paths(
    left: list[tuple[int | None, str]], right: list[tuple[int | None, str]], kind: str, also: str
) -> None:
    db = minisql.connect(":memory:")
    db.executescript("CREATE TABLE n(v INT, t TEXT); CREATE TABLE m(v INT, t TEXT); CREATE INDEX m_v ON m(v)")
    db.executemany("INSERT INTO n VALUES (?, ?)", left)
    db.executemany("INSERT INTO m VALUES (?, ?)", right)
    db.commit()
    for _ in range(3):
        both_ways(db, f"SELECT count(*), group_concat(n.t || m.t), sum(m.v) FROM n {kind} m ON m.v = n.v{also}")
        both_ways(db, f"SELECT n.t, count(m.v) FROM n {kind} m ON m.v = n.v{also} GROUP BY n.t")
    db.close()
