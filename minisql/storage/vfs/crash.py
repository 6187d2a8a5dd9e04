"""What a power loss leaves of the files: the model of a disk, fed with a log of what was asked of it.

What was synced is there; of what was not, any part. Names and contents are separate, as in a Unix file system:
syncing a file does not save its name, and a name that was deleted or made without syncing the directory may come back
or be missing. What lies beside a write, even in its sector, is never damaged ("powersafe overwrite").
Source: testing §3.3 "Crash Testing"; atomiccommit §2 "Hardware Assumptions"; psow.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from random import Random
from typing import Final

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
    RAGGED = "ragged"  # the same, sectors broken off inside too, garbage where a file has grown, names in any order


class Disk:
    """What is on the platters, and what the operating system still has in memory."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        """`files`: what is safe on it at the start, content by name."""
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
        """The files by name, as they are found when the power is back. The disk itself stays as it was."""
        names: dict[str, int | None] = {**self._durable_names, **self._surviving_names(unsynced, random)}
        files = {}
        for path, number in names.items():
            if number is not None:
                content = bytearray(self._contents[number])
                _apply(content, _survivors(self._pending[number], len(content), unsynced, random))
                files[path] = bytes(content)
        return files

    def _surviving_names(self, unsynced: Unsynced, random: Random) -> dict[str, int | None]:
        """Names that were made (with their file) or deleted (None): in order, or in RAGGED in order for each name."""
        pending = self._pending_names
        match unsynced:
            case Unsynced.NOTHING:
                return {}
            case Unsynced.EVERYTHING:
                return dict(pending)
            case Unsynced.SOME | Unsynced.TORN:
                return dict(pending[: random.randint(0, len(pending))])
            case Unsynced.RAGGED:
                lost = {path for path, _ in pending if random.random() < 0.5}
                kept = [entry for entry in pending if entry[0] not in lost]
                return {**dict(pending[: random.randint(0, len(pending))]), **dict(kept)}


def crashes(files: Mapping[str, bytes], ops: Sequence[Op]) -> Iterator[tuple[int, Disk]]:
    """(n, the disk after the first n operations of the log), from none to all. It is the same object each time."""
    disk = Disk(files)
    yield 0, disk
    for n_done, op in enumerate(ops, start=1):
        disk.do(op)
        yield n_done, disk


def _survivors(pending: list[Op], n_bytes: int, unsynced: Unsynced, random: Random) -> Iterator[Op]:
    """Those of the operations, or of their sectors, that reached a file of `n_bytes`."""
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
            case Unsynced.RAGGED:
                for sector in _sectors(op):
                    yield from _ragged(sector, n_bytes, random)


def _ragged(sector: Op, n_bytes: int, random: Random) -> Iterator[Op]:
    """All of a sector's write, nothing, its first or last bytes; or garbage, behind the old end of the file."""
    fate = random.randrange(5)
    if fate == 0 or (fate < 3 and sector.kind is not OpKind.WRITE):
        yield sector
    elif fate == 1:
        yield Op(sector.kind, sector.path, sector.offset, sector.data[: random.randint(0, len(sector.data))])
    elif fate == 2:
        n_lost = random.randint(0, len(sector.data))
        yield Op(sector.kind, sector.path, sector.offset + n_lost, sector.data[n_lost:])
    elif fate == 3 and sector.data and sector.offset >= n_bytes:
        yield Op(sector.kind, sector.path, sector.offset, random.randbytes(len(sector.data)))


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
