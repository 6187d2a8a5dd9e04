"""The file system that breaks on purpose: what it writes down, what a crash leaves, which call fails."""

from __future__ import annotations

import pytest

from minisql.errors import CantOpenError, FullError, IoError
from minisql.storage.vfs import File, OpenFlags
from minisql.storage.vfs.fault import Failure, FaultVfs, OpKind, Unsynced
from minisql.storage.vfs.memory import MemoryVfs

CREATE = OpenFlags.READWRITE | OpenFlags.CREATE


def test_it_writes_down_what_changes_the_disk() -> None:
    vfs = FaultVfs(MemoryVfs({"old": b"abc"}))
    old = vfs.open("old", CREATE)
    new = vfs.open("new", CREATE | OpenFlags.JOURNAL)
    new.write(1, b"x")
    new.truncate(1)
    new.sync()
    new.sync()
    vfs.delete("new", sync_directory=True)
    old.read(0, 3)
    vfs.delete("nobody", sync_directory=False)
    assert [(op.kind, op.path) for op in vfs.ops] == [
        (OpKind.CREATE, "new"),
        (OpKind.WRITE, "new"),
        (OpKind.TRUNCATE, "new"),
        (OpKind.SYNC, "new"),
        (OpKind.SYNC_DIRECTORY, "new"),
        (OpKind.SYNC, "new"),
        (OpKind.DELETE, "new"),
        (OpKind.SYNC_DIRECTORY, "new"),
    ]


def images(vfs: FaultVfs, unsynced: Unsynced) -> list[dict[str, bytes]]:
    """What 40 crashes at the end leave."""
    return [vfs.crash_image(len(vfs.ops), unsynced, seed=seed) for seed in range(40)]


def test_what_was_synced_survives_every_crash_and_the_rest_may_or_may_not() -> None:
    vfs = FaultVfs(MemoryVfs({"f": b"-" * 1024}))
    file = vfs.open("f", CREATE)
    file.write(0, b"a")
    file.sync()
    file.write(1, b"b")
    file.write(2, b"c")
    assert vfs.crash_image(0, Unsynced.EVERYTHING)["f"] == b"-" * 1024
    assert {image["f"][:4] for image in images(vfs, Unsynced.NOTHING)} == {b"a---"}
    assert {image["f"][:4] for image in images(vfs, Unsynced.EVERYTHING)} == {b"abc-"}
    assert {image["f"][:4] for image in images(vfs, Unsynced.SOME)} == {b"a---", b"ab--", b"a-c-", b"abc-"}


def test_a_torn_write_keeps_whole_sectors() -> None:
    vfs = FaultVfs(MemoryVfs({"f": b"-" * 1536}))
    vfs.open("f", CREATE).write(256, b"x" * 1024)
    found = [image["f"] for image in images(vfs, Unsynced.TORN)]
    torn = {tuple(image.count(b"x", at, at + 512) for at in (0, 512, 1024)) for image in found}
    assert torn == {(a, b, c) for a in (0, 256) for b in (0, 512) for c in (0, 256)}


def test_a_ragged_write_keeps_parts_of_sectors_and_no_byte_beside_it() -> None:
    """The beginning of a sector's write, or its end, and garbage only where the file had not been before."""
    vfs = FaultVfs(MemoryVfs({"f": b"-" * 1024}))
    vfs.open("f", CREATE).write(256, b"x" * 1280)
    found = [image["f"] for image in images(vfs, Unsynced.RAGGED)]
    inside = {image[256:512] for image in found}
    assert {b"x" * 256, b"-" * 256} <= inside
    broken = inside - {b"x" * 256, b"-" * 256}
    assert all(set(data) == set(b"x-") and data.count(b"x-") + data.count(b"-x") == 1 for data in broken)
    assert {data[:1] for data in broken} == {b"x", b"-"}
    assert all(image[:256] == b"-" * 256 and set(image[:1024]) <= set(b"x-") for image in found)
    assert any(set(image[1024:]) - set(b"x\0") for image in found), "garbage"


def test_a_truncation_that_was_not_synced_may_be_lost() -> None:
    vfs = FaultVfs(MemoryVfs({"f": b"abcd"}))
    file = vfs.open("f", CREATE)
    file.truncate(1)
    file.truncate(2)
    assert {image["f"] for image in images(vfs, Unsynced.SOME)} == {b"abcd", b"a\0", b"ab"} | {b"a"}


def test_a_name_survives_only_with_its_directory() -> None:
    vfs = FaultVfs(MemoryVfs({"old": b"1"}))
    file = vfs.open("new", CREATE)
    file.write(0, b"2")
    file.sync()
    vfs.delete("old", sync_directory=False)
    assert vfs.crash_image(len(vfs.ops), Unsynced.NOTHING) == {"old": b"1"}
    assert vfs.crash_image(len(vfs.ops), Unsynced.EVERYTHING) == {"new": b"2"}
    assert {tuple(image) for image in images(vfs, Unsynced.SOME)} == {("old",), ("old", "new"), ("new",)}
    vfs.sync_directory("old")
    assert vfs.crash_image(len(vfs.ops), Unsynced.NOTHING) == {"new": b"2"}


def test_a_file_made_again_under_a_deleted_name_is_another() -> None:
    vfs = FaultVfs(MemoryVfs({"f": b"old"}))
    vfs.delete("f", sync_directory=False)
    file = vfs.open("f", CREATE)
    file.write(0, b"NEW")
    file.sync()
    assert vfs.crash_image(len(vfs.ops), Unsynced.NOTHING) == {"f": b"old"}
    assert vfs.crash_image(len(vfs.ops), Unsynced.EVERYTHING) == {"f": b"NEW"}


@pytest.mark.parametrize(
    ("failure", "call_no", "error"),
    [
        (Failure.IO_ERROR, 1, CantOpenError),
        (Failure.IO_ERROR, 2, IoError),
        (Failure.IO_ERROR, 3, IoError),
        (Failure.DISK_FULL, 1, FullError),
        (Failure.TORN_WRITE, 2, IoError),
    ],
)
def test_the_call_that_was_chosen_fails_and_no_other(failure: Failure, call_no: int, error: type[Exception]) -> None:
    def work(vfs: FaultVfs) -> File:
        file = vfs.open("f", CREATE)
        file.write(0, b"ab")  # the first that writes, and that grows
        file.write(0, b"AB")  # the second that writes
        return file

    vfs = FaultVfs()
    vfs.fail(failure, call_no)
    with pytest.raises(error):
        work(vfs)
    assert vfs.has_failed
    assert work(vfs).read(0, 9) == b"AB"
    vfs.fail(failure, call_no, lasting=True)
    vfs.inner.delete("f", sync_directory=False)
    with pytest.raises(error):
        work(vfs)
    with pytest.raises((IoError, FullError, CantOpenError)):
        vfs.open("g", CREATE).write(0, b"ab")
    vfs.heal()
    assert work(vfs).read(0, 9) == b"AB"


def test_half_of_a_failed_write_and_half_of_a_short_read_happen() -> None:
    vfs = FaultVfs()
    file = vfs.open("f", CREATE)
    vfs.fail(Failure.DISK_FULL, 1)
    with pytest.raises(FullError):
        file.write(0, b"abcd")
    assert file.read(0, 9) == b"ab"
    vfs.fail(Failure.SHORT_READ, 2)
    assert [file.read(0, 2) for _ in range(3)] == [b"ab", b"a", b"ab"]
