"""The uniqueness constraints of a table that a change can break, in the order in which SQLite looks at them.

Source: lang_conflict "REPLACE"; the order of rowid, indexes and those with REPLACE as EXPLAIN of an INSERT shows it.
"""

from __future__ import annotations

from collections.abc import Sequence

from minisql.executor.dml.constraints import Fail, action_of, rowid_failure, unique_columns, unique_failure
from minisql.executor.dml.row_functions import Prepared
from minisql.executor.run import Row
from minisql.executor.trees import primary_key
from minisql.frozen import frozen
from minisql.planner.expr import ROWID
from minisql.planner.nodes import IndexWrite, OnConflict, TableWrite
from minisql.schema.objects import Table


@frozen
class UniqueCheck:
    """One uniqueness constraint. `slot` is the index's place among the row's entries; None for the table's own key.
    `columns` are the terms; empty if one of them is an expression."""

    slot: int | None
    n_terms: int
    action: OnConflict
    fail: Fail
    columns: tuple[int, ...]

    @property
    def is_rowid(self) -> bool:
        """It is that of a rowid, not of an index, nor the key of a WITHOUT ROWID table."""
        return not self.n_terms

    def values(self, prepared: Prepared) -> Row:
        """Of the constraint's terms, in a row that is in conflict."""
        if self.columns:
            return tuple([prepared[3][column + 1] for column in self.columns])
        entry = None if self.slot is None else prepared[2][self.slot]
        return () if entry is None else entry[: self.n_terms]


def unique_checks(
    target: TableWrite, indexes: Sequence[IndexWrite], on_conflict: OnConflict | None, *, checks_key: bool
) -> list[UniqueCheck]:
    """In SQLite's order: the rowid, then the indexes as the table has them (a WITHOUT ROWID table's key is one of
    them); those with REPLACE after all others, and last a rowid whose own clause is REPLACE."""
    table = target.table
    slots = {each.index.name: slot for slot, each in enumerate(indexes)}
    rowid = [_key_check(table, on_conflict)] if checks_key and not table.without_rowid else []
    is_last = on_conflict is None and bool(rowid) and rowid[0].action is OnConflict.REPLACE
    checks = [] if is_last else list(rowid)
    for index in table.indexes:
        if index.is_table and checks_key:
            checks.append(_key_check(table, on_conflict))
        elif index.unique and index.name in slots:
            action = action_of(on_conflict, index.on_conflict)
            fail = unique_failure(table, index, action)
            checks.append(UniqueCheck(slots[index.name], len(index.terms), action, fail, unique_columns(index)))
    ordered = sorted(checks, key=lambda check: check.action is OnConflict.REPLACE)
    return ordered + rowid if is_last else ordered


def _key_check(table: Table, on_conflict: OnConflict | None) -> UniqueCheck:
    if table.without_rowid:
        key = primary_key(table)
        action = action_of(on_conflict, key.on_conflict)
        return UniqueCheck(None, len(key.terms), action, unique_failure(table, key, action), unique_columns(key))
    action = action_of(on_conflict, table.rowid_on_conflict)
    return UniqueCheck(None, 0, action, rowid_failure(table, action), (ROWID,))
