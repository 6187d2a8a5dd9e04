"""A file system that breaks on purpose: crashes after any operation, and calls that fail.

It stands on a `MemoryVfs`, passes everything through, and writes down what changes the disk. From that log
`crash_image` makes the files that a power loss at any point may leave: what was synced is there; of what was
not, any part. And one call, or every call from one on, can be made to fail.
Source: testing "Crash Testing", "I/O Error Testing"; atomiccommit §2 "Hardware Assumptions".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from random import Random
from typing import Final

from minisql.errors import CantOpenError, FullError, IoError
from minisql.storage.vfs.base import LockLevel, OpenFlags
from minisql.storage.vfs.memory import MemoryFile, MemoryVfs

SECTOR_SIZE: Final = 512


class OpKind(Enum):
    """What can happen to a disk."""

    CREATE = "create"
    WRITE = "write"
    TRUNCATE = "truncate"
    SYNC = "sync"
    DELETE = "delete"
    SYNC_DIRECTORY = "sync directory"


@dataclass(frozen=True, slots=True)
class Op:
    """One line of the log. `offset` is in bytes; of a truncation it is the new length."""

    kind: OpKind
    path: str
    offset: int = 0
    data: bytes = b""


class Unsynced(Enum):
    """How much of what was never synced a crash leaves on the disk."""

    NOTHING = "nothing"
    EVERYTHING = "everything"
    SOME = "some"  # of the operations, each whole
    TORN = "torn"  # some sectors of each write


class Failure(Enum):
    """How a call fails."""

    IO_ERROR = "io error"  # any call, and nothing of it happens
    DISK_FULL = "disk full"  # a write that grows the file, after half of it
    TORN_WRITE = "torn write"  # a write, after half of it
    SHORT_READ = "short read"  # a read gives half of what is there


_IOERR: Final = {
    "read": 266, "write": 778, "truncate": 1546, "sync": 1034, "sync directory": 1290, "delete": 2570, "size": 1802,
    "shm map": 5386
}  # fmt: skip


class FaultVfs:
    """A `Vfs` that logs, breaks and crashes.

    Attributes:
        ops: the log since the beginning.
        n_calls: how many calls could have failed in the way that was asked for, since `fail`.
        has_failed: did one?
    """

    def __init__(self, inner: MemoryVfs | None = None) -> None:
        """`inner`: its files at this moment count as synced."""
        self.inner = inner if inner is not None else MemoryVfs()
        self.ops: list[Op] = []
        self._at_start = self.inner.snapshot()
        self._failure: Failure | None = None
        self._fail_at = 0
        self._lasting = False
        self.n_calls = 0
        self.has_failed = False

    def fail(self, failure: Failure, call_no: int, *, lasting: bool = False) -> None:
        """Let a call fail, the `call_no`-th (from 1) of those that can fail so; `lasting`: and all after it."""
        self._failure, self._fail_at, self._lasting = failure, call_no, lasting
        self.n_calls = 0
        self.has_failed = False

    def heal(self) -> None:
        """From now on everything works."""
        self._failure = None

    def crash_image(self, after_op: int, unsynced: Unsynced, *, seed: int = 0) -> dict[str, bytes]:
        """The files, by name, as the power went after the first `after_op` operations of the log."""
        disk = _Disk(self._at_start)
        for op in self.ops[:after_op]:
            disk.do(op)
        return disk.after_crash(unsynced, Random(seed))

    def open(self, path: str, flags: OpenFlags) -> FaultFile:
        if self._fails(Failure.IO_ERROR):
            raise CantOpenError("unable to open database file")
        is_new = not self.inner.exists(path)
        file = self.inner.open(path, flags)
        if is_new:
            self.ops.append(Op(OpKind.CREATE, path))
        return FaultFile(self, file, sync_directory=bool(flags & OpenFlags.JOURNAL and flags & OpenFlags.CREATE))

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

    def _fails(self, *ways: Failure) -> bool:
        """Is this call, which can fail in these ways, to fail?"""
        if self._failure not in ways:
            return False
        self.n_calls += 1
        if self.n_calls == self._fail_at or (self._lasting and self.n_calls > self._fail_at):
            self.has_failed = True
            return True
        return False

    def _io_error(self, call: str) -> None:
        if self._fails(Failure.IO_ERROR):
            raise IoError("disk I/O error", extended=_IOERR[call])


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
        return data[: len(data) // 2] if self._vfs._fails(Failure.SHORT_READ) else data

    def write(self, offset: int, data: bytes | memoryview) -> None:
        vfs = self._vfs
        vfs._io_error("write")
        grows = offset + len(data) > self._inner.size()
        is_full = grows and vfs._fails(Failure.DISK_FULL)
        if is_full or vfs._fails(Failure.TORN_WRITE):
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
        self._inner.lock(level)

    def unlock(self, level: LockLevel) -> None:
        self._inner.unlock(level)

    def is_reserved(self) -> bool:
        return self._inner.is_reserved()

    def has_moved(self) -> bool:
        return False

    def shm_map(self, region: int, *, extend: bool) -> memoryview | None:
        self._vfs._io_error("shm map")
        return self._inner.shm_map(region, extend=extend)

    def shm_lock(self, slot: int, n_slots: int, *, exclusive: bool) -> None:
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
        self._vfs.ops.append(Op(OpKind.WRITE, self.path, offset, data))


class _Disk:
    """What is on the platters, and what the operating system still has in memory.

    Names and contents are separate, as in a Unix file system: syncing a file does not save its name, and a
    name that was deleted or made without syncing the directory may come back or be missing.
    """

    def __init__(self, files: dict[str, bytes]) -> None:
        self._contents = [bytearray(data) for data in files.values()]
        self._pending: list[list[Op]] = [[] for _ in files]
        self._names = {path: number for number, path in enumerate(files)}
        self._durable_names = dict(self._names)
        self._pending_names: list[tuple[str, int | None]] = []

    def do(self, op: Op) -> None:
        """Issue one operation of the log."""
        path = op.path
        match op.kind:
            case OpKind.CREATE:
                self._names[path] = len(self._contents)
                self._pending_names.append((path, len(self._contents)))
                self._contents.append(bytearray())
                self._pending.append([])
            case OpKind.DELETE:
                del self._names[path]
                self._pending_names.append((path, None))
            case OpKind.SYNC_DIRECTORY:
                self._durable_names = dict(self._names)
                self._pending_names = []
            case OpKind.SYNC:
                number = self._names[path]
                _apply(self._contents[number], self._pending[number])
                self._pending[number] = []
            case OpKind.WRITE | OpKind.TRUNCATE:
                self._pending[self._names[path]].append(op)

    def after_crash(self, unsynced: Unsynced, random: Random) -> dict[str, bytes]:
        """Files by name. Renames and deletions survive in order; writes in any choice, whole or in sectors."""
        n_names = {Unsynced.NOTHING: 0, Unsynced.EVERYTHING: len(self._pending_names)}.get(unsynced)
        if n_names is None:
            n_names = random.randint(0, len(self._pending_names))
        names: dict[str, int | None] = {**self._durable_names, **dict(self._pending_names[:n_names])}
        files = {}
        for path, number in names.items():
            if number is not None:
                content = bytearray(self._contents[number])
                _apply(content, _survivors(self._pending[number], unsynced, random))
                files[path] = bytes(content)
        return files


def _survivors(pending: list[Op], unsynced: Unsynced, random: Random) -> Iterator[Op]:
    """Those of the operations (in TORN: those of their sectors) that reached the disk."""
    for op in pending:
        match unsynced:
            case Unsynced.NOTHING:
                return
            case Unsynced.EVERYTHING:
                yield op
            case Unsynced.SOME:
                if random.random() < 0.5:
                    yield op
            case Unsynced.TORN:
                for sector in _sectors(op):
                    if random.random() < 0.5:
                        yield sector


def _sectors(op: Op) -> Iterator[Op]:
    if op.kind is not OpKind.WRITE:
        yield op
        return
    start, end = op.offset, op.offset + len(op.data)
    while start < end:
        stop = min(end, (start // SECTOR_SIZE + 1) * SECTOR_SIZE)
        yield Op(OpKind.WRITE, op.path, start, op.data[start - op.offset : stop - op.offset])
        start = stop


def _apply(content: bytearray, ops: Iterable[Op]) -> None:
    for op in ops:
        if op.kind is OpKind.TRUNCATE:
            del content[op.offset :]
        content.extend(bytes(max(0, op.offset - len(content))))
        content[op.offset : op.offset + len(op.data)] = op.data
