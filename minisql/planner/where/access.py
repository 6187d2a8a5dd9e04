"""All loops over one source that are worth a thought, in the order in which SQLite comes to them."""

from __future__ import annotations

from collections.abc import Sequence

from minisql.planner.unplanned import NoQuerySolution
from minisql.planner.where.automatic import automatic_loops
from minisql.planner.where.loops import Loop, LoopSet, Reading, full_scan
from minisql.planner.where.or_loops import or_loops
from minisql.planner.where.seeks import loops_by_index, rowid_seeks
from minisql.schema.objects import Index


def loops_of(reading: Reading, *, automatic: bool = False) -> list[Loop]:
    """The loops over a stored table. `automatic`: transient indexes may be made.

    Raises:
        SqlError: `no such index: NAME`.
        NoQuerySolution: INDEXED BY's index is of no use.
    """
    found, item = LoopSet(), reading.item
    if any(index.is_table and not reading.matcher.is_ordered(index) for index in item.source.table.indexes):
        raise NoQuerySolution
    if automatic and not item.not_indexed and item.indexed_by is None:
        mask, table = 1 << reading.source, item.source.table
        for loop in automatic_loops(mask, reading.barred, reading.terms, reading.rows, table):
            found.add(loop)
    _collect(reading, found)
    if reading.must_redo:  # once more, now that the samples have said which terms choose little
        reading.must_redo = False
        return loops_of(reading, automatic=automatic)
    if not found.loops:
        raise NoQuerySolution
    return found.loops


def _collect(reading: Reading, loops: LoopSet) -> None:
    item = reading.item
    table = item.source.table
    if item.indexed_by is not None:
        named = reading.matcher.named_index(item.indexed_by)
        if reading.matcher.is_ordered(named) and _serves(reading, named):
            loops_by_index(reading, [named], loops, 1)
        or_loops(reading, loops, _collect)
        return
    if not table.without_rowid:
        loop = full_scan(reading)
        if reading.is_semi:
            loop.out = 0
        loops.add(loop)
        rowid_seeks(reading, loops)
    if not item.not_indexed or table.without_rowid:  # a table that is an index needs one
        usable = [
            index
            for index in table.indexes
            if reading.matcher.is_ordered(index) and _serves(reading, index)
        ]
        loops_by_index(reading, usable, loops, 2)
        or_loops(reading, loops, _collect)


def _serves(reading: Reading, index: Index) -> bool:
    """Are all rows that are wanted in the index?"""
    if index.where is None:
        return True
    return not reading.item.is_left_of_full and reading.matcher.implied(index, reading.terms)


def cheapest(loops: Sequence[Loop]) -> Loop:
    """The loop that a query of this source alone would take; of equals the one found first, but the narrower index."""
    best = loops[0]
    for loop in loops[1:]:
        new, old = (loop.run, loop.out), (best.run, best.out)
        if new < old or (new == old and is_narrower(loop, best)):
            best = loop
    return best


def is_narrower(new: Loop, old: Loop) -> bool:
    """Of two loops that cost the same, is the first one to be preferred for its narrower index?"""
    return new.is_indexed and old.is_indexed and new.width < old.width

