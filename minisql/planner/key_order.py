"""Whether an UPDATE goes through its rows in the order of their keys (SQLite collects the keys first, in a set that is
sorted) or changes each as the scan finds it. Which row fails first, and what RETURNING gives first, depends on it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from minisql.planner.expr import ROWID, Column, Expr, has_subquery, walk
from minisql.planner.nodes import Filter, IndexSeek, IndexWrite, OnConflict, OrUnion, PlanNode, Scan, TableWrite


def goes_by_key(
    write: TableWrite, child: PlanNode, where: Sequence[Expr], changed: Collection[int], action: OnConflict | None
) -> bool:
    """Whether the keys are collected, for an UPDATE of the columns `changed` without triggers, foreign keys, FROM or
    RETURNING, with which they always are: the key itself changes, a conflict may delete rows, WHERE has a subquery, or
    the rows come from an index that changes or from several."""
    if action is OnConflict.REPLACE or any(map(has_subquery, where)):
        return True
    key: set[int | None] = {ROWID}
    if write.table.without_rowid:
        key = {term.column for each in write.indexes if each.index.is_table for term in each.index.terms}
    touched = [each for each in write.indexes if not each.index.is_table and _is_touched(each, changed)]
    if key & set(changed) or (action is None and any(each.index.on_conflict == "REPLACE" for each in touched)):
        return True
    while isinstance(child, Filter):
        child = child.child
    if not isinstance(child, Scan):
        return False
    access = child.access
    if isinstance(access, IndexSeek):
        return any(each.index.name == access.index.name for each in touched)
    return isinstance(access, OrUnion)


def _is_touched(index: IndexWrite, changed: Collection[int]) -> bool:
    """Whether entries of the index may change."""
    exprs = index.terms if index.where is None else (*index.terms, index.where)
    return any(isinstance(part, Column) and part.column in changed for expr in exprs for part in walk(expr))
