"""How much an operator may hold in memory before it goes on in temporary files.

`PRAGMA soft_heap_limit` says it, for the whole process, as in SQLite; without one it is what SQLite's sorter holds at
most. With `PRAGMA temp_store = MEMORY` nothing is written. Source: tempfiles §2.8
"Transient Indices", pragma "soft_heap_limit".
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import islice
from sys import getsizeof, maxsize
from typing import TYPE_CHECKING, Final, TypeVar

from minisql.executor.run import Host, Row

if TYPE_CHECKING:
    from minisql.executor.stored_rows import StoredRows

_Held = TypeVar("_Held")

MOST_HELD: Final = 512 << 20
"""Bytes that one operator holds, if nobody says less."""

FIRST_ROOM: Final = 4096
"""Rows, or groups, that may come before anybody looks how large they are."""

MOST_LEVELS: Final = 6
"""How often rows are divided by their keys (`row_parts`): what falls together even then has all the same hash."""

_N_SAMPLE: Final = 64
_ENTRY_BYTES: Final = 100  # of a place in a set or a dictionary, which is half empty after it has grown

_soft_limit = 0
_hard_limit = 0


def soft_limit() -> int:
    """What `PRAGMA soft_heap_limit` was told last, in bytes; 0: nothing."""
    return _soft_limit


def set_soft_limit(n_bytes: int) -> None:
    """See `soft_limit`. Of the whole process; never more than the hard limit."""
    global _soft_limit
    _soft_limit = min(n_bytes or _hard_limit, _hard_limit or n_bytes)


def hard_limit() -> int:
    """The lowest of what `PRAGMA hard_heap_limit` was told, in bytes; 0: nothing."""
    return _hard_limit


def lower_hard_limit(n_bytes: int) -> None:
    """See `hard_limit`. Of the whole process, and nobody raises it again (pragma "hard_heap_limit")."""
    global _hard_limit
    if 0 < n_bytes < (_hard_limit or maxsize):
        _hard_limit = n_bytes
        set_soft_limit(_soft_limit)


def most_held(host: Host) -> int:
    """Bytes that an operator may hold; under a hard limit what is to stay in memory goes to a file too."""
    if host.keeps_in_memory and not _hard_limit:
        return maxsize
    return min(_soft_limit or MOST_HELD, MOST_HELD)


def size_of_row(row: Iterable[object]) -> int:
    """Bytes of a row and its values."""
    return getsizeof(row) + sum(map(getsizeof, row))


def room_beside(held: Collection[_Held], host: Host, size: Callable[[_Held], int]) -> int:
    """How many more may come beside these, which are held, before it is asked again; 0: no more. `size`: of one, in
    bytes."""
    step = max(1, len(held) // _N_SAMPLE)
    sample = list(islice(held, 0, None, step))
    n_each = _ENTRY_BYTES + sum(map(size, sample)) // len(sample)
    n_left = most_held(host) // n_each - len(held)
    return 0 if n_left <= 0 else min(n_left, max(FIRST_ROOM, len(held)))


def size_of(rows: Sequence[Row]) -> int:
    """About how many bytes rows take, by a sample of them."""
    sample = rows[:: max(1, len(rows) // _N_SAMPLE)]
    return sum(map(size_of_row, sample)) * len(rows) // max(1, len(sample))


def kept(rows: Iterable[Row], host: Host, beside: int = 0) -> list[Row] | StoredRows:
    """All rows, to be read as often as one likes: in a temporary file what is more than an operator may hold.
    `beside`: bytes that are held for each row that stays in memory."""
    waiting = iter(rows)
    found = list(islice(waiting, FIRST_ROOM))
    n_new = len(found)
    n_bytes, limit = 0, most_held(host)
    while n_new >= FIRST_ROOM:
        n_bytes += size_of(found[-n_new:]) + n_new * beside
        if n_bytes > limit:
            return _stored(found, waiting, host)
        n_before = len(found)
        found += islice(waiting, max(FIRST_ROOM, n_before // 2))
        n_new = len(found) - n_before
    return found


def _stored(found: list[Row], waiting: Iterator[Row], host: Host) -> StoredRows:
    from minisql.executor.stored_rows import StoredRows  # few statements come here

    stored = StoredRows(host)
    while found:
        stored.extend(found)
        found = list(islice(waiting, FIRST_ROOM))
    return stored
