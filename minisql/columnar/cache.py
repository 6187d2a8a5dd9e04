"""What has been decoded of large tables, kept for the next query: vectors by file, content, tree, chunk and column.

One cache serves all connections of a process. It must never give what is not in the file any more, whoever wrote it:

C1  A vector is kept under what the pager itself goes by to know that its pages are still good, with the size and the
    time of the file (`Store.content_key`); whoever asks gives what he sees in his own transaction, under his locks.
C2  Nothing is kept, and nothing given, while the transaction has changes that are not committed.
C3  What is kept of a file goes when the last connection that has used it closes it: its inode may then come to mean
    another file. After a fork the child begins with nothing.
C4  Of a file one content is kept, the last that was asked for.
C5  A column that joins read, or a second query that reads it all, is kept in one piece, and then no longer by chunks.
C6  There are never more than `max_bytes`. The longest unused goes first, but nothing goes for the sake of a scan that
    has used it itself: of a table that is too large, a part stays, where else each scan would push out what the next
    one begins with.

This module does without NumPy: `PRAGMA column_cache_size` asks it.
"""

from __future__ import annotations

import os
import threading
import weakref
from collections import deque
from collections.abc import Hashable, Sequence
from itertools import count
from typing import TYPE_CHECKING, Final, TypeAlias, cast

from minisql.frozen import frozen, slotted

if TYPE_CHECKING:
    from minisql.columnar.vector import Vector
    from minisql.storage.store import Store

DEFAULT_BYTES: Final = 256 << 20
_WHOLE: Final = -1
_FACTS_SIZE: Final = 200  # bytes that a chunk takes beside its vectors, about

_tickets: Final = count(1)


@frozen
class WholeColumn:
    """A column of a whole tree. Chunk i, from 0, has the rows from `starts[i]` to before `starts[i + 1]`."""

    vector: Vector
    starts: Sequence[int]


@slotted
class _Entry:
    value: object
    n_bytes: int
    ticket: int
    place: dict[Hashable, _Entry]
    column: Hashable


class _Chunk:
    """What is known of a chunk: its rows, and its columns."""

    __slots__ = ("entries", "n_rows")

    def __init__(self) -> None:
        self.n_rows: int | None = None
        self.entries: dict[Hashable, _Entry] = {}


_Chunks: TypeAlias = dict[tuple[int, int], _Chunk]
"""By root page and number; _WHOLE: what is of all chunks."""


class _File:
    """What is kept of one file, and who has it open."""

    __slots__ = ("chunks", "content", "n_lookups", "users")

    def __init__(self) -> None:
        self.content: Hashable = None
        self.chunks: _Chunks = {}
        self.n_lookups: dict[int, int] = {}  # by root page
        self.users: set[int] = set()  # numbers of stores


class CachedChunk:
    """A chunk as one scan sees it."""

    __slots__ = ("_cache", "_chunk", "_ticket")

    def __init__(self, cache: ColumnCache, chunk: _Chunk, ticket: int) -> None:
        self._cache = cache
        self._chunk = chunk
        self._ticket = ticket

    @property
    def n_rows(self) -> int | None:
        """Its rows; None, if that is not known."""
        return self._chunk.n_rows

    @n_rows.setter
    def n_rows(self, n_rows: int) -> None:
        self._chunk.n_rows = n_rows

    def get(self, column: Hashable) -> Vector | None:
        """A column, if it is there."""
        return cast("Vector | None", self._cache.get(self._chunk, column, self._ticket))

    def rows(self, name: Hashable) -> object | None:
        """What is kept under the name of a condition: the rows that meet it."""
        return self._cache.get(self._chunk, name, self._ticket)

    def put(self, column: Hashable, value: object, n_bytes: int) -> None:
        """Keep a column, or rows under the name of a condition, which take so many bytes, if there is room for it."""
        self._cache.put(self._chunk, column, value, n_bytes, self._ticket)


class CachedTree:
    """A table as one scan sees it: the content is that of the scan's transaction."""

    __slots__ = ("_cache", "_chunks", "_n_lookups", "_root_page_no", "_ticket")

    def __init__(self, cache: ColumnCache, file: _File, root_page_no: int) -> None:
        self._cache = cache
        # Not the file: when a scan of another thread asks for a newer content, that has others, and what is put into
        # these nobody finds.
        self._chunks = file.chunks
        self._n_lookups = file.n_lookups
        self._root_page_no = root_page_no
        self._ticket = next(_tickets)

    @property
    def max_bytes(self) -> int:
        """What all that is kept, of all trees, may take."""
        return self._cache.max_bytes

    def chunk(self, number: int) -> CachedChunk:
        """A chunk of it, from 0."""
        return CachedChunk(self._cache, self._cache.chunk(self._chunks, self._root_page_no, number), self._ticket)

    @property
    def n_lookups(self) -> int:
        """How often joins have looked for rows one by one, since the file is as it is."""
        return self._n_lookups.get(self._root_page_no, 0)

    @n_lookups.setter
    def n_lookups(self, n_lookups: int) -> None:
        self._n_lookups[self._root_page_no] = n_lookups

    def whole(self, name: Hashable) -> object | None:
        """What is kept of all chunks together under a name, if it is there."""
        return self._cache.get(self._whole_chunk(), name, self._ticket)

    def keep(self, name: Hashable, value: object, n_bytes: int) -> bool:
        """Keep something of all chunks, which takes so many bytes, if there is room. Returns: whether there was."""
        return self._cache.put(self._whole_chunk(), name, value, n_bytes, self._ticket)

    def keep_column(self, column: Hashable, whole: WholeColumn, n_bytes: int) -> bool:
        """Keep a column in one piece, and no longer by chunks, if there is room. Returns: whether there was."""
        is_kept = self.keep(column, whole, n_bytes)
        if is_kept:
            self._cache.drop_pieces(self._chunks, self._root_page_no, column)
        return is_kept

    def _whole_chunk(self) -> _Chunk:
        return self._cache.chunk(self._chunks, self._root_page_no, _WHOLE)


class ColumnCache:
    """See the module. All methods may be called from any thread."""

    def __init__(self, max_bytes: int = DEFAULT_BYTES) -> None:
        self._lock = threading.RLock()
        self._max_bytes = max_bytes
        self._begin()
        os.register_at_fork(after_in_child=self._begin_after_fork)

    def _begin(self) -> None:
        self._files: dict[Hashable, _File] = {}
        self._by_age: dict[int, _Entry] = {}  # by identity, the longest unused first
        self._n_bytes = 0
        self._gone: deque[tuple[Hashable, int]] = deque()  # (file, store) of stores that the collector has found
        self._numbers: weakref.WeakKeyDictionary[Store, int] = weakref.WeakKeyDictionary()

    def _begin_after_fork(self) -> None:
        self._lock = threading.RLock()  # another thread may have held it
        self._begin()

    @property
    def n_bytes(self) -> int:
        """What the vectors take now."""
        return self._n_bytes

    @property
    def max_bytes(self) -> int:
        """What they may take."""
        return self._max_bytes

    @max_bytes.setter
    def max_bytes(self, n_bytes: int) -> None:
        with self._lock:
            self._max_bytes = max(0, n_bytes)
            while self._n_bytes > self._max_bytes:
                self._drop(next(iter(self._by_age.values())))

    def open_tree(self, store: Store, key: tuple[Hashable, Hashable] | None, root_page_no: int) -> CachedTree | None:
        """What is kept of a table. `key`: `Store.content_key` of the open transaction. None: nothing may be."""
        if key is None or not self._max_bytes:
            return None
        which, content = key
        with self._lock:
            self._forget_gone()
            file = self._files.get(which)
            if file is None:
                file = self._files[which] = _File()
            self._enter(file, which, store)
            if file.content != content:
                self._clear(file)
                file.content = content
            return CachedTree(self, file, root_page_no)

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            for file in self._files.values():
                self._clear(file)

    def chunk(self, chunks: _Chunks, root_page_no: int, number: int) -> _Chunk:
        """The chunk of a tree, made if need be."""
        with self._lock:
            place = root_page_no, number
            chunk = chunks.get(place)
            if chunk is None:
                chunk = chunks[place] = _Chunk()
            return chunk

    def get(self, chunk: _Chunk, column: Hashable, ticket: int) -> object | None:
        """What is kept, which is in use by the scan with this ticket from now on."""
        with self._lock:
            entry = chunk.entries.get(column)
            if entry is None:
                return None
            entry.ticket = max(entry.ticket, ticket)
            del self._by_age[id(entry)]
            self._by_age[id(entry)] = entry
            return entry.value

    def put(self, chunk: _Chunk, column: Hashable, value: object, n_bytes: int, ticket: int) -> bool:
        """Keep a vector, or what else is made of a tree, if what is in the way was not used by the same scan, or a
        later one. Returns: whether it is kept."""
        n_bytes += _FACTS_SIZE
        with self._lock:
            if column in chunk.entries or n_bytes > self._max_bytes:
                return False
            while self._n_bytes + n_bytes > self._max_bytes:
                oldest = next(iter(self._by_age.values()))
                if oldest.ticket >= ticket:
                    return False
                self._drop(oldest)
            entry = chunk.entries[column] = _Entry(value, n_bytes, ticket, chunk.entries, column)
            self._by_age[id(entry)] = entry
            self._n_bytes += n_bytes
            return True

    def drop_pieces(self, chunks: _Chunks, root_page_no: int, column: Hashable) -> None:
        """Forget a column of a tree, chunk by chunk."""
        with self._lock:
            for (root, number), chunk in chunks.items():
                if root == root_page_no and number != _WHOLE and (entry := chunk.entries.get(column)) is not None:
                    self._drop(entry)

    def _drop(self, entry: _Entry) -> None:
        del self._by_age[id(entry)]
        del entry.place[entry.column]
        self._n_bytes -= entry.n_bytes

    def _clear(self, file: _File) -> None:
        for chunk in file.chunks.values():
            for entry in list(chunk.entries.values()):
                self._drop(entry)
        file.n_lookups = {}
        file.chunks = {}  # a scan that still has one of the old chunks puts into it what nobody finds

    # ---- who has which file open

    def _enter(self, file: _File, which: Hashable, store: Store) -> None:
        number = self._numbers.get(store)
        if number is None:
            number = self._numbers[store] = next(_tickets)
        if number not in file.users:
            file.users.add(number)
            store.at_close.append(lambda: self._leave(which, number))
            weakref.finalize(store, self._gone.append, (which, number)).atexit = False

    def _leave(self, which: Hashable, number: int) -> None:
        with self._lock:
            file = self._files.get(which)
            if file is not None:
                file.users.discard(number)
                if not file.users:
                    self._clear(file)
                    del self._files[which]

    def _forget_gone(self) -> None:
        """Stores that were never closed. (The collector may run anywhere, so it only leaves a note.)"""
        while self._gone:
            self._leave(*self._gone.popleft())


COLUMN_CACHE: Final = ColumnCache()
"""The cache of this process."""
