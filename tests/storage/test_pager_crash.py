"""Power loss after each operation of several transactions: the file is as before or as after, and says so.

The disk keeps what was synced, and of the rest nothing, everything, or any part (torn at sectors). What
`commit` had returned from must be there, as far as the synchronous setting promises.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from minisql.storage.commit import Synchronous
from minisql.storage.journal import JournalMode
from minisql.storage.pager import Pager
from minisql.storage.vfs.fault import FaultVfs, OpKind, Unsynced
from minisql.storage.vfs.memory import MemoryVfs
from tests.storage.pages import PATH, create, put, read_all

Workload = Callable[[Pager], None]


def overwrite(pager: Pager) -> None:
    """Some pages, not neighbours."""
    for page_no in 2, 3, 5, 7:
        put(pager, page_no, 100 + page_no)


def grow(pager: Pager) -> None:
    """Two changed and twelve new, the last of them without content."""
    put(pager, 2, 120)
    put(pager, 8, 121)
    for page_no in range(9, 21):
        put(pager, page_no, 130)
    pager.forget_content(pager.page(20))


def shrink(pager: Pager) -> None:
    """Cut, with a changed page on each side of the cut."""
    put(pager, 8, 140)
    put(pager, 1, 141)
    pager.shrink(4)


def cut_and_grow_again(pager: Pager) -> None:
    """Pages that were cut off come back as others."""
    pager.shrink(3)
    for page_no in 4, 5:
        put(pager, page_no, 150)


def overwrite_one(pager: Pager) -> None:
    """A shorter journal than the one before."""
    put(pager, 2, 160)


def grow_after_four(pager: Pager) -> None:
    """The first new page again."""
    put(pager, 5, 170)


WORKLOADS: dict[str, list[Workload]] = {
    "overwrite": [overwrite],
    "grow": [grow],
    "shrink": [shrink],
    "cut and grow again": [cut_and_grow_again],
    "one after the other": [overwrite, shrink, overwrite_one, grow_after_four],
}


@dataclass
class History:
    """States that were committed, and how many operations had been done when `commit` returned."""

    states: list[list[int]] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)


def run(vfs: FaultVfs, pager: Pager, workloads: list[Workload]) -> History:
    """The workloads, a transaction each."""
    history = History([read_all(vfs.inner)], [0])
    for workload in workloads:
        pager.begin_write()
        workload(pager)
        pager.commit()
        pager.end_read()
        history.states.append(read_all(vfs.inner))
        history.ends.append(len(vfs.ops))
    return history


def start(mode: JournalMode, synchronous: Synchronous) -> tuple[FaultVfs, Pager]:
    """Eight pages that are safe on the disk."""
    ground = MemoryVfs()
    create(ground, 8).close()
    vfs = FaultVfs(ground)
    pager = Pager(vfs, PATH)
    pager.journal_mode, pager.synchronous = mode, synchronous
    return vfs, pager


@pytest.mark.parametrize("synchronous", [Synchronous.FULL, Synchronous.EXTRA])
@pytest.mark.parametrize("mode", [JournalMode.DELETE, JournalMode.TRUNCATE, JournalMode.PERSIST])
@pytest.mark.parametrize("name", WORKLOADS)
def test_a_crash_after_any_operation_leaves_a_committed_state(
    name: str, mode: JournalMode, synchronous: Synchronous
) -> None:
    vfs, pager = start(mode, synchronous)
    history = run(vfs, pager, WORKLOADS[name])
    n_before: set[int] = set()
    n_after: set[int] = set()
    for after_op in range(len(vfs.ops) + 1):
        done = max(number for number, end in enumerate(history.ends) if end <= after_op)
        for image in crash_images(vfs, after_op):
            found = read_all(MemoryVfs(image))
            assert found in history.states[durable(done, mode, synchronous) : done + 2], (after_op, vfs.ops[after_op:])
            (n_before if found == history.states[done] else n_after).add(after_op)
    assert n_before
    assert n_after, "some crash must have come after the point of no return"


def durable(done: int, mode: JournalMode, synchronous: Synchronous) -> int:
    """The oldest state that may be found when `commit` has returned for state `done`.

    Deleting the journal is a change of the directory, and FULL does not wait for that (pragma "synchronous").
    """
    return max(0, done - 1) if mode is JournalMode.DELETE and synchronous is Synchronous.FULL else done


def crash_images(vfs: FaultVfs, after_op: int) -> list[dict[str, bytes]]:
    """What may be left: the two extremes, and a dozen of those between."""
    images = [vfs.crash_image(after_op, unsynced) for unsynced in (Unsynced.NOTHING, Unsynced.EVERYTHING)]
    for seed in range(12):
        images += [vfs.crash_image(after_op, unsynced, seed=seed) for unsynced in (Unsynced.SOME, Unsynced.TORN)]
    return images


def test_with_synchronous_normal_a_crash_that_tears_nothing_leaves_a_committed_state() -> None:
    """NORMAL syncs header and records together; the checksums find what of it is missing."""
    vfs, pager = start(JournalMode.DELETE, Synchronous.NORMAL)
    history = run(vfs, pager, [overwrite, shrink])
    for after_op in range(len(vfs.ops) + 1):
        done = max(number for number, end in enumerate(history.ends) if end <= after_op)
        for seed in range(12):
            found = read_all(MemoryVfs(vfs.crash_image(after_op, Unsynced.SOME, seed=seed)))
            assert found in history.states[max(0, done - 1) : done + 2]


def test_a_crash_while_a_journal_is_played_back_is_played_back_again() -> None:
    vfs, pager = start(JournalMode.DELETE, Synchronous.FULL)
    history = run(vfs, pager, [grow])
    last_write = max(number for number, op in enumerate(vfs.ops) if op.path == PATH and op.kind is OpKind.WRITE)
    hot = vfs.crash_image(last_write + 1, Unsynced.EVERYTHING)
    second = FaultVfs(MemoryVfs(hot))
    assert read_all(second) == history.states[0]
    assert len(second.ops) > 3
    for after_op in range(len(second.ops) + 1):
        for image in crash_images(second, after_op):
            assert read_all(MemoryVfs(image)) == history.states[0], after_op


@pytest.mark.parametrize(
    ("mode", "synchronous", "expected"),
    [  # as strace shows SQLite doing for an INSERT
        (JournalMode.DELETE, Synchronous.FULL, ["journal", "directory", "journal", "database"]),
        (JournalMode.DELETE, Synchronous.EXTRA, ["journal", "directory", "journal", "database", "directory"]),
        (JournalMode.DELETE, Synchronous.NORMAL, ["journal", "directory", "database"]),
        (JournalMode.TRUNCATE, Synchronous.FULL, ["journal", "directory", "journal", "database", "journal"]),
        (JournalMode.TRUNCATE, Synchronous.NORMAL, ["journal", "directory", "database"]),
        (JournalMode.PERSIST, Synchronous.FULL, ["journal", "directory", "journal", "database", "journal"]),
        (JournalMode.MEMORY, Synchronous.FULL, ["database"]),
        (JournalMode.OFF, Synchronous.FULL, ["database"]),
        (JournalMode.DELETE, Synchronous.OFF, []),
        (JournalMode.PERSIST, Synchronous.OFF, []),
    ],
)
def test_a_commit_syncs_what_sqlite_syncs_in_that_order(
    mode: JournalMode, synchronous: Synchronous, expected: list[str]
) -> None:
    vfs, pager = start(mode, synchronous)
    run(vfs, pager, [overwrite])
    kinds = {(OpKind.SYNC, PATH): "database", (OpKind.SYNC, PATH + "-journal"): "journal"}
    synced = [
        "directory" if op.kind is OpKind.SYNC_DIRECTORY else kinds[op.kind, op.path]
        for op in vfs.ops
        if op.kind in (OpKind.SYNC, OpKind.SYNC_DIRECTORY)
    ]
    assert synced == expected
