"""What the cells of an index tree say: keys, which compare by the index's order, and rows.

`index_reading` finds the cells that lie between two keys. Source: fileformat2 §1.6 "B-tree Pages", §2.4, §2.5.
"""

from __future__ import annotations

import struct
from bisect import bisect_left
from operator import itemgetter
from typing import Any, Final

from minisql.errors import CorruptError
from minisql.storage.btree.cell import index_payload
from minisql.storage.btree.keys import KeyReader
from minisql.storage.btree.leaf_keys import LeafKeys
from minisql.storage.btree.node import IndexInterior, IndexLeaf
from minisql.storage.btree.order import KeyOrder
from minisql.storage.btree.tree import Space, Tree
from minisql.storage.page import Page
from minisql.storage.record import Row, RowReader, whole_record_reader

_N_LAZY_SEARCHES: Final = 16
"""A node searched more often has its keys decoded all at once: 0.4 us each, where a search needs only eight. With 8 in
place of 16, an UPDATE of an indexed column that commits takes 11 % more."""

_FEW_CELLS: Final = 32
_WHOLE: Final = 1 << 62


class IndexCells(Tree):
    """The cells of one index or WITHOUT ROWID table, each of them by itself or as one of a node's."""

    leaf_type = IndexLeaf
    interior_type = IndexInterior
    payload_of = staticmethod(index_payload)

    def __init__(self, space: Space, root_page_no: int, order: KeyOrder) -> None:
        super().__init__(space, root_page_no)
        self.max_local = space.geometry.max_index
        self._max_short = min(self.max_local, 0x7F)  # payloads up to this have a prefix of one byte, and no overflow
        self._whole = whole_record_reader(space.encoding)
        self.set_order(order)

    def set_order(self, order: KeyOrder) -> None:
        """Compare by another order from now on; keys that were made before are void."""
        self.order = order
        self._keys = KeyReader(order, self._whole)

    # ---- keys

    def _search(self, node: Any, key: Any) -> int:
        """The number of the node's first cell whose key is not less than `key`."""
        keys = node.keys
        if keys is None:
            node.n_searches += 1
            if node.n_searches <= _N_LAZY_SEARCHES:
                return self._lazy_search(node, key)
            keys = node.keys = self._keys_of(node.cells)
        try:
            return bisect_left(keys, key)
        except TypeError:
            total = self.order.total
            return bisect_left(keys, total(key), key=total)

    def _lazy_search(self, node: Any, key: Any) -> int:
        try:
            return bisect_left(node.cells, key, key=self._key)
        except TypeError:
            total = self.order.total
            return bisect_left(node.cells, total(key), key=lambda cell: total(self._key(cell)))

    def _less(self, left: Any, right: Any) -> bool:
        try:
            return bool(left < right)
        except TypeError:
            return bool(self.order.total(left) < self.order.total(right))

    def _key_at(self, node: Any, slot: int) -> Any:
        return node.keys[slot] if node.keys is not None else self._key(node.cells[slot])

    def _key(self, cell: bytes) -> tuple[Any, ...]:
        if cell[0] > self._max_short:
            return self.order.key(self._values(cell))
        record, keys = cell[1:], self._keys
        try:
            return (keys.decoders.get(record[: record[0]]) or keys.decoder_for(record))(record, None)
        except (IndexError, struct.error):
            raise CorruptError(f"a record in the tree of page {self.root_page_no} is damaged") from None

    def _keys_of(self, cells: list[bytes]) -> list[Any]:
        """The keys of a node's cells: as `_key` for each, without a call for each."""
        get, decoder_for, max_short = self._keys.decoders.get, self._keys.decoder_for, self._max_short
        keys: list[Any] = []
        add = keys.append
        try:
            if len(cells) > _FEW_CELLS and max(map(itemgetter(0), cells)) <= max_short:
                together = self._keys.keys_of(cells)
                if together is not None:
                    return together
            for cell in cells:
                if cell[0] > max_short:
                    add(self._key(cell))
                    continue
                record = cell[1:]
                add((get(record[: record[0]]) or decoder_for(record))(record, None))
        except (IndexError, struct.error):
            raise CorruptError(f"a record in the tree of page {self.root_page_no} is damaged") from None
        return keys

    def keys_and_cells(self, leaf: Page) -> tuple[list[Any], list[bytes]]:
        """All that is on a leaf; the lists are the tree's own."""
        node: Any = leaf.node or self._parse(leaf)
        if node.keys is None:
            node.keys = self._keys_of(node.cells)
        return node.keys, node.cells

    def leaf_keys(self, leaf: Page) -> LeafKeys | None:
        """The keys of a leaf as they are asked for; None for a leaf that is parsed already."""
        if leaf.node is not None:
            return None
        return LeafKeys(leaf, self.space.geometry, self._keys, self._key)

    # ---- rows

    def _values(self, cell: bytes) -> Row:
        return self._row(cell, self._whole)

    def _row(self, cell: bytes, reader: RowReader) -> Row:
        n_payload = cell[0]
        if n_payload < 0x80 and n_payload <= self.max_local:
            record = cell[1:]
        else:
            n_payload, offset = index_payload(cell)
            n_wanted = _WHOLE if n_payload <= self.max_local else reader.n_bytes_needed(cell[offset:-4])
            record = self._payload(cell, offset, n_payload, n_wanted)
        try:
            return (reader.decoders.get(record[: record[0]]) or reader.decoder_for(record))(record, None)
        except (IndexError, struct.error):
            raise CorruptError(f"a record in the tree of page {self.root_page_no} is damaged") from None

    def decode(self, cells: list[bytes], reader: RowReader) -> list[Row]:
        """The wanted fields of entries."""
        get, decoder_for, max_short = reader.decoders.get, reader.decoder_for, self._max_short
        rows = []
        try:
            if cells and max(cells)[0] <= max_short:  # all are short: 0.06 us each less than one by one
                n_head = cells[0][1]  # of most headers, see `decode_consecutive`
                return [
                    (get((entry := cell[1:])[:n_head]) or get(entry[: entry[0]]) or decoder_for(entry))(entry, None)
                    for cell in cells
                ]
            for cell in cells:
                if cell[0] > max_short:
                    rows.append(self._row(cell, reader))
                    continue
                record = cell[1:]
                rows.append((get(record[: record[0]]) or decoder_for(record))(record, None))
        except (IndexError, struct.error):
            raise CorruptError(f"a record in the tree of page {self.root_page_no} is damaged") from None
        return rows
