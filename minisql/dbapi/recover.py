"""Salvage: a new database from what is readable of a damaged one, as the `sqlite3` program's `.recover` makes it.

The schema's tables come first, each with the rows on the pages below its root. Rows on pages that belong to no tree go
to a table of their own. Then come indexes, triggers and views, so that no trigger fires on the way. What comes out is
to be looked at before it is trusted: rows may be missing, deleted ones may be back. Source: recovery; cli ".recover".
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple, TypeAlias

from minisql.dbapi.connection import Connection
from minisql.engine import Statement
from minisql.errors import DataError, Error, IntegrityError, OperationalError, SqlError
from minisql.frozen import frozen
from minisql.schema import Table, fold
from minisql.storage.salvage import DatabaseImage, OrphanPage, PageMap, cells_of, decode_leniently, read_image
from minisql.storage.vfs.base import Vfs
from minisql.storage.vfs.posix import PosixVfs
from minisql.value import Value

_ROWID_NAMES: Final = ("_rowid_", "rowid", "oid")
_LOST_COLUMNS: Final = ("rootpgno", "pgno", "nfield", "id")
_SEQUENCE: Final = "sqlite_sequence"
_SCHEMA_COLUMNS: Final = ("type", "name", "tbl_name", "rootpage", "sql")


class Command(NamedTuple):
    """A statement without values."""

    sql: str


class Insert(NamedTuple):
    """A row; a table that has one with the same key keeps it."""

    table: str
    columns: tuple[str, ...]
    values: tuple[Value, ...]

    @property
    def sql(self) -> str:
        """With a parameter for each value."""
        marks = ", ".join("?" * len(self.values))
        return f"INSERT OR IGNORE INTO {_quoted(self.table)}({', '.join(map(_quoted, self.columns))}) VALUES ({marks})"


Step: TypeAlias = Command | Insert


@frozen
class Salvaged:
    """What came out: rows by table, rows that belong to no table, and the schema's statements that do not run."""

    n_rows: dict[str, int]
    n_lost: int
    refused: tuple[str, ...]


class _SchemaRow(NamedTuple):
    type: str
    name: str
    root: int
    sql: str


def salvage(
    source: str | os.PathLike[str],
    target: str | os.PathLike[str],
    *,
    ignore_freelist: bool = False,
    lost_and_found: str = "lost_and_found",
    rowids: bool = True,
) -> Salvaged:
    """Write what is readable of the database file `source` into the new file `target`.

    Args:
        ignore_freelist: do not look for rows on pages that are free; else deleted rows may come back.
        lost_and_found: the table for rows that belong to none; a number is added to a name that is taken.
        rowids: keep rowids also in tables without an INTEGER PRIMARY KEY.
    Raises:
        OperationalError: the source cannot be opened, or the target is there already.
    """
    path = os.fspath(target)
    if os.path.exists(path) and os.path.getsize(path):
        raise OperationalError("output file already exists")
    recovery = Recovery(
        os.fspath(source), ignore_freelist=ignore_freelist, lost_and_found=lost_and_found, rowids=rowids
    )
    connection = Connection(path, isolation_level=None)
    runner = _Runner(connection)
    n_rows: dict[str, int] = {}
    try:
        for step in recovery.steps():
            if isinstance(step, Command):
                runner.run(step.sql)
            else:
                try:
                    n_added = runner.run(step.sql, step.values)
                except (IntegrityError, DataError, SqlError):  # a row that its table's expressions cannot do with
                    n_added = 0
                n_rows[step.table] = n_rows.get(step.table, 0) + n_added
    finally:
        connection.close()
    n_rows.pop("sqlite_schema", None)
    n_lost = n_rows.pop(recovery.lost_and_found, 0) if recovery.has_lost else 0
    return Salvaged(n_rows, n_lost, tuple(recovery.refused))


class _Runner:
    """Runs statements below the DB-API, which would refuse texts with bytes that are not UTF-8."""

    def __init__(self, connection: Connection) -> None:
        self._session = connection._session
        self._inserts: dict[str, Statement] = {}

    def run(self, sql: str, values: tuple[Value, ...] = ()) -> int:
        """Run one statement; the number of rows that it has changed. Raises: Error."""
        statement = self._inserts.get(sql)
        if statement is None:
            statement, end = self._session.prepare(sql)
            if statement is None or end < len(sql):
                raise SqlError("not one statement")
            if values:
                self._inserts[sql] = statement
        before = self._session.total_changes
        for _ in statement.run(values):
            pass
        return self._session.total_changes - before


class Recovery:
    """One run over a damaged file.

    Attributes:
        lost_and_found: the name of the table for rows without one; final once `has_lost` is true.
        refused: CREATE statements of the damaged schema that do not run.
    """

    def __init__(
        self,
        source: str,
        *,
        ignore_freelist: bool = False,
        lost_and_found: str = "lost_and_found",
        rowids: bool = True,
        vfs: Vfs | None = None,
    ) -> None:
        """See `salvage`; `vfs` is where the file is, None: the operating system's."""
        self._source = source
        self._vfs = vfs or PosixVfs()
        self._ignore_freelist = ignore_freelist
        self._rowids = rowids
        self.lost_and_found = lost_and_found
        self.has_lost = False
        self.refused: list[str] = []

    def steps(self) -> Iterator[Step]:
        """What to run on an empty database, in this order. The file is open meanwhile."""
        image = read_image(self._vfs, self._source)
        scratch = Connection(":memory:", isolation_level=None)
        try:
            yield from self._steps(image, scratch)
        finally:
            scratch.close()
            image.close()

    def _steps(self, image: DatabaseImage, scratch: Connection) -> Iterator[Step]:
        pages = PageMap(image, ignore_freelist=self._ignore_freelist)
        schema = list(_schema_rows(image, pages))
        encoding = {"utf-8": "UTF-8", "utf-16-le": "UTF-16le", "utf-16-be": "UTF-16be"}[image.encoding]
        yield Command("BEGIN")
        yield Command("PRAGMA writable_schema = on")
        yield Command(f"PRAGMA encoding = '{encoding}'")
        yield Command(f"PRAGMA page_size = '{image.geometry.page_size}'")
        yield Command(f"PRAGMA auto_vacuum = '{image.auto_vacuum}'")
        yield Command(f"PRAGMA user_version = '{image.user_version}'")
        yield Command(f"PRAGMA application_id = '{image.application_id}'")
        scratch.execute("PRAGMA writable_schema = on")
        tables = [row for row in schema if row.type == "table" and row.sql]
        tables.sort(key=lambda row: row.name != _SEQUENCE)
        for row in tables:
            yield from self._create(scratch, row)
        unique = [row for row in schema if row.type == "index" and "unique" in row.sql.lower()]
        for row in unique:
            yield from self._create(scratch, row)
        for row in tables:
            table = _table(scratch, row.name)
            if table is not None and row.root:
                yield from self._rows(image, table, pages.take_tree(row.root))
        for row in schema:
            if row.type == "index":
                pages.take_tree(row.root)
        yield from self._lost(image, pages.orphans(), {fold(row.name) for row in schema})
        for row in schema:
            if row.sql and row.type != "table" and row not in unique:
                yield from self._create(scratch, row)
        yield Command("PRAGMA writable_schema = off")
        yield Command("COMMIT")

    def _create(self, scratch: Connection, row: _SchemaRow) -> Iterator[Step]:
        """The statement of a schema row, if it runs."""
        if fold(row.sql).startswith("create virtual"):  # its tables are there already: CREATE would make them again
            yield Insert("sqlite_schema", _SCHEMA_COLUMNS, ("table", row.name, row.name, 0, row.sql))
            return
        try:
            _Runner(scratch).run(row.sql)
        except Error:
            self.refused.append(row.sql)
            return
        yield Command(row.sql)

    def _rows(self, image: DatabaseImage, table: Table, page_nos: Sequence[int]) -> Iterator[Step]:
        columns = [
            (column.name, table.fields[number], number == table.rowid_column)
            for number, column in enumerate(table.columns)
            if column.generated is None
        ]
        rowid_name = _rowid_name(table) if self._rowids and not table.without_rowid else None
        if table.rowid_column is not None:
            rowid_name = None
        for page_no in page_nos:
            for cell in cells_of(image, page_no):
                values = decode_leniently(cell.record, image.encoding)
                if values is None or (cell.rowid is None) != table.without_rowid:
                    continue
                names = [] if rowid_name is None else [rowid_name]
                row: list[Value] = [] if rowid_name is None else [cell.rowid]
                for name, field, is_rowid in columns:
                    if is_rowid:
                        names.append(name)
                        row.append(cell.rowid)
                    elif 0 <= field < len(values):
                        names.append(name)
                        row.append(values[field])
                if names:
                    yield Insert(table.name, tuple(names), tuple(row))

    def _lost(self, image: DatabaseImage, orphans: Sequence[OrphanPage], taken: set[str]) -> Iterator[Step]:
        """The rows of pages that are in no tree: a table as wide as the widest of them."""
        n_fields = max((len(values) for _, _, values in _lost_rows(image, orphans)), default=0)
        if n_fields == 0:
            return
        self.has_lost = True
        wanted, number = self.lost_and_found, 0
        while fold(self.lost_and_found) in taken:
            self.lost_and_found = f"{wanted}_{number}"
            number += 1
        columns = [f"c{i}" for i in range(n_fields)]
        declared = ", ".join([f"{name} INTEGER" for name in _LOST_COLUMNS] + columns)
        yield Command(f"CREATE TABLE {_quoted(self.lost_and_found)}({declared})")
        for orphan, rowid, values in _lost_rows(image, orphans):
            names = (*_LOST_COLUMNS, *columns[: len(values)])
            row = (orphan.root, orphan.page_no, len(values), rowid, *values)
            yield Insert(self.lost_and_found, names, row)


def _lost_rows(
    image: DatabaseImage, orphans: Sequence[OrphanPage]
) -> Iterator[tuple[OrphanPage, int | None, tuple[Value, ...]]]:
    for orphan in orphans:
        for cell in cells_of(image, orphan.page_no):
            values = decode_leniently(cell.record, image.encoding)
            if values:
                yield orphan, cell.rowid, values


def _schema_rows(image: DatabaseImage, pages: PageMap) -> Iterator[_SchemaRow]:
    """The readable rows of sqlite_schema."""
    for page_no in pages.take_tree(1):
        for cell in cells_of(image, page_no):
            values = decode_leniently(cell.record, image.encoding)
            if values is None or len(values) < 5 or cell.rowid is None:
                continue
            kind, name, _, root, sql = values[:5]
            if isinstance(kind, str) and isinstance(name, str) and isinstance(sql, str | None):
                yield _SchemaRow(kind, name, root if isinstance(root, int) else 0, sql or "")


def _table(scratch: Connection, name: str) -> Table | None:
    """A table as the scratch database has it."""
    database = scratch._session.database(0)
    table = database.schema.tables.get(fold(name)) if database.schema is not None else None
    return table if isinstance(table, Table) else None


def _rowid_name(table: Table) -> str | None:
    return next((name for name in _ROWID_NAMES if table.column_number(name) is None), None)


def _quoted(name: str) -> str:
    return "'" + name.replace("'", "''") + "'"
