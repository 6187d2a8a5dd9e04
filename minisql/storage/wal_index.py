"""The wal-index: which frames of the log count, which of them holds a page, and how far readers have got.

It lives in memory that all connections share (the -shm file), or on the heap of the only one. Every connection
reads it without a lock: the header stands there twice and has a checksum, so that a half-written one is noticed.
Source: walformat §2 "The WAL-Index File Format". The numbers are in this machine's byte order.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from typing import Final, Protocol

from minisql.errors import CorruptError
from minisql.frozen import frozen
from minisql.storage.vfs.base import SHM_REGION_SIZE
from minisql.storage.wal_checksum import START, Sums, checksum
from minisql.storage.wal_format import NATIVE_IS_BIG, VERSION

# Locks, by slot.
WRITE: Final = 0
CHECKPOINT: Final = 1
RECOVER: Final = 2
READ: Final = 3  # the first of the five
N_READERS: Final = 5

UNUSED_MARK: Final = 0xFFFFFFFF

_HEADER: Final = struct.Struct("=IIIBBHII8s8sII")
_HEAD: Final = struct.Struct("=IIIBBHIIII8s")  # without its own checksum, and the sums of the frames as two words
_HEADER_SIZE: Final = 48
_N_BACKFILL: Final = 24  # places of 32-bit words in the first region
_MARKS: Final = 25
_N_ATTEMPTED: Final = 32
_SEEN_SIZE: Final = 120  # bytes: both copies of the header, `n_backfill`, the marks
_BACKFILL_AND_MARKS: Final = struct.Struct("=6I")
_FIRST_PAGE_NO: Final = 34
_PER_REGION: Final = 4096  # page numbers in a region
_HASH: Final = 8192  # the hash table's first 16-bit word in a region
_HASH_MASK: Final = 8191
_NEAR: Final = 256  # bytes
_HASH_FACTOR: Final = 383
_PAIR: Final = struct.Struct(">II" if NATIVE_IS_BIG else "<II")


class SharedMemory(Protocol):
    """What a wal-index needs of a `File`, or of the heap: see `File.shm_map` and its neighbours."""

    def shm_map(self, region: int, *, extend: bool) -> memoryview | None: ...
    def shm_lock(self, slot: int, n_slots: int, *, exclusive: bool) -> None: ...
    def shm_unlock(self, slot: int, n_slots: int) -> None: ...
    def shm_barrier(self) -> None: ...
    def shm_unmap(self, *, delete: bool) -> None: ...


class HeapMemory:
    """The wal-index of a connection that has the database to itself: nobody to share with, nothing to lock."""

    def __init__(self) -> None:
        self._regions: list[memoryview] = []

    def shm_map(self, region: int, *, extend: bool) -> memoryview | None:
        while extend and len(self._regions) <= region:
            self._regions.append(memoryview(bytearray(SHM_REGION_SIZE)))
        return self._regions[region] if region < len(self._regions) else None

    def shm_lock(self, slot: int, n_slots: int, *, exclusive: bool) -> None:
        """Nobody else is there."""

    def shm_unlock(self, slot: int, n_slots: int) -> None:
        """Nobody else is there."""

    def shm_barrier(self) -> None:
        """Nobody else is there."""

    def shm_unmap(self, *, delete: bool) -> None:
        self._regions.clear()


@frozen
class IndexHeader:
    """The state of the log after a commit.

    Attributes:
        change: goes up with each transaction, and wraps at 2**32.
        page_size: bytes; 0 while no log was ever begun.
        max_frame: the last valid commit frame; 0 when the log is empty.
        n_pages: the size of the database; 0 when only the database file knows.
        sums: checksum of the last frame.
        salts: of the log's header.
        big_endian: the order of the log's checksums.
        version: 3007000.
    """

    change: int = 0
    page_size: int = 0
    max_frame: int = 0
    n_pages: int = 0
    sums: Sums = START
    salts: bytes = bytes(8)
    big_endian: bool = NATIVE_IS_BIG
    version: int = VERSION

    def to_bytes(self) -> bytes:
        """One copy, 48 bytes, checksum included."""
        size_code = 1 if self.page_size == 65536 else self.page_size
        order = int(self.big_endian)
        head = _HEAD.pack(
            self.version, 0, self.change, 1, order, size_code, self.max_frame, self.n_pages, *self.sums, self.salts
        )
        return head + _PAIR.pack(*checksum(head, START, big_endian=NATIVE_IS_BIG))

    @classmethod
    def parse(cls, raw: bytes) -> IndexHeader | None:
        """Read one copy. None when it was never filled in, or not to its end."""
        version, _, change, is_init, order, size_code, max_frame, n_pages, sums, salts, *own = _HEADER.unpack(raw)
        if not is_init or tuple(own) != checksum(raw[:40], START, big_endian=NATIVE_IS_BIG):
            return None
        page_size = (size_code & 0xFE00) + ((size_code & 1) << 16)
        return cls(change, page_size, max_frame, n_pages, _PAIR.unpack(sums), salts, bool(order), version)


class WalIndex:
    """One connection's view of the wal-index.

    X1  The entries of frames up to `max_frame` never change while the salts stay.
    X2  Only the holder of WRITE adds entries and writes the header; only the holder of CHECKPOINT raises
        `n_backfill`; a mark changes under the exclusive lock of its slot.
    """

    def __init__(self, memory: SharedMemory) -> None:
        self.memory = memory
        self._is_readonly = False
        self._regions: list[memoryview] = []
        self._numbers: list[memoryview] = []  # the regions as 32-bit words
        self._hashes: list[memoryview] = []  # the regions as 16-bit words

    def open(self) -> None:
        """Map the first region; a second call does nothing. Raises BusyError, CantOpenError, ReadonlyError."""
        if not self._regions:
            self._map(0, extend=True)
            self._is_readonly = bool(self._regions) and self._regions[0].readonly

    @property
    def is_open(self) -> bool:
        """Has `open` succeeded?"""
        return bool(self._regions)

    @property
    def is_readonly(self) -> bool:
        """May we only look, and lock what others have marked? (The -shm file's permissions say so.)"""
        return self._is_readonly

    def close(self, *, delete: bool) -> None:
        """Let go of the memory. `delete`: nobody else has it."""
        for views in self._hashes, self._numbers, self._regions:
            for view in views:
                view.release()
            views.clear()
        self._is_readonly = False
        self.memory.shm_unmap(delete=delete)

    # ---- the header

    def raw_header(self) -> bytes:
        """Both copies as they are, 96 bytes: equal to what was seen before, nothing has been committed since."""
        return self._regions[0][: 2 * _HEADER_SIZE].tobytes()

    def at_a_glance(self) -> tuple[bytes, tuple[int, ...]]:
        """(as `raw_header` gives it and more, (`n_backfill`, the five marks)): 0.6 us, one by one 1.4 us."""
        seen = self._regions[0][:_SEEN_SIZE].tobytes()
        return seen, _BACKFILL_AND_MARKS.unpack_from(seen, 2 * _HEADER_SIZE)

    def header(self) -> tuple[bytes, IndexHeader] | None:
        """(as `raw_header` gives it, the header); None when it is not there, or is just being written."""
        region = self._regions[0]
        first = region[:_HEADER_SIZE].tobytes()
        self.memory.shm_barrier()
        second = region[_HEADER_SIZE : 2 * _HEADER_SIZE].tobytes()
        header = IndexHeader.parse(first) if first == second else None
        return None if header is None else (first + second, header)

    def write_header(self, header: IndexHeader) -> bytes:
        """Make `header` the one that counts. Returns what `raw_header` will give."""
        raw = header.to_bytes()
        region = self._regions[0]
        region[_HEADER_SIZE : 2 * _HEADER_SIZE] = raw  # the second first: readers look at them in the other order
        self.memory.shm_barrier()
        region[:_HEADER_SIZE] = raw
        return raw + raw

    # ---- how far things have got

    @property
    def n_backfill(self) -> int:
        """Frames whose pages are in the database file."""
        return self._numbers[0][_N_BACKFILL]

    @n_backfill.setter
    def n_backfill(self, value: int) -> None:
        self._numbers[0][_N_BACKFILL] = value

    def set_attempted(self, value: int) -> None:
        """Frames whose pages may be in the database file."""
        self._numbers[0][_N_ATTEMPTED] = value

    def marks(self) -> list[int]:
        """What the holder of each READ lock promises: to look in the log for pages of frames up to there."""
        return self._numbers[0][_MARKS : _MARKS + N_READERS].tolist()

    def mark(self, reader: int) -> int:
        """One of the marks, from 0."""
        return self._numbers[0][_MARKS + reader]

    def set_mark(self, reader: int, value: int) -> None:
        """Change a mark; its lock is held exclusively."""
        self._numbers[0][_MARKS + reader] = value

    # ---- frames

    def page_nos(self, first_frame: int, last_frame: int) -> list[int]:
        """The page numbers of frames `first_frame` to `last_frame`, both included, from 1."""
        found: list[int] = []
        while first_frame <= last_frame:
            region, place = _place(first_frame)
            n_frames = min(last_frame - first_frame + 1, _PER_REGION - place)
            self._map(region, extend=False)
            if region >= len(self._regions):
                raise CorruptError(f"the wal-index ends before frame {first_frame}")
            found += self._numbers[region][place : place + n_frames].tolist()
            first_frame += n_frames
        return found

    def append(self, max_frame: int, page_nos: Sequence[int]) -> None:
        """Enter the pages of the frames after `max_frame`, the last that counts so far.

        What a writer that failed has left there is swept away first.
        """
        n_done, n_new = 0, len(page_nos)
        while n_done < n_new:
            place = _FIRST_PAGE_NO + max_frame + n_done  # as `_place`
            region, place = place // _PER_REGION, place % _PER_REGION
            first = _FIRST_PAGE_NO if region == 0 else 0
            if region >= len(self._regions):
                self._map(region, extend=True)
            numbers, hashes = self._numbers[region], self._hashes[region]
            if place == first:
                self._regions[region][first * 4 :] = bytes(SHM_REGION_SIZE - first * 4)
            elif numbers[place]:
                self._sweep(region, place)
            end = min(n_new, n_done + _PER_REGION - place)
            for page_no in page_nos if end - n_done == n_new else page_nos[n_done:end]:
                slot = _HASH + (page_no * _HASH_FACTOR & _HASH_MASK)
                if hashes[slot]:
                    slot = self._free_slot(region, slot)
                numbers[place] = page_no
                place += 1
                hashes[slot] = place - first
            n_done = end

    def enter_anew(self, page_nos: Sequence[int]) -> None:
        """Enter the pages of all frames of the log. Whoever reads a snapshot meanwhile finds its frames at any time:
        they stand in the same places as before, and are written over with what is there."""
        draft = WalIndex(HeapMemory())
        draft.append(0, page_nos)
        for region, content in enumerate(draft._regions):
            self._map(region, extend=True)
            first = 4 * _FIRST_PAGE_NO if region == 0 else 0
            self._regions[region][first:] = content[first:]

    def _free_slot(self, region: int, slot: int) -> int:
        """The first empty one of the region's 16-bit words from `slot` on, going on at the start of the hash table.

        A page that is in the log a thousand times has taken as many slots in a row: bytes.find passes them in 2 us,
        a loop in 60. Mostly it is near.
        """
        neighbours = self._regions[region][2 * slot : 2 * slot + _NEAR].tobytes()
        near = neighbours.find(b"\0\0")
        if near & 1 and near > 0 and neighbours[near + 1 : near + 3] == b"\0\0":
            near += 1  # behind an entry below 256, of which one byte is zero, too
        if near >= 0 and not near & 1:
            return slot + near // 2
        content = self._regions[region].tobytes()
        for start in 2 * slot, 2 * _HASH:
            at = content.find(b"\0\0", start)
            while at & 1 and at > 0:  # the halves of two neighbours
                at = content.find(b"\0\0", at + 1)
            if at > 0:
                return at // 2
        raise CorruptError("the wal-index's hash table is full")

    def _sweep(self, region: int, place: int) -> None:
        """Clear the region's entries from `place` on, out of the hash table too."""
        limit = place - (_FIRST_PAGE_NO if region == 0 else 0)
        hashes = self._hashes[region]
        for slot in range(_HASH, 2 * _HASH):
            if hashes[slot] > limit:
                hashes[slot] = 0
        self._regions[region][place * 4 : _PER_REGION * 4] = bytes((_PER_REGION - place) * 4)

    def _map(self, region: int, *, extend: bool) -> None:
        """Make sure of regions up to that number, as far as there are any."""
        while len(self._regions) <= region:
            view = self.memory.shm_map(len(self._regions), extend=extend)
            if view is None:
                return
            self._regions.append(view)
            self._numbers.append(view.cast("I"))
            self._hashes.append(view.cast("H"))


def _place(frame_no: int) -> tuple[int, int]:
    """(region, 32-bit word in it) of a frame's page number."""
    return divmod(_FIRST_PAGE_NO + frame_no - 1, _PER_REGION)
