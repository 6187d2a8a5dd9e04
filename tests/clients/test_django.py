"""Django with `minisql.django` does what it does with its `sqlite3` backend.

Its own tests of eight applications are run by `./test.sh --clients`.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import minisql
from oracle_tests.engines import Worker
from tests.clients.run import answers

# Tests of a small project, side by side: in processes that are spawned the databases in memory go through files.
PROJECT = """
import json, multiprocessing, sys
from django.conf import settings
settings.configure(
    DATABASES={"default": {"ENGINE": "minisql.django", "NAME": ":memory:"}},
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth"],
)
import django
django.setup()
from django.test.runner import DiscoverRunner

if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv[1])
    runner = DiscoverRunner(parallel=2, verbosity=0, interactive=False)
    print(json.dumps(runner.run_tests(["test_one", "test_two"])))
"""
TESTS = """
import sqlite3, threading
from django.contrib.auth.models import Group
from django.db import connection, transaction
from django.test import TestCase, TransactionTestCase

def refuse(*arguments, **options):
    raise AssertionError("SQLite's driver was asked for a connection")
sqlite3.connect = sqlite3.dbapi2.connect = refuse

class Rows(TestCase):
    def test_each_test_begins_with_the_rows_of_the_migrations(self):
        self.assertEqual(Group.objects.count(), 0)
        Group.objects.create(name="x")

    def test_and_is_rolled_back(self):
        self.assertEqual(Group.objects.count(), 0)
        Group.objects.create(name="x")

class Threads(TransactionTestCase):
    def test_a_second_connection_sees_the_database_in_memory(self):
        Group.objects.create(name="x")
        seen = []
        def look():
            seen.extend(Group.objects.values_list("name", flat=True))
            seen.append(connection.in_atomic_block)
            connection.close()
        thread = threading.Thread(target=look)
        thread.start()
        thread.join()
        self.assertEqual(seen, ["x", False])
"""


@pytest.mark.slow
def test_a_program_sees_what_it_sees_with_sqlite(tmp_path: Path, oracle_worker: Worker) -> None:
    expected = answers("sqlite3", "django_models", tmp_path)
    home = tmp_path / "minisql"
    home.mkdir()
    command = [sys.executable, "-m", "tests.clients.programs.django_models", str(home)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == expected
    assert len(expected) > 100
    connection = minisql.connect(home / "site.db")
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()
    assert oracle_worker.call("integrity", str(home / "site.db")) == ["ok"]


@pytest.mark.slow
def test_tests_run_side_by_side_in_processes_that_are_forked_or_spawned(tmp_path: Path) -> None:
    (tmp_path / "project.py").write_text(PROJECT)
    for name in ("test_one", "test_two"):
        (tmp_path / f"{name}.py").write_text(TESTS)
    for method in ("fork", "spawn"):
        command = [sys.executable, "project.py", method]
        # A worker that cannot begin is started again and again: then the time-out is what fails.
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=200)
        assert done.returncode == 0, done.stderr
        assert json.loads(done.stdout.splitlines()[-1]) == 0, done.stdout + done.stderr
        assert "Ran 6 tests" in done.stderr


def test_the_shell_of_the_database_is_that_of_minisql(tmp_path: Path) -> None:
    from minisql.django.client import DatabaseClient

    path = tmp_path / "site.db"
    command, variables = DatabaseClient.settings_to_cmd_args_env({"NAME": path}, ["SELECT 6 * 7"])
    done = subprocess.run(command, env=variables, capture_output=True, text=True, check=True)
    assert done.stdout == "42\n"
