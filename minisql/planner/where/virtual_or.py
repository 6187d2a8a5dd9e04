"""OR over different columns of a virtual table: the module is asked for each branch by itself.

    WHERE a = 1 OR b = 2        rows where a = 1, then those where b = 2, each row once

It needs a rowid to tell which rows have been there. Source: optoverview §2.2 "OR optimizations".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from minisql.frozen import replace
from minisql.planner.block import conjunction
from minisql.planner.expr import ROWID, Expr
from minisql.planner.nodes import Filter, PlanNode, VirtualScan
from minisql.planner.rewrites import is_off
from minisql.planner.where.access import cheapest
from minisql.planner.where.loops import Loop, Reading
from minisql.planner.where.or_loops import RULE, Cost, Costs, branch_terms_of, sums
from minisql.planner.where.terms import Term

if TYPE_CHECKING:
    from collections.abc import Callable

    Ask = Callable[[Sequence[Term]], list[Loop]]
    """The loops that the module offers for these terms."""


def union_loops(reading: Reading, ask: Ask, is_served: Callable[[Term], bool]) -> Iterator[Loop]:
    """The loops that are unions. `is_served`: does the term say anything that the module is told?"""
    if is_off(RULE) or reading.item.source.table.without_rowid:
        return
    for term in reading.terms:
        branches = reading.matcher.or_branches(term)
        if term.virtual or len(branches) < 2 or not all(any(map(is_served, branch)) for branch in branches):
            continue
        total = Costs()
        for number, terms in enumerate(branch_terms_of(reading, term)):
            own = Costs()
            for loop in ask(terms):
                if loop.virtual is not None and loop.virtual.plan.uses:
                    own.insert(Cost(loop.needs, loop.run, loop.out))
            total = own if number == 0 else sums(total, own)
            if not own.costs:
                break
        for cost in total.costs:
            yield Loop(reading.source, cost.needs, run=cost.run + 1, out=cost.out, is_or=True, or_term=term)


def union_scan(
    reading: Reading, loop: Loop, outside: int, ask: Ask, scan: Callable[[Loop], tuple[VirtualScan, set[int]]]
) -> tuple[VirtualScan, set[int]]:
    """The node of a union, and the term (by id) that it settles. `outside`: the sources (bits) whose rows are known."""
    assert loop.or_term is not None
    reading.item.source.used.add(ROWID)
    parts: list[PlanNode] = []
    branches = reading.matcher.or_branches(loop.or_term)
    everywhere: set[int] | None = None  # the terms that each branch's module sees to
    for terms, branch in zip(branch_terms_of(reading, loop.or_term), branches, strict=True):
        node, settled = scan(cheapest([each for each in ask(terms) if not each.needs & ~outside]))
        everywhere = settled if everywhere is None else everywhere & settled
        checks: list[Expr] = [term.expr for term in terms[: len(branch)] if id(term) not in settled]
        predicate = conjunction(checks)
        parts.append(node if predicate is None else Filter(node, predicate))
        first = node
    union = replace(first, branches=tuple(parts), arguments=(), estimated_rows=2.0 ** (loop.out / 10))
    return union, {id(loop.or_term)} | (everywhere or set())
