"""One row by its key: the rowid, a unique text, and an expression over the row."""

from __future__ import annotations

import random

from benchmarks.oltp import Parameters, code_of, n_products, reads


def _rowid(source: random.Random, n_rows: int) -> Parameters:
    return (source.randrange(1, n_rows + 1),)


def _code(source: random.Random, n_rows: int) -> Parameters:
    return (code_of(source.randrange(1, n_products(n_rows) + 1)),)


WORKLOADS = (
    *reads("by rowid", "one row by rowid", "SELECT name, q FROM t WHERE id = ?", 3000, _rowid, one=True),
    *reads("by text", "one row by a text", "SELECT id, price FROM product WHERE code = ?", 3000, _code, one=True),
    *reads(
        "expression",
        "expressions over one row by rowid",
        "SELECT id, q * 2 + flag, upper(name) FROM t WHERE id = ?",
        3000,
        _rowid,
        one=True,
    ),
)
