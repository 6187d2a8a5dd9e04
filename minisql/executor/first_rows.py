"""ORDER BY with LIMIT whose result columns are computed as rows come: see `minisql.planner.first_rows`.

The rows that may be among the first ones are a heap with the last of them on top, so that it is known of each row
that comes whether it takes that one's place, and only then its results are computed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from heapq import heapreplace
from itertools import chain, islice
from typing import Any

from minisql.executor.compile import Layouts, compile_row, compile_stage
from minisql.executor.compile.context import Context
from minisql.executor.compile.functions import RowFunction
from minisql.executor.external_sort import Sorter
from minisql.executor.limits import Bounds
from minisql.executor.pipeline import Stage
from minisql.executor.run import Host, Operator, Row, Run, Start
from minisql.executor.sort import SortOperator
from minisql.frozen import frozen
from minisql.planner.nodes import Layout, Sort
from minisql.value.compare import OrderTerm, order_by_key


def build_first_rows(node: Sort, child: Operator, bounds: Bounds | None, left: Layout, context: Context) -> Operator:
    """The operator of a sort that keeps results."""
    terms = tuple(OrderTerm(term.collation, term.descending, term.nulls_first) for term in node.terms)
    term_exprs = [term.expr for term in node.terms]
    layouts, n_columns = Layouts.of(node.child.columns, left), len(node.child.columns)
    first = n_columns + len(node.kept)
    positions = tuple(range(first, first + len(terms)))
    if node.kept_early or bounds is None:
        computing = compile_stage((), (*node.kept, *term_exprs), layouts, context, keep_row=True)
        return SortOperator(Stage(child, computing), terms, positions, None, first + len(terms), node.n_sorted, bounds)
    by_terms = Stage(child, compile_stage((), term_exprs, layouts, context, keep_row=True))
    return FirstRows(by_terms, compile_row(node.kept, layouts, context), terms, positions, n_columns, bounds)


@frozen
class FirstRows:
    """The first rows of the child's in the order of `terms`, whose values are a row's last; rows that are equal keep
    their order. Row: `n_columns` of the child's, what `bind_kept` makes of them, values of the terms, which stand at
    `positions` then.

    Cost: holds LIMIT + OFFSET rows, and looks at no more than the first term of most others.
    """

    child: Operator
    bind_kept: Callable[[Run], RowFunction]
    terms: tuple[OrderTerm, ...]
    positions: tuple[int, ...]
    n_columns: int
    bounds: Bounds

    def bind(self, run: Run) -> Start:
        start_child, n_needed, kept = self.child.bind(run), self.bounds.bind_total(run), self.bind_kept(run)
        n_columns = self.n_columns

        def start(left: Row) -> Iterator[Row]:
            def with_kept(row: Row) -> Row:
                return row[:n_columns] + kept(row, left) + row[n_columns:]

            return self._first(start_child(left), n_needed(left), with_kept, run.host)

        return start

    def _first(
        self, rows: Iterator[Row], n_needed: int | None, with_kept: Callable[[Row], Row], host: Host
    ) -> Iterator[Row]:
        if n_needed == 0:
            return iter(())
        sorter = Sorter(host, self.positions, self.terms)
        sorter.take(map(with_kept, islice(rows, n_needed)))
        following = next(rows, None)
        if following is None:
            return sorter.rows()
        key_of, first = order_by_key(self.terms), self.positions[0]
        heap = [_Entry(key_of(row[first:]), number, row) for number, row in enumerate(sorter.rows())]
        heap.reverse()  # the last row first: a heap
        n_first = len(heap)
        for number, row in enumerate(self._possible(heap, chain((following,), rows)), start=n_first):
            self._replace(heap, row, number, key_of, with_kept)
        heap.sort(reverse=True)
        return (entry.row for entry in heap)

    def _replace(
        self,
        heap: list[_Entry],
        row: Row,
        number: int,
        key_of: Callable[[Row], Any],
        with_kept: Callable[[Row], Row],
    ) -> None:
        """Put the row in the place of the last of the first ones, if it comes before it."""
        key = key_of(row[self.n_columns :])
        if key < heap[0].key:
            heapreplace(heap, _Entry(key, number, with_kept(row)))

    def _possible(self, heap: list[_Entry], rows: Iterator[Row]) -> Iterator[Row]:
        """The rows that may come before the last of the first ones, which are being changed meanwhile. Numbers are
        compared at once, without a key (a key: 1 to 4 µs a row)."""
        term, position, in_heap = self.terms[0], self.n_columns, self.positions[0]
        sign, is_only = -1 if term.descending else 1, len(self.terms) == 1
        last: object = None
        edge: Any = None
        for row in rows:
            if heap[0] is not last:
                last = heap[0]
                value = heap[0].row[in_heap]
                edge = value if type(value) is int or type(value) is float else None
            value = row[position]
            if edge is not None and (type(value) is int or type(value) is float):
                if value > edge if sign > 0 else value < edge:
                    continue
                if is_only and value == edge:
                    continue
            yield row


class _Entry:
    """A row among the first ones. The less, the later: a heap of them has the last row on top."""

    __slots__ = ("key", "number", "row")

    def __init__(self, key: Any, number: int, row: Row) -> None:
        self.key = key
        self.number = number
        self.row = row

    def __lt__(self, other: _Entry) -> bool:
        if self.key == other.key:
            return other.number < self.number
        return bool(other.key < self.key)
