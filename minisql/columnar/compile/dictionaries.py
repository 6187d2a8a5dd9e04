"""Texts of two dictionaries compared by numbers: the dictionaries are ranked together once, and the codes looked up.

Columns of dates beside each other are so: each has a dictionary of its own, of a few thousand days.
"""

from __future__ import annotations

from minisql.columnar.concat import joined_strings
from minisql.columnar.keys import rank_strings
from minisql.columnar.vector import Array, Dictionary, Strings, Vector


class CommonRanks:
    """The ranks of the strings of two dictionaries, of the pair that was asked for last."""

    __slots__ = ("_pair", "_ranks")

    def __init__(self) -> None:
        self._pair: tuple[Dictionary, Dictionary] | None = None
        self._ranks: tuple[Array, Array] | None = None

    def of(self, left: Vector, right: Vector) -> tuple[Array, Array] | None:
        """By row, numbers that compare as the strings' bytes do; where a row is NULL, any. None: it would not pay, or
        a vector has no dictionary."""
        first, second = left.dictionary, right.dictionary
        if first is None or second is None:
            return None
        assert not isinstance(left.values, Strings)
        assert not isinstance(right.values, Strings)
        if first is second:
            return left.values, right.values
        n_first, n_second = len(first.strings.sizes), len(second.strings.sizes)
        if self._ranks is None or self._pair is None or self._pair[0] is not first or self._pair[1] is not second:
            if not n_first or not n_second or n_first + n_second > len(left):
                return None
            ranks, _ = rank_strings(joined_strings([first.strings, second.strings]))
            self._pair, self._ranks = (first, second), (ranks[:n_first], ranks[n_first:])
        of_left, of_right = self._ranks
        return of_left.take(left.values, mode="clip"), of_right.take(right.values, mode="clip")
