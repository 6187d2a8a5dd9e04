"""Databases in memory that connections of several threads share."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import minisql
from oracle_tests.engines import Worker

N_THREADS, N_TRANSFERS, N_ACCOUNTS = 4, 40, 10
URIS = ("file:money?mode=memory&cache=shared", "file:/money?vfs=memdb")


def transfer(uri: str, seed: int) -> None:
    """Move money about in transactions, and look at the sum of all accounts in each."""
    db = minisql.connect(uri, uri=True, isolation_level=None, timeout=60)
    for n in range(N_TRANSFERS):
        source, target = (seed + n) % N_ACCOUNTS, (seed * 3 + n * 7) % N_ACCOUNTS
        db.execute("BEGIN IMMEDIATE")
        db.execute("UPDATE account SET money = money - ? WHERE id = ?", (n, source))
        db.execute("UPDATE account SET money = money + ? WHERE id = ?", (n, target))
        db.execute("INSERT INTO log(note) VALUES (?)", ("x" * 50,))
        assert db.execute("SELECT sum(money) FROM account").fetchone() == (0,)
        db.execute("ROLLBACK" if n % 5 == 0 else "COMMIT")
        assert db.execute("SELECT sum(money) FROM account").fetchone() == (0,)
    db.close()


@pytest.mark.parametrize("uri", URIS)
def test_transactions_of_threads_do_not_mix(uri: str, tmp_path: Path, oracle_worker: Worker) -> None:
    keeper = minisql.connect(uri, uri=True, isolation_level=None, timeout=60)
    keeper.execute("CREATE TABLE account(id INTEGER PRIMARY KEY, money INT)")
    keeper.execute("CREATE TABLE log(id INTEGER PRIMARY KEY AUTOINCREMENT, note)")
    keeper.executemany("INSERT INTO account VALUES (?, 0)", [(n,) for n in range(N_ACCOUNTS)])
    with ThreadPoolExecutor(N_THREADS) as threads:
        for done in [threads.submit(transfer, uri, n) for n in range(N_THREADS)]:
            done.result()
    n_committed = N_THREADS * sum(n % 5 != 0 for n in range(N_TRANSFERS))
    assert keeper.execute("SELECT count(*), max(id) FROM log").fetchone() == (n_committed, n_committed)
    assert keeper.execute("SELECT sum(money) FROM account").fetchone() == (0,)
    assert keeper.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    with minisql.connect(tmp_path / "copy.db") as copy:
        keeper.backup(copy)
    copy.close()
    assert oracle_worker.call("integrity", str(tmp_path / "copy.db")) == ["ok"]
    keeper.close()
    assert minisql.connect(uri, uri=True).execute("SELECT count(*) FROM sqlite_schema").fetchone() == (0,)


def test_a_database_is_gone_with_its_last_connection_however_it_was_opened() -> None:
    from minisql.storage.vfs.memdb import MEMDB

    first = minisql.connect("file:/gone?vfs=memdb", uri=True)
    first.execute("CREATE TABLE t(a)")
    second = minisql.connect(":memory:", uri=True)
    second.execute("ATTACH 'file:/gone?vfs=memdb' AS other")
    first.close()
    assert second.execute("SELECT name FROM other.sqlite_schema").fetchall() == [("t",)]
    assert MEMDB.exists("/gone")
    second.close()
    assert not MEMDB.exists("/gone")
