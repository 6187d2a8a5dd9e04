"""CREATE VIRTUAL TABLE, and DROP and RENAME of virtual tables. Source: lang_createvtab, vtab §2.1, §2.6, §2.21.

The schema changes first, then the module does its part, which may run statements of its own; when it refuses, all is
undone together.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from minisql.engine.change import (
    add_schema_row,
    changing_schema,
    reading_schema,
    refuse_reserved,
    remove_schema_rows,
    target_number,
)  # fmt: skip
from minisql.engine.create import is_taken
from minisql.engine.vtab.shadow import leave_shadows
from minisql.errors import LockedError, SqlError
from minisql.schema import SchemaRow, VirtualTable, fold
from minisql.sql import ast
from minisql.vtab.protocol import Destroyable, Renamable

if TYPE_CHECKING:
    from minisql.engine.alter.catalog import EditedCatalog
    from minisql.engine.session import Session


def create_virtual_table(session: Session, tree: ast.CreateVirtualTable, sql: str) -> None:
    """Add the table's row to sqlite_schema, and let the module make it.

    Raises:
        SqlError: the name is taken; `no such module: x`; what the module says.
    """
    with reading_schema(session):
        number = target_number(session, tree.table, temporary=False)
        name = tree.table.name
        refuse_reserved(session, name)
        schema = session.database(number).schema
        assert schema is not None, number
        if is_taken(schema, name, tree.table.name_pos, if_not_exists=tree.if_not_exists):
            return
        module = session.virtual_tables.module(tree.module)
        if module is None or not module.creatable:
            raise SqlError(f"no such module: {tree.module}")
        text = "CREATE VIRTUAL TABLE " + sql[tree.table.name_pos : tree.end]
        with _with_modules(session), changing_schema(session, number) as change:
            add_schema_row(change.database, SchemaRow("table", name, name, 0, text))
            change.publish()
            assert change.database.schema is not None
            declared = change.database.schema.tables[fold(name)]
            assert isinstance(declared, VirtualTable), declared
            table = session.virtual_tables.created(number, declared, module)
            assert table.virtual is not None, name
            session.transactions.participants.created(table.virtual.vtab)


@contextmanager
def _with_modules(session: Session) -> Iterator[None]:
    """A statement in which a module takes part: what it runs itself is committed with it, or undone with it."""
    transactions = session.transactions
    try:
        with transactions.held():
            yield
        transactions.end_write()
    except BaseException:
        if transactions.autocommit:
            transactions.rollback()
        raise


def drop_virtual_table(session: Session, number: int, declared: VirtualTable) -> None:
    """Remove the row from sqlite_schema, and let the module take away what it has made."""
    table = session.virtual_tables.connected(number, declared)
    assert table.virtual is not None, declared.name
    if session.transactions.n_running > 1:
        raise LockedError("database table is locked")
    running, session.transactions.n_running = session.transactions.n_running, 0
    try:
        session.database(number).known_views.clear()
        with _with_modules(session), changing_schema(session, number) as change:
            if isinstance(table.virtual.vtab, Destroyable):
                table.virtual.vtab.destroy()
            leave_shadows(session, number, declared)
            session.virtual_tables.forget(number, declared.name)
            remove_schema_rows(change.database, {("table", fold(declared.name))})
    finally:
        session.transactions.n_running = running


def rename_virtual_table(session: Session, edited: EditedCatalog, declared: VirtualTable, new_name: str) -> None:
    """Tell the module that its table has another name, and write the edited schema.

    Raises:
        SqlError: the module cannot rename it.
    """
    table = session.virtual_tables.connected(edited.number, declared)
    assert table.virtual is not None, table.name
    vtab = table.virtual.vtab
    if not isinstance(vtab, Renamable):
        raise SqlError("SQL logic error")
    others = [number for number in edited.databases if number != edited.number]
    with _with_modules(session), changing_schema(session, edited.number, *others) as change:
        for number in edited.databases:
            session.database(number).forget_how_schema_was_made()
        vtab.rename(new_name)
        edited.write()
        schema = edited.catalog.schemas[edited.number]
        assert schema is not None, edited.number
        renamed = schema.tables[fold(new_name)]
        assert isinstance(renamed, VirtualTable), renamed
        session.virtual_tables.renamed(edited.number, table, renamed)
        change.publish()
