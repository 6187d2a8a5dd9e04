"""DISTINCT, UNION, INTERSECT and EXCEPT of more rows than memory holds, by temporary files.

DISTINCT gives rows as they come until its keys fill memory. From then on it keeps none: rows with other keys go to
parts by their keys (`row_parts`), each with its number; what is the first of its equals in a part is sorted by number,
so that the order is what it would have been. The other three sort both sides and go through them side by side.
Source: lang_select "Removal of duplicate rows", "Compound Select Statements"; tempfiles §2.8 "Transient Indices".
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from heapq import merge
from itertools import chain, islice
from typing import Any

from minisql.executor.external_sort import sorted_rows
from minisql.executor.memory import FIRST_ROOM, MOST_LEVELS, room_beside, size_of_row
from minisql.executor.row_parts import RowParts
from minisql.executor.run import Host, Row
from minisql.planner.nodes import CompoundOp
from minisql.value.collate import Collation
from minisql.value.compare import OrderTerm, group_key, order_by_key

_BY_NUMBER = (OrderTerm(),)


def late_distinct(rows: Iterable[Row], seen: set[Any], key_of: Callable[[Row], Hashable], host: Host) -> Iterator[Row]:
    """The rows that are the first of their equals, in their order, without those whose key was `seen` before."""
    parts = RowParts(host, 0)
    for number, row in enumerate(rows):
        key = key_of(row)
        if key not in seen:
            parts.put(key, (number, *row))
    seen.clear()
    firsts = chain.from_iterable(_firsts(part, key_of, host, 1) for part in parts.parts())
    return (row[1:] for row in sorted_rows(firsts, (0,), _BY_NUMBER, host))


def _firsts(rows: Iterator[Row], key_of: Callable[[Row], Hashable], host: Host, level: int) -> Iterator[Row]:
    """Of numbered rows the first of each that are equal, in any order. `level`: how often they have been divided."""
    seen: set[Any] = set()
    room = FIRST_ROOM
    while room:
        numbered = None
        for numbered in islice(rows, room):
            key = key_of(numbered[1:])
            if key not in seen:
                seen.add(key)
                yield numbered
        if numbered is None:
            return
        room = FIRST_ROOM if level == MOST_LEVELS else room_beside(seen, host, size_of_row)
    parts = RowParts(host, level)
    for numbered in rows:
        key = key_of(numbered[1:])
        if key not in seen:
            parts.put(key, numbered)
    seen.clear()
    for part in parts.parts():
        yield from _firsts(part, key_of, host, level + 1)


def merged_sides(
    op: CompoundOp, left: Iterable[Row], right: Iterable[Row], collations: Sequence[Collation], host: Host
) -> Iterator[Row]:
    """UNION, INTERSECT or EXCEPT of two queries, each row once, in key order. Of equals UNION gives the right side's,
    the others the left side's; of one side the first. Both sides are read to their ends before there is a row."""
    terms = [OrderTerm(collation) for collation in collations]
    positions = range(len(terms))
    lefts = _first_of_sorted(sorted_rows(left, positions, terms, host), collations)
    rights = _first_of_sorted(sorted_rows(right, positions, terms, host), collations)
    if op is CompoundOp.UNION:
        return _first_of_sorted(merge(rights, lefts, key=order_by_key(terms)), collations)
    return _kept(lefts, rights, order_by_key(terms), found=op is CompoundOp.INTERSECT)


def _first_of_sorted(rows: Iterator[Row], collations: Sequence[Collation]) -> Iterator[Row]:
    """The first of each rows that are equal, which come one after another."""
    key_of = group_key(collations)
    last: Any = None  # no key is None: keys are tuples
    for row in rows:
        key = row if key_of is None else key_of(row)
        if key != last:
            last = key
            yield row


def _kept(lefts: Iterator[Row], rights: Iterator[Row], key_of: Callable[[Row], Any], *, found: bool) -> Iterator[Row]:
    """The rows of the left that are among those of the right, or that are not. Both come in the order of the keys."""
    keys = map(key_of, rights)
    other = next(keys, None)
    for row in lefts:
        key = key_of(row)
        while other is not None and other < key:
            other = next(keys, None)
        if (other is not None and other == key) is found:
            yield row
