"""DISTINCT and the compound operators. Source: lang_select "Removal of duplicate rows", "Compound Select Statements".

All of them hold rows equal by `value.compare.group_key`, in which NULL equals NULL and 1 equals 1.0.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, islice
from typing import Any

from minisql.executor.memory import FIRST_ROOM, room_beside, size_of_row
from minisql.executor.run import Host, Operator, Row, Run, Start
from minisql.frozen import frozen
from minisql.planner.nodes import CompoundOp
from minisql.value.collate import Collation
from minisql.value.compare import OrderTerm, group_key, sort_rows


@frozen
class DistinctOperator:
    """Each row once, the first of its equals; the first `n_columns` decide.

    Cost: holds the keys of all rows given, up to a limit (`memory.most_held`). Then the rows that are left are read to
    the end, and those whose key is new wait in temporary files (`late_rows.py`).
    """

    child: Operator
    key_of: Callable[[Row], Hashable] | None
    n_columns: int | None

    def bind(self, run: Run) -> Start:
        start_child, key_of, n_columns, host = self.child.bind(run), self.key_of, self.n_columns, run.host

        def start(left: Row) -> Iterator[Row]:
            rows = start_child(left)
            seen: set[Any] = set()
            add = seen.add
            room = FIRST_ROOM
            while room:
                row = None
                for row in islice(rows, room):
                    key: Any = row if n_columns is None else row[:n_columns]
                    if key_of is not None:
                        key = key_of(key)
                    if key not in seen:
                        add(key)
                        yield row
                if row is None:
                    return
                room = room_beside(seen, host, size_of_row)
            from minisql.executor.late_rows import late_distinct  # few statements come here

            yield from late_distinct(rows, seen, partial(_key, key_of, n_columns), host)

        return start


def _key(key_of: Callable[[Row], Hashable] | None, n_columns: int | None, row: Row) -> Hashable:
    key = row if n_columns is None else row[:n_columns]
    return key if key_of is None else key_of(key)


@frozen
class OrderedDistinct:
    """As DistinctOperator, for rows whose equals come one after another. Cost: holds one key."""

    child: Operator
    key_of: Callable[[Row], Hashable] | None
    n_columns: int | None

    def bind(self, run: Run) -> Start:
        start_child, key_of, n_columns = self.child.bind(run), self.key_of, self.n_columns

        def start(left: Row) -> Iterator[Row]:
            last: Any = None  # no key is None: keys are tuples
            for row in start_child(left):
                key: Any = row if n_columns is None else row[:n_columns]
                if key_of is not None:
                    key = key_of(key)
                if key != last:
                    last = key
                    yield row

        return start


@frozen
class LastOfEachOperator:
    """Of rows that are equal in the columns `positions` and come one after another, the last. Cost: holds one row."""

    child: Operator
    key_of: Callable[[Row], Hashable] | None
    positions: tuple[int, ...]

    def bind(self, run: Run) -> Start:
        start_child, key_of, positions = self.child.bind(run), self.key_of, self.positions

        def start(left: Row) -> Iterator[Row]:
            before: Any = None  # no key is None: keys are tuples
            last: Row = ()
            for row in start_child(left):
                key: Any = tuple([row[position] for position in positions])
                if key_of is not None:
                    key = key_of(key)
                if before is not None and key != before:
                    yield last
                before, last = key, row
            if before is not None:
                yield last

        return start


@frozen
class Step:
    """One more query of a compound: what it does to the rows of all before it, and by which collations."""

    op: CompoundOp
    query: Operator
    collations: tuple[Collation, ...]


@frozen
class CompoundOperator:
    """A chain of queries from left to right. UNION, INTERSECT and EXCEPT give each row once, in key order.

    Cost: UNION ALL holds nothing; the others hold the rows of all before them, UNION those of its query too, up to a
    limit (`memory.most_held`). Then both sides are sorted in temporary files and merged (`late_rows.py`).
    """

    first: Operator
    steps: tuple[Step, ...]

    def bind(self, run: Run) -> Start:
        start_first = self.first.bind(run)
        steps = [(step, step.query.bind(run)) for step in self.steps]
        host = run.host

        def start(left: Row) -> Iterator[Row]:
            waiting: list[Callable[[Row], Iterator[Row]]] = [start_first]
            for step, start_query in steps:
                if step.op is not CompoundOp.UNION_ALL:
                    waiting = [_fixed(_combine(step, _chain(waiting, left), start_query, left, host))]
                else:
                    waiting.append(start_query)
            return waiting[0](left) if len(waiting) == 1 else _chain(waiting, left)

        return start


def _chain(starts: Sequence[Start], left: Row) -> Iterator[Row]:
    return chain.from_iterable(start(left) for start in starts)


def _fixed(rows: Iterable[Row]) -> Start:
    return lambda left: iter(rows)


def _combine(step: Step, before: Iterator[Row], start: Start, left: Row, host: Host) -> Iterable[Row]:
    """Rows that are equal may differ (1 and 1.0): UNION shows the right side's, the others the left side's, and of one
    side the first. Source: `SELECT 1 UNION SELECT 1.0` and `SELECT 1 INTERSECT SELECT 1.0`. But for UNION, the right
    side is not even run where there is nothing on the left."""
    op, key_of = step.op, group_key(step.collations)
    by_key, are_all = _first_of_each(before, key_of, host)
    if not by_key and op is not CompoundOp.UNION:
        return []
    rows = start(left)
    if not are_all:
        return _merged(step, chain(by_key.values(), before), rows, host)
    match op:
        case CompoundOp.UNION:
            right, are_all = _first_of_each(rows, key_of, host)
            if not are_all:
                return _merged(step, iter(by_key.values()), chain(right.values(), rows), host)
            by_key = by_key | right
        case CompoundOp.EXCEPT:
            for row in rows:
                by_key.pop(row if key_of is None else key_of(row), None)
        case _:
            others = {key for row in rows if (key := row if key_of is None else key_of(row)) in by_key}
            by_key = {key: row for key, row in by_key.items() if key in others}
    terms = [OrderTerm(collation) for collation in step.collations]
    return sort_rows(list(by_key.values()), range(len(terms)), terms)


def _first_of_each(
    rows: Iterator[Row], key_of: Callable[[Row], Hashable] | None, host: Host
) -> tuple[dict[Any, Row], bool]:
    """(by its key each row that is the first of its equals, whether that is all): False, memory is full, and `rows` has
    more."""
    by_key: dict[Any, Row] = {}
    keep = by_key.setdefault
    room = FIRST_ROOM
    while room:
        row = None
        for row in islice(rows, room):
            keep(row if key_of is None else key_of(row), row)
        if row is None:
            return by_key, True
        room = room_beside(by_key.values(), host, size_of_row)
    return by_key, False


def _merged(step: Step, left: Iterator[Row], right: Iterator[Row], host: Host) -> Iterator[Row]:
    from minisql.executor.late_rows import merged_sides  # few statements come here

    return merged_sides(step.op, left, right, step.collations, host)
