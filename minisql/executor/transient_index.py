"""A transient index that memory does not hold: rows sorted by their keys in a temporary file.

In memory is one key of each block of rows. Source: optoverview "Automatic Query-Time Indexes", tempfiles §2.8.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, Final

from minisql.executor.external_sort import sorted_rows
from minisql.executor.row_file import ROWS_PER_BLOCK, Block, RowFile
from minisql.executor.run import Host, Row
from minisql.value.collate import Collation
from minisql.value.compare import OrderTerm, order_by_key

_MOST_BLOCKS: Final = 32
"""Blocks that were read last and are kept."""


class TransientIndex:
    """Rows by their keys. `rows`: the values of the key before those of the row; equals are found in the `order`, by
    positions in the row, and then in theirs."""

    __slots__ = ("_blocks", "_file", "_firsts", "_host", "_key_of", "_n_keys", "_read")

    def __init__(
        self,
        rows: Iterable[Row],
        collations: Sequence[Collation],
        host: Host,
        order: Sequence[tuple[int, OrderTerm]] = (),
    ) -> None:
        terms = [OrderTerm(collation) for collation in collations]
        self._host = host
        self._n_keys = len(terms)
        self._key_of = order_by_key(terms)  # of a row too: what is behind the key does not count
        self._file = RowFile()
        self._blocks: list[Block] = []
        self._firsts: list[Any] = []  # the key of the first row of each block
        self._read: dict[int, list[Row]] = {}
        positions = [*range(len(terms)), *(len(terms) + position for position, _ in order)]
        in_order = sorted_rows(rows, positions, [*terms, *(term for _, term in order)], host)
        while block := list(islice(in_order, ROWS_PER_BLOCK)):
            self._firsts.append(self._key_of(block[0]))
            self._blocks += self._file.write(block).blocks

    def find(self, values: Row) -> Iterator[Row]:
        """The rows whose keys equal the values; NULL equals NULL."""
        key_of, n_keys = self._key_of, self._n_keys
        key = key_of(values)
        number = max(bisect_left(self._firsts, key) - 1, 0)
        while number < len(self._firsts) and self._firsts[number] <= key:
            rows = self._block(number)
            for place in range(bisect_left(rows, key, key=key_of), len(rows)):
                if key_of(rows[place]) != key:
                    return
                yield rows[place][n_keys:]
            number += 1

    def _block(self, number: int) -> list[Row]:
        rows = self._read.get(number)
        if rows is None:
            rows = self._file.read_block(self._blocks[number], self._host)
            if len(self._read) == _MOST_BLOCKS:
                del self._read[next(iter(self._read))]
            self._read[number] = rows
        return rows
