"""ORDER BY of subqueries that SQLite drops, and with it what is wrong with its terms.

The rows of a subquery in FROM that is read in another order or joined come in no order of its own, so SQLite takes its
ORDER BY away, unless it has a LIMIT. That a term misuses an aggregate or a row value is found when code is generated
for it (`Context.late`), so then nobody says so: `SELECT a FROM (SELECT a FROM t ORDER BY max(a)) ORDER BY a` is right.
It reaches what a flattened subquery reads too. Not where the query around has windows, or an aggregate whose result
depends on the order of the rows, such as group_concat(). A query that finds a single row by keys does not sort either.
The other way round, a query that is sorted as the compound that it reads comes out anyway is not sorted again, even
where a column's collation inside is another one than outside: `SELECT * FROM (SELECT 1 AS x UNION SELECT a FROM t)
ORDER BY x`, with `a TEXT COLLATE NOCASE`.
Source: optoverview §12 "Subquery Flattening" for what is flattened; SQLite itself for the rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from minisql.planner.block import FromItem, JoinItem, QueryItem, TableItem
from minisql.planner.bound_core import BoundCore
from minisql.planner.expr import ROWID, Column, Compare, CompareOp, Expr, InList, sources
from minisql.planner.limit_of_subquery import is_flat_compound, is_ungrouped
from minisql.planner.nodes import JoinKind
from minisql.planner.where.from_list import has_full_join

_ANY_ORDER: Final = frozenset(("avg", "count", "max", "min", "sum", "total"))
"""Aggregates that do not depend on the order of the rows."""


def forget_dropped_orders(core: BoundCore, *, is_sorted: bool) -> None:
    """Forget what is wrong with the orders that `core` makes useless. `is_sorted`: it has ORDER BY, or a compound sorts
    it."""
    if not core.ctx.late or core.item is None:
        return
    if core.order_mistakes and _finds_one_row(core):
        core.ctx.late = [error for error in core.ctx.late if error not in core.order_mistakes]
    if not is_sorted and not isinstance(core.item, JoinItem):
        return
    aggregation, windows = core.scope.aggregation, core.scope.windows
    if windows is not None and windows.groups:
        return
    if aggregation is None or all(call.function.name in _ANY_ORDER for call in aggregation.calls):
        _forget(core, core.item)


def drop_satisfied_order(core: BoundCore) -> None:
    """Take ORDER BY away from `core` where the compound that it reads gives its rows in that order."""
    from minisql.planner.common_table import SharedQuery
    from minisql.planner.compound import BoundCompound

    if not core.order or not isinstance(core.item, QueryItem) or not (core.distinct or is_ungrouped(core)):
        return
    query, source = core.item.query, core.item.source
    if isinstance(query, SharedQuery):
        query = query.query
    elif isinstance(query, BoundCompound) and query.order and query.limits.limit is None and not query.wrapped:
        query.order = []  # SQLite does not sort what is sorted again
    if not isinstance(query, BoundCompound):
        return
    n_merged, given = query.merge_order()
    if n_merged < len(query.ops) or len(core.order) > len(given):
        return
    for item, (column, _, descending) in zip(core.order, given):
        term = item.term
        is_column = isinstance(term.expr, Column) and (term.expr.source, term.expr.column) == (source.number, column)
        if not is_column or item.explicit or term.descending is not descending or term.nulls_first is descending:
            return
    core.order = []


def _forget(core: BoundCore, item: FromItem) -> None:
    from minisql.planner.compound import BoundCompound

    if isinstance(item, JoinItem):
        _forget(core, item.left)
        _forget(core, item.right)
        return
    query = item.query if isinstance(item, QueryItem) else None
    if isinstance(query, BoundCore):
        if query.limits.limit is None:
            core.ctx.late = [error for error in core.ctx.late if error not in query.order_mistakes]
        if query.item is not None and _is_flattened(core, query):
            _forget(core, query.item)
    elif isinstance(query, BoundCompound) and item is core.item and is_flat_compound(core, query):
        for part in query.parts:
            if isinstance(part, BoundCore) and part.item is not None:
                _forget(core, part.item)


def _is_flattened(core: BoundCore, query: BoundCore) -> bool:
    """Does SQLite make the subquery, which is not grouped, DISTINCT or with windows, a part of `core`?"""
    alone = isinstance(core.item, QueryItem)
    if not is_ungrouped(query) or (core.item is not None and not alone and has_full_join(core.item)):
        return False
    if query.limits.limit is None:
        return True
    return alone and query.limits.offset is None and core.limits.limit is None and not core.where and is_ungrouped(core)


def _finds_one_row(core: BoundCore) -> bool:
    """Is each table, in some order, looked up by a unique key of constants and of what was found before?"""
    waiting: list[TableItem] = []
    terms = list(core.where)
    stack = [core.item]
    while stack:
        item = stack.pop()
        if isinstance(item, JoinItem) and item.kind is JoinKind.INNER:
            terms += item.on
            stack += (item.left, item.right)
        elif isinstance(item, TableItem) and item.source.table.virtual is None:
            waiting.append(item)
        else:
            return False
    found: set[int] = set()
    while True:
        next_one = next((item for item in waiting if _is_looked_up(item, terms, found)), None)
        if next_one is None:
            return not waiting
        waiting.remove(next_one)
        found.add(next_one.source.number)


def _is_looked_up(item: TableItem, terms: Sequence[Expr], found: set[int]) -> bool:
    table, number = item.source.table, item.source.number
    equal: set[tuple[int, str]] = set()
    for term in terms:
        for column, other, collation in _equalities(term):
            known = sources(other) <= found
            if known and column.source == number:
                equal.add((ROWID if column.column == table.rowid_column else column.column, collation))
    if any(column == ROWID for column, _ in equal):
        return True
    if item.not_indexed and not table.without_rowid:
        return False
    unique = [index for index in table.indexes if index.unique and index.where is None]
    return any(all((term.column, term.collation) in equal for term in index.terms) for index in unique)


def _equalities(term: Expr) -> Iterator[tuple[Column, Expr, str]]:
    """(column, what it is equal to, collation)."""
    if isinstance(term, InList) and len(term.items) == 1 and not term.negated and isinstance(term.operand, Column):
        yield term.operand, term.items[0], term.how.collation.name
    if isinstance(term, Compare) and term.op is CompareOp.EQ:
        for one, other in ((term.left, term.right), (term.right, term.left)):
            if isinstance(one, Column):
                yield one, other, term.how.collation.name
