"""RIGHT and FULL JOINs, and all that is joined with them: in the order of the text.

Rows of the right side that no left row has matched come behind all others. WHERE is asked of them twice, as SQLite
does: the right table is read anew by a loop of its own, for which the left columns are NULL (checks.py), and then the
row is checked as those that have matched.
Source: found with SQLite (EXPLAIN).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from minisql.frozen import replace
from minisql.planner.block import (
    FromItem,
    JoinItem,
    KeptItem,
    QueryItem,
    TableItem,
    argument_terms,
    conjunction,
)
from minisql.planner.context import Context
from minisql.planner.expr import Expr
from minisql.planner.nodes import Join, JoinKind, PlanNode, Relabel
from minisql.planner.where.build import never_covering
from minisql.planner.where.checks import driven_first, unmatched
from minisql.planner.where.from_list import mask_of_item
from minisql.planner.where.given_order import given_order
from minisql.planner.where.in_from import query_node
from minisql.planner.where.logest import LogEst
from minisql.planner.where.loops import Loop
from minisql.planner.where.one_table import NO_ORDER, chosen, filtered, plan_table
from minisql.planner.where.order import Level, Wanted, satisfied
from minisql.planner.where.rows import estimated_rows
from minisql.planner.where.terms import UseList, analyse, mask_of


class Waiting(NamedTuple):
    """Terms that cannot be checked yet: of WHERE, of the ON clauses of inner joins, which come behind them, and the
    parts of row values in WHERE (slices.py), which come last. `written`: WHERE with its row values, which SQLite asks
    whole whether they can be checked at a row without a partner."""

    where: list[Expr]
    on: list[Expr]
    parts: list[Expr]
    written: list[Expr]

    @property
    def exprs(self) -> list[Expr]:
        return [*self.where, *self.on, *self.parts]

    def with_on(self, terms: Sequence[Expr]) -> Waiting:
        """Those and the terms of an ON that stands before those that are there."""
        return self._replace(on=[*terms, *self.on])

    def taken(self, there: int) -> tuple[list[Expr], Waiting]:
        """(those that read the sources `there` alone, the others)."""
        now = [term for term in self.exprs if not mask_of(term) & ~there]
        return now, Waiting(*([term for term in terms if mask_of(term) & ~there] for terms in self))


NOTHING_WAITS: Final = Waiting([], [], [], [])


def plan_as_written(
    ctx: Context, item: FromItem, waiting: Waiting, left: int, wanted: Wanted = NO_ORDER, before: LogEst = 0
) -> tuple[PlanNode, Waiting]:
    """Plan an item that runs inside the rows of the sources `left`, `before` in number: (plan, the terms that must
    wait). SQLite reads the first table in the `wanted` order, although that does not last: rows without a partner come
    behind the others."""
    if isinstance(item, JoinItem):
        return _join_as_written(ctx, item, waiting, left, wanted)
    there = left | mask_of_item(item)
    now, later = waiting._replace(on=[*waiting.on, *argument_terms(item)]).taken(there)
    if isinstance(item, TableItem):
        if any(mask_of(term.expr) & ~there for term in wanted.terms):
            wanted = NO_ORDER
        return plan_table(ctx, item, now, wanted, left, before=before).node, later
    if isinstance(item, KeptItem):
        return filtered(item.node, now), later
    is_turned = not left and _is_read_backwards(item, wanted)
    node = query_node(item, materialize=bool(left) or is_turned)
    if is_turned and isinstance(node, Relabel):
        node = replace(node, reverse=True)
    return filtered(node, now), later


def _is_read_backwards(item: QueryItem, wanted: Wanted) -> bool:
    """Would that give the first of the wanted terms?"""
    loop = Loop(item.source.number, is_derived_table=True)
    if wanted.serves_both:
        wanted = Wanted(wanted.terms, collated=wanted.collated)
    _, reverse = satisfied([Level(loop, None, given=given_order(item))], wanted, UseList([]))
    return reverse[0]


def _join_as_written(
    ctx: Context, item: JoinItem, waiting: Waiting, left: int, wanted: Wanted
) -> tuple[PlanNode, Waiting]:
    between = left | mask_of_item(item.left)
    there = between | mask_of_item(item.right)
    if item.kind is JoinKind.INNER:
        left_node, later = plan_as_written(ctx, item.left, waiting.with_on(item.on), left, wanted)
        right_node, later = plan_as_written(ctx, item.right, later, between, before=estimated_rows(left_node))
        return Join(left_node, right_node, JoinKind.INNER, None), later
    if item.kind is JoinKind.LEFT:
        left_node, later = plan_as_written(ctx, item.left, waiting, left, wanted)
        n_left, of_on = estimated_rows(left_node), NOTHING_WAITS.with_on(item.on)
        right_node, unplaced = plan_as_written(ctx, item.right, of_on, between, before=n_left)
        assert not unplaced.exprs, f"{len(unplaced.exprs)} ON terms have no place"
        now, later = later.taken(there)
        return filtered(Join(left_node, right_node, JoinKind.LEFT, None), now), later
    # Rows of either side may come without a partner: neither side may be filtered before the join, nor may the right
    # side depend on the left row.
    left_node, _ = plan_as_written(ctx, item.left, NOTHING_WAITS, left, wanted)
    right_node, _ = plan_as_written(ctx, item.right, NOTHING_WAITS, 0)
    where = [term for term in waiting.written if not mask_of(term) & ~there]
    join = _join_both(ctx, item, left_node, right_node, where, between)
    now, later = waiting.taken(there)
    return filtered(join, now), later


def _join_both(
    ctx: Context, item: JoinItem, left_node: PlanNode, right_node: PlanNode, where: Sequence[Expr], left: int
) -> Join:
    """A RIGHT or FULL JOIN. `Join.shown`: the right side searched by ON, then read by what WHERE says of it alone.
    (Here its rows are made once, and the join is by a hash table where ON is an equality.)"""
    right, terms = item.right, analyse(ctx, where)
    if not isinstance(right, TableItem) or right.source.table.virtual is not None:
        asked = unmatched(terms, left, None, None)
        return Join(left_node, right_node, item.kind, conjunction(item.on), None, asked)
    own = mask_of_item(right)
    searched = chosen(ctx, right, item.on, NO_ORDER, left, is_right=True)
    alone = chosen(ctx, right, [term for term in where if mask_of(term) == own], NO_ORDER)
    is_read_whole = right.source.table.without_rowid  # by the key of the rows that had a match
    rest = never_covering(alone.node()) if is_read_whole else alone.node()
    on = [term.expr for term in driven_first(searched.terms, searched.reading, searched.loop)]
    asked = unmatched(terms, left, alone.reading, alone.loop)
    shown = never_covering(searched.node()), rest
    return Join(left_node, right_node, item.kind, conjunction(on), shown, asked)
