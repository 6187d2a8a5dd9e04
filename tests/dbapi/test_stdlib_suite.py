"""Python's own tests of `sqlite3` pass with minisql in its place."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys

import pytest

from tests.dbapi.stdlib_suite import PACKAGE

NOT_FOR_US = {
    "test_dump.DumpTests.test_dump_virtual_tables": "it makes a table of FTS4, a library of its own",
    "test_dbapi.ModuleTests.test_shared_cache_deprecated": "enable_shared_cache() is gone since Python 3.12",
    "test_factory.TextFactoryTests.test_optimized_unicode": "OptimizedUnicode is gone since Python 3.12",
}
"""What fails, and why it may."""

PASSED_OVER = {"not enough memory", "SQLite < 3.8.3 needed"}
"""Words of the reasons for which the tests pass themselves over."""


@pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="what may fail is known of the tests of Python 3.11")
def test_pythons_own_tests_pass() -> None:
    assert importlib.util.find_spec(PACKAGE) is not None, (
        f"this Python has no {PACKAGE}: install the package with its tests (libpython3.11-testsuite on Debian)"
    )
    program = [sys.executable, "-m", "tests.dbapi.stdlib_suite"]
    done = subprocess.run(program, capture_output=True, text=True, check=False)
    assert done.stdout, done.stderr
    report = json.loads(done.stdout.splitlines()[-1])
    assert set(report["failed"]) == set(NOT_FOR_US), done.stderr
    assert report["ran"] >= 430
    for name, reason in report["skipped"].items():
        assert any(word in reason for word in PASSED_OVER), (name, reason)
    assert len(report["skipped"]) < 10
