"""Files of the operating system: opening, reading past the end, errors and their codes."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from minisql.errors import BusyError, CantOpenError, FullError, IoError
from minisql.storage.vfs import OpenFlags, byte_locks, posix
from minisql.storage.vfs.base import LockLevel
from minisql.storage.vfs.posix import PosixFile, PosixVfs

READWRITE = OpenFlags.READWRITE
CREATE = OpenFlags.READWRITE | OpenFlags.CREATE


def test_what_was_written_is_read_and_the_end_is_short(tmp_path: Path) -> None:
    file = PosixVfs().open(str(tmp_path / "f"), CREATE)
    file.write(3, b"abc")
    assert file.read(0, 100) == b"\0\0\0abc"
    assert file.read(4, 1) == b"b"
    assert file.read(6, 1) == b""
    file.truncate(4)
    assert (file.size(), file.read(0, 9)) == (4, b"\0\0\0a")
    file.truncate(6)
    assert file.read(0, 9) == b"\0\0\0a\0\0"
    file.close()
    file.close()


@pytest.mark.parametrize("name", ["", "missing/f", "nul\0byte"])
@pytest.mark.parametrize("flags", [READWRITE, CREATE])
def test_what_is_no_file_cannot_be_opened(tmp_path: Path, name: str, flags: OpenFlags) -> None:
    with pytest.raises(CantOpenError, match=r"^unable to open database file$"):
        PosixVfs().open(str(tmp_path) + "/" + name, flags)


@pytest.mark.parametrize("flags", [OpenFlags.READONLY, READWRITE])
def test_a_missing_file_is_not_made_unless_asked_for(tmp_path: Path, flags: OpenFlags) -> None:
    with pytest.raises(CantOpenError):
        PosixVfs().open(str(tmp_path / "f"), flags)
    assert not (tmp_path / "f").exists()


def test_a_file_that_may_not_be_written_is_opened_for_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "f").write_bytes(b"abc")
    refuse_writing(monkeypatch)
    file = PosixVfs().open(str(tmp_path / "f"), CREATE)
    assert file.readonly
    assert file.read(0, 9) == b"abc"
    file.close()


def refuse_writing(monkeypatch: pytest.MonkeyPatch) -> None:
    """As for a user without the right to write; root has it always."""
    really_open = os.open

    def open_for_reading(path: str, flags: int, mode: int = 0o777) -> int:
        if flags & os.O_ACCMODE != os.O_RDONLY:
            raise PermissionError(errno.EACCES, "no", path)
        return really_open(path, flags, mode)

    monkeypatch.setattr(os, "open", open_for_reading)


def test_a_journal_that_may_not_be_made_says_that_the_directory_is_readonly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse_writing(monkeypatch)
    with pytest.raises(CantOpenError) as caught:
        PosixVfs().open(str(tmp_path / "f-journal"), CREATE | OpenFlags.JOURNAL)
    assert caught.value.sqlite_errorname == "SQLITE_READONLY_DIRECTORY"


def test_a_journal_may_be_used_by_those_who_may_use_the_database(tmp_path: Path) -> None:
    (tmp_path / "f").touch()
    (tmp_path / "f").chmod(0o666)
    PosixVfs().open(str(tmp_path / "f-journal"), CREATE | OpenFlags.JOURNAL).close()
    assert stat.S_IMODE((tmp_path / "f-journal").stat().st_mode) == 0o666


@pytest.mark.parametrize(
    ("function", "number", "use", "name"),
    [
        ("pread", errno.EPERM, lambda file: file.read(0, 1), "SQLITE_IOERR_READ"),
        ("pread", errno.EIO, lambda file: file.read(0, 1), "SQLITE_CORRUPT"),  # the file system is damaged
        ("pwrite", errno.EIO, lambda file: file.write(0, b"x"), "SQLITE_IOERR_WRITE"),
        ("pwrite", errno.ENOSPC, lambda file: file.write(0, b"x"), "SQLITE_FULL"),
        ("ftruncate", errno.EIO, lambda file: file.truncate(0), "SQLITE_IOERR_TRUNCATE"),
        ("ftruncate", errno.ENOSPC, lambda file: file.truncate(9), "SQLITE_FULL"),
        ("fstat", errno.EIO, lambda file: file.size(), "SQLITE_IOERR_FSTAT"),
    ],
)
def test_an_error_of_the_system_has_the_code_of_its_operation(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    function: str,
    number: int,
    use: Callable[[PosixFile], object],
    name: str,
) -> None:
    file = PosixVfs().open(str(tmp_path / "f"), CREATE)
    with monkeypatch.context() as patch:
        patch.setattr(os, function, failing(number))
        with pytest.raises((IoError, FullError)) as caught:
            use(file)
    assert caught.value.sqlite_errorname == name
    file.close()


def failing(number: int) -> Callable[..., int]:
    """A system call that gives this error."""

    def fail(*arguments: object) -> int:
        raise OSError(number, os.strerror(number))

    return fail


def test_a_failed_sync_or_unlock_or_deletion_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = PosixVfs().open(str(tmp_path / "f"), CREATE)
    with monkeypatch.context() as patch:
        patch.setattr(posix, "_DATA_SYNC", failing(errno.EIO))
        with pytest.raises(IoError) as caught:
            file.sync()
        assert caught.value.sqlite_errorname == "SQLITE_IOERR_FSYNC"
        with pytest.raises(IoError) as caught:
            posix.sync_directory_of(file.path)
        assert caught.value.sqlite_errorname == "SQLITE_IOERR_DIR_FSYNC"
    with monkeypatch.context() as patch:
        patch.setattr(os, "unlink", failing(errno.EIO))
        with pytest.raises(IoError) as caught:
            PosixVfs().delete(file.path, sync_directory=False)
        assert caught.value.sqlite_errorname == "SQLITE_IOERR_DELETE"
    file.close()


def test_a_journal_s_first_sync_and_a_deletion_that_asks_sync_the_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[bool] = []  # was it a directory?
    monkeypatch.setattr(posix, "_DATA_SYNC", lambda fd: synced.append(stat.S_ISDIR(os.fstat(fd).st_mode)))
    vfs = PosixVfs()
    for flags, expected in (CREATE, [False, False]), (CREATE | OpenFlags.JOURNAL, [False, True, False]):
        file = vfs.open(str(tmp_path / "f"), flags)
        file.sync()
        file.sync()
        file.close()
        assert synced == expected
        synced.clear()
    vfs.delete(file.path, sync_directory=False)
    assert synced == []
    vfs.open(file.path, CREATE).close()
    vfs.delete(file.path, sync_directory=True)
    assert synced == [True]


def test_a_write_that_stops_half_way_is_taken_up_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    really_write = os.pwrite
    file = PosixVfs().open(str(tmp_path / "f"), CREATE)
    monkeypatch.setattr(os, "pwrite", lambda fd, data, offset: really_write(fd, data[:2], offset))
    file.write(1, b"abcde")
    assert file.read(0, 9) == b"\0abcde"
    file.close()


def test_a_read_that_stops_half_way_is_taken_up_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    really_read = os.pread
    (tmp_path / "f").write_bytes(b"abcde")
    file = PosixVfs().open(str(tmp_path / "f"), READWRITE)
    monkeypatch.setattr(os, "pread", lambda fd, n_bytes, offset: really_read(fd, min(n_bytes, 2), offset))
    assert file.read(1, 9) == b"bcde"
    file.close()


def test_a_database_never_gets_the_number_of_a_standard_stream(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    really_open = os.open
    spare = os.dup(2)
    os.close(2)
    try:
        file = PosixVfs().open(str(tmp_path / "f"), CREATE)
        assert really_open(os.devnull, os.O_RDWR) == 2
        file.write(0, b"abc")
    finally:
        os.dup2(spare, 2)
        os.close(spare)
    file.close()
    assert (tmp_path / "f").read_bytes() == b"abc"


def test_a_file_knows_when_its_name_means_another(tmp_path: Path) -> None:
    file = PosixVfs().open(str(tmp_path / "f"), CREATE)
    assert not file.has_moved()
    (tmp_path / "f").rename(tmp_path / "g")
    assert file.has_moved()
    (tmp_path / "f").touch()
    assert file.has_moved()
    file.close()


def test_deleting_what_is_gone_is_no_error(tmp_path: Path) -> None:
    vfs = PosixVfs()
    (tmp_path / "f").touch()
    assert vfs.exists(str(tmp_path / "f"))
    vfs.delete(str(tmp_path / "f"), sync_directory=True)
    vfs.delete(str(tmp_path / "f"), sync_directory=True)
    assert not vfs.exists(str(tmp_path / "f"))


def test_the_full_path_follows_links(tmp_path: Path) -> None:
    (tmp_path / "f").touch()
    (tmp_path / "link").symlink_to("f")
    assert PosixVfs().full_path(str(tmp_path / "link")) == os.path.realpath(tmp_path / "f")


def test_without_descriptor_locks_a_file_opens_once_and_still_locks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vfs, path = PosixVfs(), str(tmp_path / "f")
    witness = vfs.open(path, CREATE)
    with monkeypatch.context() as patch:
        patch.setattr(byte_locks, "HAS_OFD", False)
        file = vfs.open(path, CREATE)
        with pytest.raises(CantOpenError):
            vfs.open(path, CREATE)
        for level in LockLevel.SHARED, LockLevel.RESERVED, LockLevel.EXCLUSIVE:
            assert not file.is_reserved()
            file.lock(level)
            assert file.is_reserved() is (level >= LockLevel.RESERVED)
            if level is LockLevel.RESERVED:
                file.unlock(LockLevel.SHARED)
    assert witness.is_reserved() is False
    with pytest.raises(BusyError):
        witness.lock(LockLevel.SHARED)
    with monkeypatch.context() as patch:
        patch.setattr(byte_locks, "HAS_OFD", False)
        file.unlock(LockLevel.SHARED)
        file.close()
        vfs.open(path, CREATE).close()
    witness.close()
