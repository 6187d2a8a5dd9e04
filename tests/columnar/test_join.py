"""Joins over columns: the rows of the nested loop, in its order."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import minisql
from minisql.value.types import Value
from tests.columnar.forced import both_ways
from tests.columnar.kernels import BLOBS, INTEGERS, REALS, SMALL, TEXTS

SCHEMA = """
    CREATE TABLE l(id INTEGER PRIMARY KEY, a, b TEXT, c INT, d REAL);
    CREATE TABLE r(id INTEGER PRIMARY KEY, a, b TEXT, c INT, d REAL);
    CREATE INDEX r_a ON r(a);
    CREATE INDEX r_b ON r(b COLLATE NOCASE);
    CREATE INDEX r_cb ON r(c, b DESC);
    CREATE INDEX r_d ON r(d DESC);
    CREATE TABLE s(a, b TEXT COLLATE RTRIM, c INT);
    CREATE TABLE w(a INT, b TEXT, n INT, PRIMARY KEY(a DESC, b)) WITHOUT ROWID;
    CREATE INDEX w_b ON w(b, n DESC);
"""
JOINS = (
    "SELECT l.id, r.id FROM l {0} JOIN r ON r.id = l.c",
    "SELECT l.id, r.id, r.b FROM l {0} JOIN r ON r.id = l.a",
    "SELECT l.id, r.id FROM l {0} JOIN r ON r.a = l.a",
    "SELECT l.id, r.id, r.d FROM l {0} JOIN r ON r.b = l.b COLLATE NOCASE",
    "SELECT l.id, r.id FROM l {0} JOIN r ON r.c = l.c AND r.b = l.b",
    "SELECT l.id, r.id FROM l {0} JOIN r ON r.d = l.c",
    "SELECT l.id, r.c, r.b FROM l {0} JOIN r ON r.c = l.a",
    "SELECT l.id, r.id, r.a FROM l {0} JOIN r ON r.c = l.a",
    "SELECT l.id, w.a, w.b, w.n FROM l {0} JOIN w ON w.b = l.b",
    "SELECT l.id, w.a, w.b FROM l {0} JOIN w ON w.a = l.c",
    "SELECT l.id, r.id FROM l {0} JOIN r ON r.d = l.d AND r.id > 3 AND l.id + r.id < 9",
    "SELECT l.id, s.rowid FROM l {0} JOIN s ON s.a = l.a",
    "SELECT l.id, s.rowid FROM l {0} JOIN s ON s.b = l.b AND s.c > l.c",
    "SELECT l.id, s.rowid FROM l {0} JOIN s ON s.a = l.d AND s.c = l.c WHERE s.c IS NOT 2",
    "SELECT l.id, s.rowid FROM l {0} JOIN s ON s.c > l.c",
    "SELECT l.id, v.n FROM l {0} JOIN (SELECT c, count(*) AS n FROM s GROUP BY c) AS v ON v.c = l.c",
    "SELECT l.id, r.id, s.rowid FROM l {0} JOIN r ON r.id = l.c {0} JOIN s ON s.a = r.a",
)
SEMI = (
    "SELECT l.id, r.c, r.b FROM l JOIN r ON r.c = l.a",
    "SELECT id FROM l WHERE EXISTS (SELECT 1 FROM r WHERE r.id = l.c)",
    "SELECT id FROM l WHERE EXISTS (SELECT 1 FROM s WHERE s.a = l.a AND s.c < l.c)",
    "SELECT id FROM l WHERE NOT EXISTS (SELECT 1 FROM r WHERE r.id = l.c) AND b <> 'q'",
    "SELECT id FROM l WHERE NOT EXISTS (SELECT 1 FROM r WHERE r.a = l.a AND r.c > l.c)",
    "SELECT id FROM l WHERE NOT EXISTS (SELECT 1 FROM s WHERE s.a = l.a AND s.b = l.b AND s.c > 0 ORDER BY 1)",
    "SELECT id FROM l WHERE NOT EXISTS (SELECT 1 FROM r WHERE r.c = l.c) AND EXISTS (SELECT 1 FROM s WHERE s.c > l.c)",
    "SELECT l.id, r.id FROM l LEFT JOIN r ON r.a = l.a AND EXISTS (SELECT 1 FROM s)",
    "SELECT l.id, r.id FROM l LEFT JOIN r ON r.a = l.a AND (1, 2) IN (SELECT 1, 2 FROM s) AND r.c > 0",
    "SELECT id FROM l WHERE b = 'q' OR NOT EXISTS (SELECT 1 FROM s WHERE s.c > 1000)",
    "SELECT id FROM l WHERE a IN (SELECT a FROM r WHERE c > 0)",
    "SELECT id FROM l WHERE a NOT IN (SELECT a FROM s)",
    "SELECT count(*), sum(l.c) FROM l, r WHERE l.a = r.a",
    "SELECT r.b, count(*) FROM l JOIN r ON r.id = l.c GROUP BY r.b ORDER BY 2 DESC, 1 LIMIT 30",
)
ROWS = st.lists(
    st.tuples(
        st.one_of(SMALL, INTEGERS, REALS, TEXTS, BLOBS, st.none()),
        st.sampled_from(["a", "A", "b", "b ", "", "é", None]),
        st.one_of(SMALL, st.none(), INTEGERS, st.just("x")),
        st.one_of(SMALL, st.sampled_from([0.5, 2.0**53, -0.0, 9007199254740993]), st.none()),
    ),
    max_size=12,
)


def _database(lefts: list[tuple[Value, ...]], rights: list[tuple[Value, ...]]) -> minisql.Connection:
    connection = minisql.connect(":memory:")
    connection.executescript(SCHEMA)
    connection.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")
    for table, rows in (("l", lefts), ("r", rights)):
        for row in rows:
            raw = row[0].encode("utf-8", "surrogateescape") if isinstance(row[0], str) else row[0]
            text = "CAST(? AS TEXT)" if isinstance(row[0], str) else "?"
            connection.execute(f"INSERT INTO {table}(a, b, c, d) VALUES ({text}, ?, ?, ?)", (raw, *row[1:]))
    connection.execute("INSERT INTO s SELECT a, b, c FROM r")
    connection.execute("INSERT OR IGNORE INTO w SELECT c, b, id % 3 FROM r WHERE c IS NOT NULL AND b IS NOT NULL")
    connection.commit()
    return connection


@settings(max_examples=25, deadline=None)
@given(ROWS, ROWS)
def test_joins_give_the_rows_of_the_nested_loop_in_its_order(
    lefts: list[tuple[Value, ...]], rights: list[tuple[Value, ...]]
) -> None:
    connection = _database(lefts, rights)
    for sql in JOINS:
        for kind in ("", "LEFT"):
            both_ways(connection, sql.format(kind))
    for sql in SEMI:
        both_ways(connection, sql)
    connection.close()


@pytest.mark.parametrize("sql", SEMI[1:])
def test_each_semi_join_is_done_over_columns(sql: str) -> None:
    rows: list[tuple[Value, ...]] = [(1, "a", 2, 0.5), (2, "b", 2, 1), (None, None, 3, None), (3, "A", 1, 2)]
    connection = _database(rows, rows)
    _, done = both_ways(connection, sql)
    assert done, sql
    connection.close()


@pytest.mark.parametrize("kind", ["", "LEFT"])
@pytest.mark.parametrize("sql", JOINS)
def test_each_join_is_done_over_columns(sql: str, kind: str) -> None:
    rows: list[tuple[Value, ...]] = [(1, "a", 2, 0.5), (2, "b", 2, 1), (None, None, 3, None), (3, "A", 1, 2)]
    connection = _database(rows, rows)
    _, done = both_ways(connection, sql.format(kind))
    assert done, sql
    connection.close()


@pytest.mark.parametrize(
    ("condition", "wanted"),
    [
        ("r.t LIKE 'x%'", [(5, "x1"), (6, "x2"), (7, "x3"), (8, "x2")]),
        ("r.t LIKE 'x%' AND r.t NOT GLOB '*3' AND l.n > 5", [(6, "x2"), (8, "x2")]),
        ("abs(r.t) >= 0", "[] OperationalError: integer overflow"),  # in a row that nothing looks for
        ("abs(r.t) >= 0 AND l.n > 99", []),
    ],
)
def test_conditions_of_a_transient_index_are_asked_of_all_its_rows(condition: str, wanted: object) -> None:
    connection = minisql.connect(":memory:")
    connection.executescript("""
        CREATE TABLE l(a INT, n INT);
        CREATE TABLE r(k INT, t);
        INSERT INTO l VALUES (1, 5), (2, 6), (3, 7), (2, 8), (9, 1);
        INSERT INTO r VALUES (1, 'x1'), (2, 'y2'), (5, -9223372036854775808), (3, 'x3'), (2, 'x2');
        WITH more(k) AS (VALUES (100) UNION ALL SELECT k + 1 FROM more WHERE k < 150)
            INSERT INTO r SELECT k, 'z' FROM more;
    """)
    rows, done = both_ways(connection, f"SELECT l.n, r.t FROM l CROSS JOIN r ON r.k = l.a WHERE {condition}")
    assert rows == wanted
    assert bool(done) is ("LIKE" in condition or rows == [])
    connection.close()
