"""Random changes, savepoints and rollbacks on small pages, held against a sorted dict after each step."""

from __future__ import annotations

from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sortedcontainers import SortedDict

from minisql.storage import ROWID, RowReader, Store, TreeKind, encode_record
from minisql.storage.vfs.memory import MemoryVfs
from tests.storage.trees import ALL, order

rowids = st.integers(-30, 300)
lengths = st.sampled_from([0, 5, 40, 90, 100, 200, 480, 500, 1500])


class Trees(RuleBasedStateMachine):
    """A table tree and an index tree in one store."""

    @initialize(page_size=st.sampled_from([512, 1024]))
    def create(self, page_size: int) -> None:
        self.vfs = MemoryVfs()
        self.store = Store.open(self.vfs, "/machine.db", page_size=page_size, cache_size=16)
        self.store.begin_write()
        self.roots = [self.store.create_tree(TreeKind.TABLE), self.store.create_tree(TreeKind.INDEX)]
        self.store.commit()
        self.store.begin_write()
        self.rows: Any = SortedDict()
        self.entries: Any = SortedDict()
        self.committed = (self.rows.copy(), self.entries.copy())
        self.saved: list[tuple[Any, Any]] = []

    @property
    def table(self) -> Any:
        return self.store.table(self.roots[0])

    @property
    def index(self) -> Any:
        return self.store.index(self.roots[1], order(2))

    @rule(rowid=rowids, n_bytes=lengths, n_rows=st.sampled_from([1, 5, 60]))
    def insert(self, rowid: int, n_bytes: int, n_rows: int) -> None:
        for new in range(rowid, rowid + n_rows):
            assert self.table.insert(new, encode_record((None, b"r" * n_bytes))) is (new not in self.rows)
            self.rows.setdefault(new, b"r" * n_bytes)

    @rule(rowid=rowids, n_bytes=lengths)
    def replace(self, rowid: int, n_bytes: int) -> None:
        if rowid in self.rows:
            self.rows[rowid] = b"u" * n_bytes
            self.table.replace(rowid, encode_record((None, b"u" * n_bytes)))

    @rule(rowid=rowids, n_rows=st.integers(1, 40))
    def delete(self, rowid: int, n_rows: int) -> None:
        for old in range(rowid, rowid + n_rows):
            assert self.table.delete(old) is (self.rows.pop(old, None) is not None)

    @rule(number=rowids, n_bytes=lengths, n_entries=st.sampled_from([1, 5, 60]))
    def insert_entry(self, number: int, n_bytes: int, n_entries: int) -> None:
        for new in range(number, number + n_entries):
            entry = (new * 7919 % 330, "e" * n_bytes, new)
            if entry[:2] not in self.entries:
                self.index.insert(entry)
                self.entries[entry[:2]] = entry

    @rule(number=rowids, n_entries=st.integers(1, 40))
    def delete_entries(self, number: int, n_entries: int) -> None:
        for key in list(self.entries.irange((number,), (number + n_entries,))):
            assert self.index.delete(self.entries.pop(key))
        assert not self.index.delete((number, "e"))

    @rule()
    def clear(self) -> None:
        assert self.table.clear() == len(self.rows)
        self.rows.clear()

    @rule()
    def push_savepoint(self) -> None:
        self.store.savepoint()
        self.saved.append((self.rows.copy(), self.entries.copy()))

    @precondition(lambda self: self.saved)
    @rule(data=st.data())
    def roll_back_to_savepoint(self, data: st.DataObject) -> None:
        level = data.draw(st.integers(0, len(self.saved) - 1))
        self.store.rollback_to(level)
        del self.saved[level + 1 :]
        self.rows, self.entries = (state.copy() for state in self.saved[level])

    @rule(keep=st.booleans())
    def end(self, keep: bool) -> None:
        if keep:
            self.store.commit()
            self.committed = (self.rows.copy(), self.entries.copy())
        else:
            self.store.rollback()
            self.rows, self.entries = (state.copy() for state in self.committed)
        self.store.end_read()
        self.saved = []
        self.store.begin_write()

    @invariant()
    def trees_hold_what_the_dicts_hold(self) -> None:
        if not hasattr(self, "rows"):
            return
        reader = RowReader((ROWID, 1))
        assert list(self.table.rows(reader)) == list(self.rows.items())
        assert list(self.index.rows(ALL)) == list(self.entries.values())
        low, high = 50, 120
        assert [row[0] for row in self.table.rows(reader, low, high, reverse=True)] == list(
            self.rows.irange(low, high, reverse=True)
        )
        entries = self.index.rows(ALL, ((low,), True), ((high,), False))
        assert list(entries) == [self.entries[key] for key in self.entries.irange((low,), (high,))]
        assert self.table.count() == len(self.rows)
        assert self.index.count() == len(self.entries)
        assert self.store.check(self.roots) == []

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.close()


Trees.TestCase.settings = settings(max_examples=15, stateful_step_count=40, deadline=None)
TestTreesAgainstSortedDicts = Trees.TestCase
