"""The sum at the end of test.sh is made from reports and exit statuses, and errs towards failure."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from oracle_tests.engines import ROOT


def verdict(directory: Path) -> tuple[int, str]:
    command = [sys.executable, str(ROOT / ".ci" / "verdict.py"), str(directory)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout.splitlines()[-1]


def junit(tests: int, failures: int = 0, errors: int = 0, skipped: int = 0) -> str:
    return (
        f'<testsuites><testsuite name="pytest" tests="{tests}" failures="{failures}" errors="{errors}"'
        f' skipped="{skipped}"></testsuite></testsuites>'
    )


@pytest.mark.parametrize(
    ("files", "status", "line"),
    [
        ({"01-ruff.status": "0"}, 0, "1 passed, 0 failed"),
        ({"01-ruff.status": "1"}, 1, "0 passed, 1 failed"),
        ({"01-unit.status": "0", "01-unit.xml": junit(10, skipped=2)}, 0, "8 passed, 0 failed"),
        ({"01-unit.status": "1", "01-unit.xml": junit(10, failures=1, errors=2)}, 1, "7 passed, 3 failed"),
        ({"01-unit.status": "2", "01-unit.xml": junit(10)}, 1, "10 passed, 1 failed"),
        ({"01-unit.status": "5", "01-unit.xml": junit(0)}, 1, "0 passed, 1 failed"),
        ({"01-unit.status": "0", "01-unit.xml": junit(3, skipped=3)}, 1, "0 passed, 1 failed"),
        ({"01-o.status": "0", "01-o.json": '{"passed": 5, "failed": 0}', "02-m.status": "0"}, 0, "6 passed, 0 failed"),
        ({"01-o.status": "1", "01-o.json": '{"passed": 5, "failed": 2}'}, 1, "5 passed, 2 failed"),
        ({"01-o.status": "0", "01-o.json": '{"passed": 0, "failed": 0}'}, 1, "0 passed, 1 failed"),
        ({}, 1, "0 passed, 0 failed"),
    ],
)
def test_counts_are_summed_and_doubt_is_failure(tmp_path: Path, files: dict[str, str], status: int, line: str) -> None:
    for name, text in files.items():
        (tmp_path / name).write_text(text)
    assert verdict(tmp_path) == (status, line)
