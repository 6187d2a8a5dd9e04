"""A process is killed between any two lines of what it does to a log and its wal-index, while others go on.

What is in shared memory outlives it half done: those who have the file open must find in it what is committed, keep
their snapshots, and be able to write on and on. Both engines are among them.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

import minisql
from tests.storage.killed_process import KilledProcesses
from tests.storage.sqlite_process import SqliteProcess

N_ACCOUNTS = 60
SETUP = f"""
    PRAGMA page_size = 512; PRAGMA journal_mode = wal; PRAGMA wal_autocheckpoint = 0;
    CREATE TABLE account(id INTEGER PRIMARY KEY, balance INTEGER, filler TEXT);
    CREATE INDEX by_balance ON account(balance);
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {N_ACCOUNTS})
        INSERT INTO account SELECT i, 100, printf('%090d', i) FROM n;
    CREATE TABLE clock(ticks INTEGER);
    INSERT INTO clock VALUES (0);
    PRAGMA wal_checkpoint(TRUNCATE);
"""
N_MOVES_AFTER = 4
N_TICKS_AFTER = 12  # of a frame each: the log comes to be just as long as it was, which is when an old number counts

Rows = Callable[[str], list[Any]]


def move(source: int, target: int) -> list[str]:
    """A transaction that writes a few pages."""
    return [
        "BEGIN IMMEDIATE",
        f"UPDATE account SET balance = balance - 3 WHERE id = {source}",
        f"UPDATE account SET balance = balance + 3 WHERE id = {target}",
        "COMMIT",
    ]


MOVE = move(5, 50)
MANY_PAGES = "UPDATE account SET balance = balance + id - id, filler = id"
CHECKPOINT = ["PRAGMA wal_checkpoint"]
BROKEN_HEADER = bytes(48)  # as if somebody had been killed between the two copies

# What the process does before and when it is killed; whether others hold snapshots of the log; what is put over the
# wal-index before.
SITUATIONS: dict[str, tuple[list[str], list[str], bool, bytes]] = {
    "commit": ([], MOVE, True, b""),
    "commit of many pages": ([], [MANY_PAGES], True, b""),
    "commit of what was spilled": (["PRAGMA cache_size = 3"], ["BEGIN IMMEDIATE", MANY_PAGES, "COMMIT"], True, b""),
    "log begun anew": (CHECKPOINT, MOVE, False, b""),
    "two commits with checkpoints": (["PRAGMA wal_autocheckpoint = 1"], [*MOVE, *MOVE], False, b""),
    "checkpoint": ([], CHECKPOINT, False, b""),
    "checkpoint beside snapshots": ([], CHECKPOINT, True, b""),
    "restart": ([], ["PRAGMA wal_checkpoint(RESTART)"], False, b""),
    "truncate": ([], ["PRAGMA wal_checkpoint(TRUNCATE)"], False, b""),
    "recovery": ([], ["SELECT count(*) FROM account"], True, BROKEN_HEADER),
}


@pytest.fixture(scope="module")
def killed() -> Iterator[KilledProcesses]:
    with KilledProcesses() as killed:
        yield killed


@pytest.fixture(scope="module")
def judge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteProcess]:
    """SQLite; the file is attached to it."""
    with SqliteProcess(tmp_path_factory.mktemp("judge") / "judge.db") as judge:
        yield judge


@pytest.fixture(scope="module")
def bank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the file and a log of two transactions, made by SQLite."""
    made, folder = tmp_path_factory.mktemp("made"), tmp_path_factory.mktemp("bank")
    with SqliteProcess(made / "bank.db") as sqlite:
        sqlite.rows(SETUP)
        for sql in (*move(1, 2), *move(59, 2)):
            sqlite.rows(sql)
        for name in "bank.db", "bank.db-wal":
            shutil.copy(made / name, folder / name)
    n_frames = ((folder / "bank.db-wal").stat().st_size - 32) // (512 + 24)
    assert 1 < n_frames < N_TICKS_AFTER, n_frames
    return folder


@pytest.mark.slow
@pytest.mark.parametrize("situation", SITUATIONS)
def test_others_go_on_over_what_a_killed_process_leaves(
    situation: str, tmp_path: Path, bank: Path, killed: KilledProcesses, judge: SqliteProcess
) -> None:
    def killed_at(line: int) -> list[str]:
        folder = tmp_path / str(line)
        shutil.copytree(bank, folder)
        places = go_on_after_a_kill(line, situation, folder / "bank.db", killed, judge)
        shutil.rmtree(folder)
        return places

    places = killed_at(0)
    lines = {place: line for line, place in reversed([*enumerate(places, 1)])}  # the first time there
    lines_again = {place: line for line, place in enumerate(places, 1)}  # and the last
    assert len(lines) > 20, places
    for line in sorted({*lines.values(), *lines_again.values()}):
        assert killed_at(line) == places[:line]


def go_on_after_a_kill(
    line: int, situation: str, path: Path, killed: KilledProcesses, judge: SqliteProcess
) -> list[str]:
    """The places to which the process came before it was killed; what is left is checked."""
    before, sql, with_snapshots, wal_index = SITUATIONS[situation]
    judge.rows(f"ATTACH '{path}' AS bank; PRAGMA bank.wal_autocheckpoint = 0")
    with closing(connect(path)) as reader, closing(connect(path)) as writer:
        both: list[Rows] = [lambda sql: judge.rows(sql), lambda sql: reader.execute(sql).fetchall()]
        if with_snapshots:
            for rows in both:
                rows("BEGIN")
                rows("SELECT id FROM account LIMIT 1")
        else:
            check(both, situation)
        if wal_index:
            with path.with_name("bank.db-shm").open("r+b") as shared:
                shared.write(wal_index)
        places = killed.run(path, before, sql, line)
        where = f"{situation}: killed at {places[-1]}, line {line}"
        if with_snapshots:
            check(both, where)
            for rows in both:
                rows("COMMIT")
        check(both, where)
        both.append(lambda sql: writer.execute(sql).fetchall())
        for number in range(N_TICKS_AFTER):
            both[number % 3]("UPDATE clock SET ticks = ticks + 1")
            for rows in both:
                assert [list(row) for row in rows("SELECT ticks FROM clock")] == [[number + 1]], where
        for number in range(N_MOVES_AFTER):
            rows = both[number % 3]
            for statement in move(1 + number * 7 % N_ACCOUNTS, 1 + number * 11 % N_ACCOUNTS):
                rows(statement)
            check(both, where)
            if number == N_MOVES_AFTER // 2:
                both[number // 2 % 2]("PRAGMA wal_checkpoint")
    assert judge.rows("PRAGMA bank.integrity_check") == [["ok"]], where
    judge.rows("DETACH bank")
    with closing(connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)], where
    return places


def connect(path: Path) -> minisql.Connection:
    """A connection that remembers few pages."""
    connection = minisql.connect(path, timeout=5, isolation_level=None)
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("PRAGMA wal_autocheckpoint = 0")
    return connection


def check(readers: list[Rows], where: str) -> None:
    """No money has come or gone, and table and index agree."""
    for rows in readers:
        assert [list(row) for row in rows("SELECT sum(balance) FROM account")] == [[N_ACCOUNTS * 100]], where
        assert [list(row) for row in rows("SELECT sum(balance) FROM account NOT INDEXED")] == [[N_ACCOUNTS * 100]], (
            where
        )
