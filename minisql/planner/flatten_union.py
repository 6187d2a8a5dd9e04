"""Flattening of UNION ALL: a query of such a compound is asked of each of its sides.

    before   SELECT a + 1 FROM (SELECT x AS a FROM t UNION ALL SELECT y FROM u), v WHERE a = z
    after    SELECT x + 1 FROM t, v WHERE x = z UNION ALL SELECT y + 1 FROM u, v WHERE y = z

So no row of the compound is made that nobody wants, and the sides' indexes serve what is asked of it. It must not fire
when the query around it reads a subquery besides, groups, is DISTINCT, has windows or subqueries, or sorts by what is
no result column; on the side of an outer join that may be NULL; when a side groups, is DISTINCT, has windows, LIMIT, no
FROM, or could not be flattened by itself; when the compound has another operator, a LIMIT or ORDER BY, or a column
whose affinity or collation is not that of all sides.
Switched off by the name `flatten_union`. Source: optoverview §12 "Subquery Flattening".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from minisql.frozen import replace
from minisql.planner.block import FromItem, JoinItem, QueryItem, TableItem
from minisql.planner.bound_core import BoundCore
from minisql.planner.expr import Column, Exists, Expr, InQuery, Scalar, SortTerm, walk
from minisql.planner.flatten import fits, flatten, is_plain, query_items
from minisql.planner.full_join_strength import weaken_full_joins
from minisql.planner.nodes import CompoundOp
from minisql.planner.rewrites import is_off
from minisql.planner.scope import DerivedSource
from minisql.value.affinity import Affinity
from minisql.value.collate import BINARY

if TYPE_CHECKING:
    from minisql.planner.compound import BoundCompound

RULE = "flatten_union"


def flatten_union(core: BoundCore) -> BoundCompound | None:
    """The compound that `core` becomes; None if it is to be planned as it is."""
    from minisql.planner.compound import BoundCompound, common_collations

    if core.item is None or is_off(RULE) or not any(_is_compound(item) for item in _queries(core.item)):
        return None
    if not _is_plain_reader(core):
        return None
    if isinstance(core.item, JoinItem):  # what the sides would do anyway is seen, and done, once
        weaken_full_joins(core)
        flatten(core)
    item = _only_query(core.item)
    if item is None or type(inner := item.query) is not BoundCompound:
        return None
    parts = _plain_parts(inner, item.source)
    sides = [_of_side(core, item, part) for part in parts]
    if not sides or not all(fits(side, part, None) for side, part in zip(sides, parts)):
        return None
    source = core.ctx.new_source()
    collations = common_collations(sides)
    compound = BoundCompound(core.ctx, [*sides], inner.ops, source, collations, limits=core.limits)
    for order in core.order:
        assert order.output is not None, order
        place = Column(source, order.output, Affinity.NONE, BINARY)
        term = order.term
        compound.order.append(SortTerm(place, term.collation, term.descending, term.nulls_first))
    return compound


def _queries(item: FromItem) -> Iterator[QueryItem]:
    """The subqueries in a FROM clause."""
    if isinstance(item, QueryItem):
        yield item
    elif isinstance(item, JoinItem):
        yield from _queries(item.left)
        yield from _queries(item.right)


def _is_compound(item: QueryItem) -> bool:
    from minisql.planner.compound import BoundCompound

    return type(item.query) is BoundCompound


def _only_query(item: FromItem) -> QueryItem | None:
    """The only subquery, if no outer join gives rows without it."""
    found = list(_queries(item))
    placed = [query for query, join in query_items(item) if join is None]
    return found[0] if len(found) == len(placed) == 1 else None


def _with_side(item: FromItem, side: QueryItem) -> FromItem:
    """A copy of the FROM clause with the side in the place of the subquery."""
    match item:
        case QueryItem():
            return side
        case TableItem(source, indexed_by, not_indexed, args, own):
            return TableItem(source, indexed_by, not_indexed, list(args), list(own))
        case JoinItem(left, right, kind, on, fixed):
            return JoinItem(_with_side(left, side), _with_side(right, side), kind, list(on), fixed)


def _is_plain_reader(core: BoundCore) -> bool:
    aggregation, windows = core.scope.aggregation, core.scope.windows
    if core.keys or core.distinct or (aggregation is not None and aggregation.calls):
        return False
    if (windows is not None and windows.groups) or any(order.output is None for order in core.order):
        return False
    return not any(_has_subquery(expr) for expr in (*core.where, *(output.typed.expr for output in core.outputs)))


def _has_subquery(expr: Expr) -> bool:
    return any(isinstance(node, Scalar | Exists | InQuery) for node in walk(expr))


def _plain_parts(inner: BoundCompound, source: DerivedSource) -> list[BoundCore]:
    """The sides of the compound, if each of them may answer for itself; else none."""
    if inner.order or inner.wrapped or inner.limits.limit is not None:
        return []
    if any(op is not CompoundOp.UNION_ALL for op in inner.ops) or any(column.mixed for column in source.columns):
        return []
    parts = [part for part in inner.parts if isinstance(part, BoundCore) and is_plain(part) and not part.order]
    if len(parts) < len(inner.parts):
        return []
    for column in zip(*(part.last for part in parts), strict=True):
        affinities = {typed.affinity for typed in column}
        collations = {BINARY if typed.collation is None else typed.collation for typed in column}
        if len(affinities) > 1 or len(collations) > 1:
            return []
    return parts


def _of_side(core: BoundCore, item: QueryItem, part: BoundCore) -> BoundCore:
    """The query over one side alone. What the rewrites of one side change is its own."""
    assert core.item is not None, item.name
    return replace(
        core,
        scope=replace(core.scope, sources=list(core.scope.sources)),
        item=_with_side(core.item, QueryItem(item.source, part, item.name)),
        outputs=list(core.outputs),
        where=list(core.where),
        order=[],
        limits=type(core.limits)(),
    )
