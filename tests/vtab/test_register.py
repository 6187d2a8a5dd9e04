"""`connection.register`: Python objects of any shape as a table, read as they are when a query reads them."""

from __future__ import annotations

import dataclasses
import datetime
from collections import namedtuple
from collections.abc import Iterator, Sequence
from typing import Any

import pytest

import minisql


@pytest.fixture
def db() -> minisql.Connection:
    return minisql.connect(":memory:", isolation_level=None)


@dataclasses.dataclass
class Order:
    id: int
    customer: str
    total: float | None


Point = namedtuple("Point", "x y")  # the plain kind, without types


class Frame:
    """What a data frame is to us: `columns` and `[]`; a column may have `tolist`."""

    columns = ("a", "b")

    def __getitem__(self, name: str) -> Any:
        return {"a": Column([1, 2]), "b": ["x", None]}[name]


class Column(list[Any]):
    def tolist(self) -> list[Any]:
        return [*self]


ROWS = [(1, "ann", 2.5), (2, "bob", None)]
SHAPES: list[tuple[Any, dict[str, Any], list[str], list[tuple[Any, ...]]]] = [
    ([Order(*row) for row in ROWS], {}, ["id", "customer", "total"], ROWS),
    ([dataclasses.asdict(Order(*row)) for row in ROWS], {}, ["id", "customer", "total"], ROWS),
    (ROWS, {"columns": ["i", "c", "t"]}, ["i", "c", "t"], ROWS),
    ([list(row) for row in ROWS], {"columns": ["i", "c", "t"]}, ["i", "c", "t"], ROWS),
    ([Point(1, 2), Point(3, 4)], {}, ["x", "y"], [(1, 2), (3, 4)]),
    ([Order(*row) for row in ROWS], {"columns": ["total", "id"]}, ["total", "id"], [(2.5, 1), (None, 2)]),
    ([{"a": 1}, {"a": 2, "b": 3}], {}, ["a"], [(1,), (2,)]),
    ([{"a": 1}, {"b": 3}], {"columns": ["a", "b"]}, ["a", "b"], [(1, None), (None, 3)]),
    ({"a": [1, 2], "b": ("x", "y")}, {}, ["a", "b"], [(1, "x"), (2, "y")]),
    (Frame(), {}, ["a", "b"], [(1, "x"), (2, None)]),
    (range(3), {"columns": ["n"]}, ["n"], [(0,), (1,), (2,)]),
    ([], {"columns": ["n"]}, ["n"], []),
    ((row for row in ROWS), {"columns": ["i", "c", "t"]}, ["i", "c", "t"], ROWS),
    ({"k": {"v": 1}, "l": {"v": 2}}, {"key": "name"}, ["name", "v"], [("k", 1), ("l", 2)]),
    ({7: (1, 2)}, {"key": "id", "columns": ["a", "b"]}, ["id", "a", "b"], [(7, 1, 2)]),
    ({7: "x"}, {"key": "id", "columns": ["a"]}, ["id", "a"], [(7, "x")]),
    ([(True, b"x", float("nan"))], {"columns": list("abc")}, list("abc"), [(1, b"x", None)]),
    ([(datetime.date(2024, 2, 29),)], {"columns": ["d"]}, ["d"], [("2024-02-29",)]),
]


@pytest.mark.parametrize(("rows", "options", "names", "expected"), SHAPES)
def test_each_shape_gives_its_rows(
    db: minisql.Connection, rows: Any, options: dict[str, Any], names: list[str], expected: list[tuple[Any, ...]]
) -> None:
    db.register("r", rows, **options)
    cursor = db.execute("SELECT * FROM r")
    assert [column[0] for column in cursor.description] == names
    assert cursor.fetchall() == expected
    assert db.execute("SELECT count(*) FROM r").fetchone() == (len(expected),)
    assert db.execute(f'SELECT max("{names[-1]}"), count(*) FROM r AS x').fetchone()[1] == len(expected)


def test_a_registered_table_joins_and_is_read_anew(db: minisql.Connection) -> None:
    orders = [Order(1, "ann", 2.5), Order(2, "bob", 4.0)]
    db.register("orders", orders)
    db.execute("CREATE TABLE city(customer TEXT, name TEXT)")
    db.execute("INSERT INTO city VALUES('ann', 'Rome'), ('cid', 'Bonn')")
    sql = "SELECT city.name, sum(total) FROM city LEFT JOIN orders USING(customer) GROUP BY 1 ORDER BY 1"
    assert db.execute(sql).fetchall() == [("Bonn", None), ("Rome", 2.5)]
    orders += [Order(3, "cid", 1.0), Order(4, "ann", 1.0)]
    assert db.execute(sql).fetchall() == [("Bonn", 1.0), ("Rome", 3.5)]
    db.execute("CREATE TABLE copy AS SELECT * FROM orders")
    assert db.execute("SELECT count(*) FROM copy").fetchone() == (4,)


class Counted(Sequence[Any]):
    """A sorted sequence of squares that counts how many of them are looked at."""

    def __init__(self) -> None:
        self.n_read = 0

    def __len__(self) -> int:
        return 20_000

    def __getitem__(self, index: Any) -> tuple[int, int]:
        self.n_read += 1
        if index >= len(self):
            raise IndexError(index)
        return index, index * index


@pytest.mark.parametrize(
    ("condition", "n_found"),
    [
        ("sq = 10000", 1),
        ("sq = 10001", 0),
        ("sq BETWEEN 100 AND 400", 11),
        ("sq > 100 AND sq < 400", 9),
        ("sq >= 399920004", 2),
        ("sq < 100", 10),
        ("sq <= 100", 11),
        ("sq > 99.5 AND sq <= 100.5", 1),
        ("sq = NULL", 0),
        ("sq > 'a'", 0),
    ],
)
def test_a_sorted_sequence_is_searched_by_bisection(db: minisql.Connection, condition: str, n_found: int) -> None:
    rows = Counted()
    db.register("s", rows, ["i", "sq"], sorted_by="sq")
    by_search = db.execute(f"SELECT i FROM s WHERE {condition}").fetchall()
    n_read, rows.n_read = rows.n_read, 0
    assert len(by_search) == n_found
    if "NULL" not in condition and "'a'" not in condition:
        assert n_read < 200
        assert by_search == db.execute(f"SELECT i FROM s WHERE {condition.replace('sq', '+sq')}").fetchall()
        assert rows.n_read >= 20_000


class Watched(dict[str, Any]):
    """A mapping that notices when it is gone through."""

    n_iterations = 0

    def items(self) -> Any:
        Watched.n_iterations += 1
        return super().items()


def test_a_mapping_is_looked_up_by_its_key(db: minisql.Connection) -> None:
    db.register("m", Watched({f"k{i}": (i,) for i in range(100)}), ["v"], key="k")
    Watched.n_iterations = 0
    assert db.execute("SELECT k, v FROM m WHERE k = 'k7'").fetchall() == [("k7", 7)]
    assert db.execute("SELECT v FROM m WHERE k IN ('k9', 'k3', 'zz') ORDER BY v").fetchall() == [(3,), (9,)]
    joined = "SELECT v FROM json_each('[\"k5\",\"k6\",null,1.5]') AS e JOIN m ON m.k = e.value"
    assert db.execute(joined).fetchall() == [(5,), (6,)]
    assert Watched.n_iterations == 0
    assert db.execute("SELECT count(*) FROM m WHERE k > 'k90'").fetchone() == (9,)
    assert Watched.n_iterations == 1


def test_a_registered_table_is_not_changed_and_hides_no_table(db: minisql.Connection) -> None:
    db.register("r", [(1,)], ["a"])
    for sql in ("INSERT INTO r VALUES(2)", "UPDATE r SET a = 2", "DELETE FROM r"):
        with pytest.raises(minisql.OperationalError, match="table r may not be modified"):
            db.execute(sql)
    with pytest.raises(minisql.OperationalError, match="table r may not be dropped"):
        db.execute("DROP TABLE r")
    db.execute("CREATE TABLE r(b)")
    assert db.execute("SELECT * FROM r").fetchall() == []
    db.execute("DROP TABLE r")
    assert db.execute("SELECT * FROM r").fetchall() == [(1,)]
    db.register("r", [(5,)], ["z"])
    assert db.execute("SELECT z FROM r").fetchall() == [(5,)]
    db.register("r", None)
    with pytest.raises(minisql.OperationalError, match="no such table: r"):
        db.execute("SELECT * FROM r")


@pytest.mark.parametrize(
    ("rows", "options", "message"),
    [
        ([(1, 2)], {}, "give columns"),
        (5, {"columns": ["a"]}, "int has no rows"),
        ([1, 2], {"columns": ["a", "b"]}, "int is no row of 2 columns"),
        ([(1,)], {"columns": ["a"], "sorted_by": "b"}, "no such column: b"),
        ([(1,)], {"columns": ["a"], "key": "a"}, "key needs a mapping"),
        ({1: (1,)}, {"columns": ["a"], "key": "k", "sorted_by": "a"}, "exclude each other"),
        ({1, 2}, {"columns": ["a"], "sorted_by": "a"}, "only a sequence can be sorted"),
    ],
)
def test_what_is_no_table_is_refused(db: minisql.Connection, rows: Any, options: dict[str, Any], message: str) -> None:
    with pytest.raises(minisql.ProgrammingError, match=message):
        db.register("r", rows, **options)


@pytest.mark.parametrize(
    ("row", "message"),
    [((object(),), "type 'object' is not supported"), ((2**63,), "too large"), ((), "IndexError|out of range")],
)
def test_a_row_that_is_none_is_an_error_of_the_query(db: minisql.Connection, row: Any, message: str) -> None:
    db.register("r", [(1,), row], ["a"])
    with pytest.raises(minisql.Error, match=message):
        db.execute("SELECT a FROM r").fetchall()
    assert db.execute("SELECT a FROM r LIMIT 1").fetchall() == [(1,)]


def test_a_generator_is_read_once_and_kept(db: minisql.Connection) -> None:
    def numbers() -> Iterator[tuple[int]]:
        yield from ((n,) for n in range(3))

    db.register("r", numbers(), ["n"])
    assert db.execute("SELECT a.n, b.n FROM r AS a, r AS b WHERE a.n < b.n").fetchall() == [(0, 1), (0, 2), (1, 2)]
