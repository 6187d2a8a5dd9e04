"""OR over different columns: the union of a search for each branch.

    WHERE a = 1 OR b = 2        an index on a and one on b, each row once

Every branch must have a search of its own. What a branch costs is guessed with the terms around the OR in reach; how it
is searched is settled when the union has won. Source: optoverview §2.2 "OR optimizations".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from minisql.frozen import field, replace, slotted
from minisql.planner.expr import Binary, BinaryOp, Column, Compare, CompareOp, Const, Expr, has_subquery
from minisql.planner.rewrites import is_off
from minisql.planner.where.logest import LogEst, log_add
from minisql.planner.where.loops import Loop, LoopSet, Reading
from minisql.planner.where.terms import Term, disjuncts
from minisql.planner.where.use_list import UseList, same_row_columns
from minisql.value.collate import BINARY

if TYPE_CHECKING:
    from minisql.planner.context import Context

RULE: Final = "or_union"
_N_KEPT: Final = 3
Collect = Callable[[Reading, LoopSet], None]
"""Puts all loops of a reading into a set."""


class Cost(NamedTuple):
    """What a branch, or a union, costs once the sources `needs` (bits) are known."""

    needs: int
    run: LogEst
    out: LogEst


@slotted
class Costs(LoopSet):
    """The few cheapest ways to search one branch, of which only the costs matter."""

    costs: list[Cost] = field(default_factory=list)

    def add(self, loop: Loop) -> None:
        if loop.n_terms:
            self.insert(Cost(loop.needs, loop.run, loop.out))

    def insert(self, new: Cost) -> None:
        for place, old in enumerate(self.costs):
            if new.run <= old.run and not new.needs & ~old.needs:
                self.costs[place] = Cost(new.needs, new.run, min(old.out, new.out))
                return
            if old.run <= new.run and not old.needs & ~new.needs:
                return
        if len(self.costs) < _N_KEPT:
            self.costs.append(new)
            return
        place = min(range(len(self.costs)), key=lambda each: self.costs[each].run)
        if self.costs[place].run > new.run:
            self.costs[place] = Cost(new.needs, new.run, min(self.costs[place].out, new.out))


def or_loops(reading: Reading, loops: LoopSet, collect: Collect) -> None:
    """The loops that are unions, into `loops`; `collect` gives those of a branch. The right side of a RIGHT or FULL
    JOIN has none, as in SQLite."""
    if is_off(RULE) or reading.is_right:
        return
    for term in reading.terms:
        if not term.mask >> reading.source & 1 or term.virtual or term.uses:
            continue
        branches = reading.matcher.or_branches(term)
        if len(branches) < 2 or not all(_is_searchable(reading, branch) for branch in branches):
            continue
        total = Costs()
        for number, branch in enumerate(branches):
            own = Costs()
            collect(_branch_reading(reading, branch), own)
            if not own.costs:
                total.costs.clear()
                break
            total = own if number == 0 else sums(total, own)
        for cost in total.costs:
            loops.add(
                Loop(reading.source, cost.needs, run=cost.run + 1, out=cost.out, is_or=True, or_term=term)
            )


def sums(left: Costs, right: Costs) -> Costs:
    """The cheapest ways of one branch and another."""
    found = Costs()
    for a in left.costs:
        for b in right.costs:
            found.insert(Cost(a.needs | b.needs, log_add(a.run, b.run), log_add(a.out, b.out)))
    return found


def _is_searchable(reading: Reading, branch: Sequence[Term]) -> bool:
    """To SQLite `x NOTNULL` is a search where other terms stand beside it, not as a branch by itself."""
    is_single = len(branch) == 1
    return any(
        use.source == reading.source and not (is_single and use.not_null) for term in branch for use in term.uses
    )


def _branch_reading(reading: Reading, branch: Sequence[Term]) -> Reading:
    """The reading of a branch: its own terms, and within reach those around the OR."""
    return replace(reading, terms=branch, uses=UseList([*branch, *reading.terms]), order=(), is_semi=False)


def branch_terms_of(reading: Reading, or_term: Term) -> list[list[Term]]:
    """What each branch is searched with: its terms, and those around the OR that an index could serve."""
    around = [
        term
        for term in reading.terms
        if term is not or_term and not term.virtual and _is_kept(term) and not has_subquery(term.expr)
    ]
    return [[*branch, *around] for branch in reading.matcher.or_branches(or_term)]


def branch_reading(reading: Reading, terms: Sequence[Term], barred: int) -> Reading:
    """The reading of a branch when the sources `barred` are known to be outside."""
    return replace(reading, terms=terms, uses=UseList(terms), order=(), is_semi=False, barred=barred, above=None)


def _is_kept(term: Term) -> bool:
    if any(not use.derived for use in term.uses) or len(disjuncts(term.expr)) > 1:
        return True
    return same_row_columns(term.said, by_is=True) is not None  # what is said of one holds for the other


def are_exclusive(ctx: Context, gates: Sequence[Expr | None]) -> bool:
    """Is one gate at most open to a row, as each equates one column with a text of its own? The plan depends on these
    texts then. TPC-H's query 19 needs it, to be one lookup over columns: 3 ms for 118."""
    by_gate = [dict(_equated(gate)) for gate in gates if gate is not None]
    if len(by_gate) < len(gates):
        return False
    for key in by_gate[0]:
        texts = [equated[key] for equated in by_gate if key in equated]
        if len({text.value for text in texts}) == len(gates):
            ctx.pinned.update(text.slot for text in texts if text.slot is not None)
            return True
    return False


def _equated(gate: Expr) -> Iterator[tuple[tuple[int, int], Const]]:
    stack = [gate]
    while stack:
        match stack.pop():
            case Binary(BinaryOp.AND, left, right):
                stack += (left, right)
            case Compare(CompareOp.EQ, Column(source, column), Const(str()) as text, how) if (
                how.collation == BINARY and (how.affinity is None or not how.affinity.is_numeric)
            ):
                yield (source, column), text
