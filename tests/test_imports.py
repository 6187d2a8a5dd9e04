"""What a fresh interpreter imports on its way to the first row. Every module costs start-up time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import minisql

ROOT = Path(__file__).resolve().parent.parent

# Prints the modules that the first SELECT has imported. `-S` keeps out what the environment's own `.pth` files import.
FIRST_SELECT = """
import sys
sys.path.insert(0, sys.argv[1])
import minisql
connection = minisql.connect(sys.argv[2])
assert connection.execute("SELECT * FROM t LIMIT 1").fetchone() == (1, "one")
print("\\n".join(sys.modules))
"""

UNNEEDED = (
    "dataclasses", "decimal", "inspect", "lark", "logging", "numpy", "pathlib", "random", "sortedcontainers",
    "subprocess", "textwrap", "traceback", "urllib", "urllib.parse", "zlib",
    "minisql.columnar", "minisql.dbapi.dump", "minisql.dbapi.trace", "minisql.engine.commands", "minisql.engine.create",
    "minisql.engine.drop", "minisql.engine.pragma.catalog", "minisql.engine.pragma.check",
    "minisql.engine.pragma.values", "minisql.engine.reindex", "minisql.executor.dml", "minisql.executor.dml.writer",
    "minisql.executor.functions.aggregate", "minisql.executor.functions.core", "minisql.executor.functions.datetime",
    "minisql.executor.functions.mathematics", "minisql.executor.functions.percentile",
    "minisql.executor.functions.printf", "minisql.executor.functions.text", "minisql.executor.index_build",
    "minisql.executor.integrity", "minisql.planner.change", "minisql.planner.explain", "minisql.planner.insert",
    "minisql.planner.views", "minisql.planner.write", "minisql.shell", "minisql.sql.printer",
    "minisql.storage.integrity", "minisql.storage.vfs.fault",
)  # fmt: skip


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The modules that the first SELECT from a file imports."""
    path = tmp_path_factory.mktemp("imports") / "one.db"
    connection = minisql.connect(str(path))
    connection.execute("CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT)")
    connection.execute("INSERT INTO t VALUES (1, 'one')")
    connection.commit()
    connection.close()
    command = [sys.executable, "-S", "-c", FIRST_SELECT, str(ROOT), str(path)]
    return set(subprocess.run(command, check=True, capture_output=True, text=True).stdout.split())


def test_the_first_select_reaches_parser_planner_executor_and_storage(imported: set[str]) -> None:
    assert {"minisql.sql.parse", "minisql.planner.core", "minisql.executor.scan", "minisql.storage.pager"} <= imported


@pytest.mark.parametrize("module", UNNEEDED)
def test_the_first_select_does_not_import(imported: set[str], module: str) -> None:
    assert module not in imported


def test_importing_the_package_alone_imports_no_other_module_of_it() -> None:
    command = [sys.executable, "-S", "-c", "import sys; sys.path.insert(0, sys.argv[1]); import minisql; "
               "print([name for name in sys.modules if name.startswith('minisql.')])", str(ROOT)]  # fmt: skip
    assert subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip() == "[]"
