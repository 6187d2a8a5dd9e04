"""NumPy as the first query over columns finds it: whole, with its own threads, and without their idle work."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import minisql
from minisql.numpy_import import import_numpy

ROOT = Path(__file__).resolve().parent.parent
SETTING = "OPENBLAS_THREAD_TIMEOUT"

# Prints what the setting is while NumPy is being imported, and afterwards.
QUERY = """
import os, sys
sys.path.insert(0, sys.argv[1])
import minisql
seen = []
class Watch:
    def find_spec(self, name, path=None, target=None):
        if name == "numpy":
            seen.append(os.environ.get("OPENBLAS_THREAD_TIMEOUT"))
sys.meta_path.insert(0, Watch())
connection = minisql.connect(sys.argv[2])
connection.execute(sys.argv[3]).fetchall()
print(*seen, os.environ.get("OPENBLAS_THREAD_TIMEOUT"))
"""


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with a table of a few rows."""
    path = tmp_path_factory.mktemp("numpy") / "t.db"
    connection = minisql.connect(str(path))
    connection.execute("CREATE TABLE t(a INTEGER PRIMARY KEY, b REAL)")
    connection.executemany("INSERT INTO t VALUES (?, ?)", ((number, number / 8) for number in range(100)))
    connection.commit()
    connection.close()
    return path


def seen(path: Path, **settings: str) -> list[str]:
    """The setting during the import, and behind it, in a process whose queries all run over columns."""
    environment = {name: value for name, value in os.environ.items() if name != SETTING}
    environment |= {"MINISQL_COLUMNS": "force", **settings}
    command = [sys.executable, "-c", QUERY, str(ROOT), str(path), "SELECT sum(b) FROM t"]
    run = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    return run.stdout.split()


def test_idle_threads_sleep_soon_and_the_environment_is_what_it_was(path: Path) -> None:
    assert seen(path) == ["20", "None"]


def test_a_setting_of_the_users_own_holds(path: Path) -> None:
    assert seen(path, **{SETTING: "26"}) == ["26", "26"]


def test_an_import_that_fails_leaves_the_environment_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(SETTING, raising=False)
    monkeypatch.delitem(sys.modules, "numpy", raising=False)
    monkeypatch.setattr(sys, "path", [])
    monkeypatch.setattr(sys, "meta_path", [])
    with pytest.raises(ImportError):
        import_numpy()
    assert SETTING not in os.environ
