"""Semi-joins: an EXISTS over one table becomes an inner loop of the query that asks, left at its first row.

    before   SELECT a FROM t WHERE EXISTS (SELECT 1 FROM u WHERE u.k = t.a)
    after    t SEMI JOIN u ON u.k = t.a

So the table takes part in the choice of indexes and of the order of loops: it comes behind all that its terms read, and
where they read nothing of `t`, before it. It must not fire for NOT EXISTS, for an EXISTS that is not a term of WHERE by
itself (in ON, in OR); when the subquery has several tables, a subquery or a view in FROM, groups, aggregates, a LIMIT
or is a compound; for an EXISTS inside of such an EXISTS; under an outer OFFSET; beside RIGHT and FULL JOIN; in UPDATE
and DELETE. What the subquery selects, DISTINCT, ORDER BY and windows do not matter to EXISTS.
Switched off by the name `semi_join`. Source: SQLite's EXPLAIN QUERY PLAN says `SEARCH u EXISTS USING ..`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from minisql.frozen import replace
from minisql.planner.block import SemiItem, TableItem, source_numbers
from minisql.planner.bound_core import BoundCore
from minisql.planner.expr import Column, Exists, Expr, Outer, Subquery, walk
from minisql.planner.rewrites import is_off
from minisql.planner.same import rewrite
from minisql.planner.scope import TableSource
from minisql.planner.where.from_list import has_full_join

if TYPE_CHECKING:
    from minisql.planner.context import BoundQuery

RULE = "semi_join"


def candidate(query: BoundQuery) -> BoundCore | None:
    """The query of an EXISTS, bound and not planned yet, if it could become a semi-join."""
    if not isinstance(query, BoundCore) or not isinstance(query.item, TableItem):
        return None
    aggregation = query.scope.aggregation
    if query.keys or query.limits.limit is not None or (aggregation is not None and aggregation.calls):
        return None
    return query


def semi_joins(core: BoundCore) -> tuple[list[Expr], list[SemiItem]]:
    """WHERE of `core` without the EXISTS that become semi-joins, and those."""
    where, found = _parted(core)
    authorizer = core.ctx.env.authorizer
    if authorizer is not None:
        for _, query in found:
            authorizer.withdraw_exists(id(query.plan))
    for _, query in found:
        core.ctx.traits.lifted += core.ctx.traits.in_exists.get(id(query.plan), ())
    return where, [_joined(inner, query) for inner, query in found]


def terms_of_semi_joins(core: BoundCore) -> list[Expr]:
    """What the semi-joins to be ask, over the columns of `core` and of their own tables."""
    return [term for inner, query in _parted(core)[1] for term in _handed_in(inner.where, query)]


def _parted(core: BoundCore) -> tuple[list[Expr], list[tuple[BoundCore, Subquery]]]:
    """WHERE of `core` without the EXISTS that become semi-joins, and their queries: as bound, as they stand there."""
    ctx = core.ctx
    if not ctx.exists_queries or is_off(RULE) or core.limits.offset is not None:
        return core.where, []
    if core.item is not None and has_full_join(core.item):
        return core.where, []
    room = ctx.env.limits.join_tables - (0 if core.item is None else len(source_numbers(core.item)))
    where: list[Expr] = []
    found: list[tuple[BoundCore, Subquery]] = []
    for term in core.where:
        inner = _query_of(core, term) if len(found) < room else None
        if inner is None:
            where.append(term)
        else:
            assert isinstance(term, Exists), type(term)
            found.append((inner, term.query))
    return where, found


def _query_of(core: BoundCore, term: Expr) -> BoundCore | None:
    if not isinstance(term, Exists) or term.negated:
        return None
    known = core.ctx.exists_queries.get(id(term.query.plan))
    return None if known is None else known[1]


def _joined(inner: BoundCore, query: Subquery) -> SemiItem:
    """The subquery's table, its terms over the columns of the query around it."""
    item = inner.item
    assert isinstance(item, TableItem), type(item)
    terms = _handed_in(inner.where, query)
    equals = _handed_in([equal for equal, _ in item.args], query)
    args = [(equal, column) for equal, (_, column) in zip(equals, item.args, strict=True)]
    source = replace(item.source, used=set(item.source.used))  # each side of a compound may join the table
    if source.table.virtual is None:
        _note_used(source, terms)
    return SemiItem(replace(item, source=source, args=args), terms)


def _handed_in(exprs: Sequence[Expr], query: Subquery) -> list[Expr]:
    """The expressions over what `query` has from outside, not over its frame."""

    def handed_in(node: Expr) -> Expr | None:
        return query.outer[node.index] if isinstance(node, Outer) else None

    return [rewrite(expr, handed_in) for expr in exprs]


def _note_used(source: TableSource, terms: Sequence[Expr]) -> None:
    """Columns that the subquery only selects or sorts by need not be read."""
    source.used.clear()
    for term in terms:
        for node in walk(term):
            if isinstance(node, Column) and node.source == source.number:
                source.used.add(node.column)
