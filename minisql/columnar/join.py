"""Joins over columns: the right side is read once and found by its keys, where the row path seeks for each left row.

Rows come out as from the nested loop: in left's order, then right's. Few left rows beside a large right side are
looked up as the row path does it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import Final, TypeAlias

import numpy as np

from minisql.columnar.compile.operand import both
from minisql.columnar.concat import concat_batches, null_vector, pieces_of, vector_of
from minisql.columnar.held import hold
from minisql.columnar.joined_rows import Asked, rows_by_name
from minisql.columnar.match import Matcher, Matches
from minisql.columnar.operator import BatchOperator, BindMask, BindVector, large_batches
from minisql.columnar.rows import rows_of
from minisql.columnar.size import Size
from minisql.columnar.vector import Array, Batch, Gathered, Inexact, Kind, Strings, Vector, take
from minisql.columnar.whole import ROWS_PER_LOOKUP, WholeTree
from minisql.errors import Error, InterruptError
from minisql.executor.run import Operator, Row, Run, check_interrupt
from minisql.frozen import frozen, replace
from minisql.planner.nodes import JoinKind, Layout
from minisql.value.collate import Collation

_MAX_PAIRS: Final = 1 << 18  # of rows that are held together before conditions on both have been asked
_NO_ROW: Final = -1
_FEW: Final = 64  # lookups by the row path, which are faster than leaves that are decoded together
_PAIRS_PER_ROW: Final = 3
"""Conditions on the right side alone are asked of its rows as they are found, until there is one for so many of all."""
_ROWS_PER_NEAR: Final = 8
"""Up to one left row for so many rows of the right side, the leaves are named that have its matches."""
Mask: TypeAlias = Callable[[Batch], Array]


@frozen
class Side:
    """The right side of a join, read as a whole.

    `source` gives its rows in the order in which they match; its batches begin with `n_columns` columns that the join
    emits. `keys` are over its layout, `probes` over the left one's, both converted; `residual` over both. `tree`: the
    same rows and keys, where they are those of a whole tree.
    """

    source: BatchOperator
    n_columns: int
    keys: tuple[BindVector, ...]
    probes: tuple[BindVector, ...]
    collations: tuple[Collation, ...]
    residual: tuple[BindMask, ...]
    tree: WholeTree | None


@frozen
class Lookup:
    """The right side as the row path has it: rows for one left row. `on` is what it does not check itself; `n_seeks`
    is how often a left row makes it go down a tree, as far as the planner knows."""

    operator: Operator
    on: tuple[BindMask, ...]
    sizes: tuple[Size, ...]
    n_seeks: float


@frozen
class JoinBatches:
    """INNER, LEFT, SEMI and ANTI joins.

    NULL: a key that is NULL matches nothing; a condition that is NULL is not met.
    Cost: holds the right side.
    """

    left: BatchOperator
    side: Side
    lookup: Lookup | None
    kind: JoinKind
    columns: Layout
    asked: Asked | None  # None: a probe is no column

    def batches(self, run: Run) -> Iterator[Batch]:
        for batch in self._rows(run, self.left.batches(run)):
            yield from pieces_of(batch) if batch.n_rows > _MAX_PAIRS else (batch,)

    def large_batches(self, run: Run) -> Iterator[Batch]:
        """See `Gathering`. Of three chunks of left rows together, a join of few takes a third of the time."""
        return self._rows(run, large_batches(self.left, run))

    def _rows(self, run: Run, lefts: Iterator[Batch]) -> Iterator[Batch]:
        for left in lefts:
            joined = self._by_number(run, left)
            if joined is None:
                yield from self._searched(run, chain((left,), lefts))
                return
            if joined.n_rows:
                yield joined

    def _by_number(self, run: Run, left: Batch) -> Batch | None:
        """The join's rows for all rows of an origin, which are kept; None: they cannot be."""
        tree, origin = self.side.tree, left.origin
        if tree is None or origin is None or not origin.is_whole or self.asked is None:
            return None
        name = self.asked.name(origin, tree, run)
        if name is None:
            return None
        rows = rows_by_name(origin, name, lambda: self._row_numbers(run, left))
        if rows is None:
            return None
        rights = None if rows.rights is None else rows.rights.astype(np.int64)
        joined = _of_numbers(left, tree.read(run)[0], rows.lefts.astype(np.int64), rights, self.side.n_columns)
        own_columns = () if rows.rights is None else tree.scan.wanted[: self.side.n_columns]
        columns = (*origin.columns, *((rows.number, column) for column in own_columns))
        joined.origin = replace(origin, columns=columns, number=rows.number)
        return joined

    def _row_numbers(self, run: Run, left: Batch) -> Iterator[tuple[Array, Array | None]]:
        """The join's rows by their numbers on both sides, some at a time."""
        right = self._right(run)
        residual = [bind(run) for bind in self.side.residual]
        matches, own = right.find([bind(run)(left) for bind in self.side.probes], left.n_rows)
        for first, stop in _slices(matches.counts):
            check_interrupt(run.host)
            part = _part(matches, first, stop)
            yield _row_numbers(self.kind, left, right.batch, part, first, residual, own)

    def _searched(self, run: Run, lefts: Iterator[Batch]) -> Iterator[Batch]:
        if self.lookup is None:
            yield from self._hashed(lefts, run)
            return
        n_right = sum(size(run) for size in self.lookup.sizes)
        tree = self.side.tree
        n_lookups = n_right // ROWS_PER_LOOKUP if tree is None else tree.n_lookups_that_pay(run, n_right)
        n_to_pay = n_lookups / self.lookup.n_seeks
        may_be_near = tree is not None and n_lookups > 0 and not tree.is_kept(run)
        n_to_wait = max(n_to_pay, n_right / _ROWS_PER_NEAR) if may_be_near else n_to_pay
        waiting: list[Batch] = []
        n_left = 0
        while n_left < n_to_wait and (batch := next(lefts, None)) is not None:
            waiting.append(batch)
            n_left += batch.n_rows
        if tree is not None and may_be_near and n_left < n_to_wait and n_left * self.lookup.n_seeks > _FEW:
            left = concat_batches(waiting)
            near = tree.read_near(run, [bind(run)(left) for bind in self.side.probes])
            if near is not None:
                tree.count_lookups(run, int(n_left * self.lookup.n_seeks))
                yield from self._matched(iter((left,)), _Right(self.side, run, near), run)
                return
        if n_left < n_to_pay:
            if tree is not None:
                tree.count_lookups(run, int(n_left * self.lookup.n_seeks))
            yield from _looked_up(self, self.lookup, waiting, run)
            return
        yield from self._hashed(chain(waiting, lefts), run)

    def _hashed(self, lefts: Iterator[Batch], run: Run) -> Iterator[Batch]:
        yield from self._matched(lefts, self._right(run), run)

    def _right(self, run: Run) -> _Right:
        """The right side, read once a run."""
        right: _Right | None = run.memo.get(id(self))
        if right is None:
            right = run.memo[id(self)] = _Right(self.side, run)
        return right

    def _matched(self, lefts: Iterator[Batch], right: _Right, run: Run) -> Iterator[Batch]:
        """The join's rows, right ones found by their keys."""
        probes = [bind(run) for bind in self.side.probes]
        residual = [bind(run) for bind in self.side.residual]
        for batch in lefts:
            matches, own = right.find([probe(batch) for probe in probes], batch.n_rows)
            for first, stop in _slices(matches.counts):
                check_interrupt(run.host)
                joined = _joined(self, batch, right.batch, _part(matches, first, stop), first, residual, own)
                if joined.n_rows:
                    yield joined


class _Right:
    """A right side that has been read. `rows`: what of a tree, if not all."""

    def __init__(self, side: Side, run: Run, rows: tuple[Batch, Matcher] | None = None) -> None:
        self._conditions: list[Mask] = []
        self._n_found = 0
        if side.tree is not None:
            self.batch, self.matcher = rows or side.tree.read(run)
            kept = side.tree.kept_restricted(run) if rows is None and side.tree.conditions else None
            if kept is not None:
                self.matcher = kept
            else:
                self._conditions = [bind(run) for bind in side.tree.conditions]
            self._restrict = partial(side.tree.restricted, run, self.batch) if rows is None else self._restricted
            if self._conditions and side.tree.asks_all:
                self.matcher, self._conditions = self._restrict(self.matcher), []
            return
        n_columns = len(side.source.columns)
        batches: list[Batch] = []
        n_rows = 0
        for batch in large_batches(side.source, run):
            batches.append(batch)
            n_rows += batch.n_rows
            hold(run, n_rows, n_columns)
        self.batch = concat_batches(batches) if batches else Batch(0, [null_vector(0)] * n_columns)
        keys = [bind(run)(self.batch) for bind in side.keys]
        self.matcher = Matcher(keys, side.collations, self.batch.n_rows)

    def _restricted(self, matcher: Matcher) -> Matcher:
        for mask in self._conditions:
            matcher = matcher.restricted(mask(self.batch))
        return matcher

    def find(self, probes: Sequence[Vector], n_rows: int) -> tuple[Matches, list[Mask]]:
        """(what matches each left row, the conditions that the right rows found still have to meet).

        They are asked of what has been found as long as that is little beside the whole: of 600,000 rows they take 5 to
        10 ms.
        """
        if self._conditions:
            matches = self.matcher.find(probes, n_rows)
            self._n_found += int(matches.counts.sum())
            if self._n_found * _PAIRS_PER_ROW <= self.batch.n_rows:
                return matches, self._conditions
            self.matcher, self._conditions = self._restrict(self.matcher), []
        return self.matcher.find(probes, n_rows), self._conditions


def _slices(counts: Array) -> Iterator[tuple[int, int]]:
    """Ranges of left rows that have no more than so many pairs together, or are one row."""
    ends = np.cumsum(counts)
    first, n_rows = 0, len(counts)
    while first < n_rows:
        before = int(ends[first - 1]) if first else 0
        stop = max(first + 1, int(np.searchsorted(ends, before + _MAX_PAIRS, side="right")))
        yield first, min(stop, n_rows)
        first = stop


def _part(matches: Matches, first: int, stop: int) -> Matches:
    return Matches(matches.counts[first:stop], matches.starts[first:stop], matches.rows)


def _joined(
    join: JoinBatches,
    left: Batch,
    right: Batch,
    matches: Matches,
    first: int,
    residual: Sequence[Mask],
    own: Sequence[Mask] = (),
) -> Batch:
    """The join's rows for some left rows: see `_row_numbers`."""
    lefts, rights = _row_numbers(join.kind, left, right, matches, first, residual, own)
    return _of_numbers(left, right, lefts, rights, join.side.n_columns)


def _row_numbers(
    kind: JoinKind,
    left: Batch,
    right: Batch,
    matches: Matches,
    first: int,
    residual: Sequence[Mask],
    own: Sequence[Mask],
) -> tuple[Array, Array | None]:
    """(left rows, the right row beside each) for some left rows, the first of which has the number `first`; no right
    rows where the join gives left ones alone. `own`: conditions on the right rows alone."""
    counts = matches.counts
    if residual or own or kind not in (JoinKind.SEMI, JoinKind.ANTI):
        offsets = np.arange(int(counts.sum())) - np.repeat(np.cumsum(counts) - counts, counts)
        lefts = np.repeat(np.arange(first, first + len(counts)), counts)
        rights = matches.rows[np.repeat(matches.starts, counts) + offsets]
        for mask in own:
            is_met = mask(right.take(rights))
            lefts, rights = lefts[is_met], rights[is_met]
        for mask in residual:
            is_met = mask(_pairs(left, right, lefts, rights, right.width))
            lefts, rights = lefts[is_met], rights[is_met]
        if kind is JoinKind.INNER:
            return lefts, rights
        counts = np.bincount(lefts - first, minlength=len(counts))
    if kind in (JoinKind.SEMI, JoinKind.ANTI):
        return first + np.flatnonzero((counts == 0) if kind is JoinKind.ANTI else (counts > 0)), None
    missing = first + np.flatnonzero(counts == 0)
    if len(missing):
        lefts = np.concatenate([lefts, missing])
        rights = np.concatenate([rights, np.full(len(missing), _NO_ROW)])
        in_order = np.argsort(lefts, kind="stable")
        lefts, rights = lefts[in_order], rights[in_order]
    return lefts, rights


def _of_numbers(left: Batch, right: Batch, lefts: Array, rights: Array | None, n_right: int) -> Batch:
    return left.take(lefts) if rights is None else _pairs(left, right, lefts, rights, n_right)


def _pairs(left: Batch, right: Batch, lefts: Array, rights: Array, n_right: int) -> Batch:
    """Left rows beside right rows; _NO_ROW: NULLs in the place of the right one."""
    makers: list[Callable[[], Vector]] = [Gathered(left, i, lefts) for i in range(left.width)]
    is_outer = bool(len(rights)) and int(rights.min()) == _NO_ROW
    makers += [
        partial(_taken_or_null, right, i, rights) if is_outer else Gathered(right, i, rights) for i in range(n_right)
    ]
    return Batch(len(lefts), makers)


def _taken_or_null(batch: Batch, position: int, rows: Array) -> Vector:
    vector, is_missing = batch.vector(position), rows == _NO_ROW
    if vector.kind is Kind.NULL or not len(vector):
        return null_vector(len(rows))
    found = take(vector, np.where(is_missing, 0, rows))
    if found.kind is Kind.MIXED:
        assert not isinstance(found.values, Strings)
        objects = found.values.copy()
        objects[is_missing] = None
        return Vector(Kind.MIXED, objects)
    return Vector(found.kind, found.values, both(found.nulls, is_missing), found.dictionary)


def _looked_up(join: JoinBatches, lookup: Lookup, lefts: Iterable[Batch], run: Run) -> Iterator[Batch]:
    """The join's rows, the right ones looked up for each left one."""
    start_right = lookup.operator.bind(run)
    conditions = [bind(run) for bind in lookup.on]
    for left in lefts:
        found: list[Row] = []
        counts = []
        for row in rows_of(left):
            check_interrupt(run.host)
            n_before = len(found)
            try:
                found += start_right(row)
            except InterruptError:
                raise
            except Error:
                raise Inexact from None
            counts.append(len(found) - n_before)
        columns = list(zip(*found)) or [()] * join.side.n_columns
        right = Batch(len(found), [vector_of(column) for column in columns])
        n_matches = np.array(counts, np.int64)
        matches = Matches(n_matches, np.cumsum(n_matches) - n_matches, np.arange(len(found)))
        joined = _joined(join, left, right, matches, 0, conditions)
        if joined.n_rows:
            yield joined
