"""GROUP BY with more groups than memory holds: rows of groups that came too late wait in temporary files.

Once the groups fill what an operator may hold (`memory.most_held`), a row whose group is not among them goes to one of
some files, by its key. Then the groups give their results, and each file is grouped for itself, in the same way. All
rows of a group are together, in their order, so that sums are to the last bit what they would have been. The results
are sorted as they would be in any case.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, Final

from minisql.executor.external_sort import Sorter
from minisql.executor.memory import MOST_LEVELS, most_held, size_of_row
from minisql.executor.run import Row, Run, Start
from minisql.value.compare import OrderTerm

_GROUP_BYTES: Final = 200  # of a group's list and its place, beside what is in it
_N_SAMPLE: Final = 32


class LateRows:
    """The rows whose groups came too late, in parts by their keys."""

    __slots__ = ("_bind", "_level", "_parts", "_run", "_terms", "put")

    def __init__(self, run: Run, bind: Callable[[Run, Start], Start], terms: Sequence[OrderTerm], level: int) -> None:
        from minisql.executor.row_parts import RowParts  # only when memory is full

        self._run = run
        self._bind = bind
        self._terms = terms
        self._level = level
        self._parts = RowParts(run.host, level)
        self.put = self._parts.put
        """Takes the key and the row of a group that is not there."""

    def results(self, known: Iterable[Row], left: Row) -> Iterator[Row]:
        """The results of all groups in the order of their keys; `known` are those of the groups that are there."""
        sorter = Sorter(self._run.host, range(len(self._terms)), self._terms)
        sorter.take(known)
        for rows in self._parts.parts():
            sorter.take(self._bind(self._run, _Part(rows, self._level + 1))(left))
        return sorter.rows()


class _Part:
    """The rows of one part, as the source of the same aggregation."""

    __slots__ = ("_rows", "level")

    def __init__(self, rows: Iterator[Row], level: int) -> None:
        self._rows = rows
        self.level = level

    def __call__(self, left: Row) -> Iterator[Row]:
        return self._rows


class Overflow:
    """What the function of a GROUP BY asks when groups become many. `is_steady`: the key of a row that has waited is
    the same when it is asked for again; else (`GROUP BY random()`) all groups stay in memory."""

    __slots__ = ("_is_steady", "bind", "terms")

    def __init__(self, terms: Sequence[OrderTerm], *, is_steady: bool) -> None:
        self.terms = terms
        self._is_steady = is_steady
        self.bind: Callable[[Run, Start], Start] | None = None  # the function itself: set when it has been made

    def room(self, groups: Mapping[Hashable, list[Any]], run: Run, source: Start) -> int:
        """How many groups there may be before it is asked again; 0: no more than there are."""
        if not self._is_steady or getattr(source, "level", 0) >= MOST_LEVELS:
            return 2 * len(groups)
        step = max(1, len(groups) // _N_SAMPLE)
        sample = list(islice(groups.values(), 0, None, step))
        n_bytes = sum(_GROUP_BYTES + size_of_row(group) for group in sample) * len(groups) // len(sample)
        limit = most_held(run.host)
        if n_bytes >= limit:
            return 0
        return min(2 * len(groups), len(groups) * limit // n_bytes + 1)

    def late(self, run: Run, source: Start) -> LateRows:
        """Where rows of other groups go."""
        assert self.bind is not None, "the function is there when it runs"
        return LateRows(run, self.bind, self.terms, getattr(source, "level", 0))
