"""Nested loop joins. Source: lang_select "Determination of input data (FROM clause processing)"."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator

from minisql.executor.run import Finder, Operator, Row, Run, Start, check_interrupt
from minisql.frozen import frozen
from minisql.value.types import Value

Condition = Callable[..., object]


@frozen
class InnerJoin:
    """Join each left row with the right rows for which `on` is true; in left's order, then right's.

    NULL: `on` giving NULL is no match, as false is.
    Cost: starts `right` once per left row; holds two rows.
    """

    left: Operator
    right: Operator
    bind_on: Callable[[Run], Condition] | None

    def bind(self, run: Run) -> Start:
        start_left, start_right = self.left.bind(run), self.right.bind(run)
        on = None if self.bind_on is None else self.bind_on(run)
        host = run.host

        def start(outer: Row) -> Iterator[Row]:
            for left in start_left(outer):
                check_interrupt(host)
                for right in start_right(outer + left):
                    row = left + right
                    if on is None or on(row, outer):
                        yield row

        return start


@frozen
class HashLookupOperator:
    """The child's rows whose keys equal the probes, in the child's order (optoverview "Automatic Query-Time Indexes").

    `key_of` makes of converted values what is hashed; None: the values are hashed themselves.
    NULL: finds NULL only where `null_matches` says so.
    Cost: reads the child once a run, at the first lookup, and holds its rows.
    """

    child: Operator
    bind_keys: Callable[[Run], Callable[..., Row]]
    bind_probes: Callable[[Run], Callable[..., Row]]
    converters: tuple[Callable[[Value], Value] | None, ...]
    null_matches: tuple[bool, ...]
    key_of: Callable[[Row], Hashable] | None

    def bind(self, run: Run) -> Start:
        start_child, keys, probes = self.child.bind(run), self.bind_keys(run), self.bind_probes(run)
        tables: list[dict[Hashable, list[Row]]] = []

        def start(left: Row) -> Iterator[Row]:
            if not tables:
                table: dict[Hashable, list[Row]] = {}
                for row in start_child(()):
                    key = self._hashed(keys(row))
                    if key is not None:
                        table.setdefault(key, []).append(row)
                tables.append(table)
            probe = self._hashed(probes((), left))
            return iter(() if probe is None else tables[0].get(probe, ()))

        return start

    def _hashed(self, values: Row) -> Hashable:
        """What the values are looked up by; None if a NULL among them finds nothing."""
        values = tuple(
            [value if convert is None else convert(value) for convert, value in zip(self.converters, values)]
        )
        if None in values and any(value is None and not matches for value, matches in zip(values, self.null_matches)):
            return None
        return values if self.key_of is None else self.key_of(values)


@frozen
class OuterJoin:
    """Inner join's rows; and each left row without a match once (LEFT, FULL), its right columns NULL; and after all of
    them each right row without a match (RIGHT, FULL), its left columns NULL.

    Cost: as an inner join. RIGHT and FULL hold the right side: it is read once, so that its rows can be told apart,
    and must not read columns of this left side.
    """

    left: Operator
    right: Operator
    bind_on: Callable[[Run], Condition] | None
    n_left: int
    n_right: int
    keep_left: bool
    keep_right: bool

    def bind(self, run: Run) -> Start:
        if self.keep_right:
            return self._bind_keeping_right(run)
        start_left, start_right = self.left.bind(run), self.right.bind(run)
        on, no_match = None if self.bind_on is None else self.bind_on(run), (None,) * self.n_right
        host = run.host

        def start(outer: Row) -> Iterator[Row]:
            for left in start_left(outer):
                check_interrupt(host)
                matched = False
                for right in start_right(outer + left):
                    row = left + right
                    if on is None or on(row, outer):
                        matched = True
                        yield row
                if not matched:
                    yield left + no_match

        return start

    def _bind_keeping_right(self, run: Run) -> Start:
        start_left, start_right = self.left.bind(run), self.right.bind(run)
        on, no_match = None if self.bind_on is None else self.bind_on(run), (None,) * self.n_right
        no_left = (None,) * self.n_left
        host = run.host

        def start(outer: Row) -> Iterator[Row]:
            rights = list(start_right(outer + no_left))
            matched_rights = bytearray(len(rights))
            for left in start_left(outer):
                check_interrupt(host)
                matched = False
                for i, right in enumerate(rights):
                    row = left + right
                    if on is None or on(row, outer):
                        matched = True
                        matched_rights[i] = 1
                        yield row
                if self.keep_left and not matched:
                    yield left + no_match
            for right, was_matched in zip(rights, matched_rights, strict=True):
                if not was_matched:
                    yield no_left + right

        return start


@frozen
class SemiJoin:
    """The left rows that have a match (`anti`: that have none), each once."""

    left: Operator
    right: Operator
    bind_on: Callable[[Run], Condition] | None
    anti: bool

    def bind(self, run: Run) -> Start:
        start_left, start_right = self.left.bind(run), self.right.bind(run)
        on, anti = None if self.bind_on is None else self.bind_on(run), self.anti
        host = run.host
        if on is None and isinstance(self.right, Finder):
            return self._bind_found(run, start_left, self.right.bind_exists(run))

        def start(outer: Row) -> Iterator[Row]:
            for left in start_left(outer):
                check_interrupt(host)
                matched = any(on is None or on(left + right, outer) for right in start_right(outer + left))
                if matched is not anti:
                    yield left

        return start

    def _bind_found(self, run: Run, start_left: Start, exists: Callable[[Row], bool]) -> Start:
        """Where a match is one seek: no row of the right side is made."""
        anti, host = self.anti, run.host

        def start(outer: Row) -> Iterator[Row]:
            for left in start_left(outer):
                check_interrupt(host)
                if exists(outer + left) is not anti:
                    yield left

        return start
