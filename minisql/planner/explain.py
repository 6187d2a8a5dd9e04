"""EXPLAIN QUERY PLAN: a plan as SQLite's tree of lines. Source: eqp.

Ids are only numbers here: SQLite's are addresses in its bytecode. Tree and texts are the same where the plan is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minisql.planner.explain_change import n_replacing, rows_shown
from minisql.planner.explain_lines import Lines
from minisql.planner.explain_parts import nest_of, values_of
from minisql.planner.explain_select import query
from minisql.planner.explain_subqueries import tell_expressions
from minisql.planner.expr import has_subquery
from minisql.planner.nodes import (
    Command,
    Delete,
    Explain,
    Insert,
    InsteadOf,
    LastOfEach,
    Project,
    Update,
    VirtualChange,
)  # fmt: skip

if TYPE_CHECKING:
    from minisql.planner.explain_lines import Line
    from minisql.planner.nodes import Events, Relabel, Root, Values


def explain(root: Root) -> tuple[Line, ...]:
    """The lines of a statement's plan."""
    return tuple(_told(root).done)


def kept_first(root: Root) -> list[Relabel]:
    """Of each table whose rows are kept for several references the one that is told, and so compiled, first."""
    return _told(root).first_shared


def _told(root: Root) -> Lines:
    lines = Lines(query)
    match root:
        case Insert(_, child):
            values = values_of(child)
            if values is None:
                lines.query(child, 0)
            else:
                _values(lines, values, 0)
            for upsert in root.upserts:
                tell_expressions(lines, [upsert.where] if upsert.where is not None else [], 0)
                tell_expressions(lines, [value for _, value in upsert.assignments or ()], 0)
                _children(lines, upsert.events, 2)
            _children(lines, root.replaced, n_replacing(root))
            _children(lines, root.events)
            tell_expressions(lines, root.returning, 0)
        case Update(_, child):
            lines.query(rows_shown(root, child), 0)
            computed = root.child.values if isinstance(root.child, LastOfEach) else ()
            tell_expressions(lines, computed or tuple([expr for _, expr in root.assignments]), 0)
            _children(lines, root.replaced, n_replacing(root))
            _children(lines, root.events, 2)
            tell_expressions(lines, root.returning, 0)
        case Delete(_, child):
            if child is not None:
                lines.query(rows_shown(root, child), 0)
            _children(lines, root.events)
            tell_expressions(lines, root.returning, 0)
        case InsteadOf(_, child):
            values = values_of(child)
            if values is not None:
                _values(lines, values, 0)
            elif root.in_turn and isinstance(child, Project):
                lines.query(child.child, 0)
            else:
                lines.query(child, 0)
            if root.label:
                lines.add(0, f"SCAN {root.label}")
            if root.in_turn and isinstance(child, Project):
                tell_expressions(lines, child.exprs, 0)
            tell_expressions(lines, root.returning, 0)
        case VirtualChange():
            if nest_of(root.child) is not None:
                lines.query(root.child, 0)
        case Explain() | Command():
            pass
        case _:
            lines.query(root, 0)
    return lines


def _children(lines: Lines, events: Events, n_rows: int = 1) -> None:
    """How the children of so many rows are found that a change has to do with."""
    for _ in range(n_rows):
        for scan in events.scans:
            if scan.deferred or not events.halts:
                lines.query(scan.plan, 0)


def _values(lines: Lines, node: Values, parent: int) -> None:
    """The VALUES of an INSERT: a single row has no line of its own."""
    exprs = [expr for row in node.rows for expr in row]
    if len(node.rows) > 1:
        has_query = any(map(has_subquery, exprs))
        what = "CONSTANT ROWS" if has_query else "VALUES CLAUSE"
        lines.add(parent, f"SCAN {len(node.rows)}{' ' if has_query else '-ROW '}{what}")
    tell_expressions(lines, exprs, parent)
