"""Automatic indexes: a table without a fitting index, joined by equality, is read once into a transient one.

Source: optoverview §10 "Automatic Query-Time Indexes".
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from minisql.frozen import replace
from minisql.planner.block import conjunction
from minisql.planner.expr import ROWID, Column, Comparison, Expr, SortTerm
from minisql.planner.nodes import Filter, HashLookup, PlanNode, SeekKey
from minisql.planner.steady import is_constant_beside_columns
from minisql.planner.where.logest import LogEst, log_add, log_est, log_of_log
from minisql.planner.where.loops import Loop
from minisql.planner.where.terms import Term, Use, UseOp, mask_of
from minisql.planner.where.use_list import uses_in_order
from minisql.schema.objects import Table
from minisql.value.affinity import Affinity
from minisql.value.collate import BINARY

_ROWS_FOUND = 43  # 20 rows for each key
_FEW = 20  # rows that agree in the columns of an index up to one for which a transient index may be better


def automatic_loops(mask: int, barred: int, terms: Sequence[Term], rows: LogEst, table: Table | None) -> list[Loop]:
    """For each equality with a value from elsewhere, the loop over a transient index of `rows` rows. `mask`: their
    source (a bit). `table` None: they are those of a subquery."""
    search = log_of_log(rows)
    setup = max(0, search + rows + (28 if table is not None else -25))
    run = log_add(search, _ROWS_FOUND)
    return [
        Loop(mask.bit_length() - 1, drive.needs | barred, setup=setup, run=run, out=_ROWS_FOUND, automatic=(drive,))
        for drive in uses_in_order(terms)
        if _can_drive(drive, mask, table)
    ]


def automatic_uses(mask: int, terms: Sequence[Term], there: int, table: Table | None) -> tuple[Use, ...]:
    """What the transient index is made of when the sources `there` are outside: a column once."""
    found: dict[tuple[int, int], Use] = {}
    for use in uses_in_order(terms):
        if _can_drive(use, mask, table) and not use.needs & ~there and use.column is not None:
            found.setdefault((use.source, use.column), use)
    return tuple(found.values())


def settled_by(uses: Sequence[Use]) -> set[int]:
    """The terms (by id) that the equalities settle. One with a constant stays a condition on the rows that are kept."""
    return {id(use.term) for use in uses if use.needs or not is_constant_beside_columns(use.term.expr)}


def has_constant(terms: Sequence[Term]) -> bool:
    """Is there a term that reads no column? To SQLite it is the transient index's own condition, which is partial."""
    return any(not term.mask and is_constant_beside_columns(term.expr) for term in terms)


def _is_candidate(table: Table, column: int) -> bool:
    """Is an index on the column not there already, nor known to be of little use?"""
    for index in table.indexes:
        for position, term in enumerate(index.terms):
            if term.column == column:
                if position == 0:
                    return False
                if index.stat is not None and log_est(index.stat[position + 1]) > _FEW:
                    return False
                break
    return True


def _can_drive(use: Use, mask: int, table: Table | None) -> bool:
    return (
        mask >> use.source & 1 == 1
        and not use.needs & mask
        and use.column is not None
        and (use.column >= 0 or table is None)
        and use.op in (UseOp.EQ, UseOp.IS)
        and use.settles
        and use.collation is not None
        and isinstance(use.key, SeekKey)
        and (table is None or _is_candidate(table, use.column))
    )


def filtered_lookup(node: PlanNode, terms: list[Expr], mask: int) -> tuple[PlanNode, list[Expr]]:
    """Keep rows that terms over the table alone refuse out of its transient index: (node, the other terms).

    SQLite calls such an index partial. A term with a subquery, or that is not the same each time, is checked later.
    """
    if not isinstance(node, HashLookup):
        return node, terms
    own = [term for term in terms if mask_of(term) == mask and is_constant_beside_columns(term)]
    predicate = conjunction(own)
    if predicate is None:
        return node, terms
    rest = [term for term in terms if not any(term is each for each in own)]
    return replace(node, child=Filter(node.child, predicate)), rest


def hash_lookup(
    node: PlanNode, uses: Sequence[Use], *, reverse: bool = False, read: Set[int] | None = None
) -> HashLookup:
    """The rows of `node` that the equalities find. To SQLite these are the first columns of a transient index: rows of
    one key come in the order of its other columns, in turn and by BINARY, and then in that of the rows; or in
    `reverse`. `read`: of a common table expression, the columns that are read here, which are all that stand in the
    index; of a subquery or a view all do."""
    probes: list[SeekKey] = []
    hows: list[Comparison] = []
    for use in uses:
        assert isinstance(use.key, SeekKey)
        assert use.collation is not None
        probes.append(use.key)
        hows.append(Comparison(use.affinity, use.collation))
    known = {(use.source, use.column) for use in uses}
    others = sorted(
        key for key in node.columns if key not in known and key[1] != ROWID and (read is None or key[1] in read)
    )
    order = tuple([_by(*key, reverse=reverse) for key in others])
    return HashLookup(node, tuple(use.operand for use in uses), tuple(probes), tuple(hows), order=order)


def _by(source: int, column: int, *, reverse: bool) -> SortTerm:
    return SortTerm(Column(source, column, Affinity.NONE, BINARY), BINARY, reverse, not reverse)
