"""Subqueries in FROM nested hundreds of levels deep: bound from the innermost outwards, without deep recursion.

SQLite's limit on the depth of expressions does not count them (its parser's stack ends them at about 490 levels).
A subquery in FROM sees what the query around it sees from outside and nothing else, so it can be bound before that
query is. Only for statements whose planning has failed for the depth of recursion (`Context.deep`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from minisql.frozen import slotted
from minisql.planner.bound_core import BoundCore
from minisql.planner.context import BoundQuery, Context
from minisql.planner.flatten import flatten, is_plain
from minisql.planner.nodes import PlanNode
from minisql.planner.scope import Ctes, DerivedColumn, Scope
from minisql.planner.typed import Typed
from minisql.sql import ast

_STEP: Final = 20


@slotted
class PlannedQuery:
    """A subquery whose plan is made: what is around it need not descend into it."""

    query: BoundQuery
    planned: PlanNode

    @property
    def columns(self) -> tuple[DerivedColumn, ...]:
        return self.query.columns

    @property
    def last(self) -> Sequence[Typed]:
        return self.query.last

    def plan(self) -> PlanNode:
        return self.planned


def bind_nested(ctx: Context, select: ast.Select, scope: Scope, ctes: Ctes | None) -> BoundQuery:
    """Bind a subquery in FROM; every 20th level below it first, the deepest before the others."""
    found = ctx.bound_from.get(id(select))
    if found is not None:
        return found
    levels: list[ast.Select] = []
    if id(select) not in ctx.seen_from:
        levels = [below for depth, below in _levels(select, ctx.seen_from) if depth % _STEP == 0]
    for below in (*reversed(levels), select):
        query = ctx.bind_query(ctx, below, scope.parent, scope.frame, ctes)
        if below is select:
            return query
        if isinstance(query, BoundCore):
            flatten(query)
        if not isinstance(query, BoundCore) or not is_plain(query):
            query = PlannedQuery(query, query.plan())
        ctx.bound_from[id(below)] = query
    raise AssertionError("select is the last of its levels")


def _levels(select: ast.Select, seen: set[int]) -> list[tuple[int, ast.Select]]:
    """(depth, subquery) of the subqueries in FROM below `select`, each behind those around it. What is below a WITH is
    left out: other tables are in sight there."""
    found: list[tuple[int, ast.Select]] = []
    stack = [(0, select)]
    while stack:
        depth, node = stack.pop()
        seen.add(id(node))
        if depth:
            found.append((depth, node))
        if node.with_ is None:
            for core in node.cores:
                if isinstance(core, ast.SelectCore) and core.from_ is not None:
                    stack += [(depth + 1, below) for below in _subqueries(core.from_)]
    return found


def _subqueries(clause: ast.JoinClause) -> list[ast.Select]:
    found: list[ast.Select] = []
    stack = [clause]
    while stack:
        here = stack.pop()
        for table in (here.first, *(join.table for join in here.joins)):
            if isinstance(table, ast.SubqueryTable):
                found.append(table.select)
            elif isinstance(table, ast.NestedJoin):
                stack.append(table.join)
    return found
