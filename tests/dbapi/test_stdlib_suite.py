"""Python's own tests of `sqlite3` pass with minisql in its place."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys

import pytest

from tests.dbapi.stdlib_suite import PACKAGE

_FTS = {"test_dump.DumpTests.test_dump_virtual_tables": "it makes a table of FTS4, a library of its own"}
NOT_FOR_US = {
    (3, 11): {
        **_FTS,
        "test_dbapi.ModuleTests.test_shared_cache_deprecated": "enable_shared_cache() is gone since Python 3.12",
        "test_factory.TextFactoryTests.test_optimized_unicode": "OptimizedUnicode is gone since Python 3.12",
    },
    (3, 12): _FTS,
    (3, 13): {**_FTS, "test_dbapi.ConnectionTests.test_connection_signature": "it wants a signature without types"},
}
"""By Python: what fails, and why it may."""

N_TESTS = {(3, 11): 430, (3, 12): 450, (3, 13): 460}
"""By Python: so many at least."""

PASSED_OVER = {"not enough memory", "SQLite < 3.8.3 needed"}
"""Words of the reasons for which the tests pass themselves over."""

PYTHON = sys.version_info[:2]


@pytest.mark.skipif(PYTHON not in NOT_FOR_US, reason="what may fail is known of other Pythons' tests")
def test_pythons_own_tests_pass() -> None:
    assert importlib.util.find_spec(PACKAGE) is not None, (
        f"this Python has no {PACKAGE}: install the package with its tests (libpython3.11-testsuite on Debian)"
    )
    program = [sys.executable, "-m", "tests.dbapi.stdlib_suite"]
    done = subprocess.run(program, capture_output=True, text=True, check=False)
    assert done.stdout, done.stderr
    report = json.loads(done.stdout.splitlines()[-1])
    assert set(report["failed"]) == set(NOT_FOR_US[PYTHON]), done.stderr
    assert report["ran"] >= N_TESTS[PYTHON]
    for name, reason in report["skipped"].items():
        assert any(word in reason for word in PASSED_OVER), (name, reason)
    assert len(report["skipped"]) < 10
