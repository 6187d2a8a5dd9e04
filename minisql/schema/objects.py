"""The catalog's objects: tables, columns, indexes, views, triggers, as immutable data.

They are made from the rows of `sqlite_schema` (schema/load.py) and never edited: a schema change makes new ones. Names
compare without regard to ASCII case: dictionaries are keyed by `fold(name)`.
Source: schematab, lang_createtable, withoutrowid, fileformat2 §2.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Final, TypeVar

from minisql.errors import MalformedSchemaError, SqlError
from minisql.frozen import field, frozen
from minisql.sql import ast
from minisql.sql.parse import parse_statement
from minisql.value.affinity import Affinity
from minisql.value.types import Value

if TYPE_CHECKING:
    from minisql.schema.hash_order import HashedNames
    from minisql.vtab.protocol import Connected

_FOLD: Final = {ord(c): ord(c) + 32 for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}


def fold(name: str) -> str:
    """A name's key: ASCII letters in lower case, all others as they are."""
    return name.lower() if name.isascii() else name.translate(_FOLD)


@frozen
class TableColumn:
    """A column as declared.

    `declared_type` is the type's text ('' when there is none). `not_null` is the conflict action of NOT NULL ('ABORT'
    when it has no clause of its own), None without the constraint. `default_text` is the text of DEFAULT as
    PRAGMA table_info shows it. `primary_key` is the column's position in the PRIMARY KEY from 1, or 0.
    `generated` is the expression of a generated column; `stored` says whether its value is in the record.
    """

    name: str
    declared_type: str
    affinity: Affinity
    collation: str = "BINARY"
    not_null: str | None = None
    default: ast.Expr | None = None
    default_text: str | None = None
    primary_key: int = 0
    generated: ast.Expr | None = None
    stored: bool = False
    hidden: bool = False


@frozen
class IndexTerm:
    """A term of an index: a column (`column` from 0, or -1 for the rowid) or an expression (`column` None)."""

    column: int | None
    expr: ast.Expr | None
    collation: str
    descending: bool


@frozen
class IndexSample:
    """An entry of an index that ANALYZE has kept (fileformat2 §2.6.5 "The sqlite_stat4 Table").

    `values` are its fields. For each prefix of them: `equal` entries agree with it, `less` stand before the first of
    those, `distinct_less` different prefixes are among these.
    """

    values: tuple[Value, ...]
    equal: tuple[int, ...]
    less: tuple[int, ...]
    distinct_less: tuple[int, ...]


@frozen
class Index:
    """An index.

    `terms` are the key's terms as declared; `stored_terms` are all fields of an entry: the key's, then the rowid (-1),
    or for a WITHOUT ROWID table the primary key's columns that are not in the key yet. `origin` is 'c', 'u' or 'pk' as
    in PRAGMA index_list. For the primary key of a WITHOUT ROWID table `is_table` is true: the index is the table's own
    tree, and `stored_terms` are all its columns. `on_conflict` is the constraint's clause, 'ABORT' without.
    `sql` is None for an automatic index; `text` is the source that the positions in `where` and `terms` refer to.
    What ANALYZE has found: `stat`, the numbers of sqlite_stat1, and the words behind them: `unordered` (no ranges, no
    order), `no_skip_scan`, `row_size` (bytes of an entry); `samples`, in the index's order.
    """

    name: str
    table_name: str
    root_page_no: int
    terms: tuple[IndexTerm, ...]
    stored_terms: tuple[IndexTerm, ...]
    unique: bool
    origin: str
    where: ast.Expr | None = None
    on_conflict: str = "ABORT"
    sql: str | None = None
    is_table: bool = False
    stat: tuple[int, ...] | None = None
    unordered: bool = False
    no_skip_scan: bool = False
    row_size: int | None = None
    samples: tuple[IndexSample, ...] = ()

    def __hash__(self) -> int:
        """Enough to tell indexes apart: the planner remembers its estimates by index."""
        return hash((self.name, self.root_page_no))


@frozen
class Check:
    """A CHECK constraint; `text` is the expression's source text, which an unnamed constraint's message shows."""

    name: str | None
    expr: ast.Expr
    text: str


@frozen
class ForeignKey:
    columns: tuple[int, ...]
    parent: str
    parent_columns: tuple[str, ...]  # empty: the parent's primary key
    on_delete: str
    on_update: str
    match: str
    deferred: bool


@frozen
class Table:
    """A table.

    `rowid_column` is the number of the INTEGER PRIMARY KEY column, an alias of the rowid: its field in the record is
    NULL. `fields[i]` is the record field in which column i is stored (-1: nowhere, a virtual generated column): the
    identity for rowid tables, key first for WITHOUT ROWID. `indexes` are in SQLite's order (newest first, as
    PRAGMA index_list gives them). `rowid_on_conflict` is the clause of an INTEGER PRIMARY KEY.
    `virtual`: what answers for a virtual table, which has no tree. From sqlite_stat1: `n_rows`, and `row_size` (bytes).
    """

    name: str
    root_page_no: int
    sql: str
    columns: tuple[TableColumn, ...]
    rowid_column: int | None = None
    rowid_on_conflict: str = "ABORT"
    without_rowid: bool = False
    strict: bool = False
    autoincrement: bool = False
    fields: tuple[int, ...] = ()
    indexes: tuple[Index, ...] = ()
    checks: tuple[Check, ...] = ()
    foreign_keys: tuple[ForeignKey, ...] = ()
    n_rows: int | None = None
    row_size: int | None = None
    by_name: Mapping[str, int] = field(default_factory=dict, compare=False)  # folded column name -> number
    virtual: Connected | None = field(default=None, compare=False)

    def __hash__(self) -> int:
        """Enough to tell tables apart: a hash of all fields takes longer the more columns there are."""
        return hash((self.name, self.root_page_no))

    def column_number(self, name: str) -> int | None:
        """The number of a column by its name, or None. The rowid's names are not columns."""
        return self.by_name.get(fold(name))


_Statement = TypeVar("_Statement", ast.CreateView, ast.CreateTrigger)


@lru_cache(maxsize=4096)
def parsed_to(sql: str) -> tuple[ast.Statement | None, int]:
    """The tree of a text of sqlite_schema, and the offset behind it and its semicolon. It is parsed once a process:
    after a change only what is new is."""
    return parse_statement(sql)


def parsed(sql: str) -> ast.Statement | None:
    """The tree of a text of sqlite_schema."""
    return parsed_to(sql)[0]


def _definition(name: str, sql: str, kind: type[_Statement]) -> _Statement:
    """The CREATE statement in a row of sqlite_schema. Raises MalformedSchemaError: it is none of that kind."""
    try:
        statement = parsed(sql)
    except SqlError as error:
        raise MalformedSchemaError(f"malformed database schema ({name}) - {error}") from error
    if not isinstance(statement, kind):
        raise MalformedSchemaError(f"malformed database schema ({name})")
    return statement


@frozen
class View:
    """A view. Its text has been parsed once when the schema was read, and the tree is kept (`parsed`)."""

    name: str
    sql: str

    @property
    def statement(self) -> ast.CreateView:
        """Raises MalformedSchemaError: the text is no CREATE VIEW."""
        return _definition(self.name, self.sql, ast.CreateView)

    @property
    def columns(self) -> tuple[str, ...]:
        """The declared column list, or empty."""
        return tuple(column.name for column in self.statement.columns)

    @property
    def select(self) -> ast.Select:
        return self.statement.select


@frozen
class Trigger:
    """A trigger, parsed like a view. `table_name` is the table or view that it watches."""

    name: str
    table_name: str
    sql: str

    @property
    def statement(self) -> ast.CreateTrigger:
        """Raises MalformedSchemaError: the text is no CREATE TRIGGER."""
        return _definition(self.name, self.sql, ast.CreateTrigger)


@frozen
class VirtualTable:
    """A virtual table as declared. Without a module of that name only its use fails, not the schema."""

    name: str
    sql: str
    module: str
    arguments: tuple[str, ...]


@frozen
class Schema:
    """One database's catalog, by folded names."""

    name: str  # 'main', 'temp', or as attached
    tables: Mapping[str, Table | View | VirtualTable]
    indexes: Mapping[str, Index]
    triggers: Mapping[str, Trigger]
    cookie: int
    file_format: int
    encoding: str


@frozen
class Catalog:
    """The databases of a connection by number: 0 main, 1 temp, then the attached ones; None where one was detached.

    Unqualified names are looked for in temp, main, then the others (lang_naming)."""

    schemas: tuple[Schema | None, ...]
    temporary_triggers: HashedNames | None = field(default=None, compare=False)
    """The folded names of temp's triggers as SQLite lists them now; None: the newest first."""

    def database_name(self, number: int) -> str:
        """The name of an open database."""
        schema = self.schemas[number]
        assert schema is not None, f"database {number} is gone"
        return schema.name

    def number(self, name: str) -> int | None:
        """The number of the database called `name`, or None."""
        wanted = fold(name)
        for number, schema in enumerate(self.schemas):
            if schema is not None and fold(schema.name) == wanted:
                return number
        return None

    def triggers_of_temp(self) -> list[Trigger]:
        """Those of temp, in the order in which SQLite fires them on another database's table."""
        temporary = self.schemas[1]
        if temporary is None or not temporary.triggers:
            return []
        if self.temporary_triggers is None:
            return list(temporary.triggers.values())
        return [temporary.triggers[name] for name in reversed(self.temporary_triggers.order)]

    def search_order(self) -> list[int]:
        """Database numbers in the order in which an unqualified name is looked up."""
        numbers = [i for i, schema in enumerate(self.schemas) if schema is not None]
        return sorted(numbers, key=lambda i: (i > 1, 1 - i if i <= 1 else i))

    def find_table(self, name: str, database: str | None) -> tuple[int, Table | View | VirtualTable] | None:
        """(database number, table or view) of that name, or None. sqlite_master and its aliases are tables too."""
        numbers = self.search_order()
        if database is not None:
            number = self.number(database)
            numbers = [] if number is None else [number]
        key = fold(name)
        for number in numbers:
            schema = self.schemas[number]
            if database is not None and number == 1 and key in ("sqlite_master", "sqlite_schema"):
                key = "sqlite_temp_master"  # temp.sqlite_master is the temp database's own
            if schema is not None and (found := schema.tables.get(key)) is not None:
                return number, found
        return None
