"""ALTER TABLE RENAME TO and RENAME COLUMN. Source: lang_altertable §2, §3."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minisql.engine.alter.catalog import TEMP, EditedCatalog, EditedRow
from minisql.engine.alter.edit import with_column_name, with_strings, with_table_name
from minisql.engine.alter.names import ROWID_NAMES, Names
from minisql.engine.alter.target import column_number, publish, table_to_alter
from minisql.engine.change import refuse_reserved
from minisql.engine.vtab.shadow import is_shut
from minisql.errors import SqlError
from minisql.schema import Table, View, VirtualTable, fold
from minisql.sql import ast
from minisql.sql.parse import parse_statement
from minisql.storage.record import ROWID, RowReader, encode_record

if TYPE_CHECKING:
    from minisql.engine.session import Session
    from minisql.storage.store import Store

_AFTER = "after rename"


def rename_table(session: Session, tree: ast.RenameTable) -> None:
    """Give a table another name, in all texts of its database and in the views and triggers of temp."""
    number, table = table_to_alter(session, tree.table, may_be_any=True)
    new_name = tree.new_name
    schema = session.environment.catalog.schemas[number]
    assert schema is not None
    if fold(new_name) in schema.tables or fold(new_name) in schema.indexes:
        raise SqlError(f"there is already another table or index with this name: {new_name}")
    if fold(table.name).startswith("sqlite_") or is_shut(session, number, table.name):
        raise SqlError(f"table {table.name} may not be altered")
    refuse_reserved(session, new_name)
    if isinstance(table, View):
        raise SqlError(f"view {table.name} may not be altered")
    if isinstance(table, VirtualTable):
        session.virtual_tables.connected(number, table)
    key = (number, fold(table.name))
    edited = EditedCatalog(session, number)
    watching: list[EditedRow] = []  # triggers of temp on the table: temp may have a table of that name itself
    taken: list[str] = []  # triggers of temp on a table of that name elsewhere, which SQLite takes for the table's own

    def renamed(row: EditedRow, names: Names) -> str:
        assert row.row.sql is not None
        first = names.tables[0][1] if names.tables else None  # of a trigger on a view: perhaps none at all
        if row.database != number and row.row.type == "trigger" and first == key:
            watching.append(row)
        if row.database == number and row.row.type == "trigger" and fold(row.row.table_name) == key[1] and first != key:
            taken.append(row.row.name)
        offsets = {offset for offset, found in names.tables if found == key}
        offsets |= {offset for offset, found in names.targets if found == key[1]}
        return with_table_name(row.row.sql, sorted(offsets), new_name)

    edited.edit(renamed, of_table=key[1], tested=_AFTER)
    for row in edited.rows:
        if isinstance(table, VirtualTable) and row.row.type == "table" and fold(row.row.name) == key[1]:
            _rename_in_definition(edited, row, new_name)
        if fold(row.row.table_name) == key[1] and (row.database == number or row in watching):
            _rename_row(row, table, new_name)
    edited.reload(_AFTER)
    if isinstance(table, VirtualTable):
        edited.views.rename(number, table, new_name)
    edited.test(_AFTER)
    if taken:
        raise SqlError(f"error in trigger {taken[0]} {_AFTER}: ")
    if isinstance(table, VirtualTable):
        from minisql.engine.vtab.definition import rename_virtual_table

        rename_virtual_table(session, edited, table, new_name)
        return
    with publish(session, edited, tested=True) as change:
        _rename_sequence(change.database.store, schema.tables.get("sqlite_sequence"), table.name, new_name)


def _rename_in_definition(edited: EditedCatalog, row: EditedRow, new_name: str) -> None:
    """The name behind CREATE VIRTUAL TABLE; what follows is the module's."""
    sql = row.row.sql
    assert sql is not None
    statement = parse_statement(sql)[0]
    assert isinstance(statement, ast.CreateVirtualTable), sql
    edited.set_text(row, with_table_name(sql, [statement.table.name_pos], new_name))


def _rename_row(row: EditedRow, table: Table | VirtualTable, new_name: str) -> None:
    """The columns `name` and `tbl_name` of what belongs to the table."""
    kind, name = row.row.type, row.row.name
    automatic = f"sqlite_autoindex_{fold(table.name)}_"
    if kind == "table":
        name = new_name
    elif kind == "index" and fold(name).startswith(automatic):
        name = f"sqlite_autoindex_{new_name}_{name[len(automatic) :]}"
    if kind != "view":
        row.set(row.row._replace(name=name, table_name=new_name))


def _rename_sequence(store: Store, sequence: object, old_name: str, new_name: str) -> None:
    """The table's row in sqlite_sequence."""
    if not isinstance(sequence, Table):
        return
    tree = store.table(sequence.root_page_no)
    for rowid, name, value in list(tree.rows(RowReader((ROWID, 0, 1), encoding=store.encoding))):
        if name == old_name:
            assert isinstance(rowid, int)
            tree.replace(rowid, encode_record((new_name, value), store.encoding))


def rename_column(session: Session, tree: ast.RenameColumn, sql: str) -> None:
    """Give a column another name, in its table and in all texts that read it."""
    number, table = table_to_alter(session, tree.table, what="rename columns of")
    assert isinstance(table, Table)
    column = table.columns[column_number(table, tree.column, sql, from_end=3)]
    if not table.without_rowid:
        _refuse_rowid_names(tree)
    key = ((number, fold(table.name)), fold(column.name))
    edited = EditedCatalog(session, number)
    edited.test("")
    write_strings(edited)

    def renamed(row: EditedRow, names: Names) -> str:
        offsets = [offset for offset, found in names.columns if found == key]
        assert row.row.sql is not None
        return with_column_name(row.row.sql, offsets, tree.new_name, must_quote=tree.quoted)

    edited.edit(renamed)
    if number == TEMP:  # SQLite edits temp twice, and the second time the old table lacks the new column (3.54)
        edited.test("", tables=False)
    edited.reload(_AFTER)
    edited.test(_AFTER, strings=False)
    with publish(session, edited, tested=True):
        pass


def _refuse_rowid_names(tree: ast.RenameColumn) -> None:
    """What reads a rowid would read the column afterwards, or the other way round (SQLite 3.54)."""
    for way, name in (("from", tree.column), ("to", tree.new_name)):
        if fold(name) in ROWID_NAMES:
            raise SqlError(f"cannot rename {way} rowid alias: {name}")


def write_strings(edited: EditedCatalog) -> None:
    """Write the double-quoted strings in single quotes: they shall not become columns, nor stop being such."""

    def changed(row: EditedRow, names: Names) -> str:
        assert row.row.sql is not None
        return with_strings(row.row.sql, names.strings)

    try:
        edited.edit(changed, tables_of_temp=True)
    except SqlError as error:  # only in a view or trigger that PRAGMA legacy_alter_table has left untested
        raise SqlError("SQL logic error") from error
