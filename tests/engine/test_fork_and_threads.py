"""Connections carried into a child process are refused there; threads with a connection each share a file.

Source: howtocorrupt §2.6 (carrying an open database across a fork), threadsafe.
"""

from __future__ import annotations

import os
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path

import pytest

import minisql
from oracle_tests.engines import Worker

N_THREADS = 4
N_EACH = 25


def in_child(check: Callable[[], None]) -> None:
    """Run a function in a forked process. It ends there, whatever it raises."""
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            check()
            status = 0
        except BaseException:  # noqa: BLE001 - the child must not go on as if it were the test run
            traceback.print_exc()
        sys.stderr.flush()
        os._exit(status)
    _, status = os.waitpid(pid, 0)
    assert os.waitstatus_to_exitcode(status) == 0


@pytest.mark.parametrize("mode", ["delete", "truncate", "persist", "wal"])
def test_a_child_cannot_write_through_its_parents_connection(tmp_path: Path, oracle_worker: Worker, mode: str) -> None:
    path = tmp_path / "forked.db"
    connection = minisql.connect(path)
    connection.execute(f"PRAGMA journal_mode = {mode}")
    connection.execute("CREATE TABLE t(x)")
    connection.execute("INSERT INTO t VALUES (1)")
    assert connection.in_transaction

    def check() -> None:
        with pytest.raises(minisql.Error, match="carried into another process by fork"):
            connection.commit()
        with minisql.connect(path, timeout=0) as own, pytest.raises(minisql.OperationalError, match="is locked"):
            own.execute("BEGIN IMMEDIATE")  # the parent's lock is still the parent's

    in_child(check)
    connection.execute("INSERT INTO t VALUES (3)")
    connection.commit()
    assert connection.execute("SELECT x FROM t").fetchall() == [(1,), (3,)]
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()
    assert oracle_worker.call("integrity", str(path)) == ["ok"]


@pytest.mark.parametrize("mode", ["delete", "wal"])
def test_threads_with_a_connection_each_lose_no_change(tmp_path: Path, oracle_worker: Worker, mode: str) -> None:
    path = tmp_path / "threads.db"
    with minisql.connect(path) as connection:
        connection.execute(f"PRAGMA journal_mode = {mode}")
        connection.execute("CREATE TABLE counter(n)")
        connection.execute("INSERT INTO counter VALUES (0)")
    failures: list[BaseException] = []

    def count() -> None:
        try:
            own = minisql.connect(path, timeout=60, isolation_level=None)
            own.execute("PRAGMA synchronous = OFF")
            for _ in range(N_EACH):
                own.execute("BEGIN IMMEDIATE")
                ((n,),) = own.execute("SELECT n FROM counter").fetchall()
                own.execute("UPDATE counter SET n = ?", (n + 1,))
                own.execute("COMMIT")
            own.close()
        except BaseException as error:  # noqa: BLE001 - told to the test below
            failures.append(error)

    threads = [threading.Thread(target=count) for _ in range(N_THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert connection.execute("SELECT n FROM counter").fetchall() == [(N_THREADS * N_EACH,)]
    connection.close()
    assert oracle_worker.call("integrity", str(path)) == ["ok"]
