"""Power loss after each operation of transactions and checkpoints with a write-ahead log: what was committed is there.

The disk keeps what was synced, and of the rest nothing, everything, or any part (torn at sectors). Shared memory
dies with the power, so that each image is recovered from the log alone.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from minisql.storage.checkpoint import CheckpointMode
from minisql.storage.commit import Synchronous
from minisql.storage.pager import Pager
from minisql.storage.store import Store
from minisql.storage.vfs.fault import FaultVfs, OpKind, Unsynced
from minisql.storage.vfs.memory import MemoryVfs
from tests.storage.pages import PATH, put, read_all
from tests.storage.sqlite_process import sqlite_rows
from tests.storage.test_pager_crash import (
    cut_and_grow_again,
    grow,
    grow_after_four,
    overwrite,
    overwrite_one,
    shrink,
)
from tests.storage.wal_files import count_once, counting_database, counts_of, create_wal

Step = Callable[[Pager], None] | CheckpointMode


def overwrite_two(pager: Pager) -> None:
    """Two pages that are there."""
    put(pager, 3, 161)
    put(pager, 5, 162)


WORKLOADS: dict[str, list[Step]] = {
    "overwrite": [overwrite],
    "grow": [grow],
    "shrink": [shrink, CheckpointMode.PASSIVE],
    "cut and grow again": [cut_and_grow_again],
    "checkpoint in between": [overwrite, CheckpointMode.PASSIVE, overwrite_one, shrink],
    "the log begun anew": [overwrite, CheckpointMode.RESTART, shrink, CheckpointMode.FULL, grow_after_four],
    "the log cut off": [overwrite, CheckpointMode.TRUNCATE, grow, CheckpointMode.TRUNCATE],
    "pages that are there": [overwrite_one, overwrite_two, overwrite, overwrite_one, overwrite_two],
    "frames of the old log behind the new": [grow, CheckpointMode.PASSIVE, overwrite_one, overwrite_one],
}


def run(vfs: FaultVfs, pager: Pager, steps: list[Step]) -> tuple[list[list[int]], list[int]]:
    """The states that were committed, and how many operations had been done when `commit` returned."""
    states, ends = [read_all(vfs.inner)], [len(vfs.ops)]
    for step in steps:
        if isinstance(step, CheckpointMode):
            result = pager.checkpoint(step)
            assert result is not None
            assert not result.was_blocked
            continue
        if not pager.begin_write_again():
            pager.begin_write()
        step(pager)
        if pager.commit_and_leave():
            ends.append(len(vfs.ops))
        else:
            pager.commit()
            ends.append(len(vfs.ops))
            pager.end_read()
        states.append(read_all(vfs.inner))
    return states, ends


def start(synchronous: Synchronous) -> tuple[FaultVfs, Pager]:
    """Eight pages that are safe on the disk, in a database with an empty log."""
    ground = MemoryVfs()
    create_wal(ground, 8).close()
    vfs = FaultVfs(ground)
    pager = Pager(vfs, PATH)
    pager.synchronous = synchronous
    pager.begin_read()
    pager.end_read()
    return vfs, pager


def crash_images(vfs: FaultVfs, after_op: int) -> list[dict[str, bytes]]:
    """What may be left: the two extremes, and a dozen of those between."""
    images = [vfs.crash_image(after_op, unsynced) for unsynced in (Unsynced.NOTHING, Unsynced.EVERYTHING)]
    for seed in range(8):
        images += [vfs.crash_image(after_op, unsynced, seed=seed) for unsynced in (Unsynced.SOME, Unsynced.TORN)]
    return images


@pytest.mark.parametrize("synchronous", [Synchronous.NORMAL, Synchronous.FULL])
@pytest.mark.parametrize("name", WORKLOADS)
def test_a_crash_after_any_operation_leaves_a_committed_state(name: str, synchronous: Synchronous) -> None:
    """With FULL, the last one that `commit` returned from, or one more; with NORMAL, perhaps an older one."""
    vfs, pager = start(synchronous)
    states, ends = run(vfs, pager, WORKLOADS[name])
    pager.close()
    assert read_all(vfs.inner) == states[-1]
    n_before: set[int] = set()
    n_after: set[int] = set()
    for after_op in range(len(vfs.ops) + 1):
        done = max((number for number, end in enumerate(ends) if end <= after_op), default=0)
        oldest = done if synchronous is Synchronous.FULL else 0
        for image in crash_images(vfs, after_op):
            found = read_all(MemoryVfs(image))
            assert found in states[oldest : done + 2], (after_op, vfs.ops[:after_op])
            (n_before if found == states[0] else n_after).add(after_op)
    assert n_before
    assert n_after


def test_sqlite_recovers_what_we_recover(tmp_path: Path) -> None:
    """Both engines read each image and find the same number, none lost; the pages are SQLite's own."""
    ground = MemoryVfs({PATH: counting_database(tmp_path / "made.db")})
    vfs = FaultVfs(ground)
    ends = [0]
    store = Store.open(vfs, PATH)
    for number in range(4):
        count_once(store)
        ends.append(len(vfs.ops))
        if number == 2:
            store.pager.checkpoint(CheckpointMode.PASSIVE)
    found_by_both = set()
    for after_op in range(0, len(vfs.ops) + 1):
        for seed, unsynced in ((0, Unsynced.NOTHING), (0, Unsynced.EVERYTHING), (1, Unsynced.TORN)):
            done = max(number for number, end in enumerate(ends) if end <= after_op)
            image = vfs.crash_image(after_op, unsynced, seed=seed)
            path = tmp_path / f"{after_op}{unsynced.value}.db"
            for suffix in "", "-wal":
                if PATH + suffix in image:
                    Path(str(path) + suffix).write_bytes(image[PATH + suffix])
            ours = counts_of(MemoryVfs(image))
            assert len(set(ours)) == 1, "half a transaction"
            assert ours[0] in (done, done + 1)
            assert sqlite_rows(path, "SELECT DISTINCT b FROM t") == [[ours[0]]]
            assert sqlite_rows(path, "PRAGMA integrity_check") == [["ok"]]
            found_by_both.add(ours[0])
    assert found_by_both == {0, 1, 2, 3, 4}


@pytest.mark.parametrize(
    ("synchronous", "expected"),
    [  # as strace shows SQLite doing for the first INSERT into an empty log, then for the second
        (Synchronous.FULL, [["log", "directory", "log"], ["log"]]),
        (Synchronous.NORMAL, [["log", "directory"], []]),
        (Synchronous.OFF, [[], []]),
    ],
)
def test_a_commit_syncs_what_sqlite_syncs(synchronous: Synchronous, expected: list[list[str]]) -> None:
    vfs, pager = start(synchronous)
    synced = []
    for step in overwrite, overwrite_one:
        n_before = len(vfs.ops)
        run(vfs, pager, [step])
        kinds = {(OpKind.SYNC, PATH): "database", (OpKind.SYNC, PATH + "-wal"): "log"}
        synced.append(
            [
                "directory" if op.kind is OpKind.SYNC_DIRECTORY else kinds[op.kind, op.path]
                for op in vfs.ops[n_before:]
                if op.kind in (OpKind.SYNC, OpKind.SYNC_DIRECTORY)
            ]
        )
    assert synced == expected
