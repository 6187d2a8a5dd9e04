"""What the pager asks of an operating system: files with locks, and names.

Everything that `storage` does to the outside world goes through these two protocols, so that a test can put
a failing disk or a crash under any of it. Source: vfs "The OS Backend", lockingv3 §3 "Locking".
"""

from __future__ import annotations

from enum import IntEnum, IntFlag, auto
from typing import Final, Protocol

from minisql.errors import IoError

SHM_REGION_SIZE: Final = 32768
"""Bytes of shared memory that are mapped at a time."""


class LockLevel(IntEnum):
    """How strongly a connection holds a database file. Source: lockingv3 §3.

    Many may be SHARED; one of them at a time RESERVED (it is going to write) or PENDING (it waits for the
    readers to leave, and lets no new one in); EXCLUSIVE is alone.
    """

    NONE = 0
    SHARED = 1
    RESERVED = 2
    PENDING = 3
    EXCLUSIVE = 4


class OpenFlags(IntFlag):
    """How a file is opened.

    READWRITE falls back to reading where the file cannot be written; `File.readonly` then says so.
    JOURNAL marks a file whose name must be on the disk before its content counts: the first sync after its
    creation syncs the directory too.
    """

    READONLY = auto()
    READWRITE = auto()
    CREATE = auto()
    JOURNAL = auto()


class File(Protocol):
    """An open file. Offsets and sizes are in bytes.

    Every method raises IoError (with the extended code of the operation) when the system fails it, and
    FullError when there is no room left.
    """

    path: str
    readonly: bool
    sector_size: int
    """Bytes that a power loss may damage around a write: a journal header fills a whole sector."""

    def read(self, offset: int, n_bytes: int) -> bytes:
        """Up to `n_bytes`; fewer only where the file ends."""
        ...

    def write(self, offset: int, data: bytes | memoryview) -> None:
        """Write all of `data`, growing the file if need be; a gap reads as zeros."""
        ...

    def truncate(self, n_bytes: int) -> None:
        """Cut the file to `n_bytes` or fill it with zeros up to there."""
        ...

    def sync(self, *, data_only: bool = False) -> None:
        """Return when all that was written is on the disk. `data_only`: the file's times need not be."""
        ...

    def size(self) -> int:
        """The file's length in bytes."""
        ...

    def lock(self, level: LockLevel) -> None:
        """Raise the lock to `level`; nothing happens if it is that high already.

        The ways up are NONE to SHARED, SHARED to RESERVED, and SHARED, RESERVED or PENDING to EXCLUSIVE.

        Raises:
            BusyError: another connection is in the way. A failed EXCLUSIVE leaves PENDING if it got that far.
        """
        ...

    def unlock(self, level: LockLevel) -> None:
        """Lower the lock to SHARED or NONE; nothing happens if it is that low already."""
        ...

    def is_reserved(self) -> bool:
        """Does any connection, this one included, hold RESERVED or more?"""
        ...

    def has_moved(self) -> bool:
        """Has the name that it was opened by come to mean another file, or none? Its journal would be lost."""
        ...

    def shm_map(self, region: int, *, extend: bool) -> memoryview | None:
        """Memory that all connections to this file share: 32 KiB, writable unless only reading is allowed.

        The first call opens it, and the first connection of all finds zeros in it.

        Args:
            region: from 0, in order.
            extend: make the region if nobody has yet; without, None is the answer.
        Raises:
            BusyError: another connection is opening it just now.
            CantOpenError: there can be no shared memory here.
            ReadonlyError: SQLITE_READONLY_CANTINIT, nobody has it open, and it cannot be written. Slots can be
                locked all the same.
        """
        ...

    def shm_lock(self, slot: int, n_slots: int, *, exclusive: bool) -> None:
        """Lock some of the eight slots that go with the shared memory, without waiting. Raises BusyError."""
        ...

    def shm_unlock(self, slot: int, n_slots: int) -> None:
        """Give up the lock on the slots."""
        ...

    def shm_barrier(self) -> None:
        """What was read and written in shared memory before this stays before what comes after."""
        ...

    def shm_unmap(self, *, delete: bool) -> None:
        """Let go of the shared memory, whose views have been released; `delete`: nobody else needs it."""
        ...

    def close(self) -> None:
        """Give up the locks and the file; a second call does nothing."""
        ...


class Vfs(Protocol):
    """One file system.

    Attributes:
        locks_files: do the locks of its files keep anybody out? Without, there can be no write-ahead log.
    """

    @property
    def locks_files(self) -> bool: ...

    def open(self, path: str, flags: OpenFlags) -> File:
        """Open a file. Raises CantOpenError."""
        ...

    def open_temporary(self) -> File:
        """Make a file without a name, gone when it is closed. Raises CantOpenError."""
        ...

    def delete(self, path: str, *, sync_directory: bool) -> None:
        """Remove a file; one that is gone already is no error. `sync_directory`: wait until the disk knows."""
        ...

    def exists(self, path: str) -> bool:
        """Is there a file of that name?"""
        ...

    def full_path(self, path: str) -> str:
        """The absolute name, links resolved: the journal's name is made from it."""
        ...

    def random_bytes(self, n_bytes: int) -> bytes:
        """For the nonce of a journal."""
        ...

    def sleep(self, microseconds: int) -> None:
        """Wait, for a busy handler."""
        ...


def read_up_to_end(file: File, offset: int, n_bytes: int) -> bytes:
    """Read as `File.read` does, and make sure that fewer bytes mean the end of the file.

    Whoever takes a short read for the end of a journal would lose the rest of it.

    Raises:
        IoError: SQLITE_IOERR_SHORT_READ, the file goes on where the read stopped.
    """
    data = file.read(offset, n_bytes)
    if len(data) < n_bytes and file.size() > offset + len(data):
        raise IoError("disk I/O error", extended=522)
    return data
