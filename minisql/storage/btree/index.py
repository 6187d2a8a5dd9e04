"""Index trees: entries are whole records, in the order of their values, on interior pages too.

How they are changed, at once or put off; `index_reading.py` is how they are read. Source: fileformat2 §1.6 "B-tree
Pages", §2.4, §2.5.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Any, Final

from minisql.errors import CorruptError
from minisql.storage.btree.append import append_entries
from minisql.storage.btree.balance import Path, balance
from minisql.storage.btree.find import N_LOOKS
from minisql.storage.btree.index_reading import IndexReading
from minisql.storage.btree.leaf_split import share_leaf
from minisql.storage.btree.node import IndexInterior, IndexLeaf
from minisql.storage.btree.put_off import carry_out
from minisql.storage.btree.row_splice import has_room
from minisql.storage.btree.splice import drop_node, image_with_entry, image_without_entry, slot_for_entry
from minisql.storage.btree.tree import MAX_DEPTH
from minisql.storage.encode import encode_index_cells, encode_record
from minisql.storage.page import Page
from minisql.storage.pager import PagerState
from minisql.storage.record import Row, Value
from minisql.storage.varint import encode_varint

_MAX_PUT_OFF: Final = 50_000  # changes; about 200 bytes each
_CORRUPT_INDEX: Final = 779
_SHORT_PREFIX: Final = [bytes((n_payload,)) for n_payload in range(0x80)]
_NO_CELL: Final = b"\xff\xff"


class IndexTree(IndexReading):
    """The entries of one index or WITHOUT ROWID table. The invariants stand at `Tree`.

    Reading needs an open read transaction, changing an open write transaction.
    """

    def invalidate(self) -> None:
        """See `Tree.invalidate`. Changes that were put off belong to what was rolled back."""
        super().invalidate()
        self._added, self._removed = [], []
        self.space.unsettled.discard(self)

    # ---- changes

    def insert(self, values: tuple[Value, ...], record: bytes = b"") -> None:
        """Add an entry. The caller has seen to it that no entry with this key is there. `record`: how the values are
        to be stored, where that is not how they are stored now.

        Raises:
            CorruptError: there is one, with other values. (The very same is only in a damaged index; SQLite
                overwrites it, and here nothing happens.)
        """
        if self._added or self._removed:
            self.settle()
        key = self.order.key(values)
        record = record or encode_record(values, self.space.encoding)
        cell = _SHORT_PREFIX[len(record)] + record if len(record) <= self._max_short else b""
        path, slot, found = self._path(key, cell)
        if slot < 0:
            return
        page = path.pages[-1]
        node: Any = page.node
        if found:
            self.refuse_double(node.cells[slot], values)
            return
        cell = cell or self.cell(record)
        self._pager.write(page)
        node.put(slot, key, cell)
        page.node_is_newer = True
        self.version += 1
        if self.space.ptrmap.active:
            self.own_cell(page.page_no, cell)
        if node.free < 0:
            balance(self, path)

    def _spliced(self, path: Path, page: Page, key: Any, cell: bytes) -> bool:
        """Put a cell into the bytes of its leaf, if that is not parsed and has not been looked at often. Where it has
        no room, it shares its cells with its neighbours.

        Args:
            path: the way to the leaf, without it.
        """
        if page.node_is_newer or page.image[0] != IndexLeaf.type:
            return False
        if not has_room(page.image, len(cell)):
            if page.dirty and page.node is not None:
                return False
            slot = slot_for_entry(page, self.space.geometry, self._keys, self._key, key, cell)
            return slot is not None and share_leaf(self, Path([*path.pages, page], path.slots), slot, cell)
        if (page.node is not None and not drop_node(page)) or page.n_looks >= N_LOOKS:
            return False
        if page.dirty:  # one change a transaction costs less so than by the node, however often it comes
            page.n_looks += 1
        image = image_with_entry(page, self.space.geometry, self._keys, self._key, key, cell)
        if image is None:
            return False
        self.put_image(page, image)
        return True

    def put_image(self, page: Page, image: bytes) -> None:
        """Let the bytes of a leaf be others, its cells behind the gap as far as they were."""
        self._pager.write(page)
        has_sound_gap = page.has_sound_gap
        page.set_image(image)
        page.has_sound_gap = has_sound_gap
        self.version += 1

    def _cut_out(self, key: Any, values: Row) -> bool:
        """Take an entry out of the bytes of its leaf, if that is not parsed, has not been looked at often, and the
        entry is a short one."""
        if self._pager.spill_due:
            self._pager.spill()
        try:
            page = self._leaf_of(key)
            if page is None or page.page_no == self.root_page_no:
                return False
        except TypeError:  # keys of several classes
            return False
        if page.node is not None and not drop_node(page):
            return False
        if page.n_looks >= N_LOOKS:
            return False
        if page.dirty:
            page.n_looks += 1
        record = encode_record(values, self.space.encoding)
        if len(record) > self._max_short:
            return False
        cell = _SHORT_PREFIX[len(record)] + record
        image = image_without_entry(page, self.space.geometry, self._keys, self._key, key, cell)
        if image is None:
            return False
        self.put_image(page, image)
        return True

    def _leaf_of(self, key: Any) -> Page | None:
        """The leaf that an entry is on if it is on one; None if it stands on an interior page, or cannot be compared.

        Raises:
            TypeError: keys of several classes are compared.
        """
        page_no = self.root_page_no
        for _ in range(MAX_DEPTH):
            page = self._cached(page_no) or self._fetch(page_no)
            node: Any = page.node
            if node is None:
                if page.image[0] == IndexLeaf.type:
                    return page
                node = self._parse(page)
            if type(node) is IndexLeaf:
                return page
            if type(node) is not IndexInterior:
                raise self._wrong_kind(page_no)
            keys = node.keys
            if keys is None:
                keys = node.keys = self._keys_of(node.cells)
            slot = bisect_left(keys, key)
            if slot < len(keys) and keys[slot] == key:
                return None
            page_no = node.children[slot]
        raise self._too_deep()

    def append(self, entries: Sequence[Row]) -> None:
        """Add entries that come in order, behind all that are there; pages become as full as can be.

        Nothing is compared: the caller has sorted them.
        """
        self.append_cells(self.cells_of(entries))

    def append_cells(self, cells: list[bytes]) -> None:
        """As `append`, of whole cells."""
        self.settle()
        append_entries(self, cells)

    def delete(self, values: tuple[Value, ...]) -> bool:
        """Remove the entry with these values. Returns False when there is none."""
        if self._added or self._removed:
            self.settle()
        key = self.order.key(values)
        if self._cut_out(key, values):
            return True
        path, slot, found = self._path(key)
        if not found:
            return False
        self.version += 1
        if type(path.pages[-1].node) is IndexLeaf:
            self.take_off(path.pages[-1], slot)
            balance(self, path)
        else:
            self._replace_divider(path, slot)
        return True

    def remove(self, values: Row) -> None:
        """As `delete`, of an entry that must be there. Raises CorruptError if it is not."""
        if not self.delete(values):
            raise self.missing(values)

    def clear(self) -> int:
        """See `Tree.clear`."""
        self.settle()
        return super().clear()

    def count(self) -> int:
        """See `Tree.count`."""
        self.settle()
        return super().count()

    # ---- changes that are put off

    def insert_later(self, values: Row) -> None:
        """As `insert`, but the entry may go into the tree as late as in `settle`, together with others.

        Whoever reads the tree, or changes it otherwise, finds all entries in it.
        """
        self._put_off(self._added, values)

    def remove_later(self, values: Row) -> None:
        """As `remove`, at once or in `settle`. Not for an entry that is itself put off."""
        self._put_off(self._removed, values)

    def remove_again_later(self, values: Row) -> None:
        """As `remove_later`, of an entry that may itself be put off: then it never goes into the tree. Looks at all
        that are."""
        try:
            self._added.remove(values)
        except ValueError:
            self._put_off(self._removed, values)
        self.version += 1

    def insert_many_later(self, entries: list[Row]) -> None:
        """As `insert_later` for each."""
        self._put_off_many(self._added, entries)

    def remove_many_later(self, entries: list[Row]) -> None:
        """As `remove_later` for each."""
        self._put_off_many(self._removed, entries)

    def _put_off(self, changes: list[Row], values: Row) -> None:
        changes.append(values)
        self.version += 1
        if len(changes) == 1:
            self.space.unsettled.add(self)
        elif len(changes) >= _MAX_PUT_OFF:
            self.settle()

    def _put_off_many(self, changes: list[Row], entries: list[Row]) -> None:
        changes += entries
        self.version += 1
        self.space.unsettled.add(self)
        if len(changes) >= _MAX_PUT_OFF:
            self.settle()

    def settle(self) -> None:
        """Carry out the changes that were put off: first what goes, then what comes, each in the order of the keys.

        Raises:
            CorruptError: as `remove` and `insert`.
        """
        if not self._added and not self._removed:
            return
        added, removed = self._added, self._removed
        self._added, self._removed = [], []
        self.space.unsettled.discard(self)
        if self._pager.state is not PagerState.WRITING:
            return  # a spill has failed, and the transaction is gone (P5)
        if len(added) <= 1 and len(removed) <= 1:
            for values in removed:
                self.remove(values)
            for values in added:
                self.insert(values)
            return
        carry_out(self, removed, added)

    def refuse_double(self, cell: bytes, values: Row) -> None:
        """There is an entry with the key of these values, in that cell. Raises CorruptError unless it is the same."""
        if self._values(cell) != values:
            raise CorruptError(f"the tree of page {self.root_page_no} has an entry {self.order.key(values)} already")

    def missing(self, values: Row) -> CorruptError:
        """The error for an entry that should be there."""
        return CorruptError(f"no entry {values!r} in the index at page {self.root_page_no}", extended=_CORRUPT_INDEX)

    def _replace_divider(self, path: Path, slot: int) -> None:
        """Remove an entry of an interior page: the greatest entry to its left takes its place."""
        depth = len(path.pages)
        page = path.pages[-1]
        above: Any = page.node
        path.slots.append(slot)
        leaf_page = self._page_and_node(above.children[slot])[0]
        path.pages.append(leaf_page)
        while type(leaf_page.node) is not IndexLeaf:
            if len(path.pages) >= MAX_DEPTH:
                raise self._too_deep()
            children = leaf_page.node.children  # type: ignore[union-attr]
            path.slots.append(len(children) - 1)
            leaf_page = self._page_and_node(children[-1])[0]
            path.pages.append(leaf_page)
        leaf: Any = leaf_page.node
        if not leaf.cells:
            raise CorruptError(f"page {leaf_page.page_no}: a leaf without entries below an entry")
        key, cell = leaf.keys[-1] if leaf.keys is not None else None, leaf.cells[-1]
        self.free_overflow(above.cells[slot])
        self._pager.write(page)
        above.free += len(above.cells[slot]) - len(cell)
        above.cells[slot] = cell
        if above.keys is not None:
            above.keys[slot] = self._key(cell) if key is None else key
        page.node_is_newer = True
        if self.space.ptrmap.active:
            self.own_cell(page.page_no, cell)
        self.take_off(leaf_page, len(leaf.cells) - 1, free_overflow=False)
        balance(self, path)
        if len(path.pages) > depth:  # the leaf's troubles ended below the divider, which may have grown
            del path.pages[depth:], path.slots[depth - 1 :]
            balance(self, path)

    def take_off(self, page: Page, slot: int, *, free_overflow: bool = True) -> None:
        """Take one cell off a leaf."""
        node: Any = page.node
        cell = node.cells[slot]
        if free_overflow:
            self.free_overflow(cell)
        self._pager.write(page)
        node.remove(slot)
        page.node_is_newer = True

    def _path(self, key: Any, cell: bytes = b"") -> tuple[Path, int, bool]:
        """The way to the entry with this key, or to where it would be on a leaf. A change begins here.

        Returns:
            (path, slot on its last page, whether the entry is there). The slot is -1 if `cell`, the short cell of an
            entry to be added, has been put into the leaf already, which is not parsed then.
        """
        if self._pager.spill_due:
            self._pager.spill()
        cached, fetch, search = self._cached, self._fetch, self._search
        pages: list[Page] = []
        slots: list[int] = []
        page_no = self.root_page_no
        for _ in range(MAX_DEPTH):
            page = cached(page_no) or fetch(page_no)
            node: Any = page.node
            if cell and (node is None or type(node) is IndexLeaf):
                path = Path(pages, slots)
                if self._spliced(path, page, key, cell):
                    return path, -1, False
                node = page.node
            if node is None:
                node = self._parse(page)
            kind = type(node)
            if kind is not IndexLeaf and kind is not IndexInterior:
                raise self._wrong_kind(page_no)
            pages.append(page)
            keys = node.keys
            if keys is None:
                slot = search(node, key)
                found = slot < len(node.cells) and self._key_at(node, slot) == key
            else:
                try:
                    slot = bisect_left(keys, key)
                except TypeError:
                    slot = search(node, key)
                found = slot < len(keys) and keys[slot] == key
            if found:
                return Path(pages, slots), slot, True
            if kind is IndexLeaf:
                return Path(pages, slots), slot, False
            slots.append(slot)
            page_no = node.children[slot]
        raise self._too_deep()

    def short_cells_of(self, entries: Sequence[Row]) -> list[bytes]:
        """As `cell` for each entry's record; two bytes that are no cell for one that does not fit into 127 bytes."""
        cells = encode_index_cells(entries, self.space.encoding, self._max_short)
        return [_NO_CELL if cell is None else cell for cell in cells]

    def cells_of(self, entries: Sequence[Row]) -> list[bytes]:
        """As `cell` for each entry's record."""
        encoding = self.space.encoding
        cells: list[Any] = encode_index_cells(entries, encoding, self._max_short)
        if None in cells:
            return [
                self.cell(encode_record(entry, encoding)) if cell is None else cell
                for entry, cell in zip(entries, cells)
            ]
        return cells

    def cell(self, record: bytes) -> bytes:
        """The cell of an entry; what does not fit on a page goes to new overflow pages."""
        if len(record) <= self._max_short:
            return _SHORT_PREFIX[len(record)] + record
        prefix = encode_varint(len(record))
        if len(record) <= self.max_local:
            return prefix + record
        return self._with_overflow(prefix, record)
