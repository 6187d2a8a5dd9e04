"""ANALYZE: the samples' invariants, and statistics that reach the planner."""

from __future__ import annotations

import random
from collections.abc import Callable

import numpy as np
import pytest

from minisql.engine import analyze
from minisql.engine.run_statistics import RunStatistics
from minisql.engine.samples import MAX_SAMPLES, IndexStatistics
from minisql.schema.objects import Schema
from minisql.schema.statistics import with_statistics
from tests.support import OpenDb


def test_no_more_than_24_samples_in_the_order_of_the_index() -> None:
    found = IndexStatistics(2, 1, 1000)
    for rowid in range(1000):
        found.push((rowid // 7, rowid), 0 if rowid % 7 == 0 else 1)
    samples = found.finish()
    assert len(samples) == MAX_SAMPLES
    entries = [sample.entry for sample in samples]
    assert entries == sorted(entries)
    assert all(0 not in sample.equal for sample in samples)
    assert found.stat1() == "1000 7"


def test_statistics_are_read_with_the_schema_and_forgotten_with_their_rows(open_db: OpenDb) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(a, b)")
    db.execute("CREATE INDEX ta ON t(a)")
    db.execute("CREATE INDEX tb ON t(b)")
    db.execute("INSERT INTO t VALUES (1, 1)")
    db.execute("ANALYZE")
    plan = "EXPLAIN QUERY PLAN SELECT * FROM t WHERE a = 1 AND b = 1"
    db.execute("DELETE FROM sqlite_stat4")
    for better, worse in (("ta", "tb"), ("tb", "ta")):
        db.execute("UPDATE sqlite_stat1 SET stat = '10000 2' WHERE idx = ?", (better,))
        db.execute("UPDATE sqlite_stat1 SET stat = '10000 5000' WHERE idx = ?", (worse,))
        assert f"INDEX {better} " in str(db.reopen().rows(plan))


def test_rows_of_sqlite_stat1_that_say_nothing_are_passed_over() -> None:
    empty = Schema("main", {}, {}, {}, 0, 4, "utf-8")
    rows: list[tuple[object, ...]] = [("t", "i", "x"), (None, "i", "1 1"), ("t", None, 5), ("t", None, "12 unordered")]
    assert with_statistics(empty, rows).tables == {}


@pytest.mark.parametrize("seed", range(40))
def test_samples_chosen_by_arrays_are_those_of_entries_one_by_one(seed: int) -> None:
    source = random.Random(seed)
    n_columns = source.randrange(1, 5)
    n_compared = source.randrange(max(n_columns - 2, 0), n_columns)
    weights = [source.random() ** 4 for _ in range(n_compared + 1)]
    changed = source.choices(range(n_compared + 1), weights, k=source.choice([1, 5, 30, 400, 3000]))
    changed[0] = 0
    one_by_one = IndexStatistics(n_columns, n_columns, len(changed))
    for number, column in enumerate(changed):
        one_by_one.push((number,), column)
    by_arrays = RunStatistics(n_columns, n_columns, np.array(changed, np.int16), n_compared)
    numbers = [(each.entry, each.equal, each.less, each.distinct) for each in one_by_one.finish()]
    assert [(each.entry, each.equal, each.less, each.distinct) for each in by_arrays.finish()] == numbers
    assert by_arrays.stat1() == one_by_one.stat1()


KEYS: dict[str, Callable[[int], object]] = {
    "integers": lambda i: i * i % 97,
    "texts": lambda i: "eight by" * (i % 3) + "eight bé" * (i % 4),
    "long texts": lambda i: "x" * (i % 5 * 700),
    "several kinds": lambda i: (None, 1, 1.0, "1", b"1", 1.5, 2**53 + 1, float(2**53))[i * 7 % 8],
    "reals and NULL": lambda i: None if i % 3 else i % 11 / 2,
}


@pytest.mark.parametrize("name", KEYS)
def test_an_index_counted_by_arrays_has_the_statistics_of_sqlite(
    open_db: OpenDb, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(k, n, r REAL)")
    db.execute("CREATE TABLE u(k, n, PRIMARY KEY(n, k)) WITHOUT ROWID")
    db.execute("BEGIN")
    db.connection.executemany("INSERT INTO t VALUES (?, ?, ?)", [(KEYS[name](i), i, i % 40) for i in range(1500)])
    db.connection.executemany("INSERT INTO u VALUES (?, ?)", [(i % 7, i % 90 * 1000 + i // 90) for i in range(1500)])
    db.execute("COMMIT")
    db.execute("CREATE INDEX t_k ON t(k)")
    db.execute("CREATE INDEX t_kr ON t(k DESC, r)")
    db.execute("CREATE INDEX t_r ON t(r) WHERE n < 1400")
    db.execute("CREATE UNIQUE INDEX t_n ON t(n)")
    monkeypatch.setattr(analyze, "pay_for_entries", lambda index: True)
    monkeypatch.setattr(analyze, "groupby", None)  # entries that go by one by one go by there
    db.execute("ANALYZE")
    tables = [f"SELECT * FROM sqlite_stat{number} ORDER BY tbl, idx, rowid" for number in (1, 4)]
    ours = [db.rows(sql) for sql in tables]
    assert len(ours[0]) == 5
    db.execute("DELETE FROM sqlite_stat1")
    db.sqlite_rows("ANALYZE")
    assert [db.sqlite_rows(sql) for sql in tables] == ours
