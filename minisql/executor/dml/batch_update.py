"""Rows of one UPDATE written many at a time: the new rows made, converted, encoded and put in column by column.

Only where a row stays at its rowid and can be in conflict with no other one, where nothing else is computed from what
is assigned (CHECK, generated columns, indexes on expressions), and where what is assigned does not look at the table.
If a row breaks a constraint, nothing is done, and from there on rows are changed one by one. Measured, 20,000 rows and
their index: 7 us a row for 22.
Source: lang_update.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from operator import eq, ge, itemgetter
from typing import Any, Final

from minisql.executor.dml.column_shape import ColumnShape, entries_of, index_columns, moved_entries
from minisql.executor.dml.row_code import columns_by_field
from minisql.executor.dml.writer import BoundWriter
from minisql.executor.run import Row, Run
from minisql.frozen import frozen
from minisql.planner.expr import ROWID
from minisql.planner.nodes import IndexWrite, TableWrite
from minisql.planner.whole_reals import keeps_reals
from minisql.storage.collector import collector_paused
from minisql.storage.encode import encode_columns

_FEW: Final = 24
_MAX_ROWS: Final = 8192
_NULL_KINDS: Final = {type(None)}


@frozen
class UpdateShape:
    """An UPDATE whose rows may be written together, built. `changed` are the columns that may be others afterwards."""

    columns: tuple[ColumnShape, ...]
    changed: frozenset[int]
    rowid_column: int | None
    fields: tuple[int, ...]
    indexes: tuple[tuple[int, ...], ...]
    database: int

    @classmethod
    def build(cls, target: TableWrite, changed: Collection[int], affected: Sequence[IndexWrite]) -> UpdateShape | None:
        """`affected` are the indexes whose entries may change."""
        table = target.table
        indexes = index_columns(affected)
        if table.without_rowid or target.checks or target.generated or indexes is None or ROWID in changed:
            return None
        are_kept = keeps_reals(target, frozenset(changed))
        return cls(
            tuple([ColumnShape.of(target, number, keeps_reals=are_kept) for number in range(len(table.columns))]),
            frozenset(changed),
            table.rowid_column,
            tuple(columns_by_field(table)),
            tuple(indexes),
            target.database,
        )

    def write(self, run: Run, writer: BoundWriter, olds: list[Row], assigned: Callable[[Row], Row]) -> list[Row]:
        """Change rows, some thousands at a time; `olds` begin with the target's layout. Those that are given back have
        not been changed: they are few, or one of them has to be looked at by itself."""
        for start in range(0, len(olds), _MAX_ROWS):
            some = olds[start : start + _MAX_ROWS]
            with collector_paused():
                if len(some) < _FEW or not self._write(run, writer, some, assigned):
                    return olds[start:]
        return []

    def _write(self, run: Run, writer: BoundWriter, olds: list[Row], assigned: Callable[[Row], Row]) -> bool:
        tree = writer.table_tree
        assert tree is not None, "a table with rowids"
        rowids: list[Any] = [row[0] for row in olds]
        if any(map(ge, rowids, rowids[1:])):
            olds = sorted(olds, key=itemgetter(0))
            rowids = [row[0] for row in olds]
            if any(map(eq, rowids, rowids[1:])):  # UPDATE FROM has found one twice
                return False
        old_columns = list(zip(*olds))[1:]
        new_columns = list(zip(*map(assigned, olds)))[1:]
        columns: list[Sequence[Any]] = []
        kinds: list[set[Any]] = []
        for number, column in enumerate(self.columns):
            values: Sequence[Any] | None = new_columns[number]
            if number in self.changed and values is not None:
                values = column.converted(values)
            if values is None:
                return False
            stored = column.stored(values)
            columns.append(stored[0])
            kinds.append(stored[1])
        if self.rowid_column is not None:
            columns[self.rowid_column], kinds[self.rowid_column] = [None] * len(rowids), _NULL_KINDS
        encoding = run.store(self.database).encoding
        records = encode_columns([columns[n] for n in self.fields], [kinds[n] for n in self.fields], encoding)
        changes = [self._moved(index, rowids, old_columns, columns) for index in self.indexes]
        tree.replace_many(rowids, records)
        for index_tree, (gone, come) in zip(writer.index_trees, changes):
            index_tree.remove_many_later(gone)
            index_tree.insert_many_later(come)
        run.n_changes += len(rowids)
        return True

    def _moved(
        self, index: Sequence[int], rowids: Sequence[int], olds: Sequence[Sequence[Any]], news: Sequence[Sequence[Any]]
    ) -> tuple[list[Row], list[Row]]:
        """The entries of an index that go, and those that come."""
        before: list[Sequence[Any]] = list(olds)
        for number in index:
            if number >= 0:
                # Where new entries hold reals, old ones are of another kind here, so that they move, as in SQLite: an
                # entry made by CREATE INDEX may hold an integer.
                before[number] = self.columns[number].shortened(olds[number])[0]
        return moved_entries(
            entries_of(index, rowids, before, self.rowid_column), entries_of(index, rowids, news, self.rowid_column)
        )
