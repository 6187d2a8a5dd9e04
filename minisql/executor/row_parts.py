"""Rows that wait in a temporary file, in parts by their keys: rows with equal keys are in one part, in their order.

What has to be known of all rows with a key (a group, whether it is the first) is then found part by part, in a
sixteenth of the memory; a part that is still too large is divided again, up to `memory.MOST_LEVELS` times.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from itertools import chain
from typing import Final

from minisql.executor.row_file import RowFile, RunOfRows
from minisql.executor.run import Host, Row

_N_PARTS: Final = 16
_ROWS_TO_WRITE: Final = 512


class RowParts:
    """The rows. `level`: how often they have been divided before, from 0. Raises what `RowFile` raises."""

    __slots__ = ("_file", "_host", "_level", "_runs", "_waiting")

    def __init__(self, host: Host, level: int) -> None:
        self._host = host
        self._level = level
        self._file = RowFile()
        self._waiting: list[list[Row]] = [[] for _ in range(_N_PARTS)]
        self._runs: list[list[RunOfRows]] = [[] for _ in range(_N_PARTS)]

    def put(self, key: Hashable, row: Row) -> None:
        """A row, and what is equal for the rows that have to come together."""
        number = hash((self._level, key)) % _N_PARTS
        waiting = self._waiting[number]
        waiting.append(row)
        if len(waiting) >= _ROWS_TO_WRITE:
            self._runs[number].append(self._file.write(waiting))
            waiting.clear()

    def parts(self) -> Iterator[Iterator[Row]]:
        """The rows of one part after the other. Nothing is put any more."""
        for runs, waiting in zip(self._runs, self._waiting, strict=True):
            yield chain(*[self._file.read(run, self._host) for run in runs], waiting)
