"""In what order the right table of a RIGHT or FULL JOIN gives its rows.

Those that match a left row come as they stand where SQLite searches for them, those that none has matched as the loop
gives them that reads the table once more. Both may be indexes, of other columns each. Here the table is read once, in
the order of the search, and what is left over is sorted.
Source: found with SQLite.
"""

from __future__ import annotations

from typing import TypeAlias

from minisql.frozen import replace
from minisql.planner.context import Context
from minisql.planner.expr import ROWID, Column, SortTerm
from minisql.planner.nodes import FullScan, IndexSeek, PlanNode, Scan, Sort
from minisql.planner.where.build import scan_of
from minisql.planner.where.loops import Loop, Reading
from minisql.planner.where.terms import UseOp
from minisql.schema.objects import IndexTerm, Table
from minisql.value.affinity import Affinity
from minisql.value.collate import BINARY

_Order: TypeAlias = tuple[IndexTerm, ...]


def read_in_order(reading: Reading, search: Loop, rest: Loop) -> tuple[PlanNode, tuple[SortTerm, ...]]:
    """All rows of the table as the loop `search` comes upon them, and the order in which `rest` gives them, if that is
    another one; else ()."""
    ctx, scan = reading.ctx, scan_of(reading, search, FullScan())
    table = scan.table
    searched, left_over = _order_of(table, search), _order_of(table, rest)
    index = search.index
    is_whole = index is not None and index.where is None and not search.equal
    if searched and searched == left_over and search.covering and is_whole:
        assert index is not None
        return replace(scan, access=IndexSeek(index, (), covering=True)), ()
    if searched == left_over:
        left_over = ()
    elif not left_over:
        left_over = _own_order(table)
    alias = ROWID if table.rowid_column is None else table.rowid_column
    more = {alias if term.column == ROWID else term.column for term in (*searched, *left_over)} - {None}
    scan = replace(scan, wanted=tuple(sorted({*scan.wanted, *more})))
    node = Sort(scan, _terms(ctx, scan, searched), what="") if searched else scan
    return node, _terms(ctx, scan, left_over)


def _order_of(table: Table, loop: Loop) -> _Order:
    """The terms of the index through which rows come, without those whose value is the same for all of them; (): the
    table's own order, in which those stand that agree in all, or one that is not known here."""
    index = loop.index
    if index is None or index.is_table or loop.is_or:
        return ()
    for term in index.stored_terms:
        if term.column is None or (term.column >= 0 and table.fields[term.column] < 0):
            return ()  # what is not stored
    n_fixed = 0 if loop.n_skipped or any(use.op is UseOp.IN for use in loop.equal) else len(loop.equal)
    return () if n_fixed >= len(index.terms) else index.stored_terms[n_fixed:]


def _own_order(table: Table) -> _Order:
    """The table's own order."""
    for index in table.indexes:
        if index.is_table:
            return index.terms
    return (IndexTerm(ROWID, None, BINARY.name, False),)


def _terms(ctx: Context, scan: Scan, order: _Order) -> tuple[SortTerm, ...]:
    alias = ROWID if scan.table.rowid_column is None else scan.table.rowid_column
    found = []
    for term in order:
        assert term.column is not None, term
        column = Column(scan.source, alias if term.column == ROWID else term.column, Affinity.NONE, BINARY)
        found.append(SortTerm(column, ctx.env.collation(term.collation), term.descending, not term.descending))
    return tuple(found)
