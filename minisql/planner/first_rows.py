"""ORDER BY with LIMIT over result columns that somebody notices being computed.

SQLite keeps the first rows only, and computes the result columns of a row when it is among the first of those that have
come so far: a later one may push it out. Where rows come in the order of some terms already, and without LIMIT, those
of all rows are computed, before the terms; so too where it is the rows' place that decides (`nodes.early`).
Source: found with SQLite (EXPLAIN, and functions that count their calls).
"""

from __future__ import annotations

from collections.abc import Sequence

from minisql.planner.context import Context
from minisql.planner.expr import Column, Expr
from minisql.planner.nodes import Limit, PlanNode, Project, Sort
from minisql.planner.ordering import OrderItem
from minisql.value.affinity import Affinity
from minisql.value.collate import BINARY


def first_rows(
    ctx: Context,
    child: PlanNode,
    exprs: Sequence[Expr],
    noticed: Sequence[int],
    order: Sequence[OrderItem],
    n_sorted: int,
    limit: Expr | None,
    offset: Expr | None,
    what: str,
    *,
    early: bool,
    is_cut: bool,
) -> PlanNode:
    """The result columns of the first rows. `noticed`: the numbers of those that are no terms and to be kept. `early`:
    they are computed of all rows. `is_cut`: LIMIT and OFFSET are carried out here, too."""
    kept_source = ctx.new_source()
    terms = [item.output for item in order]
    kept = tuple(exprs[number] for number in noticed)
    by = tuple(item.term for item in order)
    if not early:  # over columns it is known fast which rows may be among the first
        child = Sort(child, by, 0, limit, offset, "", entering=True)
    node: PlanNode = Sort(child, by, n_sorted, limit, offset, what, kept, kept_source, early)
    if is_cut:
        node = Limit(node, limit, offset)

    def result(number: int) -> Expr:
        if number in terms:
            return Column(kept_source, len(noticed) + terms.index(number), Affinity.NONE, BINARY)
        if number in noticed:
            return Column(kept_source, noticed.index(number), Affinity.NONE, BINARY)
        return exprs[number]

    return Project(node, ctx.new_source(), tuple(map(result, range(len(exprs)))))
