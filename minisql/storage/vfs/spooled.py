"""The file system of temporary databases: one file without a name, in memory until it is large.

Nobody else sees it and no crash leaves anything of it, so locks and syncs do nothing.
Source: tempfiles §2.6 "TEMP Databases", inmemorydb §3 "Temporary Databases".
"""

from __future__ import annotations

from typing import Final

from minisql.storage.vfs.base import File, OpenFlags, Vfs
from minisql.storage.vfs.memory import MemoryFile, MemoryVfs

_MAX_IN_MEMORY: Final = 4 << 20  # bytes


class SpooledFile(MemoryFile):
    """A file in memory that moves to a temporary file of `disk` when it grows beyond some megabytes."""

    def __init__(self, inner: MemoryFile, disk: Vfs, max_in_memory: int) -> None:
        super().__init__("", inner._content, readonly=False)
        self._disk = disk
        self._max_in_memory = max_in_memory
        self._file: File | None = None

    def read(self, offset: int, n_bytes: int) -> bytes:
        return super().read(offset, n_bytes) if self._file is None else self._file.read(offset, n_bytes)

    def write(self, offset: int, data: bytes | memoryview) -> None:
        if self._file is None and offset + len(data) > self._max_in_memory:
            self._move()
        if self._file is None:
            super().write(offset, data)
        else:
            self._file.write(offset, data)

    def truncate(self, n_bytes: int) -> None:
        if self._file is None:
            super().truncate(n_bytes)
        else:
            self._file.truncate(n_bytes)

    def size(self) -> int:
        return super().size() if self._file is None else self._file.size()

    def close(self) -> None:
        super().close()
        if self._file is not None:
            self._file.close()

    def _move(self) -> None:
        file = self._disk.open_temporary()
        moved = False
        try:
            file.write(0, memoryview(self._content.data))
            moved = True
        finally:
            if not moved:
                file.close()
        self._file = file
        self._content.data = bytearray()


class TemporaryVfs(MemoryVfs):
    """A `Vfs` for one temporary database.

    Args:
        disk: has the temporary files.
        max_in_memory: bytes up to which the database is in memory.
    """

    def __init__(self, disk: Vfs, max_in_memory: int = _MAX_IN_MEMORY) -> None:
        super().__init__()
        self._disk = disk
        self._max_in_memory = max_in_memory

    def open(self, path: str, flags: OpenFlags) -> MemoryFile:
        return SpooledFile(super().open(path, flags), self._disk, self._max_in_memory)

    def open_temporary(self) -> MemoryFile:
        return SpooledFile(super().open_temporary(), self._disk, self._max_in_memory)
