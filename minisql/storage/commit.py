"""A transaction's way into the file, with a rollback journal: all of it, or nothing.

The order of writes and syncs is what counts, and is SQLite's: the originals to the journal, the journal to
the disk, the new pages to the database, the database to the disk, and then the end of the journal, which is
the commit. Source: atomiccommit §3, pragma "journal_mode", pragma "synchronous".
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from enum import IntEnum
from typing import Final, TypeAlias

from minisql.storage.journal import JournalHeader, JournalMode, blank_header, write_segment
from minisql.storage.vfs.base import File, OpenFlags, Vfs

PageImage: TypeAlias = tuple[int, bytes]
"""(page_no, image)."""

_NEW_JOURNAL: Final = OpenFlags.READWRITE | OpenFlags.CREATE | OpenFlags.JOURNAL
_WRITE_RUN: Final = 1 << 20  # bytes; pages that are neighbours go to the file in one call, up to so many


class Synchronous(IntEnum):
    """How often a commit waits for the disk. Source: pragma "synchronous"."""

    OFF = 0
    NORMAL = 1
    FULL = 2
    EXTRA = 3


class RollbackCommit:
    """One transaction's way into one database file. The EXCLUSIVE lock is held throughout.

    First any number of `spill`, then `prepare` and `finish`; what comes to nothing is played back from the journal,
    or, without one on disk, undone by `undo`. A journal that a failed call leaves behind is hot or unused.
    """

    def __init__(
        self,
        vfs: Vfs,
        file: File,
        journal_path: str,
        mode: JournalMode,
        synchronous: Synchronous,
        *,
        page_size: int,
        n_pages_before: int,
        size_limit: int = -1,
    ) -> None:
        """Nothing is opened yet.

        Args:
            n_pages_before: the size of the database when the transaction began.
            size_limit: bytes to which a journal that stays is cut; negative: not at all (pragma "journal_size_limit").
        """
        self._vfs = vfs
        self._file = file
        self._journal_path = journal_path
        self._mode = mode
        self._synchronous = synchronous
        self._page_size = page_size
        self._n_pages_before = n_pages_before
        self._size_limit = size_limit
        self._journal: File | None = None
        self._journal_end = 0  # where its next segment begins
        self._has_super_journal = False

    def spill(self, originals: Collection[PageImage], changes: Mapping[int, bytes]) -> None:
        """Write pages to the database before the transaction ends, to make room in memory.

        Args:
            originals: (page_no, image) of those that were in the database before, and are not in the journal yet.
            changes: new images by page number.
        """
        if self._mode.on_disk and (originals or self._journal is None):
            self._write_journal(len(originals), originals, None)
        self._write_pages(changes)

    def prepare(
        self,
        n_originals: int,
        originals: Iterable[PageImage],
        changes: Mapping[int, bytes],
        n_pages: int,
        super_journal: str | None,
    ) -> None:
        """Do everything but the last step.

        Args:
            originals: (page_no, image) of all that will be changed or cut off and is not in the journal yet.
            n_pages: the size of the database after the transaction.
            super_journal: the file whose end is the end of this journal too (atomiccommit §5).
        """
        if self._mode.on_disk and (n_originals or self._journal is None or super_journal is not None):
            self._write_journal(n_originals, originals, super_journal)
        self._write_pages(changes)
        if n_pages < self._n_pages_before or self._file.size() != n_pages * self._page_size:
            self._file.truncate(n_pages * self._page_size)
        if self._synchronous is not Synchronous.OFF:
            self._file.sync()

    def finish(self) -> None:
        """End the journal: the commit itself, unless a super-journal's end was."""
        journal = self._journal
        if journal is None:
            return
        try:
            if self._mode is not JournalMode.DELETE:
                self._blank_journal(journal)
        finally:
            self.close()
        if self._mode is JournalMode.DELETE:
            self._vfs.delete(self._journal_path, sync_directory=self._synchronous is Synchronous.EXTRA)

    def undo(self, originals: Iterable[PageImage]) -> None:
        """Put the originals back from memory: for the modes that keep no journal on disk."""
        for page_no, image in originals:
            self._file.write((page_no - 1) * self._page_size, image)
        self._file.truncate(self._n_pages_before * self._page_size)

    def close(self) -> None:
        """Let go of the journal, as it is."""
        if self._journal is not None:
            self._journal.close()
            self._journal = None

    def _write_journal(self, n_originals: int, originals: Iterable[PageImage], super_journal: str | None) -> None:
        if self._journal is None:
            self._journal = self._vfs.open(self._journal_path, _NEW_JOURNAL)
        journal = self._journal
        nonce = int.from_bytes(self._vfs.random_bytes(4), "big")
        header = JournalHeader(n_originals, nonce, self._n_pages_before, journal.sector_size, self._page_size)
        self._has_super_journal = super_journal is not None
        self._journal_end = write_segment(
            journal,
            self._journal_end,
            header,
            originals,
            n_syncs=min(self._synchronous, 2),
            super_journal=super_journal,
        )

    def _write_pages(self, changes: Mapping[int, bytes]) -> None:
        for offset, run in page_runs(sorted(changes.items()), self._page_size):
            self._file.write(offset, run)

    def _blank_journal(self, journal: File) -> None:
        """The end of a journal in modes TRUNCATE and PERSIST: from here on it is not hot."""
        if self._mode is JournalMode.TRUNCATE or self._size_limit == 0 or self._has_super_journal:
            journal.truncate(0)
            if self._synchronous >= Synchronous.FULL:
                journal.sync()
        else:
            blank_header(journal)
            if self._synchronous is not Synchronous.OFF:
                journal.sync(data_only=True)
            if 0 < self._size_limit < journal.size():
                journal.truncate(self._size_limit)


def page_runs(
    images: Iterable[tuple[int, bytes | memoryview]], page_size: int
) -> Iterator[tuple[int, bytes | memoryview]]:
    """Join the images of neighbours, given in ascending order, into (offset, bytes) to write at once."""
    run: list[bytes | memoryview] = []
    first = next_page_no = 0
    max_pages = _WRITE_RUN // page_size
    for page_no, image in images:
        if page_no != next_page_no or len(run) >= max_pages:
            if run:
                yield (first - 1) * page_size, run[0] if len(run) == 1 else b"".join(run)
            run = []
            first = page_no
        run.append(image)
        next_page_no = page_no + 1
    if run:
        yield (first - 1) * page_size, run[0] if len(run) == 1 else b"".join(run)
