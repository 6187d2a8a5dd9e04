"""REINDEX: indexes made anew from their tables. Source: lang_reindex."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from minisql.engine.change import reading_schema, writing
from minisql.errors import SqlError
from minisql.executor.index_build import fill_index
from minisql.executor.run import Run
from minisql.executor.trees import bind_index
from minisql.planner.write import bind_table_write
from minisql.schema import Index, Table, fold
from minisql.sql import ast

if TYPE_CHECKING:
    from minisql.engine.session import Session


def reindex(session: Session, tree: ast.Reindex) -> None:
    """Make all indexes anew, or those of a collation, of a table, or the one of that name."""
    with reading_schema(session):
        numbers = [number for number, database in enumerate(session.databases) if database is not None]
        chosen = _choice(session, tree.target)
        work = [
            (number, table, index)
            for number in numbers
            for table, index in _indexes(session, number)
            if chosen(number, table, index)
        ]
        if work:
            _rebuild(session, work)


def _choice(session: Session, target: ast.TableName | None) -> Callable[[int, Table, Index], bool]:
    """Which indexes are meant: (database number, table, index) -> wanted?"""
    if target is None:
        return lambda number, table, index: True
    name = fold(target.name)
    if target.schema is None and _is_collation(session, name):
        return lambda number, table, index: any(fold(term.collation) == name for term in index.terms)
    catalog = session.environment.catalog
    if target.schema is not None and catalog.number(target.schema) is None:
        raise SqlError(f"unknown database {target.schema}")
    found = catalog.find_table(target.name, target.schema)
    if found is not None:  # a view will do: it has no indexes
        return lambda number, table, index: (number, table) == (found[0], found[1])
    for number in catalog.search_order():
        schema = catalog.schemas[number]
        assert schema is not None
        if target.schema is not None and fold(schema.name) != fold(target.schema):
            continue
        if name in schema.indexes:
            return lambda in_database, table, index, number=number: in_database == number and fold(index.name) == name  # type: ignore[misc]
    raise SqlError("unable to identify the object to be reindexed")


def _is_collation(session: Session, name: str) -> bool:
    """Is there a collation of that name, or an index that asks for one?"""
    if name in session.collations:
        return True
    numbers = [number for number, database in enumerate(session.databases) if database is not None]
    indexes = [index for number in numbers for _, index in _indexes(session, number)]
    return any(fold(term.collation) == name for index in indexes for term in index.terms)


def _indexes(session: Session, number: int) -> Iterator[tuple[Table, Index]]:
    schema = session.database(number).schema
    assert schema is not None
    for key, table in schema.tables.items():
        if isinstance(table, Table) and key != "sqlite_schema":
            yield from ((table, index) for index in table.indexes if not index.is_table)


def _rebuild(session: Session, work: list[tuple[int, Table, Index]]) -> None:
    with writing(session, *dict.fromkeys(number for number, _, _ in work)):
        run = Run(session.host)
        for number, table, index in work:
            write = bind_table_write(number, table, session.environment)
            (index_write,) = (each for each in write.indexes if each.index is index)
            bind_index(index, number, session.collations)(run).clear()
            fill_index(run, write, index_write, session.collations)
