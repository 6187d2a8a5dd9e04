"""A call that is the same for all rows is made for the first row that needs it (how often: `dbapi/scripts`)."""

from __future__ import annotations

import pytest

import minisql


def test_each_run_calls_for_itself() -> None:
    connection = minisql.connect(":memory:")
    connection.execute("CREATE TABLE t(a)")
    connection.execute("INSERT INTO t VALUES (1), (2)")
    for text in ("x", "yy", None):
        length = None if text is None else len(text)
        rows = connection.execute("SELECT length(?), abs(length(?)) GLOB '*' FROM t", (text, text)).fetchall()
        assert rows == [(length, None if text is None else 1)] * 2
    connection.close()


def test_an_error_comes_with_the_first_row_that_needs_the_value() -> None:
    connection = minisql.connect(":memory:")
    connection.execute("CREATE TABLE t(a)")
    connection.execute("INSERT INTO t VALUES (1), (2), (3)")
    sql = "SELECT CASE WHEN a = 3 THEN abs(-9223372036854775807 - 1) ELSE a END FROM t"
    with pytest.raises(minisql.Error, match="integer overflow"):
        connection.execute(sql).fetchall()
    assert connection.execute(sql + " WHERE a < 3").fetchall() == [(1,), (2,)]
    connection.close()
