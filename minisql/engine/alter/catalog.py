"""The rows of sqlite_schema while ALTER TABLE edits them: read, changed in memory, tested, written.

All objects are held against the edited schema before a row is written, as SQLite reads the whole schema anew and
tests it (lang_altertable §5.1, §6); so a refused ALTER has changed nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from minisql.engine.alter.names import Names
from minisql.engine.alter.resolve import Resolver
from minisql.engine.alter.views import EditedViews
from minisql.errors import SqlError
from minisql.frozen import slotted
from minisql.schema import Catalog, Schema, SchemaRow, Table, fold, load_schema
from minisql.schema.build_index import build_index
from minisql.schema.build_table import build_table
from minisql.schema.objects import parsed
from minisql.sql import ast
from minisql.storage.record import ROWID, RowReader, encode_record

if TYPE_CHECKING:
    from minisql.engine.database import Database
    from minisql.engine.session import Session

TEMP = 1
"""The number of the temp database, whose views and triggers may name the tables of all others."""


@slotted
class EditedRow:
    """One row of a database's sqlite_schema, under its rowid."""

    database: int
    rowid: int
    row: SchemaRow
    changed: bool = False

    @property
    def is_own(self) -> bool:
        """One of the engine's objects: an automatic index, sqlite_sequence. Its text is left alone."""
        return fold(self.row.name).startswith("sqlite_")

    def set(self, row: SchemaRow) -> None:
        if row != self.row:
            self.row, self.changed = row, True


class EditedCatalog:
    """The rows of one database, and of temp, with the catalog that follows from them.

    Args:
        number: the database of the table that is altered.
    """

    def __init__(self, session: Session, number: int) -> None:
        self._session = session
        self.number = number
        self.rows = _read(session.database(number), number)
        if number != TEMP:
            self.rows += _read(session.database(TEMP), TEMP)
        self.catalog = session.environment.catalog
        self.views = EditedViews(session)

    def set_text(self, row: EditedRow, sql: str) -> None:
        """Give an object another text."""
        row.set(row.row._replace(sql=sql))

    def names(self, row: EditedRow, *, strings: bool = True) -> Names:
        """What the names in the row's text mean in the catalog as it is now.

        Raises:
            SqlError: the text has a mistake; `error in view v: ..`.
        """
        return _names(self.views, self.catalog, row, strings=strings)

    def edit(
        self,
        change: Callable[[EditedRow, Names], str],
        *,
        of_table: str | None = None,
        tested: str = "",
        tables_of_temp: bool = False,
    ) -> None:
        """Give every text that is not one of the engine's own to `change`, with its names; take what comes back.

        Args:
            of_table: the table of this folded name is renamed: PRAGMA legacy_alter_table leaves most of its names
                alone (pragma).
            tested: what is told of mistakes in triggers of temp on a table of that name, which SQLite tests before it
                edits them: whether it is this very table decides what is written into their `tbl_name`.
            tables_of_temp: and indexes there too, whose names are never those that another database's table has.
        """
        settings = self._session.settings
        bodies = not (of_table is not None and settings.legacy_alter_table)
        for row in self.texts():
            is_program = row.row.type in ("view", "trigger")
            if not (is_program or tables_of_temp or row.database == self.number):
                continue
            if of_table is not None and row.row.type == "index" and fold(row.row.table_name) != of_table:
                continue  # so that what it says wrong is told behind the rename
            is_watching = row.database != self.number and fold(row.row.table_name) == of_table
            when = tested if is_watching else ""
            names = self._named(row, when, bodies=bodies, foreign_keys=bodies or settings.foreign_keys)
            if names is not None:
                assert row.row.sql is not None
                self.set_text(row, change(row, names))

    def texts(self) -> Iterator[EditedRow]:
        """The rows whose text ALTER TABLE looks at."""
        for row in self.rows:
            if not (row.row.sql is None or row.is_own or _is_virtual(row.row)):
                yield row

    def test(self, when: str, *, strings: bool = True, tables: bool = True) -> None:
        """Hold every object against the catalog.

        Args:
            strings: a double-quoted name that names nothing may be a string in tables and indexes too, not only in
                views and triggers.
            tables: and indexes too, not only views and triggers.
        Raises:
            SqlError: `error in view v after rename: no such column: a`.
        """
        for row in self.texts():
            is_program = row.row.type in ("view", "trigger")
            if not (is_program or tables):
                continue
            bodies = not (is_program and self._session.settings.legacy_alter_table)
            self._named(row, when, strings=strings or is_program, bodies=bodies)

    def _named(
        self, row: EditedRow, when: str, *, strings: bool = True, bodies: bool = True, foreign_keys: bool = True
    ) -> Names | None:
        """The names of a row; None for one in error while the schema is writable (lang_altertable §6)."""
        try:
            return _names(self.views, self.catalog, row, strings=strings, bodies=bodies, foreign_keys=foreign_keys)
        except SqlError as error:
            if self._session.settings.may_write_schema:
                return None
            what = f"{row.row.type} {row.row.name}{' ' + when if when else ''}"
            raise SqlError(f"error in {what}: {error}") from error

    def reload(self, when: str, *, needed: str | None = None) -> None:
        """Make the catalog anew from the edited rows. While the schema is writable, what cannot be understood is left
        out of it, as when it is read.

        Args:
            needed: the table of this folded name must be understood all the same: its rows are to be written.
        Raises:
            SqlError: `error in table t after rename: duplicate column name: b`.
        """
        forgives = self._session.settings.may_write_schema
        self._session.database(self.number).forget_views()  # SQLite has read the schema anew when it finds a mistake
        self.views.forget(self.number, TEMP)
        schemas = list(self.catalog.schemas)
        for number in {self.number, TEMP}:
            rows = [row for row in self.rows if row.database == number]
            if not any(row.changed for row in rows):
                continue
            tested = [row for row in rows if not forgives or fold(row.row.name) == needed]
            _build(self.catalog, number, tested, when)
            old = schemas[number]
            assert old is not None
            texts = [row.row for row in rows]
            schemas[number] = load_schema(
                old.name, texts, old.cookie, old.file_format, old.encoding, skip_malformed=forgives
            )
        self.catalog = Catalog(tuple(schemas))

    def table(self, name: str) -> Table:
        """A table of the database in the catalog as it is now."""
        schema: Schema | None = self.catalog.schemas[self.number]
        assert schema is not None
        table = schema.tables[fold(name)]
        assert isinstance(table, Table)
        return table

    @property
    def databases(self) -> tuple[int, ...]:
        """The databases with changed rows."""
        return tuple(sorted({row.database for row in self.rows if row.changed}))

    def write(self) -> None:
        """Write the changed rows. Must stand inside the write transaction."""
        for row in self.rows:
            if row.changed:
                store = self._session.database(row.database).store
                store.table(1).replace(row.rowid, encode_record(row.row, store.encoding))


def _read(database: Database, number: int) -> list[EditedRow]:
    if database.store.pager.n_pages == 0:
        return []
    reader = RowReader((ROWID, 0, 1, 2, 3, 4), encoding=database.store.encoding)
    found = []
    for rowid, kind, name, table_name, root, sql in database.store.table(1).rows(reader):
        row: Any = (kind, name, table_name, root or 0, sql)  # of the right types: the schema was loaded from them
        assert isinstance(rowid, int)
        found.append(EditedRow(number, rowid, SchemaRow(*row)))
    return found


def _is_virtual(row: SchemaRow) -> bool:
    return row.sql is not None and fold(row.sql[:14]) == "create virtual"


def _names(
    views: EditedViews,
    catalog: Catalog,
    row: EditedRow,
    *,
    strings: bool,
    bodies: bool = True,
    foreign_keys: bool = True,
) -> Names:
    assert row.row.sql is not None
    statement = parsed(row.row.sql)
    resolver = Resolver(
        catalog,
        row.database,
        strings=strings,
        bodies=bodies,
        foreign_keys=foreign_keys,
        views=views,
    )
    match statement:
        case ast.CreateTable():
            resolver.table(statement)
        case ast.CreateIndex():
            resolver.index(statement)
        case ast.CreateView():
            resolver.view(statement)
        case ast.CreateTrigger():
            resolver.trigger(statement)
    return resolver.names


def _build(catalog: Catalog, number: int, rows: list[EditedRow], when: str) -> None:
    """Make the tables and indexes of the rows, for the error that `load_schema` would call a malformed schema.

    SQLite looks at a table's expressions when it reads the table, hence before its indexes.
    """
    tables: dict[str, Table] = {}
    schema = catalog.schemas[number]
    assert schema is not None
    watchable = {fold(row.row.name) for row in rows if row.row.type in ("table", "view")}
    for row in rows:
        sql = row.row.sql
        if sql is None or row.row.type == "view" or _is_virtual(row.row):
            continue
        try:
            statement = parsed(sql)
            if isinstance(statement, ast.CreateTable):
                table = schema.tables.get(fold(row.row.name))
                if row.changed or not isinstance(table, Table):
                    table = build_table(statement, sql, row.row.root_page_no, lambda name: 0)
                tables[fold(table.name)] = table
                Resolver(catalog, number).table(statement)
            elif isinstance(statement, ast.CreateIndex):
                table = tables[fold(row.row.table_name)]
                if row.changed or table is not schema.tables.get(fold(table.name)):
                    build_index(statement, sql, row.row.root_page_no, table)
                    Resolver(catalog, number).index(statement, table)
            elif isinstance(statement, ast.CreateTrigger) and number != TEMP:
                watched = statement.table.name
                if fold(watched) not in watchable:
                    raise SqlError(f"no such table: {schema.name}.{watched}")
        except SqlError as error:
            raise SqlError(f"error in {row.row.type} {row.row.name} {when}: {error}") from error
