"""Databases that can only be read, from wherever bytes can be: an archive, a web server, a program's own object.

A `ByteSource` gives bytes by offset; `SourceVfs` makes a file of it. What it holds is taken for the whole database,
that nobody changes: there are no locks, no journal beside it, and a database in WAL mode is read as its file stands, as
SQLite does with `immutable=1` (uri §3.3). Every other name means a file of the disk, so that ATTACH and temporary
files work.
Source: vfs, uri "immutable", c3ref deserialize (on bytes 18 and 19 of the header).
"""

from __future__ import annotations

from typing import Final, Protocol

from minisql.errors import CantOpenError, IoError, ReadonlyError
from minisql.storage.vfs.base import File, LockLevel, OpenFlags, Vfs

FORMAT_VERSIONS: Final = slice(18, 20)
"""Where the header says whether there is a write-ahead log: 1, a rollback journal, or 2 (fileformat2 §1.3.3)."""
_NO_LOG: Final = b"\1\1"
_IN_WAL_MODE: Final = (b"\1\2", b"\2\2", b"\2\1")


class ByteSource(Protocol):
    """A sequence of bytes that does not change, and counts of what it took to read it.

    Attributes:
        name: what it is called in messages and in PRAGMA database_list.
        n_reads: reads of what is underneath: requests to a server, calls of `read` of a file.
        n_bytes: bytes that came from there.
    """

    name: str
    n_reads: int
    n_bytes: int

    def size(self) -> int:
        """How many bytes there are."""
        ...

    def read(self, offset: int, n_bytes: int) -> bytes:
        """The bytes from `offset` on, fewer only at the end. Raises: IoError."""
        ...

    def close(self) -> None:
        """Let go of what is underneath; a second call does nothing."""
        ...


class SourceFile:
    """A `File` over a source. It is never written, so that a lock keeps nobody out."""

    readonly = True
    sector_size = 512

    def __init__(self, source: ByteSource) -> None:
        self.path = source.name
        self._source = source

    def read(self, offset: int, n_bytes: int) -> bytes:
        data = self._source.read(offset, n_bytes)
        if offset < FORMAT_VERSIONS.stop and offset + len(data) > FORMAT_VERSIONS.start:
            return without_log(data, offset)
        return data

    def size(self) -> int:
        return self._source.size()

    def write(self, offset: int, data: bytes | memoryview) -> None:
        raise ReadonlyError("attempt to write a readonly database")

    def truncate(self, n_bytes: int) -> None:
        raise ReadonlyError("attempt to write a readonly database")

    def sync(self, *, data_only: bool = False) -> None:
        """Nothing was written."""

    def lock(self, level: LockLevel) -> None:
        """Nobody else changes it."""

    def unlock(self, level: LockLevel) -> None:
        """Nobody waits."""

    def is_reserved(self) -> bool:
        return False

    def has_moved(self) -> bool:
        return False

    def shm_map(self, region: int, *, extend: bool) -> memoryview | None:
        raise CantOpenError("unable to open database file")

    def shm_lock(self, slot: int, n_slots: int, *, exclusive: bool) -> None:
        raise IoError("disk I/O error", extended=3850)

    def shm_unlock(self, slot: int, n_slots: int) -> None:
        """Nothing was locked."""

    def shm_barrier(self) -> None:
        """Nothing is shared."""

    def shm_unmap(self, *, delete: bool) -> None:
        """Nothing is mapped."""

    def close(self) -> None:
        self._source.close()


class SourceVfs:
    """A `Vfs` where one name is a source, and the others are files of `disk`."""

    locks_files = False

    def __init__(self, source: ByteSource, disk: Vfs) -> None:
        self._source = source
        self._disk = disk

    def open(self, path: str, flags: OpenFlags) -> File:
        if path == self._source.name:
            return SourceFile(self._source)
        if self._is_beside(path):
            raise CantOpenError("unable to open database file")
        return self._disk.open(path, flags)

    def open_temporary(self) -> File:
        return self._disk.open_temporary()

    def delete(self, path: str, *, sync_directory: bool) -> None:
        if not self._is_beside(path):
            self._disk.delete(path, sync_directory=sync_directory)

    def exists(self, path: str) -> bool:
        if self._is_beside(path):
            return path == self._source.name
        return self._disk.exists(path)

    def full_path(self, path: str) -> str:
        return path if self._is_beside(path) else self._disk.full_path(path)

    def random_bytes(self, n_bytes: int) -> bytes:
        return self._disk.random_bytes(n_bytes)

    def sleep(self, microseconds: int) -> None:
        self._disk.sleep(microseconds)

    def _is_beside(self, path: str) -> bool:
        """It is the source, or what would be its journal or log: these are not there, whatever the disk has."""
        name = self._source.name
        return path == name or (path.startswith(name) and path[len(name) :] in ("-journal", "-wal", "-shm"))


def without_log(data: bytes, offset: int = 0) -> bytes:
    """The same bytes, which begin at `offset` of a database file, but for a header that asks for a write-ahead log.

    Only a piece with both bytes of the header is changed, and only where they are what they may be.
    """
    start, stop = FORMAT_VERSIONS.start - offset, FORMAT_VERSIONS.stop - offset
    if start < 0 or data[start:stop] not in _IN_WAL_MODE:
        return data
    return data[:start] + _NO_LOG + data[stop:]
