"""The rows that an UPDATE FROM changes, looked up by their keys. Source: lang_update "UPDATE FROM"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from minisql.executor.dml.writer import row_reader
from minisql.executor.run import Operator, Row, Run, Start
from minisql.executor.trees import Reader, bind_index, bind_table, primary_key
from minisql.frozen import frozen
from minisql.planner.nodes import TableWrite
from minisql.value.collate import CollationRegistry


@frozen
class TargetRows:
    """For each row of the child, the row of the table with the key at `keys`, then the child's columns from `n_skipped`
    on."""

    child: Operator
    keys: tuple[int, ...]
    n_skipped: int
    database: int
    by_rowid: bool
    bind_tree: Callable[[Run], Any]
    reader: Reader
    bind_complete: Callable[[Run], Callable[[Row], Row]]

    def bind(self, run: Run) -> Start:
        start_child, tree, complete = self.child.bind(run), self.bind_tree(run), self.bind_complete(run)
        reader, keys, n_skipped = self.reader.of(run.store(self.database).encoding), self.keys, self.n_skipped

        def find(row: Row) -> Row | None:
            if self.by_rowid:
                found: Row | None = tree.get(row[keys[0]], reader)
                return found
            key = tuple([row[position] for position in keys])
            return next(tree.rows(reader, (key, True), (key, True)), None)

        def start(left: Row) -> Iterator[Row]:
            for row in start_child(left):
                found = find(row)
                if found is not None:
                    yield complete(found) + row[n_skipped:]

        return start


def target_rows(
    child: Operator, keys: tuple[int, ...], n_skipped: int, target: TableWrite, collations: CollationRegistry
) -> TargetRows:
    """Build the operator; `keys` are in the order of the table's own key."""
    table = target.table
    reader, complete = row_reader(target)
    bind_tree: Callable[[Run], Any]
    if table.without_rowid:
        bind_tree = bind_index(primary_key(table), target.database, collations)
    else:
        bind_tree = bind_table(table, target.database)
    by_rowid = not table.without_rowid
    return TargetRows(child, keys, n_skipped, target.database, by_rowid, bind_tree, reader, complete)
