"""UPDATE of a table with triggers or foreign keys, and the DO UPDATE of an upsert.

Source: lang_update, lang_upsert, lang_createtrigger, foreignkeys §4.3.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from typing import TYPE_CHECKING, Any

from minisql.errors import ConstraintError
from minisql.executor.compile import Layouts, compile_row
from minisql.executor.dml.cascade import Cascade, Changes, Pin
from minisql.executor.dml.eventful_delete import EventfulStatement, deleting
from minisql.executor.dml.foreign_key import BuiltEvents, build_events
from minisql.executor.dml.key_order import SortRows, key_sorter
from minisql.executor.dml.key_steps import key_steps
from minisql.executor.dml.one_pass import rows_to_change
from minisql.executor.dml.room_before_types import is_type_failure, room_before_types
from minisql.executor.dml.row_functions import (
    Entries,
    Prepared,
    compile_changed_row,
    compile_converted_row,
    compile_entries,
)
from minisql.executor.dml.touched import affected_columns, affected_indexes, row_after
from minisql.executor.dml.unique_checks import UniqueCheck
from minisql.executor.dml.writer import BoundWriter, TableWriter, same_entry
from minisql.executor.raising import RowIgnored
from minisql.executor.run import Operator, Row, RowChange, Run
from minisql.executor.trees import primary_key
from minisql.frozen import frozen
from minisql.planner.expr import ROWID, Expr
from minisql.planner.nodes import Events, Layout, OnConflict, TableWrite, Update
from minisql.planner.whole_reals import keeps_reals
from minisql.schema.objects import Index, Table
from minisql.value.integer import must_be_integer

if TYPE_CHECKING:
    from minisql.executor.builder import Builder


class Replacer:
    """Deletes the rows in whose place REPLACE puts others, with what goes with that."""

    __slots__ = ("_cascade", "_events", "_writer", "n_deleted")

    def __init__(self, writer: BoundWriter, replaced: BuiltEvents, run: Run, cascade: Cascade) -> None:
        self._writer = writer
        self._events = replaced.bind(run, cascade)
        self._cascade = cascade
        self.n_deleted = 0

    def make_room(
        self, checks: Sequence[UniqueCheck], prepared: Prepared, own_key: Any
    ) -> Generator[Changes, None, bool]:
        """Resolve conflicts with other rows. False if the row is to be ignored.

        Raises:
            ConstraintFailure: there is a conflict, perhaps again after the triggers of a deleted row.
        """
        writer, n_before = self._writer, self.n_deleted
        for check in checks:
            found = writer.conflicting_key(check, prepared)
            if found is None or found == own_key:
                continue
            if check.action is not OnConflict.REPLACE:
                return writer.refuse(check, prepared)
            writer.deleted.add(found)
            self.n_deleted += 1
            pin = self._pin(check) if own_key is not None else None
            try:
                yield from deleting(writer, writer.row_at(found), self._events, self._cascade, None, pin=pin)
            except RowIgnored:
                pass
            finally:
                if pin is not None:
                    self._cascade.pins.remove(pin)
        if self.n_deleted > n_before and (self._events.before or self._events.after or self._events.actions):
            for check in sorted(checks, key=lambda check: not check.is_rowid):  # the rowid's now is the first
                found = writer.conflicting_key(check, prepared)
                if found is not None and found != own_key:
                    check.fail(check.values(prepared), aborts=True)
        return True

    def _pin(self, check: UniqueCheck) -> Pin | None:
        """While an UPDATE deletes a row that an index has found, the deletion's triggers must leave the table alone."""
        by_rowid = check.slot is None and self._writer.table_tree is not None
        if by_rowid or not (self._events.before or self._events.after):
            return None
        pin = Pin(self._writer.own_tree)
        self._cascade.pins.append(pin)
        return pin


@frozen
class RowUpdate:
    """How a row is changed, built. `positions` of a row in the target's layout are those that are assigned to.

    `bind_assigned` makes the new row from a row of the child, `bind_converted` what a BEFORE trigger sees of it.
    """

    target: TableWrite
    positions: tuple[int, ...]
    bind_assigned: Callable[[Run], Callable[..., Row]]
    bind_converted: Callable[[Run], Callable[[Row], Row]]
    bind_changed_row: Callable[[Run], Callable[[Row, Any], Prepared | None]]
    bind_old_entries: Callable[[Run], Callable[[Row], Entries]]
    writer: TableWriter
    events: BuiltEvents
    replaced: BuiltEvents
    before_types: UniqueCheck | None  # see `room_before_types`
    computed: tuple[bool, ...]
    """Of each index of the writer: has it a term that is not stored in the row?"""

    def bind(self, run: Run, cascade: Cascade) -> BoundRowUpdate:
        return BoundRowUpdate(self, run, cascade)


class BoundRowUpdate:
    """A RowUpdate in one execution.

    Attributes:
        is_plain: it sets nothing off, so that `change_at_once` does it.
        assigned, converted: see `RowUpdate`.
    """

    __slots__ = (
        "_before_types", "_cascade", "_changed_row", "_checks", "_computed", "_events", "_has_keys", "_old_entries",
        "_plan", "_positions", "_replacer", "_run", "assigned", "converted", "is_plain", "writer",
    )  # fmt: skip

    def __init__(self, built: RowUpdate, run: Run, cascade: Cascade) -> None:
        self._run = run
        self._cascade = cascade
        self._positions = built.positions
        self.assigned = built.bind_assigned(run)
        self.converted = built.bind_converted(run)
        self._changed_row = built.bind_changed_row(run)
        self._old_entries = built.bind_old_entries(run)
        self.writer = built.writer.bind(run)
        self._checks = built.writer.checks
        self._before_types = built.before_types
        self._computed = built.computed
        self._events = built.events.bind(run, cascade)
        self._has_keys = bool(built.events.lookups or built.events.scans)
        self._plan = plan = built.events.plan
        replaces = any(check.action is OnConflict.REPLACE for check in self._checks)
        self.is_plain = not (plan.before or plan.actions or plan.after or replaces)
        self._replacer = Replacer(self.writer, built.replaced, run, cascade)

    def change(
        self, old: Row, row: Row, on_changed: Callable[[Row], None] | None = None
    ) -> Generator[Changes, None, Row | None]:
        """Change the row `old`, which stands in front of the child's `row`. The new row; None if nothing was done.

        `on_changed` is told the new row before own AFTER triggers run, as RETURNING sees it.
        """
        writer, events, current = self.writer, self._events, old
        key = writer.key_of(old)
        new = self.assigned(row)
        if events.before:
            shown = old + self.converted(new)
            for number in events.before:
                more = self._cascade.fire(number, shown)
                if more is not None:
                    yield more
            found = writer.find(key)
            if found is None:
                return None
            current, merged = found, list(found)  # the triggers' changes stay where SET says nothing
            for position in self._positions:
                merged[position] = new[position]
            new = tuple(merged)
        try:
            prepared = self._changed_row(new, key)
        except ConstraintError as error:
            if self._before_types is not None and is_type_failure(error):
                yield from self._replacer.make_room((self._before_types,), (must_be_integer(new[0]), b"", (), ()), key)
            raise
        if prepared is None:
            return None
        standing: Row | None = current
        if self._checks:
            n_deleted = self._replacer.n_deleted
            if not (yield from self._replacer.make_room(self._checks, prepared, key)):
                return None
            if self._replacer.n_deleted != n_deleted:  # what goes with that may have changed this row, or deleted it
                standing = writer.find(key)
        if standing is not current and standing != current:
            if not self._write_over(old, standing, prepared):
                return None
        else:
            self._write(key, old, current, prepared)
        if events.actions:
            frame = old + prepared[3]
            for number in events.actions:
                more = self._cascade.fire(number, frame)
                if more is not None:
                    yield more
        if not events.after:
            if on_changed is not None:
                on_changed(prepared[3])
            return prepared[3]
        frame = old + prepared[3]
        try:
            for number in events.early:
                more = self._cascade.fire(number, frame)
                if more is not None:
                    yield more
            if on_changed is not None:
                on_changed(prepared[3])
            for number in events.late:
                more = self._cascade.fire(number, frame)
                if more is not None:
                    yield more
        except RowIgnored:
            pass  # the row has been changed all the same
        return prepared[3]

    def change_at_once(self, old: Row, row: Row) -> Row | None:
        """As `change`, of what `is_plain`."""
        key = self.writer.key_of(old)
        prepared = self._changed_row(self.assigned(row), key)
        if prepared is None:
            return None
        for check in self._checks:
            found = self.writer.conflicting_key(check, prepared)
            if found is not None and found != key:
                self.writer.refuse(check, prepared)
                return None
        self._write(key, old, old, prepared)
        return prepared[3]

    def _write(self, key: Any, old: Row, current: Row, prepared: Prepared) -> None:
        """Change the row: `current` is what stands in the table, `old` what stood there when it was chosen."""
        if self._has_keys:
            self._events.check_old(old)
            if self._plan.checks_apart:
                self._write_apart(key, self._old_entries(current), prepared)
                self._count(prepared)
                return
            self._events.check_new(prepared[3])
        self.writer.update_checked(key, self._old_entries(current), prepared)
        self._count(prepared)

    def _write_apart(self, key: Any, old_entries: Entries, prepared: Prepared) -> None:
        """Write the new row when it has been checked without the old one's entries. Those of an index with computed
        terms that come out as they were stay meanwhile, as in SQLite, and show the row as its own child:

            CREATE TABLE t(a UNIQUE, b REFERENCES t(a), g AS (a % 2), UNIQUE(g, b));  -- (3, 5), (5, 1)
            UPDATE t SET a = 1 WHERE a = 5;  -- is no error, though (3, 5) is without a parent now
        """
        rowid, record, entries, new = prepared
        kept = [computed and same_entry(*both) for computed, *both in zip(self._computed, old_entries, entries)]
        old_entries = tuple([None if stays else entry for stays, entry in zip(kept, old_entries)])
        entries = tuple([None if stays else entry for stays, entry in zip(kept, entries)])
        self.writer.take_out(key, old_entries, row=self._plan.deletes_row)
        self._events.check_new(new)
        self.writer.put_back(key, (rowid, record, entries, new), row=self._plan.deletes_row)

    def _count(self, prepared: Prepared) -> None:
        """The row has been changed."""
        self._run.n_changes += 1
        if self._events.tell is not None:
            self._events.tell(RowChange.UPDATE, prepared[0])

    def _write_over(self, old: Row, standing: Row | None, prepared: Prepared) -> bool:
        """Write the new row over what has become of the old one meanwhile; False if it is gone.

        Here the entries of all indexes are written: SQLite leaves those of columns that are not assigned to as they
        are, so that the index no longer has the row as it is.
        """
        if standing is None:
            return False
        if self._has_keys:
            self._events.check_old(old)
        self.writer.delete(standing)
        if self._has_keys:
            self._events.check_new(prepared[3])
        self.writer.insert_whole(prepared)
        self._count(prepared)
        return True


@frozen
class EventfulUpdate(EventfulStatement):
    """An UPDATE with events. The rows are chosen before the first is changed, and each is looked up again in its turn
    when something may have changed it."""

    n_columns: int
    child: Operator
    sort_rows: SortRows | None
    update: RowUpdate
    bind_returning: Callable[[Run], Callable[..., Row]] | None

    def changes(self, run: Run, cascade: Cascade, returned: list[Row]) -> Changes:
        rows, failure = rows_to_change(self.child, run, self.sort_rows)
        if not rows and failure is None:
            return
        update, n_columns = self.update.bind(run, cascade), self.n_columns
        writer, n_fired = update.writer, cascade.n_fired
        returning = None if self.bind_returning is None else self.bind_returning(run)

        def note(new: Row) -> None:
            assert returning is not None
            returned.append(returning(new + row[n_columns:]))

        for row in rows:
            old = row[:n_columns]
            if cascade.n_fired != n_fired or writer.deleted:
                found = writer.find(writer.key_of(old))
                if found is None:
                    continue
                old, row = found, found + row[n_columns:]
            try:
                yield from update.change(old, row, None if returning is None else note)
            except RowIgnored:
                continue
        if failure is not None:
            raise failure


def build_row_update(
    builder: Builder,
    target: TableWrite,
    assignments: Sequence[tuple[int, Expr]],
    layout: Layout,
    on_conflict: OnConflict | None,
    events: Events,
    replaced: Events,
) -> RowUpdate:
    """Build the change of one row; `layout` is what the assignments read, the target's columns in front."""
    table = target.table
    assigned, new_row = row_after(target, assignments)
    builder.context.stored.add(target.source)
    changed = affected_columns(target, assigned)
    are_kept = keeps_reals(target, changed, renews_all=events.renews_all)
    indexes = affected_indexes(target, changed)
    key = {ROWID}
    if table.without_rowid:
        key = {term.column for term in primary_key(table).terms if term.column is not None}
    if events.before:  # a trigger may change what SET does not name
        changed, indexes = {ROWID, *range(len(table.columns))}, affected_indexes(target, {ROWID} | key)
    elif events.deletes_row:
        indexes = affected_indexes(target, key)
    writer = TableWriter.build(target, indexes, on_conflict, builder.collations, checks_key=bool(key & changed))
    steps = key_steps(writer, writer.checks)
    return RowUpdate(
        target,
        tuple(sorted(1 + column for column in changed_by_set(target, assigned))),
        compile_row(new_row, Layouts.of(layout), builder.context),
        compile_converted_row(target, affected_columns(target, assigned), _new_columns(builder, target, events)),
        compile_changed_row(target, on_conflict, changed, indexes, keeps_reals=are_kept, steps=steps),
        compile_entries(target, indexes),
        writer,
        build_events(builder, events),
        build_events(builder, replaced),
        room_before_types(target, writer.checks, on_conflict, changed),
        tuple([_is_computed(target.table, each.index) for each in indexes]),
    )


def _is_computed(table: Table, index: Index) -> bool:
    return any(term.column is None or (term.column >= 0 and table.fields[term.column] < 0) for term in index.terms)


def _new_columns(builder: Builder, target: TableWrite, events: Events) -> set[int]:
    """The columns of NEW that BEFORE triggers read."""
    n_columns = len(target.columns)
    if events.whole_new:
        return {ROWID, *range(len(target.table.columns))}
    read: set[int] = set()
    if builder.programs is not None and target.generated:
        for number in events.before:
            read |= builder.programs.frame_columns(number)
    return {index - n_columns - 1 for index in read if index > n_columns}


def changed_by_set(target: TableWrite, assigned: dict[int, Expr]) -> set[int]:
    """The columns to which SET assigns, the rowid under both its names."""
    alias = target.table.rowid_column
    return {*assigned, alias} if alias is not None and ROWID in assigned else set(assigned)


def build_eventful_update(builder: Builder, node: Update) -> EventfulUpdate:
    """Build an UPDATE with events."""
    child = builder.build(node.child)
    layout = node.child.columns
    update = build_row_update(
        builder, node.target, node.assignments, layout, node.on_conflict, node.events, node.replaced
    )
    returning = None
    if node.returning:
        returning = compile_row(node.returning, Layouts.of(layout), builder.context)
    sort_rows = key_sorter(node.target, builder.collations) if node.in_key_order else None
    return EventfulUpdate(builder.programs, len(node.target.columns), child, sort_rows, update, returning)
