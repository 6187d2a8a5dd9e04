"""A transient index that memory does not hold: rows sorted by their keys in a temporary file.

In memory is one key of each block of rows. Source: optoverview "Automatic Query-Time Indexes", tempfiles §2.8.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, partial
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

    __slots__ = ("_blocks", "_firsts", "_key_of", "_n_keys", "_read")

    def __init__(
        self,
        rows: Iterable[Row],
        collations: Sequence[Collation],
        host: Host,
        order: Sequence[tuple[int, OrderTerm]] = (),
    ) -> None:
        terms = [OrderTerm(collation) for collation in collations]
        self._n_keys = len(terms)
        self._key_of = order_by_key(terms)  # of a row too: what is behind the key does not count
        file = RowFile()
        self._read = lru_cache(_MOST_BLOCKS)(partial(file.read_block, host=host))
        self._blocks: list[Block] = []
        self._firsts: list[Any] = []  # the key of the first row of each block
        positions = [*range(len(terms)), *(len(terms) + position for position, _ in order)]
        in_order = sorted_rows(rows, positions, [*terms, *(term for _, term in order)], host)
        while block := list(islice(in_order, ROWS_PER_BLOCK)):
            self._firsts.append(self._key_of(block[0]))
            self._blocks += file.write(block).blocks

    def find(self, values: Row) -> Iterator[Row]:
        """The rows whose keys equal the values; NULL equals NULL."""
        key_of, n_keys = self._key_of, self._n_keys
        key = key_of(values)
        number = max(bisect_left(self._firsts, key) - 1, 0)
        while number < len(self._firsts) and self._firsts[number] <= key:
            rows = self._read(self._blocks[number])
            for place in range(bisect_left(rows, key, key=key_of), len(rows)):
                if key_of(rows[place]) != key:
                    return
                yield rows[place][n_keys:]
            number += 1
