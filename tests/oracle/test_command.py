"""The commands' exit status and summaries: green only when something was compared and nothing differed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from oracle_tests.command import finish, main


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
