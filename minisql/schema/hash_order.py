"""The order in which SQLite goes through names of the catalog: that of the hash table that it keeps them in.

It shows where one statement works on all tables: in the rows that ANALYZE writes, in the first message of
`integrity_check` and `foreign_key_check`; and in the order in which triggers of temp fire on another database's table.
While there are few names the newest comes first; from the fifth on the names of one bucket stand together. Found with
PRAGMA table_list of SQLite, for names in the order of `sqlite_schema`, and with triggers that write down their names.
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
    return HashedNames(names).order


class HashedNames:
    """Names in the order in which SQLite lists them, which depends on what has come and gone.

    `order`: the names as they are listed. The buckets stay when names are taken out, until the last one is gone.
    """

    __slots__ = ("_hashes", "_n_buckets", "_n_in", "_newest", "order")

    def __init__(self, names: Iterable[str] = ()) -> None:
        self.read_anew(names)

    def read_anew(self, names: Iterable[str] | None = None) -> None:
        """As SQLite when it has forgotten them and reads them, the oldest first; None: those that there are."""
        names = list(self._hashes if names is None else names)
        self.order: list[str] = []
        self._hashes: dict[str, int] = {}  # the oldest first
        self._newest: dict[int, str] = {}  # of each bucket
        self._n_in: dict[int, int] = {}  # each bucket
        self._n_buckets = 0
        for name in names:
            self.insert(name)

    def follow(self, names: Iterable[str]) -> None:
        """Take out what is not among the names, and put in those that are new, the oldest first."""
        wanted = dict.fromkeys(names)
        for name in [name for name in self._hashes if name not in wanted]:
            self.remove(name)
        for name in wanted:
            if name not in self._hashes:
                self.insert(name)

    def insert(self, name: str) -> None:
        """Put in a name that is not there."""
        self.make_room()
        self._hashes[name] = _hash(name)
        self._insert(name)

    def make_room(self) -> bool:
        """What another name would set off, even if it goes at once: with the fifth there are buckets, and with more
        than two names a bucket there are more of them. Returns whether the names were listed anew."""
        n_names = len(self.order) + 1
        if n_names < _FEWEST_HASHED or n_names <= 2 * self._n_buckets or self._n_buckets >= _MOST_BUCKETS:
            return False
        self._n_buckets = min(n_names * 3, _MOST_BUCKETS)
        listed, self.order = self.order, []
        self._newest.clear()
        self._n_in.clear()
        for name in listed:
            self._insert(name)
        return True

    def remove(self, name: str) -> None:
        """Take a name out."""
        at = self.order.index(name)
        if self._n_buckets:
            bucket = self._hashes[name] % self._n_buckets
            self._n_in[bucket] -= 1
            if self._newest[bucket] == name and self._n_in[bucket]:  # those of one bucket stand together
                self._newest[bucket] = self.order[at + 1]
        del self.order[at], self._hashes[name]
        if not self.order:
            self._n_buckets = 0
            self._newest.clear()
            self._n_in.clear()

    def _insert(self, name: str) -> None:
        at = 0
        if self._n_buckets:
            bucket = self._hashes[name] % self._n_buckets
            n_in = self._n_in.get(bucket, 0)
            if n_in:
                at = self.order.index(self._newest[bucket])
            self._newest[bucket] = name
            self._n_in[bucket] = n_in + 1
        self.order.insert(at, name)


def _hash(name: str) -> int:
    """32 bits of a name's bytes, without the bit that tells the case of a letter."""
    total = 0
    for byte in name.encode("utf-8", "surrogateescape"):
        total = (total + (byte & 0xDF)) * _FACTOR & 0xFFFF_FFFF
    return total
