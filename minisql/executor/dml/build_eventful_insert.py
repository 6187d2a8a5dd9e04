"""From the plan of an INSERT with ON CONFLICT clauses, triggers or foreign keys to an `EventfulInsert`.

Which constraint is looked at first, and what becomes of a row that breaks it, is settled here, once for a statement.
Source: lang_upsert, lang_conflict "REPLACE"; the order of the constraints as EXPLAIN of an upsert shows it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from minisql.executor.compile import Layouts, compile_condition, compile_row
from minisql.executor.dml.eventful_insert import BuiltUpsert, EventfulInsert
from minisql.executor.dml.eventful_update import build_row_update
from minisql.executor.dml.excluded import compile_given_row, sees_given_row
from minisql.executor.dml.foreign_key import build_events
from minisql.executor.dml.key_steps import key_steps
from minisql.executor.dml.reads import is_collected
from minisql.executor.dml.room_before_types import room_before_types
from minisql.executor.dml.row_code import RowidTaken
from minisql.executor.dml.row_functions import compile_new_row, compile_param_row, compile_returning, compile_shown_row
from minisql.executor.dml.together import child_shape, do_nothing_shape, fired_shape, upsert_shape
from minisql.executor.dml.touched import index_writes
from minisql.executor.dml.unique_checks import UniqueCheck
from minisql.executor.dml.writer import TableWriter
from minisql.executor.run import Row, Run
from minisql.frozen import replace
from minisql.planner.expr import Const, Exists, InQuery, Param, Scalar, walk
from minisql.planner.nodes import NO_EVENTS, Insert, OnConflict, Upsert, Values

if TYPE_CHECKING:
    from minisql.executor.builder import Builder


def build_eventful_insert(builder: Builder, node: Insert) -> EventfulInsert:
    """Build an INSERT with events or ON CONFLICT clauses."""
    target = node.target
    returning = compile_returning(target, node.returning, target.columns, builder.context)
    child = builder.build(node.child)
    writer = TableWriter.build(target, index_writes(target), node.on_conflict, builder.collations)
    events = build_events(builder, node.events)
    reads = is_collected(node)
    checks = _checks(builder, node, writer)
    return EventfulInsert(
        builder.programs,
        target,
        child,
        reads or events.fires,
        compile_shown_row(target),
        compile_new_row(target, node.on_conflict, _upsert_of_rowid(node), key_steps(writer, *_order(node, checks))),
        writer,
        checks,
        events,
        build_events(builder, node.replaced),
        returning,
        _reads_params(node),
        isinstance(node.child, Values) and len(node.child.rows) == 1,
        _params_row(builder, node),
        cache(lambda: upsert_shape(builder, node, writer, reads_target=reads)),
        cache(lambda: child_shape(builder, node, writer, events, reads_target=reads)),
        cache(lambda: fired_shape(builder, node, writer, events)),
        cache(lambda: do_nothing_shape(builder, node, writer, [check for check, _ in checks], reads_target=reads)),
        None if node.upserts else room_before_types(target, writer.checks, node.on_conflict, None),
        None if node.rowid_again is None else compile_row((node.rowid_again,), Layouts.of(()), builder.context),
    )


def _upsert_of_rowid(node: Insert) -> RowidTaken | None:
    """What the clause of an upsert makes of a row whose rowid is there already; None without clauses. If the first of
    them is for an index, SQLite looks at that, and so at types, before the rowid, as with REPLACE."""
    if not node.upserts:
        return None
    first = node.upserts[0]
    if first.index is not None:
        return RowidTaken.IS_REPLACED
    return RowidTaken.IS_IGNORED if first.assignments is None else RowidTaken.IS_UPDATED


def _params_row(builder: Builder, node: Insert) -> Callable[[Run], Callable[[Row], Row]] | None:
    """compile_param_row's function, if the child is one row of parameters and literals."""
    child = node.child
    if not isinstance(child, Values) or len(child.rows) != 1:
        return None
    if not all(isinstance(expr, Param | Const) for expr in child.rows[0]):
        return None
    return compile_param_row(child.rows[0], builder.context)


def _reads_params(node: Insert) -> bool:
    """Something but the child depends on the parameters, or the child is not a single row."""
    exprs = [*node.returning]
    for upsert in node.upserts:
        exprs += [expr for _, expr in upsert.assignments or ()]
        exprs += () if upsert.where is None else (upsert.where,)
    single = isinstance(node.child, Values) and len(node.child.rows) == 1 and not node.returning
    return not single or any(
        isinstance(part, Param | Scalar | Exists | InQuery) for expr in exprs for part in walk(expr)
    )


def _checks(builder: Builder, node: Insert, writer: TableWriter) -> tuple[tuple[UniqueCheck, BuiltUpsert | None], ...]:
    """First the constraints that ON CONFLICT clauses name, in the order of the clauses; then the others."""
    built = [_build_upsert(builder, node, upsert, is_first=upsert is node.upserts[0]) for upsert in node.upserts]
    named: list[tuple[int, UniqueCheck, BuiltUpsert | None]] = []
    others: list[tuple[int, UniqueCheck, BuiltUpsert | None]] = []
    for check in writer.checks:
        name = _constraint_name(writer, check)
        for place, upsert in enumerate(node.upserts):
            own = None if upsert.index is None else upsert.index.name
            if upsert.any_key or own == name:
                if built[place] is None:
                    check = replace(check, action=OnConflict.IGNORE)
                (others if upsert.any_key else named).append((place, check, built[place]))
                break
        else:
            others.append((len(node.upserts), check, None))
    named.sort(key=lambda item: item[0])
    if any(upsert.any_key for upsert in node.upserts):  # and so REPLACE nowhere in them
        others.sort(key=lambda item: not item[1].is_rowid)
        if (last := node.upserts[-1]).later_events is not None:
            upsert = replace(last, events=last.later_events)
            again = _build_upsert(builder, node, upsert, is_first=last is node.upserts[0])
            n_first = 1 + (others[0][1].is_rowid and not last.by_rowid)
            others[n_first:] = [(place, check, again) for place, check, _ in others[n_first:]]
    else:
        others.sort(key=lambda item: item[1].action is OnConflict.REPLACE)
    return tuple((check, upsert) for _, check, upsert in named + others)


def _order(
    node: Insert, checks: Sequence[tuple[UniqueCheck, BuiltUpsert | None]]
) -> tuple[list[UniqueCheck], set[str | None]]:
    """(the constraints as they are looked at, the indexes that ON CONFLICT clauses name). What has a DO UPDATE makes no
    room, though the table says REPLACE."""
    asked = [check if upsert is None else replace(check, action=OnConflict.ABORT) for check, upsert in checks]
    return asked, {None if each.index is None else each.index.name for each in node.upserts}


def _constraint_name(writer: TableWriter, check: UniqueCheck) -> str | None:
    """The name of the constraint's index; None for a rowid."""
    if check.slot is not None:
        return writer.indexes[check.slot].index.name
    return next((index.name for index in writer.target.table.indexes if index.is_table), None)


def _build_upsert(builder: Builder, node: Insert, upsert: Upsert, *, is_first: bool) -> BuiltUpsert | None:
    """None for DO NOTHING."""
    if upsert.assignments is None:
        return None
    target = node.target
    layout = target.columns + tuple((upsert.excluded, column) for _, column in target.columns)
    builder.context.stored |= {target.source, upsert.excluded}
    where = None
    if upsert.where is not None:
        where = compile_condition(upsert.where, Layouts.of(layout), builder.context)
    update = build_row_update(builder, target, upsert.assignments, layout, OnConflict.ABORT, upsert.events, NO_EVENTS)
    given_row = compile_given_row(target, node.on_conflict) if is_first and sees_given_row(target) else None
    returning = compile_returning(target, upsert.returning, target.columns, builder.context)
    return BuiltUpsert(where, update, given_row, returning)
