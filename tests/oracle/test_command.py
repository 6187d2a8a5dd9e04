"""The commands' exit status and summaries: green only when something was compared and nothing differed."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from oracle_tests.command import finish, main

ROOT = Path(__file__).resolve().parents[2]


def test_a_run_of_one_area_counts_its_cases(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    summary = tmp_path / "summary.json"
    assert main(["run", "distinct", "--against-itself", "--jobs", "1", "--summary", str(summary)]) == 0
    counts = json.loads(summary.read_text())
    assert counts["passed"] > 0
    assert counts["failed"] == 0
    assert capsys.readouterr().out.splitlines()[-1] == f"{counts['passed']} passed, 0 failed"


def test_a_failing_file_gives_status_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "bad.test").write_text("query I\nSELECT 1\n----\n2\n")
    assert main(["slt", str(tmp_path), "--against-itself"]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "0 passed, 1 failed"


def test_nothing_compared_is_a_failure(tmp_path: Path) -> None:
    (tmp_path / "empty.test").write_text("# nothing\n")
    summary = tmp_path / "summary.json"
    assert main(["slt", str(tmp_path), "--against-itself", "--summary", str(summary)]) == 1
    assert json.loads(summary.read_text()) == {"passed": 0, "failed": 1}
    assert finish(None, 0, 0) == 1


def test_a_fuzz_of_one_program_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fuzz", "--program", "5/0", "--against-itself"]) == 0
    assert "programs: 1" in capsys.readouterr().out


def test_without_sqlite_a_line_says_how_to_get_it() -> None:
    """`-S` keeps the packages of the environment out, apsw among them."""
    command = [sys.executable, "-S", "-m", "oracle_tests", "run", "in"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "SQLite is missing, as apsw: pip install -e '.[dev]', or ./test.sh once\n"
