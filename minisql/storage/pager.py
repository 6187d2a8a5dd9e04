"""Pages by number, and transactions over them: what the trees and the store work on.

The pager commits all that a transaction has changed, or none of it. It knows nothing of what is in a page but
for the database header. Source: atomiccommit, lockingv3, fileformat2 §3; with a write-ahead log, wal.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from itertools import chain
from typing import TYPE_CHECKING, Final

from minisql.errors import BusyError, CantOpenError, CorruptError, Error, FullError, IoError
from minisql.storage.cache import DEFAULT_CACHE_SIZE
from minisql.storage.checkpoint import CheckpointMode
from minisql.storage.commit import PageImage, RollbackCommit
from minisql.storage.header import N_PAGES, Header, parse_header, stamp, with_field
from minisql.storage.on_failure import OnFailure
from minisql.storage.page import Page
from minisql.storage.reader import VERSION_FIELDS, PagerState
from minisql.storage.savepoint import rewind
from minisql.storage.vfs.base import LockLevel
from minisql.storage.writer import MAX_PAGES, PageWriter

if TYPE_CHECKING:
    from minisql.storage.wal import Wal

__all__ = ["DEFAULT_CACHE_SIZE", "MAX_PAGES", "Pager", "PagerState"]

_FORMAT_VERSIONS: Final = 18  # write version and read version, a byte each

_IDLE: Final = PagerState.IDLE
_READING: Final = PagerState.READING
_WRITING: Final = PagerState.WRITING
_NONE: Final = LockLevel.NONE
_SHARED: Final = LockLevel.SHARED


class Pager(PageWriter):
    """One database file, cut into pages.

    IDLE      no lock is held (but with `locking_exclusive`); cached pages may be out of date.
    READING   a SHARED lock; cached pages are the file's, and stay so.
    WRITING   a RESERVED lock; changes are in memory only, and `commit` writes them or `rollback` forgets them. Once
              there are too many of them (`spill_due`), `spill` writes them before that, under an EXCLUSIVE lock.

    With a write-ahead log (`in_wal_mode`) the SHARED lock stays until the end, and the locks of readers and
    writers are the log's (`wal.py`); a commit appends to it, and P3 to P5 hold without a journal.

    P1  A page in `pages` that is not dirty holds what the file holds, or it is a leaf of the freelist
        (`forget_content`) and holds anything.
    P2  A dirty page is in `pages`; it is never dropped before it is written or the transaction ends.
    P3  The original of every page up to the old end of the database that the transaction has changed is in
        memory (`_originals`) or in the journal (`_safe`); what the file loses is in a synced journal first.
    P4  Nothing is written to the database without the EXCLUSIVE lock.
    P5  When a commit or a spill fails with anything but BusyError, the transaction is gone, the pager is IDLE, and
        the file is whole, or will be once the next reader has played the journal back.
    """

    _next_size: tuple[int, int] | None = None  # see `commit_as`
    _next_header: Header | None = None  # once the transaction is committed

    # ---- making room

    def spill(self) -> None:
        """Write all dirty pages to the files, before the transaction ends. Nobody may be in the middle of a change.

        Where a reader is in the way, the pages stay in memory (pragma "cache_spill").

        Raises:
            IoError, FullError: the transaction was rolled back and the pager is IDLE (P5).
        """
        assert self._state is _WRITING
        try:
            self.lock_exclusive()
        except BusyError:
            self._spill_at += max(1, self._spill_at // 8)
            self.spill_due = False
            return
        changes = {page_no: page.bytes() for page_no, page in self._dirty.items()}
        with OnFailure(self._abandon):
            for savepoint in self._savepoints:
                self._images.move_in(savepoint.images)
            if self._wal is not None:
                self._wal.spill(changes, self.page_size, self.synchronous)
                self._make_safe()
            else:
                self._spill_to_file(self._open_writer(), changes)
        self._cache.clean_all()
        self._cache.trim_all()
        self._plan_spill()

    def _spill_to_file(self, writer: RollbackCommit, changes: dict[int, bytes]) -> None:
        if self.journal_mode.on_disk:
            writer.spill([*self._kept_originals()], changes)
            self._make_safe()
        else:
            self._images.move_in(self._originals)
            writer.spill((), changes)
            self._safe = self._safe or bytearray(self._n_pages_before + 1)

    def _make_safe(self) -> None:
        """The originals are in the journal, or were in the log from the first."""
        safe = self._safe = self._safe or bytearray(self._n_pages_before + 1)
        for page_no in self._originals:
            safe[page_no] = 1
        self._originals = {}

    def _open_writer(self) -> RollbackCommit:
        if self._writer is None:
            self._writer = RollbackCommit(
                self.vfs,
                self._file,
                self.journal_path,
                self.journal_mode,
                self.synchronous,
                page_size=self.page_size,
                n_pages_before=self._n_pages_before,
                size_limit=self._journal_size_limit,
            )
        return self._writer

    def _kept_originals(self) -> Iterator[PageImage]:
        return ((page_no, self._images.image(kept)) for page_no, kept in self._originals.items())

    def rollback_to(self, level: int) -> None:
        """Return to the state in which `level` (from 0) was pushed. It stays, those above it go.

        Raises:
            IoError, FullError: the transaction was rolled back and the pager is IDLE (P5).
        """
        n_pages, images = rewind(self._savepoints, level)
        self._cache.drop_after(n_pages)
        self.n_pages = n_pages
        self.cache_generation += 1
        dirty_first = sorted(images, key=lambda page_no: page_no not in self._dirty)  # a half-changed page cannot spill
        for page_no in dirty_first:
            with OnFailure(self._abandon):
                image = self._images.image(images[page_no])
            page = self.pages.get(page_no) or Page(page_no, image)
            page.set_image(image)
            if not page.dirty:
                self._keep_original(page_no, image)  # only where it was cut off, and not changed: else it is kept
                self._make_dirty(page)
                if self.spill_due:
                    self.spill()

    # ---- the end of a transaction

    def commit(self) -> None:
        """Write what has changed, all of it or nothing, and go on reading.

        A transaction that has changed no page writes nothing.

        Raises:
            BusyError: another connection is still reading; the transaction stays open, to be tried again.
            IoError, FullError: the transaction was rolled back and the pager is IDLE (P5).
        """
        self.prepare_commit()
        if self._state is _WRITING:
            self.finish_commit()

    def commit_and_leave(self) -> bool:
        """As `commit` and then `end_read`, where there is a log, and the transaction has changed pages, but neither
        page 1 nor how many there are. False: nothing has happened. (16 us, by the two 20 us.)

        Raises: as `commit`.
        """
        wal, dirty = self._wal, self._dirty
        if (
            wal is None
            or wal.is_private
            or self.locking_exclusive
            or self._state is not _WRITING
            or self._safe
            or self._savepoints
            or self.n_pages != self._n_pages_before
            or 1 in dirty
        ):
            return False
        changes = self._changes()
        if not changes:
            return False
        try:
            wal.commit(changes, self.n_pages, self.page_size, self.synchronous)
            self._checkpoint_is_due = 0 < self.wal_autocheckpoint <= wal.header.max_frame
            self._cache.clean_all()
            self._originals = {}  # all are in memory: nothing was spilled, and there are no savepoints
            self.spill_due = False
            self._cache.trim_all()
            self._state = _IDLE
            wal.end_write_and_read()
        except BaseException:
            self._abandon()
            raise
        if self._checkpoint_is_due:
            self._checkpoint_when_due(wal)
        return True

    def prepare_commit(self, super_journal: str | None = None) -> None:
        """Write everything: only the end of the journal is missing. Until `finish_commit`, `rollback` undoes it.

        With a write-ahead log the transaction is committed already (atomiccommit §5 is for rollback journals).

        Args:
            super_journal: a file that says whether all of several databases are committed (atomiccommit §5.3).
        Raises: as `commit`.
        """
        if self._state is not _WRITING:
            return
        changes = self._changes()
        if not changes and not self._safe and self.n_pages == self._n_pages_before:
            return
        wal = self._wal
        if wal is None:
            self.lock_exclusive()
        try:
            if wal is None:
                self._write_out(changes, super_journal)
                return
            self._append_to_wal(wal, changes)
        except BaseException:
            self._abandon()
            raise
        self.finish_commit()

    def finish_commit(self, *, is_decided: bool = False) -> None:
        """End the transaction that `prepare_commit` has written, and go on reading.

        Args:
            is_decided: the super-journal is gone, so the journal means nothing any more, even if it cannot be ended.
        Raises:
            IoError: the transaction was rolled back and the pager is IDLE (P5).
        """
        if self._state is not _WRITING:
            return
        if self._writer is not None:
            if is_decided:
                with suppress(IoError, FullError):
                    self._writer.finish()
            else:
                with OnFailure(self._abandon):
                    self._writer.finish()
        if self._next_header is not None:
            self.header, self._next_header = self._next_header, None
            self._file_version = self.page(1).image[VERSION_FIELDS]
        self._cache.clean_all()
        self._end_write()
        self._writer = None  # not before: an interrupt until here has the file looked at again

    def commit_as(self, page_size: int, n_pages: int) -> None:
        """Commit a transaction that has replaced all content by pages of another size, written through the old one.

        Args:
            page_size, n_pages: what the database is from now on.
        Raises: as `commit`.
        """
        assert self._wal is None
        self._next_size = page_size, n_pages
        try:
            self.commit()
        finally:
            self._next_size = None
        with suppress(IoError):  # what is behind the last page is of no account
            self._file.truncate(page_size * n_pages)
        self._load_header()

    def rollback(self) -> None:
        """Forget what has changed and go on reading; nothing happens when nothing is being written.

        Where something was in the file and cannot be undone, the pager is IDLE, and the next reader undoes it.
        """
        if self._state is not _WRITING:
            return
        if self._dirty or self._originals or self._safe or self.n_pages != self._n_pages_before:
            self.cache_generation += 1
        had_written = self._writer is not None and self.journal_mode.on_disk
        restored = False
        try:
            restored = self._restore_file()
        finally:
            if not restored:
                self._forget_transaction()
        if not restored:
            return
        if had_written:  # or kept what was written, if a super-journal went before us
            self._end_write_anew()
            return
        self._cache.drop_after(self._n_pages_before)
        self._drop_safe()
        for page_no, image in self._kept_originals():
            page = self.pages.get(page_no)
            if page is not None:
                page.set_image(image)
                page.dirty = False
        self._dirty.clear()
        self.n_pages = self._n_pages_before
        self._end_write()

    def _end_write_anew(self) -> None:
        """The file was restored by its journal: look at it again."""
        self._drop_cache()
        self._next_header = None
        self._end_write()
        loaded = False
        try:
            with suppress(IoError, CorruptError):  # the next reader says so
                self._load_header()
                loaded = True
        finally:
            if not loaded:
                self._drop_cache()
                self.end_read()

    def _drop_safe(self) -> None:
        """Drop the pages whose originals are not in memory: they are read again."""
        if self._safe:
            safe = self._safe
            for page_no in [page_no for page_no in self.pages if safe[page_no]]:
                self.pages.pop(page_no).dirty = False

    def come_to_rest(self) -> None:
        """Undo a transaction that is open, give all locks up and read everything anew: whatever state this pager is in.

        For what may be stopped between any two of its steps, as Ctrl-C does.
        """
        try:
            if self._state is _WRITING:
                self._abandon()
        finally:
            self._state = _IDLE
            self._drop_cache()
            if self._wal is not None:
                self._wal.come_to_rest()
            else:  # it may have been stopped on the way into the log, or out of it
                self._file.shm_unmap(delete=False)
            with suppress(IoError):
                self._file.unlock(_SHARED if self._wal is not None or self._lock_kept else _NONE)

    def close(self) -> None:
        """Roll back what is open and close the file."""
        try:
            self.rollback()
            self.locking_exclusive = False
            self.end_read()
        finally:
            self.pages.clear()
            with OnFailure(self._file.close):  # once more, if need be: a second call does nothing
                if self._wal is not None:
                    with suppress(Error):  # what is in the log is safe there
                        self._close_wal()
                self._file.close()

    # ---- into the write-ahead log and out of it

    def set_wal_versions(self, *, wal: bool) -> None:
        """Say in page 1 whether the database has a write-ahead log: it holds from the next transaction on.

        A write transaction is open.
        """
        page = self.page(1)
        self.write(page)
        image = page.bytes()
        page.image = image[:_FORMAT_VERSIONS] + (b"\2\2" if wal else b"\1\1") + image[_FORMAT_VERSIONS + 2 :]

    def leave_wal_mode(self) -> None:
        """Bring all into the database file, delete the log, and go back to rollback journals. The pager is IDLE.

        Raises:
            BusyError: another connection has the database open.
        """
        assert self._state is _IDLE
        wal = self._wal
        if wal is None:
            return
        try:
            self._file.lock(LockLevel.EXCLUSIVE)  # stays until the header is changed: nobody may open the log again
            if not self._checkpoint(wal, CheckpointMode.PASSIVE).is_complete:
                raise BusyError("database is locked")
        except BaseException:
            if not wal.is_private:
                self._file.unlock(_SHARED)
            raise
        self._wal = None
        self._drop_cache()
        wal.close(delete=True)
        self._leaving_wal = True
        try:
            self.begin_write(exclusive=True)
            self.set_wal_versions(wal=False)
            self.commit()
        finally:
            self.rollback()
            self.end_read()
            self._leaving_wal = False

    # ---- commit, step by step

    def _changes(self) -> dict[int, bytes]:
        """New images by page number; of pages that have become again what they were, too, as in SQLite."""
        return {page_no: page.bytes() if page.node_is_newer else page.image for page_no, page in self._dirty.items()}

    def _write_out(self, changes: dict[int, bytes], super_journal: str | None) -> None:
        """Stamp, journal and write."""
        self._next_header = self._stamp_header(changes)
        cut_off = self._cut_off_pages()
        if not self.journal_mode.on_disk:  # `undo` will want them
            self._originals.update((page_no, self._fetch(page_no)) for page_no in cut_off)
            cut_off = []
        kept = [page_no for page_no in self._originals if page_no in changes or page_no > self.n_pages]
        originals = chain(
            ((page_no, self._images.image(self._originals[page_no])) for page_no in kept),
            ((page_no, self._fetch(page_no)) for page_no in cut_off),
        )
        n_originals = len(kept) + len(cut_off)
        self._open_writer().prepare(n_originals, originals, changes, self.n_pages, super_journal)

    def _cut_off_pages(self) -> list[int]:
        """Pages that the file is about to lose, of which no original was kept."""
        safe, originals, lock_byte_page = self._safe, self._originals, self._lock_byte_page
        return [
            page_no
            for page_no in range(self.n_pages + 1, self._n_pages_before + 1)
            if page_no not in originals and not (safe and safe[page_no]) and page_no != lock_byte_page
        ]

    def _append_to_wal(self, wal: Wal, changes: dict[int, bytes]) -> None:
        """Append the changes to the log, which is the commit.

        The change counter counts only changes of page 1: with a log, others do not look at it.
        """
        if 1 in changes or self.n_pages != self._n_pages_before:
            self._next_header = self._stamp_header(changes)
        elif not changes:  # all was spilled; some frame has to bring the mark of the commit
            changes[1] = self.page(1).bytes()
        for page_no in range(self._n_pages_before + 1, self.n_pages + 1):
            if page_no not in changes and page_no != self._lock_byte_page and not wal.has_spilled(page_no):
                # See `forget_content`. The log brings every new page: checkpoints count on it.
                changes[page_no] = bytes(self.page_size)
        wal.commit(changes, self.n_pages, self.page_size, self.synchronous)
        self._checkpoint_is_due = 0 < self.wal_autocheckpoint <= wal.header.max_frame

    def _stamp_header(self, changes: dict[int, bytes]) -> Header:
        """Count the change in page 1, so that other connections see it (fileformat2 §1.3.6).

        The header is read back before it is written: we make no file that we would not open.
        """
        page = self.page(1)
        self.write(page)
        counter = int.from_bytes((self._file_version or b"")[:4], "big") + 1 & 0xFFFFFFFF
        page_size, n_pages = self._next_size or (self.page_size, self.n_pages)
        if self.in_memory:
            page.image = with_field(page.bytes(), N_PAGES, n_pages)
        else:
            page.image = stamp(page.bytes(), change_counter=counter, n_pages=n_pages)
        changes[1] = page.image
        header = parse_header(page.image)
        assert header.page_size == page_size, (header.page_size, page_size)
        return header

    # ---- when it comes to nothing

    def _abandon(self) -> None:
        """Something has failed: the transaction is undone, and every lock given up (P5)."""
        try:
            self._restore_file()
        finally:
            self._forget_transaction()

    def _restore_file(self) -> bool:
        """Undo what is in the database file. False: a journal stays, which is hot, and the next reader tries again.

        (Without a journal on disk, False means that the file is lost: pragma "journal_mode" warns of it.)
        """
        writer, self._writer = self._writer, None
        if writer is None:
            return True
        try:
            writer.close()
            if self.journal_mode.on_disk:
                self._roll_back_hot_journal()
            else:
                self._undo(writer)
        except (IoError, FullError, CantOpenError):
            return False
        return True

    def _undo(self, writer: RollbackCommit) -> None:
        """Write the originals back from memory, which is their only place: an interrupt has to wait."""
        try:
            writer.undo(self._kept_originals())
        except KeyboardInterrupt:
            writer.undo(self._kept_originals())
            raise

    def _forget_transaction(self) -> None:
        self.n_pages = self._n_pages_before
        self._drop_cache()
        self._next_header = None
        try:
            with suppress(IoError):
                self._end_write()
        finally:
            self._state = _IDLE
        if self._wal is not None:
            self._wal.end_read()
            return
        self._lock_kept = False
        with suppress(IoError):
            self._file.unlock(_NONE)

