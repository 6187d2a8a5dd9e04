"""File systems by name: what `vfs=` in a URI opens, and where an attached database lies."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import minisql
from minisql.storage.vfs.memory import MemoryVfs
from minisql.storage.vfs.registry import register_vfs, unregister_vfs
from tests.support import OpenDb


@pytest.fixture
def disk() -> Iterator[MemoryVfs]:
    """An empty file system by the name of `shelf`."""
    vfs = MemoryVfs()
    register_vfs("shelf", vfs)
    yield vfs
    unregister_vfs("shelf")


def test_a_uri_chooses_the_file_system_and_what_is_attached_follows_main(disk: MemoryVfs, tmp_path: Path) -> None:
    db = minisql.connect("file:/main.db?vfs=shelf", uri=True, isolation_level=None)
    db.execute("CREATE TABLE t(a)")
    db.execute("ATTACH '/other.db' AS other")
    db.execute("CREATE TABLE other.t(a)")
    db.execute("VACUUM INTO '/copy.db'")
    assert sorted(disk.snapshot()) == ["/copy.db", "/main.db", "/other.db"]
    db.execute(f"ATTACH 'file:{tmp_path}/real.db?vfs=unix' AS real")
    db.execute("CREATE TABLE real.t(a)")
    assert (tmp_path / "real.db").exists()
    assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    db.close()


def test_unix_is_the_file_system_that_everybody_gets(open_db: OpenDb) -> None:
    db = open_db()
    db.execute("CREATE TABLE t AS SELECT 1 AS a")
    other = minisql.connect(f"file:{db.path}?vfs=unix", uri=True)
    assert other.execute("SELECT a FROM t").fetchall() == [(1,)]
    other.close()


def test_a_name_that_nobody_has_is_refused_in_sqlites_words(disk: MemoryVfs) -> None:
    with pytest.raises(minisql.OperationalError, match=r"^no such vfs: nobody$"):
        minisql.connect("file:/main.db?vfs=nobody", uri=True)
    unregister_vfs("shelf")
    with pytest.raises(minisql.OperationalError, match=r"^no such vfs: shelf$"):
        minisql.connect("file:/main.db?vfs=shelf", uri=True)
