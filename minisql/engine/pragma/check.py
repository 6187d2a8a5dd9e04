"""PRAGMA integrity_check and quick_check: pages first, then rows against indexes and constraints. Source: pragma."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Final

from minisql.engine.change import reading_schema
from minisql.engine.pragma.registry import Call, pragma
from minisql.engine.pragma.values import leading_int
from minisql.errors import CorruptError, RecordError, SqlError
from minisql.executor.integrity import check_counts, check_rows
from minisql.executor.run import Run
from minisql.planner.write import bind_table_write
from minisql.schema import Schema, Table, VirtualTable, fold
from minisql.schema.hash_order import tables_in_hash_order
from minisql.storage.integrity import check_and_count
from minisql.vtab.protocol import Checked

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
    """`ok`, or one row for each thing that is wrong, up to the number or 100; the value may name a table.

    Raises:
        CorruptError: a page that a row or an entry is looked for on cannot be used, and the check of the pages has said
            nothing of it.
    """
    # SQLite looks behind a sign
    limit = None if call.is_text or call.value is None else leading_int(call.value.lstrip("-"))
    only = call.value if limit is None else None
    n_messages = limit if limit is not None and limit > 0 else _MAX_MESSAGES
    with reading_schema(call.session) as kept:
        numbers = [number for number, database in enumerate(call.session.databases) if database is not None]
        if call.database is not None:
            numbers = [call.database]
        kept.update(numbers)
        if only is not None:
            numbers, only = _place_of(call, only)
        messages: list[str] = []
        try:
            for number in numbers:
                room = n_messages - len(messages)
                for message in islice(_database_messages(call, number, only, room, quick=quick), room):
                    messages.append(message)
        except RecordError as error:  # SQLite ends the check with this
            messages.append(str(error))
    return [(message,) for message in messages] or [("ok",)]


def _schema(call: Call, number: int) -> Schema:
    schema = call.session.database(number).schema
    assert schema is not None
    return schema


def _place_of(call: Call, name: str) -> tuple[list[int], str]:
    """(the number of the database that has the table, its own name). A view will do, of which nothing is looked at, and
    so will a virtual table of no database."""
    within = None if call.database is None else call.session.database(call.database).name
    found = call.session.environment.catalog.find_table(name, within)
    if found is not None:
        return [found[0]], found[1].name
    if call.session.virtual_tables.eponymous(name) is None:
        raise SqlError(f"no such table: {name if within is None else f'{within}.{name}'}")
    return [], name


def _database_messages(call: Call, number: int, only: str | None, max_messages: int, *, quick: bool) -> Iterator[str]:
    database = call.session.database(number)
    if database.store.pager.n_pages == 0:
        return
    schema = _schema(call, number)
    objects = tables_in_hash_order(schema) if only is None else [schema.tables.get(fold(only))]
    tables = [table for table in objects if isinstance(table, Table)]
    store = database.store
    pages, n_entries = check_and_count(
        store.pager, _roots(tables), max_messages, partial=only is not None, on_page=store.on_leaf
    )
    if pages:
        yield f"*** in database {database.name} ***\n" + "\n".join(pages)
    for table in tables:
        yield from check_counts(table, n_entries)
    for table in tables:
        write = bind_table_write(number, table, call.session.environment)
        try:
            yield from check_rows(Run(call.session.host), write, call.session.collations, quick=quick)
        except CorruptError as error:
            if isinstance(error, RecordError) or not pages:
                raise
    for key, declared in _schema(call, number).tables.items():
        if isinstance(declared, VirtualTable) and (only is None or fold(only) == key):
            yield from _virtual_messages(call, number, declared, quick=quick)


def _virtual_messages(call: Call, number: int, declared: VirtualTable, *, quick: bool) -> Iterator[str]:
    """What the module of a virtual table says of it; nothing where it cannot be asked."""
    try:
        table = call.session.virtual_tables.connected(number, declared)
    except SqlError:
        return
    if table.virtual is not None and isinstance(table.virtual.vtab, Checked):
        yield from table.virtual.vtab.integrity(call.session.database(number).name, table.name, quick=quick)


def _roots(tables: Sequence[Table]) -> list[int]:
    """The roots in SQLite's order: of two trees that share a page, the second is blamed."""
    roots: list[int] = []
    for table in tables:
        if not table.without_rowid:
            roots.append(table.root_page_no)
        roots += [index.root_page_no for index in table.indexes]
    return roots
