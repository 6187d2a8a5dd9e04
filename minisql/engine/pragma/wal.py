"""PRAGMAs of journals, write-ahead logs and locks. Source: pragma, wal, lockingv3.

What SQLite answers where its documentation is silent (each asked of 3.54): an unknown mode only asks; a change of the
journal mode does nothing while changes wait to be committed; a database in memory has `locking_mode` exclusive.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from minisql.engine.pragma.registry import Call, pragma
from minisql.engine.pragma.values import to_int, to_int64
from minisql.errors import BusyError, LockedError, SqlError
from minisql.storage.checkpoint import CheckpointMode
from minisql.storage.journal import JournalMode
from minisql.storage.pager import Pager

if TYPE_CHECKING:
    from minisql.engine.database import Database
    from minisql.engine.session import Session
    from minisql.engine.statement import Row

_WAL: Final = "wal"
_MODES: Final = ("delete", "persist", "off", "truncate", "memory", _WAL)  # as SQLite goes through them
_LOCKING_MODES: Final = ("normal", "exclusive")


def _named(call: Call) -> Iterator[Database]:
    """The database that the PRAGMA names, or all."""
    for number, database in enumerate(call.session.databases):
        if database is not None and call.database in (None, number):
            yield database


def _pager(call: Call) -> Pager:
    return call.session.database(call.database or 0).store.pager


def _look(session: Session, database: Database, *, again: bool = False) -> None:
    """Let the pager find out whether there is a log, without leaving a lock behind: once, as a schema is loaded.

    `again`: also when it is known that there is one, which may not be open yet.
    """
    if not database.reading and (again or database.schema is None):
        if database.begin_read():
            session.schema_changed()
        database.end_read()


# ---------------------------------------------------------------- journal_mode


@pragma("journal_mode")
def journal_mode(call: Call) -> Sequence[Row]:
    """Set: of the named database, else of all. A database in memory keeps its journal there or has none. A defensive
    connection cannot do without a journal."""
    session = call.session
    wanted = None if call.value is None else _mode_begun_by(call.value.lower())
    if wanted == "off" and session.settings.defensive:
        wanted = None
    for database in _named(call):
        if call.database is None and database is session.database(1) and not database.store.pager.n_pages:
            continue  # the temporary database comes with its first table
        _look(session, database)
        if wanted is not None and wanted != _mode(database) and not database.store.pager.has_changes:
            _change_mode(session, database, wanted)
    return ((_mode(session.database(call.database or 0)),),)


def _mode_begun_by(text: str) -> str | None:
    """The mode whose name begins so: `t` is truncate, and an empty text delete, the first."""
    return next((mode for mode in _MODES if mode.startswith(text)), None)


def _mode(database: Database) -> str:
    pager = database.store.pager
    return _WAL if pager.in_wal_mode else (database.journal_mode_asked or pager.journal_mode).value


def _change_mode(session: Session, database: Database, wanted: str) -> None:
    pager = database.store.pager
    if database.journal_mode_asked is not None:
        if wanted != _WAL:
            database.journal_mode_asked = JournalMode(wanted)
    elif not database.path:
        if wanted in ("memory", "off"):
            pager.journal_mode = JournalMode(wanted)
    elif _WAL not in (wanted, _mode(database)):
        pager.journal_mode = JournalMode(wanted)
    elif wanted == _WAL and not pager.vfs.locks_files:
        return  # a log needs locks; SQLite passes the wish over
    elif database.reading or not session.transactions.autocommit:
        way = "into" if wanted == _WAL else "out of"
        raise SqlError(f"cannot change {way} wal mode from within a transaction")
    else:
        before = pager.journal_mode
        pager.journal_mode = JournalMode.DELETE if wanted == _WAL else JournalMode(wanted)
        try:
            if wanted == _WAL:
                _enter_wal(session, database)
            else:
                _look(session, database, again=True)  # the log is not open if nothing was read since it was chosen
                pager.leave_wal_mode()
        except BaseException:
            pager.journal_mode = before
            raise


def _enter_wal(session: Session, database: Database) -> None:
    """Say so in the header, as a last transaction of the rollback journal. The next one opens the log."""
    try:
        if database.begin_write(0, exclusive=True, wait=True):
            session.schema_changed()
        database.store.pager.set_wal_versions(wal=True)
        database.commit()
    except BaseException:
        database.rollback()
        database.end_read()
        raise
    database.end_read()


# ---------------------------------------------------------------- checkpoints


@pragma("wal_checkpoint", "busy", "log", "checkpointed")
def wal_checkpoint(call: Call) -> Sequence[Row]:
    """Copy pages from the log to the database file; without a name, of all databases, and main's numbers are told."""
    wanted = (call.value or "").lower()
    mode = next((mode for mode in CheckpointMode if mode.value == wanted), CheckpointMode.PASSIVE)
    was_blocked = False
    numbers: tuple[int, int] | None = None
    for database in _named(call):
        if database.reading or database.writing:
            raise LockedError("database table is locked")
        told = (-1, -1)
        _look(call.session, database, again=database.store.pager.in_wal_mode)
        try:
            result = database.store.pager.checkpoint(mode)
        except BusyError:
            was_blocked = True
        else:
            if result is not None:
                was_blocked |= result.was_blocked
                told = result.n_frames, result.n_done
        numbers = numbers or told
    assert numbers is not None
    return ((int(was_blocked), *numbers),)


@pragma("wal_autocheckpoint")
def wal_autocheckpoint(call: Call) -> Sequence[Row]:
    """Frames in a log from which on a commit tries a checkpoint, for all databases of the connection; 0: never."""
    session = call.session
    if call.value is not None:
        session.settings.wal_autocheckpoint = max(0, to_int(call.value))
        for database in session.transactions.open_databases():
            database.store.pager.wal_autocheckpoint = session.settings.wal_autocheckpoint
    return ((session.settings.wal_autocheckpoint,),)


@pragma("journal_size_limit")
def journal_size_limit(call: Call) -> Sequence[Row]:
    """Bytes to which a journal or log that stays is cut; -1: not at all."""
    pager = _pager(call)
    if call.value is not None:
        pager.journal_size_limit = to_int64(call.value)
    return ((pager.journal_size_limit,),)


# ---------------------------------------------------------------- locks


@pragma("locking_mode")
def locking_mode(call: Call) -> Sequence[Row]:
    """Set: of the named database; else of all, and of those that will be attached, and that is what a question tells.

    A log that was opened in exclusive mode keeps it until it is closed: it has no shared memory.
    """
    session = call.session
    wanted = None if call.value is None else call.value.lower()
    if wanted not in _LOCKING_MODES:
        if call.database is None:
            return ((_LOCKING_MODES[session.settings.locking_exclusive],),)
        return ((_locking_mode(session.database(call.database)),),)
    if call.database is None:
        session.settings.locking_exclusive = wanted == "exclusive"
    for database in _named(call):
        pager = database.store.pager
        if database.path and not pager.has_private_wal_index:
            pager.locking_exclusive = wanted == "exclusive"
    return ((_locking_mode(session.database(call.database or 0)),),)


def _locking_mode(database: Database) -> str:
    return _LOCKING_MODES[not database.path or database.store.pager.locking_exclusive]
