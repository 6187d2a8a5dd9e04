"""`bind_select`: a SELECT of any form with its names settled, ready to be planned. Source: lang_select, lang_with."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from minisql.errors import SqlError
from minisql.frozen import replace
from minisql.planner.bound_core import BoundCore
from minisql.planner.bound_values import BoundValues, as_cores, bind_values
from minisql.planner.common_table import open_with
from minisql.planner.compound import BoundCompound, bind_compound, grouped_outside
from minisql.planner.context import Context
from minisql.planner.core import bind_core
from minisql.planner.expr import Column
from minisql.planner.ordering import strip_collate
from minisql.planner.scope import Ctes, Frame, Scope
from minisql.planner.unplanned import FoundInPlan, no_solution
from minisql.sql import ast

_Bound: TypeAlias = BoundCore | BoundValues | BoundCompound
_Binder: TypeAlias = Callable[[Context, ast.Select, Scope | None, Frame, Ctes | None], _Bound]


def bind_select(
    ctx: Context, select: ast.Select, parent: Scope | None, frame: Frame, ctes: Ctes | None
) -> _Bound:
    """Bind a SELECT.

    Args:
        parent: the scope of the query around it, None for a statement's own and for a view.
        frame: where values from outside come through; FROM's subqueries share that of the query they are in.
        ctes: the common table expressions that are in sight.
    """
    as_stored = ctx.from_schema and not ctx.first_use
    outside = None
    if select.operators and select.order_by and not (ctx.in_cte or ctx.in_on or as_stored):
        outside = grouped_outside(select)
    bind = _bind if outside is None else _bind_grouped_outside
    if ctx.env.authorizer is not None:
        # What an EXISTS becomes is known when its query has been planned.
        with ctx.env.authorizer.query(settles=not isinstance(ctx.statement, ast.Select)):
            return _bind_whole(ctx, outside or select, parent, frame, ctes, bind)
    return _bind_whole(ctx, outside or select, parent, frame, ctes, bind)


def _bind_whole(
    ctx: Context, select: ast.Select, parent: Scope | None, frame: Frame, ctes: Ctes | None, bind: _Binder
) -> _Bound:
    if ctx.inside_select:
        return bind(ctx, select, parent, frame, ctes)
    if ctx.mistake is not None and not ctx.like_select:  # in a change SQLite goes no further than to look its tables up
        raise _first_mistake(ctx, select, ctes, ctx.mistake)
    ctx.inside_select = True
    try:
        bound = bind(ctx, select, parent, frame, ctes)
    except SqlError as error:
        ctx.late.clear()
        raise _first_mistake(ctx, select, ctes, error) from None
    finally:
        ctx.inside_select = False
    if ctx.holds_late:
        ctx.late = [error for error in ctx.late if error not in ctx.waiting]
    elif ctx.late and not ctx.open_views:
        late, ctx.late = ctx.late, []
        if not all(error in ctx.waiting for error in late):
            _tell_late(ctx, bound, late)
    return bound


def _tell_late(ctx: Context, bound: _Bound, late: list[SqlError]) -> None:
    """Tell one of the mistakes that SQLite finds when it generates code, or have it told when there is a plan.

    Raises:
        SqlError: that mistake.
    """
    from minisql.planner.told import first, may_wait

    if may_wait(ctx, late):
        ctx.traits.held = late
        return
    told = first(ctx, [each for each in late if not isinstance(each, FoundInPlan)])
    raise no_solution(bound.parts if isinstance(bound, BoundCompound) else (bound,), told) or told


def _first_mistake(ctx: Context, select: ast.Select, ctes: Ctes | None, error: SqlError) -> SqlError:
    from minisql.planner.first_mistake import first_mistake  # read only where something is wrong

    return first_mistake(ctx, select, ctes, error)


def _bind_grouped_outside(
    ctx: Context, select: ast.Select, parent: Scope | None, frame: Frame, ctes: Ctes | None
) -> _Bound:
    """Bind what `grouped_outside` gave. The terms of its ORDER BY are sought in the cores of the compound inside, as if
    they stood there."""
    (core,) = select.cores
    assert isinstance(core, ast.SelectCore), type(core)
    assert core.from_ is not None, "it reads the compound"
    inside = core.from_.first
    assert isinstance(inside, ast.SubqueryTable), type(inside)
    stripped = [strip_collate(term.expr) for term in select.order_by]
    if not all(isinstance(node, ast.Literal) for node, _ in stripped):
        n_late = len(ctx.late)
        bound = _bind(ctx, replace(inside.select, order_by=select.order_by), parent, frame, ctes)
        del ctx.late[n_late:]
        assert isinstance(bound, BoundCompound), type(bound)
        terms = []
        for term, found, (_, collation) in zip(select.order_by, bound.order, stripped, strict=True):
            assert isinstance(found.expr, Column), type(found.expr)
            place: ast.Expr = ast.Literal(found.expr.column + 1)
            terms.append(replace(term, expr=place if collation is None else ast.Collate(place, collation)))
        select = replace(select, order_by=tuple(terms))
    return _bind(ctx, select, parent, frame, ctes)


def _bind(
    ctx: Context, select: ast.Select, parent: Scope | None, frame: Frame, ctes: Ctes | None
) -> _Bound:
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
