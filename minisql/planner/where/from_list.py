"""A FROM clause as a list of places that the join order may choose among, and what holds them back.

Inner joins are only terms; the right side of a LEFT JOIN, a CROSS JOIN and what is in parentheses behind an outer join
keep their place behind what is to their left. Source: optoverview §4 "Joins", §16 "OUTER JOIN strength reduction".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import itemgetter

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
    whose ON terms are `on`. `never_before`: the sources that cannot come before it: the next such place or right side
    of a CROSS JOIN behind it, and all behind that.
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
    """(the places in the order of the text, the terms of WHERE and of all inner joins' ON clauses): those of ON behind
    those of WHERE, but for what was a subquery, or is in parentheses, whose terms stand before those around it."""
    line = _Line()
    line.add(item, where)
    behind = beyond = 0
    for place, right in zip(reversed(line.places[:-1]), reversed(line.places[1:]), strict=True):
        behind |= right.mask
        if right.outer or right.fixed:
            beyond = behind
        place.never_before = beyond
    merged = [*where]
    for n_before, (n_behind, term) in enumerate(sorted(line.terms, key=itemgetter(0), reverse=True)):
        merged.insert(max(0, len(where) - n_behind) + n_before, term)
    return line.places, merged


@slotted
class _Line:
    """The places found so far, from left to right, with those of views and parentheses among them.

    `held`: what an inner join's right side has to stand behind: after a CROSS JOIN (`is_crossed`) all that it has to.
    So `a CROSS JOIN b, c CROSS JOIN d` has c behind a, and d behind all three.
    """

    places: list[Place] = field(default_factory=list)
    terms: list[tuple[int, Expr]] = field(default_factory=list)  # each with `JoinItem.n_behind`
    before: int = 0
    held: int = 0
    is_crossed: bool = False

    def add(self, item: FromItem, where: Sequence[Expr], *, fixed: bool = False, n_behind: int = 0) -> None:
        """Add what an inner join, `fixed` if it is a CROSS JOIN, has on its right side. `n_behind`: see `JoinItem`."""
        spine: list[JoinItem] = []
        while isinstance(item, JoinItem):
            spine.append(item)
            item = item.left
        tables = _tables([item, *(join.right for join in spine)])
        virtual = sum(mask_of_item(each) for each in tables if _is_virtual(each))
        known = [*where, *(term for join in spine if join.kind is not JoinKind.LEFT for term in join.on)]
        self.terms += [(0, term) for term in argument_terms(item)]
        self._place(item, fixed=fixed)
        for join in reversed(spine):
            here = mask_of_item(join.right)
            on = [*join.on, *argument_terms(join.right)]
            behind = max(n_behind, join.n_behind)
            if join.kind is JoinKind.LEFT:
                if not rejects_nulls(known, here, virtual):
                    self.held |= self.before
                    self.places.append(Place(join.right, here, self.before, True, on))
                    self.before |= here
                    continue
                known += on
            self.terms += [(behind, term) for term in on]
            if isinstance(join.right, JoinItem):
                self.add(join.right, known, fixed=join.fixed, n_behind=max(n_behind, join.right.n_behind))
            else:
                self._place(join.right, fixed=join.fixed)

    def _place(self, item: FromItem, *, fixed: bool) -> None:
        self.is_crossed = self.is_crossed or fixed
        self.held = self.held | self.before if fixed else self.held if self.is_crossed else 0
        here = mask_of_item(item)
        self.places.append(Place(item, here, self.held, fixed=fixed))
        self.before |= here


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
