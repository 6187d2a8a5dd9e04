"""The generator is deterministic, agrees with itself on SQLite, and finds and shrinks a planted fault."""

from __future__ import annotations

from dataclasses import replace

import pytest

from oracle_tests.answer import Answer
from oracle_tests.engines import Worker
from oracle_tests.fuzz.campaign import Campaign, judge
from oracle_tests.fuzz.features import ALL_FEATURES, Feature
from oracle_tests.fuzz.program import Step, make_program
from oracle_tests.runner import make_sqlite
from tests.oracle import broken as faults


def test_one_seed_makes_one_program() -> None:
    assert make_program("7/3", 60, ALL_FEATURES) == make_program("7/3", 60, ALL_FEATURES)
    assert make_program("7/3", 60, ALL_FEATURES) != make_program("7/4", 60, ALL_FEATURES)


def text_of(features: frozenset[Feature]) -> str:
    return "\n".join(step.sql for i in range(40) for step in make_program(f"t/{i}", 60, features))


@pytest.mark.parametrize(
    ("feature", "sign"),
    [
        (Feature.WITHOUT_ROWID, "WITHOUT ROWID"),
        (Feature.COLLATIONS, "COLLATE"),
        (Feature.CHECKS, "CHECK("),
        (Feature.DEFAULTS, " DEFAULT "),
        (Feature.VIEWS, "CREATE VIEW"),
        (Feature.JOINS, " JOIN "),
        (Feature.COMPOUNDS, " UNION "),
        (Feature.AGGREGATES, "GROUP BY"),
        (Feature.PATTERNS, " LIKE "),
        (Feature.CASTS, "CAST("),
        (Feature.SUBQUERIES, "EXISTS"),
        (Feature.CONFLICT_CLAUSES, "OR REPLACE"),
        (Feature.TRANSACTIONS, "BEGIN"),
        (Feature.SAVEPOINTS, "SAVEPOINT"),
        (Feature.SMALL_PAGES, "PRAGMA page_size"),
    ],
)
def test_a_feature_is_used_when_on_and_absent_when_off(feature: Feature, sign: str) -> None:
    assert sign in text_of(ALL_FEATURES)
    assert sign not in text_of(ALL_FEATURES - {feature})


def test_sqlite_agrees_with_itself(oracle_worker: Worker) -> None:
    campaign = Campaign(oracle_worker, make_sqlite, "agree", 60, ALL_FEATURES)
    results = [campaign.run_program(f"agree/{i}") for i in range(8)]
    assert [result.finding for result in results] == [None] * 8
    assert all(result.n_compared >= 60 for result in results)


def test_a_planted_fault_is_found_and_shrunk(oracle_worker: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    def having_is_ignored(sql: str, answer: Answer) -> Answer:
        return replace(answer, rows=(*answer.rows, ("extra",))) if "GROUP BY" in sql else answer

    monkeypatch.setattr("oracle_tests.fuzz.campaign.SHRINK_SECONDS", 4.0)
    campaign = Campaign(oracle_worker, faults.broken(having_is_ignored), "fault", 60, ALL_FEATURES)
    result = next(r for i in range(20) if (r := campaign.run_program(f"fault/{i}")).finding is not None)
    assert result.finding is not None
    assert result.finding.mismatch.kind == "rows"
    assert "GROUP BY" in result.script
    assert len(result.script.splitlines()) <= 6


def test_a_loose_step_lets_two_constraint_failures_pass_and_nothing_else() -> None:
    unique, check = Answer(error=(2067, "UNIQUE constraint failed: t.a")), Answer(error=(275, "CHECK failed"))
    loose = Step("UPDATE t SET a = 1", loose=True)
    assert judge(loose, unique, check) is None
    assert judge(loose, unique, Answer()) == "error"
    assert judge(loose, unique, Answer(error=(1, "no such table"))) == "error"
    assert judge(Step("UPDATE t SET a = 1"), unique, check) == "error"
