"""Nested loop joins. Source: lang_select "Determination of input data (FROM clause processing)"."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING, Final

from minisql.executor.memory import FIRST_ROOM, most_held, size_of
from minisql.executor.pipeline import kept_once
from minisql.executor.run import Finder, Host, Operator, Row, Run, Start, check_interrupt
from minisql.frozen import frozen
from minisql.value.collate import Collation
from minisql.value.compare import OrderTerm, group_key, sort_rows
from minisql.value.types import Value

if TYPE_CHECKING:
    from minisql.executor.transient_index import TransientIndex

Condition = Callable[..., object]

_NO_ROWS: Final[list[Row]] = []
LOOKUP_BYTES: Final = 300  # of a row's key and its list in a table for lookups


@frozen
class InnerJoin:
    """Join each left row with the right rows for which `on` is true; in left's order, then right's.

    NULL: `on` giving NULL is no match, as false is.
    Cost: starts `right` once per left row, or once in all where it has no rows to read (`bind_is_empty`, see
    empty_side.py); holds two rows.
    """

    left: Operator
    right: Operator
    bind_on: Callable[[Run], Condition] | None
    bind_is_empty: Callable[[Run], Callable[[], bool]] | None = None

    def bind(self, run: Run) -> Start:
        start_left, start_right = self.left.bind(run), self.right.bind(run)
        on = None if self.bind_on is None else self.bind_on(run)
        host = run.host
        if self.bind_is_empty is not None:
            return _unless_empty(start_left, start_right, on, self.bind_is_empty(run), host)

        def start(outer: Row) -> Iterator[Row]:
            for left in start_left(outer):
                check_interrupt(host)
                for right in start_right(outer + left):
                    row = left + right
                    if on is None or on(row, outer):
                        yield row

        return start


def _unless_empty(
    start_left: Start, start_right: Start, on: Condition | None, is_empty: Callable[[], bool], host: Host
) -> Start:
    """An inner join that ends with the first left row if there is nothing on the right."""

    def start(outer: Row) -> Iterator[Row]:
        is_first = True
        for left in start_left(outer):
            check_interrupt(host)
            right = None
            for right in start_right(outer + left):
                row = left + right
                if on is None or on(row, outer):
                    yield row
            if is_first and right is None and is_empty():
                return
            is_first = False

    return start


@frozen
class UnlessEmpty:
    """The rows of a join, unless a table that it reads is known to be empty (`needed_rows` in empty_side.py)."""

    child: Operator
    bind_is_empty: Callable[[Run], Callable[[], bool]]

    def bind(self, run: Run) -> Start:
        start_child, is_empty = self.child.bind(run), self.bind_is_empty(run)

        def start(outer: Row) -> Iterator[Row]:
            return iter(()) if is_empty() else start_child(outer)

        return start


def hashed(
    values: Sequence[Value],
    converters: Sequence[Callable[[Value], Value] | None],
    null_matches: Sequence[bool],
    key_of: Callable[[Row], Hashable] | None,
) -> Hashable:
    """What the values are looked up by; None if a NULL among them finds nothing."""
    key = converted(values, converters, null_matches)
    return key if key is None or key_of is None else key_of(key)


def converted(
    values: Sequence[Value], converters: Sequence[Callable[[Value], Value] | None], null_matches: Sequence[bool]
) -> Row | None:
    converted = tuple([value if convert is None else convert(value) for convert, value in zip(converters, values)])
    if None in converted and any(value is None and not matches for value, matches in zip(converted, null_matches)):
        return None
    return converted


def after_keys(
    table: dict[Hashable, list[Row]],
    rows: Iterator[Row],
    keys: Callable[..., Row],
    converters: Sequence[Callable[[Value], Value] | None],
    null_matches: Sequence[bool],
) -> Iterator[Row]:
    """The rows of a table of rows by key, which is empty then, and those behind them, each after its converted key.
    Rows that nothing can find are left out."""
    known = chain.from_iterable(table.popitem()[1] for _ in range(len(table)))
    for row in chain(known, rows):
        key = converted(keys(row), converters, null_matches)
        if key is not None:
            yield key + row


@frozen
class HashLookupOperator:
    """The child's rows whose keys equal the probes (optoverview "Automatic Query-Time Indexes").

    Values are converted, and compared by `collations`. Rows of one key come in the order of the columns (by position)
    and terms of `order`, and where they are equal in it as the child gives them. The rows of a key are sorted when they
    are first found: 25,000 keys of four rows each, asked for once: 0.25 s, 0.11 s without an order.
    NULL: finds NULL only where `null_matches` says so.
    Of a table without rows, as `bind_is_empty` tells of it (see `emptiness_of`), no probe is computed.
    Cost: reads the child once a binding, or once a run where it is named (`once`, see `Materialize`), at the first
    lookup, and holds its rows, up to a limit (`memory.most_held`): more are sorted in a temporary file
    (`transient_index.py`).
    """

    child: Operator
    bind_keys: Callable[[Run], Callable[..., Row]]
    bind_probes: Callable[[Run], Callable[..., Row]]
    converters: tuple[Callable[[Value], Value] | None, ...]
    null_matches: tuple[bool, ...]
    collations: tuple[Collation, ...]
    once: object | None = None
    order: tuple[tuple[int, OrderTerm], ...] = ()
    bind_is_empty: Callable[[Run], Callable[[], bool]] | None = None

    def bind(self, run: Run) -> Start:
        is_empty = None if self.bind_is_empty is None else self.bind_is_empty(run)
        start_child, keys, probes, host = self.child.bind(run), self.bind_keys(run), self.bind_probes(run), run.host
        positions, terms = [position for position, _ in self.order], [term for _, term in self.order]
        sorted_keys: set[Hashable] = set()
        converters, null_matches, key_of = self.converters, self.null_matches, group_key(self.collations)
        tables: list[dict[Hashable, list[Row]] | TransientIndex] = kept_once(run, self.once)

        def start(left: Row) -> Iterator[Row]:
            if not tables:
                tables.append(self._table(start_child(()), keys, key_of, host))
            if not tables[0] and is_empty is not None and is_empty():
                return iter(())
            values = converted(probes((), left), converters, null_matches)
            if values is None:
                return iter(())
            table = tables[0]
            if not isinstance(table, dict):
                return table.find(values)
            key = values if key_of is None else key_of(values)
            rows = table.get(key, _NO_ROWS)
            if terms and len(rows) > 1 and key not in sorted_keys:
                rows = table[key] = sort_rows(rows, positions, terms)
                sorted_keys.add(key)
            return iter(rows)

        return start

    def _table(
        self, rows: Iterator[Row], keys: Callable[..., Row], key_of: Callable[[Row], Hashable] | None, host: Host
    ) -> dict[Hashable, list[Row]] | TransientIndex:
        table: dict[Hashable, list[Row]] = {}
        n_bytes, limit = 0, most_held(host)
        while chunk := list(islice(rows, FIRST_ROOM)):
            for row in chunk:
                key = hashed(keys(row), self.converters, self.null_matches, key_of)
                if key is not None:
                    table.setdefault(key, []).append(row)
            if len(chunk) < FIRST_ROOM:
                return table
            n_bytes += size_of(chunk) + FIRST_ROOM * LOOKUP_BYTES
            if n_bytes > limit:
                from minisql.executor.transient_index import TransientIndex  # few statements come here

                found = after_keys(table, rows, keys, self.converters, self.null_matches)
                return TransientIndex(found, self.collations, host, self.order)
        return table


@frozen
class LeftJoin:
    """Inner join's rows; and each left row without a match once, its right columns NULL.

    Cost: as an inner join.
    """

    left: Operator
    right: Operator
    bind_on: Callable[[Run], Condition] | None
    n_right: int

    def bind(self, run: Run) -> Start:
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
