"""Changes of single rows, each in a transaction of its own, of connections of both engines on one file: they take the
short way (`Statement.change_at_once`), and each answer is what it would be if all of the connections were SQLite's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

import minisql
from minisql.engine.database import Database
from minisql.engine.statement import Statement
from minisql.executor.dml import lone, lone_change
from oracle_tests.engines import Engine, MinisqlEngine, Worker, WorkerEngine
from tests.engine.test_interleaving import Uncached, answers, may_differ
from tests.storage.sqlite_process import SqliteFailed, SqliteProcess
from tests.support import OpenDb

N_STEPS = 150
SINGLE = (
    "INSERT INTO t(x, filler) VALUES ({number}, 'f{number}')",
    "INSERT INTO t(id, x) VALUES ({rowid}, {number})",
    "UPDATE t SET x = {number} WHERE id = {rowid}",
    "UPDATE t SET filler = 'g{number}' WHERE id = {rowid}",
    "UPDATE t SET id = {rowid} WHERE id = 7",
    "DELETE FROM t WHERE id = {rowid}",
    "SELECT changes(), total_changes(), (SELECT total(x + id) FROM t)",
)
OTHERS = (
    "BEGIN",
    "BEGIN IMMEDIATE",
    "COMMIT",
    "COMMIT",
    "COMMIT",
    "ROLLBACK",
    "SELECT * FROM t WHERE x > 900",
    "PRAGMA wal_checkpoint",
    "PRAGMA wal_checkpoint(TRUNCATE)",
    "PRAGMA data_version",
    "UPDATE t SET filler = filler || 'z' WHERE id % 5 = 0",
    "",
)
SCHEMA_CHANGES = ("CREATE INDEX IF NOT EXISTS t_filler ON t(filler, x)", "DROP INDEX IF EXISTS t_filler")


def steps(seed: str, n_connections: int) -> list[tuple[int, str]]:
    """(connection, statement), as often as N_STEPS; runs of single changes of one connection among them."""
    random = Random(seed)
    script: list[tuple[int, str]] = []
    while len(script) < N_STEPS:
        kind = random.choices((SINGLE, OTHERS, SCHEMA_CHANGES), (14, 5, 1))[0]
        connection = 0 if kind is SCHEMA_CHANGES else random.randrange(n_connections)
        for _ in range(random.choice((1, 1, 4)) if kind is SINGLE else 1):
            script.append(
                (connection, random.choice(kind).format(number=random.randrange(1000), rowid=random.randrange(1, 90)))
            )
    return script


@pytest.fixture(scope="module")
def workers() -> Iterator[list[Worker]]:
    """A process for each connection of SQLite."""
    started = [Worker() for _ in range(2)]
    yield started
    for worker in started:
        worker.close()


@pytest.fixture
def n_taken(monkeypatch: pytest.MonkeyPatch) -> Counter[tuple[str, bool]]:
    """How often the short ways were taken, and how often they could not be."""
    counts: Counter[tuple[str, bool]] = Counter()
    for owner, name in (Statement, "_change_and_commit"), (Database, "begin_write_again"):

        def count(*arguments: object, way: object = getattr(owner, name), name: str = name) -> bool:
            taken: bool = way(*arguments)  # type: ignore[operator]
            counts[name, taken] += 1
            return taken

        monkeypatch.setattr(owner, name, count)
    return counts


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("sides", ["ms", "mm"])
@pytest.mark.parametrize("mode", ["delete", "wal"])
def test_single_changes_of_several_connections_get_sqlites_answers(
    tmp_path: Path,
    workers: list[Worker],
    mode: str,
    sides: str,
    seed: int,
    n_taken: Counter[tuple[str, bool]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for module in lone, lone_change:  # the short way from the first execution on
        monkeypatch.setattr(module, "N_PLAIN", 0)
    path, expected_path = tmp_path / "shared.db", tmp_path / "expected.db"
    script = steps(f"single {mode} {sides} {seed}", len(sides))
    expected = answers(expected_path, mode, [WorkerEngine(worker) for worker in workers], script)
    mixed: list[Engine] = [
        Uncached() if side == "m" else WorkerEngine(worker) for side, worker in zip(sides, workers, strict=True)
    ]
    given = answers(path, mode, mixed, script)
    for number, (step, ours, theirs) in enumerate(zip(script, given, expected, strict=True)):
        same = ours == theirs or may_differ(sides[step[0]], ours, theirs)
        assert same, (number, sides, script[max(0, number - 12) : number + 1], ours, theirs)
    assert any(answer.error for answer in expected)
    for file in (path, expected_path):
        assert workers[0].call("integrity", str(file)) == ["ok"]
    check = MinisqlEngine()
    check.open(str(path))
    assert check.run("PRAGMA integrity_check").rows == (("ok",),)
    check.close()
    assert n_taken["_change_and_commit", True] > 5
    assert n_taken["begin_write_again", True] > 5 or mode == "delete"
    assert n_taken["begin_write_again", False] > 0


INSERT = "INSERT INTO t(a, b) VALUES (?, ?)"


@pytest.mark.parametrize("mode", ["DELETE", "WAL"])
def test_a_single_change_meets_what_another_connection_has_done_to_the_schema(
    tmp_path: Path, mode: str, open_db: OpenDb, n_taken: Counter[tuple[str, bool]]
) -> None:
    path = tmp_path / "a.db"
    open_db(path, journal_mode=mode).execute("CREATE TABLE t(a INTEGER PRIMARY KEY, b)")
    ours = minisql.connect(str(path), isolation_level=None)
    with SqliteProcess(path) as other:
        for a in range(1, 8):
            ours.execute(INSERT, (a, a))
        assert n_taken["_change_and_commit", True] == 4
        other.rows("CREATE INDEX t_b ON t(b)")
        other.rows("ALTER TABLE t ADD COLUMN c DEFAULT 'new'")
        ours.execute(INSERT, (8, 8))
        assert other.rows("SELECT c FROM t INDEXED BY t_b WHERE b = 8") == [["new"]]
        other.rows("DROP TABLE t")
        with pytest.raises(minisql.OperationalError, match="no such table: t"):
            ours.execute(INSERT, (9, 9))
        other.rows("CREATE TABLE t(a, b CHECK (b < 5))")
        with pytest.raises(minisql.IntegrityError):
            ours.execute(INSERT, (9, 9))
        ours.execute(INSERT, (4, 4))
        assert other.rows("SELECT * FROM t") == [[4, 4]]
    ours.close()


@pytest.mark.parametrize("mode", ["DELETE", "WAL"])
def test_a_single_change_that_is_locked_out_changes_nothing_and_can_be_tried_again(
    tmp_path: Path, mode: str, open_db: OpenDb, n_taken: Counter[tuple[str, bool]]
) -> None:
    path = tmp_path / "a.db"
    open_db(path, journal_mode=mode).execute("CREATE TABLE t(a INTEGER PRIMARY KEY, b)")
    ours = minisql.connect(str(path), isolation_level=None, timeout=0)
    with SqliteProcess(path) as other:
        for a in range(1, 8):
            ours.execute(INSERT, (a, a))
        other.rows("BEGIN IMMEDIATE; INSERT INTO t VALUES (100, 100)")
        for _ in range(2):
            with pytest.raises(minisql.OperationalError, match="database is locked"):
                ours.execute(INSERT, (8, 8))
        assert ours.execute("SELECT changes(), total_changes(), count(*) FROM t").fetchone() == (0, 7, 7)
        other.rows("COMMIT")
        n_before = n_taken["_change_and_commit", True]
        for a in 8, 20, 21, 22, 23:
            assert ours.execute(INSERT, (a, a)).rowcount == 1
        assert n_taken["_change_and_commit", True] > n_before
        other.rows("BEGIN; SELECT * FROM t")  # who reads a log is in nobody's way
        if mode == "WAL":
            ours.execute(INSERT, (9, 9))
        else:
            with pytest.raises(minisql.OperationalError, match="database is locked"):
                ours.execute(INSERT, (9, 9))
        other.rows("COMMIT")
        with pytest.raises(minisql.IntegrityError):
            ours.execute(INSERT, (8, 8))
        other.rows("INSERT INTO t VALUES (200, 200)")  # the failed one has left no lock behind
        with pytest.raises(SqliteFailed, match="UNIQUE"):
            other.rows("INSERT INTO t VALUES (8, 8)")
    ours.close()


def test_a_single_change_asks_the_commit_hook_and_opens_the_implicit_transaction(open_db: OpenDb) -> None:
    """Both are for the long way."""
    db = open_db(journal_mode="WAL")
    db.execute("CREATE TABLE t(a INTEGER PRIMARY KEY, b)")
    connection = minisql.connect(str(db.path), isolation_level=None)
    for a in range(1, 8):
        connection.execute(INSERT, (a, a))
    connection._session.transactions.commit_hook = lambda: True
    with pytest.raises(minisql.IntegrityError):
        connection.execute(INSERT, (8, 8))
    connection._session.transactions.commit_hook = None
    assert connection.execute("SELECT count(*) FROM t").fetchone() == (7,)
    connection.isolation_level = ""
    connection.execute(INSERT, (8, 8))
    assert connection.in_transaction
    connection.rollback()
    assert connection.execute("SELECT count(*) FROM t").fetchone() == (7,)
    connection.close()
