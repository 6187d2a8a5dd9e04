"""The rows of `sqlite_schema` into a `Schema`.

A row that breaks the format (text that does not parse, an index or a trigger without its table) makes the whole schema
unusable, as in SQLite: `malformed database schema (name) - why`. A virtual table whose module is unknown, or a view on
tables that are gone, is loaded: only its use fails.
Source: schematab, fileformat2 §2.6.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from minisql.errors import Error, MalformedSchemaError
from minisql.frozen import replace, slotted
from minisql.schema.build_index import build_index
from minisql.schema.build_table import build_table, order_indexes
from minisql.schema.objects import (
    Index,
    Schema,
    Table,
    TableColumn,
    Trigger,
    View,
    VirtualTable,
    fold,
    parsed,
    parsed_to,
)
from minisql.sql import ast
from minisql.value.affinity import Affinity


class SchemaRow(NamedTuple):
    """One row of `sqlite_schema`, in the order of its columns."""

    type: str
    name: str
    table_name: str
    root_page_no: int
    sql: str | None


SCHEMA_TABLE_SQL: Final = "CREATE TABLE sqlite_master(type text,name text,tbl_name text,rootpage int,sql text)"
SCHEMA_ALIASES: Final = ("sqlite_master", "sqlite_schema")
TEMP_SCHEMA_ALIASES: Final = ("sqlite_temp_master", "sqlite_temp_schema")
_KINDS: Final = ("table", "index", "view", "trigger")
_MAX_PAGE_NO: Final = 0xFFFF_FFFF


class _BuiltTable(NamedTuple):
    """What a table's text has led to, and what else it had hung on: `automatic` are root pages by folded name."""

    root_page_no: int
    automatic: Mapping[str, int | None]
    table: Table


class _BuiltIndex(NamedTuple):
    root_page_no: int
    table: Table
    made: Index


# By text, for all connections: after a change of the schema only what is new is built. With 70 tables and as many
# indexes CREATE TABLE takes 4 ms for 15, ALTER TABLE RENAME 30 ms for 150.
_tables: Final[dict[str, _BuiltTable]] = {}
_indexes: Final[dict[str, _BuiltIndex]] = {}
_MAX_BUILT: Final = 4096


@slotted
class Loader:
    """What rows have become so far: the tables with their automatic indexes alone, the indexes of CREATE INDEX."""

    database: str
    tables: dict[str, Table | View | VirtualTable]
    indexes: dict[str, Index]
    triggers: dict[str, Trigger]
    roots: Mapping[str, int]
    """Root pages of the automatic indexes, by folded name."""


def load_schema(
    name: str,
    rows: Iterable[Sequence[object]],
    cookie: int,
    file_format: int,
    encoding: str,
    *,
    n_pages: int = 0,
    skip_malformed: bool = False,
) -> Schema:
    """The schema of the database called `name` from the rows of its `sqlite_schema`, in rowid order.

    Args:
        n_pages: of the database, no root page can be beyond them; 0: not known.
        skip_malformed: leave out what cannot be understood (pragma "writable_schema").
    Raises:
        MalformedSchemaError: a row cannot be understood.
    """
    loader = read_rows(name, rows, n_pages=n_pages, skip_malformed=skip_malformed)
    tables, automatic = loader.tables, attach_indexes(loader, loader.tables)
    return Schema(name, tables, {**loader.indexes, **automatic}, loader.triggers, cookie, file_format, encoding)


def read_rows(name: str, rows: Iterable[Sequence[object]], *, n_pages: int, skip_malformed: bool = False) -> Loader:
    """What the rows say, see `load_schema`; the indexes of CREATE INDEX do not hang on their tables yet."""
    read: list[SchemaRow] = []
    for fields in rows:
        try:
            read.append(checked_row(fields, n_pages))
        except MalformedSchemaError:
            if not skip_malformed:
                raise
    loader = Loader(name, {}, {}, {}, automatic_roots(read))
    for alias in SCHEMA_ALIASES if name != "temp" else TEMP_SCHEMA_ALIASES:
        loader.tables[alias] = _schema_table(name)
    load_rows(loader, read, n_pages=n_pages, skip_malformed=skip_malformed)
    return loader


def automatic_roots(rows: Iterable[SchemaRow]) -> dict[str, int]:
    """The root pages of the automatic indexes, by folded name."""
    return {fold(row.name): row.root_page_no for row in rows if row.sql is None}


def load_rows(loader: Loader, rows: Iterable[SchemaRow], *, n_pages: int, skip_malformed: bool = False) -> None:
    """Add to the loader what the rows say. Raises MalformedSchemaError: a row cannot be understood."""
    for row in rows:
        try:
            _load_row(loader, row)
        except Error as error:
            if skip_malformed:
                continue
            raise MalformedSchemaError(f"malformed database schema ({row.name}) - {error}") from error
        if skip_malformed:
            continue
        if row.sql is not None and (parsed_to(row.sql)[1] < len(row.sql) or (n_pages and not _is_named(loader, row))):
            raise MalformedSchemaError(f"malformed database schema ({row.name})")


def checked_row(row: Sequence[object], n_pages: int) -> SchemaRow:
    """A row that may have an object: it has SQL, or is an automatic index, and a root page that can be."""
    kind, name, table_name, root, sql = row
    shown = name if isinstance(name, str) else "?" if name is None else str(name)
    text = sql if isinstance(sql, str) else ""
    if root is None or (text[:2].lower() != "cr" and (name is None or sql not in (None, ""))):
        raise MalformedSchemaError(f"malformed database schema ({shown})")
    page_no = _page_number(root)
    if not text and n_pages and kind != "index":
        raise MalformedSchemaError(f"malformed database schema ({shown}) - orphan index")
    if page_no is None or page_no > n_pages > 0 or (not text and n_pages and page_no < 2):
        raise MalformedSchemaError(f"malformed database schema ({shown}) - invalid rootpage")
    folded = fold(kind) if isinstance(kind, str) else ""
    if text and n_pages and folded not in _KINDS:
        raise MalformedSchemaError(f"malformed database schema ({shown})")
    watched = table_name if isinstance(table_name, str) else ""
    return SchemaRow(folded if folded in _KINDS else str(kind), shown, watched, page_no, text or None)


def _is_named(loader: Loader, row: SchemaRow) -> bool:
    """The SQL of a table or an index is about what the other columns of its row say."""
    key = fold(row.name)
    if row.type == "index":
        index = loader.indexes.get(key)
        return index is not None and fold(index.name) == key and fold(index.table_name) == fold(row.table_name)
    table = loader.tables.get(key)
    if row.type == "table" and isinstance(table, Table):
        return fold(table.name) == key == fold(row.table_name)
    if row.type == "view":
        return isinstance(table, View) and fold(table.statement.view.name) == key
    if row.type == "trigger":
        trigger = loader.triggers.get(key)
        return trigger is not None and fold(trigger.statement.trigger.name) == key
    return True


def _page_number(root: object) -> int | None:
    """A root page's number; its decimal digits do as well. None for anything else."""
    if isinstance(root, str) and root.isascii() and root.isdigit():
        root = int(root)
    return root if isinstance(root, int) and 0 <= root <= _MAX_PAGE_NO else None


def _schema_table(database: str) -> Table:
    names = ("type", "name", "tbl_name", "rootpage", "sql")
    columns = tuple(
        TableColumn(column, "INT" if column == "rootpage" else "TEXT", _schema_affinity(column)) for column in names
    )
    own_name = "sqlite_temp_master" if database == "temp" else "sqlite_master"
    return Table(
        own_name,
        1,
        SCHEMA_TABLE_SQL.replace("sqlite_master", own_name),
        columns,
        fields=tuple(range(5)),
        by_name={column: number for number, column in enumerate(names)},
    )


def _schema_affinity(column: str) -> Affinity:
    return Affinity.INTEGER if column == "rootpage" else Affinity.TEXT


def _load_row(loader: Loader, row: SchemaRow) -> None:
    key = fold(row.name)
    if row.sql is None:
        owner = loader.tables.get(fold(row.table_name))
        if not _has_automatic_index(owner, key) and not any(
            _has_automatic_index(table, key) for table in loader.tables.values()
        ):
            raise MalformedSchemaError("orphan index")
        return
    if key in loader.tables and row.type in ("table", "view"):
        kind = "view" if isinstance(loader.tables[key], View) else "table"
        raise MalformedSchemaError(f"{kind} {row.name} already exists")
    statement = parsed(row.sql)
    match statement:
        case ast.CreateView() if row.type == "view":
            loader.tables[key] = View(row.name, row.sql)
        case ast.CreateTrigger() if row.type == "trigger":
            _check_watched(loader, statement)
            loader.triggers[key] = Trigger(row.name, row.table_name, row.sql)
        case _ if row.type in ("view", "trigger"):
            pass  # its name is not that of the row, which is told of the whole row
        case ast.CreateTable():
            loader.tables[key] = _table(statement, row.sql, row.root_page_no, loader.roots)
        case ast.CreateIndex():
            table = loader.tables.get(fold(row.table_name))
            if not isinstance(table, Table):
                raise MalformedSchemaError(f"no such table: {loader.database}.{row.table_name}")
            if key in loader.indexes:
                raise MalformedSchemaError(f"index {row.name} already exists")
            loader.indexes[key] = _index(statement, row.sql, row.root_page_no, table)
        case ast.CreateVirtualTable():
            loader.tables[key] = VirtualTable(row.name, row.sql, statement.module, statement.arguments)
        case _:
            raise MalformedSchemaError("not a CREATE statement")


def _check_watched(loader: Loader, statement: ast.CreateTrigger) -> None:
    """Raises MalformedSchemaError: a trigger cannot be on that table. (One of temp may be on another database's.)"""
    name, on = statement.table.name, loader.tables.get(fold(statement.table.name))
    if on is None and loader.database != "temp":
        raise MalformedSchemaError(f"no such table: {loader.database}.{name}")
    is_instead = statement.time is ast.TriggerTime.INSTEAD_OF
    if isinstance(on, View) and not is_instead:
        word = "AFTER" if statement.time is ast.TriggerTime.AFTER else "BEFORE"
        raise MalformedSchemaError(f"cannot create {word} trigger on view: {name}")
    if isinstance(on, Table) and is_instead:
        raise MalformedSchemaError(f"cannot create INSTEAD OF trigger on table: {name}")


def _table(statement: ast.CreateTable, sql: str, root_page_no: int, roots: Mapping[str, int]) -> Table:
    """The table of a text, with its automatic indexes alone."""
    known = _tables.get(sql)
    if (
        known is not None
        and known.root_page_no == root_page_no
        and all(roots.get(name) == root for name, root in known.automatic.items())
    ):
        return known.table
    automatic: dict[str, int | None] = {}

    def index_root(name: str) -> int | None:
        key = fold(name)
        automatic[key] = roots.get(key)
        return automatic[key]

    table = build_table(statement, sql, root_page_no, index_root)
    if len(_tables) >= _MAX_BUILT:
        _tables.clear()
    _tables[sql] = _BuiltTable(root_page_no, automatic, table)
    return table


def _index(statement: ast.CreateIndex, sql: str, root_page_no: int, table: Table) -> Index:
    """The index of a text on `table`."""
    known = _indexes.get(sql)
    if known is not None and known.root_page_no == root_page_no and known.table is table:
        return known.made
    index = build_index(statement, sql, root_page_no, table)
    if len(_indexes) >= _MAX_BUILT:
        _indexes.clear()
    _indexes[sql] = _BuiltIndex(root_page_no, table, index)
    return index


def _has_automatic_index(table: Table | View | VirtualTable | None, key: str) -> bool:
    return isinstance(table, Table) and any(fold(index.name) == key for index in table.indexes)


def attach_indexes(
    loader: Loader, tables: dict[str, Table | View | VirtualTable], keys: Collection[str] | None = None
) -> dict[str, Index]:
    """Hand each of the loader's tables its indexes: its own automatic ones, then those of CREATE INDEX, oldest first.

    Args:
        tables: where the tables with their indexes go, by folded name; only those with `keys`, None: all.
    Returns:
        The automatic indexes of these tables by folded name.
    """
    made: dict[str, list[Index]] = {}
    for index in loader.indexes.values():
        made.setdefault(fold(index.table_name), []).append(index)
    found: dict[str, Index] = {}
    for key in list(loader.tables if keys is None else keys):
        table = loader.tables[key]
        if isinstance(table, Table):
            automatic = list(reversed(table.indexes))
            found.update((fold(index.name), index) for index in automatic)
            if key in made:
                table = replace(table, indexes=order_indexes(automatic + made[key]))
        tables[key] = table
    return found
