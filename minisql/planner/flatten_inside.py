"""Subqueries inside a join in parentheses that keeps its place beside an outer join.

    before   SELECT * FROM t LEFT JOIN (u JOIN (SELECT x AS a FROM v WHERE y > 5) ON u.a = a) ON t.b = u.b
    after    SELECT * FROM t LEFT JOIN (u JOIN v ON v.y > 5 AND u.a = v.x) ON t.b = u.b

To SQLite what is in parentheses is `SELECT * FROM (..)`, and the subquery a part of that. So its conditions are asked
inside: by the ON of an inner join, or, where it stands first and only LEFT JOINs follow, by the table itself.
It must not fire beside a RIGHT or FULL JOIN within the parentheses.
Source: SQLite itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from minisql.planner.block import FromItem, JoinItem, QueryItem
from minisql.planner.nodes import JoinKind
from minisql.planner.where.from_list import has_full_join


def items_inside(item: FromItem | None) -> Iterator[tuple[QueryItem, JoinItem]]:
    """The subqueries inside such joins, each with the inner join whose ON asks their conditions, or the LEFT JOIN of
    which it is the right side, or, if it stands first, the join around the parentheses."""
    if not isinstance(item, JoinItem):
        return
    yield from items_inside(item.left)
    if item.kind is JoinKind.INNER:
        yield from items_inside(item.right)
    elif isinstance(item.right, JoinItem) and not has_full_join(item.right):
        yield from _items(item.right, item)


def _items(item: FromItem, asking: JoinItem) -> Iterator[tuple[QueryItem, JoinItem]]:
    """Those of an item, whose conditions `asking` asks."""
    if isinstance(item, QueryItem):
        yield item, asking
    elif isinstance(item, JoinItem):
        is_inner = item.kind is JoinKind.INNER
        yield from _items(item.left, item if is_inner else asking)
        yield from _items(item.right, item)
