"""Files that SQLite made are read as SQLite reads them: every page size, encoding and kind of tree."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from minisql.storage import ROWID, RowReader
from minisql.storage.record import Row
from tests.storage.trees import ALL, TreeFile, order

SCHEMA = [
    "CREATE TABLE t(id INTEGER PRIMARY KEY, k, s)",
    "CREATE INDEX i ON t(k, s)",
    "CREATE INDEX d ON t(s DESC, k)",
    "CREATE TABLE w(a, b, c, PRIMARY KEY(b, a)) WITHOUT ROWID",
]


def fill(n_rows: int, page_size: int) -> Iterator[tuple[str, Row]]:
    """Rows of every class, some longer than a page; and a third of them deleted again."""
    rng = random.Random(page_size)
    yield "BEGIN", ()
    for n in range(n_rows):
        k = rng.choice([None, n, n * 1000, -n, n / 7, f"k{n}", b"k%d" % n])
        s = rng.choice("abcé") * rng.choice([0, 3, 20, 60, 200, page_size * 2])
        yield "INSERT INTO t VALUES (?, ?, ?)", (rng.randrange(10**9) - 10**6, k, s)
        yield "INSERT INTO w VALUES (?, ?, ?)", (s, n % 50 * 1000 + n, k)
    yield "DELETE FROM t WHERE id % 3 = 0", ()
    yield "COMMIT", ()


@pytest.mark.parametrize("page_size", [512, 1024, 2048, 4096, 8192, 16384, 32768, 65536])
@pytest.mark.parametrize("encoding", ["UTF-8", "UTF-16le", "UTF-16be"])
def test_all_trees_read_as_in_sqlite(tree_file: TreeFile, page_size: int, encoding: str) -> None:
    pragmas = [f"PRAGMA page_size = {page_size}", f"PRAGMA encoding = '{encoding}'"]
    pragmas.append(f"PRAGMA auto_vacuum = {len(encoding) % 3}")
    tree_file.sqlite(*pragmas, *SCHEMA, *fill(300, page_size))
    store = tree_file.store(cache_size=20)
    store.begin_read()
    assert store.pager.page_size == page_size
    all_fields = RowReader(None, encoding=store.encoding)
    t, i, d, w = (tree_file.roots[name] for name in ("t", "i", "d", "w"))

    in_order = tree_file.sqlite("SELECT id, k, s FROM t ORDER BY id")
    rows = list(store.table(t).rows(RowReader((ROWID, 1, 2), encoding=store.encoding)))
    assert rows == in_order
    assert list(store.table(t).rows(RowReader((ROWID, 1, 2), encoding=store.encoding), reverse=True)) == rows[::-1]
    assert store.table(t).count() == len(rows)
    assert store.table(t).max_rowid() == rows[-1][0]

    index = store.index(i, order(3))
    assert list(index.rows(all_fields)) == tree_file.sqlite("SELECT k, s, id FROM t ORDER BY k, s, id")
    assert index.count() == len(rows)
    index = store.index(d, order(3, descending=[True, False, False]))
    assert list(index.rows(all_fields)) == tree_file.sqlite("SELECT s, k, id FROM t ORDER BY s DESC, k, id")
    without_rowid = store.index(w, order(2))
    assert list(without_rowid.rows(all_fields)) == tree_file.sqlite("SELECT b, a, c FROM w ORDER BY b, a")
    tree_file.assert_whole(store)


def test_reserved_bytes_are_left_out_of_the_pages(tree_file: TreeFile) -> None:
    tree_file.path.write_bytes(b"")
    store = tree_file.store()
    store.pager.set_page_size(1024, 40)
    store.begin_write()
    store.commit()
    store.close()
    tree_file.sqlite(*SCHEMA, *fill(200, 1024))
    store = tree_file.store()
    store.begin_read()
    assert store.pager.usable_size == 984
    rows = list(store.table(tree_file.roots["t"]).rows(RowReader((ROWID, 1, 2))))
    assert rows == tree_file.sqlite("SELECT id, k, s FROM t ORDER BY id")
    tree_file.assert_whole(store)


@pytest.fixture
def many(tree_file: TreeFile) -> TreeFile:
    """A table of 2000 rows with even rowids on small pages, and an index in which each key is there four times."""
    tree_file.sqlite(
        "PRAGMA page_size = 512",
        "CREATE TABLE t(id INTEGER PRIMARY KEY, k)",
        "WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 2000) INSERT INTO t SELECT i * 2, i % 500 FROM n",
        "CREATE INDEX i ON t(k)",
    )
    return tree_file


@pytest.mark.parametrize("reverse", [False, True])
@pytest.mark.parametrize(
    ("low", "high"), [(None, None), (101, 2000), (100, 101), (0, 5), (3999, None), (None, 2), (9, 3)]
)
def test_a_range_of_rowids_has_both_its_ends(many: TreeFile, low: int | None, high: int | None, reverse: bool) -> None:
    store = many.store()
    store.begin_read()
    rows = list(store.table(many.roots["t"]).rows(RowReader((ROWID, 1)), low, high, reverse=reverse))
    bounds = f"id >= {-1 if low is None else low} AND id <= {10**9 if high is None else high}"
    assert rows == many.sqlite(f"SELECT * FROM t WHERE {bounds} ORDER BY id {'DESC' if reverse else ''}")


@pytest.mark.parametrize("reverse", [False, True])
@pytest.mark.parametrize("low_in", [False, True])
@pytest.mark.parametrize("high_in", [False, True])
@pytest.mark.parametrize(("low", "high"), [(17, 17), (17, 60), (None, 100), (450, None), (-5, 900), (60, 17)])
def test_a_range_of_an_index_has_the_ends_that_are_inside(
    many: TreeFile, low: int | None, high: int | None, low_in: bool, high_in: bool, reverse: bool
) -> None:
    store = many.store()
    store.begin_read()
    index = store.index(many.roots["i"], order(2))
    low_bound = None if low is None else ((low,), low_in)
    high_bound = None if high is None else ((high,), high_in)
    for _ in range(5):  # the first searches of a node are lazy, the later ones are not
        rows = list(index.rows(ALL, low_bound, high_bound, reverse=reverse))
    conditions = ["1"]
    conditions += [] if low is None else [f"k >{'=' * low_in} {low}"]
    conditions += [] if high is None else [f"k <{'=' * high_in} {high}"]
    direction = "DESC" if reverse else ""
    sql = f"SELECT k, id FROM t WHERE {' AND '.join(conditions)} ORDER BY k {direction}, id {direction}"
    assert rows == many.sqlite(sql)


def test_a_row_and_an_entry_are_found_or_are_not(many: TreeFile) -> None:
    store = many.store()
    store.begin_read()
    table, index = store.table(many.roots["t"]), store.index(many.roots["i"], order(2))
    for _ in range(5):
        assert [table.get(rowid, RowReader((ROWID,))) for rowid in (2, 3, 4000, 4002, -1)] == [
            (2,), None, (4000,), None, None,
        ]  # fmt: skip
        assert [table.contains(rowid) for rowid in (2, 3, 4000, 4002)] == [True, False, True, False]
        assert index.find((17,)) == many.sqlite("SELECT k, id FROM t WHERE k = 17 ORDER BY id LIMIT 1")[0]
        assert index.find(()) == (0, 1000)
        assert [index.find((500,)), index.find((17, 35)), index.find((16.5,))] == [None, None, None]


def test_a_scan_looks_at_every_leaf_through_on_leaf(many: TreeFile) -> None:
    class StopError(Exception):
        pass

    store = many.store()
    store.begin_read()
    seen: list[int] = []
    store.on_leaf = lambda: seen.append(1)
    n_rows = len(list(store.table(many.roots["t"]).rows(ALL)))
    assert 30 < len(seen) < n_rows

    def stop() -> None:
        raise StopError

    store.on_leaf = stop
    for scan in (store.table(many.roots["t"]).rows(ALL), store.index(many.roots["i"], order(2)).rows(ALL)):
        with pytest.raises(StopError):
            next(scan)
