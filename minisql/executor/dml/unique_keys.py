"""The keys of rows in a table's unique indexes, for rows that are written together.

Keys are tuples of values as they are stored; a key with a NULL is None, as it is equal to no other.
Source: lang_createindex "Unique Indexes".
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from minisql.executor.dml.column_shape import index_columns
from minisql.executor.dml.unique_checks import UniqueCheck
from minisql.executor.dml.writer import BoundWriter, TableWriter
from minisql.executor.run import Row
from minisql.executor.trees import index_order, primary_key
from minisql.frozen import frozen
from minisql.planner.expr import ROWID
from minisql.planner.nodes import OnConflict
from minisql.storage.btree.find_many import find_present, find_rowids
from minisql.storage.btree.index import IndexTree
from minisql.value.collate import CollationRegistry
from minisql.value.compare import group_key


@frozen
class UniqueKey:
    """A unique index: its place among the writer's (None: it is a WITHOUT ROWID table's own tree), its terms' columns,
    what becomes of a row that is in conflict, and what makes of a key one that is equal to those that its collations
    hold equal (None: the key itself)."""

    slot: int | None
    columns: tuple[int, ...]
    action: OnConflict
    fold: Callable[[Row], Hashable] | None

    def keys_of(self, columns: Sequence[Sequence[Any]]) -> list[Any]:
        """The keys of rows, which are given by columns."""
        keys: list[Any] = list(zip(*[columns[number] for number in self.columns]))
        if any(None in columns[number] for number in self.columns):
            return [None if None in key else key for key in keys]
        return keys

    def folded(self, keys: list[Any]) -> list[Any]:
        """The keys as `owners` and `present` have them."""
        fold = self.fold
        return keys if fold is None else [None if key is None else fold(key) for key in keys]

    def owners(self, writer: BoundWriter, keys: list[Any]) -> dict[Any, int] | None:
        """What rowids have which of these keys, in a table with rowids. None if keys of several classes are there."""
        found = find_rowids(self._tree(writer), set(keys) - {None})
        if found is None or self.fold is None:
            return found
        return {self.fold(key): rowid for key, rowid in found.items()}

    def present(self, writer: BoundWriter, keys: list[Any]) -> set[Any] | None:
        """Which of these keys are there. None as for `owners`."""
        found = find_present(self._tree(writer), set(keys) - {None})
        return None if found is None else set(self.folded(list(found)))

    def _tree(self, writer: BoundWriter) -> IndexTree:
        tree = writer.own_tree if self.slot is None else writer.index_trees[self.slot]
        assert isinstance(tree, IndexTree), "a table without rowids"
        return tree


def unique_keys(
    writer: TableWriter, checks: Sequence[UniqueCheck], collations: CollationRegistry
) -> tuple[UniqueKey, ...] | None:
    """Those of the checks that are not the rowid's. None: rows are to be taken singly, as where the rowid is in a
    unique index, or a collation of the user's compares."""
    keys = []
    alias = writer.target.table.rowid_column
    for check in checks:
        if check.slot is None:
            continue
        found = index_columns((writer.indexes[check.slot],))
        compared = index_order(writer.indexes[check.slot].index, collations).collations[: check.n_terms]
        if found is None or any(each.fold is None for each in compared):
            return None
        columns = found[0][: check.n_terms]
        if ROWID in columns or alias in columns:
            return None
        keys.append(UniqueKey(check.slot, columns, check.action, group_key(compared)))
    return tuple(keys)


def own_key(writer: TableWriter, checks: Sequence[UniqueCheck], collations: CollationRegistry) -> UniqueKey | None:
    """That of a WITHOUT ROWID table; None as in `unique_keys`."""
    compared = index_order(primary_key(writer.target.table), collations).collations
    if any(each.fold is None for each in compared):
        return None
    (action,) = [check.action for check in checks if check.slot is None]
    return UniqueKey(None, writer.key_columns, action, group_key(compared))
