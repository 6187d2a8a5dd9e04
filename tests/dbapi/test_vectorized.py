"""`@connection.function(vectorized=True)`: called for many rows at once, and nobody can tell but by the clock."""

from __future__ import annotations

import random
import re
import subprocess
import sys
from typing import Any

import numpy as np
import pytest

import minisql
from tests.dbapi.asking import one, refused

INTEGERS = "WITH RECURSIVE c(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM c LIMIT {}) "


def polynomial(x: Any, y: Any = 1) -> Any:
    return x * x - 3 * y


def test_a_vectorized_function_gives_what_it_gives_row_by_row(con: minisql.Connection) -> None:
    """Every kind of value in every order; wherever the call stands."""

    @con.function("many", vectorized=True, deterministic=True)
    def many(x: Any, y: int = 1) -> Any:  # `x` may be NULL
        return [None] * len(y) if x is None else x * x - 3 * y if x.dtype != object else [str(v) for v in x]

    @con.function("single", deterministic=True)
    def single(x: Any, y: int = 1) -> Any:
        return None if x is None else polynomial(x, y) if isinstance(x, int | float) else str(x)

    choose = random.Random(4)
    values = [0, 1, -7, 2**31, 0.5, -0.0, 1e100, "text", "", b"blob", None]
    con.execute("CREATE TABLE t(a, b, c)")
    rows = [(choose.choice(values[: choose.choice([3, 7, 11])]), choose.randrange(9), i) for i in range(3000)]
    con.executemany("INSERT INTO t VALUES (?, ?, ?)", rows)
    con.execute("INSERT INTO t VALUES (5, NULL, -1)")
    for sql in (
        "SELECT f(a, b) FROM t",
        "SELECT f(a, b), c, f(b, 2), typeof(f(a, b)) FROM t WHERE c % 3",
        "SELECT -f(b, 2) + 1 < f(c, 1), CAST(f(c, 2) AS TEXT) FROM t",
        "SELECT CASE WHEN c % 2 THEN f(a, b) ELSE f(b, b) END, coalesce(f(a, b), f(b, 1)) FROM t",
        "SELECT a FROM t WHERE f(b, 1) > 30 AND f(c, b) < 1000 ORDER BY f(c, 3) DESC",
        "SELECT f(b, 1), count(*), total(f(c, b)), group_concat(f(c, 1)) FILTER (WHERE c < 9) FROM t GROUP BY f(b, 1)",
        "SELECT (SELECT f(t.b, u.b) FROM t AS u WHERE u.c = t.c), f((SELECT t.c), 1) FROM t WHERE c < 40",
        "SELECT DISTINCT f(b, 2) FROM t ORDER BY 1 LIMIT 3 OFFSET 2",
        "SELECT sum(f(c, 1)) OVER (ORDER BY c ROWS 2 PRECEDING) FROM t WHERE c < 60",
        "SELECT f(f(b, 1), f(b, 2)) FROM t",
        "SELECT f(1, 2), f(NULL, 1), f('x', 1)",
        "SELECT f(x.b, y.b) FROM t AS x JOIN t AS y ON x.c = y.c + 1 WHERE x.c < 300",
    ):
        ours = con.execute(re.sub(r"\bf\(", "many(", sql)).fetchall()
        expected = con.execute(re.sub(r"\bf\(", "single(", sql)).fetchall()
        assert [[(type(v), repr(v)) for v in row] for row in ours] == [
            [(type(v), repr(v)) for v in row] for row in expected
        ], sql


def test_it_is_called_for_many_rows_at_once(con: minisql.Connection) -> None:
    sizes: list[int] = []

    @con.function(vectorized=True)
    def double(x: Any) -> Any:
        sizes.append(len(x))
        return 2 * x

    sql = INTEGERS.format(5000) + "SELECT double(i) FROM c"
    assert con.execute(sql).fetchall() == [(2 * i,) for i in range(5000)]
    assert sum(sizes) == 5000
    assert len(sizes) <= 11
    sizes.clear()
    assert one(con, INTEGERS.format(5000) + "SELECT sum(double(i)) FROM c") == 4999 * 5000
    assert len(sizes) <= 11


def test_a_limit_leaves_few_values_that_were_computed_in_vain(con: minisql.Connection) -> None:
    seen: list[int] = []

    @con.function(vectorized=True)
    def double(x: Any) -> Any:
        seen.extend(x.tolist())
        return 2 * x

    for limit in (1, 2, 7, 100):
        seen.clear()
        sql = INTEGERS.format(5000) + f"SELECT double(i) FROM c LIMIT {limit}"
        assert con.execute(sql).fetchall() == [(2 * i,) for i in range(limit)]
        assert len(seen) <= 4 * limit + 1


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT i < 30 AND f(i) FROM c",
        "SELECT (i >= 30 OR f(i)) + 1 FROM c",
        "SELECT CASE WHEN i < 30 THEN f(i) END FROM c",
        "SELECT coalesce(i % 2, f(i)), iif(i < 30, f(i), 0) FROM c",
        "SELECT f(i) FROM c WHERE i < 30 AND f(i) < 0",
        "SELECT count(f(i)) FILTER (WHERE i < 30) FROM c",
    ],
)
def test_what_is_not_evaluated_row_by_row_is_not_evaluated_by_batches(con: minisql.Connection, sql: str) -> None:
    seen: list[int] = []

    @con.function("many", vectorized=True)
    def many(x: Any) -> Any:
        seen.extend(x.tolist())
        return -x

    @con.function("single")
    def single(x: int) -> int:
        seen.append(x)
        return -x

    answers = {}
    for name in ("many", "single"):
        seen.clear()
        rows = con.execute(INTEGERS.format(200) + re.sub(r"\bf\(", f"{name}(", sql)).fetchall()
        answers[name] = rows, sorted(seen)
    assert answers["many"] == answers["single"]
    assert 0 < len(answers["single"][1]) <= 200


@pytest.mark.parametrize(
    "sql",
    [
        "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT f(n, 1) FROM r WHERE n < 10000) SELECT n, f(n, n) FROM r",
        "WITH RECURSIVE r(n) AS (SELECT 1 UNION SELECT f(n, 1) % 97 FROM r ORDER BY 1) SELECT count(*), max(n) FROM r",
        "UPDATE t SET a = f(a, c)",
        "INSERT INTO u SELECT f(a, c), c FROM t",
        "INSERT INTO t(a) SELECT f(a, c) FROM t",
        "DELETE FROM t WHERE f(c, 1) % 7 = 1 RETURNING f(a, c)",
        "UPDATE t SET a = f(u.p, 1) FROM u WHERE u.q = t.c RETURNING f(a, a)",
        "INSERT INTO t SELECT f(a, 1), c FROM t WHERE c < 20 ON CONFLICT(c) DO UPDATE SET a = f(excluded.a, t.a)",
        "SELECT max(f(a, c)), a FROM t",
        "SELECT rank() OVER (PARTITION BY f(c, 1) % 3 ORDER BY f(a, 2), c), f(c, 1) FROM t",
    ],
)
def test_a_statement_does_not_see_that_rows_are_read_ahead(sql: str) -> None:
    """Not even where it changes what it reads, by triggers too."""
    answers = []
    for vectorized in (False, True):
        con = minisql.connect(":memory:", isolation_level=None)
        con.function("f", vectorized=vectorized, deterministic=True)(lambda x, y: x * 2 + y)
        con.executescript("""
            CREATE TABLE t(a, c INTEGER PRIMARY KEY); CREATE TABLE u(p, q); INSERT INTO u VALUES (1, 4), (2, 40);
            CREATE TRIGGER tu AFTER UPDATE OF a ON t WHEN old.c % 7 = 0 AND old.c < 90 BEGIN
                UPDATE t SET a = a + 1000 WHERE c = old.c + 3; END;
            CREATE TRIGGER ti AFTER INSERT ON u BEGIN
                UPDATE t SET a = a + 5 WHERE c = new.q + 2; DELETE FROM t WHERE c = new.q + 5 AND new.q % 11 = 0; END;
            CREATE TRIGGER td AFTER DELETE ON t WHEN old.c % 5 = 0 BEGIN UPDATE t SET a = -a WHERE c = old.c + 1; END;
        """)
        con.executemany("INSERT INTO t VALUES (?, ?)", [(i, i) for i in range(100)])
        rows = con.execute(sql).fetchall()
        answers.append((rows, con.execute("SELECT * FROM t").fetchall(), con.execute("SELECT * FROM u").fetchall()))
    assert answers[0] == answers[1]


def rows_before_the_error(con: minisql.Connection, sql: str) -> tuple[list[Any], str]:
    cursor = con.execute(INTEGERS.format(3000) + sql)
    taken: list[Any] = []
    try:
        taken.extend(iter(cursor.fetchone, None))
    except minisql.OperationalError as error:
        return taken, str(error)
    return taken, ""


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT f(i) FROM c",
        "SELECT f(i + 0) + f(i) FROM c WHERE i % 2 = 0",
        "SELECT f(failing(i + 900)) FROM c",
        "SELECT f(i - 3000) FROM (SELECT i FROM c WHERE failing(i) IS NOT 2)",
        "SELECT f(i), failing(i) FROM c WHERE i > 1000",
        "SELECT f(i) FROM c LIMIT 600",
    ],
)
def test_an_error_comes_with_its_row(con: minisql.Connection, sql: str) -> None:
    @con.function(vectorized=True)
    def many(x: Any) -> Any:
        if 700 in x:
            raise ValueError("not that one")
        return -x

    @con.function
    def single(x: int) -> int:
        if x == 700:
            raise ValueError("not that one")
        return -x

    @con.function
    def failing(x: int) -> int:
        return 1 // (x - 1500)

    expected = rows_before_the_error(con, re.sub(r"\bf\(", "single(", sql))
    assert rows_before_the_error(con, re.sub(r"\bf\(", "many(", sql)) == expected
    assert (expected[1] == "user-defined function raised exception") is ("LIMIT" not in sql)
    assert len(expected[0]) > 300


@pytest.mark.parametrize(
    ("result", "expected"),
    [
        (lambda x: np.sqrt(x), 3.0),
        (lambda x: x > 5, 1),
        (lambda x: x.astype(np.float32), 9.0),
        (lambda x: np.full(len(x), np.nan), None),
        (lambda x: np.ma.masked_array(x, x > 5), None),
        (lambda x: ["text"] * len(x), "text"),
        (lambda x: [np.int8(4)] * len(x), 4),
        (lambda x: np.array(["a"] * len(x), object), "a"),
        (lambda x: np.array([b"a"] * len(x)), b"a"),
        (lambda x: np.array([b"", None], object)[: len(x)], b""),
        (lambda x: np.full(len(x), 2**63, np.uint64), "string or blob too big"),
        (lambda x: np.full(len(x), "2026-11-21", "datetime64[D]"), "user-defined function raised exception"),
        (lambda x: x[:0], "user-defined function raised exception"),
        (lambda x: x.sum(), "user-defined function raised exception"),
        (lambda x: "text", "user-defined function raised exception"),
        (lambda x: [1, 2], "user-defined function raised exception"),
        (lambda x: [object()], "user-defined function raised exception"),
        (lambda x: np.zeros((len(x), 1)), "user-defined function raised exception"),
    ],
)
def test_a_result_is_an_array_of_values(con: minisql.Connection, result: Any, expected: Any) -> None:
    con.function("f", vectorized=True)(result)
    if isinstance(expected, str) and " " in expected:
        assert refused(con, "SELECT f(9)") == expected
    else:
        value = one(con, "SELECT f(9)")
        assert (type(value), value) == (type(expected), expected)


def test_null_is_left_out_or_handed_over_as_none(con: minisql.Connection) -> None:
    seen: list[Any] = []

    @con.function(vectorized=True)
    def either(x: np.ndarray[Any, Any], y: np.ndarray[Any, Any] | None) -> Any:
        seen.append((x.tolist(), None if y is None else y.tolist()))
        return x if y is None else y

    rows = "FROM (VALUES (1, 2), (3, NULL), (NULL, 4), (NULL, NULL), (5, 6), (7, NULL))"
    found = con.execute(f"SELECT either(column1, column2) {rows}").fetchall()
    assert found == [(2,), (3,), (None,), (None,), (6,), (7,)]
    assert sum(len(x) for x, _ in seen) == 4
    assert ([3], None) in seen


def test_without_a_vectorized_function_no_plan_looks_for_one() -> None:
    code = (
        "import minisql, sys; db = minisql.connect(':memory:'); db.function(abs); "
        "assert db.execute('SELECT abs(-3), sum(abs(1))').fetchall() == [(3, 1)]; db.close(); "
        "print('minisql.executor.batch' in sys.modules, 'numpy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False False\n"
