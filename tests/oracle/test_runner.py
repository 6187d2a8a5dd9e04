"""The judge judged: SQLite in both roles agrees with itself, and each deliberate fault is reported."""

from __future__ import annotations

import pytest

from oracle_tests.case import Case, parse_case
from oracle_tests.engines import Worker
from oracle_tests.mismatch import count_causes
from oracle_tests.runner import make_sqlite, run_case, run_cases
from tests.oracle import broken as faults

SCRIPT = """
CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT, c REAL);
INSERT INTO t VALUES(1,'x',1.5),(2,'y',NULL),(3,'x',0.0);
SELECT a, b FROM t;
SELECT a, b, c FROM t ORDER BY a;
-- error
INSERT INTO t VALUES(1,'dup',0);
-- swap
SELECT count(*) FROM t;
"""


@pytest.fixture
def case() -> Case:
    return parse_case("area/name", SCRIPT)


def test_sqlite_agrees_with_itself_and_something_was_compared(case: Case, oracle_worker: Worker) -> None:
    result = run_case(case, oracle_worker, make_sqlite)
    assert result.mismatches == []
    assert result.passed
    assert result.n_compared > 6 + 4  # the statements, and at least the checks of both files
    assert result.n_refused == 1


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (faults.integers_become_reals, "rows"),
        (faults.last_row_is_lost, "rows"),
        (faults.rows_are_reversed, "order"),
        (faults.names_are_upper_case, "names"),
        (faults.errors_have_another_text, "error"),
        (faults.errors_have_another_code, "error"),
        (faults.errors_are_swallowed, "error"),
        (faults.changes_are_off_by_one, "counters"),
        (faults.crashes, "error"),
    ],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_each_fault_is_reported(case: Case, oracle_worker: Worker, fault: faults.Fault, kind: str) -> None:
    result = run_case(case, oracle_worker, faults.broken(fault))
    assert not result.passed
    assert kind in {mismatch.kind for mismatch in result.mismatches}


def test_rows_without_order_by_are_compared_as_multisets(oracle_worker: Worker) -> None:
    one = parse_case("a/b", "CREATE TABLE t(a); INSERT INTO t VALUES(1),(2),(2); SELECT a FROM t;")
    assert run_case(one, oracle_worker, faults.broken(faults.rows_are_reversed)).passed


def test_the_ordered_mark_makes_order_count(oracle_worker: Worker) -> None:
    text = "CREATE TABLE t(a); INSERT INTO t VALUES(1),(2);\n-- ordered\nSELECT a FROM t;"
    result = run_case(parse_case("a/b", text), oracle_worker, faults.broken(faults.rows_are_reversed))
    assert [mismatch.kind for mismatch in result.mismatches][:1] == ["order"]


def test_a_report_shows_statement_case_line_and_both_answers(case: Case, oracle_worker: Worker) -> None:
    result = run_case(case, oracle_worker, faults.broken(faults.errors_have_another_text))
    report = str(next(m for m in result.mismatches if m.kind == "error"))
    assert "area/name:7" in report
    assert "INSERT INTO t VALUES(1,'dup',0)" in report
    assert "minisql: error 1555: UNIQUE constraint failed: t.a!" in report
    assert "SQLite:  error 1555: UNIQUE constraint failed: t.a" in report


def test_a_refusal_that_the_case_did_not_announce_is_a_mistake_of_the_case(oracle_worker: Worker) -> None:
    result = run_case(parse_case("a/b", "SELECT nope;"), oracle_worker, make_sqlite)
    assert [mismatch.kind for mismatch in result.mismatches] == ["case: meant to succeed"]


def test_an_announced_refusal_that_does_not_come_is_a_mistake_of_the_case(oracle_worker: Worker) -> None:
    result = run_case(parse_case("a/b", "-- error\nSELECT 1;"), oracle_worker, make_sqlite)
    assert [mismatch.kind for mismatch in result.mismatches] == ["case: meant to fail"]


def skips_an_insert(sql: str, answer: faults.Answer) -> faults.Answer:
    """Stands for an engine that answers well and writes wrongly: see the subclass below."""
    return answer


class _Forgetful(faults.BrokenEngine):
    """Says that it inserted, and did not."""

    def run(self, sql: str, parameters: object = ()) -> faults.Answer:
        if sql.startswith("INSERT INTO lost"):
            return faults.Answer(counters=(1, 1, 1))
        return super().run(sql)


def test_a_file_that_lacks_a_row_is_found_at_the_end(oracle_worker: Worker) -> None:
    case = parse_case("a/b", "CREATE TABLE lost(a); INSERT INTO lost VALUES(7);")
    result = run_case(case, oracle_worker, lambda worker, _case: _Forgetful(worker, skips_an_insert))
    assert {mismatch.kind for mismatch in result.mismatches} == {"SQLite reads minisql's file"}
    assert "rowid, * FROM" in result.mismatches[0].sql


def test_an_engine_that_never_ends_is_a_failure(
    case: Case, oracle_worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hang(_sql: str, _answer: faults.Answer) -> faults.Answer:
        while True:
            pass

    monkeypatch.setattr("oracle_tests.runner.CASE_SECONDS", 0.3)
    result = run_case(case, oracle_worker, faults.broken(hang))
    assert [mismatch.kind for mismatch in result.mismatches] == ["timeout"]


def test_cases_over_two_processes_give_the_same_results_in_order() -> None:
    cases = [parse_case(f"a/{i}", f"SELECT {i};" + ("SELECT nope;" if i == 3 else "")) for i in range(6)]
    results = list(run_cases(cases, n_jobs=2, make_engine=make_sqlite))
    assert [result.name for result in results] == [case.name for case in cases]
    assert [result.passed for result in results] == [i != 3 for i in range(6)]


def test_differences_of_one_reason_are_counted_together(oracle_worker: Worker) -> None:
    cases = [parse_case(f"a/{i}", f"-- error\nSELECT nope{i};") for i in range(3)]
    maker = faults.broken(lambda _sql, answer: faults.Answer(error=(1, "not yet")) if answer.error else answer)
    found = [run_case(case, oracle_worker, maker).mismatches[0] for case in cases]
    same = [m for m in found if m.kind == "error"]
    assert len(same) == 3
    assert sum(n for _, n, _ in count_causes(same)) == 3


REFERENCE_CASE = """
def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    yield db.execute("SELECT typeof(sqlite_version())").fetchall()
    yield caught(lambda: db.execute("CREATE TABLE t(a UNIQUE)").fetchall())
    db.execute("INSERT INTO t VALUES (1)")
    yield caught(lambda: db.execute("INSERT INTO t VALUES (1)").fetchall())
    {last}
"""


@pytest.mark.parametrize(("last", "passes"), [("yield 1", True), ("yield 'ReferenceConnection' in repr(db)", False)])
def test_a_case_for_the_reference_release_runs_in_both_and_tells_codes(
    last: str, passes: bool, oracle_worker: Worker
) -> None:
    source = REFERENCE_CASE.format(last=last)
    result = run_case(Case("area/name", source=source), oracle_worker)
    assert result.passed is passes
    assert result.n_compared == 4
    expected = oracle_worker.call("dbapi", source, ":memory:")
    assert expected[2] == repr("raised 2067: UNIQUE constraint failed: t.a")
