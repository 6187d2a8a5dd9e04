"""Checkpoints: pages go from the log to their places in the database file, as far as no reader needs the old ones.

The log is synced before the database file is written, and that before `n_backfill` says so: a crash leaves a log
from which the same pages can be copied again. Source: wal §2.1 "Checkpointing", walformat §2.3,
c3ref wal_checkpoint_v2.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Final

from minisql.errors import BusyError, CorruptError, ReadonlyError
from minisql.frozen import frozen
from minisql.storage.commit import Synchronous, page_runs
from minisql.storage.wal import Wal
from minisql.storage.wal_index import CHECKPOINT, N_READERS, READ, UNUSED_MARK, WRITE

Busy = Callable[[int], bool] | None


class CheckpointMode(Enum):
    """How much a checkpoint insists. Source: pragma "wal_checkpoint"."""

    NOOP = "noop"  # only look
    PASSIVE = "passive"  # what can be done without waiting
    FULL = "full"  # wait for the writer, and for readers of older snapshots
    RESTART = "restart"  # and then for all who read from the log: the next writer begins it anew
    TRUNCATE = "truncate"  # and cut it to nothing


_RESTARTING: Final = (CheckpointMode.RESTART, CheckpointMode.TRUNCATE)


@frozen
class CheckpointResult:
    """`was_blocked`: something in the way could not be waited for. Then frames in the log, and those of them in the
    database file."""

    was_blocked: bool
    n_frames: int
    n_done: int

    @property
    def is_complete(self) -> bool:
        """Is the log no longer needed by those who come now?"""
        return self.n_done == self.n_frames


def checkpoint(
    wal: Wal, mode: CheckpointMode, *, page_size: int, synchronous: Synchronous, busy: Busy
) -> CheckpointResult:
    """Copy what can be copied. No snapshot is open on `wal`.

    Args:
        busy: asked with 0, 1, 2 ... whether to wait for a lock; PASSIVE and NOOP never wait.
    Raises:
        BusyError: another checkpoint is running.
        ReadonlyError: log or database file cannot be written.
    """
    assert not wal.is_reading, "a checkpoint must not copy over its own snapshot"
    if wal.readonly or wal.database.readonly:
        raise ReadonlyError("attempt to write a readonly database")
    memory = wal.memory
    wal.look()
    if wal.index.is_readonly:
        raise ReadonlyError("attempt to write a readonly database")
    if mode is CheckpointMode.NOOP:
        return CheckpointResult(False, wal.header.max_frame, wal.index.n_backfill)
    memory.shm_lock(CHECKPOINT, 1, exclusive=True)
    writing = False
    try:
        waits = busy if mode is not CheckpointMode.PASSIVE else None
        if mode is not CheckpointMode.PASSIVE:
            writing = _lock(wal, WRITE, 1, waits)
        wal.look(holds_write=writing, holds_checkpoint=True)
        insists = mode if writing else CheckpointMode.PASSIVE
        run = _Checkpoint(wal, page_size, synchronous, waits if writing else None)
        done = run.backfill() and (insists is CheckpointMode.PASSIVE or run.finish(insists))
        was_blocked = insists is not mode or (not done and insists is not CheckpointMode.PASSIVE)
        return CheckpointResult(was_blocked, wal.header.max_frame, wal.index.n_backfill)
    finally:
        if writing:
            memory.shm_unlock(WRITE, 1)
        memory.shm_unlock(CHECKPOINT, 1)


def _lock(wal: Wal, slot: int, n_slots: int, busy: Busy) -> bool:
    """Lock slots exclusively, waiting as long as `busy` says. False: not to be had."""
    attempt = 0
    while True:
        try:
            wal.memory.shm_lock(slot, n_slots, exclusive=True)
        except BusyError:
            if busy is None or not busy(attempt):
                return False
            attempt += 1
        else:
            return True


class _Checkpoint:
    """One checkpoint at work. The CHECKPOINT lock is held, and `wal.header` was read under it."""

    def __init__(self, wal: Wal, page_size: int, synchronous: Synchronous, busy: Busy) -> None:
        self._wal = wal
        self._page_size = page_size
        self._synchronous = synchronous
        self._busy = busy

    def backfill(self) -> bool:
        """Copy what no reader forbids. True when all of the log is in the database file."""
        wal, index = self._wal, self._wal.index
        max_frame = wal.header.max_frame
        n_done = index.n_backfill
        # Between our look at the header and at `n_backfill` a writer may have begun the log anew: then `n_backfill` is
        # the new log's, and the frames that it would have us copy hold whatever the writer is writing. If not, the
        # log stays as long as the CHECKPOINT lock keeps others from finishing it.
        if not wal.is_current:
            return False
        if n_done >= max_frame:
            return True
        if wal.header.page_size != self._page_size:
            raise CorruptError(f"pages of {self._page_size} bytes, a log of {wal.header.page_size}")
        safe_frame = self._safe_frame(max_frame)
        if n_done < safe_frame and _lock(wal, READ, 1, self._busy):
            try:
                self._copy(n_done, safe_frame)
            finally:
                wal.memory.shm_unlock(READ, 1)
            n_done = safe_frame
        return n_done == max_frame

    def finish(self, mode: CheckpointMode) -> bool:
        """All is copied and the WRITE lock is held: see to it that the next writer can begin the log anew."""
        if mode not in _RESTARTING:
            return True
        wal = self._wal
        if not _lock(wal, READ + 1, N_READERS - 1, self._busy):
            return False
        try:
            if mode is CheckpointMode.TRUNCATE:
                wal.restart()
                wal.file.truncate(0)
        finally:
            wal.memory.shm_unlock(READ + 1, N_READERS - 1)
        return True

    def _safe_frame(self, max_frame: int) -> int:
        """The last frame that may be copied: one more, and some reader would find a page that is too new.

        Marks that nobody holds are moved out of the way.
        """
        index = self._wal.index
        safe_frame = max_frame
        for reader in range(1, N_READERS):
            mark = index.mark(reader)
            if mark < safe_frame:
                if _lock(self._wal, READ + reader, 1, self._busy):
                    index.set_mark(reader, safe_frame if reader == 1 else UNUSED_MARK)
                    self._wal.memory.shm_unlock(READ + reader, 1)
                else:
                    safe_frame = mark
                    self._busy = None  # it waited once; nobody shall wait for each of the readers in turn
        return safe_frame

    def _copy(self, n_done: int, safe_frame: int) -> None:
        """Copy the newest of the frames after `n_done` for each page, in the order of the database file."""
        wal, index, page_size = self._wal, self._wal.index, self._page_size
        n_pages = wal.header.n_pages
        if wal.database.size() + 65536 + wal.header.max_frame * page_size < n_pages * page_size:
            raise CorruptError(f"the log wants {n_pages} pages, and has not brought them")  # as SQLite does
        index.set_attempted(safe_frame)
        if self._synchronous is not Synchronous.OFF:
            wal.file.sync()
        frames = zip(index.page_nos(n_done + 1, safe_frame), range(n_done + 1, safe_frame + 1))
        newest = sorted((page_no, frame_no) for page_no, frame_no in dict(frames).items() if page_no <= n_pages)
        for offset, run in page_runs(wal.read_frames(newest), page_size):
            wal.database.write(offset, run)
        if safe_frame == wal.header.max_frame and wal.is_current:  # else the log stays, and may be copied again
            if wal.database.size() != n_pages * page_size:
                wal.database.truncate(n_pages * page_size)
            if self._synchronous is not Synchronous.OFF:
                wal.database.sync()
        index.n_backfill = safe_frame
