"""DELETE. Source: lang_delete."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from minisql.executor.dml.key_order import SortRows, key_sorter
from minisql.executor.dml.lone_change import LoneChange, lone_delete
from minisql.executor.dml.one_pass import lets_stand, rows_until_failure
from minisql.executor.dml.row_functions import compile_returning
from minisql.executor.dml.writer import TableWriter
from minisql.executor.rowid_scan import all_rows
from minisql.executor.run import Operator, Row, Run, run_each
from minisql.frozen import frozen
from minisql.planner.expr import Exists, InQuery, Scalar, walk
from minisql.planner.nodes import NO_EVENTS, Delete
from minisql.storage.collector import collector_paused

if TYPE_CHECKING:
    from minisql.executor.builder import Builder
    from minisql.executor.dml.eventful_delete import EventfulDelete


@frozen
class DeleteStatement:
    """A DELETE, built. `n_columns` are the target's, rowid included.

    Without a child all rows go at once, page by page (lang_delete "The Truncate Optimization"). `lone` is what deletes
    one row by its rowid.
    """

    n_columns: int
    child: Operator | None
    writer: TableWriter
    bind_returning: Callable[[Run], Callable[..., Row]] | None
    sort_rows: SortRows
    reads_tables: bool  # RETURNING has subqueries, which see what is still there
    in_one_pass: bool
    lone: LoneChange | None

    def rows(self, run: Run) -> Iterator[Row]:
        """Delete every row of the child; gives the RETURNING rows.

        The child's rows are collected before the first is deleted (Cost: holds them all).
        """
        run.repeatable = False
        writer = self.writer.bind(run)
        if self.child is None:
            run.n_changes += writer.clear()
            return iter(())
        n_columns = self.n_columns
        if self.in_one_pass:
            rows, failure = rows_until_failure(self.child, run)
            if failure is not None and not lets_stand(failure):
                raise failure  # nothing is written that would have to be undone
        else:
            rows, failure = all_rows(self.child, run), None
        run.n_changes += len(rows)
        if self.bind_returning is None:
            with collector_paused():  # of 180 ms for 66,667 rows it would take 60
                has_more = bool(rows) and len(rows[0]) > n_columns
                writer.delete_many([row[:n_columns] for row in rows] if has_more else rows)
            if failure is not None:
                raise failure
            return iter(())
        self.sort_rows(rows)
        returning, n_at_once = self.bind_returning(run), 1 if self.reads_tables else len(rows)
        returned: list[Row] = []
        for start in range(0, len(rows), max(n_at_once, 1)):
            part = rows[start : start + n_at_once]
            writer.delete_many([row[:n_columns] for row in part])
            returned += map(returning, part)
        return iter(returned)

    def run_many(self, run: Run, param_rows: Iterable[Row]) -> int:
        """Execute once for each row of parameters."""
        if self.lone is not None:
            return self.lone.run_many(run, param_rows)
        return run_each(self.rows, run, param_rows)


def build_delete(builder: Builder, node: Delete) -> DeleteStatement | EventfulDelete:
    """Build a DELETE."""
    if node.events != NO_EVENTS:
        from minisql.executor.dml.eventful_delete import build_eventful_delete

        return build_eventful_delete(builder, node)
    target = node.target
    child = None if node.child is None else builder.build(node.child)
    columns = () if node.child is None else node.child.columns  # without a child there is no RETURNING
    returning = compile_returning(target, node.returning, columns, builder.context)
    writer = TableWriter.build(target, (), None, builder.collations, checks_key=False, deletes=child is not None)
    reads_tables = any(isinstance(part, Exists | InQuery | Scalar) for expr in node.returning for part in walk(expr))
    sort_rows, lone = key_sorter(target, builder.collations), lone_delete(builder, node)
    in_one_pass = not node.in_key_order
    return DeleteStatement(len(target.columns), child, writer, returning, sort_rows, reads_tables, in_one_pass, lone)
