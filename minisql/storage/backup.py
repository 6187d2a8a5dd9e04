"""Copying one database over another, page by page, while the first one may go on changing.

The copy is made in one write transaction of the target: before its end a crash, or `close`, leaves what was there.
Between two steps the source is unlocked. When another connection has changed it by the next step, copying starts
again; changes by the source's own connection are followed. Source: backup, c3ref backup_finish.
"""

from __future__ import annotations

from minisql.errors import BusyError, ReadonlyError
from minisql.storage.header import SCHEMA_COOKIE, get_field, with_field
from minisql.storage.overwrite import Overwrite
from minisql.storage.pager import PagerState
from minisql.storage.store import Store

_WAL_VERSIONS = b"\2\2"


class Backup:
    """One run over all pages of `source`.

    K1  Pages before `_next` are in the target as they were in the source at the end of the last step.
    K2  The target is locked from the first page on until the end; nobody else sees a half of the copy.

    Attributes:
        remaining, page_count: pages of the source that were still to come, and that it had, after the last step; both
            are 0 before the first.
        is_done: all pages are there and committed.
    """

    def __init__(self, source: Store, target: Store) -> None:
        """Neither store has a write transaction; the target has no read transaction either."""
        self._source = source
        self._target = target
        self._overwrite = Overwrite(source.pager, target.pager)
        self._next = 1  # page of the source
        self._locked = False
        self._old_cookie = 0
        self._seen = (0, 0)  # the source's reloads and commits at the end of the last step
        self.remaining = 0
        self.page_count = 0
        self.is_done = False

    def step(self, n_pages: int) -> bool:
        """Copy up to `n_pages` pages, or all that are left if it is negative. True: that was the end.

        Raises:
            BusyError: a database is locked; a later step may succeed. So it is while the source's own connection
                has a write transaction.
            ReadonlyError: the target has pages of another size and cannot change that (it is in memory, or has a
                write-ahead log), or it cannot be written.
        """
        source = self._source
        if self.is_done:
            return True
        if source.pager.state is PagerState.WRITING:
            raise BusyError("database is locked")
        was_reading = source.pager.state is PagerState.READING
        source.begin_read()
        try:
            self._lock_target()
            self._catch_up()
            last = source.pager.n_pages
            end = last + 1 if n_pages < 0 else min(self._next + n_pages, last + 1)
            for page_no in range(self._next, end):
                self._overwrite.copy(page_no)
            self._next = max(self._next, end)
            self.page_count, self.remaining = last, last + 1 - self._next
            if self._next > last:
                self._finish()
        finally:
            if not was_reading:
                source.end_read()
        return self.is_done

    def close(self) -> None:
        """End it. The target keeps its old content unless the copy is done."""
        if self._locked:
            self._locked = False
            self._target.rollback()
            self._target.end_read()

    # ---- the beginning

    def _lock_target(self) -> None:
        """Open the target's write transaction, waiting as its busy handler says."""
        attempt = 0
        while not self._locked:
            try:
                self._try_to_lock()
            except BusyError:
                busy = self._target.pager.busy
                if busy is None or not busy(attempt):
                    raise
                attempt += 1

    def _try_to_lock(self) -> None:
        source, target = self._source.pager, self._target.pager
        self._target.begin_read()
        try:
            if target.n_pages == 0 and source.n_pages:
                self._target.end_read()
                target.set_page_size(source.page_size, source.page_size - source.usable_size)
            self._target.begin_write(exclusive=True)
        except BaseException:
            self._target.end_read()
            raise
        self._locked = True
        self._seen = (self._source.n_reloads, self._source.n_commits)
        self._old_cookie = get_field(target.page(1).image, SCHEMA_COOKIE)
        if source.n_pages and source.page_size != target.page_size and (target.in_wal_mode or target.in_memory):
            self.close()
            raise ReadonlyError("attempt to write a readonly database")

    def _catch_up(self) -> None:
        """Where the source has changed since the last step, start again, or follow (K1).

        Cost: after a commit of the source's own connection, all pages that were copied are compared.
        """
        source = self._source
        n_reloads, n_commits = self._seen
        self._seen = (source.n_reloads, source.n_commits)
        restarts = source.pager.in_memory  # as SQLite does it there
        if source.n_reloads != n_reloads or (source.n_commits != n_commits and restarts):
            self._next = 1
        elif source.n_commits != n_commits:
            for page_no in range(1, min(self._next, source.pager.n_pages + 1)):
                self._overwrite.copy(page_no)

    # ---- the end

    def _finish(self) -> None:
        """Cut the target to the source's length, count its schema as changed, commit."""
        source, target = self._source.pager, self._target.pager
        n_pages, page_size = source.n_pages, source.page_size
        if n_pages == 0:
            n_pages, page_size = 1, target.page_size
            self._target.make_empty()
        else:
            self._overwrite.cut()
        first = target.page(1)
        target.write(first)
        image = with_field(first.bytes(), SCHEMA_COOKIE, self._old_cookie + 1)
        if target.in_wal_mode:
            image = image[:18] + _WAL_VERSIONS + image[20:]
        first.set_image(image)
        self._target.commit_images(page_size=page_size, n_pages=n_pages)
        self._locked = False
        self._target.end_read()
        self.is_done = True
