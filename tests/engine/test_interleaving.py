"""Connections of both engines on one file, their statements interleaved at random: each answer is what it would be
if all of them were SQLite's, with its BUSY, BUSY_SNAPSHOT and LOCKED. Source: lockingv3, isolation, rescode.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

import pytest

from oracle_tests.answer import Answer
from oracle_tests.engines import Engine, MinisqlEngine, Worker, WorkerEngine

pytestmark = pytest.mark.slow

N_STEPS = 120
N_SEEDS = 4
SETUP = (
    "CREATE TABLE t(id INTEGER PRIMARY KEY, x, filler)",
    "CREATE INDEX t_x ON t(x)",
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60)"
    " INSERT INTO t SELECT i, i * 7 % 13, printf('%0200d', i) FROM n",
)
BEGINS = ("BEGIN", "BEGIN IMMEDIATE", "BEGIN EXCLUSIVE")
ENDS = ("COMMIT", "COMMIT", "ROLLBACK", "SAVEPOINT a", "ROLLBACK TO a", "RELEASE a")
READS = (
    "SELECT count(*), total(x), max(id) FROM t",
    "SELECT count(*) FROM t INDEXED BY t_x WHERE x > 5",
    "SELECT * FROM u",
    "SELECT name FROM sqlite_schema",
    "PRAGMA user_version",
    "PRAGMA data_version",
    "PRAGMA page_count",
)
CHANGES = (
    "INSERT INTO t(x, filler) VALUES (1, hex(zeroblob(300)))",
    "INSERT INTO t(id, x) VALUES (1000, 1), (1, 1)",
    "UPDATE t SET x = x + 1 WHERE id % 3 = 0",
    "UPDATE t SET filler = substr(filler || id, -250) WHERE id > 40",
    "DELETE FROM t WHERE id % 7 = 2",
    "DELETE FROM t WHERE id > 200",
    "INSERT INTO u VALUES (1, 2)",
    "PRAGMA user_version = {}",  # another number each time
)
SCHEMA_CHANGES = ("CREATE TABLE IF NOT EXISTS u(a, b)", "DROP TABLE IF EXISTS u")
RARE = (
    "PRAGMA wal_checkpoint",
    "PRAGMA wal_checkpoint(FULL)",
    "PRAGMA wal_checkpoint(RESTART)",
    "PRAGMA wal_checkpoint(TRUNCATE)",
    "PRAGMA journal_mode = WAL",
    "PRAGMA journal_mode = DELETE",
    "PRAGMA journal_mode = PERSIST",
    "PRAGMA journal_mode",
    "VACUUM",
    "",  # close the connection and open it again
)


class Uncached(MinisqlEngine):
    """Prepares every statement anew, as the process that runs SQLite does: an old one asks for locks at once."""

    def open(self, path: str) -> None:
        self.close()
        self._connection = self.module.connect(path, isolation_level=None, cached_statements=0)


def steps(seed: str, n_connections: int) -> list[tuple[int, str]]:
    """(connection, statement), as often as N_STEPS.

    Only the first connection changes the schema. Of a table that another one has made, SQLite learns when it looks at
    the cookie, which it does not for every statement that reads the file.
    """
    random = Random(seed)
    kinds = random.choices((BEGINS, ENDS, READS, CHANGES, SCHEMA_CHANGES, RARE), (6, 8, 12, 9, 2, 2), k=N_STEPS)
    return [
        (0 if kind is SCHEMA_CHANGES else random.randrange(n_connections), random.choice(kind).format(number))
        for number, kind in enumerate(kinds)
    ]


def open_impatient(engine: Engine, path: Path) -> None:
    """Open the file, again if it was open; whoever finds it locked shall not wait."""
    engine.close()
    engine.open(str(path))
    engine.run("PRAGMA busy_timeout = 0")
    engine.run("SELECT 1 FROM t")  # reads the schema, if it can


def without_sizes(answer: Answer) -> Answer:
    """How many frames a log has depends on which pages the rows are put; whether all of them are copied does not."""
    if answer.names != ("busy", "log", "checkpointed") or not answer.rows:
        return answer
    ((busy, n_frames, n_copied),) = answer.rows
    return Answer(answer.names, ((busy, n_frames == n_copied, n_copied == -1),))


def answers(path: Path, mode: str, engines: Sequence[Engine], script: list[tuple[int, str]]) -> list[Answer]:
    """Let the first engine set the file up; then run the steps, each by the engine in that place."""
    engines[0].open(str(path))
    for statement in (f"PRAGMA journal_mode = {mode}", *SETUP):
        assert engines[0].run(statement).error is None
    for engine in engines:
        open_impatient(engine, path)
    given = []
    versions: list[Answer] = [Answer() for _ in engines]
    for number, statement in script:
        if not statement:
            open_impatient(engines[number], path)
            given.append(Answer())
            continue
        answer = without_sizes(engines[number].run(statement))
        if answer.names == ("data_version",):  # it only counts whether it is the same as before
            versions[number], answer = answer, Answer(("changed",), ((versions[number] != answer,),))
        given.append(answer)
    for engine in engines:
        engine.close()
    return given


def may_differ(side: str, ours: Answer, theirs: Answer) -> bool:
    """SQLite calls a file changed in some cases in which it is as it was, and writes nothing in some in which we do."""
    return ours.names == ("changed",) and (ours.rows <= theirs.rows if side == "m" else ours.rows >= theirs.rows)


@pytest.fixture(scope="module")
def workers() -> Iterator[list[Worker]]:
    """A process for each connection of SQLite: two of one process do not lock as two programs do."""
    started = [Worker() for _ in range(3)]
    yield started
    for worker in started:
        worker.close()


@pytest.mark.parametrize("seed", range(N_SEEDS))
@pytest.mark.parametrize("sides", ["mm", "ms", "mmm", "sms"])
@pytest.mark.parametrize("mode", ["delete", "wal"])
def test_statements_of_several_connections_get_sqlites_answers(
    tmp_path: Path, workers: list[Worker], mode: str, sides: str, seed: int
) -> None:
    path, expected_path = tmp_path / "shared.db", tmp_path / "expected.db"
    script = steps(f"{mode} {sides} {seed}", len(sides))
    expected = answers(expected_path, mode, [WorkerEngine(worker) for worker in workers[: len(sides)]], script)
    mixed = [Uncached() if side == "m" else WorkerEngine(worker) for side, worker in zip(sides, workers, strict=False)]
    given = answers(path, mode, mixed, script)
    for number, (step, ours, theirs) in enumerate(zip(script, given, expected, strict=True)):
        same = ours == theirs or may_differ(sides[step[0]], ours, theirs)
        assert same, (number, sides, script[max(0, number - 12) : number + 1], step)
    assert any(answer.error for answer in expected)
    for file in (path, expected_path):
        assert workers[0].call("integrity", str(file)) == ["ok"]
    check = MinisqlEngine()
    check.open(str(path))
    assert check.run("PRAGMA integrity_check").rows == (("ok",),)
    check.close()
