"""Processes of both engines move money in one file with a write-ahead log, and are killed at any moment."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from tests.storage.money import SETUP, TOTAL
from tests.storage.sqlite_process import SqliteProcess, sqlite_rows

SECONDS = 6.0


class Worker:
    """A process of `money.py`; what it prints is counted when it has ended."""

    def __init__(self, engine: str, path: Path, seed: int) -> None:
        self.engine = engine
        command = [sys.executable, "-m", "tests.storage.money", engine, str(path), str(seed)]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def end(self) -> int:
        """Kill it. Returns the number of its transfers; it must not have ended by itself."""
        died = self._process.poll()
        self._process.kill()
        output, errors = self._process.communicate()
        assert died is None, (self.engine, died, errors)
        return output.count("moved")


@pytest.mark.slow
@pytest.mark.parametrize("engines", [("minisql", "minisql"), ("minisql", "sqlite"), ("minisql", "sqlite", "sqlite")])
def test_no_money_is_made_or_lost_however_the_processes_die(tmp_path: Path, engines: tuple[str, ...]) -> None:
    path = tmp_path / "bank.db"
    with SqliteProcess(path) as sqlite:
        sqlite.rows("PRAGMA page_size = 1024; PRAGMA journal_mode = WAL;" + SETUP)
    random = Random(len(engines))
    workers = [Worker(engine, path, seed) for seed, engine in enumerate(engines)]
    n_moves = dict.fromkeys(engines, 0)
    started = time.monotonic()
    seed = 100
    while time.monotonic() < started + SECONDS:
        time.sleep(random.uniform(0.6, 1.5))
        number = random.randrange(len(workers))
        n_moves[workers[number].engine] += workers[number].end()
        seed += 1
        workers[number] = Worker(engines[number], path, seed)
    for worker in workers:
        n_moves[worker.engine] += worker.end()
    assert all(n_moves.values()), n_moves
    assert sqlite_rows(path, "PRAGMA integrity_check") == [["ok"]]
    assert sqlite_rows(path, "SELECT sum(balance) FROM account") == [[TOTAL]]
    assert sqlite_rows(path, "PRAGMA journal_mode") == [["wal"]]
    assert path.with_name("bank.db-wal").exists() is False, "the last one to close leaves one file"
    balances = sqlite_rows(
        path,
        "SELECT count(*) FROM account WHERE balance <> 100"
        " + (SELECT total(amount) FROM ledger WHERE target = account.id)"
        " - (SELECT total(amount) FROM ledger WHERE source = account.id)",
    )
    assert balances == [[0]]
    ((n_in_ledger,),) = sqlite_rows(path, "SELECT count(*) FROM ledger")
    assert n_in_ledger <= sum(n_moves.values()) + seed
