"""VALUES of which some rows may be left out: each has a condition of its own (planner/values_conditions.py)."""

from __future__ import annotations

from minisql.frozen import replace
from minisql.planner.expr import Column
from minisql.planner.nodes import Filter, Join, JoinKind, OneRow, PlanNode, Project, Values
from minisql.value.affinity import Affinity
from minisql.value.collate import BINARY


def asked_values(node: Values) -> PlanNode:
    """The same rows by nodes that know no conditions: a single row is computed if its condition holds; of several the
    condition is the last value, and then it is left out."""
    if len(node.rows) == 1:
        return Join(Filter(OneRow(), node.conditions[0]), replace(node, conditions=()), JoinKind.INNER, None)
    n_columns = len(node.columns)
    rows = tuple([(*row, condition) for row, condition in zip(node.rows, node.conditions)])
    wide = Values(node.source, rows, tuple((node.source, i) for i in range(n_columns + 1)), node.marks)
    columns = [Column(node.source, i, Affinity.NONE, BINARY) for i in range(n_columns + 1)]
    return Project(Filter(wide, columns[-1]), node.source, tuple(columns[:-1]), node.marks)
