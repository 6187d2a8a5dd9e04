"""The database header: each field where SQLite has it, and each wrong value refused as SQLite refuses it."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from minisql.errors import CorruptError, Error, NotADatabaseError, ReadonlyError
from minisql.storage.header import (
    HEADER_SIZE,
    MAX_PAGE_SIZE,
    USER_VERSION,
    Header,
    get_field,
    is_page_size,
    parse_header,
    stamp,
    with_field,
)
from minisql.storage.pager import Pager
from minisql.storage.vfs.memory import MemoryVfs
from minisql.storage.vfs.posix import PosixVfs
from tests.storage.sqlite_process import SqliteFailed, SqliteProcess
from tests.support import OpenDb

SETTINGS = """
    PRAGMA page_size = {page_size}; PRAGMA encoding = '{encoding}'; PRAGMA auto_vacuum = {auto_vacuum};
    CREATE TABLE t(a); CREATE TABLE u(a); INSERT INTO t VALUES (zeroblob({page_size} * 9)); DELETE FROM t;
    PRAGMA user_version = -7; PRAGMA application_id = -99;
"""
ENCODINGS = {"UTF-8": 1, "UTF-16le": 2, "UTF-16be": 3}


@pytest.mark.parametrize("page_size", [512, 4096, 65536])
@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("auto_vacuum", ["NONE", "INCREMENTAL"])
def test_every_field_is_read_where_sqlite_wrote_it(
    tmp_path: Path, page_size: int, encoding: str, auto_vacuum: str
) -> None:
    path = tmp_path / "h.db"
    with SqliteProcess(path) as sqlite:
        sqlite.rows(SETTINGS.format(page_size=page_size, encoding=encoding, auto_vacuum=auto_vacuum))

        def pragma(name: str) -> int:
            [[value]] = sqlite.rows(f"PRAGMA {name}")
            assert isinstance(value, int)
            return value

        header = parse_header(path.read_bytes())
        assert header.page_size == pragma("page_size")
        assert header.n_pages == pragma("page_count")
        assert header.n_freelist_pages == pragma("freelist_count")
        assert header.schema_cookie == pragma("schema_version")
        assert header.user_version == pragma("user_version") == -7
        assert header.application_id == pragma("application_id") == -99
        assert header.incremental_vacuum == (pragma("auto_vacuum") == 2)
        assert (header.largest_root_page > 0) is (auto_vacuum == "INCREMENTAL")
    assert header.text_encoding == ENCODINGS[encoding]
    assert header.schema_format == 4
    assert (header.write_version, header.read_version, header.reserved_bytes) == (1, 1, 0)
    assert header.freelist_head > 0
    assert header.n_pages_is_valid
    assert header.sqlite_version == 3054001
    assert header.to_bytes() == path.read_bytes()[:HEADER_SIZE]


EDITS = {  # offset and bytes
    "magic": (0, b"sqlite"),
    "magic end": (15, b"!"),
    **{f"page size {size}": (16, struct.pack(">H", size)) for size in (0, 2, 256, 513, 1000, 2048, 32769)},
    "page size 65536": (16, b"\0\1"),
    "write version 0": (18, b"\0"),
    "write version 2": (18, b"\2"),
    "write version 3": (18, b"\3"),
    "read version 0": (19, b"\0"),
    "read version 3": (19, b"\3"),
    "read version 255": (19, b"\xff"),
    "max fraction": (21, b"\x41"),
    "min fraction": (22, b"\x1f"),
    "leaf fraction": (23, b"\0"),
    "no page count": (28, bytes(4)),
    "too many pages": (28, b"\0\0\0\3"),
    "too many pages, but not valid": (24, b"\0\0\0\x09\0\0\0\3"),
    "other change counter": (24, b"\0\0\0\x09"),
    "reserved for expansion": (72, b"x" * 20),
    "sqlite version": (96, b"\xff\xff\xff\xff"),
}
LENGTHS = [0, 1, 2, 16, 17, 99, 100, 511, 512, 1023, 1024, 1025, 2047, 3000]


def outcome(image: bytes, *, write: bool) -> int:
    """Our result code for reading the file, or for beginning to write it."""
    pager = Pager(MemoryVfs({"/h.db": image}), "/h.db")
    try:
        if write:
            pager.begin_write()
        else:
            pager.begin_read()
    except Error as error:
        return error.sqlite_errorcode
    return 0


def sqlite_outcome(path: Path, image: bytes, *, write: bool) -> int:
    """SQLite's for the same."""
    path.write_bytes(image)
    with SqliteProcess(path) as sqlite:
        try:
            sqlite.rows("PRAGMA writable_schema = OFF; " + ("BEGIN IMMEDIATE" if write else "PRAGMA user_version"))
        except SqliteFailed as error:
            code: int = error.args[0]
            return code
    return 0


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A file of two pages."""
    path = tmp_path_factory.mktemp("header") / "sound.db"
    with SqliteProcess(path) as sqlite:
        sqlite.rows("PRAGMA page_size = 1024; CREATE TABLE t(a)")
    image = path.read_bytes()
    assert len(image) == 2048
    return image


@pytest.mark.parametrize("write", [False, True])
@pytest.mark.parametrize("name", EDITS)
def test_a_wrong_field_is_refused_as_sqlite_refuses_it(tmp_path: Path, sound: bytes, name: str, write: bool) -> None:
    at, value = EDITS[name]
    image = sound[:at] + value + sound[at + len(value) :]
    assert outcome(image, write=write) == sqlite_outcome(tmp_path / "h.db", image, write=write)


@pytest.mark.parametrize("write", [False, True])
@pytest.mark.parametrize("length", LENGTHS)
def test_a_file_of_any_length_is_judged_as_sqlite_judges_it(
    tmp_path: Path, sound: bytes, length: int, write: bool
) -> None:
    image = sound.ljust(length, b"\0")[:length]
    assert outcome(image, write=write) == sqlite_outcome(tmp_path / "h.db", image, write=write)


def test_the_kinds_of_refusal_were_among_them(sound: bytes) -> None:
    """26 for what is not ours, 11 for what is damaged, 8 for what is from the future."""
    codes = {outcome(sound[:at] + value + sound[at + len(value) :], write=True) for at, value in EDITS.values()}
    assert {NotADatabaseError.code, CorruptError.code, ReadonlyError.code, 0} <= codes


def test_less_than_480_usable_bytes_is_no_database() -> None:
    assert parse_header(Header(page_size=512, reserved_bytes=32).to_bytes()).usable_size == 480
    with pytest.raises(NotADatabaseError):
        parse_header(Header(page_size=512, reserved_bytes=33).to_bytes())


def test_a_page_size_of_65536_is_stored_as_one() -> None:
    raw = Header(page_size=MAX_PAGE_SIZE).to_bytes()
    assert raw[16:18] == b"\0\1"
    assert parse_header(raw).page_size == MAX_PAGE_SIZE


def test_page_sizes_are_the_powers_of_two_from_512_to_65536() -> None:
    assert [size for size in range(1 << 18) if is_page_size(size)] == [2**n for n in range(9, 17)]


def test_a_field_is_set_and_nothing_else_changes() -> None:
    raw = bytes(range(256)) * 2
    changed = with_field(raw, 60, -1)
    assert get_field(changed, 60) == 2**32 - 1
    assert (changed[:60], changed[64:]) == (raw[:60], raw[64:])


def test_a_stamp_changes_only_who_wrote_last_and_how_many_pages() -> None:
    raw = bytes(range(256)) * 2
    image = stamp(raw, change_counter=5, n_pages=6)
    assert len(image) == len(raw)
    assert [get_field(image, at) for at in (24, 28, 92, 96)] == [5, 6, 5, 3054001]
    same = [at for at in range(len(raw)) if not (24 <= at < 32 or 92 <= at < 100)]
    assert all(image[at] == raw[at] for at in same)


def test_a_log_of_sqlite_s_is_read_while_sqlite_has_it_open(tmp_path: Path) -> None:
    path = tmp_path / "wal.db"
    with SqliteProcess(path) as sqlite:
        sqlite.rows("CREATE TABLE t(a); PRAGMA journal_mode = WAL; PRAGMA user_version = 77")
        pager = Pager(PosixVfs(), str(path))
        assert pager.begin_read()
        assert get_field(pager.page(1).image, USER_VERSION) == 77
        assert get_field(path.read_bytes()[:100], USER_VERSION) == 0, "it is in the log, and not in the file"
        pager.close()


def test_a_file_without_format_and_encoding_gets_them_with_its_first_table(open_db: OpenDb) -> None:
    """SQLite leaves both open in a file that has only a user_version; with format 0 it would ignore DESC."""
    db = open_db()
    db.connection.close()
    db.sqlite_rows("PRAGMA user_version = 5")
    assert db.path.read_bytes()[44:48] == bytes(4)
    db.reopen().execute("CREATE TABLE t(a)")
    db.execute("CREATE INDEX i ON t(a DESC)")
    for a in range(50):
        db.execute("INSERT INTO t VALUES (?)", (a,))
    assert db.sqlite_rows("PRAGMA integrity_check") == [("ok",)]
