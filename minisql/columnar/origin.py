"""What the rows of a batch are all of, and what is kept beside it in the column cache.

A chunk of a tree, or a whole tree: what an operator makes of all rows serves the next query over the same content, if
it is kept under a name that says what it was made of. What is kept is never changed.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Protocol

from minisql.columnar.decode import Column
from minisql.frozen import frozen


class Keeper(Protocol):
    """Where something is kept."""

    def kept(self, name: Hashable) -> object | None:
        """What is kept under a name, if it is there."""

    def keep(self, name: Hashable, value: object, n_bytes: int) -> None:
        """Keep something, which takes so many bytes, if there is room for it and all that was read may be kept."""


@frozen
class Origin:
    """All rows of a chunk, or of a tree (`is_whole`). `columns`: those of the batch, by position."""

    keeper: Keeper
    columns: tuple[Column, ...]
    is_whole: bool

    def kept(self, name: Hashable) -> object | None:
        """See `Keeper`."""
        return self.keeper.kept(name)

    def keep(self, name: Hashable, value: object, n_bytes: int) -> None:
        """See `Keeper`."""
        self.keeper.keep(name, value, n_bytes)

    def name(self, what: str, positions: Sequence[int], *how: Hashable) -> Hashable:
        """The name of something that is made of the columns at these positions."""
        return what, tuple(self.columns[position] for position in positions), how
