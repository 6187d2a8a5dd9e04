"""The rollback journal: the original images of the pages that a transaction is about to overwrite.

A journal is one or more segments. Each begins with a header that fills a sector, and goes on with records
of page number, image and checksum. A transaction whose changed pages do not fit into memory writes a segment
each time it makes room, another one at its end. A segment is trusted only when its header begins with the magic
number, and that is written last, once the records are on the disk.
Source: fileformat2 §3 "The Rollback Journal", atomiccommit §3.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Final

from minisql.frozen import frozen
from minisql.storage.header import is_page_size
from minisql.storage.vfs.base import File, read_up_to_end

MAGIC: Final = bytes.fromhex("d9d505f920a163d7")
_HEADER: Final = struct.Struct(">8sIIIII")
_U32: Final = struct.Struct(">I")
_SUPER_TAIL: Final = struct.Struct(">II8s")
_COUNT_FROM_SIZE: Final = 0xFFFFFFFF
_WRITE_CHUNK: Final = 1 << 20
_SPARSE: Final = 200  # the checksum looks at every 200th byte, counted from the end of the page


class JournalMode(Enum):
    """What becomes of the journal at the end of a transaction. Source: pragma "journal_mode"."""

    DELETE = "delete"
    TRUNCATE = "truncate"
    PERSIST = "persist"
    MEMORY = "memory"
    OFF = "off"

    @property
    def on_disk(self) -> bool:
        """Is there a file that survives a crash?"""
        return self._value_ not in ("memory", "off")  # 0.1 us; to look at Enum members takes 0.6 us


@frozen
class JournalHeader:
    """One segment's header.

    `n_records` may be 0xFFFFFFFF: as many as the file has room for. `n_pages` is the size of the database
    before the transaction. The sizes are in bytes.
    """

    n_records: int
    nonce: int
    n_pages: int
    sector_size: int
    page_size: int


def checksum(nonce: int, image: bytes) -> int:
    """A record's checksum: the nonce plus every 200th byte of the page (fileformat2 §3)."""
    return (nonce + sum(image[len(image) - _SPARSE : 0 : -_SPARSE])) & 0xFFFFFFFF


def lock_byte_page(page_size: int) -> int:
    """The number of the page that holds the lock bytes and therefore no content (fileformat2 §1.4)."""
    return 0x40000000 // page_size + 1


def write_segment(
    file: File,
    offset: int,
    header: JournalHeader,
    originals: Iterable[tuple[int, bytes]],
    *,
    n_syncs: int,
    super_journal: str | None = None,
) -> int:
    """Write one segment of a journal; afterwards it is hot.

    With two syncs (FULL) the records are on the disk before the magic number and the record count make them
    count. With one (NORMAL) the checksums are all that tells records from garbage; with none it is left to
    the operating system.

    Args:
        offset: where the segment begins, a multiple of the sector size: 0, or what the call before returned.
        header: `n_records` is the number of pairs in `originals`.
        originals: (page_no, image before the transaction).
        super_journal: a name to end the journal with: this is its last segment.
    Returns:
        Where the next segment would begin.
    """
    hot = _HEADER.pack(
        MAGIC, header.n_records, header.nonce, header.n_pages, header.sector_size, header.page_size
    ).ljust(header.sector_size, b"\0")
    start = offset
    chunk = bytearray(hot)
    if n_syncs == 2:
        chunk[: len(MAGIC) + 4] = bytes(len(MAGIC) + 4)
    for page_no, image in originals:
        chunk += _U32.pack(page_no)
        chunk += image
        chunk += _U32.pack(checksum(header.nonce, image))
        if len(chunk) >= _WRITE_CHUNK:
            file.write(offset, memoryview(chunk))
            offset += len(chunk)
            chunk = bytearray()
    if chunk:
        file.write(offset, memoryview(chunk))
        offset += len(chunk)
    if super_journal is not None:
        # In its own sector: a torn write of the name must not damage a record that was synced before it.
        offset = _round_up(offset, header.sector_size) if n_syncs == 2 else offset
        offset += _write_super_journal(file, offset, super_journal, header.page_size)
    next_offset = _round_up(offset, header.sector_size)
    _forget_older_segment(file, next_offset)
    if n_syncs == 2:
        file.sync()
        file.write(start, hot[: len(MAGIC) + 4])
    if n_syncs:
        file.sync()
    return next_offset


def _write_super_journal(file: File, offset: int, path: str, page_size: int) -> int:
    """End the journal with the name of its super-journal; how many bytes that takes.

    A page number that no record has begins it, and nothing may come after it: its place is told by the file's end.
    """
    name = path.encode("utf-8", "surrogateescape")
    tail = _U32.pack(lock_byte_page(page_size)) + name + _SUPER_TAIL.pack(len(name), _name_sum(name), MAGIC)
    file.write(offset, tail)
    if file.size() > offset + len(tail):
        file.truncate(offset + len(tail))
    return len(tail)


def _name_sum(name: bytes) -> int:
    """The sum of the name's bytes, each with a sign."""
    return sum(byte - 256 if byte > 127 else byte for byte in name) & 0xFFFFFFFF


def blank_header(file: File) -> None:
    """End a transaction in journal mode PERSIST: a journal without magic number is not hot."""
    file.write(0, bytes(_HEADER.size))


def read_segments(file: File, page_size: int) -> Iterator[tuple[JournalHeader, Iterator[tuple[int, bytes]]]]:
    """Yield each segment of a hot journal: its header, and its records as (page_no, image).

    Reading ends without an error at the first thing that cannot be right: a torn record is one that was not
    synced, so its page was not overwritten either (atomiccommit §4.2). A segment's records must be read
    before the next segment is asked for.

    Args:
        page_size: the database's, for a journal whose first header does not say.
    """
    size = file.size()
    offset = 0
    sector_size = 0
    while True:
        offset = _round_up(offset, sector_size) if sector_size else 0
        header = _read_header(file, offset)
        if header is None:
            return
        if offset == 0:
            sector_size, page_size = header.sector_size, header.page_size or page_size
            if not is_page_size(page_size) or not _is_sector_size(sector_size):
                return
        offset += sector_size
        if offset > size:
            return
        n_records = header.n_records
        if n_records == _COUNT_FROM_SIZE:
            n_records = (size - sector_size) // (page_size + 8)
        header = JournalHeader(n_records, header.nonce, header.n_pages, sector_size, page_size)
        state = _SegmentState()
        yield header, _records(file, offset, header, state)
        if not state.whole:
            return
        offset += n_records * (page_size + 8)


def read_super_journal(file: File) -> str | None:
    """The name of the super-journal that ends the journal, if there is one (fileformat2 §3, atomiccommit §5.3)."""
    size = file.size()
    if size < 16:
        return None
    n_bytes, name_sum, magic = _SUPER_TAIL.unpack(read_up_to_end(file, size - 16, 16))
    if magic != MAGIC or not 0 < n_bytes <= size - 16:
        return None
    name = read_up_to_end(file, size - 16 - n_bytes, n_bytes)
    if _name_sum(name) != name_sum or 0 in name:
        return None
    return name.decode("utf-8", "surrogateescape")


class _SegmentState:
    """Did the reader of a segment's records get to its end?"""

    __slots__ = ("whole",)

    def __init__(self) -> None:
        self.whole = False


def _records(file: File, offset: int, header: JournalHeader, state: _SegmentState) -> Iterator[tuple[int, bytes]]:
    forbidden = (0, lock_byte_page(header.page_size))
    n_bytes = header.page_size + 8
    for _ in range(header.n_records):
        record = read_up_to_end(file, offset, n_bytes)
        if len(record) < n_bytes:
            return
        page_no, image = _U32.unpack_from(record)[0], record[4:-4]
        if page_no in forbidden or _U32.unpack_from(record, n_bytes - 4)[0] != checksum(header.nonce, image):
            return
        yield page_no, image
        offset += n_bytes
    state.whole = True


def _read_header(file: File, offset: int) -> JournalHeader | None:
    raw = read_up_to_end(file, offset, _HEADER.size)
    if len(raw) < _HEADER.size:
        return None
    magic, n_records, nonce, n_pages, sector_size, page_size = _HEADER.unpack(raw)
    if magic != MAGIC:
        return None
    return JournalHeader(n_records, nonce, n_pages, sector_size, page_size)


def _forget_older_segment(file: File, offset: int) -> None:
    """Where a kept journal file (PERSIST) was longer, an old segment must not read as the next of ours."""
    if read_up_to_end(file, offset, len(MAGIC)) == MAGIC:
        file.write(offset, b"\0")


def _round_up(offset: int, sector_size: int) -> int:
    return -(-offset // sector_size) * sector_size


def _is_sector_size(n_bytes: int) -> bool:
    return 32 <= n_bytes <= 0x10000 and n_bytes & (n_bytes - 1) == 0
