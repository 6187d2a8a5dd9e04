"""`@connection.table_function`: a generator is a table, its annotations name the columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, TypedDict

import numpy as np
import pytest

import minisql
from minisql.dbapi.signatures import item_fields
from tests.dbapi.asking import refused


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
