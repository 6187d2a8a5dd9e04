"""`bind_select`: a SELECT of any form with its names settled, ready to be planned. Source: lang_select, lang_with."""

from __future__ import annotations

from minisql.errors import SqlError
from minisql.planner.compound import BoundCompound, BoundValues, bind_compound, bind_values
from minisql.planner.context import Context
from minisql.planner.core import BoundCore, bind_core
from minisql.planner.scope import Ctes, Frame, Scope
from minisql.schema.objects import fold
from minisql.sql import ast


def bind_select(
    ctx: Context, select: ast.Select, parent: Scope | None, frame: Frame, ctes: Ctes | None
) -> BoundCore | BoundValues | BoundCompound:
    """Bind a SELECT.

    Args:
        parent: the scope of the query around it, None for a statement's own and for a view.
        frame: where values from outside come through; FROM's subqueries share that of the query they are in.
        ctes: the common table expressions that are in sight.
    """
    if select.with_ is not None:
        ctes = open_with(ctx, select.with_, ctes)
    core = select.cores[0]
    if select.operators:
        return bind_compound(ctx, select, parent, frame, ctes)
    if isinstance(core, ast.Values):
        return bind_values(ctx, core, parent, frame, ctes)
    return bind_core(ctx, core, parent, frame, ctes, select)


def open_with(ctx: Context, with_: ast.With, around: Ctes | None) -> Ctes:
    """Put the expressions of a WITH in sight. One that nothing uses is never bound (its parameters still count)."""
    by_name: dict[str, ast.CommonTableExpression] = {}
    for cte in with_.ctes:
        key = fold(cte.name)
        if key in by_name:
            raise SqlError(f"duplicate WITH table name: {cte.name}")
        by_name[key] = cte
        ctx.note_unbound(cte)
    return Ctes(by_name, around)
