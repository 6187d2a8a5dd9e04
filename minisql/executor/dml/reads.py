"""Does a plan read a table, or see how far the statement is? Source: lang_insert (a SELECT from the table that it
inserts into), lang_corefunc "last_insert_rowid"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from minisql.frozen import Record, field_names
from minisql.planner.expr import Const, Expr, Param
from minisql.planner.nodes import CountRows, Insert, PlanNode, Scan, Values, VirtualScan
from minisql.planner.noticeable import is_noticeable_plan
from minisql.schema.objects import Index, Table
from minisql.value.collate import Collation
from minisql.value.function import AggregateFunction, ScalarFunction

_LEAVES: Final = (Const, Param, Table, Index, Collation)
_BLIND: Final = ("random", "randomblob")  # their answers change, and not by what the connection does


def reads_table(plan: PlanNode | tuple[Expr, ...], database: int, root_page_no: int) -> bool:
    """True if the plan (or expressions), or a subquery in them, scans or counts the table with that root page."""
    for node in _parts(plan):
        if isinstance(node, Scan | CountRows) and (node.database, node.table.root_page_no) == (database, root_page_no):
            return True
        if isinstance(node, VirtualScan) and not _reads_arguments_alone(node):
            return True
    return False


def is_collected(node: Insert) -> bool:
    """Does an INSERT compute all its rows before it writes the first? Where it reads its own table; and where it has
    RETURNING, which shows if the rows ask what has been done, `INSERT INTO t VALUES (1), (last_insert_rowid())`, or if
    one of them fails when an earlier one breaks a constraint."""
    target = node.target
    reads = reads_table(node.child, target.database, target.table.root_page_no)
    return reads or (bool(node.returning) and is_noticeable_plan(node.child))


def sees_changes(plan: PlanNode | tuple[Expr, ...]) -> bool:
    """True if the plan calls a function of the user's, which may run statements, or one that tells what the connection
    has done so far."""
    for node in _parts(plan):
        if isinstance(node, AggregateFunction) and not node.builtin:
            return True
        if isinstance(node, ScalarFunction) and not (node.builtin and (node.deterministic or node.name in _BLIND)):
            return True
    return False


def _parts(plan: PlanNode | tuple[Expr, ...]) -> Iterator[Any]:
    """The nodes of a plan, those of its expressions and functions among them; of plain VALUES none."""
    if isinstance(plan, Values) and all(isinstance(expr, Const | Param) for row in plan.rows for expr in row):
        return
    stack: list[Any] = [plan]
    while stack:
        node = stack.pop()
        yield node
        if isinstance(node, tuple):
            stack += node
        elif isinstance(node, Record) and not isinstance(node, _LEAVES):
            stack += [getattr(node, name) for name in field_names(type(node))]


def _reads_arguments_alone(node: VirtualScan) -> bool:
    """True of json_each() and its kind; any other virtual table may look into the table that is written."""
    return node.table.virtual is not None and node.table.virtual.is_innocuous
