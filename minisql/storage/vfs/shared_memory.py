"""Memory that the connections of all processes share: the -shm file beside a database, mapped region by region.

Nothing in it must survive a crash, so it is never synced. Whoever finds that nobody has it empties it first; byte
128, the "dead man's switch", is locked by everybody who has it, and so by nobody after the last process died.
Source: walformat §1.3 and §2.1.3 on the locks' bytes; that SQLite locks byte 128 is seen with strace.
"""

from __future__ import annotations

import fcntl
import mmap
import os
from contextlib import suppress
from typing import Final

from minisql.errors import BusyError, IoError, ReadonlyError
from minisql.storage.vfs import byte_locks
from minisql.storage.vfs.base import SHM_REGION_SIZE
from minisql.storage.vfs.byte_locks import SETLK, ByteLock

IOERR_SHMOPEN: Final = 4618
IOERR_SHMSIZE: Final = 4874
IOERR_SHMMAP: Final = 5386
READONLY_CANTINIT: Final = 1288

_FIRST_LOCK_BYTE: Final = 120
_N_LOCKS: Final = 8
_SWITCH: Final = ByteLock(_FIRST_LOCK_BYTE + _N_LOCKS, 1)
_EVERYTHING: Final = ByteLock(_FIRST_LOCK_BYTE, _N_LOCKS + 1)
_BLOCK: Final = 4096
_MAP_SIZE: Final = max(SHM_REGION_SIZE, mmap.ALLOCATIONGRANULARITY)

_LOCKS: Final = {
    (slot, n_slots): ByteLock(_FIRST_LOCK_BYTE + slot, n_slots)
    for slot in range(_N_LOCKS)
    for n_slots in range(1, _N_LOCKS - slot + 1)
}


class ShmFile:
    """One connection's opening of a -shm file; with the first region, its switch is locked."""

    def __init__(self, path: str, fd: int, *, readonly: bool) -> None:
        """Own `fd`."""
        self.path = path
        self.readonly = readonly
        self._fd = fd
        self._is_live = False
        self._maps: list[mmap.mmap] = []
        self._views: list[memoryview] = []

    def fileno(self) -> int:
        """The descriptor, to tell this opening's locks from others'."""
        return self._fd

    def _lock_switch(self) -> None:
        if not _SWITCH.is_locked_by_another(self._fd):
            if self.readonly:
                raise ReadonlyError("attempt to write a readonly database", extended=READONLY_CANTINIT)
            self.lock_bytes(_SWITCH, exclusive=True)
            try:
                os.ftruncate(self._fd, 0)
            except OSError as error:
                _SWITCH.unlock(self._fd)
                raise IoError("disk I/O error", extended=IOERR_SHMOPEN) from error
        self.lock_bytes(_SWITCH, exclusive=False)
        self._is_live = True

    def map(self, region: int, *, extend: bool) -> memoryview | None:
        """Region number `region`, from 0; None when the file ends before it and is not to be extended.

        Raises:
            BusyError: another connection is emptying the file just now.
            ReadonlyError: SQLITE_READONLY_CANTINIT, nobody has it, and we may not empty it. The slots can be locked.
        """
        if not self._is_live:
            self._lock_switch()
        while len(self._views) <= region:
            if not self._map_more(extend=extend):
                return None
        return self._views[region]

    def _map_more(self, *, extend: bool) -> bool:
        start = len(self._maps) * _MAP_SIZE
        try:
            size = os.fstat(self._fd).st_size
            if size < start + _MAP_SIZE:
                if not extend or self.readonly:
                    return False
                # A byte in each block, not a hole: a full disk must be an error here, and no signal later.
                for block in range(size // _BLOCK, (start + _MAP_SIZE) // _BLOCK):
                    os.pwrite(self._fd, b"\0", (block + 1) * _BLOCK - 1)
        except OSError as error:
            raise IoError("disk I/O error", extended=IOERR_SHMSIZE) from error
        access = mmap.ACCESS_READ if self.readonly else mmap.ACCESS_WRITE
        try:
            mapped = mmap.mmap(self._fd, _MAP_SIZE, access=access, offset=start)
        except (OSError, ValueError) as error:
            raise IoError("disk I/O error", extended=IOERR_SHMMAP) from error
        self._maps.append(mapped)
        view = memoryview(mapped)
        for offset in range(0, _MAP_SIZE, SHM_REGION_SIZE):
            self._views.append(view[offset : offset + SHM_REGION_SIZE])
        view.release()
        return True

    def lock(self, slot: int, n_slots: int, *, exclusive: bool) -> None:
        """Lock slots, 0 to 7. Raises BusyError.

        A commit takes three locks and gives them back, so the call is written out: 1.0 us, by `lock_bytes` 1.9 us.
        """
        lock = _LOCKS[slot, n_slots]
        if not byte_locks.HAS_OFD:
            self.lock_bytes(lock, exclusive=exclusive)
            return
        try:
            fcntl.fcntl(self._fd, SETLK, lock.for_writing if exclusive else lock.for_reading)
        except OSError as error:  # see `lock_bytes`
            raise BusyError("database is locked") from error

    def lock_bytes(self, lock: ByteLock, *, exclusive: bool) -> None:
        """Raises BusyError also where the system fails the call: SQLite does not tell the two apart here."""
        try:
            if exclusive:
                lock.write_lock(self._fd)
            else:
                lock.read_lock(self._fd)
        except IoError as error:
            raise BusyError("database is locked") from error

    def unlock(self, slot: int, n_slots: int) -> None:
        """Give the slots up; where the system fails that, they stay locked, and nobody is told, as in SQLite."""
        lock = _LOCKS[slot, n_slots]
        try:
            if byte_locks.HAS_OFD:
                fcntl.fcntl(self._fd, SETLK, lock.for_unlocking)
            else:
                lock.unlock(self._fd)
        except (OSError, IoError):  # suppress() costs 0.5 us, and every read in autocommit mode comes here
            pass

    def close(self, *, delete: bool, unlock: bool) -> None:
        """Unmap; every view that was given out must have been released.

        Args:
            delete: remove the file.
            unlock: give up the locks; not in a child process, which shares them with its parent.
        """
        if self._fd < 0:  # Ctrl-C has stopped the first call at its end
            return
        if unlock:
            _EVERYTHING.unlock(self._fd)  # a child of ours may keep the description, and its locks, alive
        for view in self._views:
            view.release()
        for mapped in self._maps:
            with suppress(BufferError):  # the traceback of an exception that is being handled may hold a view of it
                mapped.close()
        if delete:
            try:
                os.unlink(self.path)
            except OSError:
                pass  # it holds nothing that counts
        fd, self._fd = self._fd, -1
        with suppress(OSError):
            os.close(fd)
