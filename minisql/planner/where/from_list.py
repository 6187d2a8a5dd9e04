"""A FROM clause as a list of places that the join order may choose among, and what holds them back.

Inner joins are only terms; the right side of a LEFT JOIN, a CROSS JOIN and what is in parentheses behind an outer join
keep their place behind what is to their left. Source: optoverview §4 "Joins", §16 "OUTER JOIN strength reduction".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minisql.errors import SqlError
from minisql.frozen import field, slotted
from minisql.planner.block import FromItem, JoinItem, SemiItem, TableItem, argument_terms, source_numbers
from minisql.planner.expr import Expr
from minisql.planner.nodes import JoinKind
from minisql.planner.where.strength import rejects_nulls
from minisql.planner.where.terms import mask_of


@slotted
class Place:
    """One item of the FROM clause.

    `mask`: its sources. `barred`: the sources that must come before it. `outer`: it is the right side of a LEFT JOIN,
    whose ON terms are `on`. `never_before`: the sources that cannot come before it, since such a join stands between.
    `semi`: it is only asked for a row, and gives no columns. `fixed`: it is the right side of a CROSS JOIN.
    """

    item: FromItem
    mask: int
    barred: int = 0
    outer: bool = False
    on: list[Expr] = field(default_factory=list)
    never_before: int = 0
    semi: bool = False
    fixed: bool = False


def mask_of_item(item: FromItem) -> int:
    mask = 0
    for number in source_numbers(item):
        mask |= 1 << number
    return mask


def has_full_join(item: FromItem) -> bool:
    """Is there a RIGHT or FULL JOIN in it, which fixes the order of the text?"""
    stack = [item]
    while stack:
        node = stack.pop()
        if isinstance(node, JoinItem):
            if node.kind in (JoinKind.RIGHT, JoinKind.FULL):
                return True
            stack += (node.left, node.right)
    return False


def _tables(items: Sequence[FromItem]) -> Iterator[TableItem]:
    stack = list(items)
    while stack:
        node = stack.pop()
        if isinstance(node, JoinItem):
            stack += (node.left, node.right)
        elif isinstance(node, TableItem):
            yield node


def _is_virtual(item: TableItem) -> bool:
    return item.source.table.virtual is not None


def flatten(item: FromItem, where: Sequence[Expr]) -> tuple[list[Place], list[Expr]]:
    """(the places in the order of the text, the terms of all inner joins' ON clauses)."""
    spine: list[JoinItem] = []
    while isinstance(item, JoinItem):
        spine.append(item)
        item = item.left
    places = [Place(item, mask_of_item(item))]
    before = places[0].mask
    inner_terms: list[Expr] = argument_terms(item)
    known = [*where, *(term for join in spine if join.kind is not JoinKind.LEFT for term in join.on)]
    virtual = sum(mask_of_item(each) for each in _tables([item, *(join.right for join in spine)]) if _is_virtual(each))
    held = 0  # what an inner join's right side has to stand behind: after a CROSS JOIN all that it has to
    is_crossed = False
    for join in reversed(spine):
        here = mask_of_item(join.right)
        on = [*join.on, *argument_terms(join.right)]
        for term in on:
            if mask_of(term) & ~(before | here) and join.kind is JoinKind.LEFT:
                raise SqlError("ON clause references tables to its right")
        if join.kind is JoinKind.LEFT and not rejects_nulls(known, here, virtual):
            held |= before
            places.append(Place(join.right, here, before, True, on))
        else:
            inner_terms += on
            known += on if join.kind is JoinKind.LEFT else ()
            is_crossed = is_crossed or join.fixed
            held = held | before if join.fixed else held if is_crossed else 0
            if isinstance(join.right, JoinItem):
                inside, terms = flatten(join.right, known)
                for place in inside:
                    place.barred |= held
                    place.fixed |= join.fixed
                places += inside
                inner_terms += terms
            else:
                places.append(Place(join.right, here, held, fixed=join.fixed))
        before |= here
    behind = 0
    for place, right in zip(reversed(places[:-1]), reversed(places[1:]), strict=True):
        if behind or right.outer or right.barred:
            behind |= right.mask
        place.never_before = behind
    return places, inner_terms


def semi_places(semi: Sequence[SemiItem]) -> tuple[list[Place], list[Expr]]:
    """(a place for each, behind all that its terms read, its terms)."""
    places: list[Place] = []
    all_terms: list[Expr] = []
    for each in semi:
        here = mask_of_item(each.item)
        terms = [*each.terms, *argument_terms(each.item)]
        barred = 0
        for term in terms:
            if mask_of(term) & here:
                barred |= mask_of(term) & ~here
        places.append(Place(each.item, here, barred, semi=True))
        all_terms += terms
    return places, all_terms
