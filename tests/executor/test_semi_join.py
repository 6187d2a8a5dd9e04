"""EXISTS as a semi-join: lookups in any order, of any kind of key, in leaves that were never read."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import minisql

KEYS: dict[str, Callable[[int], Any]] = {
    "integers": lambda i: i * 3,
    "texts": lambda i: f"key {i:05d}",
    "blobs": lambda i: i.to_bytes(3, "big"),
    "mixed": lambda i: (i, str(i), bytes([i % 250]), i + 0.5, None)[i % 5],
    "long": lambda i: f"{i:04d}" + "x" * (i % 400),
}
ORDERS: dict[str, Callable[[list[Any]], list[Any]]] = {
    "ascending": lambda keys: keys,
    "descending": lambda keys: keys[::-1],
    "at random": lambda keys: random.Random(3).sample(keys, len(keys)),
}


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("kind", KEYS)
def test_each_key_is_found_where_it_is_and_nowhere_else(kind: str, order: str, tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    keys = [KEYS[kind](i) for i in range(600)]
    asked = ORDERS[order]([*keys, *(KEYS[kind](i) for i in range(700, 900))])
    with minisql.connect(path) as connection:  # one transaction
        connection.execute("PRAGMA page_size = 512")
        connection.execute("CREATE TABLE found(k)")
        connection.execute("CREATE TABLE asked(k)")
        copies = [(key,) for i, key in enumerate(keys[::2]) for _ in range(1 + i % 3)]
        connection.executemany("INSERT INTO found VALUES (?)", copies)
        connection.executemany("INSERT INTO asked VALUES (?)", [(key,) for key in asked])
        connection.execute("CREATE INDEX found_k ON found(k)")
    there = {(type(key) is float or type(key) is int, key) for key in keys[::2] if key is not None}
    expected = [(key,) for key in asked if (type(key) is float or type(key) is int, key) in there]
    connection = minisql.connect(path)  # its cache is empty
    query = "SELECT k FROM asked WHERE EXISTS (SELECT 1 FROM found WHERE found.k = asked.k)"
    plan = [row[3] for row in connection.execute("EXPLAIN QUERY PLAN " + query)]
    assert plan == ["SCAN asked", "SEARCH found EXISTS USING COVERING INDEX found_k (k=?)"]
    for _ in range(6):  # the leaves are parsed after a few runs
        assert connection.execute(query).fetchall() == expected
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_a_row_that_is_added_between_two_rows_is_found(tmp_path: Path) -> None:
    connection = minisql.connect(tmp_path / "a.db")
    connection.execute("CREATE TABLE found(k)")
    connection.execute("CREATE INDEX found_k ON found(k)")
    connection.execute("CREATE TABLE asked(k INTEGER PRIMARY KEY)")
    connection.executemany("INSERT INTO found VALUES (?)", [(k,) for k in range(0, 1000, 2)])
    connection.executemany("INSERT INTO asked VALUES (?)", [(k,) for k in range(1000)])
    connection.commit()
    cursor = connection.execute("SELECT k FROM asked WHERE EXISTS (SELECT 1 FROM found WHERE found.k = asked.k)")
    seen = []
    for (k,) in cursor:
        seen.append(k)
        if k == 100:
            connection.execute("INSERT INTO found VALUES (103)")
            connection.execute("DELETE FROM found WHERE k = 104")
    assert seen == sorted({*range(0, 1000, 2), 103} - {104})
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
