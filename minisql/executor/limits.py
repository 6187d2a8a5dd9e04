"""LIMIT and OFFSET. Source: lang_select "The LIMIT clause"."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from itertools import islice
from sys import maxsize

from minisql.executor.run import Operator, Row, Run, Start
from minisql.frozen import frozen
from minisql.value.integer import must_be_integer
from minisql.value.types import Value


@frozen
class Bounds:
    """LIMIT and OFFSET as compiled expressions.

    `shared`: a name by which a sort, or those of a compound's sides, find in the run's memo what the LIMIT above them
    has just computed: a function in a LIMIT is called once. None: they are literals or parameters, of which nobody
    sees how often they are computed.
    """

    bind_limit: Callable[[Run], Callable[..., Value]] | None
    bind_offset: Callable[[Run], Callable[..., Value]] | None
    shared: Hashable = None

    def bind(self, run: Run) -> Callable[[Row], tuple[int | None, int]]:
        """From the left row to (limit, offset): limit None is no limit, offset is 0 or more. With a limit of 0 nobody
        asks what the offset is, nor whether it is an integer: `SELECT 1 LIMIT 0 OFFSET 'x'` is no error."""
        limit_of = None if self.bind_limit is None else self.bind_limit(run)
        offset_of = None if self.bind_offset is None else self.bind_offset(run)

        def bounds(left: Row) -> tuple[int | None, int]:
            limit = None if limit_of is None else must_be_integer(limit_of((), left))
            if limit == 0:
                return 0, 0
            offset = 0 if offset_of is None else must_be_integer(offset_of((), left))
            return (None if limit is None or limit < 0 else limit), max(offset, 0)

        return bounds

    def bind_span(self, run: Run) -> Callable[[Row], tuple[int, int | None]]:
        """From the left row to (number of the first row, number of the one behind the last; None: there is no last)."""
        bounds, shared, memo = self.bind(run), self.shared, run.memo

        def span(left: Row) -> tuple[int, int | None]:
            limit, offset = bounds(left)
            if shared is not None:
                memo[shared] = limit, offset
            return min(offset, maxsize), None if limit is None else min(offset + limit, maxsize)

        return span

    def bind_total(self, run: Run) -> Callable[[Row], int | None]:
        """From the left row to the number of rows that are looked at, LIMIT + OFFSET; None for all."""
        bounds, shared, memo = self.bind(run), self.shared, run.memo

        def total(left: Row) -> int | None:
            known = None if shared is None else memo.get(shared)
            limit, offset = bounds(left) if known is None else known
            return None if limit is None else limit + offset

        return total


@frozen
class LimitOperator:
    """No more than `limit` rows, after the first `offset`. The child is not asked for a row too many."""

    child: Operator
    bounds: Bounds

    def bind(self, run: Run) -> Start:
        start_child, span = self.child.bind(run), self.bounds.bind_span(run)

        def start(left: Row) -> Iterator[Row]:
            first, end = span(left)
            return iter(()) if first == end else islice(start_child(left), first, end)

        return start


@frozen
class FirstNotNull:
    """One row at most: the child's first in which the value at `position` is not NULL, or its very first."""

    child: Operator
    position: int

    def bind(self, run: Run) -> Start:
        start_child, position = self.child.bind(run), self.position

        def start(left: Row) -> Iterator[Row]:
            first: Row | None = None
            for row in start_child(left):
                if row[position] is not None:
                    return iter((row,))
                first = first or row
            return iter(() if first is None else (first,))

        return start
