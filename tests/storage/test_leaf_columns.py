"""Rowids come from the keys of an index's leaf kept by columns, and from its bytes, as from the entries themselves."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

import pytest

import minisql
from minisql.storage.btree.find import N_LOOKS
from minisql.storage.btree.leaf_columns import LeafColumns
from minisql.value.collate import BINARY, NOCASE
from minisql.value.compare import IndexOrder
from tests.support import OpenDb

RIGHTMOST_CHILD: Final = 8  # where it stands in the header of an interior page

ORDERS = {
    "ascending": IndexOrder((BINARY, BINARY, BINARY), (False, False, False)),
    "descending": IndexOrder((NOCASE, BINARY, BINARY), (True, False, False)),
}
VALUES: dict[str, Sequence[Any]] = {
    "integers": range(12),
    "far apart": [-(2**63), -5, 0, 3, 2**62, 2**63 - 1],
    "numbers": [0.5, 1, 1.5, 7, 1e300],
    "texts": ["", "a", "B", "ä", "zz"],
    "with NULL": [None, 1, 2],
}


@pytest.mark.parametrize("kind", VALUES)
@pytest.mark.parametrize("order", ORDERS.values(), ids=ORDERS)
def test_a_range_of_columns_is_that_of_the_keys(kind: str, order: IndexOrder) -> None:
    """All bounds of one, two and three elements, with and without what is greater than any behind them."""
    source = random.Random(5)
    values = VALUES[kind]
    keys = sorted(order.key((source.choice(values), n % 4, n)) for n in range(100))
    columns = LeafColumns.of(keys)
    assert columns is not None
    prefixes = [order.key((value, n, 7)[:n_values]) for value in values for n in range(5) for n_values in (0, 1, 2, 3)]
    bounds = [None, *prefixes, *[(*prefix, order.after) for prefix in prefixes]]
    for start in bounds:
        end = source.choice(bounds)
        right = [key[2] for key in keys if (start is None or not key < start) and (end is None or key < end)]
        assert columns.part(2, start, end, order.after, 1000) == right, (start, end)
        assert columns.part(2, start, end, order.after, 3) == right[:3], (start, end)
    for prefix in prefixes:
        first, end_no = columns.range_of(prefix)
        assert keys[first:end_no] == [key for key in keys if key[: len(prefix)] == prefix]


def test_keys_that_are_not_of_one_length_have_no_columns() -> None:
    assert LeafColumns.of([]) is None
    assert LeafColumns.of([(1, 2), (1,)]) is None


KEYS: dict[str, Callable[[int], Any]] = {
    "integers": lambda n: n // 7,
    "rising": lambda n: n * n,
    "texts": lambda n: f"key {n // 3:04}",
    "long texts": lambda n: f"{'x' * (n % 400)}{n // 20:03}",
    "classes": lambda n: (None, n // 9, n / 8, f"t{n // 5:04}", b"b" * (n % 5))[n * 5 // 900],
}


@pytest.mark.parametrize("kind", KEYS)
@pytest.mark.parametrize("direction", ["ASC", "DESC"])
def test_ranges_over_several_leaves_are_right_also_after_changes(open_db: OpenDb, kind: str, direction: str) -> None:
    """Leaves are looked at once, often, and again when rows have come and gone."""
    key_of, source = KEYS[kind], random.Random(9)
    db = open_db(page_size=1024)
    db.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, k, s)")
    db.execute(f"CREATE INDEX t_k ON t(k {direction}, s)")
    rows = {n: (key_of(n * 2), n % 3) for n in range(450)}
    db.connection.executemany("INSERT INTO t VALUES (?, ?, ?)", [(n, *values) for n, values in rows.items()])
    for n_round in range(2):
        for _ in range(20):
            low, high = (key_of(source.randrange(900)) for _ in range(2))
            for sql, parameters in (
                ("SELECT id, s + 0 FROM t {} WHERE k = ?", (low,)),
                ("SELECT id, k, s FROM t {} WHERE k = ? AND s = 1", (low,)),
                ("SELECT id, s + 0 FROM t {} WHERE k BETWEEN ? AND ? ORDER BY k, s, id LIMIT 100", (low, high)),
                ("SELECT id, s + 0 FROM t {} WHERE k >= ? ORDER BY k, s, id LIMIT 10", (low,)),
            ):
                plain = db.rows(sql.format("NOT INDEXED"), parameters)
                found = db.rows(sql.format("INDEXED BY t_k"), parameters)
                assert found == plain if "ORDER" in sql else sorted(found) == sorted(plain), (sql, parameters)
        for n in source.sample(list(rows), 15):
            db.execute("DELETE FROM t WHERE id = ?", (n,))
            rows.pop(n)
        for n in range(1000 + 50 * n_round, 1015 + 50 * n_round):
            rows[n] = (key_of(n % 900), n % 3)
            db.execute("INSERT INTO t VALUES (?, ?, ?)", (n, *rows[n]))


def test_a_leaf_of_an_index_in_a_table_is_damage(tmp_path: Path) -> None:
    """Lookups have kept the leaf's keys already when the table's rows are looked for on it."""
    path = tmp_path / "damaged.db"
    with minisql.connect(path, isolation_level=None) as connection:
        connection.executescript(
            "PRAGMA page_size = 1024; CREATE TABLE t(id INTEGER PRIMARY KEY, k, s); CREATE INDEX t_k ON t(k);"
        )
        connection.execute("INSERT INTO t SELECT value, value, 1 FROM generate_series(1, 399)")
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        roots = dict(connection.execute("SELECT name, rootpage FROM sqlite_schema").fetchall())
    connection.close()
    content = bytearray(path.read_bytes())
    last_child = {name: (root - 1) * 1024 + RIGHTMOST_CHILD for name, root in roots.items()}
    content[last_child["t"] : last_child["t"] + 4] = content[last_child["t_k"] : last_child["t_k"] + 4]
    path.write_bytes(content)
    with minisql.connect(path, isolation_level=None) as connection:
        for sql in (
            *["SELECT s FROM t INDEXED BY t_k WHERE k = ?"] * 2 * N_LOOKS,
            "SELECT s FROM t WHERE id = ?",
            "SELECT s FROM t WHERE id BETWEEN ? AND 1000",
            "UPDATE t SET s = 2 WHERE id = ?",
            "DELETE FROM t WHERE id = ?",
        ):
            for _ in range(2):
                with pytest.raises(minisql.DatabaseError, match="malformed"):
                    connection.execute(sql, (398,)).fetchall()
    connection.close()
