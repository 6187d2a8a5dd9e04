"""Databases in memory that connections of one process share by name: `file:/name?vfs=memdb`.

A database lives from its first connection to its last. A name that does not begin with a slash is of one connection
alone. The connections have page caches and locks of their own, as if it were a file, and there is no write-ahead log.
Source: inmemorydb, and what SQLite's `memdb` does.
"""

from __future__ import annotations

import threading
from typing import Final

from minisql.errors import BusyError
from minisql.storage.vfs.base import LockLevel, OpenFlags
from minisql.storage.vfs.memory import Content, MemoryFile, MemoryVfs


class MemdbFile(MemoryFile):
    """A file that is gone when the last who has it open closes it."""

    def __init__(self, vfs: MemdbVfs, path: str, content: Content, *, readonly: bool) -> None:
        super().__init__(path, content, readonly=readonly, has_shared_memory=False)
        self._vfs = vfs

    def lock(self, level: LockLevel) -> None:
        """As `File.lock` says; but where readers wait, SHARED is refused as soon as somebody writes."""
        if level > self._level is LockLevel.NONE and self._vfs.readers_wait and self.is_reserved():
            raise BusyError("database is locked")
        super().lock(level)

    def close(self) -> None:
        super().close()
        self._vfs.leave(self)


class MemdbVfs(MemoryVfs):
    """A `Vfs` of named files in memory, for all connections of the process."""

    def __init__(self, *, readers_wait: bool) -> None:
        """`readers_wait`: nobody begins to read while another writes, though its changes cannot be seen yet."""
        super().__init__(has_shared_memory=False)
        self.readers_wait = readers_wait
        self._users: dict[str, set[MemdbFile]] = {}
        self._names = threading.Lock()  # who comes must not meet who leaves

    def open(self, path: str, flags: OpenFlags) -> MemdbFile:
        """The file of that name, which need not exist; see the module for names without a slash."""
        readonly = bool(flags & OpenFlags.READONLY)
        if not path.startswith("/"):
            return MemdbFile(self, path, Content(), readonly=readonly)
        with self._names:
            content = self._contents.setdefault(path, Content())
            file = MemdbFile(self, path, content, readonly=readonly)
            self._users.setdefault(path, set()).add(file)
        return file

    def leave(self, file: MemdbFile) -> None:
        """A file has been closed. Nothing happens the second time."""
        with self._names:
            users = self._users.get(file.path, set())
            users.discard(file)
            if not users:
                self._users.pop(file.path, None)
                self._contents.pop(file.path, None)


MEMDB: Final = MemdbVfs(readers_wait=True)
"""What `vfs=memdb` names."""

SHARED_CACHE: Final = MemdbVfs(readers_wait=False)
"""What `mode=memory&cache=shared` names. In SQLite such connections have one cache, and lock each other's tables; here
they have one file, and while one writes, others read what was committed."""
