"""LEFT JOINs of which SQLite knows that they are inner joins before it flattens the subqueries in FROM.

    before   SELECT * FROM t LEFT JOIN (SELECT coalesce(b, 1) AS c FROM u) ON a = c WHERE c > 5
    after    SELECT * FROM t JOIN (SELECT coalesce(b, 1) AS c FROM u) ON a = c WHERE c > 5

All others become inner joins where the FROM clause becomes a list of places (where/from_list.py). SQLite looks at FROM
once, from left to right, and again when it has flattened a subquery. So the ON of a join that has just become an inner
one makes no join before it inner: `x LEFT JOIN y ON .. LEFT JOIN (SELECT .. LIMIT 5) AS z ON y.a = z.a WHERE z.b = 1`
keeps the first LEFT JOIN, but without the LIMIT both are inner joins. It must not fire for a condition that may be true
of NULLs (where/strength.py). Source: optoverview §16 "OUTER JOIN strength reduction".
"""

from __future__ import annotations

from collections.abc import Iterator

from minisql.planner.block import FromItem, JoinItem, QueryItem, TableItem, joins_of_query, tables_of
from minisql.planner.bound_core import BoundCore
from minisql.planner.expr import Expr
from minisql.planner.nodes import JoinKind
from minisql.planner.where.from_list import has_full_join, mask_of_item
from minisql.planner.where.strength import heads_of, rejects_nulls


def make_inner(core: BoundCore, until: QueryItem | None) -> bool:
    """A LEFT JOIN with a subquery, or with a join in parentheses, whose rows of NULLs WHERE refuses is an inner join,
    which has to be seen now: what is put in the place of the columns may be no NULL. Is there one that has not been
    seen? SQLite goes from left to right, and so beyond `until` only when that is settled; None: to the end."""
    if not isinstance(core.item, JoinItem):
        return False
    known, heads = [*core.where, *_inner_terms(core.item)], heads_of(core.item, core.where)
    virtual = _virtual(core.item)
    for join, item in _with_joins(core.item):
        is_left = join is not None and join.kind is JoinKind.LEFT and not isinstance(item, TableItem)
        inside = mask_of_item(item)  # where columns of virtual tables are those of a subquery
        if join is not None and is_left and rejects_nulls(known, inside, virtual & ~inside, heads):
            join.kind, join.was_left = JoinKind.INNER, True
            if isinstance(item, JoinItem):  # which SQLite flattens now
                look_again(core)
            return True
        if item is until:
            break
    return False


def look_again(core: BoundCore) -> None:
    """A subquery has been flattened: SQLite looks at FROM anew, whose inner joins all count."""
    for join in joins_of_query(core.item):
        join.was_left = False


def make_first_inner(core: BoundCore, until: QueryItem) -> None:
    """The same for the joins with tables before the subquery `until`, at which SQLite looks while WHERE still begins
    with its own terms, before it has those of that subquery in front of it."""
    assert core.item is not None
    if has_full_join(core.item):
        return
    known, heads = [*core.where, *_inner_terms(core.item)], heads_of(core.item, core.where)
    virtual = _virtual(core.item)
    for join, item in _with_joins(core.item):
        if item is until:
            return
        is_left = join is not None and join.kind is JoinKind.LEFT and isinstance(item, TableItem)
        if join is not None and is_left and rejects_nulls(known, mask_of_item(item), virtual, heads):
            join.kind = JoinKind.INNER


def _virtual(item: FromItem) -> int:
    """The virtual tables' sources (bits)."""
    return sum(1 << table.source.number for table in tables_of(item) if table.source.table.virtual is not None)


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
    for join in joins_of_query(item):
        if join.kind is JoinKind.INNER and not join.was_left:
            yield from join.on
