"""OR to IN: a chain of equalities on one column is a list, so that an index can look the values up.

    before   x = 1 OR x = 2 OR 3 = x
    after    x IN (1, 2, 3)

It must not fire when the branches compare in different ways (affinity or collation), when a value reads the column's
own table, or when it has an affinity that is not the column's.
Switched off by the name `or_list`. Source: optoverview §2.2 "OR optimizations".
"""

from __future__ import annotations

from minisql.planner.expr import Binary, BinaryOp, Cast, Column, Compare, CompareOp, Expr, InList, sources
from minisql.planner.rewrites import is_off
from minisql.planner.where.terms import disjuncts

RULE = "or_list"


def or_as_list(expr: Expr) -> Expr:
    """The term as an IN, if it is a chain of equalities on one column; else as it is."""
    if not isinstance(expr, Binary) or expr.op is not BinaryOp.OR or is_off(RULE):
        return expr
    branches = disjuncts(expr)
    first = branches[0]
    if not isinstance(first, Compare):
        return expr
    for column in (first.left, first.right):
        if type(column) is not Column:
            continue
        values = [_equal_to(branch, column, first) for branch in branches]
        found = [value for value in values if value is not None]
        if len(found) == len(branches):
            return InList(column, tuple(found), first.how, negated=False)
    return expr


def _equal_to(branch: Expr, column: Column, first: Compare) -> Expr | None:
    """What the branch says the column is equal to; None if it says something else."""
    if not isinstance(branch, Compare) or branch.op is not CompareOp.EQ or branch.how != first.how:
        return None
    for side, value in ((branch.left, branch.right), (branch.right, branch.left)):
        if type(side) is Column and (side.source, side.column) == (column.source, column.column):
            return value if column.source not in sources(value) and _is_alike(value, column) else None
    return None


def _is_alike(value: Expr, column: Column) -> bool:
    """Has the value no affinity of its own, or the column's?"""
    return not isinstance(value, Column | Cast) or value.affinity is column.affinity
