"""Adds up what the steps of a test run reported, prints the counts, and decides the exit status.

Usage: verdict.py DIRECTORY. The directory has one file a step:
    NAME.status     the step's exit status, always there: a step without it did not run
    NAME.xml        pytest's JUnit report; NAME.json  {"passed": n, "failed": n}; neither: the step is one check
A step whose status is not 0 counts at least one failure, whatever its report says.
"""

from __future__ import annotations

import json
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path


def junit_counts(path: Path) -> tuple[int, int]:
    """(passed, failed) of a JUnit report; errors are failures, skipped tests are neither."""
    n_passed = n_failed = 0
    for suite in ElementTree.parse(path).getroot().iter("testsuite"):
        n_bad = int(suite.get("failures", 0)) + int(suite.get("errors", 0))
        n_failed += n_bad
        n_passed += int(suite.get("tests", 0)) - n_bad - int(suite.get("skipped", 0))
    return n_passed, n_failed


def step_counts(status_file: Path) -> tuple[int, int]:
    """(passed, failed) of one step."""
    status = int(status_file.read_text())
    report = status_file.with_suffix(".xml")
    summary = status_file.with_suffix(".json")
    if report.exists():
        n_passed, n_failed = junit_counts(report)
    elif summary.exists():
        counts = json.loads(summary.read_text())
        n_passed, n_failed = counts["passed"], counts["failed"]
    else:
        n_passed, n_failed = int(status == 0), 0
    if n_passed == 0 and n_failed == 0:
        n_failed = 1  # a step that compared nothing has failed
    return n_passed, max(n_failed, 1) if status else n_failed


def main(directory: Path) -> int:
    """Print a line for each step and the sum; the exit status."""
    total_passed = total_failed = 0
    for status_file in sorted(directory.glob("*.status")):
        n_passed, n_failed = step_counts(status_file)
        print(f"  {status_file.stem.partition('-')[2]:24} {n_passed:7} passed {n_failed:5} failed")
        total_passed += n_passed
        total_failed += n_failed
    print(f"{total_passed} passed, {total_failed} failed")
    return 0 if total_passed and not total_failed else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
