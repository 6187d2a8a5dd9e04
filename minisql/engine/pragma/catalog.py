"""PRAGMAs that show the schema, the connection's databases, functions and collations. Source: pragma."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from minisql.engine.change import reading_schema
from minisql.engine.pragma.registry import NOT_YET, PRAGMAS, Call, pragma
from minisql.errors import SqlError
from minisql.planner.views import view_columns
from minisql.schema import Index, Table, View, VirtualTable, fold
from minisql.schema.hash_order import tables_in_hash_order
from minisql.schema.objects import IndexTerm
from minisql.value.function import ScalarFunction, SqlFunction, WindowFunction

if TYPE_CHECKING:
    from minisql.engine.statement import Row


def _database_name(call: Call) -> str | None:
    return None if call.database is None else call.session.database(call.database).name


def _numbers(call: Call) -> list[int]:
    """The databases in which a name is looked for, in order."""
    catalog = call.session.environment.catalog
    return catalog.search_order() if call.database is None else [call.database]


def _home(call: Call) -> set[int]:
    """The database of the table that the value names, as a set; of none it is empty."""
    found = call.value and call.session.environment.catalog.find_table(call.value, _database_name(call))
    return {found[0]} if found else set()


def _table(call: Call) -> Table | View | None:
    if call.value is None:
        return None
    found = call.session.environment.catalog.find_table(call.value, _database_name(call))
    if found is None:
        return call.session.virtual_tables.eponymous(call.value)
    number, table = found
    return call.session.virtual_tables.connected(number, table) if isinstance(table, VirtualTable) else table


def _columns(call: Call, *, with_hidden: bool) -> Sequence[Row]:
    """table_info's columns, and `hidden`: 1 of a virtual table, 2 virtual generated, 3 stored generated."""
    with reading_schema(call.session) as kept:
        kept.update(_numbers(call) if call.value is not None else ())
        table = _table(call)
        if isinstance(table, View):
            described = view_columns(table, call.session.environment)
            return [(number, name, declared, 0, None, 0, 0) for number, (name, declared) in enumerate(described)]
        if table is None:
            return ()
        rows: list[Row] = []
        for column in table.columns:
            hidden = int(column.hidden) if column.generated is None else 3 if column.stored else 2
            if with_hidden or not hidden:
                not_null = int(column.not_null is not None)
                rows.append(
                    (
                        len(rows),  # the columns that are left out do not count
                        column.name,
                        column.declared_type,
                        not_null,
                        column.default_text,
                        column.primary_key,
                        hidden,
                    )
                )
        return rows


@pragma("table_info", "cid", "name", "type", "notnull", "dflt_value", "pk")
def table_info(call: Call) -> Sequence[Row]:
    return [row[:6] for row in _columns(call, with_hidden=False)]


@pragma("table_xinfo", "cid", "name", "type", "notnull", "dflt_value", "pk", "hidden")
def table_xinfo(call: Call) -> Sequence[Row]:
    return _columns(call, with_hidden=True)


@pragma("table_list", "schema", "name", "type", "ncol", "wr", "strict")
def table_list(call: Call) -> Sequence[Row]:
    rows: list[Row] = []
    with reading_schema(call.session) as kept:
        kept.update(_numbers(call))
        for number, schema in enumerate(call.session.environment.catalog.schemas):
            if schema is None or call.database not in (None, number):
                continue
            for table in tables_in_hash_order(schema):
                if call.value is not None and fold(table.name) != fold(call.value):
                    continue
                if isinstance(table, Table):
                    name = table.name.replace("_master", "_schema") if table.root_page_no == 1 else table.name
                    kind = "shadow" if call.session.virtual_tables.is_shadow(number, table.name) else "table"
                    rows.append(
                        (schema.name, name, kind, len(table.columns), int(table.without_rowid), int(table.strict))
                    )
                elif isinstance(table, VirtualTable):
                    rows.append((schema.name, table.name, "virtual", _n_virtual_columns(call, number, table), 0, 0))
                elif isinstance(table, View):
                    rows.append((schema.name, table.name, "view", _n_view_columns(call, table), 0, 0))
    return rows


def _n_view_columns(call: Call, view: View) -> int:
    """How many columns it has; none where it reads what is not there."""
    try:
        return len(view_columns(view, call.session.environment))
    except SqlError:
        return 0


def _n_virtual_columns(call: Call, number: int, table: VirtualTable) -> int:
    """How many columns it has; none where it cannot be asked."""
    try:
        return len(call.session.virtual_tables.connected(number, table).columns)
    except SqlError:
        return 0


@pragma("index_list", "seq", "name", "unique", "origin", "partial")
def index_list(call: Call) -> Sequence[Row]:
    with reading_schema(call.session) as kept:
        kept |= _home(call)
        table = _table(call)
        indexes = table.indexes if isinstance(table, Table) else ()
        return [
            (seq, index.name, int(index.unique), index.origin, int(index.where is not None))
            for seq, index in enumerate(indexes)
        ]


def _index(call: Call, kept: set[int]) -> tuple[Table, Index] | None:
    """The index of that name; a WITHOUT ROWID table's own name stands for its primary key. Its database is `kept`."""
    if call.value is None:
        return None
    catalog = call.session.environment.catalog
    for number in _numbers(call):
        schema = catalog.schemas[number]
        assert schema is not None
        index = schema.indexes.get(fold(call.value))
        if index is not None:
            table = schema.tables[fold(index.table_name)]
            assert isinstance(table, Table)
            kept.add(number)
            return table, index
    table = _table(call)  # type: ignore[assignment]
    if isinstance(table, Table) and table.without_rowid:
        kept |= _home(call)
        return table, next(index for index in table.indexes if index.is_table)
    return None


def _index_column(table: Table, term: IndexTerm) -> tuple[int, str | None]:
    """(column number, name): -1 for the rowid, -2 for an expression."""
    if term.column is None:
        return -2, None
    return term.column, table.columns[term.column].name if term.column >= 0 else None


@pragma("index_info", "seqno", "cid", "name")
def index_info(call: Call) -> Sequence[Row]:
    with reading_schema(call.session) as kept:
        found = _index(call, kept)
        if found is None:
            return ()
        table, index = found
        return [(seq, *_index_column(table, term)) for seq, term in enumerate(index.terms)]


@pragma("index_xinfo", "seqno", "cid", "name", "desc", "coll", "key")
def index_xinfo(call: Call) -> Sequence[Row]:
    with reading_schema(call.session) as kept:
        found = _index(call, kept)
        if found is None:
            return ()
        table, index = found
        n_key = len(index.terms)
        return [
            (seq, *_index_column(table, term), int(term.descending), term.collation, int(seq < n_key))
            for seq, term in enumerate(index.stored_terms)
        ]


@pragma("foreign_key_list", "id", "seq", "table", "from", "to", "on_update", "on_delete", "match")
def foreign_key_list(call: Call) -> Sequence[Row]:
    with reading_schema(call.session) as kept:
        table = _table(call)
        rows: list[Row] = []
        if isinstance(table, Table) and table.foreign_keys:
            kept |= _home(call)
            for number, key in enumerate(reversed(table.foreign_keys)):
                for seq, column in enumerate(key.columns):
                    parent = key.parent_columns[seq] if key.parent_columns else None
                    name = table.columns[column].name
                    rows.append((number, seq, key.parent, name, parent, key.on_update, key.on_delete, key.match))
        return rows


@pragma("database_list", "seq", "name", "file")
def database_list(call: Call) -> Sequence[Row]:
    """Temp is listed once it holds something."""
    rows: list[Row] = []
    for number, database in enumerate(call.session.databases):
        if database is not None and (number != 1 or database.store.pager.n_pages):
            rows.append((number, database.name, database.path))
    return rows


@pragma("collation_list", "seq", "name")
def collation_list(call: Call) -> Sequence[Row]:
    names = [collation.name for collation in call.session.collations]
    return list(enumerate(reversed(names)))


@pragma("function_list", "name", "builtin", "type", "enc", "narg", "flags")
def function_list(call: Call) -> Sequence[Row]:
    return [
        (function.name, int(function.builtin), _function_type(function), "utf8", _n_args(function), _flags(function))
        for function in call.session.functions.names()
    ]


def _function_type(function: SqlFunction) -> str:
    if isinstance(function, ScalarFunction):
        return "s"
    return "w" if isinstance(function, WindowFunction) or function.windowed else "a"


def _n_args(function: SqlFunction) -> int:
    """The number of arguments; -1: any, -2 - n: at least n, of which SQLite makes a difference from 1 on."""
    return -2 - function.min_args if function.n_args < 0 and function.min_args else function.n_args


def _flags(function: SqlFunction) -> int:
    """SQLITE_DETERMINISTIC (of aggregates only those of JSON, as SQLite has it), SQLITE_DIRECTONLY, SQLITE_SUBTYPE and
    SQLITE_INNOCUOUS (c3ref c_deterministic)."""
    deterministic = function.deterministic and (isinstance(function, ScalarFunction) or function.subtype)
    flags = 0x800 * deterministic | 0x80000 * function.directonly
    return flags | 0x100000 * function.subtype | 0x200000 * function.innocuous


@pragma("pragma_list", "name")
def pragma_list(call: Call) -> Sequence[Row]:
    return [(name,) for name in sorted({*PRAGMAS, *NOT_YET})]


@pragma("compile_options")
def compile_options(call: Call) -> Sequence[Row]:
    """The options of SQLite's build that describe this engine too (compile)."""
    return [(option,) for option in ("DEFAULT_CACHE_SIZE=-2000", "DEFAULT_PAGE_SIZE=4096", "THREADSAFE=1")]
