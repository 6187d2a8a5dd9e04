"""OUTER JOIN strength reduction: outer joins that WHERE, or an ON, makes weaker.

    before   SELECT * FROM a FULL JOIN b ON a.x = b.x LEFT JOIN c ON b.x = c.x WHERE a.y > 5 AND c.y > 5
    after    SELECT * FROM a LEFT JOIN b ON a.x = b.x JOIN c ON b.x = c.x WHERE a.y > 5 AND c.y > 5

SQLite goes through what FROM joins once, from left to right. A term of WHERE that is never true where all columns of
a table are NULL makes an inner join of its LEFT JOIN, a RIGHT JOIN of its FULL JOIN, and of each RIGHT and FULL JOIN
behind it an inner and a LEFT JOIN. The ON terms of inner joins count as WHERE does, for a table that no RIGHT or FULL
JOIN stands behind. When it comes to a subquery it flattens that, if it can, and begins anew. Two things follow:

    ON of a join that has just become an inner one makes no join before it weaker: `x LEFT JOIN y ON .. LEFT JOIN
    (SELECT .. LIMIT 5) AS z ON y.a = z.a WHERE z.b = 1` keeps the first LEFT JOIN; without the LIMIT both are inner.
    A subquery is flattened as if its columns might be NULL when the table that makes a RIGHT JOIN behind it weaker
    stands behind it, too; and a join in parentheses then stays a subquery (closed_joins.py).

It must not fire for a condition that may be true of NULLs: `rejects_nulls` (where/strength.py) knows.
Switched off by the name `strength`. Source: optoverview §16 "OUTER JOIN strength reduction"; SQLite itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from minisql.planner.block import FromItem, JoinItem, TableItem, is_nested
from minisql.planner.bound_core import BoundCore
from minisql.planner.expr import Expr
from minisql.planner.nodes import JoinKind
from minisql.planner.where.from_list import mask_of_item
from minisql.planner.where.strength import heads_of, rejects_nulls

_RIGHT = (JoinKind.RIGHT, JoinKind.FULL)


class Joined(NamedTuple):
    """One of the things that a FROM clause joins, and the join of which it is the right side; None: it stands first."""

    item: FromItem
    join: JoinItem | None

    @property
    def is_right(self) -> bool:
        """Is it the right side of a RIGHT or FULL JOIN?"""
        return self.join is not None and self.join.kind in _RIGHT


def line_of(item: FromItem, join: JoinItem | None = None) -> Iterator[Joined]:
    """What FROM joins, from left to right; a join in parentheses that is no part of the query is one thing."""
    spine: list[JoinItem] = []
    while isinstance(item, JoinItem) and not is_nested(item, is_right=join is not None and not spine):
        spine.append(item)
        item = item.left
    yield Joined(item, join)
    for each in reversed(spine):
        yield from line_of(each.right, each)


def nulls_of(line: Sequence[Joined], at: int) -> JoinItem | None:
    """The outer join in which there are NULLs for thing `at`: its own, or the next RIGHT or FULL JOIN behind it."""
    own = line[at].join
    if own is not None and own.kind is not JoinKind.INNER:
        return own
    return next((each.join for each in line[at + 1 :] if each.is_right), None)


def weaken(core: BoundCore, line: Sequence[Joined], at: int) -> None:
    """Let the outer joins of thing `at`, and the RIGHT and FULL JOINs behind it, make only rows that may be wanted."""
    join = line[at].join
    behind = [each.join for each in line[at + 1 :] if each.join is not None and each.is_right]
    may_be_null = join is not None and join.kind in (JoinKind.LEFT, JoinKind.FULL)
    if not (may_be_null or behind) or not rejects_nulls(*_known(core, line, at, may_see_on=not behind)):
        return
    if join is not None and join.kind is JoinKind.LEFT:
        join.kind = JoinKind.INNER
    elif join is not None and join.kind is JoinKind.FULL:
        join.kind = JoinKind.RIGHT
    for each in behind:
        each.kind = JoinKind.LEFT if each.kind is JoinKind.FULL else JoinKind.INNER


def _known(
    core: BoundCore, line: Sequence[Joined], at: int, *, may_see_on: bool
) -> tuple[Sequence[Expr], int, int, frozenset[int]]:
    """What `rejects_nulls` is asked of thing `at`. Columns of virtual tables inside parentheses are a subquery's."""
    joins = [each.join for each in line if each.join is not None and each.join.kind is JoinKind.INNER]
    terms = [*core.where, *(term for join in joins if may_see_on for term in join.on)]
    tables = [item for item, _ in line if isinstance(item, TableItem) and item.source.table.virtual is not None]
    virtual = sum(1 << table.source.number for table in tables)
    return terms, mask_of_item(line[at].item), virtual, heads_of(core.item, core.where)


def take_in(line: Sequence[Joined], at: int) -> bool:
    """Is thing `at` a join in parentheses that becomes a part of the query? So it does where it has no NULLs."""
    item, _ = line[at]
    if not isinstance(item, JoinItem) or nulls_of(line, at) is not None:
        return False
    item.is_part = True
    return True


def weaken_all(core: BoundCore) -> None:
    """The same for a core whose subqueries stay what they are."""
    if core.item is None:
        return
    line, at = list(line_of(core.item)), 0
    while at < len(line):
        weaken(core, line, at)
        if take_in(line, at):
            line, at = list(line_of(core.item)), 0
        else:
            at += 1
