"""Several connections do at random what connections do; each snapshot is held against a model of what was committed."""

from __future__ import annotations

from random import Random

import pytest

from minisql.errors import BusyError
from minisql.storage.checkpoint import CheckpointMode
from minisql.storage.pager import Pager, PagerState
from minisql.storage.vfs.memory import MemoryVfs
from tests.storage.pages import PATH, contents, open_pager, put, read_all
from tests.storage.wal_files import create_wal

N_STEPS = 250
N_PAGES = 30


class Machine:
    """Three pagers on one file.

    Attributes:
        committed: the content of each page, as of the last commit.
        seen: of each pager that is reading, the content of its snapshot, with its own changes.
        snapshots: of each such pager, how many commits its snapshot has in it.
    """

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.vfs = MemoryVfs()
        create_wal(self.vfs, N_PAGES).close()
        self.committed = list(range(1, N_PAGES + 1))
        self.pagers = [self.connect() for _ in range(3)]
        self.seen: list[list[int]] = [[] for _ in self.pagers]
        self.n_commits = 0
        self.snapshots = [0] * len(self.pagers)
        self.done: set[str] = set()

    def connect(self) -> Pager:
        """A new one, with a cache of the least size."""
        pager = open_pager(self.vfs, cache_size=0)
        pager.wal_autocheckpoint = self.random.choice((0, 8, 30))
        return pager

    def step(self) -> None:
        """One thing, done by one of them."""
        number = self.random.randrange(len(self.pagers))
        pager = self.pagers[number]
        match pager.state:
            case PagerState.IDLE:
                self.while_idle(number, pager)
            case PagerState.READING:
                assert contents(pager) == self.seen[number]
                if self.random.random() < 0.6:
                    pager.end_read()
                else:
                    self.begin_write(number, pager)
            case PagerState.WRITING:
                self.while_writing(number, pager)

    def while_idle(self, number: int, pager: Pager) -> None:
        dice = self.random.random()
        if dice < 0.4:
            pager.begin_read()
            self.seen[number] = list(self.committed)
            self.snapshots[number] = self.n_commits
            assert contents(pager) == self.committed
        elif dice < 0.7:
            self.begin_write(number, pager)
        elif dice < 0.9:
            mode = self.random.choice(list(CheckpointMode))
            try:
                result = pager.checkpoint(mode)
            except BusyError:
                self.done.add("checkpoint refused")
            else:
                self.done.add(f"{mode.name} {result is not None and result.was_blocked}")
        elif dice < 0.97:
            pager.close()
            self.pagers[number] = self.connect()
            self.done.add("closed")
        else:
            pager._file.close()  # as the end of its process
            self.pagers[number] = self.connect()

    def begin_write(self, number: int, pager: Pager) -> None:
        writing = any(other.state is PagerState.WRITING for other in self.pagers)
        is_old = pager.state is PagerState.READING and self.snapshots[number] != self.n_commits
        try:
            pager.begin_write()
        except BusyError as error:
            refused = error.sqlite_errorname
        else:
            refused = ""
        if refused:
            # A snapshot is old for SQLite, too, when a checkpoint has only cut the log off.
            assert writing or refused == "SQLITE_BUSY_SNAPSHOT"
            self.done.add(refused)
            return
        assert not writing
        assert not is_old
        self.seen[number] = list(self.committed)
        self.snapshots[number] = self.n_commits

    def while_writing(self, number: int, pager: Pager) -> None:
        seen = self.seen[number]
        assert contents(pager) == seen
        dice = self.random.random()
        if dice < 0.6:
            for _ in range(self.random.randint(1, 6)):
                page_no, byte = self.random.randint(1, len(seen) + 1), self.random.randrange(251)
                if page_no <= 2 * N_PAGES:
                    put(pager, page_no, byte)
                    seen[page_no - 1 :] = [byte, *seen[page_no:]]
        elif dice < 0.65 and len(seen) > 5:
            pager.shrink(len(seen) - 3)
            del seen[-3:]
        elif dice < 0.9:
            if pager.has_changes and self.committed != seen:
                self.n_commits += 1
            pager.commit()
            self.snapshots[number] = self.n_commits
            self.committed = list(seen)
            self.done.add("committed")
        else:
            pager.rollback()
            self.seen[number] = list(self.committed)


@pytest.mark.parametrize("seed", range(12))
def test_every_snapshot_is_a_committed_state(seed: int) -> None:
    machine = Machine(seed)
    for _ in range(N_STEPS):
        machine.step()
    assert {"committed", "closed", "SQLITE_BUSY", "PASSIVE False"} <= machine.done
    crashed = MemoryVfs(machine.vfs.snapshot())
    assert read_all(crashed) == machine.committed
    assert crashed.snapshot().keys() == {PATH}
    for pager in machine.pagers:
        pager.close()
    assert read_all(machine.vfs) == machine.committed
    assert machine.vfs.snapshot().keys() == {PATH}
