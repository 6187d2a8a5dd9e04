"""SQLite cannot be reached from the engine's process."""

from __future__ import annotations

import importlib
import subprocess
import sys

import pytest

from oracle_tests.engines import ROOT, Worker


@pytest.mark.parametrize("name", ["sqlite3", "_sqlite3", "apsw", "sqlite3.dbapi2", "apsw.ext"])
def test_sqlite_cannot_be_imported_in_a_test(name: str) -> None:
    with pytest.raises(ImportError, match="engine's process"):
        importlib.import_module(name)


def test_what_was_imported_before_is_gone_too() -> None:
    program = (
        "import sys, sqlite3, apsw\n"
        "from oracle_tests import poison\n"
        "poison.install()\n"
        "assert not {'sqlite3', '_sqlite3', 'apsw'} & set(sys.modules)\n"
        "try:\n    import sqlite3\nexcept ImportError:\n    print('refused')\n"
    )
    output = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert output.stdout == "refused\n"


def test_the_worker_is_the_reference_version(oracle_worker: Worker) -> None:
    assert oracle_worker.call("version").startswith("3.54.")
