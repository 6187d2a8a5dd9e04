"""Of what SQLite copies the queries as it makes a core's code: see copies.py, for which each is one more reference.

As it looks for terms that an index may serve, it takes BETWEEN for two comparisons, an equation of row values for one
of each element, LIKE with a pattern that begins with a text for a range, and a chain of ORs that equate one column, an
indexed one, for a list. A lone min() or max() is what the rows are to be sorted by, too; and what windows read are
columns of a subquery, of which some are sorted by as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from minisql.planner.block import joins_of
from minisql.planner.copies import note_copies
from minisql.planner.expr import (
    ROWID,
    Between,
    Binary,
    BinaryOp,
    Call,
    Column,
    Compare,
    CompareOp,
    Const,
    Expr,
    RowCompare,
)
from minisql.planner.scope import TableSource

if TYPE_CHECKING:
    from minisql.planner.bound_core import BoundCore
    from minisql.planner.scope import Scope


def note_copied_terms(core: BoundCore) -> None:
    """Count the copies that are made of what has just been bound of `core`."""
    if not core.ctx.references.of_queries:
        return
    terms = [*core.where, *(term for join in joins_of(core.item) for term in join.on)]
    while terms:
        term = terms.pop()
        note_copies(core.ctx, *_copied_parts(term))
        if isinstance(term, Binary):
            if term.op is BinaryOp.OR:
                note_copies(core.ctx, *_listed_values(core.scope, term))
            terms += (term.left, term.right) if term.op in (BinaryOp.AND, BinaryOp.OR) else ()
    for group in () if core.scope.windows is None else core.scope.windows.groups:
        note_copies(core.ctx, *group.exprs())
    calls = [] if core.scope.aggregation is None else core.scope.aggregation.calls
    if len(calls) == 1 and calls[0].function.name in ("min", "max") and not core.keys:
        note_copies(core.ctx, *calls[0].args)


def _copied_parts(term: Expr) -> Sequence[Expr]:
    match term:
        case Between(_, low, high, _, _, False):
            return low, high
        case RowCompare(CompareOp.EQ | CompareOp.IS, left, right, _):
            return *left, *right
        case Call(function, (Const(str(pattern)), operand, *_)) if function.name in ("like", "glob"):
            return (operand,) if pattern[:1] not in ("", "%", "_", "*", "?", "[") else ()
    return ()


def _listed_values(scope: Scope, term: Binary) -> Sequence[Expr]:
    """What a chain of ORs equates a column with, the first or only one of an index, or the rowid."""
    columns: set[tuple[int, int]] = set()
    values: list[Expr] = []
    branches: list[Expr] = [term]
    while branches:
        branch = branches.pop()
        if isinstance(branch, Binary) and branch.op is BinaryOp.OR:
            branches += (branch.left, branch.right)
            continue
        if not isinstance(branch, Compare) or branch.op is not CompareOp.EQ:
            return ()
        column, value = (branch.left, branch.right) if type(branch.left) is Column else (branch.right, branch.left)
        if type(column) is not Column:
            return ()
        columns.add((column.source, column.column))
        values.append(value)
    return values if len(columns) == 1 and _is_indexed(scope, *columns.pop()) else ()


def _is_indexed(scope: Scope, number: int, column: int) -> bool:
    for source in scope.sources:
        if isinstance(source, TableSource) and source.number == number:
            return column == ROWID or any(index.terms[0].column == column for index in source.table.indexes)
    return False
