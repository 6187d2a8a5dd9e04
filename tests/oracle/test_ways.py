"""Cases without a rewrite, or over columns: each way is there, is drawn by a seed, and forgives what it must alone."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace

import pytest

from minisql.planner.rewrites import REWRITES
from oracle_tests.answer import Answer
from oracle_tests.case import load_cases, parse_case
from oracle_tests.engines import ROOT, Worker
from oracle_tests.runner import run_case
from oracle_tests.ways import REWRITES_OFF, WAYS, Way
from tests.oracle import broken as faults

CASES = load_cases(("analyze", "join", "pyvtab", "subquery"))


def test_there_is_a_way_for_each_rewrite_and_one_over_columns() -> None:
    assert {way.name for way in WAYS if way.rewrite} == set(REWRITES)
    assert [way.name for way in WAYS if not way.rewrite] == ["columns"]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.name)
def test_a_seed_draws_some_of_the_cases_that_may_matter(way: Way) -> None:
    concerned = [case for case in CASES if way.may_matter(case)]
    drawn = [way.draw(CASES, seed, 5) for seed in ("one", "two", "one")]
    assert drawn[0] == drawn[2]
    assert drawn[0] != drawn[1] or len(concerned) <= 5
    assert len(drawn[0]) == min(5, len(concerned)) > 0
    assert all(way.may_matter(case) and way.name not in case.needs for case in drawn[0])
    assert way.draw(CASES, "one", len(CASES)) == [case for case in concerned if way.name not in case.needs]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.name)
def test_a_process_that_is_started_in_a_way_runs_that_way(way: Way) -> None:
    before = dict(os.environ)
    tell = (
        "from minisql.columnar.build import MODE; from minisql.planner.rewrites import is_off, REWRITES;"
        "print([name for name in REWRITES if is_off(name)] or [MODE.replace('force', 'columns')])"
    )
    with way.chosen():
        run = subprocess.run([sys.executable, "-c", tell], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout == f"{[way.name]}\n"
    assert dict(os.environ) == before


def _other_plan(sql: str, answer: Answer) -> Answer:
    return replace(answer, rows=((2, 0, 0, "SCAN another"),)) if "EXPLAIN" in sql else answer


def _no_solution(sql: str, answer: Answer) -> Answer:
    return Answer(error=(1, "no query solution")) if "INDEXED" in sql else answer


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("-- needs flatten\nSELECT 1", faults.integers_become_reals),
        ("EXPLAIN QUERY PLAN SELECT 1", _other_plan),
        ("SELECT a FROM t INDEXED BY i", _no_solution),
    ],
)
def test_what_a_rewrite_makes_of_an_answer_is_compared_where_the_rewrite_is_on(
    oracle_worker: Worker, monkeypatch: pytest.MonkeyPatch, statement: str, fault: faults.Fault
) -> None:
    case = parse_case("a/b", f"CREATE TABLE t(a); CREATE INDEX i ON t(a); {statement};")
    engine = faults.broken(lambda sql, answer: fault(sql, answer) if sql in statement else answer)
    assert not run_case(case, oracle_worker, engine).passed
    monkeypatch.setenv(REWRITES_OFF, "strength,flatten")
    assert run_case(case, oracle_worker, engine).passed
    assert not run_case(case, oracle_worker, faults.broken(faults.crashes)).passed


def test_a_mark_is_for_its_rewrite_alone(oracle_worker: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    case = parse_case("a/b", "-- needs: constants,push_down\n-- needs flatten\nSELECT 1;")
    assert case.needs == {"constants", "push_down"}
    monkeypatch.setenv(REWRITES_OFF, "strength")
    assert not run_case(case, oracle_worker, faults.broken(faults.integers_become_reals)).passed


def test_sqlite_too_does_without_automatic_indexes(oracle_worker: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    case = parse_case("a/b", "PRAGMA automatic_index;")
    off = faults.broken(lambda sql, answer: replace(answer, rows=((0,),)) if "automatic" in sql else answer)
    assert not run_case(case, oracle_worker, off).passed
    monkeypatch.setenv(REWRITES_OFF, "automatic_index")
    assert run_case(case, oracle_worker, off).passed
