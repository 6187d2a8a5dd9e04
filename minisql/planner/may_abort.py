"""Whether SQLite keeps what it needs to undo a statement alone: it does so if the statement could be aborted.

It could by a constraint, a foreign key, RAISE(ABORT) or a call of a function. If it could not, an error that comes
nevertheless, `triggers nested too deep`, a value of a wrong type in a STRICT table or a child that CASCADE or SET NULL
does not find (a '1' without affinity below the key 1), undoes nothing inside a transaction: what was done stays. This
is found out when the error has come. Source: found with SQLite; lang_createtrigger, lang_conflict.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any, Final

from minisql.frozen import Record, field_names
from minisql.planner.expr import ROWID, Call, Column, Const, CurrentTime, Expr, Raise, RaiseAction, walk
from minisql.planner.nodes import (
    NO_EVENTS,
    Delete,
    Events,
    IndexWrite,
    Insert,
    OnConflict,
    Plan,
    Project,
    TableWrite,
    Update,
    Values,
)  # fmt: skip
from minisql.schema.objects import Index, Table
from minisql.value.collate import Collation
from minisql.value.function import ScalarFunction

_LEAVES: Final = (Table, Index, Collation, TableWrite, ScalarFunction, Events)
_NO_CALLS: Final = frozenset({"coalesce", "ifnull", "iif", "if", "likelihood", "likely", "unlikely"})
"""Functions that SQLite does not call, but writes out."""


def may_abort(plan: Plan) -> bool:
    """Could the statement, or a program that it sets off, be aborted?"""
    steps: list[Any] = [plan.root, *(part for program in plan.programs for part in (program.when, *program.steps))]
    return any(_calls(step) or _breaks(step) for step in steps)


def _calls(node: object) -> bool:
    """Does an expression below the node call a function or raise? The target's own expressions are left out."""
    stack: list[Any] = [node]
    while stack:
        here = stack.pop()
        match here:
            case CurrentTime():
                return True
            case Raise(action) if action is RaiseAction.ABORT:
                return True
            case Call(function) if function.name not in _NO_CALLS:
                return True
            case tuple():
                stack += here
            case Record() if not isinstance(here, _LEAVES):
                stack += [getattr(here, name) for name in field_names(type(here))]
            case _:
                pass
    return False


def _breaks(node: object) -> bool:
    """Could a change of rows break a constraint or key that aborts it?"""
    match node:
        case Insert(target, _, on_conflict):
            every = {ROWID, *range(len(target.table.columns))}
            named = {None if upsert.index is None else upsert.index.name for upsert in node.upserts}
            if any(upsert.any_key for upsert in node.upserts):
                named |= {each.index.name for each in target.indexes}
            updates = [upsert for upsert in node.upserts if upsert.assignments is not None]
            return (
                gives_rowid(node)
                or _checks_abort(target, every, on_conflict, named)
                or _parents_abort(node.events)
                or _looks_again(node.replaced)
                or _finds_by_index(node)
                or any(_update_aborts(target, up.assignments or (), OnConflict.ABORT, up.events) for up in updates)
            )
        case Update(target, _, assignments, on_conflict):
            return _update_aborts(target, assignments, on_conflict, node.events) or _looks_again(node.replaced)
        case Delete(target):
            of_indexes = any(_calls(each.terms) or _calls(each.where) for each in target.indexes)
            return of_indexes or _children_abort(node.events)
    return False


def _update_aborts(
    target: TableWrite, assignments: Iterable[tuple[int, Expr]], on_conflict: OnConflict | None, events: Events
) -> bool:
    changed = {column for column, _ in assignments}
    for column, expr in target.generated:
        if _reads(expr, changed):
            changed.add(column)
    alias = target.table.rowid_column
    if ROWID in changed or (alias is not None and alias in changed):
        return True
    indexed = set(range(len(target.table.columns))) if events.renews_all else changed
    by_keys = _parents_abort(events) or _children_abort(events)
    return by_keys or _checks_abort(target, changed, on_conflict, (), indexed)


def _finds_by_index(insert: Insert) -> bool:
    """May an upsert find its row by another index of a WITHOUT ROWID table than the primary key? SQLite then looks it
    up by that, and would abort if it were not there."""
    if not insert.target.table.without_rowid:
        return False
    left = {each.index.name for each in insert.target.indexes if each.index.unique and not each.index.is_table}
    for upsert in insert.upserts:
        its = left if upsert.any_key else left & {None if upsert.index is None else upsert.index.name}
        if its and upsert.assignments is not None:
            return True
        left = left - its
    return False


def _looks_again(replaced: Events) -> bool:
    """When rows that REPLACE deletes set something off, all that is unique is looked at again behind it, and aborts."""
    return replaced is not NO_EVENTS


def _checks_abort(
    target: TableWrite,
    changed: Collection[int],
    on_conflict: OnConflict | None,
    named: Collection[str | None],
    indexed: Collection[int] | None = None,
) -> bool:
    """A constraint about one of the columns aborts, or its expression calls a function. `indexed`: the columns whose
    indexes get the row anew, if these are more."""
    table = target.table
    aborting = (OnConflict.ABORT, OnConflict.REPLACE)
    for number, column in enumerate(table.columns):
        implied = "ABORT" if table.without_rowid and column.primary_key else None
        clause = column.not_null or implied
        if clause is None or number not in changed or number == table.rowid_column:
            continue
        if (on_conflict or OnConflict(clause.upper())) in aborting:
            return True
    exprs = [expr for column, expr in target.generated if column in changed]
    for check in target.checks:
        if _reads(check.predicate, changed):
            exprs.append(check.predicate)
            if (on_conflict or OnConflict.ABORT) in aborting:
                return True
    for each in target.indexes:
        if _concerns(each, indexed or changed):
            exprs += (*each.terms, *(() if each.where is None else (each.where,)))
            action = on_conflict or OnConflict(each.index.on_conflict.upper())
            if each.index.unique and action is OnConflict.ABORT and each.index.name not in named:
                return True
    return any(map(_calls, exprs))


def _parents_abort(events: Events) -> bool:
    """Of a new row: an old one without a parent only makes the violations fewer."""
    return any(not (lookup.deferred or lookup.lets_in) for lookup in events.lookups)


def _children_abort(events: Events) -> bool:
    """Of an old row."""
    return any(scan.may_abort for scan in events.scans)


def gives_rowid(node: Insert) -> bool:
    """Is a rowid given, which may be no integer?"""
    child = node.child
    if node.target.table.without_rowid:
        return False
    if isinstance(child, Values):
        return any(row[-1] != Const(None) for row in child.rows)
    return not isinstance(child, Project) or child.exprs[-1] != Const(None)


def _concerns(each: IndexWrite, changed: Collection[int]) -> bool:
    exprs = each.terms[: len(each.index.terms)] + (() if each.where is None else (each.where,))
    return any(_reads(expr, changed) for expr in exprs)


def _reads(expr: Expr, columns: Collection[int]) -> bool:
    return any(isinstance(node, Column) and node.column in columns for node in walk(expr))
