"""A FROM clause as a list of places that the join order may choose among, and what holds them back.

Inner joins are only terms; the right sides of a LEFT JOIN and of a CROSS JOIN keep their place behind what is to their
left. Up to the right side of the last RIGHT or FULL JOIN, and the table behind it, all keep the order of the text; what
follows may move, but not before that right side.
Source: optoverview §4 "Joins", §16 "OUTER JOIN strength reduction"; of RIGHT and FULL JOINs, SQLite itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

from minisql.frozen import field, slotted
from minisql.planner.block import FromItem, JoinItem, SemiItem, TableItem, argument_terms, source_numbers
from minisql.planner.expr import Expr
from minisql.planner.nodes import JoinKind
from minisql.planner.where.terms import mask_of


@slotted
class Place:
    """One item of the FROM clause.

    `mask`: its sources. `barred`: the sources that must come before it. `outer`: it is the right side of a LEFT JOIN,
    whose ON terms are `on`. `never_before`: the sources that cannot come before it: the next such place or right side
    of a CROSS JOIN behind it, and all behind that.
    `semi`: it is only asked for a row, and gives no columns. `fixed`: it is the right side of a CROSS JOIN.
    `right`: the RIGHT or FULL JOIN that it is the right side of. `before_right`: it stands left of one. What is in one
    of these two ways has only the terms of its own ON, which are in `on`, to be searched by. `on_at`: the number of
    terms of WHERE and of inner joins' ON that stand before its own ON in SQLite's list, and of other places' ONs.
    """

    item: FromItem
    mask: int
    barred: int = 0
    outer: bool = False
    on: list[Expr] = field(default_factory=list)
    never_before: int = 0
    semi: bool = False
    fixed: bool = False
    right: JoinItem | None = None
    before_right: bool = False
    on_at: tuple[int, int] = (0, 0)

    @property
    def is_joined(self) -> bool:
        """Is it the right side of an outer join?"""
        return self.outer or self.right is not None

    @property
    def is_virtual(self) -> bool:
        """Is it a virtual table, or a table-valued function?"""
        return isinstance(self.item, TableItem) and self.item.source.table.virtual is not None

    @property
    def of_outer(self) -> frozenset[int]:
        """Those of its own terms (by id) that SQLite takes for the ON of an outer join: what a subquery asked that has
        become a part of one is so, too."""
        return frozenset(map(id, self.on if self.is_joined else argument_terms(self.item)))

    @property
    def has_own_terms(self) -> bool:
        return self.is_joined or self.before_right

    @property
    def stays(self) -> bool:
        """Is it the right side of an outer or CROSS JOIN?"""
        return self.is_joined or self.fixed


def mask_of_item(item: FromItem) -> int:
    mask = 0
    for number in source_numbers(item):
        mask |= 1 << number
    return mask


def has_full_join(item: FromItem) -> bool:
    """Is there a RIGHT or FULL JOIN in it?"""
    stack = [item]
    while stack:
        node = stack.pop()
        if isinstance(node, JoinItem):
            if node.kind in (JoinKind.RIGHT, JoinKind.FULL):
                return True
            stack += (node.left, node.right)
    return False


def flatten(item: FromItem, where: Sequence[Expr]) -> tuple[list[Place], list[Expr]]:
    """(the places in the order of the text, the terms of WHERE and of all inner joins' ON clauses): those of ON behind
    those of WHERE, but for what was a subquery, or is in parentheses, whose terms stand before those around it."""
    line = _Line()
    line.add(item)
    behind = beyond = 0
    for place, right in zip(reversed(line.places[:-1]), reversed(line.places[1:]), strict=True):
        behind |= right.mask
        if right.stays:
            beyond = behind
        place.never_before = beyond
    merged = [*where]
    n_terms = n_ons = 0
    for n_behind, each in sorted(line.terms, key=itemgetter(0), reverse=True):
        at = max(0, len(where) - n_behind) + n_terms
        if isinstance(each, Place):
            each.on_at = (at, n_ons)
            n_ons += 1
        else:
            merged.insert(at, each)
            n_terms += 1
    return line.places, merged


@slotted
class _Line:
    """The places found so far, from left to right, with those of views and parentheses among them.

    `held`: what an inner join's right side has to stand behind: after a CROSS JOIN (`is_crossed`) all that it has to.
    So `a CROSS JOIN b, c CROSS JOIN d` has c behind a, and d behind all three. So it is, too, after RIGHT and FULL
    JOINs, of which `n_rights` are still to come; `is_right_side`: the last place is the right side of one.
    """

    places: list[Place] = field(default_factory=list)
    terms: list[tuple[int, Expr | Place]] = field(default_factory=list)  # or the place of `on`; `JoinItem.n_behind`
    before: int = 0
    held: int = 0
    is_crossed: bool = False
    n_rights: int = 0
    is_right_side: bool = False

    def add(self, item: FromItem, *, fixed: bool = False, n_behind: int = 0) -> None:
        """Add what an inner join, `fixed` if it is a CROSS JOIN, has on its right side. `n_behind`: see `JoinItem`."""
        spine: list[JoinItem] = []
        while isinstance(item, JoinItem):
            spine.append(item)
            item = item.left
        self.n_rights += sum(join.kind in (JoinKind.RIGHT, JoinKind.FULL) for join in spine)
        if not self.n_rights:
            self.terms += [(0, term) for term in argument_terms(item)]
        self._place(item, argument_terms(item), fixed=fixed, n_behind=n_behind)
        for join in reversed(spine):
            here = mask_of_item(join.right)
            on = [*join.on, *argument_terms(join.right)]
            behind = max(n_behind, join.n_behind)
            if join.kind is JoinKind.LEFT:
                self.held |= self.before
                is_before = bool(self.n_rights)
                place = Place(join.right, here, self.before, True, on, before_right=is_before)
                self.places.append(place)
                self.terms.append((behind, place))
                self.before |= here
                self.is_right_side = False
                continue
            if join.kind is not JoinKind.INNER:
                self._place_right(join, behind)
                continue
            if self.n_rights:
                self._place(join.right, on, fixed=join.fixed, n_behind=behind)
                continue
            self.terms += [(behind, term) for term in on]
            if isinstance(join.right, JoinItem):
                self.add(join.right, fixed=join.fixed, n_behind=max(n_behind, join.right.n_behind))
            else:
                self._place(join.right, (), fixed=join.fixed)

    def _place(self, item: FromItem, on: Sequence[Expr], *, fixed: bool, n_behind: int = 0) -> None:
        """`on`: the terms of its own, if a RIGHT or FULL JOIN follows."""
        is_before = bool(self.n_rights)
        self.is_crossed = self.is_crossed or fixed or is_before
        if fixed or is_before or self.is_right_side:
            self.held |= self.before
        elif not self.is_crossed:
            self.held = 0
        here = mask_of_item(item)
        own = [*on] if is_before else []
        place = Place(item, here, self.held, on=own, fixed=fixed, before_right=is_before)
        self.places.append(place)
        if is_before:
            self.terms.append((n_behind, place))
        self.before |= here
        self.is_right_side = False

    def _place_right(self, join: JoinItem, n_behind: int) -> None:
        self.n_rights -= 1
        here = mask_of_item(join.right)
        self.held, self.is_crossed = self.held | self.before, True
        is_before = bool(self.n_rights)
        on = [*join.on, *argument_terms(join.right)]
        place = Place(join.right, here, self.before, on=on, right=join, before_right=is_before)
        self.places.append(place)
        self.terms.append((n_behind, place))
        self.before |= here
        self.is_right_side = True


def semi_places(semi: Sequence[SemiItem], held: int) -> tuple[list[Place], list[Expr]]:
    """(a place for each, behind all that its terms read, its terms). What the place before it has to stand behind, of
    the first one `held`, holds for it, too: so SQLite keeps it in `a CROSS JOIN b WHERE EXISTS (SELECT * FROM c)`."""
    places: list[Place] = []
    all_terms: list[Expr] = []
    for each in semi:
        here = mask_of_item(each.item)
        terms = [*each.terms, *argument_terms(each.item)]
        for term in terms:
            if mask_of(term) & here:
                held |= mask_of(term) & ~here
        places.append(Place(each.item, here, held, semi=True))
        all_terms += terms
    return places, all_terms
