"""A file system in memory: the home of `:memory:` databases, and the ground that `fault.py` stands on.

Files live as long as their `MemoryVfs`, by name, and are seen by nobody outside it. Locks work between
the files opened on one name, by the rules that the file VFS gets from the operating system.
"""

from __future__ import annotations

import os
import time

from minisql.errors import BusyError, CantOpenError, ReadonlyError
from minisql.storage.vfs.base import SHM_REGION_SIZE, LockLevel, OpenFlags


class Content:
    """What the files opened on one name share: the bytes, the locks, and memory with its own locks."""

    __slots__ = ("data", "shared", "shm_regions", "shm_slots", "shm_users", "writers")

    def __init__(self, data: bytes = b"") -> None:
        self.data = bytearray(data)
        self.shared: set[MemoryFile] = set()
        self.writers: dict[LockLevel, MemoryFile] = {}  # who holds RESERVED, PENDING, EXCLUSIVE
        self.shm_regions: list[bytearray] = []
        self.shm_slots: list[dict[MemoryFile, bool]] = [{} for _ in range(8)]  # who holds each: exclusively?
        self.shm_users: set[MemoryFile] = set()


class MemoryFile:
    """A `File` whose bytes are in this process."""

    sector_size = 512

    def __init__(self, path: str, content: Content, *, readonly: bool, has_shared_memory: bool = True) -> None:
        self.path = path
        self._has_shared_memory = has_shared_memory
        self.readonly = readonly
        self._content = content
        self._level = LockLevel.NONE

    def read(self, offset: int, n_bytes: int) -> bytes:
        return bytes(self._content.data[offset : offset + n_bytes])

    def write(self, offset: int, data: bytes | memoryview) -> None:
        self._refuse_readonly()
        content = self._content.data
        if offset > len(content):
            content.extend(bytes(offset - len(content)))
        content[offset : offset + len(data)] = data

    def truncate(self, n_bytes: int) -> None:
        self._refuse_readonly()
        content = self._content.data
        if n_bytes < len(content):
            del content[n_bytes:]
        else:
            content.extend(bytes(n_bytes - len(content)))

    def sync(self, *, data_only: bool = False) -> None:
        """Memory has nowhere to sync to."""

    def size(self) -> int:
        return len(self._content.data)

    def lock(self, level: LockLevel) -> None:
        """As `File.lock` says, also between threads: of two who ask at once, the second sees the lock of the first."""
        if level <= self._level:
            return
        content = self._content
        if level is LockLevel.SHARED:
            content.shared.add(self)  # before the look at PENDING: its holder takes that first, and then looks here
            if LockLevel.PENDING in content.writers:
                content.shared.discard(self)
                raise BusyError("database is locked")
        elif level is LockLevel.RESERVED:
            self._be_the_only(level)
        else:
            self._be_the_only(LockLevel.PENDING)
            self._level = LockLevel.PENDING
            if content.shared != {self}:
                raise BusyError("database is locked")
            content.writers[level] = self
        self._level = level

    def _be_the_only(self, level: LockLevel) -> None:
        if self._content.writers.setdefault(level, self) is not self:
            raise BusyError("database is locked")

    def unlock(self, level: LockLevel) -> None:
        if level >= self._level:
            return
        content = self._content
        if self._level > LockLevel.SHARED:
            for held in (LockLevel.EXCLUSIVE, LockLevel.PENDING, LockLevel.RESERVED):
                if content.writers.get(held) is self:
                    del content.writers[held]
        if level is LockLevel.NONE:
            content.shared.discard(self)
        self._level = level

    def is_reserved(self) -> bool:
        writers = self._content.writers
        return LockLevel.RESERVED in writers or LockLevel.EXCLUSIVE in writers

    def has_moved(self) -> bool:
        return False

    def shm_map(self, region: int, *, extend: bool) -> memoryview | None:
        if not self._has_shared_memory:
            raise CantOpenError("unable to open database file")
        content = self._content
        if not content.shm_users:
            content.shm_regions = []
        content.shm_users.add(self)
        while extend and len(content.shm_regions) <= region:
            content.shm_regions.append(bytearray(SHM_REGION_SIZE))
        return memoryview(content.shm_regions[region]) if region < len(content.shm_regions) else None

    def shm_lock(self, slot: int, n_slots: int, *, exclusive: bool) -> None:
        slots = self._content.shm_slots[slot : slot + n_slots]
        for holders in slots:
            if any(other is not self and (exclusive or alone) for other, alone in holders.items()):
                raise BusyError("database is locked")
        for holders in slots:
            holders[self] = exclusive

    def shm_unlock(self, slot: int, n_slots: int) -> None:
        for holders in self._content.shm_slots[slot : slot + n_slots]:
            holders.pop(self, None)

    def shm_barrier(self) -> None:
        """One interpreter, one order."""

    def shm_unmap(self, *, delete: bool) -> None:
        self.shm_unlock(0, 8)
        self._content.shm_users.discard(self)

    def close(self) -> None:
        self.shm_unmap(delete=False)
        self.unlock(LockLevel.NONE)

    def _refuse_readonly(self) -> None:
        if self.readonly:
            raise ReadonlyError("attempt to write a readonly database")


class MemoryVfs:
    """A `Vfs` of named files in memory."""

    locks_files = True

    def __init__(self, files: dict[str, bytes] | None = None, *, has_shared_memory: bool = True) -> None:
        """`files`: what there is at the start, content by name. Without shared memory there is no write-ahead log."""
        self._has_shared_memory = has_shared_memory
        self._contents = {path: Content(data) for path, data in (files or {}).items()}

    def open(self, path: str, flags: OpenFlags) -> MemoryFile:
        content = self._contents.get(path)
        if content is None:
            if not flags & OpenFlags.CREATE:
                raise CantOpenError("unable to open database file")
            content = self._contents[path] = Content()
        readonly = bool(flags & OpenFlags.READONLY)
        return MemoryFile(path, content, readonly=readonly, has_shared_memory=self._has_shared_memory)

    def open_temporary(self) -> MemoryFile:
        return MemoryFile("", Content(), readonly=False)

    def delete(self, path: str, *, sync_directory: bool) -> None:
        self._contents.pop(path, None)

    def exists(self, path: str) -> bool:
        return path in self._contents

    def full_path(self, path: str) -> str:
        return path

    def random_bytes(self, n_bytes: int) -> bytes:
        return os.urandom(n_bytes)

    def sleep(self, microseconds: int) -> None:
        time.sleep(microseconds / 1e6)

    def snapshot(self) -> dict[str, bytes]:
        """Every file's bytes by name, as `__init__` takes them."""
        return {path: bytes(content.data) for path, content in self._contents.items()}
