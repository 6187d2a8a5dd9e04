"""The bytes of log and wal-index are SQLite's, and SQLite's are read: both byte orders, stale and torn tails."""

from __future__ import annotations

import shutil
import struct
from pathlib import Path
from random import Random

import pytest

from minisql.errors import CantOpenError
from minisql.storage.checkpoint import CheckpointMode
from minisql.storage.pager import Pager
from minisql.storage.record import RowReader, encode_record
from minisql.storage.store import Store
from minisql.storage.vfs.memory import MemoryVfs
from minisql.storage.vfs.posix import PosixVfs
from minisql.storage.wal_checksum import START, Sums, _all_at_once, _one_by_one, checksum
from minisql.storage.wal_format import WalHeader, build_frames, parse_wal_header
from minisql.storage.wal_index import HeapMemory, WalIndex
from tests.storage.pages import PATH, put, read_all
from tests.storage.sqlite_process import SqliteProcess, sqlite_rows
from tests.storage.wal_files import create_wal

INSERT = (
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {0})"
    " INSERT INTO t SELECT i + (SELECT count(*) FROM t), i, zeroblob(200) FROM n"
)


def files_of_sqlite(path: Path, *inserts: int, page_size: int = 1024, crash: bool = True) -> None:
    """A database whose transactions are in the log, left as by a crash."""
    sqlite = SqliteProcess(path)
    sqlite.rows(f"PRAGMA page_size = {page_size}; PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0")
    sqlite.rows("CREATE TABLE t(a INTEGER PRIMARY KEY, b, c)")
    for n_rows in inserts:
        sqlite.rows(INSERT.format(n_rows))
    (sqlite.kill if crash else sqlite.close)()


def n_rows_found(path: Path) -> int:
    """What we find."""
    store = Store.open(PosixVfs(), str(path))
    store.begin_read()
    n_rows = sum(1 for _ in store.table(2).rows(RowReader((1,))))
    assert store.check([1, 2]) == []
    store.close()
    return n_rows


def copy_of(path: Path, name: str) -> Path:
    """The database and its log under another name."""
    for suffix in "", "-wal":
        shutil.copy(f"{path}{suffix}", path.with_name(name + suffix))
    return path.with_name(name)


def plain_sums(frame: bytes, before: Sums, order: str) -> Sums:
    """The checksum of a frame as fileformat2 §4.2 writes it down."""
    words = struct.unpack(f"{order}{len(frame) // 4}I", frame)
    s0, s1 = before
    for i in range(0, len(words), 2):
        s0 = (s0 + words[i] + s1) % 2**32
        s1 = (s1 + words[i + 1] + s0) % 2**32
    return s0, s1


@pytest.mark.parametrize("big_endian", [False, True])
@pytest.mark.parametrize("page_size", [512, 4096, 65536])
def test_the_checksum_of_many_frames_at_once_is_the_documented_one(page_size: int, big_endian: bool) -> None:
    frames = Random(page_size).randbytes(5 * (24 + page_size))
    before: Sums = (123, 0xFFFFFFF0)
    expected = []
    for start in range(0, len(frames), 24 + page_size):
        frame = frames[start : start + 24 + page_size]
        before = plain_sums(frame[:8] + frame[24:], before, ">" if big_endian else "<")
        expected.append(before)
    first: Sums = (123, 0xFFFFFFF0)
    assert _all_at_once(frames, 24 + page_size, first, big_endian=big_endian) == expected
    assert _one_by_one(frames, 24 + page_size, first, big_endian=big_endian) == expected


@pytest.mark.parametrize("big_endian", [False, True])
@pytest.mark.parametrize("fill", [None, 0xFF])
def test_the_checksum_of_data_of_any_length_is_the_documented_one(fill: int | None, big_endian: bool) -> None:
    """Words of ones are the greatest that there are."""
    random = Random(7)
    for n_bytes in (*range(0, 2000, 8), 4096, 65536):
        data = random.randbytes(n_bytes) if fill is None else bytes([fill]) * n_bytes
        before = random.getrandbits(32), random.getrandbits(32)
        expected = plain_sums(data, before, ">" if big_endian else "<")
        assert checksum(data, before, big_endian=big_endian) == expected, n_bytes


@pytest.mark.parametrize("big_endian", [False, True])
@pytest.mark.parametrize("n_frames", [1, 2, 3, 4, 9])
def test_frames_have_one_checksum_whether_they_are_few_or_many(n_frames: int, big_endian: bool) -> None:
    frames = Random(n_frames).randbytes(n_frames * 536)
    by_words = _one_by_one(frames, 536, (5, 6), big_endian=big_endian)
    assert _all_at_once(frames, 536, (5, 6), big_endian=big_endian) == by_words


@pytest.mark.parametrize("seed", range(6))
def test_a_frame_takes_the_first_free_slot_of_the_wal_indexs_hash_table(seed: int) -> None:
    """Walformat §2.2: from the page's own slot on, and around. Some pages come again and again, so that the ways are
    long; commits are of one frame or many."""
    random = Random(seed)
    index = WalIndex(HeapMemory())
    index.open()
    expected = [0] * 8192
    n_frames = 0
    while n_frames < 4062:  # as many as there are in the first region
        n_new = min(random.choice((1, 1, 2, 5, 300)), 4062 - n_frames)
        page_nos = [random.randrange(1, random.choice((6, 5000))) for _ in range(n_new)]
        index.append(n_frames, page_nos)
        for frame_no, page_no in enumerate(page_nos, start=n_frames + 1):
            slot = page_no * 383 % 8192
            while expected[slot]:
                slot = (slot + 1) % 8192
            expected[slot] = frame_no
        n_frames += n_new
        assert index.page_nos(n_frames - n_new + 1, n_frames) == page_nos
    region = index.memory.shm_map(0, extend=False)
    assert region is not None
    assert region.cast("H").tolist()[8192:] == expected


def in_other_order(log: bytes) -> bytes:
    """The same log with checksums over big-endian words."""
    magic, version, page_size, n_checkpoints = struct.unpack_from(">IIII", log)
    assert magic == 0x377F0682
    head = struct.pack(">IIII", magic | 1, version, page_size, n_checkpoints) + log[16:24]
    sums = plain_sums(head, START, ">")
    out = head + struct.pack(">II", *sums)
    for start in range(32, len(log), 24 + page_size):
        frame = log[start : start + 24 + page_size]
        sums = plain_sums(frame[:8] + frame[24:], sums, ">")
        out += frame[:16] + struct.pack(">II", *sums) + frame[24:]
    return out


def test_a_log_with_big_endian_checksums_is_read_and_continued(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    files_of_sqlite(path, 30, 20)
    log = Path(f"{path}-wal")
    log.write_bytes(in_other_order(log.read_bytes()))
    Path(f"{path}-shm").unlink()
    store = Store.open(PosixVfs(), str(path))
    store.begin_write()
    assert store.table(2).insert(1000, encode_record((None, 7, b""), "utf-8"))
    store.commit()
    store.end_read()
    assert sqlite_rows(copy_of(path, "b.db"), "SELECT count(*) FROM t") == [[51]]
    assert sqlite_rows(path, "SELECT count(*) FROM t") == [[51]]
    store.close()


def test_every_cut_of_a_log_is_read_as_sqlite_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    files_of_sqlite(path, 3, 2, 10, page_size=512)
    log = Path(f"{path}-wal").read_bytes()
    found = set()
    random = Random(5)
    cuts = [random.randrange(len(log)) for _ in range(12)] + [0, 31, 32, len(log) - 1, len(log)]
    for cut in cuts:
        copy = copy_of(path, f"{cut}.db")
        Path(f"{copy}-wal").write_bytes(log[:cut])
        twin = copy_of(copy, f"{cut}twin.db")
        if sqlite_rows(twin, "SELECT count(*) FROM sqlite_schema") == [[0]]:
            store = Store.open(PosixVfs(), str(copy))
            store.begin_read()
            assert store.pager.n_pages == 1
            store.close()
            found.add(-1)
        else:
            n_rows = n_rows_found(copy)
            assert [[n_rows]] == sqlite_rows(twin, "SELECT count(*) FROM t")
            found.add(n_rows)
    assert found >= {-1, 15}


def test_a_log_with_a_wrong_byte_ends_where_sqlite_ends_it(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    files_of_sqlite(path, 3, 2, 10, page_size=512)
    log = Path(f"{path}-wal").read_bytes()
    random = Random(1)
    n_seen = set()
    places = [random.randrange(12, len(log)) for _ in range(12)]
    places += [32 + 5 * 536 + offset for offset in (3, 7, 8, 15, 16, 23, 24)]  # each field of a frame's header
    for number, place in enumerate(places):
        damaged = bytearray(log)
        damaged[place] ^= 1 << random.randrange(8)
        copy = copy_of(path, f"{number}.db")
        Path(f"{copy}-wal").write_bytes(damaged)
        twin = copy_of(copy, f"{number}twin.db")
        schema = sqlite_rows(twin, "SELECT count(*) FROM sqlite_schema")
        if schema != [[0]]:
            n_rows = n_rows_found(copy)
            assert [[n_rows]] == sqlite_rows(twin, "SELECT count(*) FROM t")
            n_seen.add(n_rows)
    assert len(n_seen) > 1


def test_a_log_of_another_version_is_refused() -> None:
    header = bytearray(WalHeader.make(1024, 0, b"saltsalt").to_bytes())
    header[7] += 1
    order = ">" if header[3] & 1 else "<"
    header[24:] = struct.pack(">II", *plain_sums(bytes(header[:24]), START, order))
    with pytest.raises(CantOpenError):
        parse_wal_header(bytes(header))


def test_frames_of_an_older_log_behind_the_newer_one_are_not_read() -> None:
    vfs = MemoryVfs()
    pager = create_wal(vfs, 6)
    for byte in 50, 60:
        pager.begin_write()
        for page_no in range(1, 7):
            put(pager, page_no, byte)
        pager.commit()
        pager.end_read()
    pager.checkpoint(CheckpointMode.PASSIVE)
    pager.begin_write()
    put(pager, 3, 70)
    pager.commit()
    pager.end_read()
    files = vfs.snapshot()
    assert len(files[PATH + "-wal"]) > 32 + 11 * 1048, "the old frames are still there"
    assert read_all(MemoryVfs(files)) == [60, 60, 70, 60, 60, 60]


def test_our_wal_index_is_the_one_that_sqlite_makes(tmp_path: Path) -> None:
    """The same log, recovered by each: header, marks, page numbers and hash tables, over more than one region."""
    path = tmp_path / "a.db"
    files_of_sqlite(path, 3000, 9000, page_size=512)
    assert Path(f"{path}-wal").stat().st_size > 32 + 4100 * 536
    twin = copy_of(path, "twin.db")
    made_by_us, made_by_sqlite = (Path(f"{name}-shm") for name in (twin, path))
    made_by_sqlite.unlink()
    with SqliteProcess(path) as sqlite:
        sqlite.rows("SELECT count(*) FROM t")
        expected = made_by_sqlite.read_bytes()
        pager = Pager(PosixVfs(), str(twin))
        pager.begin_read()
        pager.end_read()
        found = made_by_us.read_bytes()
        pager.close()
    assert len(found) == len(expected) > 32768
    assert found[:120] == expected[:120]
    assert found[128:132] == expected[128:132]
    assert found[136:] == expected[136:]


def test_sqlite_reads_what_we_append_without_recovering_it(tmp_path: Path) -> None:
    """Log and wal-index as we leave them, over more than one region, next to SQLite's own frames."""
    path = tmp_path / "a.db"
    with SqliteProcess(path) as sqlite:
        sqlite.rows("PRAGMA page_size = 512; PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0")
        sqlite.rows("CREATE TABLE t(a INTEGER PRIMARY KEY, b, c)")
        store = Store.open(PosixVfs(), str(path))
        store.pager.wal_autocheckpoint = 0
        for round_no in range(6):
            sqlite.rows(INSERT.format(1000))
            store.begin_write()
            assert store.table(2).count() == 2000 * round_no + 1000
            for rowid in range(2000 * round_no + 1001, 2000 * round_no + 2001):
                assert store.table(2).insert(rowid, encode_record((None, rowid, bytes(200)), "utf-8"))
            store.commit()
            store.end_read()
            assert sqlite.rows("SELECT count(*), count(DISTINCT a) FROM t") == [[2000 * round_no + 2000] * 2]
        assert Path(f"{path}-shm").stat().st_size > 32768
        assert sqlite.rows("PRAGMA integrity_check") == [["ok"]]
        store.close()


def test_a_header_and_frames_survive_the_way_into_bytes_and_back() -> None:
    header = WalHeader.make(512, 7, b"abcdefgh")
    assert parse_wal_header(header.to_bytes()) == header
    data, sums = build_frames([(1, b"a" * 512), (2, b"b" * 512)], 2, header.salts, header.sums, big_endian=False)
    assert len(data) == 2 * 536
    assert struct.unpack_from(">II", data, 536) == (2, 2)
    assert struct.unpack_from(">II", data, 536 + 16) == sums
    assert struct.unpack_from(">II", data, 0) == (1, 0)


def test_what_a_failed_writer_left_in_the_wal_index_is_swept_away() -> None:
    swept, fresh = HeapMemory(), HeapMemory()
    for memory in swept, fresh:
        WalIndex(memory).append(0, [5, 6])
    WalIndex(swept).append(2, [7, 5, 8, 6])
    for memory in swept, fresh:
        WalIndex(memory).append(2, [9])
    regions = swept.shm_map(0, extend=False), fresh.shm_map(0, extend=False)
    assert regions[0] is not None
    assert regions[0] == regions[1]


def test_every_page_of_a_grown_database_is_in_the_log() -> None:
    """Also one that went to the freelist at once: SQLite takes a log that lacks pages for damaged."""
    vfs = MemoryVfs()
    pager = create_wal(vfs, 2)
    pager.begin_write()
    for page_no in range(3, 200):
        put(pager, page_no, 9)
        pager.forget_content(pager.page(page_no))
    pager.commit()
    pager.end_read()
    assert len(vfs.snapshot()[PATH + "-wal"]) == 32 + 198 * 1048
    result = pager.checkpoint(CheckpointMode.PASSIVE)
    assert result is not None
    assert result.n_done == 198
