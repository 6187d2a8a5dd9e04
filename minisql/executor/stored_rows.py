"""Rows that are computed once and read often, and that memory does not hold (`memory.kept`)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache, partial
from typing import Final

from minisql.executor.row_file import ROWS_PER_BLOCK, Block, RowFile
from minisql.executor.run import Host, Row

_MOST_READ: Final = 8
"""Blocks that were read last and are kept for those who want single rows."""


class StoredRows(Collection[Row]):
    """Rows in a temporary file, in their order, to be read from either end, by several readers at once."""

    __slots__ = ("_blocks", "_file", "_host", "_recent", "_tail")

    def __init__(self, host: Host) -> None:
        self._host = host
        self._file = RowFile()
        self._blocks: list[Block] = []
        self._tail: list[Row] = []  # less than a block
        self._recent = lru_cache(_MOST_READ)(partial(self._file.read_block, host=host))

    def extend(self, rows: Sequence[Row]) -> None:
        """Put rows at the end."""
        waiting = [*self._tail, *rows]
        n_whole = len(waiting) - len(waiting) % ROWS_PER_BLOCK
        self._blocks += self._file.write(waiting[:n_whole]).blocks
        self._tail = waiting[n_whole:]

    def __len__(self) -> int:
        return len(self._blocks) * ROWS_PER_BLOCK + len(self._tail)

    def __iter__(self) -> Iterator[Row]:
        for block in self._blocks:
            yield from self._file.read_block(block, self._host)
        yield from self._tail

    def __reversed__(self) -> Iterator[Row]:
        yield from reversed(self._tail)
        for block in reversed(self._blocks):
            yield from reversed(self._file.read_block(block, self._host))

    def __contains__(self, row: object) -> bool:
        return any(row == other for other in self)

    def __getitem__(self, number: int) -> Row:
        """A row by its number, from 0."""
        return self._block(number // ROWS_PER_BLOCK)[number % ROWS_PER_BLOCK]

    def between(self, start: int, end: int) -> Iterator[list[Row]]:
        """The rows from `start` to before `end`, by numbers from 0, in lists."""
        while start < end:
            number, skipped = divmod(start, ROWS_PER_BLOCK)
            yield self._block(number)[skipped : skipped + end - start]
            start += ROWS_PER_BLOCK - skipped

    def _block(self, number: int) -> list[Row]:
        return self._tail if number == len(self._blocks) else self._recent(self._blocks[number])
