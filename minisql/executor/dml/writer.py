"""Changing one table in one execution: rows and their index entries, and conflicts between rows.

A row's checks are all made before its first write. Uniqueness is looked up by a seek in each unique index, the rowid's
first. A constraint with REPLACE is checked after the others, because it deletes rows (lang_conflict "REPLACE").
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from minisql.errors import SYSTEM_ERRORS, CorruptError, Error
from minisql.executor.dml.column_shape import entries_by_columns
from minisql.executor.dml.row_functions import Entries, Prepared, compile_complete_row, compile_entries
from minisql.executor.dml.touched import columns_by_field, index_writes
from minisql.executor.dml.unique_checks import UniqueCheck, unique_checks
from minisql.executor.run import Row, Run
from minisql.executor.trees import (
    Reader,
    bind_index,
    bind_table,
    index_reader,
    primary_key,
    primary_key_fields,
    table_reader,
)
from minisql.frozen import frozen
from minisql.planner.expr import ROWID
from minisql.planner.nodes import IndexWrite, OnConflict, TableWrite
from minisql.schema.objects import Table
from minisql.storage.collector import collector_paused
from minisql.storage.pager import MAX_PAGES
from minisql.value.collate import CollationRegistry

if TYPE_CHECKING:
    from minisql.storage.btree.index import IndexTree
    from minisql.storage.btree.table import TableTree
    from minisql.storage.record import RowReader

CORRUPT_INDEX = 779


@frozen
class TableWriter:
    """How a table is written, built once per statement. `indexes` are those whose entries a prepared row has."""

    target: TableWrite
    indexes: tuple[IndexWrite, ...]
    checks: tuple[UniqueCheck, ...]
    key_columns: tuple[int, ...]
    """The primary key of a WITHOUT ROWID table; empty for others."""
    bind_table: Callable[[Run], TableTree] | None
    bind_key: Callable[[Run], IndexTree] | None
    bind_indexes: tuple[Callable[[Run], IndexTree], ...]
    bind_all_indexes: tuple[Callable[[Run], IndexTree], ...]
    bind_all_entries: Callable[[Run], Callable[[Row], Entries]]
    reader: Reader
    bind_complete: Callable[[Run], Callable[[Row], Row]]

    @classmethod
    def build(
        cls,
        target: TableWrite,
        indexes: Sequence[IndexWrite],
        on_conflict: OnConflict | None,
        collations: CollationRegistry,
        *,
        checks_key: bool = True,
        deletes: bool = False,
    ) -> TableWriter:
        """`indexes` are those that may get other entries; `checks_key`: the rowid or primary key may be another;
        `deletes`: rows are deleted one by one.

        Raises:
            SqlError: a collation is missing by which an index that is needed compares.
        """
        table, database = target.table, target.database
        checks = unique_checks(target, indexes, on_conflict, checks_key=checks_key)
        needs_all = deletes or any(check.action is OnConflict.REPLACE for check in checks)
        needed = {each.index.name for each in (index_writes(target) if needs_all else indexes)}
        key = primary_key(table) if table.without_rowid else None
        reader, complete = row_reader(target)
        binds = {
            each.index.name: bind_index(each.index, database, collations, late=each.index.name not in needed)
            for each in index_writes(target)
        }
        return cls(
            target,
            tuple(indexes),
            tuple(checks),
            () if key is None else tuple(term.column for term in key.terms if term.column is not None),
            bind_table(table, database) if key is None else None,
            None if key is None else bind_index(key, database, collations, late=not (deletes or checks_key)),
            tuple(binds[each.index.name] for each in indexes),
            tuple(binds.values()),
            compile_entries(target, index_writes(target))
            if needs_all
            else when_bound(lambda: compile_entries(target, index_writes(target))),
            reader,
            complete,
        )

    def bind(self, run: Run) -> BoundWriter:
        """The writer in one execution."""
        return BoundWriter(self, run)


def when_bound(compile_function: Callable[[], Callable[..., Any]]) -> Callable[..., Any]:
    """A function that is compiled when it is first bound: most statements need one of several, and what SQLite does not
    compile may call a function that is missing."""
    bind: Callable[..., Any] | None = None

    def bind_compiled(*arguments: Any) -> Any:
        nonlocal bind
        if bind is None:
            bind = compile_function()
        return bind(*arguments)

    return bind_compiled


def stored_columns(table: Table) -> list[int]:
    """The columns that stand in the table's tree, the rowid first if it has one."""
    columns = [column for column in columns_by_field(table) if column != table.rowid_column]
    return columns if table.without_rowid else [ROWID, *columns]


def row_reader(target: TableWrite) -> tuple[Reader, Callable[[Run], Callable[[Row], Row]]]:
    """What reads a row of the table, and what makes of it a row in the target's layout."""
    table = target.table
    stored = stored_columns(table)
    if table.without_rowid:
        reader = index_reader(table, primary_key(table), stored)
    else:
        reader = table_reader(table, stored)
    return reader, when_bound(lambda: compile_complete_row(target, stored))


class BoundWriter:
    """A table's trees in one execution, and what is done to them.

    Attributes:
        table_tree: the rows of a rowid table; None for a WITHOUT ROWID table.
        deleted: rowids, or primary keys, of the rows that REPLACE has deleted.
        index_inserts, index_removes: what puts an entry into each index, or takes one out.
    """

    __slots__ = (
        "_all_entries", "_checks", "_finder", "_indexes", "_key_tree", "_run", "_shape", "deleted", "index_inserts",
        "index_removes", "table_tree",
    )  # fmt: skip

    def __init__(self, shape: TableWriter, run: Run) -> None:
        self._shape = shape
        self._run = run
        self._checks = shape.checks
        self.table_tree = None if shape.bind_table is None else shape.bind_table(run)
        self._key_tree = None if shape.bind_key is None else shape.bind_key(run)
        self._indexes: list[IndexTree] = [bind(run) for bind in shape.bind_indexes] if shape.bind_indexes else []
        self._all_entries: tuple[list[IndexTree], Callable[[Row], Entries]] | None = None
        self._finder: tuple[RowReader, Callable[[Row], Row]] | None = None
        self.deleted: set[Any] = set()
        self.index_inserts: list[Callable[[Row], None]] = []
        self.index_removes: list[Callable[[Row], None]] = []
        for index in self._indexes:  # mostly none, or one
            self.index_inserts.append(index.insert)
            self.index_removes.append(index.remove)

    @property
    def may_wait(self) -> bool:
        """Rows and entries may be written later, many together: there is room for them, as far as can be known. Where
        PRAGMA max_page_count sets a bound, the row has to be known for which there is none."""
        return self._run.store(self._shape.target.database).pager.max_page_count == MAX_PAGES

    @contextmanager
    def many_rows(self) -> Iterator[None]:
        """Around the changes of a statement of many rows: entries of indexes may be put off, and go in at the end.

        Not those of unique indexes, which are searched for each row, and not where REPLACE deletes rows: a change that
        is put off must not be of an entry that is itself put off. And none unless they `may_wait`.
        """
        self.settle_indexes()  # a statement that this one is a part of may have put entries off, which are removed here
        unique = {check.slot for check in self._checks}
        if self.may_wait and not any(check.action is OnConflict.REPLACE for check in self._checks):
            for slot, index in enumerate(self._indexes):
                if slot not in unique:
                    self.index_inserts[slot] = index.insert_later
                    self.index_removes[slot] = index.remove_later
        try:
            yield
        except (*SYSTEM_ERRORS, CorruptError):  # a tree may be half changed: nothing is written to it, nor beside it
            self._run.is_torn = True
            raise
        except Error:  # the rows before it may stay; after other exceptions the whole transaction is rolled back
            self.settle_indexes()
            raise
        self.settle_indexes()

    @property
    def index_trees(self) -> list[IndexTree]:
        """The trees of the writer's indexes."""
        return self._indexes

    def settle_indexes(self) -> None:
        """Put in what entries were put off. An error in it takes the transaction with it."""
        self._run.is_torn = True
        with collector_paused():
            for index in self._indexes:
                index.settle()
        self._run.is_torn = False

    def refuse_key(self, rowid: int) -> None:
        """The row's rowid is there already: raise the failure, or do nothing if the row is to be ignored."""
        if self._checks[0].action is not OnConflict.IGNORE:
            self._checks[0].fail((rowid,))

    @property
    def _own_tree(self) -> IndexTree:
        assert self._key_tree is not None, f"table {self._shape.target.table.name} has rowids"
        return self._key_tree

    @property
    def own_tree(self) -> TableTree | IndexTree:
        """The tree with the rows."""
        return self._own_tree if self.table_tree is None else self.table_tree

    # ---- a new row

    def insert(self, prepared: Prepared) -> bool:
        """Insert a row. False if it is to be ignored.

        Raises:
            ConstraintFailure: it is in conflict with a row that is there; nothing was written.
        """
        rowid, record, entries, _ = prepared
        tree = self.table_tree
        if len(self._checks) == 1 and tree is not None and self._checks[0].action is not OnConflict.REPLACE:
            if not tree.insert(rowid, record):  # the tree looks for the rowid anyhow
                return self.refuse(self._checks[0], prepared)
        else:
            if self._checks and not self._may_stay(prepared, None):
                return False
            if tree is not None:
                tree.insert(rowid, record)
            else:
                self._own_tree.insert(record)
        for insert, entry in zip(self.index_inserts, entries):
            if entry is not None:
                insert(entry)
        return True

    def insert_checked(self, prepared: Prepared) -> None:
        """Insert a row that is in conflict with no other one."""
        rowid, record, entries, _ = prepared
        if self.table_tree is not None:
            self.table_tree.insert(rowid, record)
        else:
            self._own_tree.insert(record)
        for insert, entry in zip(self.index_inserts, entries):
            if entry is not None:
                insert(entry)

    def insert_whole(self, prepared: Prepared) -> None:
        """As `insert_checked`, of a row whose entries are those of some indexes only: all indexes get theirs."""
        rowid, record, _, row = prepared
        if self.table_tree is not None:
            self.table_tree.insert(rowid, record)
        else:
            self._own_tree.insert(record)
        trees, entries_of = self._with_all_entries()
        for tree, entry in zip(trees, entries_of(row)):
            if entry is not None:
                tree.insert(entry)

    def _with_all_entries(self) -> tuple[list[IndexTree], Callable[[Row], Entries]]:
        """All indexes of the table, and what makes a row's entries in them."""
        if self._all_entries is None:
            trees = [bind(self._run) for bind in self._shape.bind_all_indexes]
            self._all_entries = trees, self._shape.bind_all_entries(self._run)
        return self._all_entries

    @staticmethod
    def refuse(check: UniqueCheck, prepared: Prepared) -> bool:
        if check.action is OnConflict.IGNORE:
            return False
        check.fail(check.values(prepared))

    def _may_stay(self, prepared: Prepared, own_key: Any) -> bool:
        """Look for rows in conflict; delete them under REPLACE. False if the row is to be ignored.

        `own_key`: the key of the row that is changed, which is in no conflict with itself.
        """
        for check in self._checks:
            found = self.conflicting_key(check, prepared)
            if found is None or found == own_key:
                continue
            if check.action is not OnConflict.REPLACE:
                return self.refuse(check, prepared)
            self.deleted.add(found)
            self.delete(self.row_at(found))
        return True

    def conflicting_key(self, check: UniqueCheck, prepared: Prepared) -> Any:
        """The rowid or primary key of the row that has the prepared row's key in one unique index; None if none has."""
        rowid, record, entries, _ = prepared
        if check.slot is None:
            if self.table_tree is not None:
                return rowid if self.table_tree.contains(rowid) else None
            found = self._own_tree.find(record[: check.n_terms])
            return None if found is None else found[: check.n_terms]
        entry = entries[check.slot]
        if entry is None or None in (prefix := entry[: check.n_terms]):  # NULLs are distinct from each other
            return None
        if self.table_tree is not None:
            return self._indexes[check.slot].find_rowid(prefix)
        found = self._indexes[check.slot].find(prefix)
        return None if found is None else self._key_in_entry(check.slot, found)

    def _key_in_entry(self, slot: int, entry: Row) -> Any:
        fields = primary_key_fields(self._shape.target.table, self._shape.indexes[slot].index)
        return tuple([entry[field] for field in fields])

    # ---- rows that are there

    def row_at(self, key: Any) -> Row:
        """The row with that rowid or primary key, which an index has named."""
        row = self.find(key)
        if row is None:
            raise CorruptError(
                f"an index of {self._shape.target.table.name} has the key {key!r}", extended=CORRUPT_INDEX
            )
        return row

    def find(self, key: Any) -> Row | None:
        """The row with that rowid or primary key, in the target's layout; None if there is none."""
        if self._finder is None:
            shape = self._shape
            encoding = self._run.store(shape.target.database).encoding
            self._finder = shape.reader.of(encoding), shape.bind_complete(self._run)
        reader, complete = self._finder
        if self.table_tree is not None:
            row = self.table_tree.get(key, reader)
        else:
            row = next(self._own_tree.rows(reader, (key, True), (key, True)), None)
        return None if row is None else complete(row)

    def key_of(self, row: Row) -> Any:
        """The rowid or primary key of a row in the target's layout."""
        if self.table_tree is not None:
            return row[0]
        return tuple([row[column + 1] for column in self._shape.key_columns])

    def delete(self, row: Row) -> None:
        """Delete a row, given in the target's layout, and its index entries."""
        trees, entries_of = self._with_all_entries()
        for tree, entry in zip(trees, entries_of(row)):
            if entry is not None:
                tree.remove(entry)
        key = self.key_of(row)
        if self.table_tree is not None:
            self.table_tree.delete(key)
        else:
            self._own_tree.delete(key)

    def delete_many(self, rows: Sequence[Row]) -> None:
        """Delete rows, given in the target's layout, and their index entries, leaf by leaf. An error in it takes the
        transaction with it, as in `settle_indexes`."""
        self._run.is_torn = True
        trees = [bind(self._run) for bind in self._shape.bind_all_indexes]
        if trees:
            every = entries_by_columns(self._shape.target, rows) or self._entries_by_rows(rows)
            for tree, entries in zip(trees, every):
                tree.settle()
                tree.remove_many_later(entries)
                tree.settle()
        if self.table_tree is not None:
            rowids: list[Any] = [row[0] for row in rows]
            self.table_tree.delete_many(sorted(rowids))
        else:
            for row in rows:
                self._own_tree.remove_later(self.key_of(row))
            self._own_tree.settle()
        self._run.is_torn = False

    def _entries_by_rows(self, rows: Sequence[Row]) -> Iterator[list[Row]]:
        """The entries of rows, for each index."""
        for entries in zip(*map(self._shape.bind_all_entries(self._run), rows)):
            yield [entry for entry in entries if entry is not None]

    def update(self, old: Row, old_entries: Entries, prepared: Prepared) -> bool:
        """Change a row. `old_entries` are those of the writer's indexes. False if the change is to be ignored.

        Raises:
            ConstraintFailure: the new row is in conflict with another one; nothing was written.
        """
        old_key = self.key_of(old)
        if self._checks and not self._may_stay(prepared, old_key):
            return False
        if self.table_tree is None and same_entry(old, prepared[3]) and self._is_stored(old_key, prepared[1]):
            self._own_tree.version += 1  # written all the same: see `cascade.Pin`
            return True  # SQLite does not touch a page for that either
        self.update_checked(old_key, old_entries, prepared)
        return True

    def _is_stored(self, key: Any, record: Row) -> bool:
        """Does the tree of a WITHOUT ROWID table have this record, with all its columns?"""
        found = self._own_tree.find(key)
        return found is not None and same_entry(found, record)

    def update_checked(self, old_key: Any, old_entries: Entries, prepared: Prepared) -> None:
        """Change a row that is in conflict with no other one."""
        rowid, record, entries, _ = prepared
        moved = []
        for i, entry in enumerate(entries):
            old = old_entries[i]
            if old != entry or (entry is not None and not same_entry(old, entry)):
                moved.append(i)
                if old is not None:
                    self.index_removes[i](old)
        if self.table_tree is not None:
            if rowid == old_key:
                self.table_tree.replace(rowid, record)
            else:
                self.table_tree.delete(old_key)
                self.table_tree.insert(rowid, record)
        else:
            self._own_tree.delete(old_key)
            self._own_tree.insert(record)
        for i in moved:
            if (entry := entries[i]) is not None:
                self.index_inserts[i](entry)

    def take_out(self, old_key: Any, old_entries: Entries, *, row: bool) -> None:
        """The first half of `update_checked`: the old entries go and, with `row`, the row itself."""
        for remove, entry in zip(self.index_removes, old_entries):
            if entry is not None:
                remove(entry)
        if row and self.table_tree is not None:
            self.table_tree.delete(old_key)
        elif row:
            self._own_tree.delete(old_key)

    def put_back(self, old_key: Any, prepared: Prepared, *, row: bool) -> None:
        """The second half, after `take_out`."""
        rowid, record, entries, _ = prepared
        if self.table_tree is None:
            if not row:
                self._own_tree.delete(old_key)
            self._own_tree.insert(record)
        elif row:
            self.table_tree.insert(rowid, record)
        else:
            self.table_tree.replace(rowid, record)
        for insert, entry in zip(self.index_inserts, entries):
            if entry is not None:
                insert(entry)

    def clear(self) -> int:
        """Delete all rows. Returns how many there were."""
        for bind in self._shape.bind_all_indexes:
            bind(self._run).clear()
        return self._own_tree.clear() if self.table_tree is None else self.table_tree.clear()


def same_entry(old: Row | None, new: Row | None) -> bool:
    """True if the entries have the same bytes: 1 and 1.0 are equal, but are not stored alike."""
    return old == new and (old is None or new is None or list(map(type, old)) == list(map(type, new)))
