"""What goes with the change of a row: the triggers of its table and the foreign keys on both sides.

Source: lang_createtrigger, foreignkeys, lang_conflict "REPLACE".
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from minisql.planner.context import Context
from minisql.planner.expr import ROWID
from minisql.planner.foreign_key import key_actions, key_lookups, key_scans, references_to
from minisql.planner.nodes import NO_EVENTS, ChildScan, Events, OnConflict, ParentLookup, TableWrite
from minisql.planner.program import Programs
from minisql.schema.objects import Catalog, Index, Table, Trigger, View, fold
from minisql.sql import ast


def insert_events(ctx: Context, write: TableWrite, on_conflict: OnConflict | None, *, halts: bool) -> Events:
    """Of a row that is inserted. `halts`: see nodes.Events."""
    lookups = tuple(key_lookups(ctx, write, None))  # of several mistakes, a foreign key's is told
    before, after = _triggers(ctx, write, ast.TriggerEvent.INSERT, None, on_conflict)
    return _or_none(
        before,
        after,
        (),
        lookups,
        tuple(key_scans(ctx, write, None, single=halts and not before and not after)),
        halts and not before and not after,
    )


def update_events(
    ctx: Context, write: TableWrite, changed: Collection[int], names: Sequence[str], on_conflict: OnConflict | None
) -> Events:
    """Of a row whose columns `changed` change; `names` are the columns that SET names."""
    actions, lookups, scans = _keys(ctx, write, changed)
    before, after = _triggers(ctx, write, ast.TriggerEvent.UPDATE, names, on_conflict)
    return _or_none(before, after, actions, lookups, scans)


def _keys(
    ctx: Context, write: TableWrite, changed: Collection[int] | None
) -> tuple[tuple[int, ...], tuple[ParentLookup, ...], tuple[ChildScan, ...]]:
    """(actions, lookups, scans) of UPDATE and DELETE. Of several mistakes the last that SQLite comes upon is told, and
    actions come last; before all it looks at every key that refers to the table, also those that are not concerned."""
    actions = tuple(key_actions(ctx, write, changed))
    lookups, scans = tuple(key_lookups(ctx, write, changed)), tuple(key_scans(ctx, write, changed))
    if ctx.env.foreign_keys and (actions or lookups or scans):
        for _ in references_to(ctx, write.database, write.table):
            pass
    return actions, lookups, scans


def delete_events(
    ctx: Context, write: TableWrite, on_conflict: OnConflict | None = None, *, fires: bool = True
) -> Events:
    """Of a row that is deleted; `fires`: its triggers fire."""
    actions, lookups, scans = _keys(ctx, write, None)
    before, after = _triggers(ctx, write, ast.TriggerEvent.DELETE, None, on_conflict) if fires else ((), ())
    return _or_none(before, after, actions, lookups, scans)


def replace_events(
    ctx: Context, write: TableWrite, on_conflict: OnConflict | None, given: Collection[int]
) -> Events:
    """Of a row that REPLACE deletes: its triggers fire only with PRAGMA recursive_triggers. `given`: the columns, and
    perhaps ROWID, that the statement gives new values."""
    if not may_conflict(write, given):
        return NO_EVENTS
    may_replace = on_conflict is OnConflict.REPLACE or (
        on_conflict is None
        and ("REPLACE" in (write.table.rowid_on_conflict, *(index.on_conflict for index in write.table.indexes)))
    )
    if not may_replace:
        return NO_EVENTS
    return delete_events(ctx, write, OnConflict.REPLACE, fires=ctx.env.recursive_triggers)


def may_conflict(write: TableWrite, given: Collection[int]) -> bool:
    """Whether a row can come to stand in another one's place when these columns get new values."""

    def may_break(index: Index) -> bool:
        return index.where is not None or any(term.column is None or term.column in given for term in index.terms)

    return ROWID in given or any(each.index.unique and may_break(each.index) for each in write.indexes)


def _or_none(
    before: tuple[int, ...],
    after: tuple[int, ...],
    actions: tuple[int, ...],
    lookups: tuple[ParentLookup, ...],
    scans: tuple[ChildScan, ...],
    halts: bool = False,
) -> Events:
    """The events; NO_EVENTS itself if there are none."""
    if before or after or actions or lookups or scans:
        return Events(before, after, actions, lookups, scans, halts)
    return NO_EVENTS


def _triggers(
    ctx: Context,
    write: TableWrite,
    event: ast.TriggerEvent,
    names: Sequence[str] | None,
    on_conflict: OnConflict | None,
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The programs of the BEFORE and of the AFTER triggers."""
    if not ctx.fires:
        return (), ()
    before: list[int] = []
    after: list[int] = []
    for home, trigger in triggers_on(ctx.env.catalog, write.database, write.table):
        if (ctx.env.triggers or home == 1) and concerns(trigger.statement, event, names):
            number = Programs.of(ctx).trigger(home, trigger, write.database, write.table, on_conflict)
            (after if trigger.statement.time is ast.TriggerTime.AFTER else before).append(number)
    return tuple(before), tuple(after)


def triggers_on(catalog: Catalog, database: int, table: Table | View) -> Iterator[tuple[int, Trigger]]:
    """(database of the trigger, trigger) of a table or view, in the order in which SQLite fires them: those of temp on
    another database's table first, the oldest first; then the table's own, the newest first."""
    key = fold(table.name)
    temporary = catalog.schemas[1]
    if database != 1 and temporary is not None:
        for trigger in temporary.triggers.values():
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
