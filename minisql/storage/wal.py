"""One connection's use of a write-ahead log: snapshots that never wait, and commits that append.

Committed pages go to the end of the log, and the database file stays as it is until a checkpoint copies them there.
A reader looks for a page among the frames up to the last one that was committed when it began, and else in the
database file. Source: wal, walformat §2.3, fileformat2 §4.

Which frame holds a page is kept in a dict, brought up to date from the wal-index only when a page is wanted that no
cache has: a lookup costs 0.1 us, where the hash table of the wal-index would cost 2 us for each region.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum, auto
from typing import Final

from minisql.errors import BusyError, CantOpenError, CorruptError, IoError, ReadonlyError, SqlError
from minisql.frozen import replace
from minisql.storage.commit import Synchronous
from minisql.storage.vfs.base import File, OpenFlags, Vfs
from minisql.storage.wal_format import (
    BATCH,
    FRAME_HEADER_SIZE,
    HEADER_SIZE,
    VERSION,
    WalHeader,
    build_frames,
    frame_offset,
)
from minisql.storage.wal_index import (
    N_READERS,
    READ,
    RECOVER,
    UNUSED_MARK,
    WRITE,
    HeapMemory,
    IndexHeader,
    WalIndex,
)
from minisql.storage.wal_recovery import read_log, recover

_MAX_ATTEMPTS: Final = 100  # then somebody does not follow the protocol
_ATTEMPTS_WITHOUT_PAUSE: Final = 5
_NO_READER: Final = -1


class _Outcome(Enum):
    """What became of an attempt to begin reading."""

    DONE = auto()
    AGAIN = auto()


class Wal:
    """The log of one database file, as one connection has it open.

    W1  While reading, a READ lock is held whose mark is not beyond `header.max_frame`; with READ lock 0, the log is
        not looked at, for all of it was in the database file when the snapshot was taken.
    W2  Frames are appended under the WRITE lock, by a connection whose snapshot is the newest. They count from the
        moment when the wal-index's header names them.
    W3  The log is begun anew only when all of it is in the database file and no READ lock but 0 is held.
    W4  `_frames` maps page numbers to the newest of the first `_n_known` frames under the salts `_salts`.

    Attributes:
        header: the state of the snapshot, or as it was when last looked at.
        file: the log.
        readonly: frames can be read only.
        is_private: the wal-index is on the heap, for the database file is locked exclusively.
        size_limit: bytes to which the log is cut when it is begun anew; negative: as it is (pragma
            "journal_size_limit").
    """

    def __init__(self, vfs: Vfs, database: File, *, private: bool) -> None:
        """Open the log beside `database`, which holds a SHARED lock, or EXCLUSIVE if `private`.

        Raises:
            CantOpenError: the log cannot be opened or made.
        """
        self.vfs = vfs
        self.database = database
        self.path = database.path + "-wal"
        self.is_private = private
        self.file = vfs.open(self.path, OpenFlags.READWRITE | OpenFlags.CREATE | OpenFlags.JOURNAL)
        self.readonly = self.file.readonly
        self.memory = HeapMemory() if private else database
        self.index = WalIndex(self.memory)
        self.header = IndexHeader()
        self.size_limit = -1
        self.n_checkpoints = 0
        self._raw = b""  # the wal-index's header that `header` was made from
        self._has_news = False
        self._reader = _NO_READER
        self._is_alone = False  # with a wal-index of our own, for nobody has the shared one, and we cannot make it
        self._log_seen: object = None  # what the log looked like when we read it alone
        self._writing = False
        self._cut_at_commit = False
        self._frames: dict[int, int] = {}
        self._n_known = 0
        self._salts = b""

    # ---- reading

    @property
    def is_reading(self) -> bool:
        """Is a snapshot open?"""
        return self._reader != _NO_READER

    def begin_read(self) -> bool:
        """Take a snapshot of what is committed.

        Returns:
            True when others have committed since this connection last looked, and for the first time.
        Raises:
            BusyError: SQLITE_BUSY_RECOVERY, another connection is just making the wal-index anew.
            SqlError: SQLITE_PROTOCOL, others change the wal-index all the time.
            CorruptError, CantOpenError, IoError: the log cannot be used; nothing is locked.
        """
        attempt = 0
        while self._try_to_read(log_wanted=False) is _Outcome.AGAIN:
            attempt += 1
            self._pause(attempt)
        has_news, self._has_news = self._has_news, False
        return has_news

    def end_read(self) -> None:
        """Give the snapshot up; nothing happens when there is none."""
        if self._reader != _NO_READER:
            reader, self._reader = self._reader, _NO_READER
            self.memory.shm_unlock(READ + reader, 1)

    def read_page(self, page_no: int) -> bytes | None:
        """The page as of the snapshot; None when the database file has it."""
        if self._reader == 0 and not self._is_alone:
            return None
        if self._n_known != self.header.max_frame or self._salts != self.header.salts:
            self._learn_frames()
        frame_no = self._frames.get(page_no)
        if frame_no is None:
            return None
        return self.read_frame(frame_no)

    def read_frame(self, frame_no: int) -> bytes:
        """The page in a frame, numbered from 1."""
        page_size = self.header.page_size
        image = self.file.read(frame_offset(frame_no, page_size) + FRAME_HEADER_SIZE, page_size)
        if len(image) < page_size:
            raise IoError("disk I/O error", extended=522)
        return image

    def _learn_frames(self) -> None:
        header = self.header
        if self._salts != header.salts or self._n_known > header.max_frame:
            self._frames = {}
            self._n_known = 0
        first = self._n_known + 1
        self._frames.update(zip(self.index.page_nos(first, header.max_frame), range(first, header.max_frame + 1)))
        self._n_known, self._salts = header.max_frame, header.salts

    def _try_to_read(self, *, log_wanted: bool) -> _Outcome:
        """Lock a READ slot that fits the newest header. `log_wanted`: not slot 0, we are about to write."""
        index, memory = self.index, self.memory
        if not log_wanted:
            try:
                self.look()
            except BusyError:
                if index.is_open:
                    self._refuse_while_recovering()
                return _Outcome.AGAIN
            except ReadonlyError as error:
                if error.sqlite_errorname != "SQLITE_READONLY_CANTINIT":
                    raise
                return self._try_to_read_alone()
            self._is_alone = False
        max_frame = self.header.max_frame
        if not log_wanted and index.n_backfill == max_frame:
            try:
                memory.shm_lock(READ, 1, exclusive=False)
            except BusyError:
                pass  # a checkpoint is writing the database file
            else:
                return self._keep_if_current(0)
        reader, mark = self._best_mark(max_frame)
        if mark < max_frame and not index.is_readonly:
            reader, mark = self._move_a_mark(reader, mark, max_frame)
        if reader == 0:
            if index.is_readonly:
                raise ReadonlyError("attempt to write a readonly database", extended=1288)
            return _Outcome.AGAIN
        try:
            memory.shm_lock(READ + reader, 1, exclusive=False)
        except BusyError:
            return _Outcome.AGAIN
        return self._keep_if_current(reader, mark)

    def _try_to_read_alone(self) -> _Outcome:
        """Read the log for ourselves. READ lock 0 keeps those who come now from copying over our snapshot."""
        try:
            self.memory.shm_lock(READ, 1, exclusive=False)
        except BusyError:
            return _Outcome.AGAIN
        try:
            self.index.open()
        except ReadonlyError:
            self._read_log()
            self._is_alone, self._reader = True, 0
            return _Outcome.DONE
        finally:
            if self._reader == _NO_READER:
                self.memory.shm_unlock(READ, 1)
        return _Outcome.AGAIN  # somebody has come, and made the wal-index

    def _read_log(self) -> None:
        after_last = frame_offset(self.header.max_frame + 1, self.header.page_size)
        seen = self.file.size(), self.file.read(0, HEADER_SIZE), self.file.read(after_last, FRAME_HEADER_SIZE)
        if seen == self._log_seen:
            return
        header, page_nos, _ = read_log(self.file)
        self._frames = dict(zip(page_nos, range(1, header.max_frame + 1)))
        self._n_known, self._salts = header.max_frame, header.salts
        self._has_news |= self._log_seen is None or header != self.header
        self.header, self._raw = header, b""
        after_last = frame_offset(header.max_frame + 1, header.page_size)
        self._log_seen = *seen[:2], self.file.read(after_last, FRAME_HEADER_SIZE)

    def _best_mark(self, max_frame: int) -> tuple[int, int]:
        """(reader, mark): the highest mark that is not beyond the snapshot; (0, -1) when there is none."""
        best, best_mark = 0, -1
        for reader, mark in enumerate(self.index.marks()):
            if reader and best_mark <= mark <= max_frame:
                best, best_mark = reader, mark
        return best, best_mark

    def _move_a_mark(self, reader: int, mark: int, max_frame: int) -> tuple[int, int]:
        """Bring a mark that nobody uses up to the snapshot; what was best before, if all are in use."""
        for other in range(1, N_READERS):
            try:
                self.memory.shm_lock(READ + other, 1, exclusive=True)
            except BusyError:
                continue
            self.index.set_mark(other, max_frame)
            self.memory.shm_unlock(READ + other, 1)
            return other, max_frame
        return reader, mark

    def _keep_if_current(self, reader: int, mark: int = 0) -> _Outcome:
        """The slot is locked: is what it was chosen by still so?"""
        self.memory.shm_barrier()
        if self.index.raw_header() == self._raw and (reader == 0 or self.index.mark(reader) == mark):
            self._reader = reader
            return _Outcome.DONE
        self.memory.shm_unlock(READ + reader, 1)
        return _Outcome.AGAIN

    def _pause(self, attempt: int) -> None:
        if attempt > _MAX_ATTEMPTS:
            raise SqlError("locking protocol", extended=15)
        if attempt > _ATTEMPTS_WITHOUT_PAUSE:
            self.vfs.sleep(max(1, attempt - 9) ** 2 * 39)  # ten seconds in all

    def _refuse_while_recovering(self) -> None:
        """The WRITE lock could not be had, to make the wal-index anew. Is it just being made by another?"""
        try:
            self.memory.shm_lock(RECOVER, 1, exclusive=False)
        except BusyError:
            raise BusyError("database is locked", extended=261) from None
        self.memory.shm_unlock(RECOVER, 1)

    # ---- the wal-index's header

    def look(self, *, holds_write: bool = False, holds_checkpoint: bool = False) -> None:
        """Bring `header` up to date, making the wal-index anew when it is not there or broken.

        Args:
            holds_write, holds_checkpoint: locks that are ours already.
        Raises:
            BusyError: it must be made anew, and another connection writes, or does that.
            ReadonlyError: it must be made anew (SQLITE_READONLY_RECOVERY), or made (SQLITE_READONLY_CANTINIT), and
                cannot be written.
        """
        index = self.index
        index.open()
        if index.raw_header() == self._raw:
            return
        seen = index.header()
        if seen is None:
            seen = self._make_index(holds_write=holds_write, holds_checkpoint=holds_checkpoint)
        raw, header = seen
        if header.version != VERSION:
            raise CantOpenError("unable to open database file")
        self._raw = raw
        self.header = header
        self._has_news = True

    def _make_index(self, *, holds_write: bool, holds_checkpoint: bool) -> tuple[bytes, IndexHeader]:
        memory = self.memory
        if self.index.is_readonly:
            memory.shm_lock(WRITE, 1, exclusive=False)  # or a writer is just writing it
            memory.shm_unlock(WRITE, 1)
            raise ReadonlyError("attempt to write a readonly database", extended=264)
        if not holds_write:
            memory.shm_lock(WRITE, 1, exclusive=True)
        try:
            seen = self.index.header()  # another was faster?
            if seen is None:
                header, self.n_checkpoints = recover(self.file, self.index, holds_checkpoint=holds_checkpoint)
                seen = self.index.raw_header(), header
        finally:
            if not holds_write:
                memory.shm_unlock(WRITE, 1)
        return seen

    @property
    def is_current(self) -> bool:
        """Is nothing committed that `header` does not know?"""
        return self.index.raw_header() == self._raw

    # ---- writing

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
        """Let others write; nothing happens when we do not."""
        if self._writing:
            self._writing = False
            self.memory.shm_unlock(WRITE, 1)

    def commit(self, images: Mapping[int, bytes], n_pages: int, page_size: int, synchronous: Synchronous) -> None:
        """Append the pages and make them count. The snapshot goes on, with them in it.

        Args:
            images: by page number; one at least.
            n_pages: the size of the database after it.
        Raises:
            IoError, FullError: nothing of it counts.
        """
        assert self._writing
        self._restart_if_possible()
        header = self.header
        if header.max_frame == 0:
            header = self._begin_log(page_size, synchronous)
        elif header.page_size != page_size:
            raise CorruptError(f"pages of {page_size} bytes, a log of {header.page_size}")
        first = header.max_frame + 1
        sums = header.sums
        offset = frame_offset(first, page_size)
        pages = sorted(images.items())
        for batch, n_pages_at_commit in _batches(pages, n_pages):
            data, sums = build_frames(batch, n_pages_at_commit, header.salts, sums, big_endian=header.big_endian)
            self.file.write(offset, data)
            offset += len(data)
        if synchronous >= Synchronous.FULL:
            self.file.sync()
        if self._cut_at_commit:
            self._cut_at_commit = False
            self.limit_size(offset)
        page_nos = [page_no for page_no, _ in pages]
        self.index.append(header.max_frame, page_nos)
        last = header.max_frame + len(page_nos)
        self.publish(replace(header, change=header.change + 1 & 0xFFFFFFFF, max_frame=last, n_pages=n_pages, sums=sums))
        if self._n_known == header.max_frame and self._salts == header.salts:
            self._frames.update(zip(page_nos, range(first, last + 1)))
            self._n_known = last

    def publish(self, header: IndexHeader) -> None:
        """Write the wal-index's header; we know what it says. The WRITE lock is held."""
        self._raw = self.index.write_header(header)
        self.header = header

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
        return replace(
            self.header,
            page_size=page_size,
            sums=wal_header.sums,
            salts=salts,
            big_endian=wal_header.big_endian,
        )

    def _restart_if_possible(self) -> None:
        """Begin the log anew if nobody needs it any more; and, about to write to it, hold another READ lock than 0."""
        if self._reader != 0:
            return
        memory = self.memory
        if self.index.n_backfill:
            try:
                memory.shm_lock(READ + 1, N_READERS - 1, exclusive=True)
            except BusyError:
                pass  # somebody reads from the log: it grows
            else:
                try:
                    self.restart()
                finally:
                    memory.shm_unlock(READ + 1, N_READERS - 1)
        memory.shm_unlock(READ, 1)
        self._reader = _NO_READER
        attempt = 0
        while self._try_to_read(log_wanted=True) is _Outcome.AGAIN:
            attempt += 1
            self._pause(attempt)

    def restart(self) -> None:
        """Declare the log empty, under other salts. WRITE and all READ locks but 0 are held exclusively."""
        salts = self.header.salts
        first = int.from_bytes(salts[:4], "big") + 1 & 0xFFFFFFFF
        self.n_checkpoints += 1
        new_salts = first.to_bytes(4, "big") + self.vfs.random_bytes(4)
        self.publish(replace(self.header, max_frame=0, salts=new_salts))
        index = self.index
        index.n_backfill = 0
        index.set_attempted(0)
        index.set_mark(1, 0)
        for reader in range(2, N_READERS):
            index.set_mark(reader, UNUSED_MARK)

    # ---- the end

    def close(self, *, delete: bool) -> None:
        """Close log and wal-index. `delete`: all is in the database file, and no other connection has them."""
        assert not self._writing
        self.end_read()
        self.index.close(delete=delete)
        self.file.close()
        if delete:
            self.vfs.delete(self.path, sync_directory=False)


def _batches(pages: list[tuple[int, bytes]], n_pages: int) -> Iterator[tuple[list[tuple[int, bytes]], int]]:
    """(pages for one write, database size if the transaction ends there, else 0)."""
    for start in range(0, len(pages), BATCH):
        is_last = start + BATCH >= len(pages)
        yield pages[start : start + BATCH], n_pages if is_last else 0
