"""A pager that leaves out a sync, or a step, or takes two in the wrong order, is found out."""

from __future__ import annotations

from typing import Any

import pytest

from minisql.storage.pager import Pager
from minisql.storage.vfs.memory import MemoryVfs
from tests.crash.engines import Minisql, SqliteProcess, on, read_ours
from tests.crash.io_errors import fail_at, some_faults
from tests.crash.mutants import MUTATIONS, mutate
from tests.crash.recording import record
from tests.crash.replay import replay
from tests.crash.workloads import FILLED, WORKLOADS, Config, Workload

pytestmark = pytest.mark.slow


def workload_named(name: str) -> Workload:
    """One of the workloads."""
    return next(workload for workload in WORKLOADS if workload.name == name)


@pytest.mark.parametrize("wrong", MUTATIONS)
def test_crashes_tell_when(wrong: str, sqlite: SqliteProcess) -> None:
    name, mode, mutation = MUTATIONS[wrong]
    config = Config(mode, "full" if mode != "delete" else "extra", 4096)
    recording = record(workload_named(name), config, sqlite)
    assert not replay(recording, sqlite, limit=100).failures
    assert replay(mutate(recording, mutation, config), sqlite, limit=300).failures


def test_failing_calls_tell_when_a_failed_commit_is_not_undone(
    sqlite: SqliteProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    recording = record(workload_named("page splits"), Config("delete", "full", 1024), sqlite)

    def forget_the_journal(pager: Any) -> bool:
        writer, pager._writer = pager._writer, None
        if writer is not None:
            writer.close()
            pager.vfs.delete(pager.journal_path, sync_directory=False)
        return True

    faults = list(some_faults(recording, n_calls=3, seed=0))
    assert not fail_at(recording, sqlite, faults).failures
    monkeypatch.setattr(Pager, "_restore_file", forget_the_journal)
    assert fail_at(recording, sqlite, faults).failures


def test_an_index_that_lacks_entries_is_complained_of_before_and_after_a_sound_one(sqlite: SqliteProcess) -> None:
    """Their tables have the same rows, and what has been checked once is not checked again."""
    path = str(sqlite.folder / "main.db")
    disk = MemoryVfs()
    with on(disk):
        db = Minisql(path)
        for sql in ("PRAGMA page_size = 512", *FILLED):
            db(sql)
        ((root_page_no,),) = db("SELECT rootpage FROM sqlite_schema WHERE name = 'tb'")
        db.close()
    sound = disk.snapshot()
    image = bytearray(sound[path])
    n_cells_at = (int(str(root_page_no)) - 1) * 512 + 3
    image[n_cells_at : n_cells_at + 2] = b"\0\1"
    damaged = {path: bytes(image)}
    found = [(read_ours([path], files), sqlite.call("read", [path], [files])[0]) for files in (damaged, sound) * 2]
    assert found[0] == found[2]
    assert found[1] == found[3]
    for (state, complaints), (sound_state, none) in zip(found[0], found[1]):
        assert (state, none) == (sound_state, [])
        assert complaints
