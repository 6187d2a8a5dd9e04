"""A view that stands twice in one FROM clause is computed once, and so is a common table expression that is used twice,
in one FROM clause if it says NOT MATERIALIZED.

    before   SELECT * FROM v AS x, v AS y WHERE x.a = y.b     with v computed for x, and again for y
    after    the same, with y reading the rows that were kept for x

It must not fire for one that has become a part of the query (flatten.py), nor where WHERE terms have moved into one of
two views (push_down.py), or columns have been left out of it (unused_columns.py).
Switched off for views by the name `shared_views`. Source: SQLite itself, `EXPLAIN QUERY PLAN` of such a query.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from minisql.errors import SqlError
from minisql.planner.block import FromItem, JoinItem, QueryItem
from minisql.planner.bound_core import BoundCore
from minisql.planner.common_table import SharedQuery
from minisql.planner.context import BoundQuery, Context
from minisql.planner.dropped_order import drop_known_order, has_useless_order
from minisql.planner.rewrites import is_off

RULE: Final = "shared_views"


def share_common_tables(core: BoundCore) -> None:
    """Let the references in the FROM of `core` to an expression that is used more than once give one query's rows."""
    if core.item is None:
        return
    firsts: dict[int, QueryItem] = {}
    for item in _queries(core.item):
        use, item.use = item.use, None
        if use is None:
            continue
        if use.n_references < 2:
            core.ctx.references.alone.add(use.reference)
            continue
        if not use.is_kept:
            item.is_copied = True
            _share(core.ctx, firsts.setdefault(use.number, item), item, is_view=False)
            continue
        stands_in_from, references = core.scope.parent is None, core.ctx.references
        place, first = references.places.get(item.source.number), references.firsts.get(use.reference)
        if use.shared is None:
            n_loops = core.ctx.n_loops if first is None else first.n_loops
            item.query = use.shared = SharedQuery(core.ctx, use.number, item.query, n_loops)
            use.shared.is_again = first is not None and references.is_again(place)
            drop_known_order(core.ctx, use.shared.query, use.reference)
            use.is_shared_in_from = stands_in_from
        else:
            if stands_in_from and not use.is_shared_in_from and _order_mistakes(item.query):
                item.query.plan()  # SQLite makes the rows for this one: what has planned them here is compiled later
            is_again = references.is_again(place)
            if not is_again and has_useless_order(use.shared.query) and not has_useless_order(item.query):
                references.lost_late.add(use.reference)
            item.query = use.shared.again(is_again=is_again)


def _order_mistakes(query: BoundQuery) -> Sequence[SqlError]:
    """What only a plan tells of the query's ORDER BY."""
    return query.order_mistakes if isinstance(query, BoundCore) else ()


def share_views(core: BoundCore) -> None:
    """Let each view in the FROM of `core` that is there already give the rows of the first one."""
    if not isinstance(core.item, JoinItem) or is_off(RULE):
        return
    first: dict[tuple[str, str], QueryItem] = {}
    for item in _queries(core.item):
        if item.view_key is not None and not item.is_changed:
            _share(core.ctx, first.setdefault(item.view_key, item), item, is_view=True)


def _share(ctx: Context, first: QueryItem, item: QueryItem, *, is_view: bool) -> None:
    """Let the item give the rows of the first one of its name in this FROM, if that is another one."""
    if first is item:
        return
    if not isinstance(first.query, SharedQuery):
        first.query = SharedQuery(ctx, ctx.new_source(), first.query, ctx.n_loops)
    item.query = first.query.twin() if is_view else first.query.again()


def _queries(item: FromItem) -> Iterator[QueryItem]:
    """The subqueries, views and common table expressions in a FROM clause, in the order of the text."""
    stack = [item]
    while stack:
        node = stack.pop()
        if isinstance(node, JoinItem):
            stack += (node.right, node.left)
        elif isinstance(node, QueryItem):
            yield node
