"""ORDER BY of subqueries that SQLite drops, and with it what is wrong with its terms.

The rows of a subquery in FROM that is read in another order or joined come in no order of its own, so SQLite takes its
ORDER BY away, unless it has a LIMIT. That a term misuses an aggregate or a row value is found when code is generated
for it (see `misused`), so then nobody says so: `SELECT a FROM (SELECT a FROM t ORDER BY max(a)) ORDER BY a` is right.
Not where the query around has windows, or among its results an aggregate that depends on the order of the rows, such as
group_concat(), nor where the subquery aggregates.
The other way round, a query that is sorted as the compound that it reads comes out anyway is not sorted again, even
where a column's collation inside is another one than outside: `SELECT * FROM (SELECT 1 AS x UNION SELECT a FROM t)
ORDER BY x`, with `a TEXT COLLATE NOCASE`.
Source: optoverview §12 "Subquery Flattening" for what is flattened; SQLite itself for the rest.
"""

from __future__ import annotations

from typing import Final

from minisql.planner.block import JoinItem, QueryItem
from minisql.planner.bound_core import BoundCore
from minisql.planner.context import BoundQuery, Context
from minisql.planner.copies import Place, Reference
from minisql.planner.expr import Column
from minisql.planner.limit_of_subquery import is_ungrouped

_ANY_ORDER: Final = frozenset(("count", "max", "min"))
"""Aggregates that do not depend on the order of the rows: a sum of reals does."""


def makes_orders_useless(core: BoundCore) -> bool:
    """Does `core` sort or join the rows of the subqueries in its FROM, so that their order is none? An ORDER BY of
    constants, or of a single row, is as good as any other."""
    return not core.keeps_orders and (core.is_sorted or isinstance(core.item, JoinItem)) and not needs_order(core)


def needs_order(core: BoundCore) -> bool:
    """Does what `core` gives depend on the order of its rows? What HAVING and ORDER BY compute does not count."""
    aggregation, windows = core.scope.aggregation, core.scope.windows
    if windows is not None and windows.groups:
        return True
    calls = () if aggregation is None else aggregation.calls[: aggregation.n_in_results]
    return any(call.function.name not in _ANY_ORDER for call in calls)


def drop_useless_orders(core: BoundCore, within: BoundCore | None = None) -> None:
    """Take ORDER BY away from the subqueries in the FROM of `core` where it `makes_orders_useless`; or from those in
    the FROM of `within`, a subquery in it that to SQLite is a part of it."""
    item = (within or core).item
    if item is None or not makes_orders_useless(core):
        return
    stack = [item]
    while stack:
        item = stack.pop()
        if isinstance(item, JoinItem):
            stack += (item.left, item.right)
        elif isinstance(item, QueryItem) and has_useless_order(item.query):
            _drop_order(item.query, core.ctx.references.places.get(item.source.number))


def has_useless_order(query: BoundQuery) -> bool:
    """Is the query sorted in vain if its rows are sorted again or joined? Not if it aggregates, as the last core of a
    compound may, or if a LIMIT makes other rows of another order. A compound that is wrapped is to SQLite a core,
    `SELECT * FROM (..)`, which is grouped if its last one has a GROUP BY. A common table expression that says
    MATERIALIZED keeps its order."""
    from minisql.planner.common_table import SharedQuery
    from minisql.planner.compound import BoundCompound

    if isinstance(query, SharedQuery):
        if query.is_hinted or query.is_twin:
            return False
        query = query.query
    if isinstance(query, BoundCore):
        return query.is_sorted and query.limits.limit is None and not _is_grouped(query)
    if not isinstance(query, BoundCompound) or not query.order or query.limits.limit is not None:
        return False
    last = query.parts[-1]
    if not isinstance(last, BoundCore):
        return True
    return not (last.keys if query.wrapped else _is_grouped(last))


def drop_known_order(ctx: Context, query: BoundQuery, reference: Reference) -> None:
    """Take ORDER BY away from the rows that are kept for an expression, where the first of its references was found to
    do so after they had been planned: `WITH q AS (SELECT a FROM t ORDER BY a) SELECT * FROM q x, t WHERE x.a = (SELECT
    max(a) FROM q)`, of which the query in WHERE is planned before FROM is looked at."""
    if reference in ctx.references.unsorted and has_useless_order(query):
        _drop_order(query, None)


def _drop_order(query: BoundQuery, place: Place | None) -> None:
    """Take ORDER BY away. Where rows are kept for several references it is the first one that decides about the rows,
    and each of them what it knows of their order. `place`: that of the reference."""
    from minisql.planner.common_table import SharedQuery
    from minisql.planner.compound import BoundCompound
    from minisql.planner.window_sort import sort_sides

    if isinstance(query, SharedQuery):
        if query.is_further:
            query.is_unsorted = True
            return
        if (query.first or query).planned is not None:
            if place is not None:
                query.ctx.references.lost_late.add(place.reference)
            return
        query = query.query
    if isinstance(query, BoundCompound):
        query.order = []
        sort_sides(query, again=True)
        n_merged, _ = query.inner_order()
        for part in query.parts[n_merged + 1 if n_merged else 0 :]:
            if isinstance(part, BoundCore):  # so that it keeps the order of what becomes a part of it
                part.is_sorted = False
    elif isinstance(query, BoundCore):
        query.order, query.is_sorted = [], False
        # Windows are opened all the same, also those that only a term of ORDER BY reads.
        query.order_mistakes = [each for each in query.order_mistakes if each in query.ctx.in_calls]
        query.ignored_order = ()
        if query.without_order is not None:
            assert query.scope.windows is not None, "ORDER BY has copied window functions"
            query.scope.windows.groups, query.outputs = query.without_order


def _is_grouped(query: BoundCore) -> bool:
    aggregation = query.scope.aggregation
    return bool(query.keys) or (aggregation is not None and bool(aggregation.calls))


def drop_satisfied_order(core: BoundCore) -> None:
    """Take ORDER BY away from `core` where the compound that it reads gives its rows in that order."""
    from minisql.planner.common_table import SharedQuery
    from minisql.planner.compound import BoundCompound

    if not isinstance(core.item, QueryItem) or not (core.distinct or is_ungrouped(core)):
        return
    query, source = core.item.query, core.item.source
    is_again = False
    if isinstance(query, SharedQuery):
        if query.is_unsorted:
            return
        is_again, query = query.is_further, query.query
    if not core.order or not isinstance(query, BoundCompound):
        return
    n_merged, given = query.merge_order()
    if is_again:
        given = given[: len(query.order)]
    if n_merged < len(query.ops) or len(core.order) > len(given):
        return
    for item, side in zip(core.order, given):
        term = item.term
        is_same = isinstance(term.expr, Column) and (term.expr.source, term.expr.column) == (source.number, side.column)
        is_same = is_same and (term.descending, term.nulls_first) == (side.descending, side.nulls_first)
        if not is_same or item.explicit:
            return
    core.order, core.directions = [], ()
