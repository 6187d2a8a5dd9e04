"""The URI parameters `immutable` and `nolock`: a file of the disk that nobody locks.

`immutable=1` promises that nobody changes the file: it is read as it stands, without looking for a journal or a log
beside it. `nolock=1` leaves out the locks and nothing else; the program answers for it that no other connection is
there. Neither can have a write-ahead log, which needs locks to be shared. Source: uri §3.3 "immutable", "nolock".
"""

from __future__ import annotations

import os

from minisql.errors import CantOpenError
from minisql.storage.vfs.base import LockLevel
from minisql.storage.vfs.posix import PosixFile, PosixVfs
from minisql.storage.vfs.source import SourceVfs
from minisql.storage.vfs.streams import FileSource


class UnlockedFile(PosixFile):
    """A file whose locks keep nobody out."""

    def lock(self, level: LockLevel) -> None:
        self._level = max(self._level, level)

    def unlock(self, level: LockLevel) -> None:
        self._level = min(self._level, level)

    def share_unchanged(self, absent_path: str, offset: int, expected: bytes) -> bool:
        """False: not offered."""
        return False

    def is_reserved(self) -> bool:
        return False

    def identity(self) -> None:
        """None: others may write while it is read, so what one connection has seen is no other's."""

    def shm_map(self, region: int, *, extend: bool) -> memoryview | None:
        raise CantOpenError("unable to open database file")


class UnlockedVfs(PosixVfs):
    """The operating system's files, without locks."""

    file_class = UnlockedFile
    locks_files = False


def immutable_file(path: str, *, create: bool) -> tuple[SourceVfs, str]:
    """(file system, path) by which the file `path` is read as one that nobody changes. Raises: CantOpenError.

    `create`: an empty one is made if there is none, as SQLite does.
    """
    disk = PosixVfs()
    full_path = disk.full_path(path)
    try:
        if create:
            os.close(os.open(full_path, os.O_RDONLY | os.O_CREAT | os.O_CLOEXEC, 0o644))
        file = open(full_path, "rb", buffering=0)  # noqa: SIM115  the source owns it
    except OSError as error:
        raise CantOpenError("unable to open database file") from error
    if os.path.isdir(full_path):
        file.close()
        raise CantOpenError("unable to open database file")
    return SourceVfs(FileSource(file, full_path, owns=True), disk), full_path
