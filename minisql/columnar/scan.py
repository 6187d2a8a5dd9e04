"""Scans that give columns: a table's leaves some hundred at a time, each column decoded when it is asked for.

Pages come from the transaction's snapshot in long reads (`PageReader.images`) and do not fill the page cache; what has
been decoded is kept in the column cache (`cache.py`). A leaf is decoded whole or not at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

import numpy as np

from minisql.columnar.chunk import Chunk, Snapshot
from minisql.columnar.decode import Column
from minisql.columnar.leaves import entry_leaves, table_leaves
from minisql.columnar.origin import Origin
from minisql.columnar.ranges import bounds_of, has_fixed_bounds, is_constant, range_of
from minisql.columnar.vector import Batch
from minisql.columnar.whole_batch import range_batch, whole_batch
from minisql.executor.index_scan import IndexRange
from minisql.executor.rowid_scan import RowidRangeScan
from minisql.executor.run import Run
from minisql.executor.trees import Reader, bind_index, bind_table, index_reader, primary_key, table_reader
from minisql.frozen import frozen, replace
from minisql.planner.nodes import FullScan, IndexSeek, Layout, RowidRange, Scan
from minisql.storage.btree.index import IndexTree
from minisql.storage.btree.table import TableTree

if TYPE_CHECKING:
    from minisql.executor.builder import Builder
    from minisql.storage.btree.order import Bound
    from minisql.storage.btree.tree import Tree

CHUNK_BYTES: Final = 1 << 21
"""Bytes of leaves that are decoded together, so that what one step makes is in the processor's cache for the next. (A
sum of 1,000,000 rows takes 65 ms, 74 with chunks of half the size and 83 with chunks of four times the size.)"""


def build_batch_scan(builder: Builder, scan: Scan) -> BatchScan | IndexBatchScan | None:
    """The scan over columns for a plan node; None for what it does not serve: other access paths, bounds that are no
    constants, virtual generated columns, the schema's own table."""
    table, access = scan.table, scan.access
    if table.root_page_no <= 1 or table.virtual is not None or scan.computed:
        return None
    if isinstance(access, IndexSeek):
        if not has_fixed_bounds(access) or not (access.covering or access.index.is_table):
            return None
        return _index_scan(builder, scan)
    if isinstance(access, RowidRange) and not (is_constant(access.low) and is_constant(access.high)):
        return None
    if table.without_rowid:
        whole = IndexSeek(primary_key(table), (), reverse=access.reverse) if isinstance(access, FullScan) else None
        return None if whole is None else _index_scan(builder, replace(scan, access=whole))
    reader = table_reader(table, scan.wanted, scan.unread)
    bounds: RowidRangeScan | None = None
    if isinstance(access, RowidRange):
        bounds = RowidRangeScan.build(builder, access, table, scan.database, reader, ())
    elif not isinstance(access, FullScan):
        return None
    tree = bind_table(table, scan.database)
    return BatchScan(scan.columns, scan.database, tree, _wanted(reader), access.reverse, bounds)


def _index_scan(builder: Builder, scan: Scan) -> IndexBatchScan:
    access = scan.access
    assert isinstance(access, IndexSeek)
    tree = bind_index(access.index, scan.database, builder.collations)
    wanted = _wanted(index_reader(scan.table, access.index, scan.wanted))
    entries = range_of(builder, scan, scan.wanted)
    return IndexBatchScan(scan.columns, scan.database, tree, wanted, access.reverse, entries)


def _wanted(reader: Reader) -> tuple[Column, ...]:
    return tuple(Column(field, default, is_real) for field, default, is_real in reader.wanted())


@frozen
class BatchScan:
    """Rows of a table in order of rowid, or backwards; all, or those with rowids within bounds.

    Raises Inexact for damaged pages, for a text where the file is not UTF-8, and where the table is changed by its own
    connection between two batches.
    """

    columns: Layout
    database: int
    bind_tree: Callable[[Run], TableTree]
    wanted: tuple[Column, ...]
    reverse: bool
    bounds: RowidRangeScan | None

    def snapshot(self, run: Run) -> Snapshot:
        """The table as it is now."""
        return Snapshot(run.host, run.store(self.database), self.bind_tree(run))

    def chunks(self, snapshot: Snapshot) -> list[Chunk]:
        """All of it, whatever the bounds. Raises Inexact."""
        tree = snapshot.tree
        assert isinstance(tree, TableTree), tree
        return _table_chunks(tree, snapshot, None, None)

    def n_chunks(self, snapshot: Snapshot) -> int:
        """Into how many chunks all of it is cut. Raises Inexact."""
        return -(-len(table_leaves(snapshot).page_nos) // _leaves_per_chunk(snapshot.tree))

    def large_batches(self, run: Run) -> Iterator[Batch]:
        """See `Gathering`."""
        batch = whole_batch(self, run)
        return self.batches(run) if batch is None else iter((batch,))

    def batches(self, run: Run) -> Iterator[Batch]:
        """See `BatchOperator`."""
        tree = self.bind_tree(run)
        low = high = None
        if self.bounds is not None:
            found = self.bounds.bind_bounds(run)(())
            if found is None:
                return
            low, high = found
            if low is not None and high is not None and low > high:
                return
        snapshot = Snapshot(run.host, run.store(self.database), tree)
        yield from _batches(_table_chunks(tree, snapshot, low, high), self.wanted, self.reverse)


@frozen
class IndexBatchScan:
    """The entries of an index tree in order, or backwards, all or those of a range: a covering index, or a WITHOUT
    ROWID table.

    Raises Inexact as `BatchScan` does.
    """

    columns: Layout
    database: int
    bind_tree: Callable[[Run], IndexTree]
    wanted: tuple[Column, ...]
    reverse: bool
    bounds: IndexRange | None

    def snapshot(self, run: Run) -> Snapshot:
        """The index as it is now."""
        tree = self.bind_tree(run)
        tree.settle()
        return Snapshot(run.host, run.store(self.database), tree)

    def chunks(self, snapshot: Snapshot) -> list[Chunk]:
        """All of it, whatever the bounds. Raises Inexact."""
        tree = snapshot.tree
        assert isinstance(tree, IndexTree), tree
        return _index_chunks(tree, snapshot, None, None)

    def n_chunks(self, snapshot: Snapshot) -> int:
        """Into how many chunks all of it is cut. Raises Inexact."""
        return -(-len(entry_leaves(snapshot).page_nos) // _leaves_per_chunk(snapshot.tree))

    def large_batches(self, run: Run) -> Iterator[Batch]:
        """See `Gathering`."""
        batch = whole_batch(self, run) if self.bounds is None else range_batch(self, run)
        return self.batches(run) if batch is None else iter((batch,))

    def batches(self, run: Run) -> Iterator[Batch]:
        """See `BatchOperator`."""
        tree = self.bind_tree(run)
        tree.settle()
        snapshot = Snapshot(run.host, run.store(self.database), tree)
        for low, high in bounds_of(self.bounds, run):
            yield from _batches(_index_chunks(tree, snapshot, low, high), self.wanted, self.reverse)


def _batches(chunks: list[Chunk], wanted: Sequence[Column], reverse: bool) -> Iterator[Batch]:
    """The rows of the chunks, of which none is left in the list."""
    if not reverse:
        chunks.reverse()
    columns, is_whole = tuple(wanted), len(chunks) == 1
    while chunks:
        chunk = chunks.pop()  # the last reference: what it has read goes with its batch
        chunk.visit()
        origin = None if chunk.is_bounded else Origin(chunk, columns, is_whole)
        batch = Batch(chunk.n_rows, [chunk.maker(column) for column in wanted], origin)
        if batch.n_rows and chunk.is_bounded:
            batch = batch.take(chunk.rows_within())
        if batch.n_rows:
            yield batch.take(np.arange(batch.n_rows - 1, -1, -1)) if reverse else batch


def _table_chunks(tree: TableTree, snapshot: Snapshot, low: int | None, high: int | None) -> list[Chunk]:
    """The rows between two rowids in order. The chunks at the ends may have rows outside."""
    leaves = table_leaves(snapshot)
    every = leaves.page_nos
    chunks = []
    for piece in _pieces(tree, len(every), leaves.between(low, high)):
        bounds = (low if piece.has_first else None, high if piece.has_last else None)
        chunks.append(Chunk(snapshot, every[piece.start : piece.stop], piece.number, bounds))
    return chunks


def _index_chunks(tree: IndexTree, snapshot: Snapshot, low: Bound | None, high: Bound | None) -> list[Chunk]:
    """The entries between two bounds in order."""
    every, leaves = entry_leaves(snapshot), entry_leaves(snapshot, low, high)
    chunks = []
    first = every.page_nos.index(leaves.page_nos[0]) if leaves.page_nos else 0
    for piece in _pieces(tree, len(every.page_nos), slice(first, first + len(leaves.page_nos))):
        n_before, n_after = leaves.n_before if piece.has_first else 0, leaves.n_after if piece.has_last else 0
        if piece.has_last and piece.stop <= len(every.dividers):
            n_after += 1  # the divider behind the last leaf is behind the range
        dividers = every.dividers[piece.start : piece.stop]
        page_nos = every.page_nos[piece.start : piece.stop]
        chunks.append(Chunk(snapshot, page_nos, piece.number, trim=(n_before, n_after), dividers=dividers))
    return chunks


@frozen
class _Piece:
    """Leaves `start` to `stop` of a tree, counted from 0: a whole chunk with its number, or a part of one (None).
    `has_first`, `has_last`: whether the range's first leaf is among them, and its last."""

    start: int
    stop: int
    number: int | None
    has_first: bool
    has_last: bool


def _leaves_per_chunk(tree: Tree) -> int:
    return max(CHUNK_BYTES // tree.space.geometry.page_size, 1)


def _pieces(tree: Tree, n_leaves: int, wanted: slice) -> Iterator[_Piece]:
    """Cut a range of the leaves as the whole tree is cut into chunks, so that what is kept of these serves it too."""
    first, end = wanted.start, wanted.stop
    if first >= end:
        return
    per_chunk = _leaves_per_chunk(tree)
    for number in range(first // per_chunk, -(-end // per_chunk)):
        start, stop = number * per_chunk, min((number + 1) * per_chunk, n_leaves)
        is_whole = start >= first and stop <= end
        yield _Piece(max(start, first), min(stop, end), number if is_whole else None, start <= first, stop >= end)
