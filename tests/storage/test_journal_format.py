"""The rollback journal byte for byte: as the format says, and no further than it can be trusted."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minisql.storage.journal import (
    MAGIC,
    JournalHeader,
    blank_header,
    checksum,
    lock_byte_page,
    read_segments,
    read_super_journal,
    write_segment,
)
from minisql.storage.recovery import play_back
from minisql.storage.vfs import OpenFlags
from minisql.storage.vfs.memory import MemoryFile, MemoryVfs

PAGE_SIZE = 512
ORIGINALS = [(7, b"seven".ljust(PAGE_SIZE, b"7")), (2, bytes(range(256)) * 2)]


def new_file(content: bytes = b"") -> MemoryFile:
    return MemoryVfs({"j": content}).open("j", OpenFlags.READWRITE)


def written(originals: list[tuple[int, bytes]] = ORIGINALS, file: MemoryFile | None = None) -> MemoryFile:
    """A journal of a database of nine pages."""
    file = file or new_file()
    write_segment(file, 0, JournalHeader(len(originals), 0xFFFFFF00, 9, 512, PAGE_SIZE), originals, n_syncs=2)
    return file


def read(file: MemoryFile) -> list[tuple[int, list[tuple[int, bytes]]]]:
    """(pages of the database, records) of each segment."""
    return [(header.n_pages, list(records)) for header, records in read_segments(file, PAGE_SIZE)]


def test_header_and_records_lie_where_the_format_says() -> None:
    """fileformat2 §3: a header padded to the sector, then page number, content and checksum of each page."""
    raw = written().read(0, 10_000)
    assert len(raw) == 512 + 2 * (4 + PAGE_SIZE + 4)
    assert struct.unpack_from(">8s5I", raw) == (bytes.fromhex("d9d505f920a163d7"), 2, 0xFFFFFF00, 9, 512, PAGE_SIZE)
    assert raw[28:512] == bytes(512 - 28)
    page_no, image, check = struct.unpack_from(f">I{PAGE_SIZE}sI", raw, 512 + 8 + PAGE_SIZE)
    assert (page_no, image) == ORIGINALS[1]
    assert check == (0xFFFFFF00 + image[PAGE_SIZE - 200] + image[PAGE_SIZE - 400]) % 2**32


@pytest.mark.parametrize("page_size", [512, 1024, 65536])
def test_the_checksum_looks_at_every_200th_byte_but_the_first(page_size: int) -> None:
    seen = {at for at in range(page_size) if checksum(0, bytes(at) + b"\1" + bytes(page_size - at - 1))}
    expected, at = set(), page_size - 200
    while at > 0:
        expected.add(at)
        at -= 200
    assert seen == expected


def test_what_was_written_is_read() -> None:
    assert read(written()) == [(9, ORIGINALS)]
    assert read(written([])) == [(9, [])]


def test_a_journal_is_hot_only_when_its_records_are_synced() -> None:
    """The magic number comes after the first sync, and nothing after it but the second."""
    events: list[object] = []

    class Spy(MemoryFile):
        def write(self, offset: int, data: bytes | memoryview) -> None:
            events.append((offset, bytes(data[:8]) == MAGIC))
            super().write(offset, data)

        def sync(self, *, data_only: bool = False) -> None:
            events.append("sync")

    expected = {2: [(0, False), "sync", (0, True), "sync"], 1: [(0, True), "sync"], 0: [(0, True)]}
    for n_syncs in expected:
        events.clear()
        file = new_file()
        file.__class__ = Spy
        write_segment(file, 0, JournalHeader(2, 1, 9, 512, PAGE_SIZE), ORIGINALS, n_syncs=n_syncs)
        assert events == expected[n_syncs]
        assert read(file) == [(9, ORIGINALS)]


def test_a_blanked_journal_holds_nothing() -> None:
    file = written()
    blank_header(file)
    assert read(file) == []
    assert file.read(0, 28) == bytes(28)


def test_a_shorter_journal_hides_what_a_longer_one_left_behind() -> None:
    """In mode PERSIST the file stays; an old header just behind the new records must not read as theirs."""
    old_segment = written().read(0, 10_000)
    at = -(-(512 + PAGE_SIZE + 8) // 512) * 512
    file = new_file(bytes(at) + old_segment)
    assert read(written(ORIGINALS[:1], file)) == [(9, ORIGINALS[:1])]


def two_segments(n_records: int = 1) -> bytes:
    """`written()`, and a segment with page 3; `n_records` is what the second header says."""
    first = written().read(0, 10_000)
    first = first.ljust(-(-len(first) // 512) * 512, b"\0")
    second = struct.pack(">8s5I", MAGIC, n_records, 5, 9, 512, PAGE_SIZE).ljust(512, b"\0")
    return first + second + struct.pack(f">I{PAGE_SIZE}sI", 3, PAGE_3, checksum(5, PAGE_3))


PAGE_3 = b"s" * PAGE_SIZE


@pytest.mark.parametrize("n_records", [1, 2, 0xFFFFFFFF])
def test_a_journal_of_several_segments_is_read_to_the_end(n_records: int) -> None:
    assert read(new_file(two_segments(n_records))) == [(9, ORIGINALS), (9, [(3, PAGE_3)])]


def test_behind_a_record_that_is_not_right_no_other_segment_counts() -> None:
    raw = bytearray(two_segments())
    raw[512 + PAGE_SIZE + 8 + 4 + PAGE_SIZE - 200] ^= 1
    assert read(new_file(bytes(raw))) == [(9, ORIGINALS[:1])]


def test_reading_ends_at_the_first_record_that_cannot_be_right() -> None:
    raw = written().read(0, 10_000)
    for at, byte in ((515, 0), (512 + 4 + PAGE_SIZE - 200, 1), (512 + 4 + PAGE_SIZE, 1)):
        assert read(new_file(raw[:at] + bytes([byte]) + raw[at + 1 :])) == [(9, [])]
    lock_page = struct.pack(">I", lock_byte_page(PAGE_SIZE))
    assert read(new_file(raw[:512] + lock_page + raw[516:])) == [(9, [])]
    assert read(new_file(raw[:-1])) == [(9, ORIGINALS[:1])]


@pytest.mark.parametrize(
    ("at", "value"), [(0, 0xD9D505F8), (20, 0), (20, 31), (20, 1000), (20, 2**17), (24, 256), (24, 1000), (24, 2**17)]
)
def test_a_header_that_cannot_be_right_holds_nothing(at: int, value: int) -> None:
    raw = written().read(0, 10_000)
    assert read(new_file(raw[:at] + struct.pack(">I", value) + raw[at + 4 :])) == []


def test_a_page_size_of_zero_means_the_database_s() -> None:
    raw = written().read(0, 10_000)
    assert read(new_file(raw[:24] + bytes(4) + raw[28:])) == [(9, ORIGINALS)]


def test_playing_back_restores_each_page_once_and_the_size() -> None:
    again = [*ORIGINALS, (7, b"x" * PAGE_SIZE), (10, b"y" * PAGE_SIZE)]
    database = new_file(b"-" * 12 * PAGE_SIZE)
    play_back(written(again), database, page_size=PAGE_SIZE)
    pages = [database.read(at, PAGE_SIZE) for at in range(0, database.size(), PAGE_SIZE)]
    assert len(pages) == 9
    assert (pages[6], pages[1]) == (ORIGINALS[0][1], ORIGINALS[1][1])
    assert all(page == b"-" * PAGE_SIZE for number, page in enumerate(pages) if number not in (1, 6))


def with_super_journal(raw: bytes, name: bytes, **changes: int) -> bytes:
    """A journal that ends in the name of a super-journal (fileformat2 §3)."""
    total = sum(byte - 256 if byte > 127 else byte for byte in name)
    fields = {"n_bytes": len(name), "total": total & 0xFFFFFFFF, **changes}
    return raw + struct.pack(">I", lock_byte_page(PAGE_SIZE)) + name + struct.pack(">II", *fields.values()) + MAGIC


@pytest.mark.parametrize("name", ["/a/super-mj1234", "/tmp/ä€", "/" + "n" * 600])
def test_the_super_journal_s_name_is_found_at_the_end(name: str) -> None:
    assert read_super_journal(new_file(with_super_journal(written().read(0, 9999), name.encode()))) == name


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"short",
        MAGIC,
        with_super_journal(b"", b"/name", total=1),
        with_super_journal(b"", b"/name", n_bytes=0),
        with_super_journal(b"", b"/name", n_bytes=99),
        with_super_journal(b"", b"/na\0me"),
        with_super_journal(b"", b"/name")[:-1],
    ],
)
def test_what_is_no_super_journal_record_is_none(raw: bytes) -> None:
    assert read_super_journal(new_file(raw)) is None


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.lists(st.tuples(st.integers(0, 1600), st.integers(0, 255)), max_size=6), st.integers(0, 1600))
def test_a_damaged_journal_ends_early_and_never_raises(edits: list[tuple[int, int]], length: int) -> None:
    """Each record that is read is one that was written, or has a damaged byte that no checksum looks at."""
    raw = bytearray(written().read(0, 9999))
    for at, byte in edits:
        if at < len(raw):
            raw[at] = byte
    file = new_file(bytes(raw[:length]))
    for _, records in read(file):
        for page_no, image in records:
            assert len(image) > 0
            assert page_no > 0
    read_super_journal(file)
