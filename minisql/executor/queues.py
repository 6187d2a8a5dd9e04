"""The queue of a recursive query: first in, first out, or ordered; what memory does not hold lies in a temporary file.

Source: lang_with "Recursive Common Table Expressions", tempfiles §2.8 "Transient Indices".
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from minisql.executor.memory import FIRST_ROOM, room_beside, size_of_row
from minisql.executor.run import Host, Row

if TYPE_CHECKING:
    from minisql.executor.row_file import RowFile, RunOfRows

_Entry: TypeAlias = tuple[Any, int, Row, Iterator[Row] | None]
"""Key, how many entries were put before it, row, and the run of the file that goes on behind it."""

_ENTRY_BYTES: Final = 150  # of an entry's own tuple, its number and its key


class RowQueue:
    """Rows leave as they came.

    `front` has those that leave first. While it `is_all`, whoever puts many rows may append to it, and calls
    `make_room` when there are more than `room`: to count to 300,000 takes 0.09 s so, and 0.16 s by `put`.
    """

    __slots__ = ("_back", "_file", "_host", "_runs", "front", "is_all", "room")

    def __init__(self, host: Host) -> None:
        self._host = host
        self.front: deque[Row] = deque()
        self.is_all = True
        self.room = FIRST_ROOM
        self._file: RowFile | None = None
        self._runs: deque[RunOfRows] = deque()  # between front and back
        self._back: list[Row] = []

    def put(self, row: Row) -> None:
        """Put a row at the end. Raises what `RowFile` raises."""
        if self.is_all:
            self.front.append(row)
            if len(self.front) > self.room:
                self.make_room()
        else:
            self._back.append(row)
            if len(self._back) == FIRST_ROOM:
                self._write()

    def make_room(self) -> None:
        """Are there too many rows in front? Then those that come wait behind them."""
        room = room_beside(self.front, self._host, size_of_row)
        self.room = len(self.front) + room
        self.is_all = room > 0

    def refill(self) -> bool:
        """Get rows to the front, where there is none: is there one now?"""
        if self._runs:
            assert self._file is not None, "there are runs"
            self.front.extend(self._file.read(self._runs.popleft(), self._host))
        elif self._back:
            self.front.extend(self._back)
            self._back.clear()
        return bool(self.front)

    def take(self) -> Row | None:
        """The row that is longest here, which leaves; None: none is here."""
        return self.front.popleft() if self.front or self.refill() else None

    def _write(self) -> None:
        if self._file is None:
            from minisql.executor.row_file import RowFile  # few statements come here

            self._file = RowFile()
        self._runs.append(self._file.write(self._back))
        self._back.clear()


class OrderedQueue:
    """The row with the least key leaves first, of equals the one that came first.

    Where memory is full, the rows are written in order, as a run, and only the first of each run stays.
    """

    __slots__ = ("_file", "_heap", "_host", "_key_of", "_n_put", "_room")

    def __init__(self, key_of: Callable[[Row], Any], host: Host) -> None:
        self._host = host
        self._key_of = key_of
        self._heap: list[_Entry] = []
        self._n_put = 0
        self._room = FIRST_ROOM
        self._file: RowFile | None = None

    def put(self, row: Row) -> None:
        """Put a row in. Raises what `RowFile` raises."""
        heappush(self._heap, (self._key_of(row), self._n_put, row, None))
        self._n_put += 1
        if len(self._heap) >= self._room:
            self._make_room()

    def take(self) -> Row | None:
        """The first row, which leaves; None: none is here."""
        if not self._heap:
            return None
        _, _, row, run = heappop(self._heap)
        if run is not None:
            self._put_next(run)
        return row

    def _put_next(self, run: Iterator[Row]) -> None:
        stored = next(run, None)
        if stored is not None:
            row = stored[1:]
            number: Any = stored[0]
            heappush(self._heap, (self._key_of(row), number, row, run))

    def _make_room(self) -> None:
        room = room_beside(self._heap, self._host, _size_of_entry)
        if not room:
            if self._file is None:
                from minisql.executor.row_file import RowFile  # few statements come here

                self._file = RowFile()
            leaving = sorted([entry for entry in self._heap if entry[3] is None], key=_place)
            self._heap = [entry for entry in self._heap if entry[3] is not None]
            heapify(self._heap)
            run = self._file.write([(number, *row) for _, number, row, _ in leaving])
            self._put_next(self._file.read(run, self._host))
            room = FIRST_ROOM
        self._room = len(self._heap) + room


def _place(entry: _Entry) -> tuple[Any, int]:
    return entry[:2]


def _size_of_entry(entry: _Entry) -> int:
    return _ENTRY_BYTES + size_of_row(entry[2])
