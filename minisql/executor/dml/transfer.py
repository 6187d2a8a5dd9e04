"""`INSERT INTO t SELECT * FROM u` between equal tables: records are copied as they are (`minisql.planner.transfer`).

They are, where nothing of t is in the way: t is empty, or all of u's rows come behind its last one. Otherwise the rows
are inserted from their values, or, where SQLite copies into an empty table alone, by an INSERT as any other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

from minisql.executor.dml.insert import build_insert
from minisql.executor.run import Row, Run, run_each
from minisql.executor.trees import bind_index, bind_table, primary_key
from minisql.frozen import frozen, replace
from minisql.planner.nodes import Insert, RecordCopy
from minisql.storage.record import ROWID, RowReader, decode_record, whole_record_reader

if TYPE_CHECKING:
    from minisql.executor.build import Executable
    from minisql.executor.builder import Builder
    from minisql.storage.btree.index import IndexTree
    from minisql.storage.btree.table import TableTree
    from minisql.value.types import Value

_MAX_RENUMBERED: Final = 1 << 62  # as good as a table that is full: then each row gets its own number
_CHUNK: Final = 4000  # entries of an index that are handed on at a time


@frozen
class TransferStatement:
    """`copy` does the whole and says so, or does nothing; then `transfer` inserts the values, or `insert` if the target
    has rows (None: they do not matter)."""

    copy: Callable[[Run], bool] | None
    is_empty: Callable[[Run], bool]
    transfer: Executable
    insert: Executable | None

    def rows(self, run: Run) -> Iterator[Row]:
        if self.copy is not None and self.copy(run):
            return iter(())
        return (self.transfer if self.insert is None or self.is_empty(run) else self.insert).rows(run)

    def run_many(self, run: Run, param_rows: Iterable[tuple[Value, ...]]) -> int:
        return run_each(self.rows, run, param_rows)


def build_transfer(builder: Builder, node: Insert) -> TransferStatement:
    """Build all ways to insert."""
    table, database = node.target.table, node.target.database
    if table.without_rowid:
        index = bind_index(primary_key(table), database, builder.collations)

        def is_empty(run: Run) -> bool:
            return next(iter(index(run).rows(RowReader(()))), None) is None
    else:
        tree = bind_table(table, database)

        def is_empty(run: Run) -> bool:
            return tree(run).max_rowid() is None

    return TransferStatement(
        None if node.copies is None else _build_copy(builder, node, node.copies, is_empty),
        is_empty,
        build_insert(builder, replace(node, otherwise=None, copies=None)),
        None if node.otherwise is None else build_insert(builder, node.otherwise),
    )


def _build_copy(
    builder: Builder, node: Insert, copies: RecordCopy, is_empty: Callable[[Run], bool]
) -> Callable[[Run], bool]:
    """What copies the records of the table and the entries of its indexes, if it can."""
    table = node.target.table
    pairs = [
        (
            to.is_table,
            bind_index(own, copies.database, builder.collations),
            bind_index(to, node.target.database, builder.collations),
        )
        for own, to in copies.indexes
    ]
    trees = None
    if not table.without_rowid:
        trees = bind_table(copies.source, copies.database), bind_table(table, node.target.database)

    def copy(run: Run) -> bool:
        if (copies.only_if_empty or trees is None) and not is_empty(run):
            return False
        if trees is not None and not _copy_rows(run, trees[0](run), trees[1](run), renumbers=copies.renumbers):
            return False
        for is_table, own, to in pairs:
            if is_table:
                run.n_changes += _copy_records(own(run), to(run))
            else:
                _copy_entries(own(run), to(run))
        return True

    return copy


def _copy_rows(run: Run, source: TableTree, target: TableTree, *, renumbers: bool) -> bool:
    """Copy a table with rowids behind what the target has. False: nothing is done, as rows would have to stand before
    that."""
    last = target.max_rowid()
    first = next(iter(source.rows(RowReader((ROWID,)))), None)
    if first is None:
        return True
    if last is not None and (last >= _MAX_RENUMBERED if renumbers else _number(first) <= last):
        return False
    for rowids, cells in source.leaf_cells():
        if not cells:
            continue
        if renumbers:
            start = (last or 0) + 1
            rowids = list(range(start, start + len(cells)))
        if not target.insert_many(rowids, [source.record(cell) for cell in cells]):
            raise AssertionError(f"row {rowids[0]} stands behind {last}")
        last = rowids[-1]
        run.n_changes += len(rowids)
        run.host.note_insert(last)
    return True


def _number(row: Row) -> int:
    (rowid,) = row
    assert isinstance(rowid, int), rowid
    return rowid


def _copy_records(source: IndexTree, target: IndexTree) -> int:
    """Copy a WITHOUT ROWID table into an empty one. Returns how many rows it has."""
    n_rows = 0
    encoding = source.space.encoding
    for cells in source.cells():
        for cell in cells:
            record = source.record(cell)
            target.insert(decode_record(record, encoding), record)
        n_rows += len(cells)
    return n_rows


def _copy_entries(source: IndexTree, target: IndexTree) -> None:
    """Copy the entries of an index, whose values are already as entries hold them."""
    chunk: list[Any] = []
    for entry in source.rows(whole_record_reader(source.space.encoding)):
        chunk.append(entry)
        if len(chunk) == _CHUNK:
            target.insert_many_later(chunk)
            chunk = []
    if chunk:
        target.insert_many_later(chunk)
