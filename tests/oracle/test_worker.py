"""The process that runs SQLite: what it says of rows whose text is not UTF-8."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from oracle_tests.answer import Answer, Row
from oracle_tests.engines import Worker, WorkerEngine


@pytest.fixture
def engine() -> Iterator[WorkerEngine]:
    worker = Worker()
    made = WorkerEngine(worker)
    made.open(":memory:")
    made.run("CREATE TABLE t(a REAL, b)")
    made.run("INSERT INTO t VALUES (1, CAST(x'ff' AS TEXT)), (2, 'x')")
    yield made
    worker.close()


def as_texts(rows: tuple[Row, ...] | None) -> list[str]:
    return [repr(row) for row in rows or ()]


def test_integers_beside_such_a_text_stay_integers(engine: WorkerEngine) -> None:
    """A query around this compound would read the integer as a real."""
    answer = engine.run("SELECT a, b FROM t UNION ALL SELECT 3, 'y'")
    assert as_texts(answer.rows) == ["(1.0, '\\udcff')", "(2.0, 'x')", "(3, 'y')"]


def test_a_parameter_without_a_value_is_an_error_of_the_statement(engine: WorkerEngine) -> None:
    answer = engine.run("SELECT a FROM t WHERE a = :x", {"y": 1})
    assert answer.error is not None
    assert engine.run("SELECT b FROM t WHERE a = :x", {"x": 2}).rows == (("x",),)


def test_counters_do_not_show_how_such_a_text_is_read(engine: WorkerEngine) -> None:
    before = engine.run("RELEASE nosuch").counters
    engine.run("SELECT b FROM t")
    assert engine.run("RELEASE nosuch").counters == before == (2, 2, 2)
    assert engine.run("UPDATE t SET a = 5 WHERE a = 2").counters == (1, 3, 2)


def test_a_transaction_outlives_what_takes_twice_as_long_because_of_such_a_text(tmp_path: Path) -> None:
    """It is found where the rows are asked for first, and only the second time does the query come to its end."""
    many = "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n LIMIT 20000)"
    script: list[tuple[str, tuple[()]]] = [
        ("BEGIN", ()),
        ("CREATE TABLE t(a)", ()),
        (f"{many} SELECT CAST(x'ff' AS TEXT) AS b UNION ALL SELECT i FROM n", ()),
        ("SELECT count(*) FROM t", ()),
    ]
    worker = Worker()
    answers = [Answer(*each) for each in worker.call("run_script", str(tmp_path / "t.db"), script, 10_000, 10_000_000)]
    worker.close()
    assert len(answers[2].rows or ()) == 20_001
    assert answers[3].rows == ((0,),)
