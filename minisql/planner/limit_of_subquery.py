"""The LIMIT of a subquery becomes that of the query around it.

    before   SELECT a FROM (SELECT x AS a FROM t LIMIT 3) ORDER BY a
    after    SELECT a FROM (SELECT x AS a FROM t) ORDER BY a LIMIT 3

Which rows a LIMIT without ORDER BY lets through is left open, so both are right; but they are other rows, and SQLite,
which flattens the subquery, gives the second. It must not fire where SQLite does not flatten: when the query around
has a WHERE, a join, DISTINCT, groups or a LIMIT of its own (one row where it is an operand), or is a part of a
compound; when both have an ORDER BY; when the subquery has OFFSET, groups, is DISTINCT, has windows or no FROM. A
compound must be of UNION ALL and of such subqueries, without an order, and sorted by its own columns.

A query with windows is to SQLite one that reads another, without DISTINCT or LIMIT, in the order of the window that is
carried out first: this other one gets the LIMIT, if there is no subquery in that order.
Source: optoverview §12 "Subquery Flattening".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from minisql.planner.block import QueryItem
from minisql.planner.bound_core import BoundCore, LimitClause
from minisql.planner.complex_result import has_complex_result
from minisql.planner.expr import has_subquery
from minisql.planner.nodes import CompoundOp
from minisql.value.collate import BINARY

if TYPE_CHECKING:
    from minisql.planner.compound import BoundCompound


def take_limit(core: BoundCore) -> None:
    """Give `core`, which is no part of a compound, the LIMIT of the subquery that it reads, if it is to have it."""
    if not isinstance(core.item, QueryItem) or core.where or core.limit_before_windows is not None:
        return
    windows = core.scope.windows
    groups = [] if windows is None else windows.groups
    is_limited = core.gives_one_row or core.limits.limit is not None
    if _is_aggregated(core) if groups else is_limited or not is_ungrouped(core):
        return
    from minisql.planner.compound import BoundCompound

    between: list[BoundCore] = []
    item, query = core.item, core.item.query
    while isinstance(query, BoundCore) and query.limits.limit is None:
        if query.where or not isinstance(query.item, QueryItem) or not is_ungrouped(query):
            return
        between.append(query)
        item, query = query.item, query.item.query
    if not isinstance(query, BoundCore | BoundCompound):
        return
    if query.limits.limit is None or query.limits.offset is not None:
        return
    if isinstance(query, BoundCore):
        fits = query.item is not None and is_ungrouped(query)
        fits = fits and not (query.is_sorted and has_complex_result(core))
    else:
        fits = _is_flat_for(core, query, between)
    is_sorted = bool(groups[-1].partition or groups[-1].order) if groups else core.is_sorted
    if isinstance(query, BoundCore) and query.is_sorted:  # an order that orders nothing counts, too
        fits = fits and not is_sorted and not any(each.is_sorted for each in between)
    if fits:
        item.use = None  # a common table expression: without its LIMIT it has other rows than its other references
        if groups:
            core.limit_before_windows, query.limits = query.limits.limit, LimitClause()
        else:
            core.limits, query.limits = query.limits, core.limits
        for query in between if is_sorted else ():
            query.order = []  # SQLite does not sort what is sorted again


def _is_flat_for(core: BoundCore, query: BoundCompound, between: Sequence[BoundCore]) -> bool:
    """`is_flat_compound`, also for the query without windows that one with windows reads."""
    groups = [] if core.scope.windows is None else core.scope.windows.groups
    terms = groups[-1].sort_terms() if groups else []
    if any(has_subquery(term.expr) for term in terms):
        return False
    if any(each.is_sorted for each in between) and (terms if groups else not core.is_sorted):
        return False
    return has_flat_sides(query) if groups else is_flat_compound(core, query)


def is_ungrouped(core: BoundCore) -> bool:
    """Neither groups, DISTINCT nor windows."""
    windows = core.scope.windows
    return not (core.distinct or _is_aggregated(core) or (windows is not None and windows.groups))


def _is_aggregated(core: BoundCore) -> bool:
    aggregation = core.scope.aggregation
    return bool(core.keys) or (aggregation is not None and bool(aggregation.calls))


def is_flat_compound(core: BoundCore, query: BoundCompound) -> bool:
    """Does SQLite ask each side of the compound for itself, for `core` that reads nothing else?"""
    return has_flat_sides(query) and all(order.output is not None for order in core.order)


def has_flat_sides(query: BoundCompound) -> bool:
    """Is the compound of UNION ALL, without an order, of sides that can each be asked, and whose columns are alike?"""
    if query.order or any(op is not CompoundOp.UNION_ALL for op in query.ops):
        return False
    if not all(isinstance(part, BoundCore) and part.item is not None and is_ungrouped(part) for part in query.parts):
        return False
    for column in zip(*(part.last for part in query.parts), strict=True):
        if len({typed.affinity for typed in column}) > 1 or len({typed.collation or BINARY for typed in column}) > 1:
            return False
    return True
