"""Who may not name a table to its right: an ON clause, or an argument of a table-valued function, among outer joins.

    a LEFT JOIN b ON c.x JOIN c            a JOIN b ON c.x FULL JOIN c          json_each(c.x) LEFT JOIN c

are refused, for which rows are joined would depend on what is joined to them. SQLite looks when all names of a SELECT
are known, before it looks at what is computed, and even where nothing is. Source: SQLite's own answers for every kind
of join between a clause and what it names.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from minisql.errors import SqlError
from minisql.planner.block import FromItem, JoinItem, TableItem, source_numbers
from minisql.planner.expr import Expr, sources
from minisql.planner.nodes import JoinKind

_RIGHT: Final = (JoinKind.RIGHT, JoinKind.FULL)
_OUTER: Final = (JoinKind.LEFT, *_RIGHT)


def refuse_right_references(item: FromItem) -> None:
    """Look at one FROM clause; a join in parentheses that is a subquery to SQLite is a single place of it.

    Raises:
        SqlError: "table-function argument references tables to its right", "ON clause references tables to its right".
    """
    if not isinstance(item, JoinItem):
        return
    joins = _line(item)
    places = [joins[0].left, *(join.right for join in joins)]
    kinds = [join.kind for join in joins]
    for number, place in enumerate(places):
        if isinstance(place, TableItem) and place.args:
            right = _refused_to_arguments(places, kinds, number)
            if _reads([expr for expr, _ in place.args], right):
                raise SqlError("table-function argument references tables to its right")
    has_right = any(kind in _RIGHT for kind in kinds)
    for number, join in enumerate(joins):
        if (has_right or join.kind is JoinKind.LEFT) and _reads(join.on, _numbers(places[number + 2 :])):
            raise SqlError("ON clause references tables to its right")


def _line(item: JoinItem) -> list[JoinItem]:
    """The joins of one FROM clause, from left to right."""
    joins = [item]
    while isinstance(item.left, JoinItem) and not item.left.is_closed:
        item = item.left
        joins.append(item)
    return joins[::-1]


def _refused_to_arguments(places: Sequence[FromItem], kinds: Sequence[JoinKind], number: int) -> frozenset[int]:
    """The sources that arguments at place `number` may not read: all behind the next outer join; and where they stand
    beside a RIGHT or FULL JOIN, or to the left of one, all to their right. `kinds[i]` joins place i + 1."""
    if any(kind in _RIGHT for kind in kinds[max(number - 1, 0) :]):
        return _numbers(places[number + 1 :])
    first = next((at for at in range(number, len(kinds)) if kinds[at] in _OUTER), len(kinds))
    return _numbers(places[first + 1 :])


def _numbers(places: Sequence[FromItem]) -> frozenset[int]:
    return frozenset().union(*map(source_numbers, places))


def _reads(exprs: Sequence[Expr], numbers: frozenset[int]) -> bool:
    return any(not numbers.isdisjoint(sources(expr)) for expr in exprs)
