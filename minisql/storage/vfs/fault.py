"""A file system that breaks on purpose: crashes after any operation, and calls that fail.

It stands on a `MemoryVfs`, passes everything through, and writes down what changes the disk: from that log
`crash.py` makes the files that a power loss at any point may leave. And one call, or every call from one on, can be
made to fail. Source: testing §3.2 "I/O Error Testing", §3.3 "Crash Testing".
"""

from __future__ import annotations

from enum import Enum
from random import Random
from typing import Final

from minisql.errors import BusyError, CantOpenError, FullError, IoError
from minisql.storage.vfs.base import LockLevel, OpenFlags
from minisql.storage.vfs.crash import SECTOR_SIZE, Disk, Op, OpKind, Unsynced
from minisql.storage.vfs.memory import MemoryFile, MemoryVfs

__all__ = ["Failure", "FaultFile", "FaultVfs", "Op", "OpKind", "Unsynced"]


class Failure(Enum):
    """How a call fails."""

    IO_ERROR = "io error"  # any call, and nothing of it happens
    DISK_FULL = "disk full"  # a write that grows the file, after half of it
    TORN_WRITE = "torn write"  # a write, after half of it
    SHORT_READ = "short read"  # a read gives half of what is there
    LOCK_ERROR = "lock error"  # a lock on the database file, which nobody else holds, or a look at it
    UNLOCK_ERROR = "unlock error"  # a lock that is to be given up, and stays
    SHM_LOCK_REFUSED = "shm lock refused"  # a lock on the shared memory: to SQLite every error of it means BUSY
    INTERRUPT = "interrupt"  # any call, by KeyboardInterrupt before any of it happens: somebody has pressed Ctrl-C


_IOERR: Final = {
    "read": 266, "short read": 522, "write": 778, "truncate": 1546, "sync": 1034, "sync directory": 1290,
    "delete": 2570, "size": 1802, "shm map": 5386, "lock": 3850, "is reserved": 3594, "unlock": 2058
}  # fmt: skip


class FaultVfs:
    """A `Vfs` that logs, breaks and crashes.

    Attributes:
        ops: the log since the beginning; with `at_start`, the files of then, what `crash.crashes` takes.
        n_calls: how many calls could have failed in the way that was asked for, since `fail`.
        has_failed: did one?
        codes: SQLite's extended result codes of those that did.
    """

    locks_files = True

    def __init__(self, inner: MemoryVfs | None = None) -> None:
        """`inner`: its files at this moment count as synced."""
        self.inner = inner if inner is not None else MemoryVfs()
        self.ops: list[Op] = []
        self.at_start = self.inner.snapshot()
        self._failure: Failure | None = None
        self._fail_at = 0
        self._lasting = False
        self.n_calls = 0
        self.has_failed = False
        self.codes: set[int] = set()

    def fail(self, failure: Failure, call_no: int, *, lasting: bool = False) -> None:
        """Let a call fail, the `call_no`-th (from 1) of those that can fail so; `lasting`: and all after it."""
        self._failure, self._fail_at, self._lasting = failure, call_no, lasting
        self.n_calls = 0
        self.has_failed = False
        self.codes = set()

    def heal(self) -> None:
        """From now on everything works."""
        self._failure = None

    def crash_image(self, after_op: int, unsynced: Unsynced, *, seed: int = 0) -> dict[str, bytes]:
        """The files, by name, as the power went after the first `after_op` operations of the log."""
        disk = Disk(self.at_start)
        for op in self.ops[:after_op]:
            disk.do(op)
        return disk.after_crash(unsynced, Random(seed))

    def open(self, path: str, flags: OpenFlags) -> FaultFile:
        self._may_not_open()
        is_new = not self.inner.exists(path)
        file = self.inner.open(path, flags)
        if is_new:
            self.ops.append(Op(OpKind.CREATE, path))
        return FaultFile(self, file, sync_directory=bool(flags & OpenFlags.JOURNAL and flags & OpenFlags.CREATE))

    def open_temporary(self) -> FaultFile:
        self._may_not_open()
        return FaultFile(self, self.inner.open_temporary(), sync_directory=False)

    def delete(self, path: str, *, sync_directory: bool) -> None:
        self._io_error("delete")
        if self.inner.exists(path):
            self.inner.delete(path, sync_directory=sync_directory)
            self.ops.append(Op(OpKind.DELETE, path))
        if sync_directory:
            self.sync_directory(path)

    def sync_directory(self, path: str) -> None:
        """Make the names durable. (There is one directory.)"""
        self._io_error("sync directory")
        self.ops.append(Op(OpKind.SYNC_DIRECTORY, path))

    def exists(self, path: str) -> bool:
        return self.inner.exists(path)

    def full_path(self, path: str) -> str:
        return path

    def random_bytes(self, n_bytes: int) -> bytes:
        return Random(len(self.ops)).randbytes(n_bytes)

    def sleep(self, microseconds: int) -> None:
        """Time does not pass here."""

    def _fails(self, code: int, *ways: Failure) -> bool:
        """Is this call, which can fail in these ways, and then has this code, to fail?"""
        if self._failure not in ways:
            return False
        self.n_calls += 1
        if self.n_calls == self._fail_at or (self._lasting and self.n_calls > self._fail_at):
            self.has_failed = True
            self.codes.add(code)
            return True
        return False

    def _interrupt(self) -> None:
        if self._failure is Failure.INTERRUPT:
            raise KeyboardInterrupt

    def _may_not_open(self) -> None:
        if self._fails(CantOpenError.code, Failure.IO_ERROR, Failure.INTERRUPT):
            self._interrupt()
            raise CantOpenError("unable to open database file")

    def _io_error(self, call: str, way: Failure = Failure.IO_ERROR) -> None:
        code = _IOERR[call]
        if self._fails(code, way, Failure.INTERRUPT):
            self._interrupt()
            raise IoError("disk I/O error", extended=code)


class FaultFile:
    """A file of a `FaultVfs`."""

    sector_size = SECTOR_SIZE

    def __init__(self, vfs: FaultVfs, inner: MemoryFile, *, sync_directory: bool) -> None:
        self.path = inner.path
        self.readonly = inner.readonly
        self._vfs = vfs
        self._inner = inner
        self._sync_directory = sync_directory

    def read(self, offset: int, n_bytes: int) -> bytes:
        self._vfs._io_error("read")
        data = self._inner.read(offset, n_bytes)
        return data[: len(data) // 2] if self._vfs._fails(_IOERR["short read"], Failure.SHORT_READ) else data

    def write(self, offset: int, data: bytes | memoryview) -> None:
        vfs = self._vfs
        vfs._io_error("write")
        grows = offset + len(data) > self._inner.size()
        is_full = grows and vfs._fails(FullError.code, Failure.DISK_FULL)
        if is_full or vfs._fails(_IOERR["write"], Failure.TORN_WRITE):
            self._write(offset, bytes(data[: len(data) // 2]))
            if is_full:
                raise FullError("database or disk is full")
            raise IoError("disk I/O error", extended=_IOERR["write"])
        self._write(offset, bytes(data))

    def truncate(self, n_bytes: int) -> None:
        self._vfs._io_error("truncate")
        self._inner.truncate(n_bytes)
        self._vfs.ops.append(Op(OpKind.TRUNCATE, self.path, n_bytes))

    def sync(self, *, data_only: bool = False) -> None:
        self._vfs._io_error("sync")
        self._vfs.ops.append(Op(OpKind.SYNC, self.path))
        if self._sync_directory:
            self._sync_directory = False
            self._vfs.sync_directory(self.path)

    def size(self) -> int:
        self._vfs._io_error("size")
        return self._inner.size()

    def lock(self, level: LockLevel) -> None:
        self._vfs._io_error("lock", Failure.LOCK_ERROR)
        self._inner.lock(level)

    def unlock(self, level: LockLevel) -> None:
        self._vfs._io_error("unlock", Failure.UNLOCK_ERROR)
        self._inner.unlock(level)

    def is_reserved(self) -> bool:
        self._vfs._io_error("is reserved", Failure.LOCK_ERROR)
        return self._inner.is_reserved()

    def has_moved(self) -> bool:
        return False

    def shm_map(self, region: int, *, extend: bool) -> memoryview | None:
        self._vfs._io_error("shm map")
        return self._inner.shm_map(region, extend=extend)

    def shm_lock(self, slot: int, n_slots: int, *, exclusive: bool) -> None:
        if self._vfs._fails(BusyError.code, Failure.SHM_LOCK_REFUSED, Failure.INTERRUPT):
            self._vfs._interrupt()
            raise BusyError("database is locked")
        self._inner.shm_lock(slot, n_slots, exclusive=exclusive)

    def shm_unlock(self, slot: int, n_slots: int) -> None:
        self._inner.shm_unlock(slot, n_slots)

    def shm_barrier(self) -> None:
        self._inner.shm_barrier()

    def shm_unmap(self, *, delete: bool) -> None:
        self._inner.shm_unmap(delete=delete)

    def close(self) -> None:
        self._inner.close()

    def _write(self, offset: int, data: bytes) -> None:
        self._inner.write(offset, data)
        if self.path:  # what has no name is gone in a crash
            self._vfs.ops.append(Op(OpKind.WRITE, self.path, offset, data))
