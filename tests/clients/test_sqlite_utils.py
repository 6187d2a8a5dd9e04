"""sqlite-utils makes and changes tables with minisql as it does with SQLite."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.clients.conftest import Same

pytestmark = pytest.mark.slow

_SEARCHES = """
import sys
import minisql
minisql.install_as_sqlite3()
import sqlite_utils

db = sqlite_utils.Database(sys.argv[1])
notes = db["notes"].insert_all([{"id": 1, "text": "one"}, {"id": 2, "text": "two"}], pk="id")
try:
    notes.enable_fts(["text"])
except minisql.OperationalError as error:
    print(error)
notes.insert({"id": 3, "text": "three"})
print(db.table_names(), notes.count, db.conn.in_transaction)
"""


def test_tables_are_made_changed_and_looked_at_as_with_sqlite(same_on_both: Same) -> None:
    same_on_both("utils_tables", 550)


def test_full_text_search_is_refused_and_the_database_goes_on(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _SEARCHES, str(tmp_path / "a.db")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["no such module: FTS5", "['notes'] 3 False"]
