"""Short ways to ask a connection, for the tests of functions and tables in Python."""

from __future__ import annotations

from typing import Any

import pytest

import minisql


def one(con: minisql.Connection, sql: str, *parameters: Any) -> Any:
    """The one row of a query; its value, if it has one column."""
    (row,) = con.execute(sql, parameters).fetchall()
    return row if len(row) > 1 else row[0]


def refused(con: minisql.Connection, sql: str) -> str:
    """The text of the error that the statement gives."""
    with pytest.raises(minisql.Error) as caught:
        con.execute(sql).fetchall()
    return str(caught.value)
