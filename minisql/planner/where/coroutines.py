"""Which subqueries in FROM are co-routines to SQLite, that is: not kept in a table of their own while the join runs.

EXPLAIN says which. (What is kept here while a join runs is another matter: what is read more than once.)
Source: optoverview §17 "Subquery Co-routines"; where a join has several subqueries, SQLite itself.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from minisql.planner.block import QueryItem
from minisql.planner.bound_core import BoundCore
from minisql.planner.common_table import QueueQuery, SharedQuery
from minisql.planner.where.from_list import Place
from minisql.planner.window_sort import as_kept


def coroutines(places: Sequence[Place]) -> set[int]:
    """The sources that are co-routines, of places in the order of the text: a subquery that the FROM clause begins
    with, or the first one if neither it nor what is before it is the right side of an outer or CROSS JOIN. No view that
    comes once more, nor a common table expression that is shared."""
    found: set[int] = set()
    is_free = True
    for number, place in enumerate(places):
        if place.outer or place.fixed or place.semi:
            is_free = False
        item = place.item
        if not isinstance(item, QueryItem) or isinstance(item.query, QueueQuery):
            continue
        if is_free and not item.is_flat and _may_be_coroutine(item, places[number + 1 :]):
            found.add(item.source.number)
        is_free = False
    return found


def tell_kept(places: Sequence[Place], routines: Collection[int]) -> None:
    """Tell the subqueries that are no co-routines that their rows go into a table. (A compound's go through those that
    merge its sides.)"""
    for place in places:
        item = place.item
        if not isinstance(item, QueryItem) or item.source.number in routines:
            continue
        query = item.query.query if isinstance(item.query, SharedQuery) else item.query
        if isinstance(query, BoundCore) and not query.is_planned:
            query.is_kept = True
            as_kept(query)


def _may_be_coroutine(item: QueryItem, behind: Sequence[Place]) -> bool:
    return not isinstance(item.query, SharedQuery) and not _comes_again(item, behind)


def _comes_again(item: QueryItem, places: Sequence[Place]) -> bool:
    """Is it a view that stands once more in one of the places?"""
    if item.is_changed or item.view_key is None:
        return False
    others = [place.item for place in places if isinstance(place.item, QueryItem)]
    return any(other.view_key == item.view_key for other in others)
