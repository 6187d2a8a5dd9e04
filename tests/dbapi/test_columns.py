"""`fetch_numpy`, `fetch_arrow`, `fetch_pandas`: a result's columns, every value as SQL has it."""

from __future__ import annotations

import math
import sys
from typing import Any

import numpy as np
import pandas
import pyarrow
import pytest

import minisql
from minisql.dbapi.columns import unique_names

MIXTURES = {
    "integers": "SELECT 1 AS x UNION ALL VALUES (9223372036854775807), (-9223372036854775807 - 1), (0)",
    "reals": "VALUES (1.5), (-0.0), (9e999), (1e-320), (3.0)",
    "text": "VALUES ('a'), (''), ('zoë'), (CAST(x'610062' AS TEXT))",
    "blobs": "VALUES (x''), (x'00'), (zeroblob(3))",
    "integers and reals": "VALUES (9007199254740993), (1.0), (2)",
    "everything": "VALUES (1), (1.0), ('1'), (x'31'), (NULL)",
    "integers and NULL": "VALUES (9007199254740993), (NULL), (-5)",
    "reals and NULL": "VALUES (NULL), (0.1), (NULL)",
    "text and NULL": "VALUES ('a'), (NULL)",
    "NULL alone": "VALUES (NULL), (NULL)",
    "one kind after the other": "WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c LIMIT 10000) "
    "SELECT CASE WHEN i < 5000 THEN i WHEN i < 9000 THEN i / 2.0 ELSE 'text' END FROM c",
    "integers, then reals": "WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c LIMIT 9000) "
    "SELECT iif(i < 8193, i, i + 0.0) FROM c",
    "NULL first": "WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c LIMIT 10000) "
    "SELECT iif(i > 5000, i, NULL) FROM c",
    "nothing": "SELECT 1 WHERE 0",
}


@pytest.fixture
def con() -> minisql.Connection:
    return minisql.connect(":memory:")


def exact(value: Any) -> Any:
    """A value with its type; reals by their bits."""
    return (type(value), value.hex() if isinstance(value, float) else value)


def from_numpy(array: np.ndarray[Any, Any]) -> list[Any]:
    return [None if value is np.ma.masked else value for value in array.tolist()]


def from_pandas(series: Any) -> list[Any]:
    if series.dtype == np.float64:
        return [None if math.isnan(value) else value for value in series.tolist()]
    return [None if value is pandas.NA else value for value in series.tolist()]


@pytest.mark.parametrize("name", MIXTURES)
def test_the_values_are_those_that_fetchall_gives(con: minisql.Connection, name: str) -> None:
    expected = [exact(row[0]) for row in con.execute(MIXTURES[name])]
    (array,) = con.execute(MIXTURES[name]).fetch_numpy().values()
    assert [exact(value) for value in from_numpy(array)] == expected
    table = con.execute(MIXTURES[name]).fetch_arrow()
    assert [exact(value) for value in table.column(0).to_pylist()] == expected
    frame = con.execute(MIXTURES[name]).fetch_pandas()
    assert [exact(value) for value in from_pandas(frame.iloc[:, 0])] == expected


@pytest.mark.parametrize(
    ("name", "dtype", "masked", "arrow", "data_frame"),
    [
        ("integers", "int64", False, "int64", "int64"),
        ("reals", "float64", False, "double", "float64"),
        ("text", "object", False, "large_string", "object"),
        ("blobs", "object", False, "large_binary", "object"),
        ("integers and reals", "object", False, "dense_union<float: double=0, int: int64=1>", "object"),
        ("integers and NULL", "int64", True, "int64", "Int64"),
        ("reals and NULL", "float64", True, "double", "float64"),
        ("text and NULL", "object", True, "large_string", "object"),
        ("NULL alone", "object", True, "null", "object"),
        ("NULL first", "int64", True, "int64", "Int64"),
        ("nothing", "object", False, "null", "object"),
    ],
)
def test_the_types_are_those_that_are_documented(
    con: minisql.Connection, name: str, dtype: str, masked: bool, arrow: str, data_frame: str
) -> None:
    (array,) = con.execute(MIXTURES[name]).fetch_numpy().values()
    assert (str(array.dtype), isinstance(array, np.ma.MaskedArray)) == (dtype, masked)
    assert str(con.execute(MIXTURES[name]).fetch_arrow().column(0).type) == arrow
    assert str(con.execute(MIXTURES[name]).fetch_pandas().iloc[:, 0].dtype) in (data_frame, "str")


def test_masked_values_do_not_count(con: minisql.Connection) -> None:
    con.execute("CREATE TABLE t(a)")
    con.executemany("INSERT INTO t VALUES (?)", [(1,), (None,), (5,)])
    array = con.execute("SELECT a FROM t").fetch_numpy()["a"]
    assert (array.sum(), array.count()) == con.execute("SELECT sum(a), count(a) FROM t").fetchone()


@pytest.mark.parametrize(
    ("names", "unique"),
    [
        (["a", "b"], ["a", "b"]),
        (["a", "a", "a"], ["a", "a:1", "a:2"]),
        (["a", "a", "a:1"], ["a", "a:2", "a:1"]),
        (["a:1", "a", "a"], ["a:1", "a", "a:2"]),
        (["A", "a"], ["A", "a"]),
    ],
)
def test_columns_of_one_name_get_numbers(names: list[str], unique: list[str]) -> None:
    assert unique_names(names) == unique


def test_every_column_of_a_join_is_there(con: minisql.Connection) -> None:
    con.executescript("CREATE TABLE t(a, b); INSERT INTO t VALUES (1, 'x'), (2, 'y')")
    sql = "SELECT * FROM t, t AS u"
    expected = {"a": [1, 1, 2, 2], "b": ["x", "x", "y", "y"], "a:1": [1, 2, 1, 2], "b:1": ["x", "y", "x", "y"]}
    assert {name: each.tolist() for name, each in con.execute(sql).fetch_numpy().items()} == expected
    assert con.execute(sql).fetch_arrow().to_pydict() == expected
    assert con.execute(sql).fetch_pandas().to_dict("list") == expected


def test_rows_that_were_fetched_before_are_not_in_it(con: minisql.Connection) -> None:
    cursor = con.execute("VALUES (1), (2), (3)")
    assert cursor.fetchone() == (1,)
    assert cursor.fetch_numpy()["column1"].tolist() == [2, 3]
    assert cursor.fetchall() == []
    assert cursor.fetch_numpy()["column1"].tolist() == []


def test_the_row_factory_is_left_out_and_left_as_it_was(con: minisql.Connection) -> None:
    con.row_factory = minisql.Row
    cursor = con.execute("VALUES (1, 2)")
    assert {name: array.tolist() for name, array in cursor.fetch_numpy().items()} == {"column1": [1], "column2": [2]}
    assert cursor.row_factory is minisql.Row


def test_converters_apply() -> None:
    con = minisql.connect(":memory:", detect_types=minisql.PARSE_COLNAMES)
    sql = """SELECT '2026-11-21' AS "d [date]", 1 AS n UNION ALL SELECT NULL, 2"""
    expected = [row[0] for row in con.execute(sql)]
    assert from_numpy(con.execute(sql).fetch_numpy()["d"]) == expected
    assert con.execute(sql).fetch_arrow().column("d").to_pylist() == expected
    assert list(con.execute(sql).fetch_pandas()["d"]) == expected


def test_what_goes_wrong_in_a_row_is_raised(con: minisql.Connection) -> None:
    for fetch in ("fetch_numpy", "fetch_arrow", "fetch_pandas"):
        cursor = con.execute("SELECT abs(column1) FROM (VALUES (1), (-9223372036854775807 - 1))")
        with pytest.raises(minisql.OperationalError, match="integer overflow"):
            getattr(cursor, fetch)()


def test_a_statement_without_rows_gives_no_columns(con: minisql.Connection) -> None:
    cursor = con.execute("CREATE TABLE t(a)")
    assert cursor.fetch_numpy() == {}
    assert cursor.fetch_arrow().shape == (0, 0)
    assert cursor.fetch_pandas().shape == (0, 0)


def test_a_closed_cursor_gives_nothing(con: minisql.Connection) -> None:
    cursor = con.execute("VALUES (1)")
    cursor.close()
    for fetch in ("fetch_numpy", "fetch_arrow", "fetch_pandas"):
        with pytest.raises(minisql.ProgrammingError, match="Cannot operate on a closed cursor"):
            getattr(cursor, fetch)()


@pytest.mark.parametrize("package", ["pyarrow", "pandas"])
def test_a_package_that_is_not_there_is_named(
    con: minisql.Connection, monkeypatch: pytest.MonkeyPatch, package: str
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    cursor = con.execute("VALUES (1)")
    with pytest.raises(minisql.NotSupportedError, match=f"needs the package {package}"):
        getattr(cursor, {"pyarrow": "fetch_arrow", "pandas": "fetch_pandas"}[package])()
    assert cursor.fetchall() == [(1,)]


def test_an_arrow_table_is_what_pyarrow_takes_for_valid(con: minisql.Connection) -> None:
    for sql in MIXTURES.values():
        table = con.execute(sql).fetch_arrow()
        table.validate(full=True)
        assert isinstance(table, pyarrow.Table)
