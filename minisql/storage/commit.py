"""A transaction's way into the file, with a rollback journal: all of it, or nothing.

The order of writes and syncs is what counts, and is SQLite's: the originals to the journal, the journal to
the disk, the new pages to the database, the database to the disk, and then the end of the journal, which is
the commit. Source: atomiccommit §3, pragma "journal_mode", pragma "synchronous".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import IntEnum
from typing import Final

from minisql.frozen import frozen
from minisql.storage.journal import JournalHeader, JournalMode, blank_header, write_journal
from minisql.storage.vfs.base import File, OpenFlags, Vfs

_WRITE_RUN: Final = 1 << 20  # bytes; pages that are neighbours go to the file in one call, up to so many


class Synchronous(IntEnum):
    """How often a commit waits for the disk. Source: pragma "synchronous"."""

    OFF = 0
    NORMAL = 1
    FULL = 2
    EXTRA = 3


@frozen
class Transaction:
    """What is to become of the file.

    `changes` and `originals` are page images by page number. `originals` has every page that is in `changes`
    or beyond `n_pages`, and was there before; it may have more.
    """

    page_size: int
    n_pages_before: int
    n_pages: int
    changes: Mapping[int, bytes]
    originals: Mapping[int, bytes]


@frozen
class RollbackCommit:
    """Writes transactions to one database file. The EXCLUSIVE lock is held throughout."""

    vfs: Vfs
    file: File
    journal_path: str
    mode: JournalMode
    synchronous: Synchronous
    size_limit: int = -1
    """Bytes to which a journal that stays is cut; negative: not at all (pragma "journal_size_limit")."""

    def write(self, transaction: Transaction) -> None:
        """Carry the transaction out. When it fails half-way, the journal (if on disk) is hot or unused."""
        if not self.mode.on_disk:
            self._write_database(transaction)
            return
        journal = self.vfs.open(self.journal_path, OpenFlags.READWRITE | OpenFlags.CREATE | OpenFlags.JOURNAL)
        try:
            self._write_journal(journal, transaction)
            self._write_database(transaction)
            if self.mode is not JournalMode.DELETE:
                self._blank_journal(journal)
        finally:
            journal.close()
        if self.mode is JournalMode.DELETE:
            self.vfs.delete(self.journal_path, sync_directory=self.synchronous is Synchronous.EXTRA)

    def undo(self, originals: Mapping[int, bytes], *, page_size: int, n_pages: int) -> None:
        """Put the originals back from memory: for the modes that keep no journal on disk."""
        for page_no, image in originals.items():
            self.file.write((page_no - 1) * page_size, image)
        self.file.truncate(n_pages * page_size)

    def _write_journal(self, journal: File, transaction: Transaction) -> None:
        changes, n_pages = transaction.changes, transaction.n_pages
        originals = [
            (page_no, image)
            for page_no, image in transaction.originals.items()
            if page_no in changes or page_no > n_pages
        ]
        nonce = int.from_bytes(self.vfs.random_bytes(4), "big")
        header = JournalHeader(
            len(originals), nonce, transaction.n_pages_before, journal.sector_size, transaction.page_size
        )
        write_journal(journal, header, originals, n_syncs=min(self.synchronous, 2))

    def _write_database(self, transaction: Transaction) -> None:
        page_size, n_pages = transaction.page_size, transaction.n_pages
        for offset, run in page_runs(sorted(transaction.changes.items()), page_size):
            self.file.write(offset, run)
        if n_pages < transaction.n_pages_before or self.file.size() < n_pages * page_size:
            self.file.truncate(n_pages * page_size)
        if self.synchronous is not Synchronous.OFF:
            self.file.sync()

    def _blank_journal(self, journal: File) -> None:
        """The commit itself, in modes TRUNCATE and PERSIST: from here on the journal is not hot."""
        if self.mode is JournalMode.TRUNCATE or self.size_limit == 0:
            journal.truncate(0)
            if self.synchronous >= Synchronous.FULL:
                journal.sync()
        else:
            blank_header(journal)
            if self.synchronous is not Synchronous.OFF:
                journal.sync(data_only=True)
            if 0 < self.size_limit < journal.size():
                journal.truncate(self.size_limit)


def page_runs(images: Iterable[tuple[int, bytes]], page_size: int) -> Iterator[tuple[int, bytes]]:
    """Join the images of neighbours, given in ascending order, into (offset, bytes) to write at once."""
    run: list[bytes] = []
    first = 0
    for page_no, image in images:
        if run and (page_no != first + len(run) or len(run) * page_size >= _WRITE_RUN):
            yield (first - 1) * page_size, b"".join(run)
            run = []
        if not run:
            first = page_no
        run.append(image)
    if run:
        yield (first - 1) * page_size, b"".join(run)
