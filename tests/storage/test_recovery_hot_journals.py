"""Hot journals in both directions: SQLite's crash is undone by us, ours by SQLite."""

from __future__ import annotations

import shutil
import signal
import struct
import subprocess
import sys
from pathlib import Path
from unittest.mock import Mock

import pytest

from minisql.errors import BusyError, IoError, ReadonlyError
from minisql.storage.commit import Synchronous
from minisql.storage.journal import MAGIC, JournalMode, lock_byte_page
from minisql.storage.pager import Pager, PagerState
from minisql.storage.recovery import is_hot
from minisql.storage.vfs import LockLevel, OpenFlags
from minisql.storage.vfs.fault import FaultVfs, Unsynced
from minisql.storage.vfs.memory import MemoryVfs
from minisql.storage.vfs.posix import PosixVfs
from tests.storage.pages import PATH, create, open_pager, read_all
from tests.storage.sqlite_process import SqliteProcess, sqlite_rows

FILL = """
    PRAGMA page_size = {page_size};
    CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT);
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 600)
    INSERT INTO t SELECT i, 'old' || printf('%0100d', i) FROM n;
"""
CHANGE = "PRAGMA cache_size = 4; PRAGMA cache_spill = 1; BEGIN; UPDATE t SET b = 'new' || substr(b, 4);"
GROW = "INSERT INTO t SELECT a + 1000, 'more' || b FROM t;"
SHRINK = "DELETE FROM t WHERE a > 10;"


def journal_of(path: Path) -> Path:
    """The name beside it."""
    return path.with_name(path.name + "-journal")


def crash_sqlite(path: Path, *, page_size: int = 1024, pragma: str = "", more: str = "") -> bytes:
    """Kill a SQLite that has written half a transaction into the file; the bytes from before it."""
    with SqliteProcess(path) as sqlite:
        sqlite.rows(FILL.format(page_size=page_size))
    before = path.read_bytes()
    with SqliteProcess(path) as sqlite:
        sqlite.rows(pragma + CHANGE + more)
        sqlite.kill()
    assert path.read_bytes() != before
    assert journal_of(path).read_bytes()[:8] == MAGIC
    return before


@pytest.mark.parametrize("page_size", [512, 4096, 65536])
@pytest.mark.parametrize("more", ["", GROW, SHRINK])
@pytest.mark.parametrize("synchronous", ["OFF", "NORMAL", "FULL"])
def test_what_a_killed_sqlite_left_is_put_back_by_us(
    tmp_path: Path, page_size: int, more: str, synchronous: str
) -> None:
    path = tmp_path / "crash.db"
    before = crash_sqlite(path, page_size=page_size, pragma=f"PRAGMA synchronous = {synchronous};", more=more)
    pager = Pager(PosixVfs(), str(path))
    assert pager.begin_read()
    assert path.read_bytes() == before
    assert not journal_of(path).exists()
    assert (pager.page_size, pager.n_pages) == (page_size, len(before) // page_size)
    pager.close()
    assert sqlite_rows(path, "PRAGMA integrity_check") == [["ok"]]


def test_a_journal_of_several_segments_was_among_them(tmp_path: Path) -> None:
    """Each spill of SQLite's cache starts another header; reading only the first would lose pages."""
    crash_sqlite(tmp_path / "crash.db")
    raw = journal_of(tmp_path / "crash.db").read_bytes()
    assert sum(raw.startswith(MAGIC, at) for at in range(0, len(raw), 512)) > 2


OUR_COMMIT = """
import os, signal, sys
from minisql.storage.journal import JournalMode
from minisql.storage.pager import Pager
from minisql.storage.vfs.posix import PosixFile, PosixVfs

path, mode, fatal_call = sys.argv[1], sys.argv[2], int(sys.argv[3])
n_calls = 0

def count(method):
    def counted(*arguments, **keywords):
        global n_calls
        n_calls += 1
        if n_calls == fatal_call:
            os.kill(os.getpid(), signal.SIGKILL)
        return method(*arguments, **keywords)
    return counted

pager = Pager(PosixVfs(), path)
pager.journal_mode = JournalMode(mode)
pager.begin_write()
for page_no in range(2, pager.n_pages + 1):
    page = pager.page(page_no)
    if b"old" in page.image:
        pager.write(page)
        page.set_image(page.image.replace(b"old", b"new"))
PosixFile.write = count(PosixFile.write)
PosixFile.sync = count(PosixFile.sync)
PosixFile.truncate = count(PosixFile.truncate)
PosixVfs.delete = count(PosixVfs.delete)
pager.commit()
pager.close()
"""


@pytest.mark.parametrize("mode", ["delete", "truncate", "persist"])
def test_what_a_killed_commit_of_ours_left_is_put_back_by_sqlite(tmp_path: Path, mode: str) -> None:
    """Killed before its first call that changes the disk, before its second, and so on."""
    original = tmp_path / "original.db"
    with SqliteProcess(original) as sqlite:
        sqlite.rows(FILL.format(page_size=1024))
    found: list[str] = []
    n_undone = 0
    while True:
        fatal_call = len(found) + 1
        path = tmp_path / f"{fatal_call}.db"
        shutil.copy(original, path)
        done = subprocess.run([sys.executable, "-c", OUR_COMMIT, str(path), mode, str(fatal_call)], check=False)
        half_way = path.read_bytes()
        [[prefix]] = sqlite_rows(path, "SELECT DISTINCT substr(b, 1, 3) FROM t")
        assert sqlite_rows(path, "PRAGMA integrity_check") == [["ok"]]
        found.append(prefix)
        if prefix == "old":
            assert path.read_bytes() == original.read_bytes()
            n_undone += half_way != original.read_bytes()
        if done.returncode == 0:
            break
        assert done.returncode == -signal.SIGKILL
    assert found == sorted(found, reverse=True), "once committed, always committed"
    assert found[-1] == "new"
    assert n_undone >= 2, "some kill must have come between the first page and the end of the journal"


def test_what_a_power_loss_in_our_commit_left_is_put_back_by_sqlite(tmp_path: Path) -> None:
    """The same with a disk that lost or tore what was not synced; all images in one SQLite."""
    original = tmp_path / "original.db"
    with SqliteProcess(original) as sqlite:
        sqlite.rows(FILL.format(page_size=1024))
    vfs = FaultVfs(MemoryVfs({PATH: original.read_bytes()}))
    pager = Pager(vfs, PATH)
    pager.begin_write()
    for page_no in range(2, pager.n_pages + 1):
        page = pager.page(page_no)
        pager.write(page)
        page.set_image(page.image.replace(b"old", b"new"))
    pager.append_page()
    pager.shrink(pager.n_pages - 1)
    pager.commit()
    found = set()
    with SqliteProcess(Path(":memory:")) as sqlite:
        for after_op in range(len(vfs.ops) + 1):
            for seed, unsynced in enumerate((*Unsynced, Unsynced.TORN, Unsynced.TORN, Unsynced.SOME)):
                path = tmp_path / f"{after_op}-{seed}.db"
                for name, content in vfs.crash_image(after_op, unsynced, seed=seed).items():
                    (tmp_path / name.replace(PATH, path.name)).write_bytes(content)
                sqlite.rows(f"ATTACH '{path}' AS crashed")
                [[prefix]] = sqlite.rows("SELECT DISTINCT substr(b, 1, 3) FROM crashed.t")
                assert sqlite.rows("PRAGMA crashed.integrity_check") == [["ok"]]
                sqlite.rows("DETACH crashed")
                found.add(prefix)
    assert found == {"old", "new"}


@pytest.mark.parametrize("exists", [True, False])
def test_a_super_journal_decides_whether_a_journal_counts_as_it_does_in_sqlite(tmp_path: Path, exists: bool) -> None:
    """lockingv3 §4.1: a journal that names a super-journal is hot only while that one exists."""
    ours, theirs = tmp_path / "ours.db", tmp_path / "theirs.db"
    before = crash_sqlite(ours)
    journal = journal_of(ours).read_bytes()
    shutil.copy(ours, theirs)
    for path in ours, theirs:
        super_journal = path.with_name(path.name + "-mj01234A9BC")
        journal_of(path).write_bytes(journal + super_journal_record(str(super_journal)))
        if exists:
            super_journal.write_bytes(str(journal_of(path)).encode() + b"\0")
    half_way = ours.read_bytes()
    pager = Pager(PosixVfs(), str(ours))
    pager.begin_read()
    pager.close()
    sqlite_rows(theirs, "SELECT count(*) FROM sqlite_schema")
    assert ours.read_bytes() == theirs.read_bytes() == (before if exists else half_way)
    left = sorted(path.name.removeprefix("ours.db") for path in tmp_path.glob("ours.db*"))
    assert left == sorted(path.name.removeprefix("theirs.db") for path in tmp_path.glob("theirs.db*")) == [""]


@pytest.mark.parametrize("name", ["c.db-mj01234a9bc", "all-mj01234A9BC", "c.db-mj01234A8BC", "x", "c.db-mjGGGGGG9GG"])
@pytest.mark.parametrize("lists_it", [True, False])
def test_only_what_looks_like_a_super_journal_is_deleted_as_one(tmp_path: Path, name: str, lists_it: bool) -> None:
    """A forged journal could name any file; SQLite 3.54 looks at the name and for the journal in it."""
    left = []
    for engine in "ours", "theirs":
        folder = tmp_path / engine
        folder.mkdir()
        before = crash_sqlite(folder / "c.db")
        journal = journal_of(folder / "c.db")
        journal.write_bytes(journal.read_bytes() + super_journal_record(str(folder / name)))
        (folder / name).write_bytes(str(journal).encode() + b"\0" if lists_it else b"something precious")
        if engine == "ours":
            pager = Pager(PosixVfs(), str(folder / "c.db"))
            pager.begin_read()
            pager.close()
        else:
            sqlite_rows(folder / "c.db", "SELECT count(*) FROM sqlite_schema")
        assert (folder / "c.db").read_bytes() == before
        left.append(sorted(path.name for path in folder.iterdir()))
    assert left[0] == left[1]


def super_journal_record(path: str) -> bytes:
    """What ends the journal of a transaction over several files; the name is ASCII."""
    name = path.encode()
    return struct.pack(">I", lock_byte_page(1024)) + name + struct.pack(">II", len(name), sum(name)) + MAGIC


def test_a_super_journal_stays_while_another_journal_waits_for_it() -> None:
    name = "/all-mj01234A9BC"
    tail = super_journal_record(name)
    hot = hot_files()
    hot[PATH + "-journal"] += tail
    hot[name] = f"{PATH}-journal\0/other.db-journal\0".encode()
    vfs = MemoryVfs({**hot, "/other.db-journal": b"j" * 40 + tail})
    assert read_all(vfs) == [1, 2, 3, 4]
    assert vfs.exists(name)
    vfs = MemoryVfs(hot)
    assert read_all(vfs) == [1, 2, 3, 4]
    assert not vfs.exists(name)


def hot_files() -> dict[str, bytes]:
    """Four pages, one of them half changed, and the journal that says so."""
    vfs = FaultVfs(MemoryVfs())
    pager = create(vfs, 4)
    pager.begin_write()
    page = pager.page(3)
    pager.write(page)
    page.set_image(b"!" * pager.page_size)
    n_ops = len(vfs.ops)
    pager.commit()
    for after_op in range(n_ops, len(vfs.ops)):
        files = vfs.crash_image(after_op, Unsynced.EVERYTHING)
        if b"!!!!" in files[PATH]:
            return files
    raise AssertionError("no operation wrote the page")


def test_a_reader_waits_for_whoever_is_playing_back() -> None:
    vfs = MemoryVfs(hot_files())
    other = vfs.open(PATH, OpenFlags.READWRITE)
    other.lock(LockLevel.SHARED)
    pager = open_pager(vfs)
    with pytest.raises(BusyError):
        pager.begin_read()
    assert pager.state is PagerState.IDLE
    other.unlock(LockLevel.NONE)
    pager.begin_read()
    assert pager.page(3).image[-1] == 3


def test_the_journal_of_a_living_writer_is_not_hot() -> None:
    vfs = MemoryVfs(hot_files())
    other = vfs.open(PATH, OpenFlags.READWRITE)
    other.lock(LockLevel.SHARED)
    other.lock(LockLevel.RESERVED)
    open_pager(vfs).begin_read()
    assert vfs.exists(PATH + "-journal")


def test_a_blank_or_empty_journal_is_not_hot_and_stays() -> None:
    hot = hot_files()
    for journal in b"", bytes(28) + hot[PATH + "-journal"][28:]:
        vfs = MemoryVfs({PATH: hot[PATH], PATH + "-journal": journal})
        pager = open_pager(vfs)
        pager.begin_read()
        assert vfs.snapshot() == {PATH: hot[PATH], PATH + "-journal": journal}


def test_a_journal_beside_an_empty_database_is_deleted_and_not_played() -> None:
    vfs = MemoryVfs({**hot_files(), PATH: b""})
    assert read_all(vfs) == []
    assert not vfs.exists(PATH + "-journal")


def test_a_hot_journal_of_a_readonly_database_cannot_be_played_back() -> None:
    hot = hot_files()
    vfs = MemoryVfs(hot)
    pager = open_pager(vfs, readonly=True)
    with pytest.raises(ReadonlyError) as caught:
        pager.begin_read()
    assert caught.value.sqlite_errorname == "SQLITE_READONLY_ROLLBACK"
    assert vfs.snapshot() == hot


@pytest.mark.parametrize("mode", JournalMode)
def test_a_hot_journal_is_played_back_whatever_the_mode_of_the_reader(mode: JournalMode) -> None:
    vfs = MemoryVfs(hot_files())
    pager = open_pager(vfs)
    pager.journal_mode, pager.synchronous = mode, Synchronous.OFF
    pager.begin_write()
    assert pager.page(3).image[-1] == 3
    assert not vfs.exists(PATH + "-journal")


def looked_at(reads: list[bytes], reserved: list[bool]) -> bool:
    """`is_hot` of a journal that was empty at the first read, and is longer whenever we ask for its size."""
    database, vfs = Mock(), Mock()
    database.is_reserved.side_effect = [False, *reserved]
    database.size.return_value = 4096
    vfs.open.return_value.read.side_effect = reads
    vfs.open.return_value.size.return_value = 512
    return is_hot(vfs, database, "/test.db-journal")


def test_a_journal_that_a_writer_begins_to_fill_while_we_look_is_not_hot() -> None:
    assert looked_at([b""], [True]) is False


def test_a_journal_that_was_filled_and_left_while_we_look_is_read_again() -> None:
    """The writer has died since, or has emptied it: what is there now counts. Without another look, this was an error
    of reading in journal mode TRUNCATE whenever a writer came just behind the question for its lock."""
    assert looked_at([b"", b"\xd9"], [False]) is True
    assert looked_at([b"", b"\0"], [False]) is False


def test_a_journal_that_cannot_be_read_is_an_error() -> None:
    """Nobody writes: it may be one that we need."""
    with pytest.raises(IoError):
        looked_at([b""] * 20, [False] * 20)
