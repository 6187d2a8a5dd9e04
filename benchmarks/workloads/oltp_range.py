"""Small ranges: 10 to 100 rows by rowid and by an index, the first of an order, all rows of one value."""

from __future__ import annotations

import random

from benchmarks.oltp import Parameters, n_orders, reads


def _rowids(source: random.Random, n_rows: int) -> Parameters:
    first = source.randrange(1, n_rows - 100)
    return (first, first + source.randrange(10, 101) - 1)


def _keys(source: random.Random, n_rows: int) -> Parameters:
    first = source.randrange(max(n_rows // 10 - 10, 1))
    return (first, first + source.randrange(10))


def _key(source: random.Random, n_rows: int) -> Parameters:
    return (source.randrange(max(n_rows // 10, 1)),)


def _order(source: random.Random, n_rows: int) -> Parameters:
    return (source.randrange(1, n_orders(n_rows) + 1),)


WORKLOADS = (
    *reads("rowids", "10 to 100 rows by rowid", "SELECT id, name, q FROM t WHERE id BETWEEN ? AND ?", 1000, _rowids),
    *reads(
        "index range",
        "10 to 100 rows by an index",
        "SELECT id, name FROM t WHERE k BETWEEN ? AND ? ORDER BY k",
        500,
        _keys,
    ),
    *reads("one value", "ten rows of one value", "SELECT id, name FROM t WHERE k = ?", 1500, _key),
    *reads(
        "first ten",
        "the first ten of an order by an index",
        "SELECT id, k, name FROM t WHERE k >= ? ORDER BY k LIMIT 10",
        1500,
        _key,
    ),
    *reads(
        "composite",
        "five rows by the first column of a key",
        "SELECT no, product_id, quantity FROM line WHERE order_id = ? ORDER BY no",
        1500,
        _order,
    ),
)
