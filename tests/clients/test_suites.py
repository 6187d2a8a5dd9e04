"""The comparison behind `./test.sh --clients` counts what passes with SQLite alone as failed, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

from tests.clients.suites.compare import Outcome, compare, read_outcomes

PASSED, FAILED, SKIPPED = Outcome("passed", 1.0), Outcome("failed", 2.0, "why"), Outcome("skipped")


def test_a_test_that_passes_with_sqlite_must_pass() -> None:
    expected = {"a": PASSED, "b": PASSED, "c": PASSED, "d": PASSED, "e": FAILED, "f": SKIPPED}
    ours = {"a": PASSED, "b": FAILED, "c": SKIPPED, "e": FAILED, "f": PASSED, "g": FAILED}
    comparison = compare(expected, ours, {})
    assert comparison.n_passed == 1
    assert [(test, outcome.name) for test, outcome, _ in comparison.failures] == [
        ("b", "failed"), ("c", "skipped"), ("d", "absent"),
    ]  # fmt: skip
    assert comparison.seconds == (6.0, 6.0)


def test_what_is_accepted_must_differ() -> None:
    comparison = compare({"Match::a": PASSED, "b": PASSED}, {"Match::a": SKIPPED, "b": PASSED}, {"Match": "no FTS"})
    assert (comparison.n_passed, comparison.n_failed, comparison.n_accepted) == (1, 0, 1)
    comparison = compare({"Match::a": PASSED, "b": PASSED}, {"Match::a": PASSED, "b": PASSED}, {"Match": "no FTS"})
    assert (comparison.n_passed, comparison.n_failed) == (2, 1)


def test_parts_have_their_own_counts() -> None:
    comparison = compare({"x.a": PASSED, "y.a": PASSED, "y.b": PASSED}, {"x.a": PASSED, "y.a": FAILED}, {})
    parts = comparison.parts(lambda test: test[0])
    assert {name: (part.n_passed, part.n_failed) for name, part in parts.items()} == {"x": (1, 0), "y": (0, 2)}


def test_outcomes_are_read_as_they_were_written(tmp_path: Path) -> None:
    (tmp_path / "report.json").write_text(json.dumps({"a": ["failed", 2.0, "why"]}))
    assert read_outcomes(tmp_path / "report.json") == {"a": FAILED}
