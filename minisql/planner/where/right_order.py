"""In what order the right table of a RIGHT or FULL JOIN gives its rows.

Those that match a left row come as they stand where SQLite searches for them, those that none has matched as the loop
gives them that reads the table once more. Both may be indexes, of other columns each. Here the table is read once, as
it stands, and what matches is sorted as well as what is left over. That is not possible where an order is not one of
stored columns (an index on expressions, a union of searches): then the table is searched for each left row, and read
once more, as SQLite does it.
Source: found with SQLite.
"""

from __future__ import annotations

from typing import TypeAlias

from minisql.frozen import replace
from minisql.planner.context import Context
from minisql.planner.expr import ROWID, Column, SortTerm
from minisql.planner.nodes import FullScan, IndexSeek, PlanNode, Scan
from minisql.planner.where.build import scan_of
from minisql.planner.where.loops import Loop, Reading
from minisql.planner.where.terms import UseOp
from minisql.schema.objects import IndexTerm, Table
from minisql.value.affinity import Affinity
from minisql.value.collate import BINARY

_Order: TypeAlias = tuple[IndexTerm, ...]


class Unknown(Exception):
    """Rows come in no order of stored columns."""


def row_key(table: Table) -> tuple[int, ...]:
    """The columns that tell the rows of a table apart."""
    for index in table.indexes:
        if index.is_table:
            return tuple([term.column for term in index.terms if term.column is not None])
    return (ROWID if table.rowid_column is None else table.rowid_column,)


def read_in_order(
    reading: Reading, search: Loop, rest: Loop
) -> tuple[PlanNode, tuple[SortTerm, ...], tuple[SortTerm, ...]]:
    """All rows of the table, the order in which the loop `search` comes upon those that match one row, and that in
    which `rest` gives them; (): as they are given here. Raises `Unknown`."""
    ctx, scan = reading.ctx, scan_of(reading, search, FullScan())
    table = scan.table
    searched, left_over = _order_of(table, search), _order_of(table, rest)
    index = search.index
    is_whole = index is not None and index.where is None and not search.equal
    if searched and searched == left_over and search.covering and is_whole:
        assert index is not None
        return replace(scan, access=IndexSeek(index, (), covering=True)), (), ()
    alias = ROWID if table.rowid_column is None else table.rowid_column
    more = {alias if term.column == ROWID else term.column for term in (*searched, *left_over)} - {None}
    scan = replace(scan, wanted=tuple(sorted({*scan.wanted, *more})))
    return scan, _terms(ctx, scan, searched), _terms(ctx, scan, left_over)


def _order_of(table: Table, loop: Loop) -> _Order:
    """The terms of the index through which rows come, without those whose value is the same for all of them; (): the
    table's own order, in which those stand that agree in all. Raises `Unknown`."""
    index = loop.index
    if loop.is_or:
        raise Unknown
    if index is None or index.is_table:
        return ()
    n_fixed = 0 if loop.n_skipped or any(use.op is UseOp.IN for use in loop.equal) else len(loop.equal)
    order = () if n_fixed >= len(index.terms) else index.stored_terms[n_fixed:]
    for term in order:
        if term.column is None or (term.column >= 0 and table.fields[term.column] < 0):
            raise Unknown  # what is not stored
    return order


def _terms(ctx: Context, scan: Scan, order: _Order) -> tuple[SortTerm, ...]:
    alias = ROWID if scan.table.rowid_column is None else scan.table.rowid_column
    found = []
    for term in order:
        assert term.column is not None, term
        column = Column(scan.source, alias if term.column == ROWID else term.column, Affinity.NONE, BINARY)
        found.append(SortTerm(column, ctx.env.collation(term.collation), term.descending, not term.descending))
    return tuple(found)
