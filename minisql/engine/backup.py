"""Backup between two connections, and a database as bytes. Source: backup, c3ref serialize, c3ref deserialize."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minisql.engine.database import Database
from minisql.errors import BusyError, SqlError
from minisql.schema import fold
from minisql.storage.backup import Backup
from minisql.storage.journal import JournalMode, lock_byte_page
from minisql.storage.store import Store
from minisql.storage.vfs.memory import MemoryVfs

if TYPE_CHECKING:
    from minisql.engine.session import Session

_TEMP = 1


class SessionBackup:
    """A backup of one session's database over another's; use it in a `with`, so that no lock stays behind.

    Attributes: as `Backup`'s.
    """

    def __init__(self, source: Session, source_name: str, target: Session, target_name: str = "main") -> None:
        """Nothing is locked yet.

        Raises:
            SqlError: `unknown database x`, or `destination database is in use`.
        """
        self._source = _named(source, source_name)
        self._target_session = target
        self._target = _named(target, target_name)
        if self._source is self._target:
            raise SqlError("source and destination must be distinct")
        if self._target.reading or self._target.is_target:
            raise SqlError("destination database is in use")
        self._backup = Backup(self._source.store, self._target.store)

    @property
    def remaining(self) -> int:
        return self._backup.remaining

    @property
    def page_count(self) -> int:
        return self._backup.page_count

    def step(self, n_pages: int) -> bool:
        """See `Backup.step`; the schema of the target is another one when it is done."""
        if self._source.is_target:
            raise BusyError("database is locked")
        done = self._backup.step(n_pages)
        self._target.is_target = not done
        if done:
            self._target.schema = None
            self._target_session.schema_changed()
        return done

    def __enter__(self) -> SessionBackup:
        return self

    def __exit__(self, *_: object) -> None:
        self._target.is_target = False
        self._backup.close()


def _named(session: Session, name: str) -> Database:
    for database in session.transactions.open_databases():
        if fold(database.name) == fold(name):
            return database
    raise SqlError(f"unknown database {name}")


def serialize(session: Session, name: str) -> bytes | None:
    """The bytes of the file that a database is, or would be; None if there is no database of that name.

    What the connection has written but not committed is in it. An empty database gets its first page.

    Raises:
        BusyError, CorruptError: as for reading.
    """
    try:
        database = _named(session, name)
    except SqlError:
        return None
    transactions = session.transactions
    transactions.n_running += 1
    try:
        number = session.databases.index(database)
        transactions.read((number,))
        if database.store.pager.n_pages == 0:
            if number == _TEMP or not transactions.autocommit:
                return None
            transactions.write((number,))
            transactions.end_write()
        if transactions.n_put_off:
            transactions.settle()
        return _bytes_of(database.store)
    finally:
        transactions.n_running -= 1
        transactions.leave()


def _bytes_of(store: Store) -> bytes:
    pager = store.pager
    skipped = lock_byte_page(pager.page_size)
    blank = bytes(pager.page_size)
    return b"".join(
        [blank if page_no == skipped else pager.page(page_no).bytes() for page_no in range(1, pager.n_pages + 1)]
    )


def deserialize(session: Session, name: str, content: bytes) -> None:
    """Put a database in memory, with these bytes, in the place of an open one.

    The old database is closed, its file stays as it is. The bytes are looked at when a statement needs them.

    Raises:
        SqlError: no database of that name, or it is the temporary one.
        BusyError: a statement, a transaction or a backup has the database in use.
    """
    old = _named(session, name)
    number = session.databases.index(old)
    if number == _TEMP:
        raise SqlError(f"unknown database {name}")
    if old.reading or old.writing or old.is_target or session.transactions.n_running:
        raise BusyError("database is locked")
    path = ":memory:"
    store = Store.open(MemoryVfs({path: content}, has_shared_memory=False), path)
    store.pager.journal_mode = JournalMode.MEMORY
    session.databases[number] = None
    old.store.close()
    session.attach(number, Database(old.name, "", store))
