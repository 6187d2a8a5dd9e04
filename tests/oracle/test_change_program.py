"""The generator of changes is deterministic, uses what it is for, agrees with itself on SQLite, and finds faults."""

from __future__ import annotations

from dataclasses import replace

import pytest

from oracle_tests.answer import Answer
from oracle_tests.engines import Worker
from oracle_tests.fuzz.campaign import Campaign
from oracle_tests.fuzz.change_program import make_changes
from oracle_tests.fuzz.features import ALL_FEATURES
from oracle_tests.runner import make_sqlite
from tests.oracle import broken as faults


def test_one_name_makes_one_program() -> None:
    assert make_changes("7/3", 80) == make_changes("7/3", 80)
    assert make_changes("7/3", 80) != make_changes("7/4", 80)


def test_programs_use_what_changes_are_made_of() -> None:
    text = "\n".join(step.sql for number in range(90) for step in make_changes(f"t/{number}", 100))
    signs = (
        "WITHOUT ROWID", "STRICT", "AUTOINCREMENT", "ON CONFLICT REPLACE", "CHECK(", " AS (", "REFERENCES", "DEFERRED",
        "FOREIGN KEY(", "INSTEAD OF", "UPDATE OF", "RAISE(FAIL", "RAISE(IGNORE)", " WHEN ",
        "DO UPDATE SET", "DO NOTHING", "RETURNING", "WITH q(", " FROM t1 AS f", "INSERT OR ROLLBACK", "DEFAULT VALUES",
        "SAVEPOINT p", "recursive_triggers", "RENAME COLUMN", "ADD COLUMN", "DROP COLUMN", "CREATE UNIQUE INDEX",
        "CREATE VIEW",
    )  # fmt: skip
    assert [sign for sign in signs if sign not in text] == []


def test_returning_stands_beside_few_triggers_of_temp() -> None:
    """From the fifth on, RETURNING's own one counted, SQLite lists them by a hash of an address."""
    n_beside = 0
    for number in range(300):
        n_temporary, has_temporary_tables = 0, False
        for step in make_changes(f"r/{number}", 100):
            has_temporary_tables |= step.sql.startswith("CREATE TABLE temp.")
            n_temporary += step.sql.startswith("CREATE TRIGGER temp.")
            if " RETURNING " in step.sql and not has_temporary_tables:
                assert n_temporary < 4
                n_beside += n_temporary > 0
    assert n_beside > 10


def test_sqlite_agrees_with_itself(oracle_worker: Worker) -> None:
    campaign = Campaign(oracle_worker, make_sqlite, "agree", 60, ALL_FEATURES, changes=True)
    results = [campaign.run_program(f"agree/{number}") for number in range(6)]
    assert [result.finding for result in results] == [None] * 6
    assert all(result.n_compared >= 60 for result in results)


def test_a_change_that_gets_lost_is_found(oracle_worker: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    def a_row_is_missing(sql: str, answer: Answer) -> Answer:
        return replace(answer, rows=answer.rows[1:]) if sql.startswith("SELECT rowid") else answer

    monkeypatch.setattr("oracle_tests.fuzz.shrink.SHRINK_SECONDS", 2.0)
    campaign = Campaign(oracle_worker, faults.broken(a_row_is_missing), "lost", 60, ALL_FEATURES, changes=True)
    result = next(r for number in range(20) if (r := campaign.run_program(f"lost/{number}")).finding is not None)
    assert result.finding is not None
    assert result.finding.mismatch.kind == "rows"
