"""Flattening of UNION ALL: a query of such a compound is asked of each of its sides.

    before   SELECT a + 1 FROM (SELECT x AS a FROM t UNION ALL SELECT y FROM u), v WHERE a = z
    after    SELECT x + 1 FROM t, v WHERE x = z UNION ALL SELECT y + 1 FROM u, v WHERE y = z

So no row of the compound is made that nobody wants, and the sides' indexes serve what is asked of it. Of two compounds
in one join the first one's sides are asked first, and each of them of the second one's. Queries in expressions are
copied (copies.py); those that read nothing from outside are run once all the same. It must not fire when the query
around it reads a subquery besides whose plan cannot be made twice, groups, is DISTINCT, has windows, or sorts by what
is no result column; on the side of an outer join that may be NULL; when a side groups, is DISTINCT, has
windows, LIMIT, no FROM, or could not be flattened by itself; when the compound has another operator, a LIMIT or ORDER
BY, or a column whose affinity is not that of all sides.
Switched off by the name `flatten_union`. Source: optoverview §12 "Subquery Flattening".
"""

from __future__ import annotations

from collections.abc import Iterator
from math import prod
from typing import TYPE_CHECKING, Final

from minisql.frozen import replace
from minisql.planner.block import FromItem, JoinItem, QueryItem, TableItem, joins_of
from minisql.planner.bound_core import BoundCore
from minisql.planner.closed_joins import close_full_joins
from minisql.planner.context import BoundQuery
from minisql.planner.copies import copied, copied_column
from minisql.planner.expr import Column, SortTerm
from minisql.planner.flatten import fits, flatten, is_plain
from minisql.planner.nodes import CompoundOp
from minisql.planner.rewrites import is_off
from minisql.planner.scope import DerivedSource, TableSource
from minisql.planner.weaker_joins import line_of, nulls_of
from minisql.value.affinity import Affinity
from minisql.value.collate import BINARY

if TYPE_CHECKING:
    from minisql.planner.compound import BoundCompound

RULE = "flatten_union"

_MOST_SIDES: Final = 64
"""To plan a join of seven tables takes 10 ms, and seven compounds of two sides would be 128 of them."""


def flatten_union(core: BoundCore) -> BoundCompound | None:
    """The compound that `core` becomes; None if it is to be planned as it is."""
    from minisql.planner.compound import BoundCompound
    from minisql.planner.compound_plan import common_collations

    if core.item is None or is_off(RULE) or not _reads_compound(core.item) or not _is_plain_reader(core):
        return None
    close_full_joins(core)
    flatten(core)  # what the sides would do anyway is seen, and done, once
    if any(order.output is None for order in core.order):
        return None  # a subquery was sorted
    found = _sides_of_first(core)
    if found is None:
        return None
    sides, ops = found
    source = core.ctx.new_source()
    collations = common_collations(sides)
    compound = BoundCompound(core.ctx, [*sides], ops, source, collations, limits=core.limits)
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


def _reads_compound(item: FromItem) -> bool:
    """Is there a compound among the subqueries in FROM, or in what may become a part of the query?"""
    return any(
        _is_compound(below)
        or (isinstance(below.query, BoundCore) and below.query.item is not None and _reads_compound(below.query.item))
        for below in _queries(item)
    )


def _sides_of_first(core: BoundCore) -> tuple[list[BoundCore], list[CompoundOp]] | None:
    """The query over each side of the first compound that may be asked so, and the compound's operators: no outer join
    gives rows without it, and all subqueries besides can be planned twice. None of several that would make too many
    sides."""
    from minisql.planner.compound import BoundCompound

    assert core.item is not None, "it reads a compound"
    line = list(line_of(core.item))
    never_null = (each for at, (each, _) in enumerate(line) if nulls_of(line, at) is None)
    found = [each for each in never_null if isinstance(each, QueryItem) and _is_compound(each)]
    found = [each for each in found if isinstance(each.query, BoundCompound) and _plain_parts(each.query, each.source)]
    if len(found) > 1 and prod(map(_n_sides, found)) > _MOST_SIDES:
        return None
    for item in found:
        if not all(_may_be_copied(query.query) for query in _queries(core.item) if query is not item):
            continue
        assert isinstance(item.query, BoundCompound), type(item.query)
        parts = _plain_parts(item.query, item.source)
        sides = [_of_side(core, item, part, n_before) for n_before, part in enumerate(parts)]
        if all(fits(side, part, None) for side, part in zip(sides, parts)):
            return sides, item.query.ops
    return None


def _n_sides(item: QueryItem) -> int:
    from minisql.planner.compound import BoundCompound

    return len(item.query.parts) if isinstance(item.query, BoundCompound) else 1


def _may_be_copied(query: BoundQuery) -> bool:
    """Can the query be planned for each side anew?"""
    from minisql.planner.bound_values import BoundValues
    from minisql.planner.common_table import SharedQuery
    from minisql.planner.compound import BoundCompound

    if isinstance(query, BoundCompound):
        return all(map(_may_be_copied, query.parts))
    if isinstance(query, BoundCore):
        return query.item is None or all(_may_be_copied(each.query) for each in _queries(query.item))
    return isinstance(query, BoundValues | SharedQuery)


def _copied(query: BoundQuery) -> BoundQuery:
    """The query once more: what the rewrites change of one is its own."""
    from minisql.planner.compound import BoundCompound

    if isinstance(query, BoundCompound):
        parts = [_copied_core(part) if isinstance(part, BoundCore) else part for part in query.parts]
        return replace(query, parts=parts, order=list(query.order))
    return _copied_core(query) if isinstance(query, BoundCore) else query


def _copied_core(core: BoundCore) -> BoundCore:
    aggregation, windows = core.scope.aggregation, core.scope.windows
    own = _own_sources(core)
    return replace(
        core,
        scope=replace(
            core.scope,
            sources=list(own.values()),
            aggregation=None if aggregation is None else replace(aggregation, calls=list(aggregation.calls)),
            windows=None if windows is None else replace(windows, groups=list(windows.groups)),
        ),
        item=None if core.item is None else _with_side(core.item, None, own),
        outputs=list(core.outputs),
        where=list(core.where),
        keys=list(core.keys),
        order=list(core.order),
        flattened=set(core.flattened),
    )


def _own_sources(core: BoundCore) -> dict[int, TableSource | DerivedSource]:
    """Copies of the core's sources, in order, by their numbers: each plan reads other columns of them."""
    assert all(isinstance(source, TableSource | DerivedSource) for source in core.scope.sources), core.scope.sources
    return {
        source.number: replace(source, used=set(source.used))
        for source in core.scope.sources
        if isinstance(source, TableSource | DerivedSource)
    }


def _with_side(item: FromItem, side: QueryItem | None, own_sources: dict[int, TableSource | DerivedSource]) -> FromItem:
    """A copy of the FROM clause with the side in the place of the subquery that is read as its source."""
    match item:
        case QueryItem():
            source = own_sources[item.source.number]
            assert isinstance(source, DerivedSource), source
            if side is not None and item.source is side.source:
                return replace(side, source=source)
            return replace(item, source=source, query=_copied(item.query))
        case TableItem(_, indexed_by, not_indexed, args, own):
            source = own_sources[item.source.number]
            assert isinstance(source, TableSource), source
            return TableItem(source, indexed_by, not_indexed, list(args), list(own))
        case JoinItem():
            left, right = _with_side(item.left, side, own_sources), _with_side(item.right, side, own_sources)
            return replace(item, left=left, right=right, on=list(item.on))


def _is_plain_reader(core: BoundCore) -> bool:
    aggregation, windows = core.scope.aggregation, core.scope.windows
    if core.keys or core.distinct or (aggregation is not None and aggregation.calls):
        return False
    return not (windows is not None and windows.groups) and all(order.output is not None for order in core.order)


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
        if len({typed.affinity for typed in column}) > 1:
            return []
    return parts


def _of_side(core: BoundCore, item: QueryItem, part: BoundCore, n_before: int) -> BoundCore:
    """The query over one side alone, which has `n_before` others before it. What the rewrites of one side change is its
    own."""
    assert core.item is not None, item.name
    own = _own_sources(core)
    inner = _with_side(core.item, QueryItem(item.source, part, item.name, is_changed=True), own)
    outputs, where = list(core.outputs), list(core.where)
    if n_before:
        outputs = [each._replace(typed=copied_column(core.ctx, each.typed)) for each in outputs]
        where = [copied(core.ctx, term) for term in where]
        for join in joins_of(inner):
            join.on = [copied(core.ctx, term) for term in join.on]
    return replace(
        core,
        scope=replace(core.scope, sources=list(own.values())),
        item=inner,
        outputs=outputs,
        where=where,
        order=[],
        limits=type(core.limits)(),
        flattened=set(core.flattened),
    )
