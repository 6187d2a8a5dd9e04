"""The generator is deterministic, agrees with itself on SQLite, and finds and shrinks planted faults."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random

import pytest

from oracle_tests.answer import Answer
from oracle_tests.engines import Worker
from oracle_tests.fuzz.campaign import Campaign, judge
from oracle_tests.fuzz.fair import LONGEST_VALUE
from oracle_tests.fuzz.features import ALL_FEATURES, Feature
from oracle_tests.fuzz.laws import Law, all_equal, first_is_sum_of_others
from oracle_tests.fuzz.parameters import parametrize
from oracle_tests.fuzz.program import Step, make_program
from oracle_tests.fuzz.shrink import Finding
from oracle_tests.runner import make_sqlite
from tests.oracle import broken as faults


def test_one_seed_makes_one_program() -> None:
    assert make_program("7/3", 60, ALL_FEATURES) == make_program("7/3", 60, ALL_FEATURES)
    assert make_program("7/3", 60, ALL_FEATURES) != make_program("7/4", 60, ALL_FEATURES)


@cache
def text_of(features: frozenset[Feature], n_programs: int) -> str:
    return "\n".join(step.sql for i in range(n_programs) for step in make_program(f"t/{i}", 60, features))


@pytest.mark.parametrize(
    ("feature", "sign"),
    [
        (Feature.WITHOUT_ROWID, "WITHOUT ROWID"),
        (Feature.COLLATIONS, "COLLATE"),
        (Feature.CHECKS, "CHECK("),
        (Feature.DEFAULTS, " DEFAULT (1 + 2)"),
        (Feature.VIEWS, "CREATE VIEW"),
        (Feature.JOINS, " CROSS JOIN "),
        (Feature.COMPOUNDS, " INTERSECT "),
        (Feature.AGGREGATES, " HAVING "),
        (Feature.PATTERNS, " LIKE "),
        (Feature.CASTS, " AS VARCHAR(3))"),
        (Feature.SUBQUERIES, "EXISTS"),
        (Feature.CONFLICT_CLAUSES, "OR REPLACE"),
        (Feature.TRANSACTIONS, "BEGIN IMMEDIATE"),
        (Feature.SAVEPOINTS, "SAVEPOINT"),
        (Feature.SMALL_PAGES, "PRAGMA page_size"),
        (Feature.STRICT, " STRICT"),
        (Feature.GENERATED, " AS (c"),
        (Feature.INDEX_HINTS, " INDEXED BY "),
        (Feature.OUTER_JOINS, " FULL JOIN "),
        (Feature.USING, " USING("),
        (Feature.FUNCTION_TABLES, "json_tree("),
        (Feature.CTES, "NOT MATERIALIZED"),
        (Feature.RECURSION, ".c0 + 1, "),
        (Feature.WINDOWS, " OVER ("),
        (Feature.ROW_VALUES, ") IN (VALUES ("),
        (Feature.JSON, "json_extract("),
        (Feature.DATES, "julianday("),
        (Feature.PRINTF, "format("),
        (Feature.MATHEMATICS, "atan2("),
        (Feature.EDGE_VALUES, "9007199254740993.0"),
        (Feature.UPSERT, "DO UPDATE SET"),
        (Feature.RETURNING, " RETURNING "),
        (Feature.TRIGGERS, "CREATE TRIGGER"),
        (Feature.FOREIGN_KEYS, " REFERENCES "),
        (Feature.STATISTICS, "ANALYZE"),
    ],
)
def test_a_feature_is_used_when_on_and_absent_when_off(feature: Feature, sign: str) -> None:
    assert sign in text_of(ALL_FEATURES, 80)
    assert sign not in text_of(ALL_FEATURES - {feature}, 8)


def test_sqlite_agrees_with_itself(oracle_worker: Worker) -> None:
    campaign = Campaign(oracle_worker, make_sqlite, "agree", 60, ALL_FEATURES)
    results = [campaign.run_program(f"agree/{i}") for i in range(8)]
    assert [result.finding for result in results] == [None] * 8
    assert all(result.n_compared >= 60 for result in results)


def test_a_planted_fault_is_found_and_shrunk(oracle_worker: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    def having_is_ignored(sql: str, answer: Answer) -> Answer:
        return replace(answer, rows=(*answer.rows, ("extra",))) if "GROUP BY" in sql else answer

    monkeypatch.setattr("oracle_tests.fuzz.shrink.SHRINK_SECONDS", 4.0)
    features = ALL_FEATURES - {Feature.LAWS}
    campaign = Campaign(oracle_worker, faults.broken(having_is_ignored), "fault", 60, features)
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


def test_of_two_mistakes_the_same_one_has_to_be_told_however_long_the_statement_is() -> None:
    one, other = Answer(error=(1, "no such column: a")), Answer(error=(1, "no such column: b"))
    assert judge(Step("SELECT a, b" + " " * 1000), one, other) == "error"
    assert judge(Step("SELECT a, b" + " " * 1000), one, one) is None


def run_steps(worker: Worker, fault: faults.Fault, steps: list[Step], *, laws_only: bool = False) -> Finding | None:
    campaign = Campaign(worker, faults.broken(fault), "steps", 60, ALL_FEATURES, laws_only=laws_only)
    return campaign.compare("steps", steps)


TABLE = [Step("CREATE TABLE t(a, b)"), Step("INSERT INTO t VALUES (1, 'x'), (2, 'x'), (3, 'y')")]


def test_what_sql_leaves_open_is_dismissed_and_what_it_decides_is_not(oracle_worker: Worker) -> None:
    def another_row(sql: str, answer: Answer) -> Answer:
        return replace(answer, rows=((2,),)) if "LIMIT" in sql else answer

    assert run_steps(oracle_worker, another_row, [*TABLE, Step("SELECT a FROM t LIMIT 1")]) is None
    finding = run_steps(oracle_worker, another_row, [*TABLE, Step("SELECT a FROM t ORDER BY a LIMIT 1", ordered=True)])
    assert finding is not None
    assert finding.mismatch.kind == "rows"


def test_what_statistics_say_and_that_an_index_is_of_no_use_is_decided(oracle_worker: Worker) -> None:
    def otherwise(sql: str, answer: Answer) -> Answer:
        return Answer(rows=((1,),)) if sql.startswith("SELECT") else answer

    tables = [*TABLE, Step("CREATE INDEX i ON t(b) WHERE a > 1"), Step("ANALYZE")]
    statistics = run_steps(oracle_worker, otherwise, [*tables, Step('SELECT rowid, * FROM "sqlite_stat1"')])
    assert statistics is not None
    no_solution = run_steps(oracle_worker, otherwise, [*tables, Step("SELECT a FROM t INDEXED BY i WHERE b = 2")])
    assert no_solution is not None
    assert "no query solution" in no_solution.mismatch.theirs


def test_where_sqlite_loses_rows_of_an_outer_join_nothing_is_found_and_with_other_patterns_it_is(
    oracle_worker: Worker,
) -> None:
    def another_row(sql: str, answer: Answer) -> Answer:
        return replace(answer, rows=((7, 7),)) if "LIKE" in sql else answer

    tables = [*TABLE, Step("CREATE TABLE u(id INTEGER PRIMARY KEY, c)"), Step("INSERT INTO u VALUES (1, 2)")]
    lost = Step("SELECT t.a, u.c FROM t LEFT JOIN u ON u.id LIKE 'x%'")
    assert run_steps(oracle_worker, another_row, [*tables, lost]) is None
    kept = Step("SELECT t.a, u.c LIKE '2%' FROM t LEFT JOIN u ON u.c LIKE 'x%'")
    finding = run_steps(oracle_worker, another_row, [*tables, kept])
    assert finding is not None
    assert finding.mismatch.kind == "rows"


def test_where_sqlite_loses_them_whatever_it_knows_of_tables_nothing_is_found(oracle_worker: Worker) -> None:
    def another_row(sql: str, answer: Answer) -> Answer:
        return replace(answer, rows=((7,),)) if "JOIN" in sql else answer

    tables = [*TABLE, Step("CREATE TABLE u(id INTEGER PRIMARY KEY, c)"), Step("INSERT INTO u(c) VALUES (1), (2), (3)")]
    lost = [Step("CREATE VIEW v AS SELECT c FROM u WHERE u.id LIKE 'x%'"), Step("SELECT t.a FROM t LEFT JOIN v ON 1")]
    assert run_steps(oracle_worker, another_row, [*tables, *lost]) is None
    kept = [Step("CREATE VIEW v AS SELECT c FROM u WHERE u.c LIKE 'x%'"), lost[1]]
    finding = run_steps(oracle_worker, another_row, [*tables, *kept])
    assert finding is not None
    assert finding.mismatch.kind == "rows"


@pytest.mark.parametrize("laws_only", [False, True])
def test_a_broken_law_is_found(oracle_worker: Worker, laws_only: bool) -> None:
    def rows_get_lost(sql: str, answer: Answer) -> Answer:
        return replace(answer, rows=answer.rows[1:]) if "NOT" in sql else answer

    queries = tuple("SELECT a FROM t" + part for part in ("", " WHERE a > 1", " WHERE NOT a > 1", " WHERE a IS NULL"))
    steps = [*TABLE, Step("; ".join(queries), law=Law("partition", queries, first_is_sum_of_others))]
    assert run_steps(oracle_worker, faults.no_fault, steps, laws_only=laws_only) is None
    finding = run_steps(oracle_worker, rows_get_lost, steps, laws_only=laws_only)
    assert finding is not None
    assert finding.mismatch.kind == "law: partition"


def count_to(n: int) -> str:
    return f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {n}) SELECT count(*) FROM n"


def test_a_law_is_not_asked_where_its_query_takes_sqlite_too_long(oracle_worker: Worker) -> None:
    asked = []

    def listening(sql: str, answer: Answer) -> Answer:
        asked.append(sql)
        return answer

    long, short = count_to(1_000_000), count_to(1_000)
    laws = [Law("twice", (query, query), all_equal) for query in (long, short)]
    steps = [*TABLE, *(Step("; ".join(law.queries), law=law) for law in laws)]
    assert run_steps(oracle_worker, listening, steps) is None
    assert short in asked
    assert long not in asked


def test_statements_that_are_long_together_are_cut_off_and_short_ones_go_on(
    oracle_worker: Worker, tmp_path: Path
) -> None:
    script = [(count_to(20_000), ())] * 10 + [("SELECT 'short'", ())]  # of some 300,000 instructions each
    answers = oracle_worker.call("run_script", str(tmp_path / "long.db"), script, 1_000_000, LONGEST_VALUE, 1_500_000)
    interrupted = [Answer(*fields).error is not None for fields in answers]
    assert interrupted == [*sorted(interrupted[:-1]), False]
    assert 2 <= sum(interrupted) <= 8
    without = oracle_worker.call("run_script", str(tmp_path / "long.db"), script, 1_000_000, LONGEST_VALUE)
    assert not any(Answer(*fields).error for fields in without)


def test_values_that_double_are_cut_off_and_not_asked_of_the_other(oracle_worker: Worker) -> None:
    doubled = "WITH d(n,x) AS (VALUES(1, 'ab') UNION ALL SELECT n + 1, x || x FROM d WHERE n < 31) SELECT max(n) FROM d"
    asked = []

    def listening(sql: str, answer: Answer) -> Answer:
        asked.append(sql)
        return answer

    assert run_steps(oracle_worker, listening, [*TABLE, Step(doubled), Step("SELECT a FROM t")]) is None
    assert "SELECT a FROM t" in asked
    assert doubled not in asked


def test_a_law_that_sqlite_breaks_too_is_no_finding(oracle_worker: Worker) -> None:
    queries = ("SELECT 1", "SELECT 2")
    steps = [*TABLE, Step("; ".join(queries), law=Law("no law", queries, all_equal))]
    assert run_steps(oracle_worker, faults.no_fault, steps) is None


def test_laws_agree_with_sqlite(oracle_worker: Worker) -> None:
    campaign = Campaign(oracle_worker, make_sqlite, "laws", 60, ALL_FEATURES, laws_only=True)
    results = [campaign.run_program(f"laws/{i}") for i in range(4)]
    assert [result.finding for result in results] == [None] * 4
    assert all(result.n_compared > 20 for result in results)


def test_literals_become_parameters_of_the_same_values(oracle_worker: Worker) -> None:
    sql = "SELECT 'it''s', 12, 1.5e3, x'00', a FROM t WHERE a < 3 AND b = 'x' LIMIT 7"
    seen = set()
    oracle_worker.call("open", "parameters", ":memory:")
    for step in TABLE:
        oracle_worker.call("run", "parameters", step.sql, ())
    expected = oracle_worker.call("run", "parameters", sql, ())[1]
    for seed in range(60):
        text, values = parametrize(Random(seed), sql)
        seen |= {sign for sign in ("?1", ":p", "@p", "$p", "?,") if sign in text}
        assert oracle_worker.call("run", "parameters", text, values)[1] == expected
    oracle_worker.call("close", "parameters")
    assert seen == {"?1", ":p", "@p", "$p", "?,"}
