"""Trees grow and shrink as SQLite's do: after the same changes the file has as many pages, used and free."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from minisql.storage import ROWID, RowReader, Store, encode_record
from minisql.storage.btree.cell import Geometry
from minisql.storage.btree.parse import parse_node
from minisql.storage.vfs.memory import MemoryVfs
from oracle_tests.engines import Worker
from tests.storage.trees import ALL, TreeFile, order

Change: TypeAlias = tuple[str, int, int, str]  # insert, update or delete; rowid; k; s

SCHEMA = ["CREATE TABLE t(id INTEGER PRIMARY KEY, k, s)", "CREATE INDEX i ON t(k, s)"]
N_ROWS = 1500


def ascending(page_size: int) -> Iterator[Change]:
    """Rows that come in order, as most do."""
    for n in range(N_ROWS):
        yield "insert", n, n, "x" * 20


def descending(page_size: int) -> Iterator[Change]:
    """Rows that come in the wrong order."""
    for n in range(N_ROWS):
        yield "insert", -n, -n, "x" * 20


def shuffled(page_size: int) -> Iterator[Change]:
    """Rows in no order."""
    rng = random.Random(page_size)
    for n in rng.sample(range(10**6), N_ROWS):
        yield "insert", n, rng.randrange(10**6), "y" * rng.randrange(60)


def long_rows(page_size: int) -> Iterator[Change]:
    """Rows and entries with overflow pages."""
    rng = random.Random(page_size)
    for n in rng.sample(range(10**6), 150):
        yield "insert", n, rng.randrange(10**6), "z" * rng.randrange(3 * page_size)


def changing(page_size: int) -> Iterator[Change]:
    """Inserts, then updates that lengthen and shorten, then deletes, then inserts into what became free."""
    rng = random.Random(page_size)
    first = [*shuffled(page_size), *long_rows(page_size)]
    yield from first
    for _, rowid, _, _ in rng.sample(first, N_ROWS // 3):
        yield "update", rowid, rng.randrange(10**6), "u" * rng.randrange(120)
    for _, rowid, _, _ in rng.sample(first, N_ROWS * 2 // 3):
        yield "delete", rowid, 0, ""
    yield from first[: N_ROWS // 4]


def emptying(page_size: int) -> Iterator[Change]:
    """Everything goes again."""
    rng = random.Random(page_size)
    first = list(shuffled(page_size))
    yield from first
    for _, rowid, _, _ in rng.sample(first, len(first)):
        yield "delete", rowid, 0, ""


def in_sqlite(file: TreeFile, changes: list[Change]) -> None:
    sql = {
        "insert": "INSERT OR IGNORE INTO t VALUES (?1, ?2, ?3)",
        "update": "UPDATE t SET k = ?2, s = ?3 WHERE id = ?1",
        "delete": "DELETE FROM t WHERE id = ?1 AND ?2 = 0 AND ?3 = ''",
    }
    file.sqlite("BEGIN", *[(sql[kind], (rowid, k, s)) for kind, rowid, k, s in changes], "COMMIT")


def in_minisql(file: TreeFile, changes: list[Change]) -> None:
    store = file.store()
    store.begin_write()
    table, index = store.table(file.roots["t"]), store.index(file.roots["i"], order(3))
    rows: dict[int, tuple[int, str]] = {}
    for kind, rowid, k, s in changes:
        there = rows.get(rowid)
        if kind == "insert":
            if there is None:  # the entry goes in before the row, as in SQLite: so the pages get the same numbers
                index.insert((k, s, rowid))
                rows[rowid] = k, s
            assert table.insert(rowid, encode_record((None, k, s))) is (there is None)
        elif there is None:
            assert not table.contains(rowid)
        elif kind == "delete":
            assert table.delete(rowid)
            assert index.delete((*rows.pop(rowid), rowid))
        else:
            table.replace(rowid, encode_record((None, k, s)))
            assert index.delete((*there, rowid))
            index.insert((k, s, rowid))
            rows[rowid] = k, s
    assert list(table.rows(RowReader((ROWID, 1, 2)))) == [(rowid, *rows[rowid]) for rowid in sorted(rows)]
    assert list(index.rows(ALL)) == sorted((k, s, rowid) for rowid, (k, s) in rows.items())
    store.commit()
    store.end_read()
    file.assert_whole(store)


def cells_by_page(file: TreeFile) -> list[Any]:
    """What is on each page, in key order; which page that is, and where within the page, is left open."""
    return sorted((getattr(node, "cells", []), node.keys if node.type & 1 else []) for node in nodes_of(file))


def children_by_page(file: TreeFile) -> list[Any]:
    """The numbers of each page's children."""
    return [getattr(node, "children", None) for node in nodes_of(file)]


def nodes_of(file: TreeFile) -> list[Any]:
    """All pages but the first, parsed."""
    store = file.store()
    store.begin_read()
    geometry = Geometry.of(store.pager.page_size, store.pager.usable_size)
    images = [(page_no, store.pager.page(page_no).bytes()) for page_no in range(2, store.pager.n_pages + 1)]
    store.close()
    return [parse_node(page_no, image, geometry) for page_no, image in images]


def page_counts(file: TreeFile) -> list[object]:
    return [file.sqlite("PRAGMA page_count"), file.sqlite("PRAGMA freelist_count")]


@pytest.mark.parametrize("pattern", [ascending, descending, shuffled, long_rows, changing, emptying])
@pytest.mark.parametrize("page_size", [512, 1024, 4096, 65536])
def test_the_same_changes_take_as_many_pages_as_in_sqlite(
    tmp_path: Path, oracle_worker: Worker, pattern: object, page_size: int
) -> None:
    ours, theirs = TreeFile(tmp_path / "ours.db", oracle_worker), TreeFile(tmp_path / "theirs.db", oracle_worker)
    changes = list(pattern(page_size))  # type: ignore[operator]
    for file in (ours, theirs):
        file.sqlite(f"PRAGMA page_size = {page_size}", *SCHEMA)
    in_sqlite(theirs, changes)
    in_minisql(ours, changes)
    assert page_counts(ours) == page_counts(theirs)
    assert ours.sqlite("SELECT * FROM t ORDER BY id") == theirs.sqlite("SELECT * FROM t ORDER BY id")
    if pattern in (ascending, descending, shuffled):
        assert cells_by_page(ours) == cells_by_page(theirs)
    if pattern in (ascending, descending):
        assert children_by_page(ours) == children_by_page(theirs)


@pytest.mark.parametrize("page_size", [512, 4096])
def test_a_file_of_sqlite_with_freeblocks_is_changed_in_place(tree_file: TreeFile, page_size: int) -> None:
    rng = random.Random(1)
    first = list(changing(page_size))
    tree_file.sqlite(f"PRAGMA page_size = {page_size}", *SCHEMA)
    in_sqlite(tree_file, first)
    rows = tree_file.sqlite("SELECT * FROM t ORDER BY id")
    store = tree_file.store()
    store.begin_write()
    table, index = store.table(tree_file.roots["t"]), store.index(tree_file.roots["i"], order(3))
    for row in rng.sample(rows, len(rows) // 2):
        rowid, k, s = row
        assert table.delete(rowid)  # type: ignore[arg-type]
        assert index.delete((k, s, rowid))
        rows.remove(row)
    store.commit()
    tree_file.assert_whole(store)
    assert tree_file.sqlite("SELECT * FROM t ORDER BY id") == rows


def test_page_1_is_split_and_joined_with_its_100_bytes_less(tree_file: TreeFile) -> None:
    """The schema table's root is page 1; here rows of our own stand in it."""
    tree_file.sqlite("PRAGMA page_size = 512", "CREATE TABLE a(x)")
    store = tree_file.store()
    store.begin_write()
    schema = store.table(1)
    record = encode_record(("view", "v", "v", 0, "CREATE VIEW v AS SELECT 1 /*" + "-" * 40 + "*/"))
    for n in range(2, 200):
        name = f"v{n}"
        schema.insert(n, encode_record(("view", name, name, 0, f"CREATE VIEW {name} AS SELECT {n}" + " " * 30)))
    assert schema.count() == 199
    store.commit()
    store.end_read()
    assert tree_file.sqlite("SELECT count(*), max(rowid) FROM sqlite_schema") == [(199, 199)]
    assert tree_file.sqlite("SELECT * FROM v77") == [(77,)]
    store.begin_write()
    for n in range(199, 1, -1):
        schema.replace(n, record)
        assert schema.delete(n)
    store.commit()
    store.end_read()
    tree_file.assert_whole(store)
    assert tree_file.sqlite("PRAGMA freelist_count") == [(store.pager.n_pages - 2,)]


def test_page_1_takes_back_its_child_only_when_it_has_room() -> None:
    """Its 100 bytes less make trees with one child, until more is deleted."""
    rng = random.Random(3)
    store = Store.open(MemoryVfs(), "/root.db", page_size=512)
    store.begin_write()
    schema = store.table(1)
    n_single = 0
    for _ in range(60):
        for _ in range(12):
            schema.insert(rng.randrange(1000), encode_record((b"x" * rng.randrange(20, 110),)))
        rowids = [rowid for (rowid,) in schema.rows(RowReader((ROWID,)))]
        for rowid in rng.sample(rowids, len(rowids)):
            schema.delete(rowid)
            node: Any = schema._page_and_node(1)[1]
            n_single += len(getattr(node, "children", ())) == 1
            assert store.pager.page(1).bytes()[100] in (5, 13)
            assert store.check([]) == []
    assert n_single > 0
