"""`minisql.install_as_sqlite3()`: whatever imports `sqlite3` from then on gets minisql, however it imports it."""

from __future__ import annotations

import subprocess
import sys

import pytest

pytestmark = pytest.mark.slow


def run(program: str) -> list[str]:
    """What a program prints, in a process where the standard library's module could be imported."""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.mark.parametrize(
    ("statement", "expression"),
    [
        ("import sqlite3", "sqlite3.Connection is minisql.Connection"),
        ("import sqlite3 as db", "db.connect is minisql.connect and db.Blob is minisql.Blob"),
        ("import sqlite3.dbapi2", "sqlite3.dbapi2.Cursor is minisql.Cursor"),
        ("import sqlite3.dbapi2 as db", "db.Row is minisql.Row"),
        ("from sqlite3 import dbapi2 as db", "db.SQLITE_DENY == minisql.SQLITE_DENY == 1"),
        ("from sqlite3.dbapi2 import connect, Error", "connect is minisql.connect and Error is minisql.Error"),
        ("from sqlite3 import *", "IntegrityError is minisql.IntegrityError and SQLITE_READ == 20 and Blob"),
        ("from sqlite3.dump import _iterdump", "list(_iterdump(minisql.connect(':memory:')))[-1] == 'COMMIT;'"),
        ("from _sqlite3 import Connection", "Connection is minisql.Connection"),
        ("from importlib import import_module", "import_module('sqlite3').Row is minisql.Row"),
        ("from importlib.util import find_spec", "find_spec('sqlite3').name == 'sqlite3'"),
        ("import sqlite3", "sqlite3.__name__ == 'sqlite3' and minisql.install_as_sqlite3() is sqlite3"),
        ("import sqlite3", "sqlite3.version == minisql.version and not hasattr(sqlite3, 'nosuch')"),
        ("import sqlite3, sys", "sqlite3.dbapi2 is sys.modules['sqlite3.dbapi2']"),
    ],
)
def test_each_way_to_import_it_gives_minisql(statement: str, expression: str) -> None:
    assert run(f"import minisql; minisql.install_as_sqlite3()\n{statement}\nprint(bool({expression}))") == ["True"]


def test_what_is_not_in_the_package_cannot_be_imported_from_it() -> None:
    program = """
import minisql
minisql.install_as_sqlite3()
try:
    import sqlite3.nosuch
except ImportError as error:
    print(error)
"""
    assert run(program) == ["No module named 'sqlite3.nosuch'"]


def test_who_has_the_standard_librarys_module_already_is_warned() -> None:
    program = """
import warnings, minisql
with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter("always")
    import sqlite3 as before
    minisql.install_as_sqlite3()
    minisql.install_as_sqlite3()
import sqlite3
print([str(each.message) for each in told], before.Connection is minisql.Connection, sqlite3 is before)
"""
    said = "the standard library's sqlite3 has been imported already: what has it keeps it"
    assert run(program) == [f"{[said]!r} False False"]
