"""What every test runs under: SQLite cannot be imported here, the costly invariant checks are awake."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from oracle_tests import poison
from oracle_tests.engines import Worker
from tests.support import Db, OpenDb

# Modules that take seconds, by measurement; their tests carry the mark `slow`, as single tests may too.
SLOW_MODULES = (
    "columnar/test_adapter.py",
    "columnar/test_build.py",
    "columnar/test_cache.py",
    "columnar/test_decode.py",
    "columnar/test_expressions.py",
    "columnar/test_fetch.py",
    "columnar/test_group.py",
    "columnar/test_join.py",
    "columnar/test_scan.py",
    "columnar/test_sort.py",
    "columnar/test_sums.py",
    "columnar/test_window.py",
    "dbapi/test_authorizer.py",
    "dbapi/test_backup.py",
    "dbapi/test_decorators.py",
    "dbapi/test_explain_analyze.py",
    "dbapi/test_explained_constraints.py",
    "dbapi/test_explained_errors.py",
    "dbapi/test_explained_locks.py",
    "dbapi/test_open.py",
    "dbapi/test_scripts.py",
    "dbapi/test_stdlib_suite.py",
    "dbapi/test_table_functions.py",
    "dbapi/test_vectorized.py",
    "engine/test_large_transactions.py",
    "engine/test_vacuum.py",
    "executor/functions/test_aggregates.py",
    "executor/functions/test_connection_functions.py",
    "executor/functions/test_datetime.py",
    "executor/functions/test_json_functions.py",
    "executor/functions/test_printf.py",
    "executor/functions/test_scalars.py",
    "executor/test_batches.py",
    "executor/test_batches_of_children.py",
    "executor/test_changes.py",
    "executor/test_compile.py",
    "executor/test_lone_inserts.py",
    "executor/test_many_rows_at_once.py",
    "executor/test_scripts_against_sqlite.py",
    "executor/test_semi_join.py",
    "oracle/test_case.py",
    "oracle/test_fuzz.py",
    "planner/test_nesting.py",
    "planner/test_rewrites.py",
    "real/test_proj.py",
    "shell/test_terminal.py",
    "shell/test_transcripts.py",
    "sql/test_sql_parse_like_sqlite.py",
    "sql/test_sql_printer.py",
    "sql/test_sql_tables.py",
    "storage/test_btree_arrays.py",
    "storage/test_btree_balance.py",
    "storage/test_btree_damage.py",
    "storage/test_btree_find.py",
    "storage/test_btree_in_bulk.py",
    "storage/test_btree_read.py",
    "storage/test_btree_splice.py",
    "storage/test_header_fields.py",
    "storage/test_integrity.py",
    "storage/test_recovery_hot_journals.py",
    "storage/test_salvage.py",
    "storage/test_spill.py",
    "storage/test_store.py",
    "storage/test_super_journal.py",
    "storage/test_wal_crash.py",
    "storage/test_wal_format.py",
    "value/json/test_json_against_sqlite.py",
    "value/test_operators.py",
    "value/test_order.py",
)

poison.install()
os.environ["MINISQL_VERIFY"] = "1"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give the tests of SLOW_MODULES their mark, so that `-m "not slow"` is quick."""
    for item in items:
        if item.path.as_posix().endswith(SLOW_MODULES):
            item.add_marker(pytest.mark.slow)


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """How much the crash tests have tried: the sums of the numbers that tests have given to `record_property`."""
    totals: Counter[str] = Counter()
    for report in terminalreporter.stats.get("passed", []):
        totals.update({name: value for name, value in report.user_properties if isinstance(value, int)})
    if totals:
        terminalreporter.write_line(", ".join(f"{name}: {total}" for name, total in sorted(totals.items())))


@pytest.fixture(scope="session")
def oracle_worker() -> Iterator[Worker]:
    """The process that runs SQLite, one for the session."""
    worker = Worker()
    yield worker
    worker.close()


@pytest.fixture
def open_db(tmp_path: Path, oracle_worker: Worker) -> Iterator[OpenDb]:
    """Opens fresh databases; each ends the test with our integrity check and with SQLite's."""
    opened: list[Db] = []

    def open_one(path: Path | None = None, **pragmas: object) -> Db:
        db = Db(path or tmp_path / f"test{len(opened)}.db", oracle_worker, pragmas)
        opened.append(db)
        return db

    yield open_one
    for db in opened:
        db.check()
