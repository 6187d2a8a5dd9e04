"""An INSERT that is another one while its table is empty (`minisql.planner.transfer`)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from minisql.executor.dml.insert import build_insert
from minisql.executor.run import Row, Run, run_each
from minisql.executor.trees import bind_index, bind_table, primary_key
from minisql.frozen import frozen, replace
from minisql.planner.nodes import Insert
from minisql.storage.record import RowReader

if TYPE_CHECKING:
    from minisql.executor.build import Executable
    from minisql.executor.builder import Builder
    from minisql.value.types import Value


@frozen
class InsertIfEmpty:
    """`transfer` while the table has no row, `insert` otherwise."""

    is_empty: Callable[[Run], bool]
    transfer: Executable
    insert: Executable

    def rows(self, run: Run) -> Iterator[Row]:
        return (self.transfer if self.is_empty(run) else self.insert).rows(run)

    def run_many(self, run: Run, param_rows: Iterable[tuple[Value, ...]]) -> int:
        return run_each(self.rows, run, param_rows)


def build_transfer(builder: Builder, node: Insert, otherwise: Insert) -> InsertIfEmpty:
    """Build both ways to insert."""
    table, database = node.target.table, node.target.database
    if table.without_rowid:
        index = bind_index(primary_key(table), database, builder.collations)

        def is_empty(run: Run) -> bool:
            return next(iter(index(run).rows(RowReader(()))), None) is None
    else:
        tree = bind_table(table, database)

        def is_empty(run: Run) -> bool:
            return tree(run).max_rowid() is None

    return InsertIfEmpty(
        is_empty, build_insert(builder, replace(node, otherwise=None)), build_insert(builder, otherwise)
    )
