"""Writers of both engines on one file at the same time: no update is lost, and no reader sees half of one."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from minisql.storage.commit import Synchronous
from minisql.storage.header import USER_VERSION, get_field, with_field
from minisql.storage.journal import JournalMode
from minisql.storage.pager import Pager
from minisql.storage.vfs.posix import PosixVfs
from tests.storage.sqlite_process import SqliteProcess, sqlite_rows

N_EACH = 60

SQLITE_COUNTS = """
import sys
import apsw
path, mode, n = sys.argv[1], sys.argv[2], int(sys.argv[3])
connection = apsw.Connection(path)
connection.set_busy_timeout(60_000)
connection.execute(f"PRAGMA synchronous = OFF; PRAGMA journal_mode = {mode}").fetchall()
for _ in range(n):
    connection.execute("BEGIN IMMEDIATE")
    [(version,)] = connection.execute("PRAGMA user_version")
    [(first,), (last,)] = connection.execute("SELECT b FROM t WHERE a IN (1, 50)")
    assert first == last == str(version).zfill(1000), (version, first[-9:], last[-9:])
    connection.execute(f"PRAGMA user_version = {version + 1}")
    connection.execute("UPDATE t SET b = ?", (str(version + 1).zfill(1000),))
    connection.execute("COMMIT")
"""


@pytest.mark.parametrize("mode", ["delete", "truncate", "persist"])
def test_two_engines_count_together_and_neither_loses_a_count(tmp_path: Path, mode: str) -> None:
    """Each transaction reads a number from the header, finds it on many pages, and puts the next one there."""
    path = tmp_path / "count.db"
    with SqliteProcess(path) as sqlite:
        sqlite.rows("CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT)")
        zeros = "0" * 1000
        sqlite.rows(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50)"
            f" INSERT INTO t SELECT i, '{zeros}' FROM n"
        )
    program = [sys.executable, "-c", SQLITE_COUNTS, str(path), mode, str(N_EACH)]
    with subprocess.Popen(program) as other:
        count_with_pager(path, JournalMode(mode))
        assert other.wait() == 0
    assert sqlite_rows(path, "PRAGMA user_version") == [[2 * N_EACH]]
    assert sqlite_rows(path, "SELECT DISTINCT b FROM t") == [[str(2 * N_EACH).zfill(1000)]]
    assert sqlite_rows(path, "PRAGMA integrity_check") == [["ok"]]


def count_with_pager(path: Path, mode: JournalMode) -> None:
    """What `SQLITE_COUNTS` does, with the text found and replaced in the bytes of the pages."""

    def wait(attempt: int) -> bool:
        time.sleep(0.0005)
        return attempt < 100_000

    pager = Pager(PosixVfs(), str(path))
    pager.synchronous, pager.journal_mode, pager.busy = Synchronous.OFF, mode, wait
    for _ in range(N_EACH):
        pager.begin_write()
        version = get_field(pager.page(1).image, USER_VERSION)
        old, new = (str(number).zfill(1000).encode() for number in (version, version + 1))
        n_found = 0
        for page_no in range(2, pager.n_pages + 1):
            page = pager.page(page_no)
            n_found += page.image.count(old)
            pager.write(page)
            page.set_image(page.image.replace(old, new))
        assert n_found >= 50, (version, n_found)  # more: unused space keeps copies of cells that moved
        pager.write(pager.page(1))
        pager.page(1).image = with_field(pager.page(1).image, USER_VERSION, version + 1)
        pager.commit()
        pager.end_read()
    pager.close()
