"""Differences as tasks: one for each cause, with what an agent needs to see it and to know that it is gone."""

from __future__ import annotations

import json

import pytest

from oracle_tests.case import load_cases
from oracle_tests.command import main
from oracle_tests.engines import Worker
from oracle_tests.runner import run_case
from oracle_tests.tasks import Difference, of_case, of_program, tasks
from tests.oracle.broken import broken, last_row_is_lost


def test_cases_that_fail_for_one_reason_are_one_task_that_says_how_to_see_it() -> None:
    worker = Worker()
    try:
        differences: list[Difference] = []
        for case in load_cases(["distinct"], [])[:6]:
            result = run_case(case, worker, broken(last_row_is_lost))
            differences += of_case(result.name, result.mismatches)
    finally:
        worker.close()
    made = tasks(differences)
    assert 0 < len(made) < len(differences)
    first = made[0]
    assert str(first["title"]).startswith("distinct: ")
    assert "SQLite:  rows:" in str(first["body"])
    assert str(first["acceptance"]).startswith("python -m oracle_tests run --case distinct/")
    assert len({str(task["signature"]) for task in made}) == len(made)


def test_a_program_that_differs_is_run_again_by_its_name() -> None:
    worker = Worker()
    try:
        case = load_cases(["distinct"], [])[0]
        mismatch = run_case(case, worker, broken(last_row_is_lost)).mismatches[0]
    finally:
        worker.close()
    [made] = tasks([of_program("7/3", mismatch, changes=True)])
    assert made["acceptance"] == "python -m oracle_tests fuzz --changes --program 7/3"


def test_where_nothing_differs_nothing_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tasks", "distinct", "--against-itself", "--jobs", "1"]) == 0
    assert [json.loads(line) for line in capsys.readouterr().out.splitlines()] == []
