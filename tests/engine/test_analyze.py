"""ANALYZE: the samples' invariants, and statistics that reach the planner."""

from __future__ import annotations

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
