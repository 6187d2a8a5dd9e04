"""`bind_select`: a SELECT of any form with its names settled, ready to be planned. Source: lang_select, lang_with."""

from __future__ import annotations

from minisql.errors import SqlError
from minisql.planner.bound_core import BoundCore
from minisql.planner.common_table import open_with
from minisql.planner.compound import BoundCompound, BoundValues, as_cores, bind_compound, bind_values, grouped_outside
from minisql.planner.context import Context
from minisql.planner.core import bind_core
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
    as_stored = ctx.from_schema and not ctx.first_use
    if select.operators and select.order_by and not (ctx.in_cte or ctx.in_on or as_stored):
        select = grouped_outside(select) or select
    if ctx.env.authorizer is not None:
        with ctx.env.authorizer.query():
            return _bind_whole(ctx, select, parent, frame, ctes)
    return _bind_whole(ctx, select, parent, frame, ctes)


def _bind_whole(
    ctx: Context, select: ast.Select, parent: Scope | None, frame: Frame, ctes: Ctes | None
) -> BoundCore | BoundValues | BoundCompound:
    if ctx.inside_select:
        return _bind(ctx, select, parent, frame, ctes)
    ctx.inside_select = True
    try:
        bound = _bind(ctx, select, parent, frame, ctes)
    except SqlError as error:
        from minisql.planner.first_mistake import first_mistake

        ctx.late.clear()
        raise first_mistake(ctx, select, ctes, error) from None
    finally:
        ctx.inside_select = False
    if ctx.late and not ctx.open_views:
        first = ctx.late[0]
        is_whole = all(error in ctx.waiting for error in ctx.late)
        ctx.late.clear()
        if not is_whole:
            raise first
    return bound


def _bind(
    ctx: Context, select: ast.Select, parent: Scope | None, frame: Frame, ctes: Ctes | None
) -> BoundCore | BoundValues | BoundCompound:
    if select.with_ is not None:
        ctes = open_with(ctx, select.with_, ctes, select)
    core = select.cores[0]
    if select.operators:
        return bind_compound(ctx, select, parent, frame, ctes)
    if isinstance(core, ast.Values) and (cores := as_cores(ctx, core)) is not None:
        if len(cores) == 1:
            return bind_core(ctx, cores[0], parent, frame, ctes)
        operators = (ast.CompoundOperator.UNION_ALL,) * (len(cores) - 1)
        return bind_compound(ctx, ast.Select(tuple(cores), operators), parent, frame, ctes)
    if isinstance(core, ast.Values):
        return bind_values(ctx, core, parent, frame, ctes)
    return bind_core(ctx, core, parent, frame, ctes, select)
