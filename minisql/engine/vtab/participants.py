"""The virtual tables that take part in the open transaction. Source: vtab §2.15 to §2.20 "The xBegin Method" and on.

A table joins before its first change. It is told of the commit twice: `sync`, which may still refuse, before a file is
written, and `commit` after. Savepoints have the numbers of the pager's levels.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeGuard

if TYPE_CHECKING:
    from minisql.vtab.protocol import Nested, Transactional, Vtab


class Participants:
    """Those of one connection. Of each: how many savepoint levels it has been told of."""

    def __init__(self) -> None:
        self._levels: dict[int, int] = {}
        self._vtabs: list[Vtab] = []

    def __bool__(self) -> bool:
        return bool(self._vtabs)

    def join(self, vtab: Vtab, n_levels: int) -> None:
        """The table is going to be changed. `n_levels`: so many savepoints are open, a statement's among them."""
        if any(known is vtab for known in self._vtabs):
            return
        if _takes_part(vtab):
            vtab.begin()
        self.created(vtab)
        if n_levels and _has_savepoints(vtab):
            vtab.savepoint(n_levels - 1)
            self._levels[id(vtab)] = n_levels

    def created(self, vtab: Vtab) -> None:
        """The table is new in this transaction, in whose end it takes part."""
        self._vtabs.append(vtab)
        self._levels[id(vtab)] = 0

    def sync(self) -> None:
        """The commit begins. Raises what a module refuses it with."""
        for vtab in self._vtabs:
            if _takes_part(vtab):
                vtab.sync()

    def commit(self) -> None:
        """Everything is written."""
        for vtab in self._taken():
            if _takes_part(vtab):
                vtab.commit()

    def rollback(self) -> None:
        """The transaction is undone."""
        for vtab in self._taken():
            if _takes_part(vtab):
                vtab.rollback()

    def _taken(self) -> list[Vtab]:
        vtabs, self._vtabs, self._levels = self._vtabs, [], {}
        return vtabs

    def savepoint(self, level: int) -> None:
        for vtab in self._vtabs:
            if _has_savepoints(vtab):
                vtab.savepoint(level)
                self._levels[id(vtab)] = level + 1

    def release(self, level: int) -> None:
        for vtab in self._vtabs:
            if _has_savepoints(vtab) and self._levels[id(vtab)] > level:
                vtab.release(level)
                self._levels[id(vtab)] = level

    def rollback_to(self, level: int) -> None:
        for vtab in self._vtabs:
            if _has_savepoints(vtab) and self._levels[id(vtab)] > level:
                vtab.rollback_to(level)


def _takes_part(vtab: Vtab) -> TypeGuard[Transactional]:
    from minisql.vtab.protocol import Transactional  # here, so that a program without virtual tables does not load it

    return isinstance(vtab, Transactional)


def _has_savepoints(vtab: Vtab) -> TypeGuard[Nested]:
    from minisql.vtab.protocol import Nested

    return isinstance(vtab, Nested)
