"""Claims by many processes that are killed at random."""

from __future__ import annotations

from pathlib import Path

import pytest

from harness.chaos import claims


@pytest.mark.slow
def test_no_task_is_given_twice_under_kills(tmp_path: Path) -> None:
    seen = claims.run(tmp_path, n_claims=600, n_processes=3, seed=1)
    assert (seen.given_twice, seen.broken_rules) == (0, 0)
    assert seen.granted >= 580
    assert seen.killed > 0
