"""Does a nested loop give its rows in a wanted order? Source: optoverview "ORDER BY optimizations", queryplanner §2."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from minisql.frozen import slotted
from minisql.planner.expr import ROWID, Cast, Column, Expr, Outer, Scalar, SortTerm
from minisql.planner.nodes import SeekKey
from minisql.planner.steady import is_constant_beside_columns
from minisql.planner.where.given_order import GivenTerm
from minisql.planner.where.loops import Loop
from minisql.planner.where.terms import Use, UseOp, is_of_row, mask_of
from minisql.planner.where.use_list import UseList
from minisql.schema.objects import IndexTerm, Table, fold
from minisql.value.affinity import UNCONVERTED

IsTerm = Callable[[IndexTerm, Expr], bool]
"""Is the expression, over a source, that of the index's term?"""


@slotted
class Wanted:
    """An order that would be welcome. `any_direction`: equal rows have only to come together (GROUP BY, DISTINCT), so
    that neither directions nor the sequence of the terms matter; to DISTINCT, `one_way`, directions do, as in SQLite.
    `behind`: terms without weight in the choice; that the rows are in their order too is only noticed. `serves_both`:
    what brings equal rows together is also to be the order, if all of it can be (GROUP BY and ORDER BY the same).
    `collated`: the places of terms with a COLLATE, which no order of a subquery's rows is (where/given_order.py)."""

    terms: Sequence[SortTerm]
    any_direction: bool = False
    behind: Sequence[SortTerm] = ()
    one_way: bool = False
    serves_both: bool = False
    collated: frozenset[int] = frozenset()


@slotted
class Level:
    """A source at its place in the nested loop. `table` None: a subquery, of whose order `given` is known; one that is
    a co-routine, `is_routine`, is not read backwards."""

    loop: Loop
    table: Table | None
    outer_join: bool = False
    is_term: IsTerm | None = None
    given: tuple[GivenTerm, ...] = ()
    is_routine: bool = False


UNDECIDED = -1
"""As long as every loop tells its rows apart, the loops further in may still give the order."""


def satisfied(levels: Sequence[Level], wanted: Wanted, uses: UseList) -> tuple[int, tuple[bool, ...]]:
    """(how many of the wanted terms, from the first on, hold by themselves, or UNDECIDED; which levels run backwards).

    `uses`: of WHERE.
    """
    walk = _Walk(wanted, uses, len(levels))
    walk.levels(levels)
    reverse = tuple(walk.reverse)
    if walk.is_lost:  # whatever is said of its columns
        return 0, reverse
    if all(walk.done):
        return len(walk.done), reverse
    if walk.distinct:
        return UNDECIDED, reverse
    return next(position for position, is_done in enumerate(walk.done) if not is_done), reverse


def with_nulls_apart(levels: Sequence[Level], wanted: Wanted, uses: UseList) -> tuple[bool, ...]:
    """At which levels NULLs have to come at the other end of the index for the order (NULLS LAST, NULLS FIRST)."""
    walk = _Walk(wanted, uses, len(levels))
    if any(term.nulls_first is term.descending for term in wanted.terms):
        walk.levels(levels)
    return tuple(walk.apart)


class _Walk:
    """The wanted terms that hold so far (`done`), and whether the loops so far give no two rows alike (`distinct`)."""

    def __init__(self, wanted: Wanted, uses: UseList, n_levels: int) -> None:
        self.wanted = wanted
        self.uses = uses
        self.done = [False] * len(wanted.terms)
        self.reverse = [False] * n_levels
        self.apart = [False] * n_levels  # are NULLs of the first key that is not fixed to come at the other end?
        self.distinct = True
        self.is_lost = False  # a loop without any order
        self.outside = 0  # sources outside of the loop looked at
        self.told_apart = 0  # sources whose loops give no two rows alike

    def levels(self, levels: Sequence[Level]) -> None:
        """All levels, as far as they say anything of the order."""
        for number, level in enumerate(levels):
            if not self.distinct or all(self.done):
                return
            if level.loop.virtual is not None:
                if level.loop.virtual.plan.ordered and not level.outer_join:
                    self.done = [True] * len(self.done)
                self.distinct = False
                return
            self.level(number, level)

    def level(self, number: int, level: Level) -> None:
        self._mark_fixed(level.loop.source)
        if not level.loop.one_row:
            self._mark_keys(number, level)
        bit = 1 << level.loop.source
        if self.distinct:
            self.told_apart |= bit
            for position, term in enumerate(self.wanted.terms):
                if not self.done[position] and not mask_of(term.expr) & ~self.told_apart:
                    self.done[position] = bool(mask_of(term.expr)) or is_constant_beside_columns(term.expr)
        self.outside |= bit

    def _mark_fixed(self, source: int) -> None:
        """A column that WHERE fixes to a value from outside orders nothing, if that has its affinity or none. Of
        several terms that say so SQLite looks at the first one with a constant, else at the first."""
        for position, term in enumerate(self.wanted.terms):
            expr = term.expr
            if self.done[position] or type(expr) is not Column or expr.source != source:
                continue
            fixing = [
                use
                for use in self.uses.of_column(source, expr.column)
                if use.op in (UseOp.EQ, UseOp.IS, UseOp.IS_NULL) and not use.needs & ~self.outside
            ]
            if fixing:
                found = next((use for use in fixing if not use.needs), fixing[0])
                alike = found.collation is None or fold(found.collation.name) == fold(term.collation.name)
                self.done[position] = (alike and _has_affinity_of(found, expr)) or expr.column == ROWID

    def _mark_keys(self, number: int, level: Level) -> None:
        """Mark the wanted terms that the keys of the loop give one after another."""
        loop, table = level.loop, level.table
        if table is None or loop.is_or or loop.automatic or (loop.index is not None and loop.index.unordered):
            self.distinct = False
            self.is_lost = not loop.is_derived_table or bool(loop.automatic)
            if level.given and not self.is_lost:
                self._mark_given(number, level)
            return
        index = loop.index
        terms = () if index is None else index.stored_terms
        n_key = 0 if index is None else len(index.terms)
        self.distinct = index is None or (index.unique and not loop.n_skipped)
        is_reverse: bool | None = None
        is_distinct_by_rowid = False
        n_terms = 1 if index is None else len(terms)
        for place in range(n_terms):
            if loop.n_skipped <= place < loop.n_equal:
                op = loop.equal[place - loop.n_skipped].op
                if op is not UseOp.IN:
                    self.distinct = self.distinct and op is UseOp.EQ
                    continue
            term = None if index is None else terms[place]
            column = ROWID if term is None else term.column
            if column is not None and column == table.rowid_column:
                column = ROWID
            if term is not None and (column is None or (place >= loop.n_equal and _may_be_null(table, column))):
                self.distinct = False
            found = None if _is_first_of_row(loop, place) else self._matching(level, term, column)
            if found is not None and (self.wanted.one_way or not self.wanted.any_direction):
                sort = self.wanted.terms[found]
                backwards = sort.descending is not (term is not None and term.descending)
                is_apart = sort.nulls_first is sort.descending and index is not None
                if is_reverse not in (None, backwards) or (is_apart and place != loop.n_equal):
                    found = None
                elif is_reverse is None:
                    is_reverse = backwards
            if found is None:
                if place == 0 or place < n_key:
                    self.distinct = False
                break
            is_distinct_by_rowid = is_distinct_by_rowid or column == ROWID
            self.done[found] = True
            if place == loop.n_equal and index is not None:
                sort = self.wanted.terms[found]
                self.apart[number] = sort.nulls_first is sort.descending
        self.reverse[number] = bool(is_reverse) and not self.wanted.any_direction
        self.distinct = self.distinct or is_distinct_by_rowid

    def _mark_given(self, number: int, level: Level) -> None:
        """Mark the wanted terms, from the next one on, that are those of the order in which a subquery's rows come."""
        position = self.done.index(False) if False in self.done else len(self.done)
        has_direction = self.wanted.one_way or not self.wanted.any_direction
        is_reverse = False
        for given, wanted in zip(level.given, self.wanted.terms[position:]):
            expr = wanted.expr
            if position in self.wanted.collated or type(expr) is not Column:
                break
            if (expr.source, expr.column) != (level.loop.source, given.column):
                break
            if fold(wanted.collation.name) != fold(given.collation.name):
                break
            if has_direction:
                if (wanted.nulls_first is wanted.descending) is not (given.nulls_first is given.descending):
                    break
                is_turned = wanted.descending is not given.descending
                if (level.is_routine and is_turned) or (given is not level.given[0] and is_turned is not is_reverse):
                    break
                is_reverse = is_turned
            self.done[position] = True
            position += 1
        self.reverse[number] = is_reverse and not self.wanted.any_direction

    def _matching(self, level: Level, term: IndexTerm | None, column: int | None) -> int | None:
        """The wanted term that a key gives: the next one, or where directions do not matter any."""
        for position, wanted in enumerate(self.wanted.terms):
            if self.done[position]:
                continue
            if self._is_key(level, term, column, wanted):
                return position
            if not self.wanted.any_direction:
                return None
        return None

    def _is_key(self, level: Level, term: IndexTerm | None, column: int | None, wanted: SortTerm) -> bool:
        expr = wanted.expr
        if column is None:
            assert term is not None
            if level.is_term is None or not level.is_term(term, expr):
                return False
        elif type(expr) is not Column or expr.source != level.loop.source or expr.column != column:
            return False
        return column == ROWID or (term is not None and fold(wanted.collation.name) == fold(term.collation))


def _has_affinity_of(use: Use, column: Column) -> bool:
    """Has the key the column's affinity, or none, like the value of an IN? INTEGER and NUMERIC are different here. Then
    equal values are alike: `x.t = y.i` may take '1' and '01' for the same."""
    key = use.key.expr if isinstance(use.key, SeekKey) and use.term.written is None else None
    affinity = key.affinity if isinstance(key, Column | Outer | Cast | Scalar) else None
    if affinity is None or affinity is column.affinity:
        return True
    return affinity in UNCONVERTED and column.affinity in UNCONVERTED


def _is_first_of_row(loop: Loop, place: int) -> bool:
    """Is the key at that place sought together with later ones, in the order of whole rows?"""
    equal = loop.equal[max(0, place - loop.n_skipped) :] if loop.n_skipped <= place < loop.n_equal else ()
    return bool(equal) and is_of_row(equal[0]) and any(use.term is equal[0].term for use in equal[1:])


def _may_be_null(table: Table, column: int) -> bool:
    if column < 0 or column == table.rowid_column or table.columns[column].not_null is not None:
        return False
    return not (table.without_rowid and table.columns[column].primary_key)


def n_in_order(levels: Sequence[Level], wanted: Wanted, uses: UseList, n_sorted: int) -> int:
    """`n_sorted`, which is how many of the wanted terms hold, and if that is all of them, those behind them."""
    if not wanted.behind or n_sorted < len(wanted.terms):
        return n_sorted
    longer = Wanted(
        (*wanted.terms, *wanted.behind), wanted.any_direction, one_way=wanted.one_way, collated=wanted.collated
    )
    return max(n_sorted, satisfied(levels, longer, uses)[0])


def of_inner_loop(levels: Sequence[Level], wanted: Wanted, uses: UseList) -> tuple[bool, ...] | None:
    """Which levels run backwards so that the innermost one gives its rows in the wanted order for each row of those
    outside of it; None: it cannot. SQLite does it so that a LIMIT may end that loop early: it shows in ties."""
    last = levels[-1]
    loop = last.loop
    is_rowid_in = loop.index is None and any(use.op is UseOp.IN for use in loop.uses)
    if loop.one_row or loop.virtual is not None or is_rowid_in:
        return None
    walk = _Walk(Wanted(wanted.terms, collated=wanted.collated), uses, len(levels))
    walk.outside = sum(1 << level.loop.source for level in levels[:-1])
    walk.level(len(levels) - 1, last)
    return tuple(walk.reverse) if all(walk.done) and not any(walk.apart) else None


def as_ordered(levels: Sequence[Level], wanted: Wanted, uses: UseList) -> tuple[bool, ...] | None:
    """Which levels run backwards so that rows, of which equal ones come together, come in the order of the terms; None:
    none do it, or nobody asks."""
    if not wanted.serves_both:
        return None
    n_sorted, reverse = satisfied(levels, Wanted(wanted.terms, collated=wanted.collated), uses)
    return reverse if n_sorted == len(wanted.terms) else None
