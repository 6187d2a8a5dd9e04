"""Changes of one row: INSERT, UPDATE of a plain and of an indexed column, DELETE by rowid."""

from __future__ import annotations

import random

from benchmarks.oltp import Parameters, changes


def _row(source: random.Random, n_rows: int) -> Parameters:
    number = source.randrange(n_rows)
    return (number // 10, f"name-{number:05d}", source.random())


def _name(source: random.Random, n_rows: int) -> Parameters:
    return (f"name-{source.randrange(10**5):05d}", source.randrange(1, n_rows + 1))


def _key(source: random.Random, n_rows: int) -> Parameters:
    return (source.randrange(max(n_rows // 10, 1)), source.randrange(1, n_rows + 1))


def _rowid(source: random.Random, n_rows: int) -> Parameters:
    return (source.randrange(1, n_rows + 1),)


WORKLOADS = (
    *changes("insert", "INSERT of one row", "INSERT INTO t(k, name, q) VALUES (?, ?, ?)", 500, _row),
    *changes("update", "UPDATE of one row by rowid", "UPDATE t SET name = ? WHERE id = ?", 500, _name),
    *changes("update key", "UPDATE of an indexed column by rowid", "UPDATE t SET k = ? WHERE id = ?", 500, _key),
    *changes("delete", "DELETE of one row by rowid", "DELETE FROM t WHERE id = ?", 500, _rowid),
)
