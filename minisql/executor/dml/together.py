"""Which INSERTs may have their rows written together: those of which nobody can tell that rows wait for others.

What makes the rows must not see the changes, unless all are collected before the first is written, as a SELECT's from
the table itself are. What becomes of the rows is said by the shapes: `batch.py` and its kinds. Source: lang_insert.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from minisql.executor.dml.batch import BatchShape
from minisql.executor.dml.batch_upsert import UpsertShape
from minisql.executor.dml.foreign_key import BuiltEvents
from minisql.executor.dml.lone import given_values, has_only_rowid_conflicts
from minisql.executor.dml.reads import reads_table, sees_changes
from minisql.executor.dml.touched import affected_columns
from minisql.executor.dml.unique_checks import UniqueCheck
from minisql.executor.dml.unique_shape import UniqueShape
from minisql.executor.dml.writer import TableWriter
from minisql.executor.trees import index_order
from minisql.planner.expr import Const, Expr, Param
from minisql.planner.nodes import NO_EVENTS, Insert, OnConflict, Values

if TYPE_CHECKING:
    from minisql.executor.builder import Builder


def plain_shape(
    builder: Builder, node: Insert, writer: TableWriter, *, is_direct: bool, reads_target: bool
) -> BatchShape | None:
    """How rows are written together that can be in conflict with no others but by their rowids."""
    target = node.target
    values: Sequence[Expr] | None = given_values(node, writer) if is_direct else None
    if values is None:
        if not has_only_rowid_conflicts(target.table, writer) or not (reads_target or not sees_changes(node.child)):
            return None
        values = [Param(number) for number in range(1, len(target.columns) + 1)]
    elif any(isinstance(value, Const) and value.slot in builder.context.pinned for value in values):
        return None
    return BatchShape.build(target, values)


def unique_shape(
    builder: Builder, node: Insert, writer: TableWriter, checks: Sequence[UniqueCheck], *, reads_target: bool
) -> UniqueShape | None:
    """As `plain_shape`, of a table whose rows may be in conflict with others; `checks` are all its constraints."""
    values = values_of_rows(builder, node, reads_target=reads_target)
    return None if values is None else UniqueShape.build(writer, values, checks, builder.collations)


def values_of_rows(builder: Builder, node: Insert, *, reads_target: bool) -> Sequence[Expr] | None:
    """What `BatchShape.build` takes: the only row, of parameters and literals, or for other children a parameter for
    each column of their rows. None if what makes the rows can see that they wait."""
    child = node.child
    if not isinstance(child, Values) or len(child.rows) != 1:
        columns = [Param(number) for number in range(1, len(node.target.columns) + 1)]
        return None if sees_changes(child) and not reads_target else columns
    (values,) = child.rows
    if not all(isinstance(value, Param | Const) for value in values):
        return None
    is_pinned = any(isinstance(value, Const) and value.slot in builder.context.pinned for value in values)
    return None if is_pinned else values


def upsert_shape(builder: Builder, node: Insert, writer: TableWriter, *, reads_target: bool) -> UpsertShape | None:
    """How many rows are worked out together, if nothing can tell that they were."""
    target, table = node.target, node.target.table
    if len(node.upserts) != 1 or node.returning or node.events is not NO_EVENTS or node.replaced is not NO_EVENTS:
        return None
    (upsert,) = node.upserts
    slots = [check.slot for check in writer.checks if check.slot is not None]
    if table.without_rowid or table.autoincrement or upsert.assignments is None or upsert.events is not NO_EVENTS:
        return None
    if upsert.any_key or len(slots) != (upsert.index is not None):
        return None
    slot = slots[0] if slots else None
    if slot is not None and upsert.index is not None:
        index = writer.indexes[slot].index
        if upsert.index.name != index.name or not index_order(index, builder.collations).is_binary:
            return None
    exprs = (*[expr for _, expr in upsert.assignments], *(() if upsert.where is None else (upsert.where,)))
    values = values_of_rows(builder, node, reads_target=reads_target)
    if values is None or sees_changes(exprs) or reads_table(exprs, target.database, table.root_page_no):
        return None
    assigned = affected_columns(target, [column for column, _ in upsert.assignments])
    return UpsertShape.build(target, values, slot, assigned)


def child_shape(
    builder: Builder, node: Insert, writer: TableWriter, events: BuiltEvents, *, reads_target: bool
) -> BatchShape | None:
    """How rows of a table with foreign keys are written together, if nobody can tell that they were."""
    if node.upserts or node.returning or node.replaced is not NO_EVENTS or not events.checks_parents_alone:
        return None
    if not has_only_rowid_conflicts(node.target.table, writer):
        return None
    values = values_of_rows(builder, node, reads_target=reads_target)
    return None if values is None else BatchShape.build(node.target, values)


def fired_shape(builder: Builder, node: Insert, writer: TableWriter, events: BuiltEvents) -> BatchShape | None:
    """How rows are written together with those that their AFTER triggers insert, if nobody can tell that they were:
    each into another table of the same database, none of them a parent that a row is looking for."""
    plan, programs = events.plan, builder.programs
    if node.upserts or node.returning or node.replaced is not NO_EVENTS or programs is None:
        return None
    if not plan.after or plan.before or plan.actions or plan.told is not None or not events.parents_are_others:
        return None
    if not has_only_rowid_conflicts(node.target.table, writer):
        return None
    taken = {node.target.table.root_page_no, *[lookup.parent.root_page_no for lookup in plan.lookups]}
    for number in plan.after:
        inserts = programs.get(number).inserts
        if inserts is None:
            return None
        for target in [step.statement.target for step in inserts]:
            if target.database != node.target.database or target.table.root_page_no in taken:
                return None
            taken.add(target.table.root_page_no)
    values = values_of_rows(builder, node, reads_target=True)  # rows are collected where there are triggers
    return None if values is None else BatchShape.build(node.target, values)


def do_nothing_shape(
    builder: Builder,
    node: Insert,
    writer: TableWriter,
    checks: Sequence[UniqueCheck],
    *,
    reads_target: bool,
) -> UniqueShape | None:
    """How rows of which DO NOTHING leaves some out are written together, if nobody can tell that they were."""
    if any(upsert.assignments is not None for upsert in node.upserts) or node.returning:
        return None
    if node.events is not NO_EVENTS or node.replaced is not NO_EVENTS:
        return None
    if any(check.action is OnConflict.REPLACE for check in checks):
        return None
    return unique_shape(builder, node, writer, checks, reads_target=reads_target)
