"""Automatic indexes: a table without a fitting index, joined by equality, is read once into a transient one.

Source: optoverview §10 "Automatic Query-Time Indexes".
"""

from __future__ import annotations

from collections.abc import Sequence

from minisql.frozen import replace
from minisql.planner.block import conjunction
from minisql.planner.expr import Call, Comparison, Exists, Expr, InQuery, Scalar, walk
from minisql.planner.nodes import Filter, HashLookup, PlanNode, SeekKey
from minisql.planner.where.logest import log_add, log_of_log
from minisql.planner.where.loops import Loop
from minisql.planner.where.terms import Term, Use, UseOp, mask_of

_ROWS_FOUND = 43  # 20 rows for each key


def automatic_loops(
    source: int, barred: int, terms: Sequence[Term], loops: Sequence[Loop], *, is_table: bool
) -> list[Loop]:
    """For each equality with other sources, the loop over a transient index on the equalities that it then allows."""
    full = max((loop for loop in loops if not loop.uses), key=lambda loop: loop.out, default=None)
    if full is None:
        return []
    rows = full.run - 16 if full.index is None else full.out
    search = log_of_log(rows)
    setup = max(0, search + rows + (28 if is_table else -25))
    found: list[Loop] = []
    drives = [use for term in terms for use in term.uses if _can_drive(use, source)]
    for drive in drives:
        if drive.needs == 0:
            continue
        needs = drive.needs | barred
        uses = tuple(use for use in drives if not use.needs & ~needs)
        run = log_add(search, _ROWS_FOUND)
        found.append(Loop(source, needs, setup=setup, run=run, out=_ROWS_FOUND, automatic=uses))
    return found


def _can_drive(use: Use, source: int) -> bool:
    return (
        use.source == source
        and use.column is not None
        and use.op in (UseOp.EQ, UseOp.IS)
        and use.settles
        and not use.term.virtual
        and use.collation is not None
        and isinstance(use.key, SeekKey)
    )


def filtered_lookup(node: PlanNode, terms: list[Expr], mask: int) -> tuple[PlanNode, list[Expr]]:
    """Keep rows that terms over the table alone refuse out of its transient index: (node, the other terms).

    SQLite calls such an index partial. A term with a subquery, or that is not the same each time, is checked later.
    """
    if not isinstance(node, HashLookup):
        return node, terms
    own = [term for term in terms if mask_of(term) == mask and _is_constant_beside_columns(term)]
    predicate = conjunction(own)
    if predicate is None:
        return node, terms
    rest = [term for term in terms if not any(term is each for each in own)]
    return replace(node, child=Filter(node.child, predicate)), rest


def _is_constant_beside_columns(term: Expr) -> bool:
    return not any(
        isinstance(node, Scalar | Exists | InQuery) or (isinstance(node, Call) and not node.function.deterministic)
        for node in walk(term)
    )


def hash_lookup(node: PlanNode, loop: Loop) -> HashLookup:
    """The rows of `node` that the loop's equalities find."""
    probes: list[SeekKey] = []
    hows: list[Comparison] = []
    for use in loop.automatic:
        assert isinstance(use.key, SeekKey)
        assert use.collation is not None
        probes.append(use.key)
        hows.append(Comparison(use.affinity, use.collation))
    return HashLookup(node, tuple(use.operand for use in loop.automatic), tuple(probes), tuple(hows))
