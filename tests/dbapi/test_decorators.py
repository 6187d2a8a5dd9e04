"""`@connection.function` and its kin: annotations say how many arguments there are and what NULL does."""

from __future__ import annotations

import random
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, NamedTuple, TypedDict, Union

import numpy as np
import pytest

import minisql
from minisql.dbapi.signatures import item_fields, signature_of, takes_none

INTEGERS = "WITH RECURSIVE c(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM c LIMIT {}) "


@pytest.fixture
def con() -> minisql.Connection:
    return minisql.connect(":memory:", isolation_level=None)


def one(con: minisql.Connection, sql: str, *parameters: Any) -> Any:
    (row,) = con.execute(sql, parameters).fetchall()
    return row if len(row) > 1 else row[0]


def refused(con: minisql.Connection, sql: str) -> str:
    with pytest.raises(minisql.Error) as caught:
        con.execute(sql).fetchall()
    return str(caught.value)


# ---- signatures


@pytest.mark.parametrize(
    ("hint", "answer"),
    [
        (int, False), (str, False), (list[int], False), (None, True), (Any, True), (object, True), (int | None, True),
        (Union.__getitem__((str, None)), True), (int | str, False), (Annotated[int | None, 1], True),
        (Annotated[int, 1], False),
    ],
)  # fmt: skip
def test_an_annotation_has_room_for_none_or_has_not(hint: Any, answer: bool) -> None:
    assert takes_none(hint) is answer


def test_defaults_and_the_rest_make_several_numbers_of_arguments(con: minisql.Connection) -> None:
    @con.function
    def given(a: int, b: int = 7, *rest: int) -> str:
        return repr((a, b, rest))

    assert one(con, "SELECT given(1), given(1, 2), given(1, 2, 3, 4)") == ("(1, 7, ())", "(1, 2, ())", "(1, 2, (3, 4))")
    assert refused(con, "SELECT given()") == "wrong number of arguments to function given()"
    assert given(5) == "(5, 7, ())"


def test_a_fixed_number_is_one_number(con: minisql.Connection) -> None:
    @con.function("two")
    def anything(a, b):  # type: ignore[no-untyped-def]
        return repr((a, b))

    assert one(con, "SELECT two(NULL, 'x')") == "(None, 'x')"
    assert refused(con, "SELECT two(1)") == "wrong number of arguments to function two()"
    assert con.execute("SELECT narg FROM pragma_function_list WHERE name = 'two'").fetchall() == [(2,)]
    con.create_function("two", 2, None)
    assert refused(con, "SELECT two(1, 2)") == "no such function: two"


def needs_keyword(a: int, *, b: int) -> int:
    return a


def unknown_annotation(a: Nowhere) -> int:  # type: ignore[name-defined]  # noqa: F821
    return 1


@pytest.mark.parametrize(
    ("function", "message"),
    [
        (needs_keyword, "needs_keyword: SQL has no keyword arguments, but b is one"),
        (unknown_annotation, "an annotation is unknown: name 'Nowhere'"),
        (eval(f"lambda {', '.join(f'a{i}' for i in range(128))}: 1"), "has 127 arguments at most"),
        (dict.fromkeys, None),
    ],
)
def test_a_signature_that_sql_cannot_use_is_a_type_error(
    con: minisql.Connection, function: Any, message: str | None
) -> None:
    if message is None:
        assert signature_of(function).n_required == 1
        return
    with pytest.raises(TypeError, match=message):
        con.function(function)


def test_a_type_of_the_function_around_is_known(con: minisql.Connection) -> None:
    class Local:
        pass

    @con.function
    def local(a: Local | None, b: Local) -> int:
        return (1 if a is None else 2) + (isinstance(b, Local) * 0)

    assert one(con, "SELECT local(NULL, 1), local(1, NULL)") == (1, None)


# ---- NULL


def test_null_gives_null_without_a_call_where_there_is_no_room_for_it(con: minisql.Connection) -> None:
    seen: list[Any] = []

    @con.function
    def strict(a: int, b: str) -> int:
        seen.append((a, b))
        return 1

    @con.function
    def mixed(a: int | None, b: int, *rest: int) -> int:
        seen.append((a, b, rest))
        return 2

    @con.function
    def lenient(a: int | None, *rest: int | None) -> int:
        seen.append((a, rest))
        return 3

    calls = {
        "strict(NULL, 'x')": None, "strict(1, NULL)": None, "strict(1, 'x')": 1,
        "mixed(NULL, 1)": 2, "mixed(1, NULL)": None, "mixed(NULL, 1, 2, NULL)": None, "mixed(NULL, 1, 2)": 2,
        "lenient(NULL)": 3, "lenient(1, NULL)": 3,
    }  # fmt: skip
    assert list(one(con, f"SELECT {', '.join(calls)}")) == list(calls.values())
    assert seen == [(1, "x"), (None, 1, ()), (None, 1, (2,)), (None, ()), (1, (None,))]


def test_an_aggregate_leaves_out_rows_with_null(con: minisql.Connection) -> None:
    @con.aggregate
    class pairs:
        def __init__(self) -> None:
            self.taken: list[Any] = []

        def step(self, a: int, b: int | None, *rest: str) -> None:
            self.taken.append((a, b, *rest))

        def finalize(self) -> str:
            return repr(self.taken)

    rows = "FROM (VALUES (1, 2, 'x'), (NULL, 2, 'x'), (1, NULL, 'x'), (1, 2, NULL))"
    assert one(con, f"SELECT pairs(column1, column2, column3) {rows}") == "[(1, 2, 'x'), (1, None, 'x')]"
    assert one(con, f"SELECT pairs(column1, column2) {rows}") == "[(1, 2), (1, None), (1, 2)]"
    assert one(con, "SELECT pairs(NULL, 1)") is None
    assert pairs().taken == []


def test_a_window_function_leaves_them_out_of_its_frames(con: minisql.Connection) -> None:
    @con.window(deterministic=True)
    class total:
        def __init__(self) -> None:
            self.sum = 0

        def step(self, a: int) -> None:
            self.sum += a

        def inverse(self, a: int) -> None:
            self.sum -= a

        def value(self) -> int:
            return self.sum

        finalize = value

    con.execute("CREATE TABLE t(a)")
    con.executemany("INSERT INTO t VALUES (?)", [(random.Random(i).choice([None, i, -i]),) for i in range(60)])
    frame = "OVER (ORDER BY rowid ROWS BETWEEN 3 PRECEDING AND 1 FOLLOWING)"
    ours = con.execute(f"SELECT coalesce(total(a) {frame}, 0) FROM t").fetchall()
    assert ours == con.execute(f"SELECT coalesce(sum(a) {frame}, 0) FROM t").fetchall()
    assert one(con, "SELECT total(a) FROM t") == one(con, "SELECT sum(a) FROM t")


# ---- flags


def test_flags_are_those_of_sqlite(con: minisql.Connection) -> None:
    con.function("plain")(lambda a: a)
    con.function("known", deterministic=True, innocuous=True)(lambda a: a)
    con.function("direct", directonly=True)(lambda a: a)
    flags = dict(con.execute("SELECT name, flags FROM pragma_function_list WHERE name IN ('plain', 'known', 'direct')"))
    assert {name: (bits & 0x800, bits & 0x80000, bits & 0x200000) for name, bits in flags.items()} == {
        "plain": (0, 0, 0), "known": (0x800, 0, 0x200000), "direct": (0, 0x80000, 0),
    }  # fmt: skip
    con.execute("CREATE TABLE t(a)")
    assert "non-deterministic functions prohibited" in refused(con, "CREATE INDEX i ON t(plain(a))")
    con.execute("CREATE INDEX i ON t(known(a))")


def test_what_is_directonly_is_not_for_the_schema(con: minisql.Connection) -> None:
    con.function("f", directonly=True, deterministic=True)(lambda a: a)

    @con.window("w", directonly=True)
    class Window:
        def step(self, a: int) -> None: ...
        def inverse(self, a: int) -> None: ...
        def value(self) -> int:
            return 1

        def finalize(self) -> int:
            return 1

    con.table_function("g", columns=["a"], directonly=True)(lambda: [1])
    con.executescript("""
        CREATE TABLE t(a); INSERT INTO t VALUES (1);
        CREATE VIEW scalar AS SELECT f(a) FROM t;
        CREATE VIEW aggregate AS SELECT w(a) FROM t;
        CREATE VIEW window AS SELECT w(a) OVER () FROM t;
        CREATE VIEW tables AS SELECT * FROM g;
    """)
    for view, name in (("scalar", "f()"), ("aggregate", "w()"), ("window", "w()")):
        assert refused(con, f"SELECT * FROM {view}") == f"unsafe use of {name}"
    assert "unsafe use of virtual table" in refused(con, "SELECT * FROM tables")
    assert refused(con, "CREATE TABLE u(a, CHECK (f(a)))") == "unsafe use of f()"
    assert one(con, "SELECT f(a), w(a), (SELECT a FROM g) FROM t") == (1, 1, 1)


def test_what_is_innocuous_may_stand_in_a_schema_that_is_not_trusted(con: minisql.Connection) -> None:
    for name, innocuous in (("some", False), ("harmless", True)):
        con.function(name, innocuous=innocuous)(lambda a: a)
        con.table_function(f"{name}_rows", columns=["a"], innocuous=innocuous)(lambda: [1])
        con.execute(f"CREATE VIEW v_{name} AS SELECT {name}(2) AS b")
        con.execute(f"CREATE VIEW t_{name} AS SELECT a FROM {name}_rows")
    con.execute("PRAGMA trusted_schema = off")
    assert one(con, "SELECT b, a, some(3) FROM v_harmless, t_harmless") == (2, 1, 3)
    assert refused(con, "SELECT * FROM v_some") == "unsafe use of some()"
    assert refused(con, "SELECT * FROM t_some") == 'unsafe use of virtual table "some_rows"'


@pytest.mark.parametrize("method", ["step", "finalize", "inverse", "value"])
def test_a_class_without_a_method_is_a_type_error(con: minisql.Connection, method: str) -> None:
    methods = {name: lambda self, *_: None for name in ("step", "finalize", "inverse", "value") if name != method}
    kind = type("Lacking", (), methods)
    with pytest.raises(TypeError, match=rf"Lacking has no method {method}\(\)"):
        con.window(kind)
    if method in ("step", "finalize"):
        with pytest.raises(TypeError, match="Lacking"):
            con.aggregate(kind)


def test_a_collation_is_a_decorated_function(con: minisql.Connection) -> None:
    @con.collation
    def backwards(a: str, b: str) -> int:
        return (a < b) - (a > b)

    @con.collation("by length")
    def by_length(a: str, b: str) -> int:
        return len(a) - len(b)

    rows = "FROM (VALUES ('bb'), ('a'), ('ccc')) ORDER BY column1 COLLATE"
    assert con.execute(f"SELECT column1 {rows} backwards").fetchall() == [("ccc",), ("bb",), ("a",)]
    assert con.execute(f'SELECT column1 {rows} "by length"').fetchall() == [("a",), ("bb",), ("ccc",)]
    assert backwards("a", "b") == 1


@pytest.mark.parametrize("name", [7, b"x"])
def test_a_name_is_text(con: minisql.Connection, name: Any) -> None:
    with pytest.raises(TypeError, match="name must be str"):
        con.function(name)(lambda a: a)


def test_a_closed_connection_takes_no_functions(con: minisql.Connection) -> None:
    con.close()
    for decorator in (con.function, con.collation, con.table_function(columns=["a"])):
        with pytest.raises(minisql.ProgrammingError, match="closed database"):
            decorator(lambda a: a)


# ---- tables


class Point(NamedTuple):
    x: int
    y: int | None


@dataclass
class Word:
    word: str
    length: int


class Entry(TypedDict):
    key: str
    value: int


@pytest.mark.parametrize(
    ("hint", "fields"),
    [
        (Iterator[Point], ("x", "y")), (list[Word], ("word", "length")), (Iterable[Entry], ("key", "value")),
        (Iterator[int], ("value",)), (Iterator[tuple[int, int]], None), (None, None),
        (Iterator[Mapping[str, int]], None),
    ],
)  # fmt: skip
def test_the_return_annotation_names_the_columns(hint: Any, fields: Any) -> None:
    assert item_fields(hint) == fields


def test_a_generator_is_a_table(con: minisql.Connection) -> None:
    @con.table_function
    def grid(width: int, height: int = 2) -> Iterator[Point]:
        for x in range(width):
            for y in range(height):
                yield Point(x, y or None)

    assert con.execute("SELECT * FROM grid(2)").fetchall() == [(0, None), (0, 1), (1, None), (1, 1)]
    assert con.execute("SELECT x, y, width, height FROM grid(1, 3) WHERE y > 1").fetchall() == [(0, 2, 1, 3)]
    assert con.execute("SELECT count(*) FROM grid WHERE height = 5 AND width = 3").fetchall() == [(15,)]
    assert con.execute("SELECT * FROM grid(NULL)").fetchall() == []
    assert con.execute("SELECT count(*) FROM grid(2, 2) WHERE width = 3").fetchall() == [(0,)]
    joined = "SELECT column1, x FROM (VALUES (1), (3)) AS v, grid(v.column1, 1) ORDER BY 1, 2"
    assert con.execute(joined).fetchall() == [(1, 0), (3, 0), (3, 1), (3, 2)]
    left = "SELECT column1, x FROM (VALUES (0), (1)) AS v LEFT JOIN grid(v.column1, 1) ORDER BY 1, 2"
    assert con.execute(left).fetchall() == [(0, None), (1, 0)]
    last = "SELECT column1, x FROM grid, (VALUES (0), (2)) AS v WHERE width = v.column1 AND height = 1 ORDER BY 1, 2"
    assert con.execute(last).fetchall() == [(2, 0), (2, 1)]
    first = "SELECT * FROM grid CROSS JOIN (VALUES (0)) AS v WHERE width = v.column1"
    for sql in (first, "SELECT * FROM grid"):
        assert refused(con, sql) == 'argument "width" of grid() is missing or unusable'
    assert refused(con, "SELECT * FROM grid(1, 2, 3)") == "too many arguments on grid() - max 2"


def test_rows_may_be_of_any_kind(con: minisql.Connection) -> None:
    @con.table_function
    def words(text: str) -> list[Word]:
        return [Word(each, len(each)) for each in text.split()]

    @con.table_function
    def entries() -> Iterator[Entry]:
        yield {"key": "a", "value": 1}

    @con.table_function(columns=["one"])
    def singles() -> Any:
        return [1, "x", None, b"\0"]

    @con.table_function("pairs", columns=["a", "odd name"])
    def tuples() -> Any:
        return [(1, 2), [3, np.int64(4)]]

    assert con.execute("SELECT word, length FROM words('to be')").fetchall() == [("to", 2), ("be", 2)]
    assert con.execute("SELECT key, value FROM entries").fetchall() == [("a", 1)]
    assert con.execute("SELECT * FROM singles").fetchall() == [(1,), ("x",), (None,), (b"\0",)]
    assert con.execute('SELECT "odd name", rowid FROM pairs').fetchall() == [(2, 1), (4, 2)]


def test_what_a_generator_does_wrong_is_an_error_of_sql(con: minisql.Connection) -> None:
    con.table_function("short", columns=["a", "b"])(lambda: [(1,)])
    con.table_function("single", columns=["a", "b"])(lambda: [7])
    con.table_function("failing", columns=["a"])(lambda: (1 / n for n in (1, 0)))
    con.table_function("strange", columns=["a"])(lambda: [object()])
    assert refused(con, "SELECT * FROM short") == "short() gave a row of 1 values for 2 columns"
    assert refused(con, "SELECT * FROM single") == "single() gave one value of type int for 2 columns"
    assert "ZeroDivisionError" in refused(con, "SELECT * FROM failing")
    assert "not supported" in refused(con, "SELECT * FROM strange")
    with pytest.raises(TypeError, match="say what its columns are called"):
        con.table_function(lambda: [1])
    with pytest.raises(TypeError, match="a fixed number of arguments"):
        con.table_function("rest", columns=["a"])(lambda *a: a)
    with pytest.raises(minisql.ProgrammingError, match="exclude each other"):
        con.table_function("both", columns=["a"], directonly=True, innocuous=True)(lambda: [])


# ---- vectorized functions


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
