"""Does a plan read a table? Source: lang_insert (a SELECT from the table that it inserts into)."""

from __future__ import annotations

from typing import Any

from minisql.frozen import Record, field_names
from minisql.planner.expr import Const, Param
from minisql.planner.nodes import CountRows, PlanNode, Scan, Values, VirtualScan
from minisql.schema.objects import Index, Table
from minisql.value.collate import Collation

_LEAVES = (Const, Param, Table, Index, Collation)


def reads_table(plan: PlanNode, database: int, root_page_no: int) -> bool:
    """True if the plan, or a subquery in one of its expressions, scans or counts the table with that root page."""
    if isinstance(plan, Values) and all(isinstance(expr, Const | Param) for row in plan.rows for expr in row):
        return False
    stack: list[Any] = [plan]
    while stack:
        node = stack.pop()
        if isinstance(node, Scan | CountRows) and (node.database, node.table.root_page_no) == (database, root_page_no):
            return True
        if isinstance(node, VirtualScan) and not _reads_arguments_alone(node):
            return True
        if isinstance(node, tuple):
            stack += node
        elif isinstance(node, Record) and not isinstance(node, _LEAVES):
            stack += [getattr(node, name) for name in field_names(type(node))]
    return False


def _reads_arguments_alone(node: VirtualScan) -> bool:
    """True of json_each() and its kind; any other virtual table may look into the table that is written."""
    return node.table.virtual is not None and node.table.virtual.is_innocuous
