"""RIGHT and FULL JOINs that WHERE makes weaker.

    before   SELECT * FROM a FULL JOIN b ON a.x = b.x WHERE a.y > 5
    after    SELECT * FROM a LEFT JOIN b ON a.x = b.x WHERE a.y > 5

A term that is never true where all columns of a side are NULL refuses the rows in which that side is missing, so they
need not be made: FULL becomes LEFT or RIGHT, RIGHT becomes an inner join, which may use indexes and change its order.
The ON of an inner join that follows is as good as WHERE against the rows in which the right side is missing.
It must not fire for a term that may be true of NULLs (`rejects_nulls` knows), nor by the ON of a join that another
RIGHT or FULL JOIN follows, whose rows it does not refuse.

SQLite finds this out table by table, from left to right, and flattens each subquery when it comes to it. So those on
the left before the table that makes a RIGHT or FULL JOIN weaker are flattened as if their columns might be NULL
(`QueryItem.left_of`), unless one behind is flattened first, after which it looks at all again.
Source: optoverview §16 "OUTER JOIN strength reduction".
"""

from __future__ import annotations

from minisql.planner.block import FromItem, JoinItem, QueryItem, TableItem, items_of
from minisql.planner.bound_core import BoundCore
from minisql.planner.expr import Expr
from minisql.planner.nodes import JoinKind
from minisql.planner.where.from_list import has_full_join, mask_of_item
from minisql.planner.where.strength import heads_of, rejects_nulls


def weaken_full_joins(core: BoundCore) -> bool:
    """Let the RIGHT and FULL JOINs of `core` make only rows that its WHERE may want. Is there one less of them?"""
    if not isinstance(core.item, JoinItem) or not has_full_join(core.item):
        return False
    is_weaker, heads = False, heads_of(core.item, core.where)
    joins: list[tuple[JoinItem, list[Expr]]] = []  # with the terms that refuse rows of NULLs on the right
    virtual = 0
    stack: list[tuple[FromItem, list[Expr] | None]] = [(core.item, [])]  # with the ON that follows it
    while stack:
        item, behind = stack.pop()
        if isinstance(item, JoinItem):
            joins.append((item, [*core.where, *(behind or ())]))
            stack += ((item.left, _behind_left(item, behind)), (item.right, None))
        elif isinstance(item, TableItem) and item.source.table.virtual is not None:
            virtual |= mask_of_item(item)
    for join, known in joins:
        if join.kind is JoinKind.FULL and rejects_nulls(known, mask_of_item(join.right), virtual, heads):
            join.kind = JoinKind.RIGHT
        is_right = join.kind in (JoinKind.FULL, JoinKind.RIGHT)
        if is_right and rejects_nulls(core.where, mask_of_item(join.left), virtual, heads):
            _note_those_before(join, core.where, virtual, heads)
            join.kind = JoinKind.LEFT if join.kind is JoinKind.FULL else JoinKind.INNER
            is_weaker = True
    if has_full_join(core.item):  # else it is done where the FROM clause becomes a list of places
        _weaken_left_joins(core.item, core.where, [], virtual, heads)
    return is_weaker


def _note_those_before(join: JoinItem, where: list[Expr], virtual: int, heads: frozenset[int]) -> None:
    """Note in the subqueries on the left, up to the table whose rows of NULLs `where` refuses, what `join` was."""
    before = JoinItem(join.left, join.right, JoinKind.RIGHT, [])
    for item in items_of(join.left):
        if isinstance(item, JoinItem):
            continue
        if rejects_nulls(where, mask_of_item(item), virtual, heads):
            return
        if isinstance(item, QueryItem):
            item.left_of = before


def _weaken_left_joins(
    item: FromItem, where: list[Expr], behind: list[Expr] | None, virtual: int, heads: frozenset[int]
) -> None:
    """Make inner joins of the LEFT JOINs before or behind a RIGHT or FULL JOIN that WHERE, or an ON, asks for a row;
    `behind`: the ON that follows the item. `heads`: see `rejects_nulls`."""
    while isinstance(item, JoinItem):
        join, known = item, [*where, *(behind or ())]
        if join.kind is JoinKind.LEFT and rejects_nulls(known, mask_of_item(join.right), virtual, heads):
            join.kind, join.was_left = JoinKind.INNER, True
        if join.kind is JoinKind.INNER and behind is not None:  # parentheses that are a part of this join
            _weaken_left_joins(join.right, where, [*behind, *join.on], virtual, heads)
        item, behind = join.left, _behind_left(join, behind)


def _behind_left(join: JoinItem, behind: list[Expr] | None) -> list[Expr] | None:
    """The ON terms of inner joins that follow the left side of `join`, if no RIGHT or FULL JOIN does; `behind`: those
    that follow `join`."""
    if behind is None or join.kind in (JoinKind.RIGHT, JoinKind.FULL):
        return None
    return [*behind, *join.on] if join.kind is JoinKind.INNER and not join.was_left else behind
