"""INSERT with ON CONFLICT clauses, or into a table with triggers or foreign keys.

Source: lang_insert, lang_upsert, lang_createtrigger, foreignkeys §4, lang_conflict "REPLACE".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext, suppress
from functools import partial
from typing import Any, TypeAlias

from minisql.errors import ConstraintError
from minisql.executor.dml.batch import BatchShape, RowBatch
from minisql.executor.dml.batch_child import ChildBatch
from minisql.executor.dml.batch_fired import FiredBatch
from minisql.executor.dml.batch_upsert import UpsertBatch, UpsertShape
from minisql.executor.dml.cascade import Cascade, Changes
from minisql.executor.dml.eventful_delete import EventfulStatement
from minisql.executor.dml.eventful_update import Replacer, RowUpdate
from minisql.executor.dml.foreign_key import BuiltEvents
from minisql.executor.dml.room_before_types import is_type_failure, rowid_given
from minisql.executor.dml.row_functions import Prepared
from minisql.executor.dml.rowids import AutoincrementChooser, RowidChooser
from minisql.executor.dml.unique_checks import UniqueCheck
from minisql.executor.dml.unique_shape import UniqueShape
from minisql.executor.dml.writer import TableWriter
from minisql.executor.raising import RowIgnored
from minisql.executor.rowid_scan import rows_ahead
from minisql.executor.run import Operator, Row, RowChange, Run
from minisql.frozen import frozen
from minisql.planner.nodes import OnConflict, TableWrite
from minisql.storage.collector import collector_paused
from minisql.value.integer import must_be_integer
from minisql.value.types import Value


@frozen
class BuiltUpsert:
    """DO UPDATE, built. `bind_where` decides over the row that is there, then the one that could not be inserted.
    `bind_given_row` makes the latter where it is seen before its affinities are applied. `bind_returning` is what
    RETURNING gives for the changed row, if that is not what it gives for a new one."""

    bind_where: Callable[[Run], Callable[..., object]] | None
    update: RowUpdate
    bind_given_row: Callable[[Run], Callable[[Row], Row]] | None = None
    bind_returning: Callable[[Run], Callable[..., Row]] | None = None


OnWritten: TypeAlias = Callable[[Row, BuiltUpsert | None], None]
"""Told a row that was inserted or, by a DO UPDATE, changed."""


@frozen
class EventfulInsert(EventfulStatement):
    """An INSERT, built. `checks` are the uniqueness constraints in the order in which they are looked at, each with the
    DO UPDATE that resolves it, if any. `bind_params` makes the only row of parameters, if it is of nothing else, and
    `batch` what works many rows out together. `child_batch` writes rows together whose parents are all there,
    `fired_batch` those whose triggers insert rows elsewhere, and `unique_batch` those that are ignored if they are in
    conflict."""

    target: TableWrite
    child: Operator
    collects: bool
    bind_shown_row: Callable[[Run], Callable[[Row], Row]]
    bind_new_row: Callable[[Run, Callable[[Value], int]], Callable[[Row], Prepared | None]]
    writer: TableWriter
    checks: tuple[tuple[UniqueCheck, BuiltUpsert | None], ...]
    events: BuiltEvents
    replaced: BuiltEvents
    bind_returning: Callable[[Run], Callable[[Row], Row]] | None
    reads_params: bool
    is_single: bool
    bind_params: Callable[[Run], Callable[[Row], Row]] | None
    batch: Callable[[], UpsertShape | None]
    child_batch: Callable[[], BatchShape | None]
    fired_batch: Callable[[], BatchShape | None]
    unique_batch: Callable[[], UniqueShape | None]
    before_types: UniqueCheck | None = None  # see `room_before_types`
    bind_rowid_again: Callable[[Run], Callable[[Row], Row]] | None = None  # see `Insert.rowid_again`

    def changes(self, run: Run, cascade: Cascade, returned: list[Row]) -> Changes:
        child = self._child_rows(run)
        inserter = _EventfulInserter(self, run, cascade)
        yield from self._insert_all(child, inserter, run, returned)
        if any(upsert for _, upsert in self.checks):
            run.n_told = inserter.n_inserted

    def _child_rows(self, run: Run) -> Iterable[Row]:
        """The rows to be inserted; where they may wait, nothing that they come from is changed meanwhile."""
        if self.is_single:
            return self.child.bind(run)(())
        if self.collects:
            with collector_paused():
                return list(rows_ahead(self.child, run))
        may_wait = self.bind_returning is None and (self.batch() or self.child_batch() or self.unique_batch())
        return rows_ahead(self.child, run) if may_wait else self.child.bind(run)(())

    def _insert_all(self, child: Iterable[Row], inserter: _EventfulInserter, run: Run, returned: list[Row]) -> Changes:
        note: OnWritten | None = None
        if self.bind_returning is not None:
            returning = self.bind_returning(run)
            upserts = [upsert for _, upsert in self.checks if upsert is not None]
            of_changed = {id(each): each.bind_returning(run) for each in upserts if each.bind_returning is not None}

            def note(new: Row, upsert: BuiltUpsert | None) -> None:
                returned.append(of_changed.get(id(upsert), returning)(new))

        with nullcontext() if self.is_single else inserter.many_rows():
            if not self.is_single and note is None and inserter.at_once:
                batch = self._batch(inserter, partial(inserter.insert_at_once, on_written=None))
                if batch is not None:
                    batch.write(child, from_plan=True)
                    child = ()
                    inserter.n_inserted += batch.n_inserted
            for row in child:
                try:
                    if inserter.at_once:
                        inserter.insert_at_once(row, note)
                    else:
                        yield from inserter.insert(row, note)
                except RowIgnored:
                    continue
        inserter.finish()

    def _batch(self, inserter: _EventfulInserter, insert: Callable[[Row], None]) -> RowBatch | None:
        """What collects rows, if they may be written together; `insert` does one by itself."""
        if (upsert := self.batch()) is not None:
            return inserter.batch(upsert, insert)
        if (child := self.child_batch()) is not None:
            return inserter.child_batch(child, insert)
        if inserter.may_fire_together and (fired := self.fired_batch()) is not None:
            return inserter.fired_batch(fired, insert)
        if (unique := self.unique_batch()) is not None:
            return inserter.unique_batch(unique, insert, is_each=self.is_single)
        return None

    def run_many(self, run: Run, param_rows: Iterable[Row]) -> int:
        """Execute once for each row of parameters. What reads no parameters is bound once (measured, an upsert: 25 µs
        a row less)."""
        if self.reads_params:
            return EventfulStatement.run_many(self, run, param_rows)
        n_before = run.n_changes
        run.repeatable = False
        cascade = Cascade(self.programs, run)
        inserter = _EventfulInserter(self, run, cascade)
        given = None if self.bind_params is None else self.bind_params(run)

        def insert(params: Row) -> None:
            n_changes = run.n_changes
            run.params = params
            run.memo.clear()
            if given is not None and inserter.at_once:
                with suppress(RowIgnored):
                    inserter.insert_at_once(given(params), None)
                inserter.finish()
            else:
                cascade.drive(self._insert_all(self.child.bind(run)(()), inserter, run, []))
            cascade.finish()
            run.n_last = run.n_changes - n_changes

        batch = None if given is None else self._batch(inserter, insert)
        with inserter.many_rows(), cascade.failing():
            if batch is not None:
                batch.write(param_rows)
            else:
                for params in param_rows:
                    insert(params)
        return run.n_changes - n_before


class _EventfulInserter:
    """Inserts the rows of one execution."""

    __slots__ = (
        "_at_once", "_cascade", "_checks", "_chooser", "_events", "_has_keys", "_has_rowid", "_new_row", "_plain",
        "_replacer", "_replaces", "_run", "_shown_row", "_statement", "_upserts", "_writer", "n_inserted",
    )  # fmt: skip

    def __init__(self, statement: EventfulInsert, run: Run, cascade: Cascade) -> None:
        target = statement.target
        self._statement = statement
        self._run = run
        self._cascade = cascade
        self._writer = statement.writer.bind(run)
        self._chooser: RowidChooser | None = None
        self._has_rowid = not target.table.without_rowid
        if (tree := self._writer.table_tree) is not None:
            if target.table.autoincrement:
                self._chooser = AutoincrementChooser(tree, run, target.database, target.table.name)
            else:
                self._chooser = RowidChooser(tree, run)
        self._new_row = statement.bind_new_row(run, self._choose)
        self._shown_row = statement.bind_shown_row(run)
        self._events = statement.events.bind(run, cascade)
        self._has_keys = bool(statement.events.lookups or statement.events.scans)
        self._at_once: bool | None = None
        self._replacer = Replacer(self._writer, statement.replaced, run, cascade)
        self._plain = tuple(check for check, upsert in statement.checks if upsert is None)
        self._upserts = {
            id(upsert): (
                upsert.update.bind(run, cascade),
                upsert.bind_where and upsert.bind_where(run),
                upsert.bind_given_row and upsert.bind_given_row(run),
            )
            for _, upsert in statement.checks
            if upsert is not None
        }
        self._checks = statement.checks
        self._replaces = any(check.action is OnConflict.REPLACE for check in self._plain)
        self.n_inserted = 0

    def _choose(self, value: Value) -> int:
        assert self._chooser is not None
        if value is None:
            return self._chooser.next()
        rowid = must_be_integer(value)
        self._chooser.given(rowid)
        return rowid

    @property
    def at_once(self) -> bool:
        """No row deletes another, and none sets more off than simple programs: `insert_at_once` does it."""
        if self._at_once is None:
            numbers = (*self._events.before, *self._events.after)
            self._at_once = (
                not self._replaces
                and all(map(self._cascade.is_simple, numbers))
                and all(update.is_plain for update, _, _ in self._upserts.values())
            )
        return self._at_once

    def batch(self, shape: UpsertShape, insert: Callable[[Row], None]) -> UpsertBatch:
        """What collects rows of parameters; `insert` does one by itself."""
        ((update, where, given_row),) = self._upserts.values()
        assert self._chooser is not None
        change = update.assigned, update.converted, where
        return UpsertBatch(shape, self._run, self._writer, insert, self._chooser, change, given_row)

    def unique_batch(self, shape: UniqueShape, insert: Callable[[Row], None], *, is_each: bool) -> RowBatch:
        """What collects rows that may be ignored; see `UniqueBatch`."""
        return shape.batch(self._run, self._writer, insert, self._chooser, is_each=is_each)

    def child_batch(self, shape: BatchShape, insert: Callable[[Row], None]) -> ChildBatch:
        """What collects rows whose parents are looked up; `insert` does one by itself."""
        assert self._chooser is not None
        return ChildBatch(shape, self._run, self._writer, insert, self._chooser, self._events)

    @property
    def may_fire_together(self) -> bool:
        """Nothing keeps the AFTER triggers from running, nor forbids them to write."""
        return self._cascade.may_fire(self._events.after)

    def fired_batch(self, shape: BatchShape, insert: Callable[[Row], None]) -> FiredBatch:
        """What collects rows whose triggers insert others; `insert` does one by itself."""
        assert self._chooser is not None
        programs, cascade = self._statement.programs, self._cascade
        assert programs is not None
        fired = [programs.get(number).bind_together(cascade) for number in self._events.after]
        return FiredBatch(shape, self._run, self._writer, insert, self._chooser, self._events, cascade, fired)

    def many_rows(self) -> AbstractContextManager[None]:
        """See `BoundWriter.many_rows`. (A DO UPDATE has a writer of its own, whose trees are the same.)"""
        return self._writer.many_rows()

    def insert_at_once(self, row: Row, on_written: OnWritten | None) -> None:
        """As `insert`, without generators."""
        events = self._events
        if events.before:
            shown = self._shown_row(row)
            for number in events.before:
                self._fire_at_once(number, shown)
            row = self._with_rowid_again(row)
        prepared = self._prepare(row)
        if prepared is None:
            return
        if self._upserts:
            clash = self._first_conflict(row, prepared)
            if clash is not None:
                upsert, key, excluded = clash
                new = None if upsert is None else self._update_at_once(upsert, key, excluded)
                if new is not None and on_written is not None:
                    on_written(new, upsert)
                return
        else:
            for check in self._plain:
                if self._writer.conflicting_key(check, prepared) is not None:
                    self._forget()
                    self._writer.refuse(check, prepared)
                    return
        self._write(prepared)
        try:
            for number in events.early:
                self._fire_at_once(number, prepared[3])
            if on_written is not None:
                on_written(prepared[3], None)
            for number in events.late:
                self._fire_at_once(number, prepared[3])
        except RowIgnored:
            pass  # the row is there all the same

    def insert(self, row: Row, on_written: OnWritten | None) -> Changes:
        """Insert a row. `on_written` is told the row that was inserted or changed, if there is one, before the table's
        own AFTER triggers run: that is what RETURNING sees."""
        events = self._events
        if events.before:
            shown = self._shown_row(row)
            for number in events.before:
                yield from self._fire(number, shown)
            row = self._with_rowid_again(row)
        try:
            prepared = self._prepare(row)
        except ConstraintError as error:
            first = self._statement.before_types
            rowid = rowid_given(self._statement.target, row) if first is not None and is_type_failure(error) else None
            if first is not None and rowid is not None:
                yield from self._replacer.make_room((first,), (rowid, b"", (), ()), None)
            raise
        if prepared is None:
            return
        if self._upserts:
            clash = self._first_conflict(row, prepared)
            if clash is not None:
                upsert, key, excluded = clash
                if upsert is not None:
                    yield from self._do_update(upsert, key, excluded, on_written)
                return
        n_deleted = self._replacer.n_deleted
        if (
            self._plain
            and (self._replaces or not self._upserts)
            and not (yield from self._replacer.make_room(self._plain, prepared, None))
        ):
            self._forget()
            return
        if self._replacer.n_deleted != n_deleted:
            self._forget()
        self._write(prepared)
        try:
            for number in events.early:
                yield from self._fire(number, prepared[3])
            if on_written is not None:
                on_written(prepared[3], None)
            for number in events.late:
                yield from self._fire(number, prepared[3])
        except RowIgnored:
            pass  # the row is there all the same

    def _with_rowid_again(self, row: Row) -> Row:
        """The row behind its BEFORE triggers."""
        bind_rowid = self._statement.bind_rowid_again
        return row if bind_rowid is None else row[:-1] + bind_rowid(self._run)(())

    def _prepare(self, row: Row) -> Prepared | None:
        """The row converted and checked; None if it is to be ignored."""
        prepared = self._new_row(row)
        if prepared is None:
            self._forget()
        elif self._chooser is not None:
            self._chooser.given(prepared[0])
        return prepared

    def _first_conflict(self, row: Row, prepared: Prepared) -> tuple[BuiltUpsert | None, Any, Row] | None:
        """The DO UPDATE that the row comes to, the key of the row that it is about, and what it sees as `excluded`;
        no DO UPDATE if the row is to be ignored. None: nothing is in its way, or REPLACE has to see to it.

        Raises:
            ConstraintFailure: there is a conflict that nothing resolves.
        """
        for check, upsert in self._checks:
            found = self._writer.conflicting_key(check, prepared)
            if found is None:
                continue
            if upsert is None and self._replaces:
                if check.action is OnConflict.REPLACE:
                    continue
                return None
            self._forget()
            if upsert is None:
                self._writer.refuse(check, prepared)
                return None, found, ()
            given = self._upserts[id(upsert)][2] if check.slot is None else None
            return upsert, found, prepared[3] if given is None else given((*row[:-1], prepared[0]))
        return None

    def _write(self, prepared: Prepared) -> None:
        """Insert a row that is in conflict with no other one."""
        if self._has_keys:
            self._events.check_new(prepared[3])
        if self._has_rowid:
            self._run.host.note_insert(prepared[0])  # before it is written, as SQLite: the file may be full
        self._writer.insert_checked(prepared)
        self.n_inserted += 1
        self._run.n_changes += 1
        if self._events.tell is not None:
            self._events.tell(RowChange.INSERT, prepared[0])

    def _update_at_once(self, upsert: BuiltUpsert, key: object, excluded: Row) -> Row | None:
        update, where, _ = self._upserts[id(upsert)]
        old = self._writer.row_at(key)
        row = old + excluded
        if where is not None and not where(row):
            return None
        return update.change_at_once(old, row)

    def _do_update(self, upsert: BuiltUpsert, key: object, excluded: Row, on_written: OnWritten | None) -> Changes:
        update, where, _ = self._upserts[id(upsert)]
        old = self._writer.row_at(key)
        row = old + excluded
        if where is None or where(row):
            on_changed = None if on_written is None else partial(_tell_changed, on_written, upsert)
            yield from update.change(old, row, on_changed)

    def _fire(self, number: int, frame: Row) -> Changes:
        """Run a program, which may insert into this table, too."""
        chooser = self._chooser
        if chooser is not None and self._run.n_changes:
            chooser.finish()
        try:
            more = self._cascade.fire(number, frame)
            if more is not None:
                yield more
        finally:
            if chooser is not None:
                chooser.restart()

    def _fire_at_once(self, number: int, frame: Row) -> None:
        """As `_fire`, of a simple program."""
        chooser = self._chooser
        if chooser is not None and self._run.n_changes:
            chooser.finish()
        try:
            self._cascade.fire(number, frame)
        finally:
            if chooser is not None:
                chooser.restart()

    def _forget(self) -> None:
        if self._chooser is not None:
            self._chooser.forget()

    def finish(self) -> None:
        """All rows are in."""
        if self._chooser is not None:
            self._chooser.finish()


def _tell_changed(on_written: OnWritten, upsert: BuiltUpsert, new: Row) -> None:
    on_written(new, upsert)
