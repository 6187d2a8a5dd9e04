"""INSERT and REPLACE. Source: lang_insert, lang_replace, lang_conflict, autoinc."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from minisql.executor.compile import Layouts, compile_row
from minisql.executor.dml.reads import reads_table
from minisql.executor.dml.row_code import Prepared, as_rowid, compile_new_row, index_writes
from minisql.executor.dml.rowids import AutoincrementChooser, RowidChooser
from minisql.executor.dml.writer import BoundWriter, TableWriter
from minisql.executor.run import Operator, Row, Run
from minisql.planner.expr import Column, Const, Expr, Param
from minisql.planner.nodes import Insert, TableWrite, Values
from minisql.value.affinity import Affinity
from minisql.value.collate import BINARY
from minisql.value.types import Value

if TYPE_CHECKING:
    from minisql.executor.builder import Builder

_PARAMS = -1
"""The source whose columns are the parameters, for `run_many`."""


@dataclass(frozen=True, slots=True)
class InsertStatement:
    """An INSERT, built. `bind_values` makes the row to insert from the parameters, if it is made of them alone."""

    target: TableWrite
    child: Operator
    reads_target: bool
    bind_new_row: Callable[[Run, Callable[[Value], int]], Callable[[Row], Prepared | None]]
    writer: TableWriter
    bind_returning: Callable[[Run], Callable[[Row], Row]] | None
    bind_values: Callable[[Run], Callable[[Row], Row]] | None

    def rows(self, run: Run) -> Iterator[Row]:
        """Insert every row of the child; gives the RETURNING rows.

        The child's rows are collected first when they come from the table itself.
        """
        run.repeatable = False
        child: Iterable[Row] = self.child.bind(run)(())
        if self.reads_target:
            child = list(child)
        inserter = _Inserter(self, run)
        if self.bind_returning is None:
            for row in child:
                inserter.insert(row)
            inserter.finish()
            return iter(())
        returning, rows = self.bind_returning(run), []
        for row in child:
            prepared = inserter.insert(row)
            if prepared is not None:
                rows.append(returning(prepared[3]))
        inserter.finish()
        return iter(rows)

    def run_many(self, run: Run, param_rows: Iterable[Row]) -> int:
        """Insert once for each row of parameters, bound once (measured: see benchmarks/executor_insert.py)."""
        n_before = run.n_changes
        if self.bind_values is None or self.target.table.autoincrement:
            for params in param_rows:
                run.params = params
                run.memo.clear()
                self.rows(run)
            return run.n_changes - n_before
        insert, values = _Inserter(self, run).insert, self.bind_values(run)
        for params in param_rows:
            insert(values(params))
        return run.n_changes - n_before


class _Inserter:
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
        return self._chooser.next() if value is None else as_rowid(value)

    def insert(self, row: Row) -> Prepared | None:
        """Insert a row; None if it was ignored."""
        prepared = self._new_row(row)
        if prepared is None:
            return None
        writer, chooser = self._writer, self._chooser
        if chooser is not None:
            chooser.given(prepared[0])
        n_deleted = len(writer.deleted)
        if not writer.insert(prepared):
            if chooser is not None:
                chooser.forget()
            return None
        if len(writer.deleted) != n_deleted and chooser is not None:
            chooser.forget()
        self._run.n_changes += 1
        if self._has_rowid:
            self._note(prepared[0])
        return prepared

    def finish(self) -> None:
        """All rows are in."""
        if self._chooser is not None:
            self._chooser.finish()


def build_insert(builder: Builder, node: Insert) -> InsertStatement:
    """Build an INSERT."""
    target = node.target
    returning = None
    if node.returning:
        builder.context.stored.add(target.source)
        returning = compile_row(node.returning, Layouts.of(target.columns), builder.context)
    child = builder.build(node.child)
    return InsertStatement(
        target,
        child,
        reads_table(node.child, target.database, target.table.root_page_no),
        compile_new_row(target, node.on_conflict),
        TableWriter.build(target, index_writes(target), node.on_conflict, builder.collations),
        returning,
        _values_of_params(builder, node),
    )


def _values_of_params(builder: Builder, node: Insert) -> Callable[[Run], Callable[[Row], Row]] | None:
    """For VALUES with one row of parameters and literals: the function from the parameters to that row."""
    child = node.child
    if not isinstance(child, Values) or len(child.rows) != 1:
        return None
    exprs: list[Expr] = []
    n_params = 0
    for expr in child.rows[0]:
        if isinstance(expr, Param):
            n_params = max(n_params, expr.number)
            expr = Column(_PARAMS, expr.number - 1, Affinity.NONE, BINARY)
        elif not isinstance(expr, Const):
            return None
        exprs.append(expr)
    layout = tuple((_PARAMS, i) for i in range(n_params))
    return compile_row(exprs, Layouts.of(layout), builder.context)
