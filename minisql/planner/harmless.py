"""Programs in which nothing can fail: a statement that sets off no others needs no savepoint of its own.

Opening one writes back all pages that the statement changes. Measured, 20,000 INSERTs of one row into a table whose
trigger writes a log: 100 µs a row less without. As in SQLite, a text or blob that grows beyond the limit of a value is
not thought of. Source: the rules are ours; lang_conflict tells what a failure must undo.
"""

from __future__ import annotations

from typing import Any

from minisql.frozen import Record, field_names
from minisql.planner.expr import ROWID, Call, Const, CurrentTime, Exists, Expr, InQuery, Raise, Scalar, walk
from minisql.planner.nodes import (
    NO_EVENTS,
    Delete,
    Events,
    Filter,
    Insert,
    OnConflict,
    OneRow,
    PlanNode,
    Program,
    Scan,
    TableWrite,
    Update,
    Values,
    VirtualScan,
)  # fmt: skip
from minisql.schema.objects import Index, Table
from minisql.value.collate import Collation

_LEAVES = (Table, Index, Collation)


def is_harmless(program: Program) -> bool:
    """True if the program cannot fail, whatever the rows hold. Programs that it sets off are looked at on their own."""
    if program.when is not None and not _is_safe(program.when):
        return False
    return all(_is_safe_step(step) for step in program.steps)


def _is_safe_step(step: object) -> bool:
    match step:
        case Insert(target, Values() as child, None | OnConflict.ABORT, _, (), events, events_of_replaced):
            return (
                _sets_off_only(events)
                and events_of_replaced is NO_EVENTS
                and _takes_any_row(target)
                and all(row[-1] == Const(None) for row in child.rows)
                and _reads_safely(child)
            )
        case Update(target, Scan() | Filter() as child, assignments, None | OnConflict.ABORT, _, events, replaced):
            columns = {column for column, _ in assignments}
            return (
                _sets_off_only(events)
                and replaced is NO_EVENTS
                and _takes_any_value(target, columns)
                and all(_is_safe(value) for _, value in assignments)
                and _reads_safely(child)
            )
        case Delete(_, child, _, events):
            return _sets_off_only(events) and (
                child is None or (isinstance(child, Scan | Filter) and _reads_safely(child))
            )
        case OneRow():
            return True
    return False


def _sets_off_only(events: Events) -> bool:
    return not (events.lookups or events.scans or events.actions)


def _takes_any_row(target: TableWrite) -> bool:
    table = target.table
    return (
        not (table.strict or table.without_rowid or table.autoincrement or target.checks or target.generated)
        and table.rowid_column is None
        and not any(column.not_null for column in table.columns)
        and all(_is_plain(index) for index in table.indexes)
    )


def _takes_any_value(target: TableWrite, columns: set[int]) -> bool:
    table = target.table
    indexed = {term.column for index in table.indexes if index.unique for term in index.terms}
    plain = all(_is_plain(index) or (index.unique and _has_columns_only(index)) for index in table.indexes)
    return (
        not (table.strict or target.checks or target.generated or ROWID in columns or columns & indexed)
        and not any(table.columns[column].not_null for column in columns)
        and plain
    )


def _is_plain(index: Index) -> bool:
    return not index.unique and _has_columns_only(index)


def _has_columns_only(index: Index) -> bool:
    return index.where is None and all(term.column is not None for term in index.stored_terms)


def _is_safe(expr: Expr) -> bool:
    return not any(isinstance(node, Call | CurrentTime | Raise | Scalar | Exists | InQuery) for node in walk(expr))


def _reads_safely(plan: PlanNode) -> bool:
    """No expression in the plan can fail."""
    stack: list[Any] = [plan]
    while stack:
        node = stack.pop()
        if isinstance(node, Call | CurrentTime | Raise | Scalar | Exists | InQuery | VirtualScan):
            return False
        if isinstance(node, tuple):
            stack += node
        elif isinstance(node, Record) and not isinstance(node, _LEAVES):
            stack += [getattr(node, name) for name in field_names(type(node))]
    return True
