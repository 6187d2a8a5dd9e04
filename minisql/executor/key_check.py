"""PRAGMA foreign_key_check: the rows of a table whose parents are not there. Source: pragma "foreign_key_check"."""

from __future__ import annotations

from collections.abc import Iterator

from minisql.errors import SqlError
from minisql.executor.builder import Builder
from minisql.executor.dml.foreign_key import Misses, build_lookup
from minisql.executor.run import Row, Run
from minisql.planner.environment import Environment
from minisql.planner.foreign_key import parent_lookup
from minisql.planner.nodes import FullScan, Scan
from minisql.planner.write import bind_table
from minisql.schema.objects import Table, fold
from minisql.value.collate import CollationRegistry


def rows_without_parent(
    run: Run, database: int, table: Table, environment: Environment, collations: CollationRegistry
) -> Iterator[Row]:
    """(table, rowid or NULL, parent, number of the foreign key) for each row and key without a parent.

    Raises:
        SqlError: `foreign key mismatch`: a parent has no such key.
    """
    if not table.foreign_keys:
        return
    builder = Builder(collations)
    write = bind_table(database, table, environment).write
    columns = tuple(column for _, column in write.columns)
    wanted = columns[1:] if table.without_rowid else columns
    scan = builder.build(Scan(write.source, database, table, FullScan(), wanted, computed=write.generated))
    schema = environment.catalog.schemas[database]
    assert schema is not None, database
    keys: list[tuple[int, str, tuple[int, ...], Misses | None]] = []
    for place, key in enumerate(reversed(table.foreign_keys)):
        parent = schema.tables.get(fold(key.parent))
        misses = None
        if isinstance(parent, Table):
            misses = build_lookup(builder, parent_lookup(database, table, key, parent, itself=False))(run)
        elif parent is not None:
            raise SqlError(f'foreign key mismatch - "{table.name}" referencing "{key.parent}"')
        keys.append((place, key.parent, tuple(column + 1 for column in key.columns), misses))
    for row in scan.bind(run)(()):
        full = (None, *row) if table.without_rowid else row
        for place, name, positions, misses in keys:
            if None not in [full[p] for p in positions] if misses is None else misses(full):
                yield table.name, full[0], name, place
