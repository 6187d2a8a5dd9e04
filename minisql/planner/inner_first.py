"""LEFT JOINs of which SQLite knows that they are inner joins before it flattens the subqueries in FROM.

    before   SELECT * FROM t LEFT JOIN (SELECT coalesce(b, 1) AS c FROM u) ON a = c WHERE c > 5
    after    SELECT * FROM t JOIN (SELECT coalesce(b, 1) AS c FROM u) ON a = c WHERE c > 5

All others become inner joins where the FROM clause becomes a list of places (where/from_list.py). It must not fire for
a condition that may be true of NULLs (where/strength.py). Source: optoverview §16 "OUTER JOIN strength reduction".
"""

from __future__ import annotations

from collections.abc import Iterator

from minisql.planner.block import FromItem, JoinItem, QueryItem, TableItem, joins_of, tables_of
from minisql.planner.bound_core import BoundCore
from minisql.planner.expr import Expr
from minisql.planner.nodes import JoinKind
from minisql.planner.where.from_list import has_full_join, mask_of_item
from minisql.planner.where.strength import heads_of, rejects_nulls


def make_inner(core: BoundCore) -> bool:
    """A LEFT JOIN with a subquery, or with a join in parentheses, whose rows of NULLs WHERE refuses is an inner join,
    which has to be seen now: what is put in the place of the columns may be no NULL. Is there one?"""
    known, is_one = [*core.where, *_inner_terms(core.item)], False
    heads = heads_of(core.item, core.where)
    for join in joins_of(core.item):
        right = join.right
        if isinstance(right, TableItem) or join.kind is not JoinKind.LEFT:
            continue
        if rejects_nulls(known, mask_of_item(right), 0, heads):
            join.kind, is_one = JoinKind.INNER, True
    return is_one


def make_first_inner(core: BoundCore, until: QueryItem) -> None:
    """The same for the joins with tables before the subquery `until`: SQLite looks at the joins from left to right, and
    so at these while WHERE still begins with its own terms, before it has those of that subquery in front of it."""
    assert core.item is not None
    if has_full_join(core.item):
        return
    known, heads = [*core.where, *_inner_terms(core.item)], heads_of(core.item, core.where)
    virtual = sum(1 << t.source.number for t in tables_of(core.item) if t.source.table.virtual is not None)
    for join, item in _with_joins(core.item):
        if item is until:
            return
        is_left = join is not None and join.kind is JoinKind.LEFT and isinstance(item, TableItem)
        if join is not None and is_left and rejects_nulls(known, mask_of_item(item), virtual, heads):
            join.kind = JoinKind.INNER
            known += join.on


def _with_joins(item: FromItem, join: JoinItem | None = None) -> Iterator[tuple[JoinItem | None, FromItem]]:
    """What FROM joins, from left to right, each with the join of which it is the right side."""
    if not isinstance(item, JoinItem):
        yield join, item
        return
    yield from _with_joins(item.left)
    if item.kind is JoinKind.INNER:
        yield from _with_joins(item.right, item)
    else:
        yield item, item.right


def _inner_terms(item: FromItem | None) -> Iterator[Expr]:
    """The ON terms of inner joins: as good as WHERE, unless a RIGHT or FULL JOIN adds rows that they refuse."""
    if item is None or has_full_join(item):
        return
    stack = [item]
    while stack:
        node = stack.pop()
        if isinstance(node, JoinItem):
            stack.append(node.left)
            if node.kind is JoinKind.INNER:
                stack.append(node.right)
                yield from node.on
