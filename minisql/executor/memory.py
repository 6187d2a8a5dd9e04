"""How much a query may hold in memory before it goes on in temporary files: sorts, groups, and what columns keep.

`PRAGMA soft_heap_limit` says it, for the whole process, as in SQLite; without one it is what SQLite's sorter holds at
most. With `PRAGMA temp_store = MEMORY` nothing is written. Source: tempfiles §2.8
"Transient Indices", pragma "soft_heap_limit".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from sys import getsizeof, maxsize
from typing import Final

from minisql.executor.run import Host, Row

MOST_HELD: Final = 512 << 20
"""Bytes that one sort or one group holds, if nobody says less."""

_N_SAMPLE: Final = 64

_soft_limit = 0


def soft_limit() -> int:
    """What `PRAGMA soft_heap_limit` was told last, in bytes; 0: nothing."""
    return _soft_limit


def set_soft_limit(n_bytes: int) -> None:
    """See `soft_limit`. Of the whole process."""
    global _soft_limit
    _soft_limit = n_bytes


def most_held(host: Host) -> int:
    """Bytes that an operator may hold."""
    if host.keeps_in_memory:
        return maxsize
    return min(_soft_limit or MOST_HELD, MOST_HELD)


def size_of(rows: Sequence[Row]) -> int:
    """About how many bytes rows take, by a sample of them."""
    sample = rows[:: max(1, len(rows) // _N_SAMPLE)]
    return sum(map(size_of_row, sample)) * len(rows) // max(1, len(sample))


def size_of_row(row: Iterable[object]) -> int:
    """Bytes of a row and its values."""
    return getsizeof(row) + sum(map(getsizeof, row))
