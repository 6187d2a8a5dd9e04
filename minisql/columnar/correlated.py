"""Correlated subqueries in conditions: asked row by row, of the rows that all other conditions have left.

The row path's function computes them, with the row's values as their frame; what is read and joined around them runs
over columns. Where EXISTS has a form as a join (`exists_join.py`), that is taken.

    before   Join(a, Filter(b, b.x < (SELECT avg(x) FROM b WHERE b.k = a.k)))
    after    Filter(Join(a, b), b.x < (SELECT ...))

It must not fire for outer joins, where a condition of the right side decides which rows match, nor where the subquery
calls functions that are not always the same.
"""

from __future__ import annotations

from typing import Any

from minisql.executor.compile.functions import conjuncts
from minisql.frozen import Record, field_names, replace
from minisql.planner import nodes
from minisql.planner.expr import Call, Exists, Expr, InQuery, Raise, Scalar, Subquery, walk
from minisql.planner.nodes import Grouping, JoinKind, PlanNode
from minisql.schema.objects import Index, Table
from minisql.value.collate import Collation

_LEAVES = (Table, Index)


def is_correlated(expr: Expr) -> bool:
    """Is there a subquery in the expression that depends on the row?"""
    return any(isinstance(node, Scalar | Exists | InQuery) and bool(node.query.outer) for node in walk(expr))


def is_repeatable(query: Subquery) -> bool:
    """Does the subquery give the same for the same frame however often it runs, by functions of our own alone?"""
    waiting: list[Any] = [query.plan]
    while waiting:
        node = waiting.pop()
        match node:
            case Call(function, _, _) if not function.builtin or not function.deterministic or function.directonly:
                return False
            case Raise() | nodes.VirtualScan() | nodes.Recursive():
                return False
            case Collation():
                if node.fold is None:
                    return False
            case tuple():
                waiting += node
            case Record() if not isinstance(node, _LEAVES):
                waiting += [getattr(node, name) for name in field_names(type(node))]
    return True


def aggregation_of(query: Subquery) -> tuple[nodes.Project, nodes.Aggregate] | None:
    """The subquery as expressions over an aggregation without groups; None: it is something else."""
    match query.plan:
        case nodes.Project(child=nodes.Aggregate(grouping=Grouping.WHOLE, bare=(), kinds=()) as aggregate) as project:
            return project, aggregate
        case _:
            return None


def is_computable(expr: Expr) -> bool:
    """May each correlated subquery in the expression be computed for all rows together (`scalar_join.py`)?"""
    for node in walk(expr):
        if isinstance(node, Exists | InQuery) and node.query.outer:
            return False
        if isinstance(node, Scalar) and node.query.outer and aggregation_of(node.query) is None:
            return False
    return True


def taken_out(join: nodes.Join) -> PlanNode | None:
    """An inner join, above which the correlated conditions of its right side are asked; None: there are none."""
    if join.kind is not JoinKind.INNER:
        return None
    right: PlanNode = join.right
    plain: list[Expr] = []
    asked: list[Expr] = []
    while isinstance(right, nodes.Filter):
        for term in conjuncts((right.predicate,)):
            (asked if is_correlated(term) else plain).append(term)
        right = right.child
    if not asked:
        return None
    for term in reversed(plain):
        right = nodes.Filter(right, term)
    node: PlanNode = replace(join, right=right)
    for term in reversed(asked):
        node = nodes.Filter(node, term)
    return node
