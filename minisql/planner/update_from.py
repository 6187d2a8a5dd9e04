"""The rows that an UPDATE FROM finds, which SQLite looks for by a query of its own.

    UPDATE t SET b = f.x FROM f WHERE t.a = f.a     asks     SELECT t.rowid, f.x FROM t, f WHERE t.a = f.a

That query is rewritten as any other. Of several matches of one row the last one counts, so the order in which they come
is seen: subqueries in FROM keep their ORDER BY, of which the first that is flattened becomes the order of all matches,
and a transient index gives equal keys by its other columns. Source: lang_update "UPDATE FROM"; the rest is SQLite's.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from minisql.planner.block import Block, FromItem
from minisql.planner.bound_core import BoundCore
from minisql.planner.constants import propagate_constants
from minisql.planner.context import Context
from minisql.planner.expr import Expr
from minisql.planner.flatten import flatten
from minisql.planner.full_join_strength import weaken_full_joins
from minisql.planner.nodes import PlanNode, Sort
from minisql.planner.outputs import Output
from minisql.planner.push_down import push_down
from minisql.planner.scope import Scope, TableSource
from minisql.planner.semi_join import semi_joins
from minisql.planner.typed import Typed
from minisql.planner.unused_columns import drop_unused
from minisql.planner.where import plan_block
from minisql.planner.where.automatic import in_index_order

_NAME: Final = ""  # of a value: nobody sees it


def plan_matches(
    ctx: Context, scope: Scope, item: FromItem, where: list[Expr], values: Sequence[Expr]
) -> tuple[PlanNode, tuple[Expr, ...]]:
    """Plan the query: (its rows, each with the columns that are read of the sources; the values, over those rows)."""
    outputs = [Output(Typed(value), _NAME, _NAME, _NAME) for value in values]
    core = BoundCore(ctx, scope, item, outputs, distinct=False, where=where)
    weaken_full_joins(core)
    flatten(core, keep_order=True)
    push_down(core)
    drop_unused(core.item)
    propagate_constants(core)
    conditions, semi = semi_joins(core)
    for source in core.scope.sources:
        if isinstance(source, TableSource) and source.table.without_rowid:  # its key stands in a transient index
            key = next(index for index in source.table.indexes if index.is_table)
            source.used |= {term.column for term in key.terms if term.column is not None}
    order = tuple([each.term for each in core.order])
    placed = plan_block(ctx, Block(core.item, conditions, order, semi=semi))
    node = in_index_order(placed.node, reverse=ctx.env.reverses and not order)
    if placed.n_sorted < len(order):
        node = Sort(node, order, placed.n_sorted)
    return node, tuple([output.typed.expr for output in core.outputs])
