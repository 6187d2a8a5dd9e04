"""Pages that change, in memory: who may write, what a page was before, and which pages are new or gone.

What becomes of the changes is decided in `pager.py`. Source: lockingv3 §5, atomiccommit §3.4 to §3.6, lang_savepoint;
with a write-ahead log, wal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from minisql.errors import BusyError, FullError, ReadonlyError
from minisql.storage.cache import DEFAULT_CACHE_SIZE
from minisql.storage.images import ImageFile, KeptImage
from minisql.storage.page import Page
from minisql.storage.reader import PageReader, PagerState
from minisql.storage.savepoint import Savepoint, release
from minisql.storage.vfs.base import LockLevel, Vfs

if TYPE_CHECKING:
    from minisql.storage.commit import RollbackCommit
    from minisql.storage.wal import Wal

MAX_PAGES: Final = 4294967294
"""The largest database, in pages (limits §13)."""

_NEVER: Final = 1 << 62
_IDLE: Final = PagerState.IDLE
_READING: Final = PagerState.READING
_WRITING: Final = PagerState.WRITING
_SHARED: Final = LockLevel.SHARED
_RESERVED: Final = LockLevel.RESERVED


class PageWriter(PageReader):
    """One database file, cut into pages, and the changes of one write transaction. P1 to P5 stand at `Pager`.

    Attributes:
        max_page_count: pages that the database may grow to (pragma "max_page_count").
        spill_due: so much has changed that whoever holds no page in the middle of a change shall call `Pager.spill`.
        spills: whether that ever is so (pragma "cache_spill").
        spill_size: dirty pages from which on it is, if the cache has no room for more.
        temporary_vfs: where images that are put aside go when there are many.
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
        """Open the file; nothing of it is read yet. The arguments are those of `PageReader`."""
        super().__init__(
            vfs,
            path,
            readonly=readonly,
            create=create,
            page_size=page_size,
            reserved_bytes=reserved_bytes,
            cache_size=cache_size,
        )
        self.max_page_count = MAX_PAGES
        self.spills = True
        self.spill_size = 1
        self.spill_due = False
        self.temporary_vfs = vfs
        self._spill_at = _NEVER
        self._dirty = self._cache.dirty
        self._n_pages_before = 0  # when the write transaction began
        self._originals: dict[int, KeptImage] = {}
        self._safe = bytearray()  # by page number: is its original in the journal, or in the log? Empty: none is
        self._savepoints: list[Savepoint] = []
        self._n_kept = 0  # images that were kept for savepoints since the last spill
        self._images = ImageFile(vfs, page_size)
        self._writer: RollbackCommit | None = None  # something of the transaction is in the files

    @property
    def has_changes(self) -> bool:
        """Would a commit have something to write? (It may find that all is as it was.)"""
        return self._state is _WRITING and (
            bool(self._dirty) or bool(self._safe) or self.n_pages != self._n_pages_before
        )

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
            self._images.restart(self.temporary_vfs, self.page_size)
            self._writer = None
            self._plan_spill()
            self._state = _WRITING
        if exclusive:
            try:
                self.lock_exclusive()
            except BusyError:
                if state_before is not _WRITING:
                    self._end_write()
                if state_before is _IDLE:
                    self.end_read()
                raise

    def begin_write_again(self) -> bool:
        """As `begin_read` and then `begin_write`, where there is a log, nobody is in the way, and the file is as this
        pager saw or left it last. False: nothing has happened. (3 us, by the two 8.5 us.)"""
        wal, header = self._wal, self.header
        if (
            wal is None
            or self._state is not _IDLE
            or self._has_news
            or self._file_version is None
            or header is None
            or header.only_readable
            or self.locking_exclusive
            or self._file.readonly
            or not wal.begin_write_again()
        ):
            return False
        self._n_pages_before = self.n_pages
        self._images.restart(self.temporary_vfs, self.page_size)
        self._plan_spill()
        self._state = _WRITING
        return True

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
        if page_no <= self._n_pages_before and not (self._safe and self._safe[page_no]):
            originals = self._originals  # as `_keep_original`, and `_make_dirty`; each page that changes comes here
            if page_no not in originals:
                originals[page_no] = page.image
        if self._savepoints:
            self._keep_for_savepoint(page)
        page.dirty = True
        dirty = self._dirty
        dirty[page_no] = self.pages[page_no] = page
        if len(dirty) > self._spill_at:
            self.spill_due = True

    def append_page(self) -> Page:
        """Grow the database by one page of zeros, dirty; its number is the new `n_pages`."""
        assert self._state is _WRITING
        page_no = self.n_pages + 1
        if page_no == self._lock_byte_page:
            page_no += 1
        if page_no > self.max_page_count:
            raise FullError("database or disk is full")
        if page_no <= self._n_pages_before and page_no not in self._originals:  # the database was shrunk before
            self._keep_original(page_no, self._fetch(page_no))
        self.n_pages = page_no
        page = Page(page_no, bytes(self.page_size))
        self._make_dirty(page)
        return page

    def shrink(self, n_pages: int) -> None:
        """Let the database end after `n_pages` pages; the file is cut at the commit."""
        assert self._state is _WRITING
        assert n_pages <= self.n_pages, (n_pages, self.n_pages)
        if self._savepoints:  # the page may come back as another one, and under a newer level
            for page_no in range(n_pages + 1, self._savepoints[-1].n_pages + 1):
                if page_no <= self.n_pages and page_no != self._lock_byte_page:
                    self._keep_for_savepoint(self.page(page_no))
        self._cache.drop_after(n_pages)
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

    def _make_dirty(self, page: Page) -> None:
        page.dirty = True
        self._dirty[page.page_no] = self.pages[page.page_no] = page
        if len(self._dirty) > self._spill_at:
            self.spill_due = True

    def _keep_original(self, page_no: int, image: bytes) -> None:
        if page_no <= self._n_pages_before and not (self._safe and self._safe[page_no]):
            self._originals.setdefault(page_no, image)

    def _keep_for_savepoint(self, page: Page) -> None:
        savepoint = self._savepoints[-1]
        if page.page_no <= savepoint.n_pages and page.page_no not in savepoint.images:
            savepoint.images[page.page_no] = page.bytes()
            self._n_kept += 1
            if self._n_kept > self._spill_at:
                self.spill_due = True

    def _plan_spill(self) -> None:
        self._n_kept = 0
        self.spill_due = False
        if self.spills and not self.in_memory:
            max_dirty = self._cache.max_dirty
            self._spill_at = max_dirty if max_dirty > self.spill_size else self.spill_size
        else:
            self._spill_at = _NEVER

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

    def _end_write(self) -> None:
        """The transaction has ended, the cache is clean: go on reading."""
        self._originals = {}
        if self._safe:
            self._safe = bytearray()
        if self._savepoints:
            self._savepoints = []
        self._images.close()
        self.spill_due = False
        self._state = _READING
        if self._wal is not None:
            self._wal.end_write()
        elif not self.locking_exclusive:
            self._file.unlock(_SHARED)
        self._cache.trim_all()

    # ---- locks

    def lock_exclusive(self) -> None:
        """Keep readers out, for a commit; nothing happens with a write-ahead log.

        Raises:
            BusyError: a reader does not go away; the transaction stays open.
        """
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

    def _lock_reserved(self) -> None:
        was_reading = self._state is _READING
        attempt = 0
        while True:
            try:
                return self._try_to_reserve(was_reading=was_reading)
            except BusyError as error:
                if was_reading:
                    raise
                if error.sqlite_errorname == "SQLITE_BUSY_SNAPSHOT":
                    continue  # another has committed since we looked: nothing to wait for
                if not self._wait(attempt):
                    raise
                attempt += 1

    def _try_to_reserve(self, *, was_reading: bool) -> None:
        reserved = was_reading  # if a read transaction was open, it stays so
        try:
            if not was_reading:
                self._begin_read_once()
            self._refuse_unwritable()
            wal = self._wal
            if wal is None:
                self._file.lock(_RESERVED)
            elif self.locking_exclusive:
                self._begin_private_write(wal)
            else:
                wal.begin_write()
            reserved = True
        finally:
            if not reserved:
                self.end_read()

    def _refuse_unwritable(self) -> None:
        if self.readonly:
            raise ReadonlyError("attempt to write a readonly database")
        if self._wal is None and self.journal_mode.on_disk and self.n_pages and self._file.has_moved():
            raise ReadonlyError("attempt to write a readonly database", extended=1032)

    def _begin_private_write(self, wal: Wal) -> None:
        try:
            self._file.lock(LockLevel.EXCLUSIVE)
        except BusyError:
            self._file.unlock(_SHARED)
            raise
        wal.begin_write()
