"""The write-ahead log as one connection writes it: commits append, and what was copied back is overwritten.

Committed pages go to the end of the log, and the database file stays as it is until a checkpoint copies them there.
Source: wal, walformat §2.3, fileformat2 §4.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import Final

from minisql.errors import BusyError, CorruptError, ReadonlyError
from minisql.frozen import replace
from minisql.storage.commit import Synchronous
from minisql.storage.vfs.base import File, Vfs
from minisql.storage.wal_checksum import START
from minisql.storage.wal_format import WalHeader, build_frame, build_frames, frame_offset
from minisql.storage.wal_index import CHECKPOINT, N_READERS, READ, UNUSED_MARK, WRITE, IndexHeader
from minisql.storage.wal_reader import NO_READER, Outcome, WalReader

_WRITE_SIZE: Final = 1 << 17
"""Bytes of pages that are written in one call, roughly: more would not stay in a processor's cache while they are put
together, summed and written, and would be memory that the system has to clear. (A COMMIT of 450 pages of 4 KiB takes
6.5 us for each, by 1 MiB at once 9 us.)"""

_BY_WRITE: Final = N_READERS
"""In place of a READ lock's number: see W1."""

_FULL: Final = Synchronous.FULL  # an Enum's attribute costs 0.1 us a look in CPython 3.11


class Wal(WalReader):
    """The log of one database file, as one connection has it open.

    W1  While reading, a READ lock is held whose mark is not beyond `header.max_frame`; with READ lock 0, the log is
        not looked at, for all of it was in the database file when the snapshot was taken. Or the WRITE lock is held,
        on the newest snapshot (`_BY_WRITE`): nobody else can commit or begin the log anew then, and what a checkpoint
        copies is in the snapshot.
    W2  Frames are appended under the WRITE lock, by a connection whose snapshot is the newest. They count from the
        moment when the wal-index's header names them.
    W3  The log is begun anew only when all of it is in the database file and no READ lock but 0 is held; and, not to
        depend on the order in which the wal-index says so, while nobody is at a checkpoint (see `restart`).
    W4  `_frames` maps page numbers to the newest of the first `_n_known` frames under the salts `_salts`.
    W5  Frames that the open transaction has spilled follow the last one that counts, and are in no wal-index: whoever
        writes next, after a rollback or a crash, writes over them.

    Attributes:
        size_limit: bytes to which the log is cut when it is begun anew; negative: as it is (pragma
            "journal_size_limit").
    """

    def __init__(self, vfs: Vfs, database: File, *, private: bool) -> None:
        """Open the log, see `WalReader`."""
        super().__init__(vfs, database, private=private)
        self.size_limit = -1
        self._writing = False
        self._cut_at_commit = False
        self._tail: IndexHeader | None = None  # what frames of the open transaction follow; None: none is written
        self._sums = START  # checksum of the last of these frames
        self._uncommitted = array("I")  # the page number of each of these frames
        self._spilled: dict[int, int] = {}  # the newest of these frames by page number

    def read_page(self, page_no: int) -> bytes | None:
        """The page as of the snapshot, or as we have spilled it; None when the database file has it."""
        if page_no in self._spilled:
            assert self._tail is not None
            return self._page_of_frame(self._spilled[page_no], self._tail.page_size)
        return WalReader.read_page(self, page_no)  # by super() 0.1 us more, with each page that comes into the cache

    # ---- writing

    def begin_write_again(self) -> bool:
        """Become the writer on the snapshot that was read or committed last, for one change. False: nothing has
        happened, as somebody writes or has committed, or there is more to look at; `begin_read` and `begin_write` know.

        The WRITE lock alone keeps the snapshot (W1), so that there are four calls of the system less: 5 us.
        """
        raw, index, memory = self._raw, self.index, self.memory
        if self._resumable <= 0 or self._has_news or not raw or self.readonly or index.is_readonly:
            return False
        try:
            memory.shm_lock(WRITE, 1, exclusive=True)
        except BusyError:
            return False
        memory.shm_barrier()
        seen, (n_backfill, *_) = index.at_a_glance()
        if not seen.startswith(raw) or n_backfill == self.header.max_frame:  # then the log is to be begun anew
            memory.shm_unlock(WRITE, 1)
            return False
        self._writing, self._reader = True, _BY_WRITE
        return True

    def begin_write(self) -> None:
        """Become the writer. A snapshot is open.

        Raises:
            ReadonlyError: the log cannot be written.
            BusyError: another writes; or, as SQLITE_BUSY_SNAPSHOT, has written since the snapshot was taken.
        """
        if self.readonly or self._is_alone or self.index.is_readonly:
            raise ReadonlyError("attempt to write a readonly database")
        self.memory.shm_lock(WRITE, 1, exclusive=True)
        if not self.is_current:
            self.memory.shm_unlock(WRITE, 1)
            raise BusyError("database is locked", extended=517)
        self._writing = True

    def end_write(self) -> None:
        """Let others write, and read on; nothing happens when we do not write."""
        if self._writing:
            self._writing = False
            if self._tail is not None:
                self._forget_spilled()
            try:
                if self._reader == _BY_WRITE:
                    self._reader = NO_READER
                    if self._raw:  # or a commit was stopped half-way, and nobody reads on
                        self._read_from_log()
            finally:
                self.memory.shm_unlock(WRITE, 1)

    def end_write_and_read(self) -> None:
        """As `end_write` and then `end_read`. Where a READ lock is held, the slots between the two locks are given up
        with them: none of them is held while no checkpoint is at work."""
        assert self._writing
        assert self._tail is None
        reader, self._reader, self._writing = self._reader, NO_READER, False
        if reader == _BY_WRITE:
            self.memory.shm_unlock(WRITE, 1)
        else:
            self._resumable = reader
            self.memory.shm_unlock(WRITE, READ + reader - WRITE + 1)

    def commit(self, images: Mapping[int, bytes], n_pages: int, page_size: int, synchronous: Synchronous) -> None:
        """Append the pages and make them count, with all that `spill` appended. The snapshot goes on, with them in it.

        Args:
            images: by page number; one at least.
            n_pages: the size of the database after it.
        Raises:
            IoError, FullError: nothing of it counts.
        """
        header = self.header
        is_plain = self._tail is None and self._reader > 0 and not self._cut_at_commit and header.max_frame
        if is_plain and header.page_size == page_size and len(images) <= (_WRITE_SIZE // page_size or 1):
            self._commit_plainly(header, images, n_pages, synchronous)
            return
        offset = self._append(images, n_pages, page_size, synchronous)
        before, page_nos, tail = self.header, self._uncommitted, self._tail
        assert tail is not None
        if synchronous >= _FULL:
            self.file.sync()
        if self._cut_at_commit:
            self._cut_at_commit = False
            self.limit_size(offset)
        last = before.max_frame + len(page_nos)
        self.index.append(before.max_frame, page_nos)
        change = before.change + 1 & 0xFFFFFFFF
        self.publish(
            IndexHeader(change, tail.page_size, last, n_pages, self._sums, tail.salts, tail.big_endian, tail.version)
        )
        if self._n_known == before.max_frame and self._salts == tail.salts:
            self._frames.update(self._spilled)
            self._n_known = last
        self._forget_spilled()

    def _commit_plainly(
        self, before: IndexHeader, images: Mapping[int, bytes], n_pages: int, synchronous: Synchronous
    ) -> None:
        """As `commit`, of a few pages behind those of others, where nothing was spilled: 17 us for 21, one page."""
        assert self._writing
        max_frame, page_size, salts, big_endian = before.max_frame, before.page_size, before.salts, before.big_endian
        page_nos: Sequence[int]
        if len(images) == 1:
            ((page_no, image),) = images.items()
            data, sums = build_frame(page_no, image, n_pages, salts, before.sums, big_endian=big_endian)
            self.file.write(frame_offset(max_frame + 1, page_size), data)
            page_nos = (page_no,)
        else:
            pages = sorted(images.items())
            frames, sums = build_frames(pages, n_pages, salts, before.sums, big_endian=big_endian)
            self.file.write(frame_offset(max_frame + 1, page_size), memoryview(frames))
            page_nos = [page_no for page_no, _ in pages]
        if synchronous >= _FULL:
            self.file.sync()
        last = max_frame + len(page_nos)
        self.index.append(max_frame, page_nos)
        change = before.change + 1 & 0xFFFFFFFF
        self.publish(IndexHeader(change, page_size, last, n_pages, sums, salts, big_endian, before.version))
        if self._n_known == max_frame and self._salts == salts:
            self._frames.update(zip(page_nos, range(max_frame + 1, last + 1)))
            self._n_known = last

    def spill(self, images: Mapping[int, bytes], page_size: int, synchronous: Synchronous) -> None:
        """Append pages of a transaction that goes on, to make room in memory. Only this connection reads them.

        Raises:
            IoError, FullError: they may not be read.
        """
        self._append(images, 0, page_size, synchronous)

    def has_spilled(self, page_no: int) -> bool:
        """Has the open transaction appended this page?"""
        return page_no in self._spilled

    def _append(self, images: Mapping[int, bytes], n_pages: int, page_size: int, synchronous: Synchronous) -> int:
        """Write frames, the last of them with the mark of a commit if `n_pages` is not 0. Returns the log's end."""
        assert self._writing
        tail = self._tail
        if tail is None:
            if self._reader == 0:
                self._restart_if_possible()
            tail = self.header
            if tail.max_frame == 0:
                tail = self._begin_log(page_size, synchronous)
            elif tail.page_size != page_size:
                raise CorruptError(f"pages of {page_size} bytes, a log of {tail.page_size}")
            self._sums = tail.sums
        sums = self._sums
        frame_no = self.header.max_frame + len(self._uncommitted) + 1
        offset = frame_offset(frame_no, page_size)
        pages = sorted(images.items())
        n_new = len(pages)
        n_batch = _WRITE_SIZE // page_size or 1
        for start in range(0, n_new, n_batch):
            batch = pages[start : start + n_batch] if n_new > n_batch else pages
            n_pages_at_commit = n_pages if start + n_batch >= n_new else 0
            data, sums = build_frames(batch, n_pages_at_commit, tail.salts, sums, big_endian=tail.big_endian)
            self.file.write(offset, memoryview(data))
            offset += len(data)
        self._tail, self._sums = tail, sums
        for page_no, _ in pages:
            self._uncommitted.append(page_no)
            self._spilled[page_no] = frame_no
            frame_no += 1
        return offset

    def _forget_spilled(self) -> None:
        self._uncommitted = array("I")
        self._spilled = {}
        self._tail = None

    def publish(self, header: IndexHeader) -> None:
        """Write the wal-index's header; we know what it says. The WRITE lock is held."""
        self._raw = b""  # whatever stops us from here on, the wal-index is looked at again
        self.header = header
        self._raw = self.index.write_header(header)

    def limit_size(self, n_bytes: int) -> None:
        """Cut the log to `size_limit`, but not below `n_bytes`."""
        if self.size_limit >= 0 and self.file.size() > max(self.size_limit, n_bytes):
            self.file.truncate(max(self.size_limit, n_bytes))

    def _begin_log(self, page_size: int, synchronous: Synchronous) -> IndexHeader:
        """Write the log's header. The first frame follows it."""
        salts = self.header.salts if self.n_checkpoints else self.vfs.random_bytes(8)
        wal_header = WalHeader.make(page_size, self.n_checkpoints, salts)
        self.file.write(0, wal_header.to_bytes())
        if synchronous is not Synchronous.OFF:
            self.file.sync()  # or frames of the log before could survive a crash behind the new header
        self._cut_at_commit = True
        self.index.n_backfill = 0  # else that of the log before, if SQLite was killed as it declared this one empty
        return replace(
            self.header,
            page_size=page_size,
            sums=wal_header.sums,
            salts=salts,
            big_endian=wal_header.big_endian,
        )

    def _restart_if_possible(self) -> None:
        """Begin the log anew if nobody needs it any more; and, about to write to it, hold another READ lock than the 0
        that is held now."""
        if self.index.n_backfill:
            with suppress(BusyError), self._locked(CHECKPOINT, 1), self._locked(READ + 1, N_READERS - 1):
                self.restart()  # else somebody reads from the log, or is at a checkpoint: it grows
        self.memory.shm_unlock(READ, 1)
        self._reader = NO_READER
        self._read_from_log()

    @contextmanager
    def _locked(self, slot: int, n_slots: int) -> Iterator[None]:
        """Hold slots exclusively. Raises BusyError."""
        self.memory.shm_lock(slot, n_slots, exclusive=True)
        try:
            yield
        finally:
            self.memory.shm_unlock(slot, n_slots)

    def _read_from_log(self) -> None:
        """Hold a READ lock for the snapshot, not 0. The WRITE lock is held, so that the snapshot stays the newest."""
        attempt = 0
        while self._try_to_read(log_wanted=True) is Outcome.AGAIN:
            attempt += 1
            self._pause(attempt)

    def restart(self) -> None:
        """Declare the log empty, under other salts. WRITE, CHECKPOINT, and all READ locks but 0 are held exclusively.

        What a process leaves that is killed between any two of these steps must be true. So first nothing of the log
        is in the database file, which is always allowed to say: nobody reads by it, and nobody copies. The other way
        round, as SQLite has it, which holds no CHECKPOINT lock here and needs a few ns only, the number would stay, and
        once the new log were as long, its frames would not be looked at.
        """
        index, salts = self.index, self.header.salts
        first = int.from_bytes(salts[:4], "big") + 1 & 0xFFFFFFFF
        new_salts = first.to_bytes(4, "big") + self.vfs.random_bytes(4)
        self.n_checkpoints += 1
        index.n_backfill = 0
        index.set_attempted(0)
        self.publish(replace(self.header, max_frame=0, salts=new_salts))
        index.set_mark(1, 0)
        for reader in range(2, N_READERS):
            index.set_mark(reader, UNUSED_MARK)

    # ---- the end

    def come_to_rest(self) -> None:
        """Forget everything and give all locks up, as a connection that is new: it was stopped nobody knows where."""
        self._writing = False
        self._reader = self._resumable = NO_READER
        self._forget_spilled()
        self._raw = b""
        self._frames, self._n_known = {}, 0
        self.index.close(delete=False)

    def close(self, *, delete: bool) -> None:
        """Close log and wal-index. `delete`: all is in the database file, and no other connection has them."""
        self.end_write()
        self.end_read()
        self.index.close(delete=delete)
        self.file.close()
        if delete:
            self.vfs.delete(self.path, sync_directory=False)
