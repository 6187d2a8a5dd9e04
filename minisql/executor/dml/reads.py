"""Does a plan read a table, or see how far the statement is? Source: lang_insert (a SELECT from the table that it
inserts into), lang_corefunc "last_insert_rowid"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from minisql.frozen import Record, field_names
from minisql.planner.expr import Const, Expr, Param
from minisql.planner.nodes import (
    Change,
    CountRows,
    Delete,
    Insert,
    ParentLookup,
    PlanNode,
    Scan,
    Update,
    Values,
    VirtualScan,
)
from minisql.planner.noticeable import is_noticeable_plan
from minisql.schema.objects import Index, Table
from minisql.value.collate import Collation
from minisql.value.function import AggregateFunction, ScalarFunction

_LEAVES: Final = (Const, Param, Table, Index, Collation)
_BLIND: Final = ("random", "randomblob")  # their answers change, and not by what the connection does


def reads_table(plan: PlanNode | tuple[Expr, ...], database: int, root_page_no: int) -> bool:
    """True if the plan (or expressions), or a subquery in them, scans or counts the table with that root page."""
    return any(_reads(node, database, root_page_no) for node in _parts(plan))


def step_reads(step: PlanNode | Change, database: int, root_page_no: int) -> bool:
    """Does a statement of a program read the table, to SQLite, which opens what a statement changes for writing: also
    to check a foreign key, but not to find the rows that it changes."""
    changed = step.target.source if isinstance(step, Update | Delete) else None
    return any(
        _reads(part, database, root_page_no) and not (isinstance(part, Scan) and part.source == changed)
        for part in _parts((step,))
    )


def _reads(node: Any, database: int, root_page_no: int) -> bool:
    match node:
        case Scan() | CountRows():
            return (node.database, node.table.root_page_no) == (database, root_page_no)
        case ParentLookup():
            return (node.database, node.parent.root_page_no) == (database, root_page_no)
        case VirtualScan():
            return not _reads_arguments_alone(node)
    return False


def is_collected(node: Insert) -> bool:
    """Does an INSERT compute all its rows before it writes the first? Where it reads its own table, or an earlier
    statement of the same program does, as SQLite looks at all that it has compiled so far; and where it has RETURNING,
    which shows if the rows ask what has been done, `INSERT INTO t VALUES (1), (last_insert_rowid())`, or if one of them
    fails when an earlier one breaks a constraint."""
    target = node.target
    reads = reads_table(node.child, target.database, target.table.root_page_no)
    return reads or node.behind_reader or (bool(node.returning) and is_noticeable_plan(node.child))


def sees_changes(plan: PlanNode | tuple[Expr, ...]) -> bool:
    """True if the plan calls a function of the user's, which may run statements, or one that tells what the connection
    has done so far."""
    for node in _parts(plan):
        if isinstance(node, AggregateFunction) and not node.builtin:
            return True
        if isinstance(node, ScalarFunction) and not (node.builtin and (node.deterministic or node.name in _BLIND)):
            return True
    return False


def _parts(plan: PlanNode | tuple[Expr | PlanNode | Change, ...]) -> Iterator[Any]:
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
