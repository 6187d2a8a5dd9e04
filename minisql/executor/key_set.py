"""Keys that must not come twice, however many: what memory does not hold lies in a temporary file.

DISTINCT within an aggregate, the rows of a recursive UNION and those of `IN (SELECT ...)` cannot wait until all keys
are known, as `late_rows` and `late_groups` do: each key is asked for as it comes. In memory stay 16 bytes of each key
that was written, its hash among them; the file is read where the hash is there already.
Source: tempfiles §2.8 "Transient Indices".
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator
from heapq import merge
from itertools import chain
from sys import getsizeof, maxsize
from typing import Any

from minisql.executor.memory import FIRST_ROOM, room_beside, size_of_row
from minisql.executor.run import Host, Row
from minisql.frozen import frozen


class KeySet(set[Any]):
    """Keys: values, or tuples of them. As a set, it is those in memory: what is in it is known, and what is not may
    have been written. `keeps_all`: the keys are not values (`value.compare.group_key` of a program's collation) and
    cannot be written."""

    __slots__ = ("_host", "_room", "_written")

    def __init__(self, host: Host, *, keeps_all: bool = False) -> None:
        super().__init__()
        self._host = host
        self._room = maxsize if keeps_all else FIRST_ROOM
        self._written: _WrittenKeys | None = None

    def is_new(self, key: Hashable) -> bool:
        """Was a key that is not in memory never there? It is from now on. Raises what `RowFile` raises."""
        if self._written is not None and key in self._written:
            return False
        self.add(key)
        if len(self) >= self._room:
            self._make_room()
        return True

    def new(self, rows: Iterable[Row], key_of: Callable[[Row], Hashable] | None) -> Iterator[Row]:
        """The rows whose keys were never there; None: a row is its own key. 300,000 rows of a recursion take 0.3 s so,
        and 0.4 s if `is_new` is asked for each."""
        add = self.add
        for row in rows:
            key = row if key_of is None else key_of(row)
            if key not in self and (self._written is None or key not in self._written):
                add(key)
                if len(self) >= self._room:
                    self._make_room()
                yield row

    def has(self, key: Hashable) -> bool:
        """Is it there, in memory or not?"""
        return key in self or (self._written is not None and key in self._written)

    def all_keys(self) -> Iterator[Any]:
        """Every key, in no order."""
        return iter(self) if self._written is None else chain(self, self._written)

    def _make_room(self) -> None:
        room = room_beside(self, self._host, _size_of_key)
        if not room:
            if self._written is None:
                self._written = _WrittenKeys(self._host)
            self._written.take(self)
            self.clear()
            room = FIRST_ROOM
        self._room = len(self) + room


def _size_of_key(key: Any) -> int:
    return size_of_row(key) if type(key) is tuple else getsizeof(key)


@frozen
class _Part:
    """Hashes in order, and under each the number of its key in the file."""

    hashes: array[int]
    numbers: array[int]

    def merged(self, other: _Part) -> _Part:
        hashes, numbers = array("q"), array("q")
        for hashed, number in merge(zip(self.hashes, self.numbers), zip(other.hashes, other.numbers)):
            hashes.append(hashed)
            numbers.append(number)
        return _Part(hashes, numbers)


class _WrittenKeys(Collection[Any]):
    """Keys in a temporary file. Parts double in size from the last to the first, so there are few."""

    __slots__ = ("_keys", "_parts")

    def __init__(self, host: Host) -> None:
        from minisql.executor.stored_rows import StoredRows  # few statements come here

        self._keys = StoredRows(host)
        self._parts: list[_Part] = []

    def take(self, keys: set[Any]) -> None:
        """Write keys, none of which is there."""
        n_before = len(self._keys)
        in_order = sorted(keys, key=hash)
        self._keys.extend([(key,) for key in in_order])
        part = _Part(array("q", map(hash, in_order)), array("q", range(n_before, len(self._keys))))
        while self._parts and len(self._parts[-1].hashes) <= 2 * len(part.hashes):
            part = self._parts.pop().merged(part)
        self._parts.append(part)

    def __len__(self) -> int:
        return len(self._keys)

    def __iter__(self) -> Iterator[Any]:
        return (key for (key,) in self._keys)

    def __contains__(self, key: object) -> bool:
        hashed = hash(key)
        for part in self._parts:
            place = bisect_left(part.hashes, hashed)
            while place < len(part.hashes) and part.hashes[place] == hashed:
                if self._keys[part.numbers[place]][0] == key:
                    return True
                place += 1
        return False
