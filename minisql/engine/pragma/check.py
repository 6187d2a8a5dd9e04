"""PRAGMA integrity_check and quick_check: pages first, then rows against indexes and constraints. Source: pragma."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Final

from minisql.engine.change import reading_schema
from minisql.engine.pragma.catalog import limit_of
from minisql.engine.pragma.registry import Call, pragma
from minisql.errors import CorruptError, SqlError
from minisql.executor.integrity import check_rows
from minisql.executor.run import Run
from minisql.planner.write import bind_table_write
from minisql.schema import Schema, Table, fold

if TYPE_CHECKING:
    from minisql.engine.statement import Row

_MAX_MESSAGES: Final = 100


@pragma("integrity_check")
def integrity_check(call: Call) -> Sequence[Row]:
    return _check(call, quick=False)


@pragma("quick_check")
def quick_check(call: Call) -> Sequence[Row]:
    return _check(call, quick=True)


def _check(call: Call, *, quick: bool) -> Sequence[Row]:
    """`ok`, or one row for each thing that is wrong, up to the number or 100; the value may name a table."""
    limit = limit_of(call.value)
    only = call.value if limit is None else None
    n_messages = limit if limit is not None and limit > 0 else _MAX_MESSAGES
    with reading_schema(call.session):
        numbers = [number for number, database in enumerate(call.session.databases) if database is not None]
        if call.database is not None:
            numbers = [call.database]
        if only is not None and not any(_has_table(call, number, only) for number in numbers):
            raise SqlError(f"no such table: {only}")
        messages: list[str] = []
        for number in numbers:
            room = n_messages - len(messages)
            messages += islice(_database_messages(call, number, only, room, quick=quick), room)
    return [(message,) for message in messages] or [("ok",)]


def _schema(call: Call, number: int) -> Schema:
    schema = call.session.database(number).schema
    assert schema is not None
    return schema


def _has_table(call: Call, number: int, name: str) -> bool:
    return isinstance(_schema(call, number).tables.get(fold(name)), Table)


def _database_messages(call: Call, number: int, only: str | None, max_messages: int, *, quick: bool) -> Iterator[str]:
    database = call.session.database(number)
    if database.store.pager.n_pages == 0:
        return
    tables = {
        key: table
        for key, table in _schema(call, number).tables.items()
        if isinstance(table, Table) and (only is None or fold(only) == key)
    }
    pages = [] if only is not None else database.store.check(_roots(tables), max_messages)
    if pages:
        yield f"*** in database {database.name} ***\n" + "\n".join(pages)
    for key, table in tables.items():
        if key in ("sqlite_schema", "sqlite_temp_schema"):
            continue  # the same table under its other name
        write = bind_table_write(number, table, call.session.environment)
        try:
            yield from check_rows(Run(call.session.host), write, call.session.collations, quick=quick)
        except CorruptError:
            if not pages:
                raise


def _roots(tables: dict[str, Table]) -> list[int]:
    roots = {1}
    for table in tables.values():
        roots.add(table.root_page_no)
        roots.update(index.root_page_no for index in table.indexes)
    return sorted(roots)
