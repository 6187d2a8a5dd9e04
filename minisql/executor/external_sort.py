"""Sorting more rows than memory holds: runs of them are sorted and written, and all runs merged as they are read.

Up to the limit (`memory.most_held`) it is `sort_rows`, and no file is made.
Source: tempfiles §2.8 "Transient Indices".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from minisql.executor.memory import FIRST_ROOM, most_held, size_of
from minisql.executor.run import Host, Row, check_interrupt
from minisql.value.compare import OrderTerm, order_by_key, sort_rows

if TYPE_CHECKING:
    from minisql.executor.row_file import RowFile, RunOfRows

_ROWS_AT_ONCE: Final = 1 << 16
_LEAST_ROW: Final = 128  # bytes of a row of two columns


class Sorter:
    """Takes rows in, and gives them in the order of the terms; rows that are equal come as they came in.

    Args:
        n_needed: so many of the first rows are wanted; None: all.
    """

    __slots__ = ("_file", "_held", "_host", "_n_bytes", "_n_needed", "_positions", "_runs", "_terms")

    def __init__(
        self, host: Host, positions: Sequence[int], terms: Sequence[OrderTerm], n_needed: int | None = None
    ) -> None:
        self._host = host
        self._positions = positions
        self._terms = terms
        self._n_needed = n_needed
        self._held: list[Row] = []
        self._n_bytes = 0
        self._file: RowFile | None = None
        self._runs: list[RunOfRows] = []

    def take(self, rows: Iterable[Row]) -> None:
        """Take rows in."""
        waiting = iter(rows)
        limit = most_held(self._host)
        n_at_once = max(1, min(_ROWS_AT_ONCE, limit // _LEAST_ROW))
        while chunk := list(islice(waiting, n_at_once)):
            self._held += chunk
            if len(chunk) < n_at_once and not self._runs and len(self._held) <= n_at_once // 2:
                return  # few rows: not worth a look
            self._n_bytes += size_of(chunk)
            if self._n_bytes > limit:
                self._write()

    def rows(self) -> Iterator[Row]:
        """All rows in order. Nothing is taken in any more."""
        if not self._runs:
            return iter(self._sorted())
        return self._merged()

    def _sorted(self) -> list[Row]:
        held, self._held = self._held, []
        rows = sort_rows(held, self._positions, self._terms)
        return rows if self._n_needed is None else rows[: self._n_needed]

    def _write(self) -> None:
        check_interrupt(self._host)
        if self._file is None:
            from minisql.executor.row_file import RowFile  # few statements come here

            self._file = RowFile()
        self._runs.append(self._file.write(self._sorted()))
        self._n_bytes = 0

    def _merged(self) -> Iterator[Row]:
        from heapq import merge

        assert self._file is not None, "there are runs"
        key_of, positions = order_by_key(self._terms), self._positions

        def key(row: Row) -> Any:
            return key_of([row[position] for position in positions])

        runs = [self._file.read(run, self._host) for run in self._runs]
        return islice(merge(*runs, self._sorted(), key=key), self._n_needed)


class RowsToSort(list[Row]):
    """Rows that come one at a time (`put`) and are sorted when all are there (`in_order`). As a list, it is those that
    no sorter has yet: with few rows none is made."""

    __slots__ = ("_host", "_positions", "_sorter", "_terms")

    def __init__(self, positions: Sequence[int], terms: Sequence[OrderTerm], host: Host) -> None:
        super().__init__()
        self._positions = positions
        self._terms = terms
        self._host = host
        self._sorter: Sorter | None = None

    def put(self, row: Row) -> None:
        """Take a row in."""
        self.append(row)
        if len(self) >= FIRST_ROOM:
            self._sorter = self._sorter or Sorter(self._host, self._positions, self._terms)
            self._sorter.take(self)
            self.clear()

    def in_order(self) -> Iterable[Row]:
        """All rows in order. None is put any more."""
        if self._sorter is None:
            return sort_rows(self, self._positions, self._terms)
        self._sorter.take(self)
        return self._sorter.rows()


def sorted_rows(
    rows: Iterable[Row],
    positions: Sequence[int],
    terms: Sequence[OrderTerm],
    host: Host,
    n_needed: int | None = None,
) -> Iterator[Row]:
    """The rows in the order of the terms, however many there are; see `Sorter`."""
    sorter = Sorter(host, positions, terms, n_needed)
    sorter.take(rows)
    return sorter.rows()
