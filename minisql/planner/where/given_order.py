"""The order in which the rows of a subquery come: what may save the query around it a sort.

    SELECT * FROM (SELECT a, b FROM t ORDER BY b LIMIT 7) ORDER BY b          (SELECT a FROM t UNION SELECT b FROM t)

are not sorted again, nor are groups by b looked for. A compound comes in the order in which its sides are merged, also
where no ORDER BY says so, but of rows that are kept a further reference knows the ORDER BY alone. COLLATE outside is
another order than the given one. Inside, it does not matter behind the number or the alias of a column:
`SELECT x FROM (SELECT a AS x FROM t ORDER BY x COLLATE NOCASE LIMIT 7) GROUP BY x` may show a group twice. What a
column's own collation is does not matter. Source: SQLite itself, `EXPLAIN QUERY PLAN` of subqueries of every kind below
ORDER BY, GROUP BY and DISTINCT, alone and in joins.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from minisql.planner.block import FromItem, QueryItem
from minisql.planner.bound_core import BoundCore
from minisql.planner.common_table import SharedQuery
from minisql.planner.context import BoundQuery
from minisql.planner.expr import Column
from minisql.planner.window import same_sort
from minisql.value.collate import BINARY, Collation


class GivenTerm(NamedTuple):
    """A result column that the rows are in order of, and the collation that the query around knows it by."""

    column: int
    collation: Collation
    descending: bool
    nulls_first: bool


def given_order(item: FromItem) -> tuple[GivenTerm, ...]:
    """The order of an item's rows, as far as SQLite knows it. To be asked before the item is planned."""
    if not isinstance(item, QueryItem):
        return ()
    columns = item.source.columns
    return tuple([
        GivenTerm(number, columns[number].collation or BINARY, descending, nulls_first)
        for number, descending, nulls_first in _order_of(item.query)
    ])


def _order_of(query: BoundQuery) -> Iterator[tuple[int, bool, bool]]:
    """(result column, whether descending, whether NULLs come first) of each term."""
    from minisql.planner.compound import BoundCompound  # which itself plans blocks

    is_again = isinstance(query, SharedQuery) and query.is_further
    if isinstance(query, SharedQuery):
        if query.is_unsorted:
            return
        query = query.query
    if isinstance(query, BoundCore):
        if _is_sorted_itself(query):
            for item in query.order or query.ignored_order:
                if item.given is None:
                    return
                yield item.given, item.term.descending, item.term.nulls_first
    elif isinstance(query, BoundCompound):
        for term in query.order:
            assert isinstance(term.expr, Column), term
            yield term.expr.column, term.descending, term.nulls_first
        n_merged, order = query.merge_order()
        if not is_again and n_merged == len(query.ops) and not (query.wrapped and query.order):
            yield from ((side.column, side.descending, side.nulls_first) for side in order[len(query.order) :])


def _is_sorted_itself(core: BoundCore) -> bool:
    """Not one whose windows leave its rows in that order: SQLite has forgotten it by then."""
    windows = core.scope.windows
    if windows is None or not windows.groups:
        return True
    terms = [item.term for item in core.order]
    return not same_sort(core.ctx, windows.groups[0].sort_terms()[: len(terms)], terms)
