"""The order in which SQLite goes through the tables of a database: that of the hash table that it keeps their names in.

It shows where one statement works on all tables: in the rows that ANALYZE writes, in the first message of
`integrity_check` and `foreign_key_check`. While there are few names the newest comes first; from the fifth on the
names of one bucket stand together. Found with PRAGMA table_list of SQLite, for names in the order of `sqlite_schema`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from minisql.schema.objects import Schema, Table, View, VirtualTable

_FACTOR: Final = 0x9E37_79B1
_FEWEST_HASHED: Final = 5
_MOST_BUCKETS: Final = 64
_SECOND_NAMES: Final = ("sqlite_schema", "sqlite_temp_schema")


def tables_in_hash_order(schema: Schema) -> list[Table | View | VirtualTable]:
    """All tables and views, each once; sqlite_schema is among them."""
    return [schema.tables[key] for key in hash_order(key for key in schema.tables if key not in _SECOND_NAMES)]


def hash_order(names: Iterable[str]) -> list[str]:
    """The names, the oldest given first, as SQLite lists them."""
    order: list[str] = []
    newest: dict[int, str] = {}  # of each bucket
    n_buckets = 0
    hashes: dict[str, int] = {}

    def insert(name: str) -> None:
        bucket = hashes[name] % n_buckets if n_buckets else None
        before = newest.get(bucket) if bucket is not None else None
        order.insert(0 if before is None else order.index(before), name)
        if bucket is not None:
            newest[bucket] = name

    for name in names:
        hashes[name] = _hash(name)
        n_names = len(order) + 1
        if n_names >= _FEWEST_HASHED and n_names > 2 * n_buckets and n_buckets < _MOST_BUCKETS:
            n_buckets = min(n_names * 3, _MOST_BUCKETS)
            listed, order = order, []
            newest.clear()
            for old in listed:
                insert(old)
        insert(name)
    return order


def _hash(name: str) -> int:
    """32 bits of a name's bytes, without the bit that tells the case of a letter."""
    total = 0
    for byte in name.encode("utf-8", "surrogateescape"):
        total = (total + (byte & 0xDF)) * _FACTOR & 0xFFFF_FFFF
    return total
