"""What all schema statements share: locks, undoing on failure, rows of sqlite_schema, the schema cookie.

Source: schematab, fileformat2 §2.6, lang_transaction.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

from minisql.engine.database import Database
from minisql.engine.vtab.shadow import is_reserved
from minisql.errors import BusyError, IoError, SqlError
from minisql.schema import SchemaRow, fold
from minisql.sql import ast
from minisql.storage.record import ROWID, RowReader, encode_record
from minisql.value.types import Value

if TYPE_CHECKING:
    from minisql.engine.session import Session

_SCHEMA_ROOT: Final = 1


class WriterBusyError(BusyError):
    """Another connection writes to `database`, and nothing has been done yet.

    `was_idle`: this connection had not read it in its transaction, so it may give its locks up and wait.
    """

    def __init__(self, database: Database, error: BusyError) -> None:
        super().__init__(str(error), extended=error.sqlite_errorcode)
        self.database = database
        self.was_idle = False

    def waited(self, attempt: int) -> bool:
        """Wait for the other one. Returns whether to try again, for the `attempt`-th time, counted from 0."""
        if not self.was_idle:
            return False
        if self.sqlite_errorname == "SQLITE_BUSY_SNAPSHOT":
            return True  # it has committed since: nothing to wait for
        busy = self.database.store.pager.busy
        return busy is not None and busy(attempt)


@contextmanager
def reading_schema(session: Session) -> Iterator[set[int]]:
    """Hold the read locks of all databases while a statement looks at the catalog and decides.

    Inside a transaction it keeps none that it has not had before, as SQLite's compiler, but those of the databases
    whose numbers are put into the set that is given, and of what it writes.
    """
    transactions = session.transactions
    idle = {number: each for number, each in enumerate(session.databases) if each is not None and not each.reading}
    kept: set[int] = set()
    n_running = transactions.n_running
    transactions.n_running += 1
    try:
        transactions.read(number for number, database in enumerate(session.databases) if database is not None)
        yield kept
    except BaseException as error:
        kept.clear()
        if isinstance(error, WriterBusyError):
            error.was_idle = any(database is error.database for database in idle.values())
        raise
    finally:
        transactions.n_running -= 1
        transactions.leave()
        if transactions.n_running == n_running:  # no function has left a query half read
            for number, database in idle.items():
                if number not in kept and not database.writing:
                    with suppress(IoError):  # what the statement has done in its transaction stays done
                        database.end_read()


class SchemaChange:
    """A schema statement at work on one database."""

    def __init__(self, session: Session, databases: Sequence[Database]) -> None:
        self._session = session
        self._databases = databases
        self.database = databases[0]
        self._published = False

    def publish(self) -> None:
        """The rows of sqlite_schema are as they shall be: from now on the new schema holds. Done once."""
        if not self._published:
            self._published = True
            for database in self._databases:
                database.bump_cookie()
            self._session.schema_changed()


@contextmanager
def writing(session: Session, number: int, *others: int) -> Iterator[Database]:
    """A write transaction on database `number` (and others) for one statement: done whole, or undone whole.

    Must be entered inside `reading_schema`, so that what was decided there still holds.
    """
    session.refuse_if_query_only()
    transactions = session.transactions
    try:
        transactions.write((number, *others))
    except BusyError as error:
        raise WriterBusyError(session.database(number), error) from error
    with_savepoint = not transactions.may_commit
    if with_savepoint:
        transactions.push_statement()
    try:
        yield session.database(number)
        if with_savepoint:
            transactions.release_statement()
        transactions.end_write()
    except BaseException:
        if with_savepoint:
            transactions.undo_statement()
        else:
            transactions.rollback()
        raise


@contextmanager
def changing_schema(session: Session, number: int, *others: int) -> Iterator[SchemaChange]:
    """`writing`, and at its end the new schema is read and announced."""
    with writing(session, number, *others):
        change = SchemaChange(session, [session.database(each) for each in (number, *others)])
        yield change
        change.publish()


def target_number(session: Session, name: ast.TableName, *, temporary: bool) -> int:
    """The number of the database in which a table or a view of that name is to be made."""
    if temporary:
        if name.schema is not None and session.environment.catalog.number(name.schema) is None:
            raise SqlError(f"unknown database {name.schema}")
        if name.schema is not None and fold(name.schema) != "temp":
            raise SqlError("temporary table name must be unqualified")
        return 1
    if name.schema is None:
        return 0
    number = session.environment.catalog.number(name.schema)
    if number is None:
        raise SqlError(f"unknown database {name.schema}")
    return number


def refuse_reserved(session: Session, name: str) -> None:
    """Names that begin with sqlite_ are the engine's own (but PRAGMA writable_schema gives them free), those of shadow
    tables belong to their modules."""
    is_own = fold(name).startswith("sqlite_") and not session.settings.may_write_schema
    if is_own or is_reserved(session, name):
        raise SqlError(f"object name reserved for internal use: {name}")


def add_schema_row(database: Database, row: SchemaRow) -> None:
    """Append a row to the database's sqlite_schema."""
    _append(database, row)


def add_empty_schema_row(database: Database) -> int:
    """Append a row of NULLs, which other statements may see until `fill_schema_row`. Returns its rowid."""
    return _append(database, (None,) * 5)


def _append(database: Database, row: Sequence[Value]) -> int:
    store = database.store
    tree = store.table(_SCHEMA_ROOT)
    rowid = (tree.max_rowid() or 0) + 1
    tree.insert(rowid, encode_record(row, store.encoding))
    return rowid


def fill_schema_row(database: Database, rowid: int, row: SchemaRow) -> None:
    """Put a row in the place of the empty one."""
    database.store.table(_SCHEMA_ROOT).replace(rowid, encode_record(row, database.store.encoding))


def remove_schema_rows(database: Database, doomed: set[tuple[str, str]]) -> None:
    """Delete the rows of sqlite_schema with these (type, name) pairs; names are folded."""
    tree = database.store.table(_SCHEMA_ROOT)
    reader = RowReader((ROWID, 0, 1), encoding=database.store.encoding)
    rowids = []
    for rowid, kind, name in list(tree.rows(reader)):
        if isinstance(kind, str) and isinstance(name, str) and (kind, fold(name)) in doomed:
            assert isinstance(rowid, int)
            rowids.append(rowid)
    for rowid in rowids:
        tree.delete(rowid)


def drop_trees(database: Database, roots: Iterable[int]) -> None:
    """Give the pages of these trees back, the highest root first.

    In an auto-vacuum file the tree with the largest root moves into each gap (fileformat2 §1.7): its row in
    sqlite_schema is told so. It is never one of those that are still to go, since they are lower.
    """
    store = database.store
    for root in sorted(roots, reverse=True):
        moved = store.drop_tree(root)
        if moved:
            _move_root(database, moved, root)


def _move_root(database: Database, old_root: int, new_root: int) -> None:
    store = database.store
    tree = store.table(_SCHEMA_ROOT)
    reader = RowReader((ROWID, 0, 1, 2, 3, 4), encoding=store.encoding)
    for rowid, *fields in list(tree.rows(reader)):
        if fields[3] == old_root:
            fields[3] = new_root
            tree.replace(rowid, encode_record(fields, store.encoding))
