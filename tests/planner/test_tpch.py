"""The 22 queries of TPC-H give in minisql what they give in SQLite, each engine in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.queries import measure, same_rows
from benchmarks.tpch import run

SCALE = 0.01  # below that, parts have the same supplier twice
ROOT = Path(run.__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def tpch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small database, made by SQLite in another process."""
    path = tmp_path_factory.mktemp("tpch") / "tpch.db"
    subprocess.run([sys.executable, "-m", "benchmarks.tpch.data", str(path), str(SCALE)], check=True, cwd=ROOT)
    return path


@pytest.mark.slow
@pytest.mark.parametrize("name", run.names())
def test_a_query_of_tpch_has_the_answer_of_sqlite(name: str, tpch: Path) -> None:
    (result,) = measure(tpch, [run.query(name, SCALE)], n_repeats=1, n_warm=1)
    assert result.same_answer


def test_answers_that_differ_are_seen() -> None:
    assert same_rows([[1, "a", 0.1 + 0.2]], [[1, "a", 0.3]])
    assert not same_rows([[1, "a"]], [[1, "b"]])
    assert not same_rows([[1]], [[1.0]])
    assert not same_rows([[1], [2]], [[2], [1]])
