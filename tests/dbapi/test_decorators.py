"""`@connection.function` and its kin: annotations say how many arguments there are and what NULL does."""

from __future__ import annotations

import random
from typing import Annotated, Any, Union

import pytest

import minisql
from minisql.dbapi.signatures import signature_of, takes_none
from tests.dbapi.asking import one, refused

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
