"""Salvage: everything of a sound file, and of a damaged one all rows on pages that are whole."""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random

import pytest

import minisql
from minisql.dbapi.recover import salvage
from minisql.storage.header import HEADER_SIZE
from minisql.storage.store import Store
from minisql.storage.vfs.memory import MemoryVfs
from minisql.storage.walk import PageRole, PageUse, walk
from oracle_tests.engines import Worker
from tests.storage.damage import SHAPES, make_shapes, page_size_of
from tests.support import Db, OpenDb

OBJECTS = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name"


@pytest.fixture(scope="module")
def shapes(oracle_worker: Worker, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return make_shapes(oracle_worker, tmp_path_factory.mktemp("shapes"))


def table_names(db: Db) -> list[str]:
    return [str(row[0]) for row in db.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")]


def uses(content: bytes, name: str) -> list[PageUse]:
    """The pages of a table."""
    store = Store.open(MemoryVfs({"/db": content}), "/db")
    store.begin_read()
    connection = minisql.connect(":memory:")
    connection.deserialize(content)
    (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (name,)).fetchone()
    return list(walk(store.pager, [(name, root)]))


@pytest.mark.parametrize("shape", SHAPES)
def test_of_a_sound_file_nothing_is_lost(
    open_db: OpenDb, shapes: dict[str, bytes], tmp_path: Path, shape: str
) -> None:
    """The same objects and the same rows, as SQLite reads them; the same settings in the header."""
    (tmp_path / "sound.db").write_bytes(shapes[shape])
    salvaged = salvage(tmp_path / "sound.db", tmp_path / "new.db", ignore_freelist=True)
    assert (salvaged.n_lost, salvaged.refused) == (0, ())
    sound, new = open_db(tmp_path / "sound.db"), open_db(tmp_path / "new.db")
    assert new.rows(OBJECTS) == sound.rows(OBJECTS)
    for name in table_names(sound):
        query = f"SELECT rowid, * FROM {name}" if name != "w" else f"SELECT * FROM {name}"
        assert new.sqlite_rows(query) == sound.sqlite_rows(query)
    for pragma in ("page_size", "encoding", "auto_vacuum", "user_version", "application_id"):
        assert new.rows(f"PRAGMA {pragma}") == sound.rows(f"PRAGMA {pragma}")


@pytest.mark.parametrize("shape", ["rows", "auto-vacuum", "incremental, UTF-16", "without rowid"])
def test_rows_on_whole_pages_are_found_when_the_page_above_is_gone(
    open_db: OpenDb, shapes: dict[str, bytes], tmp_path: Path, shape: str
) -> None:
    """The root of a table is noise: its leaves belong to nobody, and their rows go to lost_and_found."""
    name = "w" if shape == "without rowid" else "t"
    content, size = bytearray(shapes[shape]), page_size_of(shapes[shape])
    pages = uses(shapes[shape], name)
    assert pages[0].role is PageRole.INTERNAL
    n_rows = sum(page.n_cells for page in pages[1:] if page.role is PageRole.LEAF)
    content[pages[0].offset : pages[0].offset + size] = bytes(size)
    (tmp_path / "bad.db").write_bytes(content)
    salvaged = salvage(tmp_path / "bad.db", tmp_path / "new.db", ignore_freelist=True)
    assert salvaged.n_lost >= n_rows > 0
    assert salvaged.n_rows.get(name, 0) == 0
    new = open_db(tmp_path / "new.db")
    assert new.rows("SELECT count(*) FROM lost_and_found") == [(salvaged.n_lost,)]
    if name == "t":
        rows = open_db_rows(shapes[shape], "SELECT id, k, s FROM t")
        assert set(new.rows("SELECT id, c1, c2 FROM lost_and_found WHERE nfield = 3")) >= set(rows)


def open_db_rows(content: bytes, sql: str) -> list[tuple[object, ...]]:
    connection = minisql.connect(":memory:")
    connection.deserialize(content)
    return list(connection.execute(sql).fetchall())


@pytest.mark.parametrize("seed", range(12))
def test_rows_on_pages_that_are_whole_are_all_there(
    open_db: OpenDb, shapes: dict[str, bytes], tmp_path: Path, seed: int
) -> None:
    """A third of the pages of a table is noise; every row on another leaf is in the new file."""
    rng = Random(seed)
    shape = rng.choice(["rows", "wide pages", "freelist"])
    content, size = bytearray(shapes[shape]), page_size_of(shapes[shape])
    leaves = [page for page in uses(shapes[shape], "t") if page.role is PageRole.LEAF]
    broken = rng.sample(leaves, max(1, len(leaves) // 3))
    for page in broken:
        content[page.offset : page.offset + size] = rng.randbytes(size - 1) + b"\0"
        content[page.offset] = 0xFF
    (tmp_path / "bad.db").write_bytes(content)
    salvaged = salvage(tmp_path / "bad.db", tmp_path / "new.db")
    n_whole = sum(page.n_cells for page in leaves if page not in broken)
    assert salvaged.n_rows.get("t", 0) >= n_whole
    rows = set(open_db_rows(shapes[shape], "SELECT id, k, s FROM t"))
    if len(leaves) > 1:
        assert set(open_db(tmp_path / "new.db").rows("SELECT id, k, s FROM t")) <= rows


@pytest.mark.parametrize("n_bytes", [16, HEADER_SIZE])
@pytest.mark.parametrize("shape", ["rows", "wide pages", "types"])
def test_a_file_without_its_header_is_read_all_the_same(
    open_db: OpenDb, shapes: dict[str, bytes], tmp_path: Path, shape: str, n_bytes: int
) -> None:
    """The page size is found by looking; only what the header alone knows is gone."""
    (tmp_path / "sound.db").write_bytes(shapes[shape])
    (tmp_path / "bad.db").write_bytes(bytes(n_bytes) + shapes[shape][n_bytes:])
    salvage(tmp_path / "bad.db", tmp_path / "new.db", ignore_freelist=True)
    sound, new = open_db(tmp_path / "sound.db"), open_db(tmp_path / "new.db")
    for name in table_names(sound):
        assert new.rows(f"SELECT * FROM {name}") == sound.rows(f"SELECT * FROM {name}")


def test_deleted_rows_come_back_unless_the_freelist_is_ignored(
    open_db: OpenDb, shapes: dict[str, bytes], tmp_path: Path
) -> None:
    (tmp_path / "bad.db").write_bytes(shapes["freelist"])
    assert salvage(tmp_path / "bad.db", tmp_path / "all.db", lost_and_found="t").n_lost > 0
    assert salvage(tmp_path / "bad.db", tmp_path / "few.db", ignore_freelist=True).n_lost == 0
    assert ("t_0",) in open_db(tmp_path / "all.db").rows("SELECT name FROM sqlite_schema")
    open_db(tmp_path / "few.db")


def test_rowids_are_kept_or_not(open_db: OpenDb, tmp_path: Path) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(a)")
    db.execute("INSERT INTO t(rowid, a) VALUES (5, 'x'), (9, 'y')")
    db.connection.close()
    salvage(db.path, tmp_path / "kept.db")
    salvage(db.path, tmp_path / "new.db", rowids=False)
    assert open_db(tmp_path / "kept.db").rows("SELECT rowid, a FROM t") == [(5, "x"), (9, "y")]
    assert open_db(tmp_path / "new.db").rows("SELECT rowid, a FROM t") == [(1, "x"), (2, "y")]


def test_a_target_with_content_is_refused(open_db: OpenDb, tmp_path: Path) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(a)")
    other = Path(shutil.copy(db.path, tmp_path / "other.db"))
    with pytest.raises(minisql.OperationalError, match="output file already exists"):
        salvage(db.path, other)


def test_texts_with_bytes_that_are_not_utf8_are_kept(open_db: OpenDb, tmp_path: Path) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(a)")
    db.execute("INSERT INTO t VALUES (CAST(x'41ff42' AS TEXT))")
    db.connection.close()
    salvage(db.path, tmp_path / "new.db")
    assert open_db(tmp_path / "new.db").rows("SELECT hex(a), typeof(a) FROM t") == [("41FF42", "text")]


def test_what_the_shell_writes_makes_the_same_database(
    open_db: OpenDb, shapes: dict[str, bytes], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from minisql.shell.main import main

    for shape in ("types", "many objects", "without rowid"):
        path = tmp_path / f"{shape}.db"
        path.write_bytes(shapes[shape])
        main([str(path), ".recover"])
        script = capsys.readouterr().out
        new, sound = open_db(tmp_path / f"new {shape}.db"), open_db(path)
        new.connection.executescript(script)
        assert new.rows(OBJECTS) == sound.rows(OBJECTS)
        for name in table_names(sound):
            assert new.rows(f"SELECT * FROM {name}") == sound.rows(f"SELECT * FROM {name}")
