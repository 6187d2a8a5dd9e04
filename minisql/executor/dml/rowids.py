"""Choosing rowids. Source: autoinc, lang_createtable "ROWIDs and the INTEGER PRIMARY KEY"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Final

from minisql.errors import FullError
from minisql.executor.dml.sequence import Counter
from minisql.executor.run import Run

if TYPE_CHECKING:
    from minisql.storage.btree.table import TableTree

MAX_ROWID: Final = 2**63 - 1
_N_PROBES: Final = 100


class RowidChooser:
    """Gives new rows of one table their rowids, in one execution.

    The greatest rowid is looked up once: after that the last one given is known to be it, until `forget` is called
    because rows went away. `reuses`: a rowid that was chosen for a row that is ignored is free again.
    """

    reuses: ClassVar[bool] = True

    def __init__(self, tree: TableTree, run: Run) -> None:
        self._tree = tree
        self._run = run
        self._greatest: int | None = None
        self._version = -1  # of the tree when `finish` was called

    def next(self) -> int:
        """One more than the greatest rowid, or a free one at random when that is 2**63 - 1.

        Raises:
            FullError: a hundred rowids chosen at random were all taken.
        """
        greatest = self._greatest
        if greatest is None:
            greatest = self._tree.max_rowid()
            if greatest is None:
                greatest = 0
        if greatest == MAX_ROWID:
            return self._random()
        self._greatest = greatest + 1
        return greatest + 1

    def next_many(self, n_rows: int) -> range | None:
        """What `next` would give to so many rows, if none of them is at random; nothing is noted."""
        return self._behind(self._tree.max_rowid() or 0, n_rows)

    @staticmethod
    def _behind(greatest: int, n_rows: int) -> range | None:
        if greatest < 0 or greatest > MAX_ROWID - n_rows:
            return None
        return range(greatest + 1, greatest + 1 + n_rows)

    def took(self, rowids: Sequence[int]) -> None:
        """Rows have been written with these rowids, but for those that were ignored."""
        self.forget()

    def given(self, rowid: int) -> None:
        """The statement gave a row this rowid; it may yet be ignored."""
        if self._greatest is not None and rowid > self._greatest:
            self._greatest = rowid

    def forget(self) -> None:
        """Rows were deleted: the greatest rowid is not known any more."""
        self._greatest = None

    def restart(self) -> None:
        """Another statement may have changed the table since `finish`, and what is remembered of it."""
        if self._tree.version != self._version:
            self._greatest = None

    def finish(self) -> None:
        """The statement has succeeded, or something else is going to run in the midst of it."""
        self._version = self._tree.version

    def _random(self) -> int:
        for _ in range(_N_PROBES):
            # SQLite keeps to the lower half, so that the numbers after the chosen one are likely to be free.
            rowid = (int.from_bytes(self._run.host.random_bytes(8), "big") & (MAX_ROWID >> 1)) + 1
            if not self._tree.contains(rowid):
                return rowid
        raise FullError("database or disk is full")


class AutoincrementChooser(RowidChooser):
    """For AUTOINCREMENT: greater than every rowid that the table ever had, which sqlite_sequence remembers.

    All INSERTs that a statement sets off count together (`Run.counters`), and it writes the result when it has ended.
    """

    reuses: ClassVar[bool] = False

    def __init__(self, tree: TableTree, run: Run, database: int, table_name: str) -> None:
        super().__init__(tree, run)
        self._is_own = run.counters is None
        counter = None if run.counters is None else run.counters.get((database, table_name))
        self._counter = counter or Counter(run.store(database), table_name)

    def restart(self) -> None:
        """Nothing but this statement changes what it counts."""

    def next(self) -> int:
        greatest = max(self._counter.highest, self._tree.max_rowid() or 0)
        if greatest == MAX_ROWID:
            raise FullError("database or disk is full")
        self._counter.highest = greatest + 1
        return greatest + 1

    def next_many(self, n_rows: int) -> range | None:
        return self._behind(max(self._counter.highest, self._tree.max_rowid() or 0), n_rows)

    def took(self, rowids: Sequence[int]) -> None:
        self.given(max(rowids))

    def given(self, rowid: int) -> None:
        if rowid > self._counter.highest:
            self._counter.highest = rowid

    def finish(self) -> None:
        if self._is_own:
            self._counter.write()
