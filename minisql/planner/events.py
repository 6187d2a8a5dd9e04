"""What goes with the change of a row: the triggers of its table and the foreign keys on both sides.

Programs are planned in the order in which SQLite compiles them (`foreign_key.key_lookups` says why), and of several
mistakes the one is told that SQLite comes upon last.
Source: lang_createtrigger, foreignkeys, lang_conflict "REPLACE".
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import nullcontext, suppress

from minisql.errors import SqlError
from minisql.frozen import replace
from minisql.planner.context import Context
from minisql.planner.expr import ROWID, Column, walk
from minisql.planner.foreign_key import (
    Concern,
    concern,
    key_actions,
    key_lookups,
    key_scans,
    keys_without_parent,
    misfits,
)
from minisql.planner.mistakes import Mistakes
from minisql.planner.nodes import NO_EVENTS, Events, IndexWrite, OnConflict, TableWrite, Upsert
from minisql.planner.program import Programs
from minisql.schema.objects import Catalog, Table, Trigger, View, fold
from minisql.sql import ast


def before_insert(
    ctx: Context, write: TableWrite, on_conflict: OnConflict | None, mistakes: Mistakes
) -> tuple[int, ...]:
    """The programs of BEFORE INSERT triggers, which come before ON CONFLICT clauses."""
    triggers = [each for each in _triggers(ctx, write, ast.TriggerEvent.INSERT, None) if _is_before(each)]
    before: tuple[int, ...] = ()
    with mistakes.noted_if_first():
        before, _, _ = _programs(ctx, write, triggers, on_conflict, mistakes)
    return before


def insert_events(
    ctx: Context,
    write: TableWrite,
    on_conflict: OnConflict | None,
    given: Collection[int],
    upserts: Sequence[Upsert],
    before: tuple[int, ...],
    mistakes: Mistakes,
    *,
    is_lone: bool,
) -> tuple[Events, Events]:
    """(events of a row that is inserted, of one that REPLACE deletes to make room for it).

    Args:
        given: the columns, and perhaps ROWID, that get values.
        before: what `before_insert` has given.
        mistakes: those in `before` and `upserts`.
        is_lone: the statement inserts one row, and nothing but triggers and REPLACE can change another one.
    """
    triggers = _triggers(ctx, write, ast.TriggerEvent.INSERT, None)
    checks = Events()
    replaced: Events | None = None
    after: tuple[int, ...] = ()
    n_early = 0
    with mistakes.noted():
        replaced = replace_events(ctx, write, on_conflict, given, upserts, mistakes)
    halts = is_lone and not triggers and replaced is NO_EVENTS
    if concern(ctx, write, None) is not Concern.NONE:
        with mistakes.noted():
            lookups = tuple(key_lookups(ctx, write, None))
            checks = Events((), (), (), lookups, tuple(key_scans(ctx, write, None, single=halts)), halts)
            _ask_about(ctx, write, checks)
    with mistakes.noted_if_first():
        later = [each for each in triggers if not _is_before(each)]
        _, after, n_early = _programs(ctx, write, later, on_conflict, mistakes)
    mistakes.tell()
    assert replaced is not None, "or a mistake was told"
    events = Events(before, after, (), checks.lookups, checks.scans, halts, n_early=n_early)
    return _or_none(events), replaced


def update_events(
    ctx: Context,
    write: TableWrite,
    changed: Collection[int],
    names: Sequence[str],
    on_conflict: OnConflict | None,
    mistakes: Mistakes | None = None,
) -> tuple[Events, Events]:
    """(events of a row whose columns `changed` change, of one that REPLACE deletes to make room for it); `names` are
    the columns that SET names, `mistakes` those that SQLite has found before."""
    mistakes = mistakes or Mistakes()
    involved = concern(ctx, write, changed)
    if involved is not Concern.NONE:
        _note_misfits(ctx, write, mistakes)
    before: tuple[int, ...] = ()
    after: tuple[int, ...] = ()
    n_early = 0
    with mistakes.noted_if_first():
        triggers = _triggers(ctx, write, ast.TriggerEvent.UPDATE, names)
        before, after, n_early = _programs(ctx, write, triggers, on_conflict)
    # To SQLite a program that is still being compiled may read all of OLD and NEW.
    whole_new = bool(before) and Programs.of(ctx).are_open(before)
    replaced, events = NO_EVENTS, Events(before, after)
    with mistakes.noted():
        keeps_key = not _changes_key(write.table, changed)
        whole = involved is Concern.WHOLE_ROW or not keeps_key
        given = {*range(len(write.table.columns)), *changed} if whole else changed  # all indexes get the row anew
        replaced = replace_events(ctx, write, on_conflict, given, (), mistakes, keeps_key=keeps_key)
    if involved is not Concern.NONE:
        with mistakes.noted():
            lookups, scans = tuple(key_lookups(ctx, write, changed)), tuple(key_scans(ctx, write, changed))
            is_own = any(fold(key.parent) == fold(write.table.name) for key in write.table.foreign_keys)
            events = Events(before, after, (), lookups, scans, False, is_own, is_own and whole, renews_all=whole)
            _ask_about(ctx, write, events)
            _ask_about(ctx, write, events)  # the old row and the new one
    actions = _actions(ctx, write, changed, mistakes)
    mistakes.tell()
    return _or_none(replace(events, actions=actions, n_early=n_early, whole_new=whole_new)), replaced


def _note_misfits(ctx: Context, write: TableWrite, mistakes: Mistakes) -> None:
    """SQLite looks at all keys that refer to the table before it looks at those that are concerned."""
    for misfit in misfits(ctx, write) if ctx.fires else ():
        mistakes.note(misfit)


def _ask_about(ctx: Context, write: TableWrite, events: Events) -> None:
    """The authorizer, if there is one, hears of the columns in which parents and children are looked for."""
    if ctx.env.authorizer is None:
        return
    database = ctx.env.catalog.database_name(write.database)
    for lookup in events.lookups:
        columns = [lookup.parent.rowid_column] if lookup.index is None else [term.column for term in lookup.index.terms]
        for column in columns:
            if column is not None:
                ctx.env.authorizer.may_read(lookup.parent.name, lookup.parent.columns[column].name, database)
    for scan in events.scans:
        for name in () if events.halts and not scan.deferred else scan.constraint.columns:
            ctx.env.authorizer.may_read(scan.constraint.table, name, database)


def _changes_key(table: Table, changed: Collection[int]) -> bool:
    """Does the row move to another place in the table's tree?"""
    if not table.without_rowid:
        return ROWID in changed
    return any(column.primary_key for number, column in enumerate(table.columns) if number in changed)


def _actions(ctx: Context, write: TableWrite, changed: Collection[int] | None, mistakes: Mistakes) -> tuple[int, ...]:
    found: list[int] = []
    if ctx.env.foreign_keys:
        for program in key_actions(ctx, write, changed):
            if isinstance(program, SqlError):
                mistakes.note(program)
                continue
            with mistakes.noted_if_first():
                found.append(program())
    return tuple(found)


def delete_events(
    ctx: Context,
    write: TableWrite,
    on_conflict: OnConflict | None = None,
    before: Mistakes | None = None,
    *,
    fires: bool = True,
) -> Events:
    """Of a row that is deleted; `fires`: its triggers fire. `before`: the mistakes found before."""
    mistakes = Mistakes(before, returns=on_conflict is not OnConflict.REPLACE)
    events = NO_EVENTS
    triggers = _triggers(ctx, write, ast.TriggerEvent.DELETE, None) if fires else []
    with mistakes.noted_if_first():
        first, last, n_early = _programs(ctx, write, triggers, on_conflict)
        events = Events(first, last, n_early=n_early)
    if concern(ctx, write, None) is not Concern.NONE:
        _note_misfits(ctx, write, mistakes)
        with mistakes.noted():
            lookups, scans = tuple(key_lookups(ctx, write, None)), tuple(key_scans(ctx, write, None))
            lost = () if ctx.fires else tuple(keys_without_parent(ctx, write))
            events = replace(events, lookups=lookups, scans=scans, lost=lost)
            _ask_about(ctx, write, events)
        events = replace(events, actions=_actions(ctx, write, None, mistakes))
    mistakes.tell()
    return _or_none(events)


def replace_events(
    ctx: Context,
    write: TableWrite,
    on_conflict: OnConflict | None,
    given: Collection[int],
    upserts: Sequence[Upsert] = (),
    mistakes: Mistakes | None = None,
    *,
    keeps_key: bool = False,
) -> Events:
    """Of a row that REPLACE deletes: its triggers fire only with PRAGMA recursive_triggers. `given`: the columns, and
    perhaps ROWID, that the statement gives new values; `keeps_key`: not what a WITHOUT ROWID table is stored by."""
    if not _may_replace(write, on_conflict, given, upserts, keeps_key=keeps_key):
        return NO_EVENTS
    return delete_events(ctx, write, OnConflict.REPLACE, mistakes, fires=ctx.env.recursive_triggers)


def begin_replacing_by_rowid(ctx: Context, write: TableWrite, on_conflict: OnConflict | None) -> None:
    """Before what ON CONFLICT clauses do, SQLite compiles what REPLACE does with a row of the new one's rowid.

    Nothing but the newest program tells that (`foreign_key.key_lookups`). What is to be done, and what is wrong with
    it, `replace_events` says."""
    name = fold(write.table.name)
    is_own = ctx.env.foreign_keys and any(fold(key.parent) == name for key in write.table.foreign_keys)
    if is_own and _replaces(on_conflict, write.table.rowid_on_conflict):
        with nullcontext() if ctx.env.authorizer is None else ctx.env.authorizer.silent(), suppress(SqlError):
            delete_events(ctx, write, OnConflict.REPLACE, fires=ctx.env.recursive_triggers)


def _may_replace(
    write: TableWrite,
    on_conflict: OnConflict | None,
    given: Collection[int],
    upserts: Sequence[Upsert],
    *,
    keeps_key: bool,
) -> bool:
    """Does a constraint that may fail, and that no ON CONFLICT clause of an upsert is for, ask for REPLACE?"""
    if any(upsert.any_key for upsert in upserts):
        return False
    named = {None if upsert.index is None else upsert.index.name for upsert in upserts}
    if ROWID in given and None not in named and _replaces(on_conflict, write.table.rowid_on_conflict):
        return True
    return any(
        _replaces(on_conflict, each.index.on_conflict) and _may_break(write, each, given)
        for each in write.indexes
        if each.index.name not in named and not (keeps_key and each.index.is_table)
    )


def _replaces(on_conflict: OnConflict | None, clause: str) -> bool:
    """What the statement says comes before what the constraint does."""
    return on_conflict is OnConflict.REPLACE if on_conflict is not None else clause == "REPLACE"


def may_conflict(write: TableWrite, given: Collection[int], taken: Collection[str | None]) -> bool:
    """Whether a row can come to stand in another one's place when these columns get new values, but for the constraints
    whose indexes are `taken`; None is the rowid."""
    if ROWID in given and None not in taken:
        return True
    return any(_may_break(write, each, given) for each in write.indexes if each.index.name not in taken)


def _may_break(write: TableWrite, each: IndexWrite, given: Collection[int]) -> bool:
    """Is it a unique index, and does its key or its WHERE read one of the columns?"""
    if not each.index.unique:
        return False
    exprs = each.terms[: len(each.index.terms)] + (() if each.where is None else (each.where,))
    read = {node.column for expr in exprs for node in walk(expr) if isinstance(node, Column)}
    if ROWID in read and write.table.rowid_column is not None:
        read.add(write.table.rowid_column)  # which is among those of a whole row, as the rowid is not
    return not read or any(column in given for column in read)


def _or_none(events: Events) -> Events:
    """The events; NO_EVENTS itself if there are none."""
    some = events.before or events.after or events.actions or events.lookups or events.scans or events.lost
    return events if some else NO_EVENTS


def _is_before(trigger: tuple[int, Trigger]) -> bool:
    return trigger[1].statement.time is not ast.TriggerTime.AFTER


def _triggers(
    ctx: Context, write: TableWrite, event: ast.TriggerEvent, names: Sequence[str] | None
) -> list[tuple[int, Trigger]]:
    """(database, trigger) of those that fire."""
    if not ctx.fires:
        return []
    return [
        (home, trigger)
        for home, trigger in triggers_on(ctx.env.catalog, write.database, write.table)
        if (ctx.env.triggers or home == 1) and concerns(trigger.statement, event, names)
    ]


def _programs(
    ctx: Context,
    write: TableWrite,
    triggers: Sequence[tuple[int, Trigger]],
    on_conflict: OnConflict | None,
    mistakes: Mistakes | None = None,
) -> tuple[tuple[int, ...], tuple[int, ...], int]:
    """The programs of the BEFORE and of the AFTER triggers, and how many of the latter run before RETURNING sees the
    row: to SQLite that is a trigger of temp too, and the newest.

    `mistakes`: of an INSERT, those of RETURNING among them come before those in AFTER triggers. For UPDATE and DELETE
    SQLite asks first what their triggers read of the old row, and compiles them for that.
    """
    before: list[int] = []
    after: list[int] = []
    n_early = 0
    for home, trigger in triggers:
        if mistakes is not None and not _is_before((home, trigger)) and home == write.database:
            mistakes.reach_returning()
        number = Programs.of(ctx).trigger(home, trigger, write.database, write.table, on_conflict)
        if _is_before((home, trigger)):
            before.append(number)
        else:
            after.append(number)
            n_early += home == 1 != write.database
    return tuple(before), tuple(after), n_early


def triggers_on(catalog: Catalog, database: int, table: Table | View) -> Iterator[tuple[int, Trigger]]:
    """(database of the trigger, trigger) of a table or view, in the order in which SQLite fires them: those of temp on
    another database's table first, which are the oldest first while they are few; then the table's own, the newest
    first."""
    key = fold(table.name)
    if database != 1:
        for trigger in catalog.triggers_of_temp():
            if fold(trigger.table_name) == key and watched_database(catalog, trigger) == database:
                yield 1, trigger
    schema = catalog.schemas[database]
    assert schema is not None, f"database {database} is gone"
    for trigger in reversed(list(schema.triggers.values())):
        if fold(trigger.table_name) == key and (database != 1 or watched_database(catalog, trigger) == 1):
            yield database, trigger


def watched_database(catalog: Catalog, trigger: Trigger) -> int | None:
    """The database whose table a trigger of temp watches."""
    table = trigger.statement.table
    found = catalog.find_table(table.name, table.schema)
    return None if found is None else found[0]


def concerns(statement: ast.CreateTrigger, event: ast.TriggerEvent, names: Sequence[str] | None) -> bool:
    """Does the trigger fire on the event; of an UPDATE, on one that sets the columns `names`?"""
    if statement.event is not event:
        return False
    if names is None or not statement.of:
        return True
    watched = {fold(column.name) for column in statement.of}
    return any(fold(name) in watched for name in names)
