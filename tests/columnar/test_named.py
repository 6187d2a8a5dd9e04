"""What a condition leaves of a table is kept under its name: for the same condition over the same content alone."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Any

import pytest

import minisql
from minisql.columnar import scan, whole_batch
from minisql.columnar.cache import COLUMN_CACHE
from minisql.columnar.chunk import Chunk
from tests.columnar.forced import answer, both_ways, mode
from tests.support import OpenDb


@pytest.fixture
def db(open_db: OpenDb, monkeypatch: pytest.MonkeyPatch) -> Iterator[minisql.Connection]:
    monkeypatch.setattr(scan, "CHUNK_BYTES", 8192)
    COLUMN_CACHE.clear()
    opened = open_db()
    opened.connection.executescript(
        "CREATE TABLE t(id INTEGER PRIMARY KEY, k INT, q REAL, w TEXT, day TEXT);"
        "INSERT INTO t SELECT value, value % 7, (value % 9) * 0.5 - 2, 'Text ' || (value % 5),"
        " date('2024-01-01', (value % 60) || ' days') FROM generate_series(1, 900);"
        "CREATE TABLE u(id INTEGER PRIMARY KEY, k INT); "
        "INSERT INTO u SELECT value, value % 50 FROM generate_series(1, 90)"
    )
    yield opened.connection
    COLUMN_CACHE.clear()


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """For each chunk, or whole tree, that was asked for the rows of a condition, whether it had them."""
    found: list[bool] = []
    of_chunk, of_tree = Chunk.kept, whole_batch._Whole.kept

    def noted(keeper: Any, name: Hashable) -> object:
        rows = of_chunk(keeper, name) if isinstance(keeper, Chunk) else of_tree(keeper, name)
        is_of_part = isinstance(name, tuple) and isinstance(name[0], int)
        if not is_of_part and not (isinstance(name, tuple) and name[0] in ("groups", "order", "sums", "number")):
            found.append(rows is not None)
        return rows

    monkeypatch.setattr(Chunk, "kept", noted)
    monkeypatch.setattr(whole_batch._Whole, "kept", noted)
    return found


NAMED = [
    "k = 3 AND q > 0.5",
    "w LIKE 'text 1%' OR q IS NULL",
    "day BETWEEN '2024-01-09' AND date('2024-01-09', '+1 month')",
    "k IN (1, 2, 5) AND NOT substr(w, 6) = '3'",
    "CASE k WHEN 1 THEN q ELSE id END > (SELECT avg(k) FROM u)",
    "coalesce(q, k) + k * 2 >= 4.5",
]
NAMELESS = ["w || k > 'Text 3'", "k IN (SELECT k FROM u)", "strftime('%d', day) = '09'"]


@pytest.mark.parametrize("condition", NAMED)
def test_the_same_condition_is_asked_once_until_the_table_changes(
    db: minisql.Connection, condition: str, kept: list[bool]
) -> None:
    sql = f"SELECT count(*), sum(q), group_concat(id) FROM t WHERE {condition}"
    with mode("force"):
        first = answer(db, sql)
        assert kept
        assert not any(kept)
        kept.clear()
        assert answer(db, sql) == first
        assert kept
        assert all(kept)
    kept.clear()
    db.execute("BEGIN")
    db.execute("UPDATE t SET k = k + 1, q = -q, w = 'Text 1', day = '2024-01-10' WHERE id % 4 = 0")
    both_ways(db, sql)
    db.execute("COMMIT")
    both_ways(db, sql)
    assert not any(kept)


@pytest.mark.parametrize("condition", NAMELESS)
def test_what_may_answer_otherwise_is_asked_each_time(db: minisql.Connection, condition: str, kept: list[bool]) -> None:
    for _ in range(2):
        both_ways(db, f"SELECT count(*), sum(q) FROM t WHERE {condition}")
    assert not kept


def test_a_condition_with_the_clock_as_a_value_is_kept_for_that_value(db: minisql.Connection, kept: list[bool]) -> None:
    both_ways(db, "SELECT count(*) FROM t WHERE day < date('now') AND w = 'x'")
    assert kept


@pytest.mark.parametrize(
    ("condition", "values"),
    [
        ("k = ? / 2", (3, 3.0, 2)),
        ("typeof(iif(k, ?, q)) = 'real'", (1, 1.0)),
        ("1 / (q * ?) > 0", (0.0, -0.0, 1)),
        ("w = ?", ("Text 1", b"Text 1", None)),
        ("k > ? AND q < 2", (5, "5", 5.5)),
    ],
)
def test_other_values_are_other_conditions(
    db: minisql.Connection, condition: str, values: tuple[int | float | str | bytes | None, ...]
) -> None:
    for value in (*values, *values):
        both_ways(db, f"SELECT count(*), sum(id) FROM t WHERE {condition}", (value,))


def test_literals_tell_conditions_of_one_template_apart(db: minisql.Connection) -> None:
    with mode("force"):
        found = [answer(db, f"SELECT count(*) FROM t WHERE k < {number} AND q < 1.5") for number in (1, 3, 5, 1)]
    assert found[0] == found[3]
    assert len({repr(rows) for rows in found}) == 3


def test_like_is_another_condition_when_it_minds_case(db: minisql.Connection) -> None:
    sql = "SELECT count(*) FROM t WHERE w LIKE 'text%' AND k < 5"
    folded, _ = both_ways(db, sql)
    db.execute("PRAGMA case_sensitive_like = 1")
    assert both_ways(db, sql)[0] != folded
    db.execute("PRAGMA case_sensitive_like = 0")
    assert both_ways(db, sql)[0] == folded


def test_rows_of_a_join_are_kept_by_their_conditions_too(
    db: minisql.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    from minisql.columnar import join, whole
    from minisql.columnar.match import Matcher

    monkeypatch.setattr(whole, "_FEW", 0)
    monkeypatch.setattr(join, "_ROWS_PER_NEAR", 1 << 30)
    monkeypatch.setattr(join, "_PAIRS_PER_ROW", 1 << 30)  # conditions are asked of all rows at once
    restricted: list[int] = []
    restrict = Matcher.restricted
    monkeypatch.setattr(
        Matcher, "restricted", lambda matcher, wanted: (restricted.append(1), restrict(matcher, wanted))[1]
    )
    sql = "SELECT u.id, t.q FROM u JOIN t ON t.id = u.k * 15 AND t.w <> ? AND t.q + 0 > -9"
    for value in ("Text 3", "Text 2"):
        with mode("force"):
            first = answer(db, sql, (value,))
            restricted.clear()
            assert answer(db, sql, (value,)) == first
            assert not restricted
    db.execute("BEGIN")
    db.execute("UPDATE t SET w = 'Text 3' WHERE id % 2")
    both_ways(db, sql, ("Text 3",))
    db.execute("COMMIT")
    both_ways(db, sql, ("Text 3",))
    assert restricted


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT t.id, w, u.k, count(*), max(q) FROM t JOIN u ON u.k = t.k GROUP BY t.id, w, u.k, q, day",
        "SELECT w, q, t.id, count(u.id) FROM t LEFT JOIN u ON u.id = t.k * 9 GROUP BY w, q, t.id",
        "SELECT u.k, u.id, count(*), sum(q) FROM t LEFT JOIN u ON u.id = t.k * 9 GROUP BY u.k, u.id ORDER BY t.k",
        "SELECT day, id, k, min(q), w FROM t GROUP BY day, id, k ORDER BY 1 DESC, 2",
    ],
)
def test_columns_that_depend_on_a_rowid_do_not_change_the_groups(db: minisql.Connection, sql: str) -> None:
    assert both_ways(db, sql)[1]


@pytest.mark.parametrize(
    "values",
    [
        "id * 1.0", "iif(id % 3, -5.0, 7.0)", "iif(id % 50, 4.0, 0.1)", "iif(id = 700, 9007199254740991.0, 1.0)",
        "iif(id % 2, 4503599627370497.0, -0.5)", "iif(id < 500, -0.0, 0.0)", "iif(id > 300, 1e308, 2.0)",
        "iif(id = 5, 9e999, 1.0)", "iif(id = 5, 9e999, -9e999)",
    ],
)  # fmt: skip
def test_whole_reals_are_added_as_all_others_are(db: minisql.Connection, values: str) -> None:
    both_ways(db, f"SELECT sum({values}), total({values}), avg({values}) FROM t")
    both_ways(db, f"SELECT id / 2, sum({values}), avg({values}) FROM t GROUP BY 1")
    both_ways(db, f"SELECT k, sum({values}), avg({values}) FROM t GROUP BY k")
