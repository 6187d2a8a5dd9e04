"""How many rows a plan is thought to give: what a subquery counts for in the join around it."""

from __future__ import annotations

from math import log2

from minisql.planner.nodes import (
    Aggregate,
    Compound,
    CountRows,
    Distinct,
    Filter,
    Grouping,
    HashLookup,
    Join,
    LastOfEach,
    Limit,
    OneRow,
    PlanNode,
    Project,
    QueueScan,
    Recursive,
    Relabel,
    Scan,
    Sort,
    Values,
    VirtualScan,
    Window,
)  # fmt: skip
from minisql.planner.where.logest import LogEst, log_add, log_est


def estimated_rows(node: PlanNode) -> LogEst:
    """The LogEst of the rows of one run."""
    match node:
        case OneRow() | CountRows():
            return 0
        case QueueScan():
            return 200  # SQLite's guess of a table it knows nothing of, though it is one row at a time
        case Scan() | VirtualScan():
            return max(0, round(10 * log2(max(1.0, node.estimated_rows))))
        case Values():
            return log_est(len(node.rows))
        case Aggregate():
            return 0 if node.grouping is Grouping.WHOLE else max(0, estimated_rows(node.child) - 10)
        case Filter(child, _):
            return max(0, estimated_rows(child) - 1)
        case Join(left, right):
            return estimated_rows(left) + estimated_rows(right)
        case HashLookup():
            return 43
        case Compound(_, left, right):
            return log_add(estimated_rows(left), estimated_rows(right))
        case Recursive():
            return log_add(estimated_rows(node.initial), max(0, *map(estimated_rows, node.steps))) + 20
        case Limit(child, _, _):
            return min(estimated_rows(child), 66)
        case Relabel() | Project() | Distinct() | LastOfEach() | Sort() | Window():
            return estimated_rows(node.child)
