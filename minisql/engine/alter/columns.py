"""ALTER TABLE ADD COLUMN and DROP COLUMN. Source: lang_altertable §4, §5."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from minisql.engine.alter.catalog import TEMP, EditedCatalog
from minisql.engine.alter.edit import token_at
from minisql.engine.alter.lacking import lacking
from minisql.engine.alter.names import ROWID_NAMES
from minisql.engine.alter.rename import write_strings
from minisql.engine.alter.target import (
    column_number,
    defining_statement,
    has_rows,
    publish,
    table_definition,
    table_to_alter,
)
from minisql.engine.change import reading_schema
from minisql.engine.limits import LimitCategory
from minisql.errors import ConstraintError, SqlError
from minisql.executor.integrity import check_rows
from minisql.executor.run import Run
from minisql.executor.trees import bind_index, bind_table, primary_key
from minisql.frozen import replace
from minisql.planner.definition import definition_checks
from minisql.planner.write import bind_table_write, check_reading
from minisql.schema import Table, TableColumn, View, VirtualTable, fold
from minisql.schema.build_table import build_table
from minisql.schema.defaults import stored_default
from minisql.sql import ast
from minisql.storage.encode import encode_before_format_4
from minisql.storage.record import ROWID, RowReader, encode_record
from minisql.storage.store import Meta
from minisql.value import Value
from minisql.value.affinity import Affinity, apply_affinity

if TYPE_CHECKING:
    from minisql.engine.session import Session

_AFTER_ADD: Final = "after add column"
_AFTER_DROP: Final = "after drop column"
_ADDED_COLUMN_FORMAT: Final = 3
"""The schema format from which on a record may lack fields whose default is not NULL (fileformat2 §1.3.11)."""

_BOOLEANS_FORMAT: Final = 4
"""The schema format from which on 0 and 1 take no byte of a record's body (fileformat2 §1.3.11)."""

_BYTES_AT_ONCE: Final = 1 << 16
"""Of records that are written together: each time, the reader of the table finds its leaf again, which for every single
row would take seven times as long as all the rest."""

_DATATYPE: Final = 3091
"""SQLITE_CONSTRAINT_DATATYPE."""


def add_column(session: Session, tree: ast.AddColumn, sql: str) -> None:
    """Append a column: no row is written, those that are there have the default."""
    number, table = _table_to_extend(session, tree.table)
    text = sql[tree.column.pos : tree.end].rstrip(" \t\n\f\r;")
    column = _new_column(session, number, table, tree.column)
    message = lacking(tree.column, foreign_keys=session.settings.foreign_keys)
    if message and has_rows(session, number, table):
        raise SqlError(message)
    edited = EditedCatalog(session, number)
    (row,) = (row for row in edited.rows if row.database == number and _is_table(row.row, table))
    offset = token_at(table.sql, defining_statement(table).columns_end).start
    edited.set_text(row, f"{table.sql[:offset]}, {text}{table.sql[offset:]}")
    edited.reload(_AFTER_ADD, needed=fold(table.name))
    try:
        bind_table_write(number, edited.table(table.name), session.environment, definition=True)
    except SqlError as error:
        is_missed_later = str(error).startswith("no such function: ")  # what SQLite reads from its schema may lack one
        if not (is_missed_later or _was_so(session, number, table, str(error))):
            raise SqlError(f"error in table {table.name} {_AFTER_ADD}: {error}") from error
    with publish(session, edited) as change:
        store = change.database.store
        if store.meta(Meta.SCHEMA_FORMAT) < _ADDED_COLUMN_FORMAT:
            store.set_meta(Meta.SCHEMA_FORMAT, _ADDED_COLUMN_FORMAT)
        change.publish()
        has_check = any(isinstance(constraint, ast.Check) for constraint in tree.column.constraints)
        if has_check or table.strict or (column.not_null is not None and column.generated is not None):
            _test_rows(session, number, table.name)


def _was_so(session: Session, number: int, table: Table, message: str) -> bool:
    """Has the table been wrong in that way before, with a collation or a function that the connection does not have?"""
    try:
        bind_table_write(number, table, session.environment, definition=True)
    except SqlError as error:
        return str(error) == message
    return False


def _is_table(row: object, table: Table) -> bool:
    kind, name = row[0], row[1]  # type: ignore[index]
    return kind == "table" and fold(name) == fold(table.name)


def _table_to_extend(session: Session, name: ast.TableName) -> tuple[int, Table]:
    found = session.environment.catalog.find_table(name.name, name.schema)
    if found is None and session.virtual_tables.eponymous(name.name) is not None:
        raise SqlError("virtual tables may not be altered")
    if found is not None and isinstance(found[1], VirtualTable):
        raise SqlError("virtual tables may not be altered")
    if found is not None and isinstance(found[1], View):
        raise SqlError("Cannot add a column to a view")
    number, table = table_to_alter(session, name)
    assert isinstance(table, Table)
    return number, table


def check_new_column(session: Session, tree: ast.AddColumn) -> None:
    """Look at a new column's table and definition, but not at what is known only at the end of the text.

    Raises: SqlError, as `_read_column`, or about the table.
    """
    with reading_schema(session):
        number, table = _table_to_extend(session, tree.table)
        _read_column(session, number, table, tree.column)


def _read_column(session: Session, number: int, table: Table, definition: ast.ColumnDef) -> TableColumn:
    """The column as it will be; the mistakes that SQLite finds while it reads the definition."""
    if len(table.columns) >= session.limits[LimitCategory.COLUMN]:
        raise SqlError(f"too many columns on sqlite_altertab_{table.name}")
    if table.column_number(definition.name) is not None:
        raise SqlError(f"duplicate column name: {definition.name}")
    statement = defining_statement(table)
    plain = replace(statement, constraints=(), strict=False, without_rowid=False)
    first = replace(statement.columns[0], constraints=())
    plain = replace(plain, table=replace(statement.table, name=f"sqlite_altertab_{table.name}"))
    checks = definition_checks(number, session.environment)
    return build_table(replace(plain, columns=(first, definition)), "", 0, lambda name: 0, checks).columns[-1]


def _new_column(session: Session, number: int, table: Table, definition: ast.ColumnDef) -> TableColumn:
    """The column as it will be, which may be added. Raises: SqlError."""
    column = _read_column(session, number, table, definition)
    if any(isinstance(constraint, ast.ColumnPrimaryKey) for constraint in definition.constraints):
        raise SqlError("Cannot add a PRIMARY KEY column")
    if any(isinstance(constraint, ast.ColumnUnique) for constraint in definition.constraints):
        raise SqlError("Cannot add a UNIQUE column")
    if not table.without_rowid and fold(definition.name) in ROWID_NAMES:
        raise SqlError(f"cannot add rowid alias: {definition.name}")
    return column


def _test_rows(session: Session, number: int, name: str) -> None:
    """Hold the rows that are there against the new column's constraints."""
    schema = session.environment.catalog.schemas[number]
    assert schema is not None
    table = schema.tables[fold(name)]
    assert isinstance(table, Table)
    check_reading(number, table, session.environment)
    write = bind_table_write(number, table, session.environment)
    for message in check_rows(Run(session.host), write, session.collations, quick=True):
        if message.startswith("CHECK"):
            raise SqlError("CHECK constraint failed")
        if message.startswith("non-") and table.columns[-1].generated is not None:
            raise ConstraintError("constraint failed", extended=_DATATYPE)  # it comes when the column is computed
        if message.startswith("non-"):
            raise SqlError("type mismatch on DEFAULT")
        if message.startswith("NULL"):
            raise SqlError("NOT NULL constraint failed")


def drop_column(session: Session, tree: ast.DropColumn, sql: str) -> None:
    """Remove a column: its definition from the table's text, its values from the rows."""
    number, table = table_to_alter(session, tree.table, what="drop column from")
    assert isinstance(table, Table)
    dropped = column_number(table, tree.column, sql, from_end=1)
    name = tree.column
    definition = defining_statement(table).columns[dropped]
    if table.columns[dropped].primary_key:
        raise SqlError(f'cannot drop PRIMARY KEY column: "{name}"')
    if any(isinstance(constraint, ast.ColumnUnique) for constraint in definition.constraints):
        raise SqlError(f'cannot drop UNIQUE column: "{name}"')
    if len(table.columns) == 1:
        raise SqlError(f'cannot drop column "{name}": no other columns exist')
    edited = EditedCatalog(session, number)
    edited.test("")
    write_strings(edited)
    (row,) = (row for row in edited.rows if row.database == number and _is_table(row.row, table))
    assert row.row.sql is not None
    edited.set_text(row, _without_column(row.row.sql, dropped))
    edited.reload(_AFTER_DROP, needed=fold(table.name))
    edited.test(_AFTER_DROP, strings=False)
    with publish(session, edited, tested=True) as change:
        change.publish()
        if table.fields[dropped] >= 0:
            _rewrite_rows(session, number, table, edited.table(table.name))


def _without_column(sql: str, dropped: int) -> str:
    """The table's text without the definition: to the next column, or with the comma before it when it is the last."""
    statement = table_definition(sql)
    start = statement.columns[dropped].pos
    if dropped + 1 < len(statement.columns):
        return sql[:start] + sql[statement.columns[dropped + 1].pos :]
    return sql[: sql.rindex(",", 0, start)] + sql[token_at(sql, statement.columns_end).start :]


def _rewrite_rows(session: Session, number: int, old: Table, new: Table) -> None:
    """Store every row anew without the column's field; fields that short records lack are written out. Values stay as
    they are in the records, whole numbers of REAL columns too; of a default, they are integers.

    SQLite stores records for the lowest schema format of all that a statement writes, and by then this one has opened
    the schema of temp to write, whose format is below 4 as long as it has never had a table.
    """
    run = Run(session.host)
    store = session.database(number).store
    formats = [store.meta(Meta.SCHEMA_FORMAT), session.database(TEMP).store.meta(Meta.SCHEMA_FORMAT)]
    encode = encode_record if min(formats) >= _BOOLEANS_FORMAT else encode_before_format_4
    kept = {fold(column.name) for column in new.columns}
    defaults = {
        old.fields[i]: apply_affinity(default, Affinity.NUMERIC) if column.affinity is Affinity.REAL else default
        for i, column in enumerate(old.columns)
        if old.fields[i] >= 0 and (default := stored_default(column)) is not None
    }
    sources = [field for i, field in enumerate(old.fields) if field >= 0 and fold(old.columns[i].name) in kept]
    if not old.without_rowid:
        tree = bind_table(old, number)(run)
        reader = RowReader((ROWID, *sources), defaults=defaults, encoding=store.encoding)
        rowids: list[int] = []
        records: list[bytes] = []
        n_bytes = 0
        for rowid, *values in tree.rows(reader):
            assert isinstance(rowid, int)
            record = encode(values, store.encoding)
            rowids.append(rowid)
            records.append(record)
            n_bytes += len(record)
            if n_bytes > _BYTES_AT_ONCE:
                tree.replace_many(rowids, records)
                rowids, records, n_bytes = [], [], 0
        tree.replace_many(rowids, records)
        return
    entries = bind_index(primary_key(old), number, session.collations)(run)
    field_of = {fold(column.name): field for column, field in zip(old.columns, old.fields)}
    names = [new.columns[term.column].name for term in primary_key(new).stored_terms if term.column is not None]
    reader = RowReader([field_of[fold(name)] for name in names], defaults=defaults, encoding=store.encoding)
    rows: list[tuple[Value, ...]] = list(entries.rows(reader))
    entries.clear()
    tree_of_new = bind_index(primary_key(new), number, session.collations)(run)
    for row in rows:
        tree_of_new.insert(row, encode(row, store.encoding))
