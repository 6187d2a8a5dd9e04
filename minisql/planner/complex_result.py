"""Sorted subqueries that stay apart, since the query around them computes with what they give.

    SELECT expensive(a) FROM (SELECT a FROM t ORDER BY y LIMIT 10)

The function is called for rows that are sorted, and within the LIMIT. Source: optoverview §12 "Subquery Flattening";
what a complex result is, found with SQLite (EXPLAIN QUERY PLAN).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minisql.planner.block import JoinItem, QueryItem
from minisql.planner.expr import Call, CurrentTime, Exists, InQuery, Scalar, walk
from minisql.planner.nodes import JoinKind

if TYPE_CHECKING:
    from minisql.planner.bound_core import BoundCore


def computes_with(core: BoundCore, inner: BoundCore) -> bool:
    """Is `inner` sorted, and stays a subquery of `core`, since that has a function or a subquery among its results and
    FROM is this alone, or begins with it and goes on with an outer or CROSS JOIN?"""
    if not inner.is_sorted or not has_complex_result(core):
        return False
    item = core.item
    join: JoinItem | None = None
    while isinstance(item, JoinItem):
        join = item
        item = join.left
    if not isinstance(item, QueryItem) or item.query is not inner:
        return False
    return join is None or join.fixed or join.kind is not JoinKind.INNER


def has_complex_result(core: BoundCore) -> bool:
    """Was there a function or a subquery in a result column before subqueries were flattened?"""
    if core.is_complex is None:
        calls, vectors = (Call, CurrentTime, Scalar, Exists, InQuery), core.ctx.traits.vectors
        nodes = (node for each in core.outputs for node in walk(each.typed.expr) if isinstance(node, calls))
        core.is_complex = any(not (isinstance(node, Call) and id(node.function) in vectors) for node in nodes)
    return core.is_complex
