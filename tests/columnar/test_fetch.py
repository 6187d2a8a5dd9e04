"""Ranges of an index that does not cover, over columns: the rows, and their order, are those of the row path."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

import minisql
from minisql.columnar.fetch import FetchBatches
from tests.columnar.forced import mode

N_ROWS = 3000


@pytest.fixture(scope="module")
def db() -> Iterator[minisql.Connection]:
    connection = minisql.connect(":memory:")
    connection.executescript(
        "CREATE TABLE t(id INTEGER PRIMARY KEY, k INT, q REAL, flag TEXT, note);"
        "CREATE TABLE w(k INT, v TEXT, q REAL, PRIMARY KEY(k, v)) WITHOUT ROWID;"
        "CREATE INDEX by_k ON t(k); CREATE INDEX by_flag_q ON t(flag, q DESC); CREATE INDEX by_note ON t(note);"
        "CREATE INDEX some ON t(q) WHERE k > 100; CREATE INDEX by_sum ON t(k + id); CREATE INDEX w_q ON w(q)"
    )
    draw = random.Random(5)
    notes = (None, 1, 2.5, "x", "", b"x", -0.0, 1 << 60, "ab\0c")
    rows = [
        (i, draw.randrange(400), draw.uniform(-9, 9), draw.choice("ABC"), draw.choice(notes)) for i in range(1, N_ROWS)
    ]
    connection.executemany("INSERT INTO t VALUES (?, ?, ?, ?, ?)", rows)
    connection.executemany("INSERT OR IGNORE INTO w VALUES (?, ?, ?)", [(k, flag, q) for _, k, q, flag, _ in rows])
    connection.execute("DELETE FROM t WHERE id % 7 = 0")
    connection.commit()
    connection.execute("ANALYZE")
    yield connection
    connection.close()


QUERIES = [
    "SELECT sum(q), avg(q), count(*), min(note) FROM t INDEXED BY by_k WHERE k > 20 AND k <= 390",
    "SELECT id, q, note FROM t INDEXED BY by_k WHERE k BETWEEN 10 AND 380 AND flag <> 'A'",
    "SELECT flag, sum(q), count(DISTINCT k) FROM t INDEXED BY by_k WHERE k >= abs(-5) GROUP BY flag",
    "SELECT id, k FROM t INDEXED BY by_flag_q WHERE flag = 'B' AND q < 8.5 AND id > 3",
    "SELECT sum(q), group_concat(id) FROM t INDEXED BY by_flag_q WHERE flag = 'C'",
    "SELECT id, note FROM t INDEXED BY by_note WHERE note > 1 AND k > 5",
    "SELECT id, note FROM t INDEXED BY by_note WHERE note < 'x' AND k > 5 ORDER BY note DESC",
    "SELECT id, note FROM t INDEXED BY by_note WHERE note IS NULL AND k > 5",
    "SELECT sum(q), count(note) FROM t INDEXED BY some WHERE k > 100 AND q > -8",
    "SELECT sum(q) FROM t INDEXED BY by_sum WHERE k + id > 100",
    "SELECT sum(q), group_concat(v) FROM w INDEXED BY w_q WHERE q > -8.5 AND v > 'A'",
    "SELECT count(*), sum(q) FROM t INDEXED BY by_k WHERE k > 500",
    "SELECT count(*), sum(q) FROM t INDEXED BY by_k WHERE k > 100 AND k < NULL",
    "SELECT id FROM t WHERE flag IN (SELECT flag FROM t INDEXED BY by_k WHERE k > 3 GROUP BY flag HAVING count(*) > 9)",
]


@pytest.mark.parametrize("sql", QUERIES)
def test_a_range_gives_the_rows_of_the_row_path_in_their_order(db: minisql.Connection, sql: str) -> None:
    with mode("off"):
        expected = [repr(row) for row in db.execute(sql)]
    with mode("force"):
        found = [repr(row) for row in db.execute(f"/* over columns */ {sql}")]
    assert found == expected


def test_such_a_range_does_run_over_columns(db: minisql.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    runs: list[object] = []
    batches = FetchBatches.large_batches

    def counted(self: FetchBatches, run: object) -> object:
        runs.append(run)
        return batches(self, run)  # type: ignore[arg-type]

    monkeypatch.setattr(FetchBatches, "large_batches", counted)
    with mode("force"):
        db.execute(f"/* counted */ {QUERIES[0]}").fetchall()
    assert runs


def test_a_program_that_changes_what_it_reads_sees_its_changes(tmp_path: Path) -> None:
    db = minisql.connect(tmp_path / "t.db")
    db.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, k INT, v INT)")
    db.execute("CREATE INDEX by_k ON t(k)")
    db.executemany("INSERT INTO t VALUES (?, ?, 0)", [(i, i % 50) for i in range(2000)])
    db.commit()
    sql = "SELECT id, v FROM t INDEXED BY by_k WHERE k > 1 AND v >= 0"

    def changed_while_read() -> list[object]:
        seen: list[object] = []
        for number, (rowid, value) in enumerate(db.execute(sql)):
            seen.append((rowid, value))
            if number == 10:
                db.execute("UPDATE t SET v = 7 WHERE id % 3 = 0")
        db.rollback()
        return seen

    with mode("off"):
        expected = changed_while_read()
    sql += " -- over columns"
    with mode("force"):
        assert changed_while_read() == expected
    assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    db.close()
