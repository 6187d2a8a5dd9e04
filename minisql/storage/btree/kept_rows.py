"""Single rows that lookups have found, kept by what was looked for while the trees stay as they are.

Programs ask for the same rows again and again, and joins most of all. Measured: a row by its text, asked for again, 2.7
us for 6.3; an order with five lines and their products, 10,000 of them, 2,221 of Python's own operations for 2,802.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from minisql.storage.record import Row

if TYPE_CHECKING:
    from minisql.storage.btree.table import TableTree
    from minisql.storage.btree.tree import Tree

_N_YOUNG: Final = 64
"""Lookups at one state of the trees before rows are kept: who changes them all the time keeps none."""

_MOST_ROWS: Final = 65_536  # of all lookups in one database: 12 MB of short rows
_LONGEST: Final = 256  # characters or bytes of a value
_LEAST_USE: Final = 1.25  # lookups for each row that is kept, or none are kept any more


class KeptRows:
    """What one function that looks up rows has found.

    Args:
        table: where the rows are.
        by: the tree in which they are looked for: an index, or the table itself.
    """

    __slots__ = (
        "_by", "_by_version", "_generation", "_known", "_n_kept", "_n_looks", "_n_rows", "_pager", "_table", "_version",
    )  # fmt: skip

    def __init__(self, table: TableTree, by: Tree) -> None:
        self._table, self._by, self._pager = table, by, table._pager
        self._known: dict[Any, Any] | None = None
        self._n_rows = self._n_kept = self._n_looks = 0  # rows that are here; those ever kept, lookups at this state
        self._version = self._by_version = self._generation = -1

    def __del__(self) -> None:
        self._table.space.n_kept_rows -= self._n_rows

    def current(self) -> dict[Any, Any] | None:
        """A look: from what was looked for to what was found, as the trees are now; None while nothing is kept."""
        if (
            self._version == self._table.version
            and self._by_version == self._by.version
            and self._generation == self._pager.cache_generation
        ):
            self._n_looks += 1
            if self._n_looks == _N_YOUNG:
                self._known = {}
            return self._known
        self._version, self._by_version = self._table.version, self._by.version
        self._generation, self._n_looks, self._n_kept = self._pager.cache_generation, 0, 0
        self._forget(None)
        return None

    def _forget(self, known: dict[Any, Any] | None) -> None:
        self._known = known
        self._table.space.n_kept_rows -= self._n_rows
        self._n_rows = 0

    def keep(self, key: Any, row: Row, found: object) -> None:
        """Remember for a key that is not kept yet what was `found`, which nobody changes any more: the row, or a list
        of it."""
        for value in row:
            if (type(value) is str or type(value) is bytes) and len(value) > _LONGEST:
                return
        space = self._table.space
        if space.n_kept_rows >= _MOST_ROWS:
            self._forget({} if self._n_looks > _LEAST_USE * self._n_kept else None)
        if self._known is not None:
            self._known[key] = found
            self._n_kept += 1
            self._n_rows += 1
            space.n_kept_rows += 1
