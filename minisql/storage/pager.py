"""Pages by number, and transactions over them.

The pager caches pages, takes the locks, keeps the originals of what changes, and commits all of it or none.
It knows nothing of what is in a page but for the database header. Source: atomiccommit, lockingv3,
fileformat2 §1.3 and §3; with a write-ahead log, wal and walformat.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from enum import IntEnum
from itertools import islice
from typing import Final

from minisql.errors import BusyError, CantOpenError, CorruptError, Error, FullError, IoError, ReadonlyError
from minisql.storage.checkpoint import CheckpointMode, CheckpointResult, checkpoint
from minisql.storage.commit import RollbackCommit, Synchronous, Transaction
from minisql.storage.header import HEADER_SIZE, WAL, Header, is_page_size, parse_header, stamp
from minisql.storage.journal import JournalMode, lock_byte_page
from minisql.storage.page import Page
from minisql.storage.recovery import is_hot, roll_back_hot_journal
from minisql.storage.savepoint import Savepoint, release, rewind
from minisql.storage.vfs.base import LockLevel, OpenFlags, Vfs, read_up_to_end
from minisql.storage.wal import Wal

DEFAULT_CACHE_SIZE: Final = -2000
"""What `PRAGMA cache_size` answers when nobody has set it, as SQLite does. It stands for `_DEFAULT_CACHE_BYTES`."""

MAX_PAGES: Final = 4294967294
"""The largest database, in pages (limits §13)."""

# SQLite reads a page again for 2 us. Here the parsed form is lost with it, which costs 25 to 60 us: so more is kept.
_DEFAULT_CACHE_BYTES: Final = 32 << 20  # of page images
# A parsed page takes 3 times its size beside its image (a table's leaf) to 15 times (an index's, with its keys).
_LEAST_PARSED_BYTES: Final = 6 << 20  # of the images of pages that are kept parsed

_VERSION_OFFSET: Final = 24  # where a reader looks whether another connection has written: change counter to
_VERSION_SIZE: Final = 16  # freelist count
_FORMAT_VERSIONS: Final = 18  # write version and read version, a byte each


class PagerState(IntEnum):
    """What the pager may be asked for."""

    IDLE = 0
    READING = 1
    WRITING = 2


# An Enum's attribute costs 0.1 us a look in CPython 3.11, and a point query looks ten times.
_IDLE: Final = PagerState.IDLE
_READING: Final = PagerState.READING
_WRITING: Final = PagerState.WRITING
_NONE: Final = LockLevel.NONE
_SHARED: Final = LockLevel.SHARED


class Pager:
    """One database file, cut into pages.

    IDLE      no lock is held (but with `locking_exclusive`); cached pages may be out of date.
    READING   a SHARED lock; cached pages are the file's, and stay so.
    WRITING   a RESERVED lock; changes are in memory only, and `commit` writes them or `rollback` forgets them.

    With a write-ahead log (`in_wal_mode`) the SHARED lock stays until the end, and the locks of readers and
    writers are the log's (`wal.py`); a commit appends to it, and P3 to P5 hold without a journal.

    P1  A page in `pages` that is not dirty holds what the file holds, or it is a leaf of the freelist
        (`forget_content`) and holds anything.
    P2  A dirty page is in `pages`; it is never dropped before the transaction ends.
    P3  The original of every page up to the old end of the database that the transaction has changed is in
        memory; what the file loses at a commit is in a synced journal first.
    P4  Nothing is written to the database without the EXCLUSIVE lock.
    P5  When a commit fails with anything but BusyError, the transaction is gone, the pager is IDLE, and the
        file is whole, or will be once the next reader has played the journal back.

    Attributes:
        pages: the cache by page number, the same dict as long as the pager lives. Others may look a page up
            in it, `pages.get(n) or page(n)`; the pager alone changes it.
        page_size, usable_size: bytes. Known after the first `begin_read`, since the file decides.
        n_pages: the size of the database; 0 for an empty file, which is a valid database.
        cache_generation: goes up whenever pages were dropped or restored behind the back of their holders.
        header: as it was when the file was last found changed; None for an empty file. For the fields as
            they are now, read page 1.
        synchronous, journal_mode, locking_exclusive: settings, to be changed while IDLE.
        max_page_count: pages that the database may grow to (pragma "max_page_count").
        wal_autocheckpoint: frames in the log from which on the end of a transaction tries a checkpoint; 0: never.
        busy: asked with 0, 1, 2 ... when a lock cannot be had; True tries again (c3ref busy_handler).
    """

    def __init__(
        self,
        vfs: Vfs,
        path: str,
        *,
        readonly: bool = False,
        create: bool = True,
        page_size: int = 4096,
        reserved_bytes: int = 0,
        cache_size: int = DEFAULT_CACHE_SIZE,
    ) -> None:
        """Open the file; nothing of it is read yet.

        Args:
            create: make an empty file where there is none.
            page_size, reserved_bytes: for a database that has no content yet.
            cache_size: clean pages to keep; or, negative, KiB of them (pragma "cache_size"). The default is more.
        Raises:
            CantOpenError: there is no such file, or it cannot be made.
        """
        flags = OpenFlags.READONLY if readonly else OpenFlags.READWRITE
        if create and not readonly:
            flags |= OpenFlags.CREATE
        self.vfs = vfs
        self.path = vfs.full_path(path)
        self.journal_path = self.path + "-journal"
        self._file = vfs.open(self.path, flags)
        self.synchronous = Synchronous.FULL
        self.journal_mode = JournalMode.DELETE
        self.locking_exclusive = False
        self.wal_autocheckpoint = 1000
        self.max_page_count = MAX_PAGES
        self._journal_size_limit = -1
        self.busy: Callable[[int], bool] | None = None
        self.pages: dict[int, Page] = {}
        self._parsed: dict[int, Page] = {}  # those that were clean when they got a node
        self.cache_generation = 0
        self.header: Header | None = None
        self.n_pages = 0
        self._state = _IDLE
        self._file_version: bytes | None = None  # bytes 24..39 as last seen; None: look at the file again
        self._has_news = True  # the file was found changed, and `begin_read` has not said so yet
        self._lock_kept = False
        self._wal: Wal | None = None
        self._leaving_wal = False
        self._checkpoint_is_due = False
        self._n_pages_before = 0  # when the write transaction began
        self._originals: dict[int, bytes] = {}
        self._dirty: dict[int, Page] = {}
        self._savepoints: list[Savepoint] = []
        self._cache_size = cache_size
        self._set_page_size(page_size, reserved_bytes)

    # ---- reading

    @property
    def state(self) -> PagerState:
        """Which kind of transaction is open."""
        return self._state

    @property
    def readonly(self) -> bool:
        """The file cannot be written, or a newer format forbids it."""
        return self._file.readonly or (self.header is not None and self.header.only_readable)

    @property
    def has_changes(self) -> bool:
        """Would a commit have something to write? (It may find that all is as it was.)"""
        return bool(self._dirty) or (self._state is _WRITING and self.n_pages != self._n_pages_before)

    @property
    def cache_size(self) -> int:
        """Clean pages to keep; negative: KiB of them."""
        return self._cache_size

    @cache_size.setter
    def cache_size(self, value: int) -> None:
        self._cache_size = value
        n_bytes = _DEFAULT_CACHE_BYTES if value == DEFAULT_CACHE_SIZE else -value * 1024
        self._max_cached = max(16, value if value >= 0 else n_bytes // self.page_size)
        self._max_parsed = max(64, self._max_cached // 4, _LEAST_PARSED_BYTES // self.page_size)

    def set_page_size(self, page_size: int, reserved_bytes: int) -> None:
        """Choose the page size (bytes) of a database that has no content yet; ignored when it has some."""
        if self.n_pages == 0 and self._state is not _WRITING:
            self._set_page_size(page_size, reserved_bytes)

    def begin_read(self) -> bool:
        """Open a read transaction, playing back a hot journal if there is one.

        Nothing happens, and the answer is False, when a transaction is open already.

        Returns:
            True when the file is not as this pager saw it last: the cache is empty, and so must everything
            be that was derived from it. True also for the first time.
        Raises:
            BusyError: a writer is about to commit, or is rolling back.
            NotADatabaseError, CorruptError: the file is damaged; no lock is left behind.
            ReadonlyError: there is a hot journal, and the file cannot be written.
        """
        if self._state is not _IDLE:
            return False
        attempt = 0
        while True:
            try:
                self._begin_read_once()
                break
            except BusyError:
                if not self._wait(attempt):
                    raise
                attempt += 1
        has_news, self._has_news = self._has_news, False
        return has_news

    def end_read(self) -> None:
        """Close the read transaction; nothing happens when there is none."""
        assert self._state is not _WRITING, "commit or roll back first"
        self._state = _IDLE
        if self._wal is not None:
            self._end_wal_read(self._wal)
            return
        self._lock_kept = self.locking_exclusive and (self.header is None or self.header.read_version != WAL)
        if not self._lock_kept:
            self._file.unlock(_NONE)

    def page(self, page_no: int) -> Page:
        """The page with that number, from 1; a transaction must be open.

        Raises:
            CorruptError: there is no such page, or it is the one of the lock bytes.
        """
        page = self.pages.get(page_no)
        if page is not None:
            return page
        assert self._state is not _IDLE, page_no
        if not 1 <= page_no <= self.n_pages or page_no == self._lock_byte_page:
            raise CorruptError(f"page {page_no} is wanted, of {self.n_pages}")
        page = self.pages[page_no] = Page(page_no, self._fetch(page_no))
        if len(self.pages) - len(self._dirty) > self._max_cached:
            self._evict(self.pages)
        return page

    def note_parsed(self, page: Page) -> None:
        """A page has got a node, which takes several times the room of its bytes: only so many are kept."""
        self._parsed[page.page_no] = page
        if len(self._parsed) > self._max_parsed:
            self._evict(self._parsed)

    # ---- writing

    def begin_write(self, *, exclusive: bool = False) -> None:
        """Open a write transaction, after a read transaction of its own if none is open.

        Whoever lets this open the read transaction too looks at `cache_generation` to see whether the file
        was changed by others. The busy handler is asked only then: a reader that waited to become a writer
        could wait for a writer that waits for the readers.

        Args:
            exclusive: keep readers out from now on.
        Raises:
            ReadonlyError, BusyError: nothing has changed, a read transaction that was open is so still.
        """
        state_before = self._state
        if state_before is not _WRITING:
            self._lock_reserved()
            self._has_news = False
            self._n_pages_before = self.n_pages
            self._state = _WRITING
        if exclusive:
            try:
                self._lock_exclusive()
            except BusyError:
                if state_before is not _WRITING:
                    self.rollback()
                if state_before is _IDLE:
                    self.end_read()
                raise

    def write(self, page: Page) -> None:
        """Make a page ready to be changed: call it BEFORE the change, each time.

        The original is kept for the journal and the open savepoints, and the page becomes dirty.
        """
        if page.dirty:
            if self._savepoints:
                self._keep_for_savepoint(page)
            return
        assert self._state is _WRITING, page.page_no
        page_no = page.page_no
        assert not (cached := self.pages.get(page_no, page)).dirty or cached is page, page_no
        if page_no <= self._n_pages_before:
            self._originals.setdefault(page_no, page.image)
        if self._savepoints:
            self._keep_for_savepoint(page)
        page.dirty = True
        self._dirty[page_no] = self.pages[page_no] = page

    def append_page(self) -> Page:
        """Grow the database by one page of zeros, dirty; its number is the new `n_pages`."""
        assert self._state is _WRITING
        page_no = self.n_pages + 1
        if page_no == self._lock_byte_page:
            page_no += 1
        if page_no > self.max_page_count:
            raise FullError("database or disk is full")
        if page_no <= self._n_pages_before and page_no not in self._originals:
            self._originals[page_no] = self._fetch(page_no)  # the database was shrunk before
        self.n_pages = page_no
        page = Page(page_no, bytes(self.page_size))
        page.dirty = True
        self._dirty[page_no] = self.pages[page_no] = page
        return page

    def shrink(self, n_pages: int) -> None:
        """Let the database end after `n_pages` pages; the file is cut at the commit."""
        assert self._state is _WRITING
        assert n_pages <= self.n_pages, (n_pages, self.n_pages)
        if self._savepoints:  # the page may come back as another one, and under a newer level
            for page_no in range(n_pages + 1, self._savepoints[-1].n_pages + 1):
                if page_no <= self.n_pages and page_no != self._lock_byte_page:
                    self._keep_for_savepoint(self.page(page_no))
        for page_no in [page_no for page_no in self.pages if page_no > n_pages]:
            self.pages.pop(page_no).dirty = False
            self._dirty.pop(page_no, None)
        self.n_pages = n_pages
        self.cache_generation += 1

    def forget_content(self, page: Page) -> None:
        """The page has become a leaf of the freelist: what it holds need not be written.

        Its content is anything until `write` is called for it again.
        """
        if page.dirty:
            if self._savepoints:
                self._keep_for_savepoint(page)
            page.set_image(page.image)
            page.dirty = False
            del self._dirty[page.page_no]

    # ---- savepoints

    @property
    def n_savepoints(self) -> int:
        """Levels that are open; the next one pushed has this number."""
        return len(self._savepoints)

    def savepoint(self) -> None:
        """Push a level, to which `rollback_to` can return."""
        assert self._state is _WRITING
        self._savepoints.append(Savepoint(self.n_pages))

    def release(self, level: int) -> None:
        """Drop a level (from 0) and all above it, keeping the changes."""
        release(self._savepoints, level)

    def rollback_to(self, level: int) -> None:
        """Return to the state in which `level` (from 0) was pushed. It stays, those above it go."""
        n_pages, images = rewind(self._savepoints, level)
        for page_no in [page_no for page_no in self.pages if page_no > n_pages]:
            self._dirty.pop(page_no, None)
            self.pages.pop(page_no).dirty = False
        self.n_pages = n_pages
        for page_no, image in images.items():
            page = self.pages.get(page_no) or Page(page_no, image)
            page.set_image(image)
            page.dirty = True
            self._dirty[page_no] = self.pages[page_no] = page
        self.cache_generation += 1

    # ---- the end of a transaction

    def commit(self) -> None:
        """Write what has changed, all of it or nothing, and go on reading.

        A transaction that has left every page as it was writes nothing.

        Raises:
            BusyError: another connection is still reading; the transaction stays open, to be tried again.
            IoError, FullError: the transaction was rolled back and the pager is IDLE (P5).
        """
        if self._state is not _WRITING:
            return
        changes = self._changes()
        if changes or self.n_pages != self._n_pages_before:
            self._lock_exclusive()
            if self._wal is None:
                self._write_out(changes)
            else:
                self._append_to_wal(self._wal, changes)
        for page in self._dirty.values():
            page.dirty = False
            if page.node is not None:
                self.note_parsed(page)
        self._end_write()

    def rollback(self) -> None:
        """Forget what has changed and go on reading; nothing happens when nothing is being written."""
        if self._state is not _WRITING:
            return
        for page_no in [page_no for page_no in self.pages if page_no > self._n_pages_before]:
            self.pages.pop(page_no).dirty = False
        for page_no, image in self._originals.items():
            page = self.pages.get(page_no)
            if page is not None:
                page.set_image(image)
                page.dirty = False
        if self._dirty or self._originals or self.n_pages != self._n_pages_before:
            self.cache_generation += 1
        self.n_pages = self._n_pages_before
        self._end_write()

    def close(self) -> None:
        """Roll back what is open and close the file."""
        try:
            self.rollback()
            self.locking_exclusive = False
            self.end_read()
        finally:
            self.pages.clear()
            if self._wal is not None:
                with suppress(Error):  # what is in the log is safe there
                    self._close_wal()
            self._file.close()

    # ---- the write-ahead log

    @property
    def in_wal_mode(self) -> bool:
        """Is there a write-ahead log instead of a rollback journal? Known once a transaction was open."""
        return self._wal is not None or (self.header is not None and self.header.read_version == WAL)

    @property
    def has_private_wal_index(self) -> bool:
        """Was the log opened with `locking_exclusive`? Then that must stay so until the log is closed."""
        return self._wal is not None and self._wal.is_private

    @property
    def journal_size_limit(self) -> int:
        """Bytes to which a journal or log that stays is cut; negative: not at all."""
        return self._journal_size_limit

    @journal_size_limit.setter
    def journal_size_limit(self, n_bytes: int) -> None:
        self._journal_size_limit = max(-1, n_bytes)
        if self._wal is not None:
            self._wal.size_limit = self._journal_size_limit

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

    def checkpoint(self, mode: CheckpointMode) -> CheckpointResult | None:
        """Copy pages from the log to the database file; None when there is no log. The pager is IDLE.

        Raises:
            BusyError: another connection is at it.
            ReadonlyError: the database cannot be written.
        """
        assert self._state is _IDLE
        return None if self._wal is None else self._checkpoint(self._wal, mode)

    def _checkpoint(self, wal: Wal, mode: CheckpointMode) -> CheckpointResult:
        return checkpoint(wal, mode, page_size=self.page_size, synchronous=self.synchronous, busy=self.busy)

    def _open_wal_if_there(self) -> bool:
        """Where there is a log, what the database file says may be half of a checkpoint: the log comes first.

        A log beside an empty database belongs to a database that is gone: it is deleted here.
        """
        wal_path = self.path + "-wal"
        if not self.vfs.exists(wal_path):
            return False
        if self._file.size() <= 1:
            self.vfs.delete(wal_path, sync_directory=False)
            return False
        self._open_wal()
        return True

    def _open_wal(self) -> None:
        """Open the log, the SHARED lock being held. From now on it stays."""
        if self._leaving_wal:
            return
        if self.locking_exclusive:
            self._file.lock(LockLevel.EXCLUSIVE)
        self._wal = Wal(self.vfs, self._file, private=self.locking_exclusive)
        self._wal.size_limit = self._journal_size_limit
        self._file_version = None

    def _begin_wal_read(self, wal: Wal) -> None:
        if wal.begin_read() or self._file_version is None:
            try:
                self._load_header()
            except BaseException:
                wal.end_read()
                raise
        self._state = _READING

    def _end_wal_read(self, wal: Wal) -> None:
        wal.end_read()
        if not self.locking_exclusive and not wal.is_private:
            self._file.unlock(_SHARED)
        if self._checkpoint_is_due:
            self._checkpoint_is_due = False
            with suppress(Error):  # later, then: what is in the log is safe there
                self._checkpoint(wal, CheckpointMode.PASSIVE)

    def _close_wal(self) -> None:
        """Close the log; the last connection brings all into the database file, and deletes it."""
        wal, self._wal = self._wal, None
        assert wal is not None
        is_last = False
        try:
            if not self._file.readonly and not wal.readonly:
                self._file.lock(LockLevel.EXCLUSIVE)
                is_last = self._checkpoint(wal, CheckpointMode.PASSIVE).is_complete
        finally:
            wal.close(delete=is_last)

    # ---- locks and the first look at the file

    def _begin_read_once(self) -> None:
        if self._wal is not None:
            self._begin_wal_read(self._wal)
            return
        if self._lock_kept:
            self._state = _READING
            return
        file = self._file
        file.lock(_SHARED)
        try:
            if self.vfs.exists(self.journal_path):
                self._roll_back_if_hot()
            if file.read(_VERSION_OFFSET, _VERSION_SIZE) != self._file_version and not self._open_wal_if_there():
                self._load_header()
            if self._wal is None and self.header is not None and self.header.read_version == WAL:
                self._open_wal()
            if self._wal is None:
                self._state = _READING
        finally:
            if self._state is _IDLE and self._wal is None:
                file.unlock(_NONE)
        if self._wal is not None:
            self._begin_wal_read(self._wal)

    def _load_header(self) -> None:
        """Drop the cache and read the header again. The SHARED lock is held, and the log's snapshot open."""
        self._drop_cache()
        self._has_news = True
        file_size = self._file.size()
        self.n_pages = 0
        self.header = None
        wal = self._wal
        first_page = None if wal is None else wal.read_page(1)
        if first_page is not None or file_size > 1:  # SQLite takes a file of one byte for empty
            first_bytes = first_page[:HEADER_SIZE] if first_page else read_up_to_end(self._file, 0, HEADER_SIZE)
            header = parse_header(first_bytes)
            self._set_page_size(header.page_size, header.reserved_bytes)
            n_pages_in_file = -(-file_size // header.page_size)
            if wal is not None and wal.header.n_pages:
                n_pages_in_file = wal.header.n_pages
                if wal.header.max_frame and wal.header.page_size != header.page_size:
                    raise CorruptError(f"pages of {header.page_size} bytes, a log of {wal.header.page_size}")
            if header.n_pages_is_valid and header.n_pages > n_pages_in_file:
                raise CorruptError(f"the header says {header.n_pages} pages, the file has {n_pages_in_file}")
            self.n_pages = header.n_pages if header.n_pages_is_valid else n_pages_in_file
            self.header = header
            self._file_version = first_bytes[_VERSION_OFFSET : _VERSION_OFFSET + _VERSION_SIZE]
        else:
            self._file_version = self._file.read(_VERSION_OFFSET, _VERSION_SIZE)

    def _roll_back_if_hot(self) -> None:
        if is_hot(self.vfs, self._file, self.journal_path):
            self._drop_cache()
            self._roll_back_hot_journal()
            self._file.unlock(_SHARED)

    def _roll_back_hot_journal(self) -> None:
        sync = self.synchronous is not Synchronous.OFF
        roll_back_hot_journal(self.vfs, self._file, self.journal_path, page_size=self.page_size, sync=sync)

    def _lock_reserved(self) -> None:
        was_reading = self._state is _READING
        attempt = 0
        while True:
            try:
                return self._try_to_reserve()
            except BusyError as error:
                if was_reading:
                    raise
                if error.sqlite_errorname == "SQLITE_BUSY_SNAPSHOT":
                    continue  # another has committed since we looked: nothing to wait for
                if not self._wait(attempt):
                    raise
                attempt += 1

    def _try_to_reserve(self) -> None:
        was_reading = self._state is _READING
        reserved = False
        try:
            if not was_reading:
                self._begin_read_once()
            self._refuse_unwritable()
            if self._wal is None:
                self._file.lock(LockLevel.RESERVED)
            else:
                self._begin_wal_write(self._wal)
            reserved = True
        finally:
            if not reserved and not was_reading:
                self.end_read()

    def _refuse_unwritable(self) -> None:
        if self.readonly:
            raise ReadonlyError("attempt to write a readonly database")
        if self._wal is None and self.journal_mode.on_disk and self.n_pages and self._file.has_moved():
            raise ReadonlyError("attempt to write a readonly database", extended=1032)

    def _begin_wal_write(self, wal: Wal) -> None:
        if self.locking_exclusive:
            try:
                self._file.lock(LockLevel.EXCLUSIVE)
            except BusyError:
                self._file.unlock(_SHARED)
                raise
        wal.begin_write()

    def _lock_exclusive(self) -> None:
        if self._wal is not None:
            return  # readers of a log are in nobody's way
        attempt = 0
        while True:
            try:
                self._file.lock(LockLevel.EXCLUSIVE)
                return
            except BusyError:
                if not self._wait(attempt):
                    raise
                attempt += 1

    def _wait(self, attempt: int) -> bool:
        return self.busy is not None and self.busy(attempt)

    # ---- the cache

    def _set_page_size(self, page_size: int, reserved_bytes: int) -> None:
        assert is_page_size(page_size), page_size
        self.page_size = page_size
        self.usable_size = page_size - reserved_bytes
        self._lock_byte_page = lock_byte_page(page_size)
        self.cache_size = self._cache_size

    def _fetch(self, page_no: int) -> bytes:
        """The newest committed image of a page: the one place that knows where it is.

        A file may end inside its last page, or before a new one that was never written; the rest is zeros.
        """
        wal = self._wal
        if wal is not None:
            image = wal.read_page(page_no)
            if image is not None:
                return image
        image = read_up_to_end(self._file, (page_no - 1) * self.page_size, self.page_size)
        return image.ljust(self.page_size, b"\0")

    def _evict(self, kept: dict[int, Page]) -> None:
        """Drop the clean ones among the oldest eighth of the cache, or of its parsed pages (`kept`).

        Dirty ones go to the young end, and so do interior pages (each look-up needs some), up to half of the eighth.
        """
        pages = self.pages
        n_oldest = max(1, len(kept) // 8)
        n_to_spare = n_oldest // 2
        for page_no in list(islice(kept, n_oldest)):
            page = kept.pop(page_no)
            if page.dirty:
                if kept is pages:
                    kept[page_no] = page
            elif n_to_spare and page.node is not None and page.node.is_interior:
                kept[page_no] = page
                n_to_spare -= 1
            elif kept is pages:
                self._parsed.pop(page_no, None)
            elif pages.get(page_no) is page:
                del pages[page_no]

    def _drop_cache(self) -> None:
        self.pages.clear()
        self._parsed.clear()
        self.cache_generation += 1
        self._file_version = None

    def _keep_for_savepoint(self, page: Page) -> None:
        savepoint = self._savepoints[-1]
        if page.page_no <= savepoint.n_pages and page.page_no not in savepoint.images:
            savepoint.images[page.page_no] = page.bytes()

    # ---- commit, step by step

    def _changes(self) -> dict[int, bytes]:
        """New images by page number, of the pages that are not as they were."""
        originals = self._originals
        changes = {page_no: page.bytes() for page_no, page in self._dirty.items()}
        return {page_no: image for page_no, image in changes.items() if originals.get(page_no) != image}

    def _write_out(self, changes: dict[int, bytes]) -> None:
        """Stamp, journal and write. Whatever stops it, the file is put back and every lock given up (P5)."""
        writer = RollbackCommit(
            self.vfs, self._file, self.journal_path, self.journal_mode, self.synchronous, self._journal_size_limit
        )
        done = False
        try:
            header = self._stamp_header(changes)
            self._keep_cut_off_pages()
            size_before = self._n_pages_before
            writer.write(Transaction(self.page_size, size_before, self.n_pages, changes, self._originals))
            self.header = header
            self._file_version = changes[1][_VERSION_OFFSET : _VERSION_OFFSET + _VERSION_SIZE]
            done = True
        finally:
            if not done:
                self._abandon(writer)

    def _append_to_wal(self, wal: Wal, changes: dict[int, bytes]) -> None:
        """Append the changes to the log. Whatever stops it, nothing of them counts, and every lock is given up.

        The change counter counts only changes of page 1: with a log, others do not look at it.
        """
        done = False
        try:
            if 1 in changes or self.n_pages != self._n_pages_before:
                self.header = self._stamp_header(changes)
                self._file_version = changes[1][_VERSION_OFFSET : _VERSION_OFFSET + _VERSION_SIZE]
            for page_no in range(self._n_pages_before + 1, self.n_pages + 1):
                if page_no not in changes and page_no != self._lock_byte_page:  # see `forget_content`
                    changes[page_no] = bytes(self.page_size)  # the log brings every new page: checkpoints count on it
            wal.commit(changes, self.n_pages, self.page_size, self.synchronous)
            self._checkpoint_is_due = 0 < self.wal_autocheckpoint <= wal.header.max_frame
            done = True
        finally:
            if not done:
                self._forget_transaction()
                wal.end_write()
                wal.end_read()

    def _stamp_header(self, changes: dict[int, bytes]) -> Header:
        """Count the change in page 1, so that other connections see it (fileformat2 §1.3.6).

        The header is read back before it is written: we make no file that we would not open.
        """
        page = self.page(1)
        self.write(page)
        counter = int.from_bytes((self._file_version or b"")[:4], "big") + 1 & 0xFFFFFFFF
        page.image = stamp(page.bytes(), change_counter=counter, n_pages=self.n_pages)
        changes[1] = page.image
        header = parse_header(page.image)
        assert header.page_size == self.page_size, (header.page_size, self.page_size)
        return header

    def _keep_cut_off_pages(self) -> None:
        for page_no in range(self.n_pages + 1, self._n_pages_before + 1):
            if page_no not in self._originals and page_no != self._lock_byte_page:
                self._originals[page_no] = self._fetch(page_no)

    def _forget_transaction(self) -> None:
        self.n_pages = self._n_pages_before
        self._drop_cache()
        self._originals, self._dirty, self._savepoints = {}, {}, []
        self._state = _IDLE

    def _abandon(self, writer: RollbackCommit) -> None:
        originals = self._originals
        self._forget_transaction()
        with suppress(IoError, FullError, CantOpenError):  # a journal that stays is hot: the next reader tries again
            if self.journal_mode.on_disk:
                self._roll_back_hot_journal()
            else:
                writer.undo(originals, page_size=self.page_size, n_pages=self._n_pages_before)
        self._lock_kept = False
        with suppress(IoError):
            self._file.unlock(_NONE)

    def _end_write(self) -> None:
        self._originals, self._dirty, self._savepoints = {}, {}, []
        self._state = _READING
        if self._wal is not None:
            self._wal.end_write()
        elif not self.locking_exclusive:
            self._file.unlock(_SHARED)
        while len(self.pages) > self._max_cached:
            self._evict(self.pages)
