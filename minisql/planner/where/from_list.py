"""A FROM clause as a list of places that the join order may choose among, and what holds them back.

Inner joins are only terms; the right side of a LEFT JOIN, a CROSS JOIN and what is in parentheses behind an outer join
keep their place behind what is to their left. Source: optoverview §4 "Joins", §16 "OUTER JOIN strength reduction".
"""

from __future__ import annotations

from collections.abc import Sequence

from minisql.errors import SqlError
from minisql.frozen import field, slotted
from minisql.planner.block import FromItem, JoinItem, TableItem, argument_terms, source_numbers
from minisql.planner.expr import Between, Column, Compare, CompareOp, Expr, InList, Unary, UnaryOp
from minisql.planner.nodes import JoinKind
from minisql.planner.where.terms import mask_of


@slotted
class Place:
    """One item of the FROM clause.

    `mask`: its sources. `barred`: the sources that must come before it. `outer`: it is the right side of a LEFT JOIN,
    whose ON terms are `on`. `never_before`: the sources that cannot come before it, since such a join stands between.
    """

    item: FromItem
    mask: int
    barred: int = 0
    outer: bool = False
    on: list[Expr] = field(default_factory=list)
    never_before: int = 0


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


def flatten(item: FromItem, where: Sequence[Expr]) -> tuple[list[Place], list[Expr]]:
    """(the places in the order of the text, the terms of all inner joins' ON clauses)."""
    spine: list[JoinItem] = []
    while isinstance(item, JoinItem):
        spine.append(item)
        item = item.left
    places = [Place(item, mask_of_item(item))]
    before = places[0].mask
    inner_terms: list[Expr] = argument_terms(item)
    for join in reversed(spine):
        here = mask_of_item(join.right)
        on = [*join.on, *argument_terms(join.right)]
        for term in on:
            if mask_of(term) & ~(before | here) and join.kind is JoinKind.LEFT:
                raise SqlError("ON clause references tables to its right")
        is_virtual = isinstance(join.right, TableItem) and join.right.source.table.virtual is not None
        if join.kind is JoinKind.LEFT and not rejects_nulls(where, here, is_virtual=is_virtual):
            places.append(Place(join.right, here, before, True, on))
        else:
            inner_terms += on
            barred = before if join.fixed else 0
            if isinstance(join.right, JoinItem):
                inside, terms = flatten(join.right, where)
                for place in inside:
                    place.barred |= barred
                places += inside
                inner_terms += terms
            else:
                places.append(Place(join.right, here, barred))
        before |= here
    behind = 0
    for place, right in zip(reversed(places[:-1]), reversed(places[1:]), strict=True):
        if behind or right.outer or right.barred:
            behind |= right.mask
        place.never_before = behind
    return places, inner_terms


def rejects_nulls(where: Sequence[Expr], mask: int, *, is_virtual: bool) -> bool:
    """Is a WHERE term never true where all columns of these sources are NULL? Then the join is an inner one.

    `is_virtual`: they are a virtual table's, of whose comparisons SQLite does not conclude it.
    """
    for term in where:
        match term:
            case Compare() if is_virtual:
                continue
            case Compare(op, left, right, _) if op not in (CompareOp.IS, CompareOp.IS_NOT):
                operands: tuple[Expr, ...] = (left, right)
            case Between(operand, _, _, _, _, _):
                operands = (operand,)
            case InList(operand, items, _, _) if items:
                operands = (operand,)
            case Unary(UnaryOp.NOT_NULL, operand):
                operands = (operand,)
            case _:
                continue
        if any(type(operand) is Column and mask >> operand.source & 1 for operand in operands):
            return True
    return False
