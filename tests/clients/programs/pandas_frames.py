"""Data frames to tables and back, by a connection of the DB-API and by SQLAlchemy."""

from __future__ import annotations

import datetime
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas
from sqlalchemy import create_engine, text

DAYS = ["2024-02-29", "1999-12-31 23:59:59.123456", None, *["2000-01-01"] * 4]
FRAME = pandas.DataFrame(
    {
        "id": range(1, 8),
        "name": ["Emma", "Ana", None, "Łódź", "", "o'Neil", "x" * 500],
        "price": [1.5, float("nan"), -0.25, 1e300, 0.0, 3.0, 2.0**53],
        "sold": [True, False, True, True, False, False, True],
        "day": pandas.to_datetime(DAYS, format="ISO8601"),
        "raw": [b"\x00\xff", b"", None, b"a", b"b", b"c", b"d"],
    }
)


def shown(frame: Any) -> str:
    """The whole of a frame: its columns' types, its index, its values."""
    return f"{[*map(str, frame.dtypes)]} {frame.index.tolist()} {frame.to_dict('split')['data']!r}"


def lines(directory: Path) -> Iterator[str]:
    connection = sqlite3.connect(directory / "dbapi.db")
    yield from both_ways(connection)
    for row in connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name"):
        yield repr(row)
    yield from dbapi_only(connection)
    connection.close()
    engine = create_engine(f"sqlite:///{directory / 'alchemy.db'}")
    with engine.begin() as alchemy:
        yield from both_ways(alchemy)
        query = text("SELECT name, price FROM books WHERE price >= :least ORDER BY price")
        yield shown(pandas.read_sql_query(query, alchemy, params={"least": 1}))
        yield shown(pandas.read_sql_table("books", alchemy, columns=["id", "day", "sold"], parse_dates=["day"]))
    engine.dispose()


def both_ways(connection: Any) -> Iterator[str]:
    """What pandas does by any connection."""
    yield repr(FRAME.to_sql("books", connection, index=False))
    yield shown(pandas.read_sql("SELECT * FROM books", connection))
    yield shown(pandas.read_sql_query("SELECT * FROM books", connection, index_col="id", parse_dates=["day"]))
    try:
        FRAME.to_sql("books", connection, index=False)
    except ValueError as error:
        yield str(error)
    yield repr(FRAME.to_sql("books", connection, index=False, if_exists="append", method="multi", chunksize=3))
    yield repr(FRAME[["id", "name"]].set_index("id").to_sql("indexed", connection, if_exists="replace"))
    yield repr(FRAME[["id", "name"]].to_sql("indexed", connection, if_exists="replace", index_label="no"))
    counted = "SELECT name, count(*) AS n, sum(price) AS total FROM books GROUP BY name ORDER BY name"
    yield shown(pandas.read_sql_query(counted, connection))
    for chunk in pandas.read_sql_query("SELECT id, price FROM books ORDER BY id", connection, chunksize=5):
        yield shown(chunk)
    yield shown(pandas.read_sql_query("SELECT id FROM books WHERE 0", connection))


def dbapi_only(connection: Any) -> Iterator[str]:
    """Parameters and types in SQLite's own words, errors, and a frame of many rows."""
    query = "SELECT id, name FROM books WHERE price > ? AND name <> ? ORDER BY id"
    yield shown(pandas.read_sql_query(query, connection, params=(0.5, "Emma")))
    yield shown(pandas.read_sql_query("SELECT :a AS a, :b AS b", connection, params={"a": 1, "b": "two"}))
    for wrong in ("SELECT nosuch FROM books", "SELEC 1"):
        try:
            pandas.read_sql_query(wrong, connection)
        except pandas.errors.DatabaseError as error:
            yield str(error)
    days = [datetime.date(2024, 1, 2), datetime.date(2024, 1, 3)]
    typed = pandas.DataFrame({"a": [1, 2], "b": ["x", "y"], "c": days})
    yield repr(typed.to_sql("typed", connection, index=False, dtype={"a": "INTEGER PRIMARY KEY", "b": "VARCHAR(9)"}))
    many = pandas.DataFrame({"n": range(3000), "square": [n * n for n in range(3000)]})
    yield repr(many.to_sql("many", connection, index_label="row"))
    yield shown(pandas.read_sql("SELECT sum(n), sum(square), count(DISTINCT row) FROM many", connection))
    yield repr(connection.in_transaction)
