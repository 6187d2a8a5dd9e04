"""A backup over a database with content is whole or nothing, whenever the power goes and whatever call fails."""

from __future__ import annotations

import pytest

from minisql.errors import CantOpenError, IoError
from minisql.storage.backup import Backup
from minisql.storage.store import Meta, Store, TreeKind
from minisql.storage.vfs.fault import Failure, FaultVfs, Unsynced
from minisql.storage.vfs.memory import MemoryVfs

PATH = "db"


def made(vfs: MemoryVfs, n_rows: int, page_size: int) -> None:
    store = Store.open(vfs, PATH, page_size=page_size)
    store.begin_write()
    root = store.create_tree(TreeKind.TABLE)
    for rowid in range(n_rows):
        store.table(root).insert(rowid, b"\x02\x81\x48" + b"x" * 66)
    store.set_meta(Meta.USER_VERSION, n_rows)
    store.commit()
    store.close()


def state(disk: MemoryVfs) -> tuple[int, int]:
    """(user_version, page size) of a file that is whole."""
    store = Store.open(disk, PATH)
    store.begin_read()
    assert store.check([2]) == []
    found = store.meta(Meta.USER_VERSION), store.pager.page_size
    store.close()
    return found


def run(source: Store, target: Store) -> None:
    backup = Backup(source, target)
    try:
        while not backup.step(9):
            pass
    finally:
        backup.close()


@pytest.mark.parametrize("page_size", [512, 1024, 4096])
def test_after_a_crash_the_target_is_the_old_or_the_new_database(page_size: int) -> None:
    source_disk, disk = MemoryVfs(), MemoryVfs()
    made(source_disk, 90, page_size)
    made(disk, 200, 1024)
    vfs = FaultVfs(disk)
    target = Store.open(vfs, PATH)
    run(Store.open(source_disk, PATH), target)
    target.close()
    states = {
        state(MemoryVfs(vfs.crash_image(after_op, unsynced, seed=after_op)))
        for after_op in range(len(vfs.ops) + 1)
        for unsynced in Unsynced
    }
    assert states == {(200, 1024), (90, page_size)}


@pytest.mark.parametrize("page_size", [512, 1024, 4096])
def test_after_a_failed_call_the_target_is_the_old_or_the_new_database(page_size: int) -> None:
    """And the same connection can make the backup afterwards."""
    source_disk = MemoryVfs()
    made(source_disk, 90, page_size)
    n_failures = 0
    for call_no in range(1, 1000):
        disk = MemoryVfs()
        made(disk, 200, 1024)
        vfs = FaultVfs(disk)
        source, target = Store.open(source_disk, PATH), Store.open(vfs, PATH)
        vfs.fail(Failure.IO_ERROR, call_no)
        try:
            run(source, target)
        except (IoError, CantOpenError):
            pass
        if not vfs.has_failed:
            break
        n_failures += 1
        vfs.heal()
        assert state(MemoryVfs(vfs.inner.snapshot())) in [(200, 1024), (90, page_size)]
        run(source, target)
        assert state(MemoryVfs(vfs.inner.snapshot())) == (90, page_size)
    assert n_failures > 5
