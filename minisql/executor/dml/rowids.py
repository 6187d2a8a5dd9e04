"""Choosing rowids. Source: autoinc, lang_createtable "ROWIDs and the INTEGER PRIMARY KEY"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from minisql.errors import FullError
from minisql.executor.dml.sequence import sequence_of
from minisql.executor.run import Run

if TYPE_CHECKING:
    from minisql.storage.btree.table import TableTree

MAX_ROWID: Final = 2**63 - 1
_N_PROBES: Final = 100


class RowidChooser:
    """Gives new rows of one table their rowids, in one execution.

    The greatest rowid is looked up once: after that the last one given is known to be it, until `forget` is called
    because rows went away.
    """

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
    """For AUTOINCREMENT: greater than every rowid that the table ever had, which sqlite_sequence remembers."""

    def __init__(self, tree: TableTree, run: Run, database: int, table_name: str) -> None:
        super().__init__(tree, run)
        self._name = table_name
        self._sequence = sequence_of(run.store(database))
        self._highest = 0
        self.restart()

    def restart(self) -> None:
        self._row_key: int | None = None
        found = self._sequence.find(self._name)
        if found is not None:
            self._row_key, self._highest = found[0], max(self._highest, found[1])

    def next(self) -> int:
        greatest = max(self._highest, self._tree.max_rowid() or 0)
        if greatest == MAX_ROWID:
            raise FullError("database or disk is full")
        self._highest = greatest + 1
        return self._highest

    def given(self, rowid: int) -> None:
        self._highest = max(self._highest, rowid)

    def finish(self) -> None:
        """Write the highest rowid down in sqlite_sequence."""
        self._row_key = self._sequence.write(self._name, self._row_key, self._highest)
