"""PRAGMA secure_delete: what was deleted is in the file no more."""

from __future__ import annotations

from pathlib import Path

import pytest

import minisql
from tests.storage.sqlite_process import SqliteProcess, sqlite_rows

SCRIPT = """
    PRAGMA secure_delete = {setting};
    PRAGMA auto_vacuum = {auto_vacuum};
    CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT);
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400)
    INSERT INTO t SELECT i, 'secret ' || i || replace(printf('%0' || (i * 2) || 'd', 0), '0', ' secret') FROM n;
    UPDATE t SET b = 'public' WHERE a <= 40;
    DELETE FROM t WHERE a > 300;
    DELETE FROM t WHERE a % 2;
    CREATE TABLE u AS SELECT * FROM t;
    DROP TABLE u;
    UPDATE t SET b = 'public';
"""


def run(path: Path, setting: str, auto_vacuum: str = "none") -> bytes:
    """The file after the script."""
    connection = minisql.connect(path)
    connection.executescript(SCRIPT.format(setting=setting, auto_vacuum=auto_vacuum))
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()
    assert sqlite_rows(path, "PRAGMA integrity_check") == [["ok"]]
    return path.read_bytes()


@pytest.mark.parametrize("auto_vacuum", ["none", "full", "incremental"])
def test_with_it_on_nothing_deleted_is_left(tmp_path: Path, auto_vacuum: str) -> None:
    assert b"secret" not in run(tmp_path / "t.db", "on", auto_vacuum)


@pytest.mark.parametrize("setting", ["off", "fast"])
def test_else_free_pages_keep_what_they_held(tmp_path: Path, setting: str) -> None:
    assert b"secret" in run(tmp_path / "t.db", setting)


@pytest.mark.parametrize("setting", ["on", "fast"])
def test_pages_in_use_hold_nothing_deleted_and_free_ones_what_sqlite_leaves_there(tmp_path: Path, setting: str) -> None:
    """Free pages are zeros in both files or in neither. (Which pages are free differs: an UPDATE of all rows shares
    them out anew here.)"""
    ours = run(tmp_path / "ours.db", setting)
    with SqliteProcess(tmp_path / "sqlite.db") as sqlite:
        sqlite.rows(SCRIPT.format(setting=setting, auto_vacuum="none"))
    for content in (ours, (tmp_path / "sqlite.db").read_bytes()):
        trunks, free = free_pages(content)
        assert len(free) > 20
        for page_no in range(1, len(content) // 4096 + 1):
            page = content[(page_no - 1) * 4096 : page_no * 4096]
            if page_no in free:
                assert any(page) is (setting == "fast"), page_no
            elif setting == "on" or page_no not in trunks:
                assert b"secret" not in page, page_no


def free_pages(content: bytes) -> tuple[set[int], set[int]]:
    """The trunks and the leaves of the freelist."""

    def number(offset: int) -> int:
        return int.from_bytes(content[offset : offset + 4], "big")

    trunks: set[int] = set()
    leaves: set[int] = set()
    trunk_no = number(32)
    while trunk_no:
        trunks.add(trunk_no)
        start = (trunk_no - 1) * 4096
        leaves |= {number(start + 8 + 4 * i) for i in range(number(start + 4))}
        trunk_no = number(start)
    return trunks, leaves
