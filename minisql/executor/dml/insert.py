"""INSERT and REPLACE. Source: lang_insert, lang_replace, lang_conflict, autoinc."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from functools import cache
from typing import TYPE_CHECKING, Any

from minisql.errors import FullError
from minisql.executor.dml.batch import BatchShape, InsertBatch, RowBatch
from minisql.executor.dml.key_steps import has_noticeable_keys, key_steps
from minisql.executor.dml.lone import LoneInsert, given_values, has_only_rowid_conflicts, lone_insert
from minisql.executor.dml.reads import is_collected
from minisql.executor.dml.row_functions import Prepared, compile_direct_insert, compile_new_row, compile_returning
from minisql.executor.dml.rowids import AutoincrementChooser, RowidChooser
from minisql.executor.dml.together import plain_shape, unique_shape
from minisql.executor.dml.touched import index_writes
from minisql.executor.dml.unique_shape import UniqueShape
from minisql.executor.dml.writer import BoundWriter, TableWriter, when_bound
from minisql.executor.rowid_scan import all_rows, rows_ahead
from minisql.executor.run import Operator, Row, Run, run_each
from minisql.frozen import frozen
from minisql.planner.expr import Const, Param
from minisql.planner.nodes import NO_EVENTS, Insert, TableWrite, Values
from minisql.value.integer import must_be_integer
from minisql.value.types import Value

if TYPE_CHECKING:
    from minisql.executor.builder import Builder
    from minisql.executor.dml.eventful_insert import EventfulInsert


@frozen
class InsertStatement:
    """An INSERT, built. Where no other row can be in conflict but one with the same rowid, a row is inserted by one
    function: `bind_direct` from parameters, `bind_rows` from a row of the child. `batch` makes what writes many, and
    `unique_batch` what does so where other rows can be in conflict."""

    target: TableWrite
    child: Operator
    is_single: bool
    reads_target: bool
    bind_new_row: Callable[[Run, Callable[[Value], int]], Callable[[Row], Prepared | None]]
    writer: TableWriter
    bind_returning: Callable[[Run], Callable[[Row], Row]] | None
    bind_direct: Callable[..., Callable[[Row], int | None]] | None
    bind_rows: Callable[..., Callable[[Row], int | None]] | None
    lone: LoneInsert | None
    batch: Callable[[], BatchShape | None]
    unique_batch: Callable[[], UniqueShape | None]

    def rows(self, run: Run) -> Iterator[Row]:
        """Insert every row of the child; gives the RETURNING rows.

        The child's rows are collected first when they come from the table itself.
        """
        if self.bind_direct is not None and self.bind_returning is None:
            self._run_direct(run, self.bind_direct, (tuple(run.params),), self.writer.bind(run))
            return iter(())
        run.repeatable = False
        if self.bind_rows is not None and self.bind_returning is None:
            writer = self.writer.bind(run)
            batch = None if self.is_single else self.batch()
            with nullcontext() if self.is_single else writer.many_rows():
                self._run_direct(run, self.bind_rows, self._child_rows(run, batch), writer, batch)
            return iter(())
        inserter = Inserter(self, run)
        returning, rows = None if self.bind_returning is None else self.bind_returning(run), []
        shape = None if self.is_single or returning is not None else self.unique_batch()
        child: Iterable[Row] = self._child_rows(run, shape)
        with nullcontext() if self.is_single else inserter.many_rows():
            if shape is not None:
                inserter.batch(shape, inserter.insert, is_each=False).write(child, from_plan=True)
                child = ()
            for row in child:
                prepared = inserter.insert(row)
                if returning is not None and prepared is not None:
                    rows.append(returning(prepared[3]))
        inserter.finish()
        return iter(rows)

    def _child_rows(self, run: Run, batch: BatchShape | UniqueShape | None) -> Iterable[Row]:
        """The rows to be inserted; where they may wait, nothing that they come from is changed meanwhile."""
        if self.reads_target:
            return all_rows(self.child, run)
        return self.child.bind(run)(()) if batch is None else rows_ahead(self.child, run)

    def run_many(self, run: Run, param_rows: Iterable[Row]) -> int:
        """Insert once for each row of parameters, bound once where the row is made of parameters alone."""
        if self.bind_direct is None:
            return self._run_together(run, param_rows)
        writer = self.writer.bind(run)
        with writer.many_rows():
            return self._run_direct(run, self.bind_direct, param_rows, writer, self.batch())

    def _run_together(self, run: Run, param_rows: Iterable[Row]) -> int:
        """As `run_many`, of rows that may be in conflict with others."""
        shape = self.unique_batch() if self.is_single and self.bind_returning is None else None
        if shape is None:
            return run_each(self.rows, run, param_rows)
        inserter, n_before = Inserter(self, run), run.n_changes

        def insert(params: Row) -> None:
            run.params, n_changes = params, run.n_changes
            inserter.start()
            for row in self.child.bind(run)(()):
                inserter.insert(row)
            inserter.finish()
            run.n_last = run.n_changes - n_changes

        run.repeatable = False
        with inserter.many_rows():
            inserter.batch(shape, insert, is_each=True).write(param_rows)
        return run.n_changes - n_before

    def _run_direct(
        self,
        run: Run,
        bind: Callable[..., Any],
        rows: Iterable[Row],
        writer: BoundWriter,
        batch: BatchShape | None = None,
    ) -> int:
        """Insert rows by the function that `bind` gives (see compile_direct_insert), or together. Returns how many."""
        insert, chooser = bind_direct_insert(bind, run, writer)
        if batch is not None:
            n_before = run.n_changes
            from_plan = bind is self.bind_rows
            InsertBatch(batch, run, writer, insert, chooser).write(rows, from_plan=from_plan)
            return run.n_changes - n_before
        note, n_inserted = run.host.note_insert, 0
        try:
            for row in rows:
                chooser.restart()  # where rows come from, another statement may have inserted some
                rowid = insert(row)
                chooser.finish()
                if rowid is None:
                    chooser.forget()
                    run.n_last = 0
                else:
                    n_inserted += 1
                    note(rowid)
                    run.n_last = 1
        finally:
            run.n_changes += n_inserted
        return n_inserted


def bind_direct_insert(
    bind: Callable[..., Callable[[Row], int | None]], run: Run, writer: BoundWriter
) -> tuple[Callable[[Row], int | None], RowidChooser]:
    """compile_direct_insert's function in one execution, and what chooses its rowids."""
    tree = writer.table_tree
    assert tree is not None, "a table with rowids"
    chooser = RowidChooser(tree, run)
    return bind(run, chooser.next, chooser.given, tree.insert, writer.refuse_key, writer.index_inserts), chooser


class Inserter:
    """Inserts the rows of one execution."""

    __slots__ = ("_chooser", "_has_rowid", "_new_row", "_note", "_run", "_writer")

    def __init__(self, statement: InsertStatement, run: Run) -> None:
        target = statement.target
        self._run = run
        self._writer: BoundWriter = statement.writer.bind(run)
        self._note = run.host.note_insert
        self._has_rowid = not target.table.without_rowid
        self._chooser: RowidChooser | None = None
        choose: Any = None
        if (tree := self._writer.table_tree) is not None:
            if target.table.autoincrement:
                self._chooser = AutoincrementChooser(tree, run, target.database, target.table.name)
            else:
                self._chooser = RowidChooser(tree, run)
            choose = self._choose
        self._new_row = statement.bind_new_row(run, choose)

    def _choose(self, value: Value) -> int:
        assert self._chooser is not None
        if value is None:
            return self._chooser.next()
        rowid = must_be_integer(value)
        self._chooser.given(rowid)
        return rowid

    def insert(self, row: Row) -> Prepared | None:
        """Insert a row; None if it was ignored."""
        prepared = self._new_row(row)
        writer, chooser = self._writer, self._chooser
        if prepared is None:
            if chooser is not None:
                chooser.forget()  # the rowid chosen for the ignored row is free again
            return None
        if chooser is not None:
            chooser.given(prepared[0])
        n_deleted = len(writer.deleted)
        try:
            inserted = writer.insert(prepared)
        except FullError:
            if self._has_rowid:
                self._note(prepared[0])  # SQLite notes it before it writes
            raise
        if not inserted:
            if chooser is not None:
                chooser.forget()
            return None
        if len(writer.deleted) != n_deleted and chooser is not None:
            chooser.forget()
        self._run.n_changes += 1
        if self._has_rowid:
            self._note(prepared[0])
        return prepared

    def batch(self, shape: UniqueShape, insert: Callable[[Row], object], *, is_each: bool) -> RowBatch:
        """What collects rows; see `UniqueBatch`."""
        return shape.batch(self._run, self._writer, insert, self._chooser, is_each=is_each)

    def many_rows(self) -> AbstractContextManager[None]:
        """See `BoundWriter.many_rows`."""
        return self._writer.many_rows()

    def start(self) -> None:
        """Something else may have changed the table since the last row."""
        if self._chooser is not None:
            self._chooser.restart()

    def finish(self) -> None:
        """All rows are in."""
        if self._chooser is not None:
            self._chooser.finish()


def build_insert(builder: Builder, node: Insert) -> InsertStatement | EventfulInsert:
    """Build an INSERT."""
    target = node.target
    if node.upserts or node.events is not NO_EVENTS or node.replaced is not NO_EVENTS:
        from minisql.executor.dml.build_eventful_insert import build_eventful_insert

        return build_eventful_insert(builder, node)
    returning = compile_returning(target, node.returning, target.columns, builder.context)
    child = builder.build(node.child)
    writer = TableWriter.build(target, index_writes(target), node.on_conflict, builder.collations)
    direct = _direct(builder, node, writer)
    reads_target = is_collected(node)
    return InsertStatement(
        target,
        child,
        isinstance(node.child, Values) and len(node.child.rows) == 1,
        reads_target,
        when_bound(lambda: compile_new_row(target, node.on_conflict, steps=key_steps(writer, writer.checks))),
        writer,
        returning,
        direct,
        _direct_rows(builder, node, writer) if direct is None else None,
        lone_insert(builder, node, writer),
        cache(lambda: plain_shape(builder, node, writer, is_direct=direct is not None, reads_target=reads_target)),
        cache(lambda: unique_shape(builder, node, writer, writer.checks, reads_target=reads_target)),
    )


def _direct(builder: Builder, node: Insert, writer: TableWriter) -> Callable[..., Callable[[Row], int | None]] | None:
    """compile_direct_insert's function, if it does for the statement."""
    values = given_values(node, writer)
    if values is None or not all(isinstance(expr, Param | Const) for expr in values):
        return None
    asks_first = has_noticeable_keys(node.target)
    return compile_direct_insert(node.target, node.on_conflict, values, builder.context, asks_first=asks_first)


def _direct_rows(builder: Builder, node: Insert, writer: TableWriter) -> Callable[..., Any] | None:
    """compile_direct_insert's function for rows of the child, if it does for the table."""
    target = node.target
    if not has_only_rowid_conflicts(target.table, writer):
        return None
    values = [Param(number) for number in range(1, len(target.columns) + 1)]
    asks_first = has_noticeable_keys(target)
    return when_bound(
        lambda: compile_direct_insert(target, node.on_conflict, values, builder.context, asks_first=asks_first)
    )
