"""Files of a POSIX system.

Reads and writes name their offset (`pread`, `pwrite`), so a file has no position to lose. Errors of the
system become IoError with the extended code of the operation, FullError, or CantOpenError. Names are opened
as SQLite opens them. Source: vfs, lockingv3 §3, atomiccommit §3 on what is synced, howtocorrupt §2.
"""

from __future__ import annotations

import errno
import fcntl
import os
import stat
import threading
import time
from contextlib import suppress
from typing import Final

from minisql.errors import BusyError, CantOpenError, CorruptError, FullError, IoError, MisuseError
from minisql.storage.vfs import byte_locks
from minisql.storage.vfs.base import LockLevel, OpenFlags
from minisql.storage.vfs.shared_memory import ShmFile

IOERR_READ: Final = 266
IOERR_WRITE: Final = 778
IOERR_FSYNC: Final = 1034
IOERR_DIR_FSYNC: Final = 1290
IOERR_TRUNCATE: Final = 1546
IOERR_FSTAT: Final = 1802
IOERR_RDLOCK: Final = 2314
IOERR_DELETE: Final = 2570
READONLY_DIRECTORY: Final = 1544

# An Enum's attribute costs 0.1 us a look in CPython 3.11, and a point query looks eight times.
_NONE: Final = LockLevel.NONE
_SHARED: Final = LockLevel.SHARED
_RESERVED: Final = LockLevel.RESERVED
_PENDING: Final = LockLevel.PENDING
_EXCLUSIVE: Final = LockLevel.EXCLUSIVE

_READONLY: Final = int(OpenFlags.READONLY)
_CREATE: Final = int(OpenFlags.CREATE)
_JOURNAL: Final = int(OpenFlags.JOURNAL)

_FIRST_FD: Final = 3  # a library that prints to "standard error" must not hit a database
_DEFAULT_MODE: Final = 0o644
_DATA_SYNC: Final = getattr(os, "fdatasync", os.fsync)
_FILE_SYSTEM_DAMAGED: Final = frozenset({errno.EIO, errno.ENXIO, errno.ERANGE})  # SQLite says so of such a read
_NO_DIRECTORY_SYNC: Final = frozenset({errno.EINVAL, errno.ENOTSUP})

_forks = 0
"""How many forks lie between the first process of the family and this one (asking for the pid costs 0.3 us)."""


def _count_fork() -> None:
    global _forks
    _forks += 1


os.register_at_fork(after_in_child=_count_fork)

_barrier: Final = threading.Lock()
_opened_without_ofd: Final[set[tuple[int, int]]] = set()


def _read_failed(error: OSError) -> IoError:
    if error.errno in _FILE_SYSTEM_DAMAGED:
        return IoError("database disk image is malformed", extended=CorruptError.code)
    return IoError("disk I/O error", extended=IOERR_READ)


class PosixFile:
    """A `File` of the operating system. Close it in the process that opened it: a fork's copy is refused."""

    sector_size = 512

    def __init__(self, path: str, fd: int, *, readonly: bool, sync_directory: bool) -> None:
        """`sync_directory`: the first sync makes the file's name durable too."""
        self.path = path
        self.readonly = readonly
        self._fd = fd
        self._level = _NONE
        self._born = _forks
        self._sync_directory = sync_directory
        self._inode: tuple[int, int] | None = None
        self._shm: ShmFile | None = None

    def read(self, offset: int, n_bytes: int) -> bytes:
        if self._born != _forks:
            self._refuse_other_process()
        try:
            data = os.pread(self._fd, n_bytes, offset)
            while len(data) < n_bytes and data:
                more = os.pread(self._fd, n_bytes - len(data), offset + len(data))
                if not more:
                    break
                data += more
        except OSError as error:
            raise _read_failed(error) from error
        return data

    def read_into(self, offset: int, target: memoryview) -> int:
        """As `read`, into memory that is there; returns how many bytes. Raises IoError."""
        if self._born != _forks:
            self._refuse_other_process()
        n_read = 0
        try:
            while n_read < len(target):
                n_more = os.preadv(self._fd, [target[n_read:]], offset + n_read)
                if not n_more:
                    break
                n_read += n_more
        except OSError as error:
            raise _read_failed(error) from error
        return n_read

    def write(self, offset: int, data: bytes | memoryview) -> None:
        if self._born != _forks:
            self._refuse_other_process()
        try:
            n_written = os.pwrite(self._fd, data, offset)
            while n_written < len(data):
                offset, data = offset + n_written, data[n_written:]
                n_written = os.pwrite(self._fd, data, offset)
        except OSError as error:
            if error.errno == errno.ENOSPC:
                raise FullError("database or disk is full") from error
            raise IoError("disk I/O error", extended=IOERR_WRITE) from error

    def truncate(self, n_bytes: int) -> None:
        self._refuse_other_process()
        try:
            os.ftruncate(self._fd, n_bytes)
        except OSError as error:
            if error.errno == errno.ENOSPC:
                raise FullError("database or disk is full") from error
            raise IoError("disk I/O error", extended=IOERR_TRUNCATE) from error

    def sync(self, *, data_only: bool = False) -> None:
        """Both kinds are `fdatasync`, as in SQLite: it carries the length, and nobody needs the times."""
        self._refuse_other_process()
        try:
            _DATA_SYNC(self._fd)
        except OSError as error:
            raise IoError("disk I/O error", extended=IOERR_FSYNC) from error
        if self._sync_directory:
            self._sync_directory = False
            sync_directory_of(self.path)

    def size(self) -> int:
        try:
            return os.fstat(self._fd).st_size
        except OSError as error:
            raise IoError("disk I/O error", extended=IOERR_FSTAT) from error

    def lock(self, level: LockLevel) -> None:
        if level <= self._level:
            return
        if self._born != _forks:
            self._refuse_other_process()
        fd = self._fd
        try:
            if level is _SHARED:
                byte_locks.share(fd)
            elif level is _RESERVED:
                byte_locks.RESERVED.write_lock(fd)
            else:
                if self._level is not _PENDING:
                    byte_locks.PENDING.write_lock(fd)
                    self._level = _PENDING
                byte_locks.SHARED.write_lock(fd)
        except (BusyError, IoError):
            raise
        except BaseException:  # Ctrl-C, and nobody knows whether before or after: what may be held is to be given up
            self._level = level
            raise
        self._level = level

    def share_unchanged(self, absent_path: str, offset: int, expected: bytes) -> bool:
        """Take the SHARED lock where there is no file `absent_path`, and the bytes at `offset` are as expected.

        What nearly every read without a transaction asks, at once: by `lock`, `PosixVfs.exists` and `read` it takes
        0.5 us more. False: there is no lock, and whatever the reason is, these will tell it.
        """
        if self._level is not _NONE or self._born != _forks or not byte_locks.HAS_OFD:
            return False
        fd, is_unchanged = self._fd, False
        try:
            byte_locks.share(fd)
            self._level = _SHARED
            is_unchanged = not os.access(absent_path, os.F_OK) and os.pread(fd, len(expected), offset) == expected
        except (BusyError, IoError, OSError):
            pass
        finally:
            if not is_unchanged:
                self._level = _SHARED
                self.unlock(_NONE)
        return is_unchanged

    def unlock(self, level: LockLevel) -> None:
        if level >= self._level:
            return
        if self._born != _forks:
            self._refuse_other_process()
        if level is _SHARED:
            # The read lock first: between the two no other writer may find the readers' bytes free.
            if self._level is _EXCLUSIVE:
                try:
                    byte_locks.SHARED.read_lock(self._fd)
                except IoError as error:
                    raise IoError("disk I/O error", extended=IOERR_RDLOCK) from error
            byte_locks.PENDING_AND_RESERVED.unlock(self._fd)
        else:
            byte_locks.EVERYTHING.unlock(self._fd)
        self._level = level

    def is_reserved(self) -> bool:
        if self._level >= _RESERVED:
            return True
        self._refuse_other_process()
        return byte_locks.RESERVED.is_write_locked_by_another(self._fd)

    def has_moved(self) -> bool:
        try:
            return not os.path.samestat(os.stat(self.path), os.fstat(self._fd))
        except OSError:  # SQLite takes every error of it for a name that is gone
            return True

    def shm_map(self, region: int, *, extend: bool) -> memoryview | None:
        self._refuse_other_process()
        if self._shm is None:
            self._shm = _open_shm(self.path + "-shm")
        return self._shm.map(region, extend=extend)

    def shm_lock(self, slot: int, n_slots: int, *, exclusive: bool) -> None:
        if self._born != _forks:
            self._refuse_other_process()
        assert self._shm is not None, "map it first"
        self._shm.lock(slot, n_slots, exclusive=exclusive)

    def shm_unlock(self, slot: int, n_slots: int) -> None:
        if self._born != _forks:
            self._refuse_other_process()
        assert self._shm is not None, "map it first"
        self._shm.unlock(slot, n_slots)

    def shm_barrier(self) -> None:
        """A lock that nobody waits for: taking and releasing it is a full barrier on every processor."""
        with _barrier:
            pass

    def shm_unmap(self, *, delete: bool) -> None:
        shm = self._shm
        if shm is not None:
            try:
                shm.close(delete=delete, unlock=self._born == _forks)
            except BaseException:  # stopped by Ctrl-C: the rest of it
                shm.close(delete=delete, unlock=self._born == _forks)
                raise
            finally:
                self._shm = None

    def close(self) -> None:
        if self._fd < 0:
            return
        self.shm_unmap(delete=False)
        if self._born == _forks:
            self.unlock(_NONE)  # a child of ours may keep the description, and its locks, alive
            if self._inode is not None:
                _opened_without_ofd.discard(self._inode)
        fd, self._fd = self._fd, -1
        with suppress(OSError):  # the descriptor is gone all the same, and what counts was synced before
            os.close(fd)

    def identity(self) -> tuple[tuple[int, int], tuple[int, int]] | None:
        """((device, inode), (bytes, time of the last change in ns)): which file it is, and a sign of what is in it."""
        try:
            status = os.fstat(self._fd)
        except OSError as error:
            raise IoError("disk I/O error", extended=IOERR_FSTAT) from error
        return (status.st_dev, status.st_ino), (status.st_size, status.st_mtime_ns)

    def descriptors(self) -> tuple[int, ...]:
        """Those by which this file holds its locks."""
        return (self._fd,) if self._shm is None else (self._fd, self._shm.fileno())

    def remember_inode(self) -> None:
        """Without OFD locks: refuse a second opening, which could take this one's locks away by closing."""
        status = os.fstat(self._fd)
        inode = (status.st_dev, status.st_ino)
        if inode in _opened_without_ofd:
            os.close(self._fd)
            self._fd = -1
            raise CantOpenError("unable to open database file")
        _opened_without_ofd.add(inode)
        self._inode = inode

    def _refuse_other_process(self) -> None:
        if self._born != _forks:
            raise MisuseError("a database connection was carried into another process by fork()")


class PosixVfs:
    """The `Vfs` of the operating system's own files."""

    file_class: type[PosixFile] = PosixFile
    locks_files = True

    def open(self, path: str, flags: OpenFlags) -> PosixFile:
        bits = int(flags)  # each & of an IntFlag takes 1 us in CPython 3.11, and each commit opens a journal
        readonly, is_journal = bool(bits & _READONLY), bool(bits & _JOURNAL)
        create = os.O_CREAT if bits & _CREATE else 0
        mode = _mode_of_database(path) if create and is_journal else _DEFAULT_MODE
        try:
            fd = _open_fd(path, os.O_RDONLY if readonly else os.O_RDWR | create, mode)
        except OSError as error:
            if error.errno == errno.EACCES and is_journal and not os.path.exists(path):
                raise CantOpenError("unable to open database file", extended=READONLY_DIRECTORY) from error
            if readonly or error.errno == errno.EISDIR:
                raise CantOpenError("unable to open database file") from error
            try:
                fd = _open_fd(path, os.O_RDONLY, mode)
            except OSError:
                raise CantOpenError("unable to open database file") from error
            readonly = True
        except ValueError as error:  # a zero byte in the name
            raise CantOpenError("unable to open database file") from error
        file = self.file_class(path, fd, readonly=readonly, sync_directory=bool(create) and is_journal)
        if not byte_locks.HAS_OFD:
            file.remember_inode()
        return file

    def open_temporary(self) -> PosixFile:
        from minisql.storage.vfs.temporary import open_unnamed

        return PosixFile("", open_unnamed(), readonly=False, sync_directory=False)

    def delete(self, path: str, *, sync_directory: bool) -> None:
        try:
            os.unlink(path)
        except FileNotFoundError:
            return
        except OSError as error:
            raise IoError("disk I/O error", extended=IOERR_DELETE) from error
        if sync_directory:
            sync_directory_of(path)

    def exists(self, path: str) -> bool:
        return os.access(path, os.F_OK)

    def full_path(self, path: str) -> str:
        return os.path.realpath(path)

    def random_bytes(self, n_bytes: int) -> bytes:
        return os.urandom(n_bytes)

    def sleep(self, microseconds: int) -> None:
        time.sleep(microseconds / 1e6)


def sync_directory_of(path: str) -> None:
    """Wait until the disk knows the names in the file's directory. A directory that cannot be opened is let be."""
    try:
        fd = os.open(os.path.dirname(path) or ".", os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return  # as SQLite: one may be allowed to use a directory and not to read it
    try:
        _DATA_SYNC(fd)
    except OSError as error:
        if error.errno not in _NO_DIRECTORY_SYNC:
            raise IoError("disk I/O error", extended=IOERR_DIR_FSYNC) from error
    finally:
        with suppress(OSError):
            os.close(fd)


def _open_shm(path: str) -> ShmFile:
    """Open the -shm file as its database may be: for writing if possible."""
    mode = _mode_of_database(path)
    try:
        return ShmFile(path, _open_fd(path, os.O_RDWR | os.O_CREAT, mode), readonly=False)
    except OSError as error:
        try:
            return ShmFile(path, _open_fd(path, os.O_RDONLY, mode), readonly=True)
        except OSError:
            raise CantOpenError("unable to open database file") from error


def _open_fd(path: str, flags: int, mode: int) -> int:
    fd = os.open(path, flags | os.O_CLOEXEC | os.O_NOFOLLOW, mode)
    if fd < _FIRST_FD:
        low, fd = fd, fcntl.fcntl(fd, fcntl.F_DUPFD_CLOEXEC, _FIRST_FD)
        os.close(low)
    if flags & os.O_CREAT and mode != _DEFAULT_MODE and os.fstat(fd).st_size == 0:
        with suppress(OSError):
            os.fchmod(fd, mode)  # the process's umask must not keep the others out of the journal
    return fd


def _mode_of_database(journal_path: str) -> int:
    """A journal may be read and written by those who may the database: they may have to play it back."""
    try:
        return stat.S_IMODE(os.stat(journal_path.rpartition("-")[0]).st_mode)
    except OSError:
        return _DEFAULT_MODE
