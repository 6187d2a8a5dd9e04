"""VALUES of which some rows may be left out: each has a condition of its own (planner/values_conditions.py)."""

from __future__ import annotations

from minisql.planner.expr import Column
from minisql.planner.nodes import Filter, Project, Values
from minisql.value.affinity import Affinity
from minisql.value.collate import BINARY


def asked_values(node: Values) -> Project:
    """The same rows by nodes that know no conditions: a row's condition is its last value, and then it is left out."""
    n_columns = len(node.columns)
    rows = tuple([(*row, condition) for row, condition in zip(node.rows, node.conditions)])
    wide = Values(node.source, rows, tuple((node.source, i) for i in range(n_columns + 1)), node.marks)
    columns = [Column(node.source, i, Affinity.NONE, BINARY) for i in range(n_columns + 1)]
    return Project(Filter(wide, columns[-1]), node.source, tuple(columns[:-1]), node.marks)
