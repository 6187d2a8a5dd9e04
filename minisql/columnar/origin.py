"""What the rows of a batch are all of, and what is kept beside it in the column cache.

A chunk of a tree, or a whole tree: what an operator makes of all rows serves the next query over the same content, if
it is kept under a name that says what it was made of. What is kept is never changed.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from itertools import count
from typing import Final, Protocol

from minisql.frozen import frozen, replace

_numbers: Final = count(1)


class Keeper(Protocol):
    """Where something is kept."""

    def kept(self, name: Hashable) -> object | None:
        """What is kept under a name, if it is there."""

    def keep(self, name: Hashable, value: object, n_bytes: int) -> None:
        """Keep something, which takes so many bytes, if there is room for it and all that was read may be kept."""


@frozen
class Origin:
    """All rows of a chunk, or of a tree (`is_whole`), or what is made of all rows of a tree and has a number: rows that
    meet a condition, that lie in a range, that a join gives. `columns`: what those of the batch are, by position."""

    keeper: Keeper
    columns: tuple[Hashable, ...]
    is_whole: bool
    number: int | None = None

    def kept(self, name: Hashable) -> object | None:
        """See `Keeper`."""
        return self.keeper.kept(name if self.number is None else (self.number, name))

    def keep(self, name: Hashable, value: object, n_bytes: int) -> None:
        """See `Keeper`."""
        self.keeper.keep(name if self.number is None else (self.number, name), value, n_bytes)

    def name(self, what: str, positions: Sequence[int], *how: Hashable) -> Hashable:
        """The name of something that is made of the columns at these positions."""
        return what, tuple(self.columns[position] for position in positions), how

    def part(self, name: Hashable) -> Origin:
        """Some of the rows, which this name tells."""
        number = self.kept(("number", name))
        if not isinstance(number, int):
            number = new_number()
            self.keep(("number", name), number, 0)
        return replace(self, number=number)


def new_number() -> int:
    """A number that no rows have been given in this process."""
    return next(_numbers)
