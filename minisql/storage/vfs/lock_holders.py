"""Who holds the locks on a database file, as Linux tells it: for the notes of `database is locked`.

`/proc/locks` has all locks by inode. A lock of `F_SETLK` names its process there; one of `F_OFD_SETLK` belongs to an
opened file and names nobody: whose it is stands in `/proc/<pid>/fdinfo/<fd>`, of the processes that may be looked at.
Where there is no /proc, nothing is known. The database is not opened for this: closing it would give up this process's
own `F_SETLK` locks.
Source: proc(5) "/proc/locks", "/proc/pid/fdinfo"; lockingv3 §3 and walformat §2.3.1 on the bytes.
"""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from typing import Final, NamedTuple, TypeAlias

from minisql.errors import LockHolder

_LOCK: Final = re.compile(
    r"\d+: +(?:-> )?(POSIX|OFDLCK) +\w+ +(READ|WRITE) +(-?\d+) +[0-9a-f]+:[0-9a-f]+:(\d+) +(\d+) +(\d+|EOF)"
)
_PENDING: Final = 0x40000000
_RESERVED: Final = _PENDING + 1
_SHARED: Final = _PENDING + 2
_WAL_SLOTS: Final = {120: "WAL write", 121: "WAL checkpoint", 122: "WAL recovery"}
_MAX_COMMAND: Final = 120  # characters

_NamesOf: TypeAlias = "Callable[[_Lock], Iterator[str]]"


class _Lock(NamedTuple):
    """One line. `pid` is -1 for a lock of an opened file; `last` is the last byte, -1 for the end of the file."""

    writes: bool
    pid: int
    inode: int
    first: int
    last: int


def lock_holders(path: str, own_fds: Collection[int]) -> tuple[LockHolder, ...]:
    """The others that hold locks on a database: those that keep writers out, else those that only read.

    With a write-ahead log readers are in nobody's way: there they are left out.

    Args:
        path: of the database file; the shared memory of its log is `path-shm`.
        own_fds: this process's descriptors that are the asker's own.
    """
    found: list[LockHolder] = []
    for name, names_of in ((path, _names_in_database), (path + "-shm", _names_in_shm)):
        try:
            status = os.stat(name)
        except OSError:
            continue
        inode = status.st_dev, status.st_ino
        listed = [lock for lock in _listed() if lock.inode == status.st_ino]
        if not listed:
            continue
        if names_of is _names_in_shm:  # a log is open
            found = [holder for holder in found if holder.locks != ("SHARED",)]
        owners = _owners(inode, names_of, own_fds)
        for lock in listed:
            if lock.pid > 0 and lock.pid != os.getpid() and lock.pid not in owners:
                owners[lock.pid].update(names_of(lock))
        if not owners and not _is_own(inode, own_fds):
            owners[None] = {each for lock in listed for each in names_of(lock)}
        found += [_holder(pid, name, locks) for pid, locks in owners.items() if locks]
    in_the_way = [holder for holder in found if holder.locks != ("SHARED",)]
    return tuple(sorted(in_the_way or found, key=lambda holder: (holder.pid or 0, holder.path)))


def _listed() -> Iterator[_Lock]:
    try:
        with open("/proc/locks", encoding="ascii", errors="replace") as file:
            yield from _parsed(file.read())
    except OSError:
        return


def _parsed(text: str) -> Iterator[_Lock]:
    for _, kind, pid, inode, first, last in _LOCK.findall(text):
        yield _Lock(kind == "WRITE", int(pid), int(inode), int(first), -1 if last == "EOF" else int(last))


def _owners(inode: tuple[int, int], names_of: _NamesOf, own_fds: Collection[int]) -> defaultdict[int | None, set[str]]:
    """The locks' names by process, of all processes that may be looked at."""
    owners: defaultdict[int | None, set[str]] = defaultdict(set)
    for entry in _entries("/proc"):
        if not entry.isdecimal():
            continue
        is_own = int(entry) == os.getpid()
        for fd in _fds_of(entry, inode):
            if is_own and int(fd) in own_fds:
                continue
            for lock in _locks_of(entry, fd):
                owners[int(entry)].update(names_of(lock))
    return owners


def _entries(directory: str) -> list[str]:
    try:
        return os.listdir(directory)
    except OSError:  # it has ended, or is somebody else's
        return []


def _fds_of(pid: str, inode: tuple[int, int]) -> Iterator[str]:
    """The descriptors by which a process has the file open."""
    directory = f"/proc/{pid}/fd"
    for fd in _entries(directory):
        try:
            status = os.stat(f"{directory}/{fd}")
        except OSError:
            continue
        if (status.st_dev, status.st_ino) == inode:
            yield fd


def _locks_of(pid: str, fd: str) -> list[_Lock]:
    try:
        with open(f"/proc/{pid}/fdinfo/{fd}", encoding="ascii", errors="replace") as file:
            return list(_parsed(file.read()))
    except OSError:
        return []


def _is_own(inode: tuple[int, int], own_fds: Collection[int]) -> bool:
    """All that is listed may be the asker's own locks."""
    return any(_locks_of(str(os.getpid()), fd) for fd in _fds_of(str(os.getpid()), inode) if int(fd) in own_fds)


def _names_in_database(lock: _Lock) -> Iterator[str]:
    last = float("inf") if lock.last < 0 else lock.last
    if lock.first <= _PENDING <= last:
        yield "PENDING"
    if lock.first <= _RESERVED <= last:
        yield "RESERVED"
    if last >= _SHARED:
        yield "EXCLUSIVE" if lock.writes else "SHARED"


def _names_in_shm(lock: _Lock) -> Iterator[str]:
    """Only those that keep writers out: every reader of a log has some."""
    if lock.writes:
        for byte, name in _WAL_SLOTS.items():
            if lock.first <= byte <= lock.last:
                yield name





def _holder(pid: int | None, path: str, locks: set[str]) -> LockHolder:
    command = ""
    if pid is not None:
        try:
            with open(f"/proc/{pid}/cmdline", "rb") as file:
                command = file.read(4096).rstrip(b"\0").replace(b"\0", b" ").decode(errors="replace")[:_MAX_COMMAND]
        except OSError:
            pass
    return LockHolder(pid, command, path, tuple(sorted(locks)))
