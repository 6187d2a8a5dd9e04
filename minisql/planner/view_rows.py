"""What a view counts for in a join: what its last reference was thought to give that is compiled before the join is.

SQLite keeps the figure in the view itself, not in each reference to it. Another one may be compiled between a view in
FROM and the loops of the join, and be run more often or asked for less: in the same FROM, or within a later item.

    SELECT * FROM v AS x, v AS y WHERE y.a = 3                      both count for what y gives
    SELECT * FROM v, (SELECT * FROM t WHERE a <> (SELECT max(x.a) FROM t JOIN v AS x USING (b)) LIMIT 5)

A query in an expression is compiled with the query around it, behind its FROM; here it is planned when it is bound. So
what views gave within it is noted by its plan. Source: SQLite itself, whose EXPLAIN QUERY PLAN tells the costs.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from minisql.planner.common_table import SharedQuery
from minisql.planner.expr import Exists, Expr, InQuery, Scalar, walk

if TYPE_CHECKING:
    from minisql.planner.block import QueryItem
    from minisql.planner.context import Context
    from minisql.planner.nodes import PlanNode
    from minisql.planner.where.logest import LogEst


def note_view(ctx: Context, item: QueryItem, rows: LogEst) -> None:
    """Note that a view in FROM is thought to give so many rows, unless it is not compiled, as it reads the rows of
    another one in the same FROM."""
    key = item.view_key
    if key is not None and isinstance(item.query, SharedQuery) and item.query.is_twin:
        ctx.view_rows.setdefault(key, rows)
    elif key is not None:
        ctx.view_rows[key] = rows


def note_operand(ctx: Context, plan: PlanNode, outside: dict[tuple[str, str], LogEst]) -> None:
    """The query of an expression has been planned: note what views gave in it, and go on with those `outside`."""
    if ctx.view_rows:
        ctx.operand_views[id(plan)] = plan, ctx.view_rows
    ctx.view_rows = outside


def compile_operands(ctx: Context, exprs: Iterable[Expr]) -> None:
    """The expressions of a query are compiled, behind its FROM, with the queries in them."""
    for expr in exprs:
        for node in walk(expr):
            if isinstance(node, Scalar | Exists | InQuery) and id(node.query.plan) in ctx.operand_views:
                ctx.view_rows.update(ctx.operand_views[id(node.query.plan)][1])
