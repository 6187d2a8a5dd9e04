"""Pages by number, as one connection reads them: locks, snapshots, and where the newest image of a page is.

A page comes from the cache, from the write-ahead log, or from the database file. What changes pages is in `pager.py`.
Source: lockingv3, atomiccommit §4, fileformat2 §1.3; with a write-ahead log, wal and walformat.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import suppress
from enum import IntEnum
from itertools import count, groupby
from operator import sub
from typing import Final, TypeAlias

from minisql.errors import BusyError, CorruptError, Error, IoError, LockHolder
from minisql.storage.cache import DEFAULT_CACHE_SIZE, PageCache
from minisql.storage.checkpoint import CheckpointMode, CheckpointResult, checkpoint
from minisql.storage.commit import Synchronous
from minisql.storage.header import HEADER_SIZE, WAL, Header, is_page_size, parse_header
from minisql.storage.journal import JournalMode, lock_byte_page
from minisql.storage.page import Page
from minisql.storage.recovery import is_hot, roll_back_hot_journal
from minisql.storage.vfs.base import LockLevel, OpenFlags, Vfs, read_up_to_end
from minisql.storage.wal import Wal

VERSION_FIELDS: Final = slice(24, 40)
"""Where page 1 shows that another connection has written: change counter to freelist count."""

_VERSION_SIZE: Final = VERSION_FIELDS.stop - VERSION_FIELDS.start

ReadInto: TypeAlias = Callable[[int, memoryview], int]
"""`PosixFile.read_into`: from an offset and memory to how many bytes were read."""

ShareUnchanged: TypeAlias = Callable[[str, int, bytes], bool]
"""`PosixFile.share_unchanged`."""


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


class PageReader:
    """One database file, cut into pages, and read transactions over it. The states and P1 stand at `Pager`.

    Attributes:
        pages: the cache by page number, the same dict as long as the reader lives. Others may look a page up
            in it, `pages.get(n) or page(n)`; the pager alone changes it.
        page_size, usable_size: bytes. Known after the first `begin_read`, since the file decides.
        n_pages: the size of the database; 0 for an empty file, which is a valid database.
        cache_generation: goes up whenever pages were dropped or restored behind the back of their holders.
        header: as it was when the file was last found changed; None for an empty file. For the fields as
            they are now, read page 1.
        synchronous, journal_mode, locking_exclusive: settings, to be changed while IDLE.
        in_memory: a database that no file stands for: there is no log, nothing is spilled, and no change counted.
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
        self._share_unchanged: ShareUnchanged | None = getattr(self._file, "share_unchanged", None)
        self.synchronous = Synchronous.FULL
        self.journal_mode = JournalMode.DELETE
        self.locking_exclusive = False
        self.in_memory = False
        self.wal_autocheckpoint = 1000
        self._journal_size_limit = -1
        self.busy: Callable[[int], bool] | None = None
        self._cache = PageCache()
        self.pages = self._cache.pages
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
    def cache_size(self) -> int:
        """Clean pages to keep; negative: KiB of them."""
        return self._cache_size

    @cache_size.setter
    def cache_size(self, value: int) -> None:
        self._cache_size = value
        self._cache.set_bound(value, self.page_size)

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

    def begin_again(self) -> bool:
        """As `begin_read`, where the file is as this pager saw it last, and has no log. False: nothing has happened."""
        version, share_unchanged, header = self._file_version, self._share_unchanged, self.header
        if (
            version is None
            or share_unchanged is None
            or header is None
            or header.read_version == WAL
            or self._state is not _IDLE
            or self._has_news
            or self._wal is not None
            or self._lock_kept
            or not share_unchanged(self.journal_path, VERSION_FIELDS.start, version)
        ):
            return False
        self._state = _READING
        return True

    def end_read(self) -> None:
        """Close the read transaction; nothing happens when there is none."""
        assert self._state is not _WRITING, "commit or roll back first"
        self._state = _IDLE
        if self._wal is not None:
            self._end_wal_read(self._wal)
            return
        if self.locking_exclusive and not self.in_wal_mode:
            self._lock_kept = True
        else:
            self._lock_kept = False
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
        self._cache.trim()
        return page

    def images(self, page_nos: Sequence[int], n_padding: int = 0) -> bytes | bytearray:
        """The newest images of many pages, one after the other, and so many zeros behind them; a transaction must be
        open. The cache stays as it is.

        Pages that follow each other in the file are read together, and copied once where the file can do that: 12,000
        of 4 KiB take 12 ms, copied twice 75 ms.
        Raises:
            CorruptError: see `page`.
        """
        assert self._state is not _IDLE, page_nos
        if not page_nos:
            return bytes(n_padding)
        least, greatest, lock_byte_page = min(page_nos), max(page_nos), self._lock_byte_page
        if least < 1 or greatest > self.n_pages or (least <= lock_byte_page <= greatest and lock_byte_page in page_nos):
            raise CorruptError(f"pages {least} to {greatest} are wanted, of {self.n_pages}")
        page_size = self.page_size
        whole = bytearray(len(page_nos) * page_size + n_padding)
        with memoryview(whole) as target:
            if self._cache.dirty or self._wal is not None:
                self._fill_from_everywhere(target, page_nos)
            else:
                place = 0
                for first, n_pages in _runs(page_nos):
                    end = place + n_pages * page_size
                    self._read_into(target[place:end], first)
                    place = end
        return whole

    def content_key(self) -> tuple[Hashable, Hashable] | None:
        """(which file, which content of it) in the open transaction: where two connections of a process are told the
        same, all their pages are the same. It holds as long as any of the two has the file open.

        By the same marks the pager knows that its cache is still good (`begin_read`), with size and time of the file.
        None: this cannot be said, as the file is not one of the system, or nobody keeps others from writing to it.
        """
        assert self._state is not _IDLE
        identify = getattr(self._file, "identity", None)
        found = None if identify is None else identify()
        mark = self._file_version if self._wal is None else self._wal.mark
        return (found[0], (found[1], self.page_size, self._wal is None, mark)) if found and mark else None

    def _read_pages(self, first: int, n_pages: int) -> bytes:
        """Pages as the database file has them; see `_fetch`."""
        n_bytes = n_pages * self.page_size
        return read_up_to_end(self._file, (first - 1) * self.page_size, n_bytes).ljust(n_bytes, b"\0")

    def _fill_from_everywhere(self, target: memoryview, page_nos: Sequence[int]) -> None:
        """`images`, where pages may have changed or be in the write-ahead log."""
        dirty, wal = self._cache.dirty, self._wal
        place = start = 0  # of the next page, and of the first one that is to be read from the file
        first = next_page_no = page_nos[0]
        for page_no in page_nos:
            changed = dirty.get(page_no) if dirty else None
            image = None
            if changed is not None:
                image = changed.bytes()
            elif wal is not None:
                image = wal.read_page(page_no)
            if image is not None or page_no != next_page_no:
                self._read_into(target[start:place], first)
                first = next_page_no = page_no
                start = place
            place += self.page_size
            next_page_no += 1
            if image is not None:
                target[start:place] = image
                first, start = next_page_no, place
        self._read_into(target[start:place], first)

    def _read_into(self, target: memoryview, first: int) -> None:
        """The same into memory that is all zeros, as many pages as there is room for."""
        if not target:
            return
        read_into: ReadInto | None = getattr(self._file, "read_into", None)
        offset = (first - 1) * self.page_size
        if read_into is None:
            data = read_up_to_end(self._file, offset, len(target))
            target[: len(data)] = data
            return
        n_read = read_into(offset, target)
        if n_read < len(target) and self._file.size() > offset + n_read:
            raise IoError("disk I/O error", extended=522)

    def note_parsed(self, page: Page) -> None:
        """A page has got a node, which takes several times the room of its bytes: only so many are kept."""
        self._cache.note_parsed(page)

    def lock_holders(self) -> tuple[LockHolder, ...]:
        """The other connections that hold locks on the file, as far as the system tells."""
        own = getattr(self._file, "descriptors", None)
        if own is None:  # not a file of the system
            return ()
        from minisql.storage.vfs.lock_holders import lock_holders

        return lock_holders(self.path, own())

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
            if file.read(VERSION_FIELDS.start, _VERSION_SIZE) != self._file_version and not self._open_wal_if_there():
                self._load_header()
            if self._wal is None and self.in_wal_mode:
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
            self._file_version = first_bytes[VERSION_FIELDS]
        else:
            self._file_version = self._file.read(VERSION_FIELDS.start, _VERSION_SIZE)

    def _roll_back_if_hot(self) -> None:
        self._file.unlock(_SHARED)  # what could not be unlocked before is our own, and would pass for a writer's lock
        if is_hot(self.vfs, self._file, self.journal_path):
            self._drop_cache()
            self._roll_back_hot_journal()
            self._file.unlock(_SHARED)

    def _roll_back_hot_journal(self) -> None:
        sync = self.synchronous is not Synchronous.OFF
        roll_back_hot_journal(self.vfs, self._file, self.journal_path, page_size=self.page_size, sync=sync)

    # ---- the write-ahead log

    @property
    def in_wal_mode(self) -> bool:
        """Is there a write-ahead log instead of a rollback journal? Known once a transaction was open."""
        return self._wal is not None or (
            self.header is not None and self.header.read_version == WAL and not self.in_memory
        )

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
            self._checkpoint_when_due(wal)

    def _checkpoint_when_due(self, wal: Wal) -> None:
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

    # ---- cache and waiting

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
        page_size = self.page_size
        image = self._file.read((page_no - 1) * page_size, page_size)
        return image if len(image) == page_size else self._read_pages(page_no, 1)

    def _drop_cache(self) -> None:
        self._cache.clear()
        self.cache_generation += 1
        self._file_version = None

    def _wait(self, attempt: int) -> bool:
        return self.busy is not None and self.busy(attempt)


def _runs(page_nos: Sequence[int]) -> Iterator[tuple[int, int]]:
    """(first, how many) of pages that follow each other in the file. A page takes 0.09 us, in a plain loop 0.2."""
    place = 0
    for distance, run in groupby(map(sub, page_nos, count())):
        n_pages = len(list(run))
        yield distance + place, n_pages
        place += n_pages
