"""From a bound compound to its plan: which operators SQLite carries out by merging sorted sides, and the two sides of
each.

To SQLite a side is a core, all to the left of an operator, or one of the halves of a run of UNION, or of UNION ALL that
is sorted. Each side of a merge is a query of its own, sorted by the order of the merge; where the compound is UNION ALL
and nothing else, LIMIT and OFFSET say how many of a side's rows are enough.
Source: found with SQLite (EXPLAIN, EXPLAIN QUERY PLAN, and functions that count their calls).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from minisql.frozen import replace
from minisql.planner.bound_core import BoundCore, LimitClause, SideOrder
from minisql.planner.code_mistakes import may_be_wrong, raise_at_limit
from minisql.planner.expr import Call, Column, Const, SortTerm, walk
from minisql.planner.flatten_union import flatten_union
from minisql.planner.nodes import Compound, CompoundOp, Distinct, Limit, PlanNode, Sort
from minisql.planner.outputs import unmixed
from minisql.planner.plan_core import plan_side, sorted_side
from minisql.planner.rewrites import is_off
from minisql.planner.typed import usable
from minisql.planner.values_conditions import conditions_of
from minisql.value.affinity import Affinity
from minisql.value.collate import BINARY, Collation

if TYPE_CHECKING:
    from minisql.planner.bound_values import BoundValues
    from minisql.planner.compound import BoundCompound

RULE: Final = "merge_sides"

_HALVED: Final = (CompoundOp.UNION, CompoundOp.UNION_ALL)
_MOST_MERGES: Final = 50
"""One inside the left side of the other: each row goes up through all of them."""


def plan_compound(bound: BoundCompound) -> PlanNode:
    """The plan of the whole. It changes the cores: call it once."""
    n_merged, order = bound.inner_order()
    limits = bound.limits
    if n_merged and may_be_wrong(bound.ctx):
        raise_at_limit(bound.ctx, (limits.limit, limits.offset))
    columns = bound.columns if bound.wrapped else ()  # planning flattens the parts, SQLite has looked before it does
    first = bound.parts[0]
    if isinstance(first, BoundCore) and not n_merged:
        first.limit_as_first = limits.limit
    if limits.offset is None and not n_merged:
        for part in bound.parts:
            if isinstance(part, BoundCore):
                part.limit_of_all = limits.limit
    n_sorted = _n_sorted(bound, order) if bound.wrapped and n_merged == len(bound.ops) else 0
    sides = _Sides(bound, order, n_merged, LimitClause() if n_sorted else _rows_wanted(bound))
    node = sides.plan()
    if bound.wrapped:
        node = unmixed(node, columns)
    if bound.distinct:
        kept = [column.collation for column in columns]
        node = Distinct(node, tuple(BINARY if c is None else usable(c) for c in kept), False)
    if bound.order and (bound.wrapped or not sides.is_merged):
        n_sorted = n_sorted if sides.is_merged else 0
        node = Sort(node, tuple(bound.order), n_sorted, limits.limit, limits.offset)
    if limits.limit is not None:
        node = Limit(node, limits.limit, limits.offset)
    return node


def n_left(ops: Sequence[CompoundOp], *, is_sorted: bool) -> int:
    """How many of the cores are on the left side of a compound with these operators. `is_sorted`: it is merged also
    where it is UNION ALL."""
    last = ops[-1]
    n_equal = next((n for n, op in enumerate(reversed(ops)) if op is not last), len(ops))
    if n_equal < 3 or last not in _HALVED or (last is CompoundOp.UNION_ALL and not is_sorted):
        return len(ops)
    return len(ops) - n_equal // 2


def common_collations(
    parts: Sequence[BoundCore | BoundValues], *, are_behind: bool = False
) -> list[list[Collation | None]]:
    """By core, the columns' collations in the compound of the cores up to this one: the first that there is. Several
    rows of VALUES, `are_behind` an operator or read as a co-routine, are to SQLite a subquery, whose columns have all
    one: `VALUES ('b'), ('q') UNION SELECT c FROM t` compares by BINARY, whatever the collation of c."""
    collations: list[list[Collation | None]] = []
    for number, part in enumerate(parts):
        found = [typed.collation for typed in part.last]
        if not isinstance(part, BoundCore) and len(part.rows) > 1 and (number or are_behind or max(part.sizes) > 1):
            found = [collation or BINARY for collation in found]
        if collations:
            found = [before or now for before, now in zip(collations[-1], found)]
        collations.append(found)
    return collations


def _n_sorted(bound: BoundCompound, order: Sequence[SideOrder]) -> int:
    """By how many terms of ORDER BY the rows of a wrapped compound, which come in the `order` of the merge, are in
    order already, to SQLite; 0 if that shows nowhere. It looks at the columns alone, so that in
    `SELECT 1 UNION SELECT a COLLATE NOCASE FROM t ORDER BY 1, 1 COLLATE RTRIM` a and A are together."""
    n_sorted, shows = 0, False
    for term, side in zip(bound.order[: bound.n_plain], order):
        assert isinstance(term.expr, Column), term
        collation = bound.columns[side.column].collation or BINARY
        is_known = (term.expr.column, term.collation) == (side.column, collation)
        if not is_known or term.descending or not term.nulls_first:
            break
        n_sorted += 1
        shows = shows or side.collation != collation
    return n_sorted if shows else 0


def _rows_wanted(bound: BoundCompound) -> LimitClause | None:
    """LIMIT and OFFSET, if the first rows of the merge that the compound ends with may be enough; without them, if a
    function of the user's sees which rows are read, and when; else None."""
    if bound.wrapped or is_off(RULE):
        return None
    if bound.limits.limit is not None:
        return bound.limits
    if bound.gives_one_row:
        return LimitClause(Const(1))
    return LimitClause() if any(map(_calls_users, bound.parts)) else None


def _calls_users(part: BoundCore | BoundValues) -> bool:
    """Does the core itself call a function that is not built in?"""
    if not isinstance(part, BoundCore):
        return False
    exprs = [*part.where, *(output.typed.expr for output in part.outputs)]
    return any(isinstance(node, Call) and not node.function.builtin for expr in exprs for node in walk(expr))


def _sides(ops: Sequence[CompoundOp]) -> Iterator[tuple[int, int]]:
    """The sides that are more than one core, from the first to the last."""
    waiting = [(0, len(ops))]
    while waiting:
        first, last = waiting.pop()
        if first == last:
            continue
        at = first + n_left(ops[first:last], is_sorted=True)
        sides = [(first, at - 1), (at, last)]
        waiting += sides
        yield from [(first, last) for first, last in sides if first < last]


def _n_nested(ops: Sequence[CompoundOp]) -> int:
    """How many merges stand one inside the left side of the other."""
    n_merges, n_ops = 0, len(ops)
    while n_ops:
        n_ops = n_left(ops[:n_ops], is_sorted=True) - 1
        n_merges += 1
    return n_merges


class _Sides:
    """The operators of a compound over its parts. `wanted`: the rows come by merging sorted sides, so that no more are
    read than that many; None: what SQLite would merge is made by keys, of all rows at once, and is not in order, which
    is quicker by far where all are wanted."""

    def __init__(self, bound: BoundCompound, order: Sequence[SideOrder], n_merged: int, wanted: LimitClause | None):
        self.bound, self.order, self.n_merged = bound, order, n_merged
        self.by = order[: 0 if bound.wrapped else len(bound.order)]
        if wanted is None and self._has_other_side():
            wanted = LimitClause()
        self.wanted = wanted if n_merged and _n_nested(bound.ops[:n_merged]) <= _MOST_MERGES else None

    @property
    def is_merged(self) -> bool:
        return self.wanted is not None

    def _has_other_side(self) -> bool:
        """Does a side, which knows only its own columns, hold rows equal by other collations than those that it is
        sorted by? What is left of it then is what only a merge shows."""
        bound = self.bound
        sorts = {term.column: term.collation for term in self.order}
        for first, last in _sides(bound.ops[: self.n_merged]):
            collations = self._collations(first, last)
            if bound.ops[last - 1] is not CompoundOp.UNION_ALL and any(
                usable(own or BINARY) != sorts[number] for number, own in enumerate(collations)
            ):
                return True
        return False

    def _collations(self, first: int, last: int) -> list[Collation | None]:
        """The columns' collations in a side."""
        return common_collations(self.bound.parts[first : last + 1], are_behind=first > 0)[-1]

    def plan(self) -> PlanNode:
        ops = self.bound.ops
        node, n_unsorted = self._merged(0, self.n_merged, self.n_merged == len(ops), False)
        for number in range(self.n_merged + 1, len(ops) + 1):
            right, _ = self._part(number, (), None)
            node, n_unsorted = self._operator(node, n_unsorted, 0, number, right, 0, None), 0
        return node

    def _merged(self, first: int, last: int, is_bounded: bool, is_compared: bool) -> tuple[PlanNode, int]:
        """The parts from `first` to `last`: as `_part`. `is_bounded`: there is UNION ALL alone around them;
        `is_compared`: an operator around them compares their rows, so that they are sorted by all columns."""
        ops = self.bound.ops
        steps: list[tuple[int, int, bool, Sequence[SideOrder]]] = []
        one = self._gives_one(first, last)
        while last > first:
            at = first + n_left(ops[first:last], is_sorted=True)
            is_all = ops[last - 1] is CompoundOp.UNION_ALL
            is_bounded = is_bounded and (is_all or (one and not steps))
            is_compared = is_compared or not is_all
            steps.append((at, last, is_bounded, self.order if is_compared else self.by))
            last = at - 1
        wanted = self.wanted if is_bounded or not self.is_merged else LimitClause()
        node, n_unsorted = self._part(first, (self.order if is_compared else self.by) if self.n_merged else (), wanted)
        for at, last, is_bounded, order in reversed(steps):
            right, right_unsorted = self._merged(at, last, is_bounded, order is self.order)
            if one and at == steps[0][0]:
                node, right = Limit(node, Const(1), None), Limit(right, Const(1), None)
            node = self._operator(node, n_unsorted, first, last, right, right_unsorted, order)
            n_unsorted = 0
        return node, n_unsorted

    def _gives_one(self, first: int, last: int) -> bool:
        """Is it the whole, a UNION at its end, with LIMIT 1 and no OFFSET? Either side then stops behind its first row,
        and the next one is not read to see whether it is equal to the other side's."""
        ops, wanted = self.bound.ops, self.wanted
        if wanted is None or first or last < len(ops) or not ops or ops[-1] is not CompoundOp.UNION:
            return False
        if wanted.offset is not None or not isinstance(wanted.limit, Const):
            return False
        if wanted.limit.slot is not None:
            self.bound.ctx.pinned.add(wanted.limit.slot)
        return wanted.limit.value == 1

    def _operator(
        self,
        left: PlanNode,
        left_unsorted: int,
        first: int,
        last: int,
        right: PlanNode,
        right_unsorted: int,
        order: Sequence[SideOrder] | None,
    ) -> Compound:
        """The operator before part `last`, or before the half that ends with it, of the parts from `first`. `order`: of
        its sides; None: it is not carried out by a merge."""
        bound = self.bound
        op, n_columns = bound.ops[last - 1], len(bound.parts[0].last)
        source = bound.source if first == 0 and last == len(bound.ops) else bound.ctx.new_source()
        collations = self._collations(first, last) if first else bound.collations[last]
        compares = order is not None or op is not CompoundOp.UNION_ALL
        return Compound(
            op,
            left,
            right,
            source,
            tuple([usable(c) if compares and c is not None else BINARY for c in collations]),
            tuple([(source, number) for number in range(n_columns)]),
            order is not None,
            left_unsorted,
            right_unsorted,
            len(order or self.by),
            order is None and last == 1 and isinstance(bound.parts[0], BoundCore) and isinstance(left, Compound),
            _terms(source, order) if self.is_merged and order is not None else (),
        )

    def _part(self, number: int, order: Sequence[SideOrder], wanted: LimitClause | None) -> tuple[PlanNode, int]:
        """(plan, by how many terms of `order` SQLite would have to sort it). `wanted`: it is sorted by them, as far as
        so many rows go. VALUES of several rows behind an operator is to SQLite a subquery, `SELECT * FROM (VALUES ..)`.
        """
        part, behind = self.bound.parts[number], number > 0
        if isinstance(part, BoundCore):
            compound = flatten_union(part)
            if compound is None:
                return plan_side(part, order, wanted)
            if not order:
                return compound.plan(), 0
            compound.order += _terms(compound.source, order)
            return _Sides(compound, order, len(compound.ops), wanted).plan(), 0
        values = part.plan()
        if part.where and behind:
            values = replace(values, conditions=conditions_of(part, behind=behind))
        node = unmixed(values, part.columns) if behind else values
        if len(part.rows) == 1 or not order:
            return node, 0
        return node if wanted is None else sorted_side(node, order, wanted), len(order)


def _terms(source: int, order: Sequence[SideOrder]) -> tuple[SortTerm, ...]:
    return tuple([term.of(Column(source, term.column, Affinity.NONE, BINARY)) for term in order])
