"""The right side of a RIGHT or FULL JOIN as a level of a nested loop.

Rows of it that no left row has matched come behind all others. WHERE is asked of them twice, as SQLite does: the right
table is read anew by a loop of its own, for which the left columns are NULL (checks.py), and then the row is checked as
those that have matched. (Here its rows are mostly made once, and the join is by a hash table: right_order.py.)
Source: found with SQLite (EXPLAIN).
"""

from __future__ import annotations

from collections.abc import Sequence

from minisql.frozen import replace
from minisql.planner.block import FromItem, JoinItem, TableItem, argument_terms, conjunction, conjuncts
from minisql.planner.context import Context
from minisql.planner.expr import Column, Expr, Outer
from minisql.planner.nodes import Filter, HashLookup, Join, PlanNode, Scan, VirtualScan
from minisql.planner.noticeable import is_noticeable_plan
from minisql.planner.same import rewrite
from minisql.planner.where.build import never_covering
from minisql.planner.where.checks import driven_first, unmatched
from minisql.planner.where.from_list import mask_of_item
from minisql.planner.where.idle_operands import without_idle_operands
from minisql.planner.where.loops import Loop, Reading
from minisql.planner.where.one_table import NO_ORDER, chosen, filtered, plan_table, table_node
from minisql.planner.where.right_order import Unknown, read_in_order, row_key
from minisql.planner.where.terms import Term, analyse, mask_of


def right_join(
    ctx: Context,
    left_node: PlanNode,
    item: JoinItem,
    right_node: PlanNode | None,
    searched: tuple[Reading, Loop, Sequence[Term]] | None,
    where: Sequence[Expr],
    outside: int,
) -> Join:
    """The rows of `left_node` joined with `item.right`. `Join.shown`: the right side searched by ON, then read by what
    WHERE says of it, the left columns being NULL.

    Args:
        right_node: what gives all rows of the right side; None: it is a table.
        searched: the right table, how it is searched, and the terms of ON; None: it is no stored table, nor a virtual
            one that `is_search`.
        where: as it is written, what can be asked of the rows; nothing where another RIGHT or FULL JOIN follows.
        outside: the sources (bits) to the left.
    """
    where = [part for term in where for part in _split(ctx, term)]
    right, terms = item.right, analyse(ctx, where)
    if searched is None or not isinstance(right, TableItem):
        if right_node is None:
            right_node = _whole(ctx, right)
        asked = unmatched(terms, outside, None, None, is_noticed=is_noticeable_plan(right_node))
        return Join(left_node, right_node, item.kind, conjunction(item.on), None, asked)
    reading, loop, of_on = searched
    own = mask_of_item(right)
    of_where = [*(term for term in where if mask_of(term) & own), *argument_terms(right)]  # the last one counts
    beside = [] if all(mask_of(term) & own for term in where) else [_read_alone(term, outside) for term in where]
    alone = chosen(ctx, right, of_where, NO_ORDER, outside, beside=beside)
    is_read_whole = right.source.table.without_rowid  # by the key of the rows that had a match
    rest = never_covering(alone.node()) if is_read_whole and not _holds_all(alone.reading, alone.loop) else alone.node()
    on = driven_first(of_on, reading, loop)
    scan, settled = table_node(reading, loop, False, outside)
    search = never_covering(filtered(scan, [term.expr for term in on if id(term) not in settled]))
    is_virtual = right.source.table.virtual is not None
    asked = unmatched(terms, outside, alone.reading, alone.loop, is_noticed=is_virtual)
    try:
        if is_virtual:
            raise Unknown
        right_node, order, order_of_rest = read_in_order(reading, loop, alone.loop)
    except Unknown:
        key = row_key(right.source.table)
        search, rest = _wider(search, key), _wider(rest, key)
        assert search.columns == rest.columns, (search.columns, rest.columns)
        places = tuple([(reading.source, column) for column in key])
        return Join(left_node, search, item.kind, None, (search, rest), (asked[0], None), right_key=places)
    all_of_on = conjunction([term.expr for term in on])
    return Join(left_node, right_node, item.kind, all_of_on, (search, rest), asked, order, order_of_rest)


def _read_alone(term: Expr, outside: int) -> Expr:
    """The term as it looks to the loop over the right table alone: columns of the sources `outside` are no table's."""

    def read(node: Expr) -> Expr | None:
        if type(node) is not Column or not outside >> node.source & 1:
            return None
        return Outer(node.column, node.affinity, node.collation)

    return rewrite(term, read)


def _holds_all(reading: Reading, loop: Loop) -> bool:
    """Are all columns of the table in the index?"""
    columns = range(len(reading.item.source.table.columns))
    return loop.index is not None and reading.matcher.held(loop.index).issuperset(columns)


def _split(ctx: Context, term: Expr) -> list[Expr]:
    """A term of WHERE as SQLite puts it together for the loop over the right table alone: `(a AND b) OR 0` is two."""
    left = without_idle_operands(ctx, term)
    return [term] if left is term else conjuncts(left)


def is_search(reading: Reading, loop: Loop) -> bool:
    """Does the virtual table give other rows for each left row, as `a FULL JOIN json_each(a.x)` does? By their rowids
    SQLite tells which have had a match, whatever they were."""
    return loop.needs != 0 and not reading.item.source.table.without_rowid


def _wider(node: PlanNode, columns: Sequence[int]) -> PlanNode:
    """The reading of a table that gives these columns, too, which every index has."""
    match node:
        case Filter(child) | HashLookup(child):
            return replace(node, child=_wider(child, columns))
        case Join(_, right):
            return replace(node, right=_wider(right, columns))
        case Scan():
            return replace(node, wanted=tuple(sorted({*node.wanted, *columns})))
        case VirtualScan():
            branches = tuple([_wider(branch, columns) for branch in node.branches])
            return replace(node, wanted=tuple(sorted({*node.wanted, *columns})), branches=branches)
    return node


def _whole(ctx: Context, item: FromItem) -> PlanNode:
    """All rows of a table: they may come without a partner, and do not depend on the left row."""
    assert isinstance(item, TableItem), "the plan of anything else is made once"
    return plan_table(ctx, replace(item, indexed_by=None), argument_terms(item), NO_ORDER).node
