"""Keys of an index's leaf that is not parsed are found wherever a guess looks first."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import minisql
from minisql.storage.btree.leaf_columns import LeafColumns

KEYS: dict[str, Callable[[int], Any]] = {
    "even": lambda n: n * 10,
    "quadratic": lambda n: n * n,
    "far ends": lambda n: -(2**62) if n == 0 else 2**62 if n == 999 else n,
    "few values": lambda n: n // 40,
    "negative": lambda n: -n * 3,
    "floats between": lambda n: n / 2,
    "text": lambda n: f"key {n:05}",
    "classes": lambda n: (n, n + 0.5, f"t{n:04}", f"b{n:04}".encode())[n * 4 // 1000],
}


@pytest.mark.parametrize(
    ("kind", "descending"), [*[(kind, False) for kind in KEYS], ("even", True), ("text", True), ("classes", True)]
)
def test_each_key_is_found_on_leaves_that_are_not_parsed(tmp_path: Path, kind: str, descending: bool) -> None:
    """Lookups at random, few enough for some leaves to have only a part of their keys made, and enough for others."""
    path = str(tmp_path / "keys.db")
    key_of = KEYS[kind]
    with minisql.connect(path, isolation_level=None) as connection:
        connection.execute("PRAGMA page_size = 1024")
        connection.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, k, s)")
        connection.executemany("INSERT INTO t VALUES (?, ?, 'x')", [(n, key_of(n)) for n in range(1000)])
        connection.execute(f"CREATE INDEX t_k ON t(k {'DESC' if descending else ''})")
        by_key: dict[Any, list[int]] = {}
        for n in range(1000):
            by_key.setdefault(key_of(n), []).append(n)
    connection.close()
    source = random.Random(7)
    absent = [-(2**63), -1, 0.25, 5, 2**63 - 1, "key", "key 00500x", "", b"", b"b0900x"]
    with minisql.connect(path, isolation_level=None) as connection:
        connection.execute("SELECT s FROM t WHERE id = 1").fetchall()
        wanted = source.choices(list(by_key), k=80) + source.choices(list(by_key)[:20], k=100) + absent * 2
        for key in wanted:
            found = connection.execute("SELECT id, s FROM t WHERE k = ?", (key,)).fetchall()
            assert [row[0] for row in found] == by_key.get(key, []), key
        pager = connection._session.database(0).store.pager
        looked_at = [page for page in pager.pages.values() if page.n_looks and page.node is None]
        kept = [page.run for page in looked_at if type(page.run) is LeafColumns]
        assert looked_at or kind == "classes", "leaves that were looked at, and not parsed"
        if kind == "even":
            assert 0 < len(kept) < len(looked_at)
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()
