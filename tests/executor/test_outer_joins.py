"""RIGHT and FULL JOIN: which pairs of rows are looked at at all."""

from __future__ import annotations

import pytest

import minisql


@pytest.mark.parametrize("kind", ["RIGHT", "FULL"])
@pytest.mark.parametrize("equality", ["a.k = b.k", "a.k + 1 = b.k + 1", "b.k * 2 IS 2 * a.k", "upper(a.k) = b.k || ''"])
def test_only_pairs_with_equal_values_are_compared(kind: str, equality: str) -> None:
    connection = minisql.connect(":memory:")
    compared: list[tuple[int, int]] = []

    def look(left: int, right: int) -> int:
        compared.append((left, right))
        return 1

    connection.create_function("look", 2, look)
    connection.execute("CREATE TABLE a(k INTEGER)")
    connection.execute("CREATE TABLE b(k INTEGER)")
    connection.executemany("INSERT INTO a VALUES (?)", [(k,) for k in range(0, 100)])
    connection.executemany("INSERT INTO b VALUES (?)", [(k,) for k in range(50, 150)])
    rows = connection.execute(f"SELECT a.k, b.k FROM a {kind} JOIN b ON {equality} AND look(a.k, b.k)").fetchall()
    assert len(rows) == (150 if kind == "FULL" else 100)
    assert compared == [(k, k) for k in range(50, 100)]
    compared.clear()  # what stands before the equality is asked of all pairs, as in SQLite: it may fail
    same = connection.execute(f"SELECT a.k, b.k FROM a {kind} JOIN b ON look(a.k, b.k) AND {equality}").fetchall()
    assert same == rows
    assert compared == [(left, right) for left in range(100) for right in range(50, 150)]
