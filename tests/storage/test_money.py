"""Processes of both engines move money in one file, in each journal mode, and are killed at any moment.

Without kills, the modes that promise nothing after one: MEMORY and OFF (pragma "journal_mode").
"""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

import minisql
from tests.storage.money import SETUP, TOTAL
from tests.storage.sqlite_process import SqliteProcess, sqlite_rows

SECONDS = 6.0
SECONDS_UNDISTURBED = 2.0


class Worker:
    """A process of `money.py`; what it prints is counted when it has ended."""

    def __init__(self, engine: str, path: Path, mode: str, seed: int) -> None:
        self.engine = engine
        command = [sys.executable, "-m", "tests.storage.money", engine, str(path), mode, str(seed)]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

    def end(self, *, kill: bool = True) -> int:
        """Kill it, or let it finish its transaction, but not before its first. Returns how many it committed.

        It must not have ended by itself.
        """
        assert self._process.stdout is not None
        output = self._process.stdout.readline()
        died = self._process.poll()
        self._process.send_signal(signal.SIGKILL if kill else signal.SIGTERM)
        output += self._process.stdout.read()
        self._process.stdout.close()
        status = self._process.wait()
        assert output, (self.engine, status)
        assert died is None, (self.engine, died, output)
        assert kill or status == 0, (self.engine, output)
        return output.count("moved\n")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("mode", "engines"),
    [
        ("wal", ("minisql", "minisql")),
        ("wal", ("minisql", "sqlite")),
        ("wal", ("minisql", "sqlite", "sqlite")),
        ("delete", ("minisql", "sqlite")),
        ("truncate", ("minisql", "sqlite", "minisql")),
        ("persist", ("minisql", "sqlite")),
    ],
)
def test_no_money_is_made_or_lost_however_the_processes_die(
    tmp_path: Path, mode: str, engines: tuple[str, ...]
) -> None:
    path = new_bank(tmp_path, mode)
    random = Random(f"{mode} {engines}")
    workers = [Worker(engine, path, mode, seed) for seed, engine in enumerate(engines)]
    n_moves = dict.fromkeys(engines, 0)
    started = time.monotonic()
    seed = 100
    while time.monotonic() < started + SECONDS:
        time.sleep(random.uniform(0.6, 1.5))
        number = random.randrange(len(workers))
        n_moves[workers[number].engine] += workers[number].end()
        seed += 1
        workers[number] = Worker(engines[number], path, mode, seed)
    for worker in workers:
        n_moves[worker.engine] += worker.end()
    check_bank(path, sum(n_moves.values()), n_killed=seed)
    if mode == "wal":
        assert sqlite_rows(path, "PRAGMA journal_mode") == [["wal"]]
        assert path.with_name("bank.db-wal").exists() is False, "the last one to close leaves one file"


@pytest.mark.slow
@pytest.mark.parametrize("mode", ["memory", "off"])
def test_without_kills_no_money_is_lost_in_the_modes_without_a_journal_file(tmp_path: Path, mode: str) -> None:
    path = new_bank(tmp_path, mode)
    workers = [Worker(engine, path, mode, seed) for seed, engine in enumerate(("minisql", "sqlite"))]
    time.sleep(SECONDS_UNDISTURBED)
    n_moves = [worker.end(kill=False) for worker in workers]
    check_bank(path, sum(n_moves), n_killed=0)


def new_bank(folder: Path, mode: str) -> Path:
    """A bank, made by SQLite."""
    path = folder / "bank.db"
    with SqliteProcess(path) as sqlite:
        sqlite.rows(f"PRAGMA page_size = 1024; PRAGMA journal_mode = {mode};" + SETUP)
    return path


def check_bank(path: Path, n_told: int, n_killed: int) -> None:
    """The file is whole, and every transfer that was told is in it, with at most one more from each process killed."""
    with minisql.connect(path, timeout=60) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()
    assert sqlite_rows(path, "PRAGMA integrity_check") == [["ok"]]
    assert sqlite_rows(path, "SELECT sum(balance) FROM account") == [[TOTAL]]
    balances = sqlite_rows(
        path,
        "SELECT count(*) FROM account WHERE balance <> 100"
        " + (SELECT total(amount) FROM ledger WHERE target = account.id)"
        " - (SELECT total(amount) FROM ledger WHERE source = account.id)",
    )
    assert balances == [[0]]
    ((n_in_ledger,),) = sqlite_rows(path, "SELECT count(*) FROM ledger")
    assert n_told <= n_in_ledger <= n_told + n_killed
