"""`bind_select`: a SELECT of any form with its names settled, ready to be planned. Source: lang_select, lang_with."""

from __future__ import annotations

from minisql.planner.common_table import open_with
from minisql.planner.compound import BoundCompound, BoundValues, bind_compound, bind_values
from minisql.planner.context import Context
from minisql.planner.core import BoundCore, bind_core
from minisql.planner.scope import Ctes, Frame, Scope
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
        ctes = open_with(ctx, select.with_, ctes, select)
    core = select.cores[0]
    if select.operators:
        return bind_compound(ctx, select, parent, frame, ctes)
    if isinstance(core, ast.Values):
        return bind_values(ctx, core, parent, frame, ctes)
    return bind_core(ctx, core, parent, frame, ctes, select)
