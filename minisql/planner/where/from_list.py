"""A FROM clause as a list of places that the join order may choose among, and what holds them back.

Inner joins are only terms; the right side of a LEFT JOIN, a CROSS JOIN and what is in parentheses behind an outer join
keep their place behind what is to their left. Source: optoverview §4 "Joins", §16 "OUTER JOIN strength reduction".
"""

from __future__ import annotations

from collections.abc import Sequence

from minisql.errors import SqlError
from minisql.frozen import field, slotted
from minisql.planner.block import FromItem, JoinItem, source_numbers
from minisql.planner.expr import Between, Column, Compare, CompareOp, Expr, InList, Unary, UnaryOp
from minisql.planner.nodes import JoinKind
from minisql.planner.where.terms import mask_of


@slotted
class Place:
    """One item of the FROM clause.

    `mask`: its sources. `barred`: the sources that must come before it. `outer`: it is the right side of a LEFT JOIN,
    whose ON terms are `on`.
    """

    item: FromItem
    mask: int
    barred: int = 0
    outer: bool = False
    on: list[Expr] = field(default_factory=list)


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
    inner_terms: list[Expr] = []
    for join in reversed(spine):
        here = mask_of_item(join.right)
        for term in join.on:
            if mask_of(term) & ~(before | here) and join.kind is JoinKind.LEFT:
                raise SqlError("ON clause references tables to its right")
        if join.kind is JoinKind.LEFT and not _rejects_nulls(where, here):
            places.append(Place(join.right, here, before, True, list(join.on)))
        else:
            inner_terms += join.on
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
    return places, inner_terms


def _rejects_nulls(where: Sequence[Expr], mask: int) -> bool:
    """Is a WHERE term never true where all columns of these sources are NULL? Then the join is an inner one."""
    for term in where:
        match term:
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
