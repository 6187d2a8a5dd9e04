"""Hot journals: what a crash in the middle of a commit leaves, found and played back.

A journal is hot when it exists, nobody holds a RESERVED lock, and its header is not blank. The first reader
to see one puts the original pages back, and only then reads. Source: fileformat2 §3, atomiccommit §4,
lockingv3 §4.1 "Dealing with hot journals".
"""

from __future__ import annotations

from typing import Final

from minisql.errors import BusyError, CantOpenError, IoError, ReadonlyError
from minisql.storage.journal import read_segments, read_super_journal
from minisql.storage.super_journal import delete_unused
from minisql.storage.vfs.base import File, LockLevel, OpenFlags, Vfs

_MAX_READS: Final = 10  # of a journal that writers fill and empty while we look


def is_hot(vfs: Vfs, database: File, journal_path: str) -> bool:
    """Must the journal be rolled back before the database may be read?

    A journal beside an empty database belongs to a database that is gone: it is deleted here.

    Args:
        database: open, with a SHARED lock or more.
    """
    if not vfs.exists(journal_path) or database.is_reserved():
        return False
    if database.size() <= 1:  # see pager: one byte counts as none
        if not database.readonly:
            _delete_orphan(vfs, database, journal_path)
        return False
    try:
        journal = vfs.open(journal_path, OpenFlags.READONLY)
    except CantOpenError:
        return vfs.exists(journal_path)  # gone: another process rolled it back between our two looks
    try:
        for _ in range(_MAX_READS):
            first = journal.read(0, 1)
            if first or not journal.size():
                return first not in (b"", b"\0")
            if database.is_reserved():  # a writer has come between our looks, and is filling it
                return False
        raise IoError("disk I/O error", extended=522)  # it may be a journal that we need
    finally:
        journal.close()


def roll_back_hot_journal(vfs: Vfs, database: File, journal_path: str, *, page_size: int, sync: bool) -> None:
    """Take the EXCLUSIVE lock, put the original pages back, and delete the journal. The lock stays.

    Args:
        database: open, with a SHARED lock or more.
        page_size: bytes, for a journal that does not say.
        sync: wait for the disk before the journal goes (every `synchronous` but OFF).
    Raises:
        ReadonlyError: SQLITE_READONLY_ROLLBACK, the database cannot be written.
        CantOpenError: the journal cannot be written, so that it could not be ended either.
        BusyError: another connection is reading, or rolling back already.
    """
    if database.readonly:
        raise ReadonlyError("attempt to write a readonly database", extended=776)
    database.lock(LockLevel.EXCLUSIVE)
    if not vfs.exists(journal_path):
        return  # another process was faster
    journal = vfs.open(journal_path, OpenFlags.READWRITE)
    try:
        if journal.readonly:
            raise CantOpenError("unable to open database file")
        if sync:
            journal.sync()
        super_journal = read_super_journal(journal)
        if super_journal is None or vfs.exists(super_journal):
            play_back(journal, database, page_size=page_size)
            if sync:
                database.sync()
    finally:
        journal.close()
    vfs.delete(journal_path, sync_directory=False)
    if super_journal is not None:
        delete_unused(vfs, super_journal, journal_path)


def play_back(journal: File, database: File, *, page_size: int) -> None:
    """Write each page's first record to the database and give the file its old length."""
    restored: set[int] = set()
    n_pages = -1
    for header, records in read_segments(journal, page_size):
        page_size = header.page_size
        if n_pages < 0:
            n_pages = header.n_pages
            if database.size() != n_pages * page_size:
                database.truncate(n_pages * page_size)
        for page_no, image in records:
            if page_no <= n_pages and page_no not in restored:
                restored.add(page_no)
                database.write((page_no - 1) * page_size, image)


def _delete_orphan(vfs: Vfs, database: File, journal_path: str) -> None:
    try:
        database.lock(LockLevel.RESERVED)
    except BusyError:
        return  # a writer is making the database and its journal just now
    try:
        vfs.delete(journal_path, sync_directory=False)
    finally:
        database.unlock(LockLevel.SHARED)
