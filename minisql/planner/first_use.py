"""The first use of a view on a connection: SQLite finds out its columns then, and keeps them.

For that it binds the view's SELECT by itself, as a text of its own. So in a statement with a UNION, INTERSECT or EXCEPT
it takes a compound in the view that is sorted with COLLATE for a subquery (`compound.grouped_outside`), which may be a
mistake; whenever it reads the view, it takes it as it stands. Once the columns are known, the mistake is not seen:
with `CREATE VIEW v AS SELECT a FROM t UNION SELECT a FROM t GROUP BY b ORDER BY 1 COLLATE NOCASE`, the statement
`SELECT * FROM v UNION SELECT 1` says `no such column: b`, but not after `SELECT * FROM v`.

What is known of a database's views is forgotten when a table or view of it is dropped, or its schema read anew, as a
ROLLBACK or ALTER TABLE has it; that forgets those of temp as well. But ALTER TABLE then finds out those that triggers
and other views read. A view of temp reads tables of other databases, so it may be known when one of these is gone: with
`CREATE TEMP VIEW v AS SELECT * FROM t`, behind `SELECT * FROM v` and `DROP TABLE t` an `INSERT INTO v` says `cannot
modify v because it is a view`, and not `no such table: t`.
"""

from __future__ import annotations

from minisql.planner.context import Context
from minisql.planner.scope import Frame
from minisql.schema.objects import View, fold
from minisql.sql import ast


def view_key(view: View) -> tuple[str, str]:
    """What a view goes by in `environment.KnownViews`."""
    return fold(view.name), view.sql


def check_first_use(ctx: Context, view: View, database: str) -> None:
    """Find what is wrong with a view whose columns the connection does not know yet, if the statement has a compound.

    Raises:
        SqlError: the view may not be used in this statement.
    """
    from minisql.planner.compound import grouped_outside

    if ctx.statement is None or not any(map(_is_compound, ast.found(ctx.statement, ast.Select))):
        return
    ordered = (each for each in ast.found(view.select, ast.Select) if each.operators and each.order_by)
    if not any(map(grouped_outside, ordered)):
        return
    outside = ctx.first_use, ctx.in_cte, ctx.in_on
    ctx.first_use, ctx.in_cte, ctx.in_on = True, False, False
    try:
        with ctx.inside_view(view, database):
            ctx.bind_query(ctx, view.select, None, Frame(), None)
    finally:
        ctx.first_use, ctx.in_cte, ctx.in_on = outside


def _is_compound(select: ast.Select) -> bool:
    return any(operator is not ast.CompoundOperator.UNION_ALL for operator in select.operators)
