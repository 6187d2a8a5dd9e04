"""GROUP BY with more groups than memory holds: rows of groups that came too late wait in temporary files.

Once the groups fill what an operator may hold (`memory.most_held`), a row whose group is not among them goes to one of
some files, by its key. Then the groups give their results, and each file is grouped for itself, in the same way. All
rows of a group are together, in their order, so that sums are to the last bit what they would have been. The results
are sorted as they would be in any case.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Final

from minisql.executor.external_sort import Sorter
from minisql.executor.memory import most_held, size_of_row
from minisql.executor.run import Row, Run, Start
from minisql.value.compare import OrderTerm

if TYPE_CHECKING:
    from minisql.executor.row_file import RunOfRows

FIRST_ROOM: Final = 4096
"""Groups that may come before anybody looks how large they are."""

_N_PARTS: Final = 16
_ROWS_TO_WRITE: Final = 512
_MOST_LEVELS: Final = 6  # of parts of parts; keys that still fall together have all the same hash
_GROUP_BYTES: Final = 200  # of a group's list and its place, beside what is in it
_N_SAMPLE: Final = 32


class LateRows:
    """The rows whose groups came too late, in parts by their keys."""

    __slots__ = ("_bind", "_file", "_level", "_parts", "_run", "_terms", "_waiting")

    def __init__(self, run: Run, bind: Callable[[Run, Start], Start], terms: Sequence[OrderTerm], level: int) -> None:
        self._run = run
        self._bind = bind
        self._terms = terms
        self._level = level
        from minisql.executor.row_file import RowFile  # few statements come here

        self._file = RowFile()
        self._waiting: list[list[Row]] = [[] for _ in range(_N_PARTS)]
        self._parts: list[list[RunOfRows]] = [[] for _ in range(_N_PARTS)]

    def put(self, key: Hashable, row: Row) -> None:
        """A row whose group is not there."""
        number = hash((self._level, key)) % _N_PARTS
        waiting = self._waiting[number]
        waiting.append(row)
        if len(waiting) >= _ROWS_TO_WRITE:
            self._parts[number].append(self._file.write(waiting))
            waiting.clear()

    def results(self, known: Iterable[Row], left: Row) -> Iterator[Row]:
        """The results of all groups in the order of their keys; `known` are those of the groups that are there."""
        host = self._run.host
        sorter = Sorter(host, range(len(self._terms)), self._terms)
        sorter.take(known)
        for waiting, runs in zip(self._waiting, self._parts, strict=True):
            rows = chain(*[self._file.read(run, host) for run in runs], waiting)
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
    """What the function of a GROUP BY asks when groups become many."""

    __slots__ = ("bind", "terms")

    def __init__(self, terms: Sequence[OrderTerm]) -> None:
        self.terms = terms
        self.bind: Callable[[Run, Start], Start] | None = None  # the function itself: set when it has been made

    def room(self, groups: Mapping[Hashable, list[Any]], run: Run, source: Start) -> int:
        """How many groups there may be before it is asked again; 0: no more than there are."""
        if getattr(source, "level", 0) >= _MOST_LEVELS:
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
