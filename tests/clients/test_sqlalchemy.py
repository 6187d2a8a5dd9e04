"""SQLAlchemy with `sqlite+minisql` does what it does with SQLite's driver.

The whole of its dialect suite is run by `./test.sh --clients`.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy

from oracle_tests.engines import Worker
from tests.clients.programs import sqlalchemy_orm
from tests.clients.run import answers

# A part of the suite that runs in seconds: rows, keys, transactions, what is read back of the schema.
SUITE_PARTS = "CompositeKeyReflectionTest or ExceptionTest or FetchLimitOffsetTest or IsolationLevelTest or " \
    "LastrowidTest or InsertBehaviorTest or RowFetchTest or TableDDLTest or UnicodeTextTest or ViewTest"  # fmt: skip
SUITE_CONFIGURATION = """\
[sqla_testing]
requirement_cls = sqlalchemy.testing.requirements:SuiteRequirements
profile_file = profiles.txt

[db]
default = sqlite+minisql://
"""


@pytest.mark.slow
def test_a_program_of_the_orm_sees_what_it_sees_with_sqlite(tmp_path: Path, oracle_worker: Worker) -> None:
    expected = answers("sqlite3", "sqlalchemy_orm", tmp_path)
    home = tmp_path / "minisql"
    home.mkdir()
    assert list(sqlalchemy_orm.lines(home, "minisql")) == expected
    assert len(expected) > 50
    assert oracle_worker.call("integrity", str(home / "books.db")) == ["ok"]


def test_the_dialect_is_found_by_its_name_and_answers_for_minisql() -> None:
    import minisql

    engine = sqlalchemy.create_engine("sqlite+minisql://")
    assert (engine.name, engine.driver) == ("sqlite", "minisql")
    assert engine.dialect.dbapi is minisql
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT sqlite_version()").scalar() == minisql.sqlite_version
        assert connection.dialect.server_version_info == minisql.sqlite_version_info


@pytest.mark.slow
def test_a_part_of_its_dialect_suite_passes(tmp_path: Path) -> None:
    (tmp_path / "setup.cfg").write_text(SUITE_CONFIGURATION)
    (tmp_path / "conftest.py").write_text("from sqlalchemy.testing.plugin.pytestplugin import *\n")
    (tmp_path / "test_suite.py").write_text("from sqlalchemy.testing.suite import *\n")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", SUITE_PARTS, "test_suite.py"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
    assert " passed" in done.stdout.splitlines()[-1]
