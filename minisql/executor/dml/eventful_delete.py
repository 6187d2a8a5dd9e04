"""DELETE from a table with triggers or foreign keys. Source: lang_delete, lang_createtrigger, foreignkeys §4.3."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from minisql.executor.dml.cascade import Cascade, Changes, Pin
from minisql.executor.dml.foreign_key import BoundEvents, BuiltEvents, build_events
from minisql.executor.dml.key_order import SortRows, key_sorter
from minisql.executor.dml.one_pass import rows_to_change
from minisql.executor.dml.row_functions import compile_returning
from minisql.executor.dml.writer import BoundWriter, TableWriter
from minisql.executor.raising import RowIgnored
from minisql.executor.run import Operator, Row, RowChange, Run, run_each
from minisql.frozen import frozen
from minisql.planner.nodes import Delete

if TYPE_CHECKING:
    from minisql.executor.builder import Builder
    from minisql.executor.dml.program import ProgramSet


@frozen
class EventfulStatement:
    """What statements with events share: the programs that they may set off, and how they are executed on their own."""

    programs: ProgramSet | None

    def changes(self, run: Run, cascade: Cascade, returned: list[Row]) -> Changes:
        """Carry it out as part of `cascade`; RETURNING's rows go into `returned`."""
        raise AssertionError("each statement has its own")

    def rows(self, run: Run) -> Iterator[Row]:
        """Execute, with all that it sets off; gives the RETURNING rows."""
        run.repeatable = False
        cascade = Cascade(self.programs, run)
        returned: list[Row] = []
        cascade.drive(self.changes(run, cascade, returned))
        cascade.finish()
        return iter(returned)

    def run_many(self, run: Run, param_rows: Iterable[Row]) -> int:
        """Execute once for each row of parameters."""
        return run_each(self.rows, run, param_rows)


def deleting(
    writer: BoundWriter,
    row: Row,
    events: BoundEvents,
    cascade: Cascade,
    run: Run | None,
    on_deleted: Callable[[], None] | None = None,
    pin: Pin | None = None,
) -> Changes:
    """Delete a row and do what goes with it, unless a BEFORE trigger has deleted it already.

    `run`: counts the row; None: REPLACE deletes it, which does not count. `on_deleted` is called before the table's own
    AFTER triggers run, which is when RETURNING is computed. `pin`: of the table, while it lasts.
    """
    current = row
    if events.before:
        n_fired = cascade.n_fired
        for number in events.before:
            more = cascade.fire(number, row)
            if more is not None:
                yield more
        if cascade.n_fired != n_fired:
            found = writer.find(writer.key_of(row))
            if found is None:
                return
            current = found
    events.check_old(row)
    writer.delete(current)
    if pin is not None:
        pin.renew()
    if run is not None:
        run.n_changes += 1
        if events.tell is not None:
            events.tell(RowChange.DELETE, row[0])
    for number in events.actions:
        more = cascade.fire(number, row)
        if more is not None:
            yield more
    for number in events.early:
        more = cascade.fire(number, row)
        if more is not None:
            yield more
    if on_deleted is not None:
        on_deleted()
    for number in events.late:
        more = cascade.fire(number, row)
        if more is not None:
            yield more


@frozen
class EventfulDelete(EventfulStatement):
    """A DELETE with events. The rows are chosen before the first is deleted, and each is looked up again in its turn
    when something may have changed it."""

    n_columns: int
    child: Operator
    sort_rows: SortRows | None
    writer: TableWriter
    events: BuiltEvents
    bind_returning: Callable[[Run], Callable[..., Row]] | None

    def delete_for_drop(self, run: Run) -> None:
        """Execute it before the table is dropped."""
        run.repeatable = False
        cascade = Cascade(self.programs, run)
        cascade.drive(self.changes(run, cascade, []))
        cascade.finish_drop()

    def changes(self, run: Run, cascade: Cascade, returned: list[Row]) -> Changes:
        rows, failure = rows_to_change(self.child, run, self.sort_rows)
        run.n_told = len(rows)
        if not rows and failure is None:
            return
        writer, events = self.writer.bind(run), self.events.bind(run, cascade)
        returning = None if self.bind_returning is None else self.bind_returning(run)
        n_fired = cascade.n_fired

        def note() -> None:
            assert returning is not None
            assert current is not None
            returned.append(returning(current + row[self.n_columns :]))

        current: Row | None
        for row in rows:
            current = row[: self.n_columns]
            if cascade.n_fired != n_fired and current is not None:
                current = writer.find(writer.key_of(current))
            if current is None:
                continue
            try:
                yield from deleting(writer, current, events, cascade, run, None if returning is None else note)
            except RowIgnored:
                pass
        if failure is not None:
            raise failure


def build_eventful_delete(builder: Builder, node: Delete) -> EventfulDelete:
    """Build a DELETE with events."""
    target = node.target
    assert node.child is not None, "rows with events are deleted one by one"
    child = builder.build(node.child)
    returning = compile_returning(target, node.returning, node.child.columns, builder.context)
    writer = TableWriter.build(target, (), None, builder.collations, checks_key=False, deletes=True)
    events = build_events(builder, node.events)
    sort_rows = key_sorter(target, builder.collations) if node.in_key_order else None
    return EventfulDelete(builder.programs, len(target.columns), child, sort_rows, writer, events, returning)
