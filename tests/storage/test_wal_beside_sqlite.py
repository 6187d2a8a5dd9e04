"""Connections of both engines on one write-ahead log."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from minisql.errors import BusyError
from minisql.storage.checkpoint import CheckpointMode
from minisql.storage.record import RowReader
from minisql.storage.store import Store
from minisql.storage.vfs.posix import PosixVfs
from tests.storage.sqlite_process import SqliteFailed, SqliteProcess
from tests.storage.wal_files import N_COUNTERS, count_once, counting_database, counts_of


def test_snapshots_hold_on_both_sides(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    counting_database(path)
    reader = RowReader((1,))
    with SqliteProcess(path) as sqlite:
        store = Store.open(PosixVfs(), str(path), cache_size=0)
        store.begin_read()
        before = list(store.table(2).rows(reader))
        sqlite.rows("UPDATE t SET b = b + 1")
        assert list(store.table(2).rows(reader)) == before == [(0,)] * N_COUNTERS
        with pytest.raises(BusyError) as caught:
            store.begin_write()
        assert caught.value.sqlite_errorcode == 517
        assert sqlite.rows("PRAGMA wal_checkpoint(RESTART)")[0][0] == 1, "our snapshot is in the way"
        store.end_read()
        sqlite.rows("BEGIN; SELECT b FROM t")
        count_once(store)
        assert sqlite.rows("SELECT DISTINCT b FROM t") == [[1]]
        with pytest.raises(SqliteFailed) as failed:
            sqlite.rows("UPDATE t SET b = 0")
        assert failed.value.args[0] == 517
        result = store.pager.checkpoint(CheckpointMode.RESTART)
        assert result is not None
        assert result.was_blocked, "SQLite's snapshot is in the way"
        assert result.n_done < result.n_frames
        sqlite.rows("COMMIT")
        assert sqlite.rows("SELECT DISTINCT b FROM t") == [[2]]
        store.close()


def test_a_writer_keeps_the_other_engine_s_writer_out(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    counting_database(path)
    with SqliteProcess(path) as sqlite:
        store = Store.open(PosixVfs(), str(path))
        store.begin_write()
        with pytest.raises(SqliteFailed) as failed:
            sqlite.rows("BEGIN IMMEDIATE")
        assert failed.value.args[0] == 5
        store.commit()
        store.end_read()
        sqlite.rows("BEGIN IMMEDIATE")
        with pytest.raises(BusyError):
            store.begin_write()
        store.end_read()
        sqlite.rows("COMMIT")
        count_once(store)
        assert sqlite.rows("SELECT DISTINCT b FROM t") == [[1]]
        store.close()


def test_each_recovers_what_the_other_left_when_it_was_killed(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    counting_database(path)
    sqlite = SqliteProcess(path)
    sqlite.rows("UPDATE t SET b = 7")
    sqlite.rows("BEGIN; UPDATE t SET b = 8")
    sqlite.kill()
    store = Store.open(PosixVfs(), str(path))
    count_once(store)
    pid = os.fork()
    if pid == 0:
        child = Store.open(PosixVfs(), str(path))
        count_once(child)
        child.begin_write()
        os._exit(0)
    os.waitpid(pid, 0)
    with SqliteProcess(path) as sqlite:
        assert sqlite.rows("SELECT DISTINCT b FROM t") == [[9]]
        sqlite.rows("UPDATE t SET b = 20")
        count_once(store)
    store.close()
    assert os.listdir(tmp_path) == ["a.db"]
    assert counts_of(PosixVfs(), str(path)) == [21] * N_COUNTERS


def test_neither_takes_the_log_away_from_the_other(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    counting_database(path)
    with SqliteProcess(path) as sqlite:
        store = Store.open(PosixVfs(), str(path))
        count_once(store)
        sqlite.rows("SELECT b FROM t")
        store.close()
        assert sorted(os.listdir(tmp_path)) == ["a.db", "a.db-shm", "a.db-wal"]
        store = Store.open(PosixVfs(), str(path))
        store.begin_read()
        store.end_read()
        sqlite.close()
        assert sorted(os.listdir(tmp_path)) == ["a.db", "a.db-shm", "a.db-wal"]
        count_once(store)
        store.close()
    assert os.listdir(tmp_path) == ["a.db"]
    assert counts_of(PosixVfs(), str(path)) == [2] * N_COUNTERS
