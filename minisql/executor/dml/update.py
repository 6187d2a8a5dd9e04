"""UPDATE. Source: lang_update, lang_conflict."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from minisql.executor.compile import Layouts, compile_row
from minisql.executor.dml.batch_update import UpdateShape
from minisql.executor.dml.key_order import SortRows, key_sorter
from minisql.executor.dml.key_steps import key_steps
from minisql.executor.dml.lone_change import LoneChange, lone_update
from minisql.executor.dml.one_pass import rows_to_change
from minisql.executor.dml.reads import reads_table, sees_changes
from minisql.executor.dml.row_functions import Entries, Prepared, compile_changed_row, compile_entries
from minisql.executor.dml.touched import affected_columns, affected_indexes, row_after
from minisql.executor.dml.writer import TableWriter
from minisql.executor.run import Operator, Row, Run, run_each
from minisql.executor.trees import primary_key
from minisql.frozen import frozen
from minisql.planner.expr import ROWID
from minisql.planner.nodes import NO_EVENTS, Update
from minisql.planner.whole_reals import keeps_reals

if TYPE_CHECKING:
    from minisql.executor.builder import Builder
    from minisql.executor.dml.eventful_update import EventfulUpdate


@frozen
class UpdateStatement:
    """An UPDATE, built. `n_columns` are the target's, rowid included.

    `bind_assigned` makes the new row, in the target's layout, from a row of the child. `batch` makes what changes many
    rows together; `lone` is what changes one by its rowid.
    """

    n_columns: int
    child: Operator
    bind_assigned: Callable[[Run], Callable[..., Row]]
    bind_changed_row: Callable[[Run], Callable[[Row, Any], Prepared | None]]
    bind_old_entries: Callable[[Run], Callable[[Row], Entries]]
    writer: TableWriter
    bind_returning: Callable[[Run], Callable[..., Row]] | None
    sort_rows: SortRows | None
    batch: Callable[[], UpdateShape | None]
    lone: LoneChange | None

    def rows(self, run: Run) -> Iterator[Row]:
        """Change every row of the child; gives the RETURNING rows.

        The child's rows are collected before the first change, so that no row is changed twice (Cost: holds them all).
        Rows that REPLACE has deleted in the meantime are left out, unless another one has come in their place.
        """
        run.repeatable = False
        olds, failure = rows_to_change(self.child, run, self.sort_rows)
        returned = self._change(run, olds)
        if failure is not None:
            raise failure
        return iter(returned)

    def _change(self, run: Run, olds: list[Row]) -> list[Row]:
        """Change these rows; RETURNING's rows."""
        if not olds:
            return []
        n_columns = self.n_columns
        writer = self.writer.bind(run)
        assigned, changed_row = self.bind_assigned(run), self.bind_changed_row(run)
        old_entries = self.bind_old_entries(run)
        returning = None if self.bind_returning is None else self.bind_returning(run)
        own_key: Callable[[Row], Any] = itemgetter(0) if writer.table_tree is not None else writer.key_of
        rows: list[Row] = []

        def change_each(olds: list[Row]) -> None:
            for row in olds:
                old = row[:n_columns]
                if writer.deleted and (key := writer.key_of(old)) in writer.deleted:
                    found = writer.find(key)  # SQLite looks each row up again: one that was moved here counts
                    if found is None:
                        continue
                    old, row = found, found + row[n_columns:]
                prepared = changed_row(assigned(row), own_key(old))
                if prepared is None or not writer.update(old, old_entries(old), prepared):
                    continue
                run.n_changes += 1
                if returning is not None:
                    rows.append(returning(prepared[3] + row[n_columns:]))

        if len(olds) == 1:
            change_each(olds)
            return rows
        with writer.many_rows():
            shape = self.batch() if returning is None else None
            change_each(olds if shape is None else shape.write(run, writer, olds, assigned))
        return rows

    def run_many(self, run: Run, param_rows: Iterable[Row]) -> int:
        """Execute once for each row of parameters."""
        if self.lone is not None:
            return self.lone.run_many(run, param_rows)
        return run_each(self.rows, run, param_rows)


def build_update(builder: Builder, node: Update) -> UpdateStatement | EventfulUpdate:
    """Build an UPDATE."""
    if node.events != NO_EVENTS or node.replaced != NO_EVENTS:
        from minisql.executor.dml.eventful_update import build_eventful_update

        return build_eventful_update(builder, node)
    target = node.target
    table = target.table
    child = builder.build(node.child)
    layouts = Layouts.of(node.child.columns)
    assigned, new_row = row_after(target, node.assignments)
    builder.context.stored.add(target.source)
    changed = affected_columns(target, assigned)
    indexes = affected_indexes(target, changed)
    key = {ROWID}
    if table.without_rowid:
        key = {term.column for term in primary_key(table).terms if term.column is not None}
    returning = None
    if node.returning:
        returning = compile_row(node.returning, layouts, builder.context)
    writer = TableWriter.build(target, indexes, node.on_conflict, builder.collations, checks_key=bool(key & changed))

    steps = key_steps(writer, writer.checks)

    def batch() -> UpdateShape | None:
        values = tuple([value for _, value in node.assignments])
        if sees_changes(values) or reads_table(values, target.database, table.root_page_no):
            return None
        return UpdateShape.build(writer, changed, builder.collations)

    return UpdateStatement(
        len(target.columns),
        child,
        compile_row(new_row, layouts, builder.context),
        compile_changed_row(
            target, node.on_conflict, changed, indexes, keeps_reals=keeps_reals(target, changed), steps=steps
        ),
        compile_entries(target, indexes),
        writer,
        returning,
        key_sorter(target, builder.collations) if node.in_key_order else None,
        cache(batch),
        lone_update(builder, node),
    )
