"""The walk over pages gives what SQLite's dbstat table gives."""

from __future__ import annotations

import pytest

from minisql.storage.store import Store
from minisql.storage.vfs.memory import MemoryVfs
from minisql.storage.walk import PageRole, walk
from tests.storage.trees import TreeFile

SCHEMA = (
    "CREATE TABLE t(id INTEGER PRIMARY KEY, k, s)",
    "CREATE INDEX i ON t(k, s)",
    "CREATE TABLE w(a PRIMARY KEY, b) WITHOUT ROWID",
    "CREATE TABLE empty(a)",
)
FILL = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 300) INSERT INTO {} FROM c"
COLUMNS = "name, path, pageno, pagetype, ncell, payload, unused, mx_payload, pgoffset, pgsize"
ROOTS = "SELECT 'sqlite_schema', 1 UNION ALL SELECT name, rootpage FROM sqlite_schema WHERE rootpage > 0"


def our_rows(tree_file: TreeFile) -> list[tuple[object, ...]]:
    roots = [(str(name), int(root)) for name, root in tree_file.sqlite(ROOTS)]  # type: ignore[arg-type]
    store = Store.open(MemoryVfs({"/db": tree_file.path.read_bytes()}), "/db")
    store.begin_read()
    return [(use.name, use.path, use.page_no, use.role.value, *use[4:]) for use in walk(store.pager, roots)]


@pytest.mark.parametrize("auto_vacuum", [0, 1])
@pytest.mark.parametrize("page_size", [512, 4096, 65536])
def test_each_page_is_told_as_dbstat_tells_it(tree_file: TreeFile, page_size: int, auto_vacuum: int) -> None:
    tree_file.sqlite(
        f"PRAGMA page_size = {page_size}",
        f"PRAGMA auto_vacuum = {auto_vacuum}",
        *SCHEMA,
        FILL.format("t SELECT x, x * 7919 % 300, printf('%.*c', x * x % 3000, 'q')"),
        FILL.format("w SELECT printf('%.*c', x * 17 % 1000, 'k') || x, x"),
        "DELETE FROM t WHERE id % 7 = 0",
        "DELETE FROM w WHERE b BETWEEN 50 AND 60",
    )
    expected = tree_file.sqlite(f"SELECT {COLUMNS} FROM dbstat")
    assert our_rows(tree_file) == expected
    assert ("overflow" in {row[3] for row in expected}) == (page_size < 65536)


@pytest.mark.parametrize(("offset", "byte"), [(0, 7), (3, 255), (5, 255), (8, 255)])
def test_a_page_that_breaks_its_format_is_corrupted_as_in_dbstat(
    tree_file: TreeFile, offset: int, byte: int
) -> None:
    tree_file.sqlite("PRAGMA page_size = 512", *SCHEMA, FILL.format("t SELECT x, x, 'some text'"))
    content = bytearray(tree_file.path.read_bytes())
    leaf = next(row for row in our_rows(tree_file) if row[0] == "t" and row[3] == PageRole.LEAF.value)
    content[int(leaf[8]) + offset] = byte  # type: ignore[call-overload]
    tree_file.path.write_bytes(content)
    assert our_rows(tree_file) == tree_file.sqlite(f"SELECT {COLUMNS} FROM dbstat")
