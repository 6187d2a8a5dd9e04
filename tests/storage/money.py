"""A process that moves money between accounts: `python -m tests.storage.money ENGINE FILE JOURNAL_MODE SEED`.

It goes on until it is killed, or told to end by SIGTERM.

Each transaction finds the sum of all accounts unchanged, moves an amount, and writes down both sides in a ledger.
Between them come snapshots that are held open, and checkpoints of every kind. It prints a line for each commit.
"""

from __future__ import annotations

import signal
import sys
import threading
import time
from random import Random
from typing import Any

N_ACCOUNTS = 200
TOTAL = N_ACCOUNTS * 100
SETUP = """
    CREATE TABLE account(id INTEGER PRIMARY KEY, balance INTEGER NOT NULL, filler TEXT);
    CREATE TABLE ledger(id INTEGER PRIMARY KEY, source INTEGER, target INTEGER, amount INTEGER);
    CREATE INDEX by_balance ON account(balance);
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)
        INSERT INTO account SELECT i, 100, printf('%0300d', i) FROM n;
"""


def connect(engine: str, path: str) -> Any:
    """A connection that waits long for locks and opens no transactions by itself."""
    if engine == "sqlite":
        import apsw

        connection = apsw.Connection(path)
        connection.set_busy_timeout(60_000)
        return connection
    import minisql

    return minisql.connect(path, timeout=60, isolation_level=None)


def move(connection: Any, random: Random, *, may_roll_back: bool) -> bool:
    """One transfer. Returns whether it was committed: one in ten is not, unless rollback does not work."""
    source, target = random.sample(range(1, N_ACCOUNTS + 1), 2)
    amount = random.randint(1, 9)
    connection.execute("BEGIN IMMEDIATE")
    check(connection)
    connection.execute("UPDATE account SET balance = balance - ? WHERE id = ?", (amount, source))
    connection.execute("UPDATE account SET balance = balance + ? WHERE id = ?", (amount, target))
    connection.execute("INSERT INTO ledger(source, target, amount) VALUES (?, ?, ?)", (source, target, amount))
    committed = not may_roll_back or random.random() >= 0.1
    connection.execute("COMMIT" if committed else "ROLLBACK")
    return committed


def look_twice(connection: Any, random: Random) -> None:
    """A snapshot stays as it is."""
    connection.execute("BEGIN")
    before = check(connection)
    for _ in range(random.randint(1, 4)):
        assert check(connection) == before
    connection.execute("COMMIT")


def check(connection: Any) -> tuple[int, int]:
    """The sums are right. Returns (number of transfers, a sum that each of them changes)."""
    ((total,),) = connection.execute("SELECT sum(balance) FROM account")
    assert total == TOTAL, total
    ((n_moves, moved),) = connection.execute("SELECT count(*), total(amount * source) FROM ledger")
    return n_moves, moved


def main(engine: str, path: str, mode: str, seed: str) -> None:
    """Until the process is killed, or something is wrong."""
    stopped = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stopped.set())
    random = Random(seed)
    connection = connect(engine, path)
    if mode != "wal":
        ((answer,),) = connection.execute(f"PRAGMA journal_mode = {mode}")
        assert answer == mode, answer
    synchronous = random.choice(("OFF", "NORMAL", "FULL"))
    connection.execute(f"PRAGMA synchronous = {synchronous}")
    connection.execute(f"PRAGMA wal_autocheckpoint = {random.choice((5, 50, 1000))}")
    while not stopped.is_set():
        dice = random.random()
        if dice < 0.8:
            if move(connection, random, may_roll_back=mode != "off"):
                print("moved", flush=True)
        elif dice < 0.95:
            look_twice(connection, random)
        else:
            kind = random.choice(("PASSIVE", "FULL", "RESTART", "TRUNCATE"))
            list(connection.execute(f"PRAGMA wal_checkpoint({kind})"))
        time.sleep(random.uniform(0, 0.005))  # lets the others come to the lock
    connection.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
