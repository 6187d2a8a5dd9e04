"""A store: new files, header fields, trees that come and go, encodings, and other connections."""

from __future__ import annotations

import random

import pytest

from minisql.errors import CorruptError, DatabaseError
from minisql.storage import ROWID, Meta, RowReader, Store, TreeKind, encode_record
from minisql.storage.store import AutoVacuum
from minisql.storage.vfs.memory import MemoryVfs
from minisql.storage.vfs.posix import PosixVfs
from tests.storage.trees import ALL, TreeFile, order

ENCODINGS = {"utf-8": "UTF-8", "utf-16-le": "UTF-16le", "utf-16-be": "UTF-16be"}


def schema_row(name: str, root: int, encoding: str = "utf-8") -> bytes:
    return encode_record(("table", name, name, root, f"CREATE TABLE {name}(a)"), encoding)


@pytest.mark.parametrize("encoding", list(ENCODINGS))
@pytest.mark.parametrize("page_size", [512, 4096, 65536])
@pytest.mark.parametrize("auto_vacuum", list(AutoVacuum))
def test_a_new_database_is_one_for_sqlite(
    tree_file: TreeFile, page_size: int, encoding: str, auto_vacuum: AutoVacuum
) -> None:
    store = Store.open(PosixVfs(), str(tree_file.path), page_size=page_size, encoding=encoding)
    store.auto_vacuum = auto_vacuum
    store.begin_write()
    root = store.create_tree(TreeKind.TABLE)
    store.table(1).insert(1, schema_row("t", root, encoding))
    store.table(root).insert(7, encode_record(("text ä",), encoding))
    store.commit()
    store.close()
    assert tree_file.sqlite("SELECT rowid, a FROM t") == [(7, "text ä")]
    expected = {"page_size": page_size, "encoding": ENCODINGS[encoding], "auto_vacuum": auto_vacuum}
    assert {name: tree_file.sqlite(f"PRAGMA {name}")[0][0] for name in expected} == expected
    tree_file.assert_whole(tree_file.store())


@pytest.mark.parametrize(
    ("field", "pragma"),
    [
        (Meta.USER_VERSION, "user_version"),
        (Meta.APPLICATION_ID, "application_id"),
        (Meta.SCHEMA_COOKIE, "schema_version"),
    ],
)
def test_header_fields_are_those_of_the_pragmas(tree_file: TreeFile, field: Meta, pragma: str) -> None:
    tree_file.sqlite("CREATE TABLE t(a)", f"PRAGMA {pragma} = 1234567")
    store = tree_file.store()
    store.begin_write()
    assert store.meta(field) == 1234567
    store.set_meta(field, 7654321)
    store.savepoint()
    store.set_meta(field, 1)
    store.rollback_to(0)
    store.commit()
    assert store.meta(field) == 7654321
    store.close()
    assert tree_file.sqlite(f"PRAGMA {pragma}") == [(7654321,)]


def test_an_empty_file_has_empty_fields_and_no_messages() -> None:
    store = Store.open(MemoryVfs(), "/empty.db")
    assert store.begin_read() is True
    assert [store.meta(field) for field in Meta] == [0] * len(Meta)
    assert store.check([]) == []


def test_an_unknown_encoding_is_corrupt() -> None:
    store = Store.open(MemoryVfs(), "/new.db")
    store.begin_write()
    with pytest.raises(CorruptError):
        store.set_meta(Meta.TEXT_ENCODING, 9)


@pytest.mark.parametrize("auto_vacuum", list(AutoVacuum))
@pytest.mark.parametrize("page_size", [512, 1024])
def test_trees_come_and_go_and_the_file_stays_whole(
    tree_file: TreeFile, page_size: int, auto_vacuum: AutoVacuum
) -> None:
    rng = random.Random(page_size)
    store = Store.open(PosixVfs(), str(tree_file.path), page_size=page_size)
    store.auto_vacuum = auto_vacuum
    store.begin_write()
    trees: dict[str, tuple[int, bool, int]] = {}  # root, whether it is a table, rows
    for step in range(60):
        if trees and rng.random() < 0.4:
            name = rng.choice(sorted(trees))
            root, _, _ = trees.pop(name)
            moved = store.drop_tree(root)
            for other, (other_root, is_table, n_rows) in trees.items():
                if moved and other_root == moved:
                    trees[other] = (root, is_table, n_rows)
        else:
            is_table, n_rows = rng.random() < 0.5, rng.choice([0, 3, 60])
            root = store.create_tree(TreeKind.TABLE if is_table else TreeKind.INDEX)
            trees[f"x{step}"] = (root, is_table, n_rows)
            for n in range(n_rows):
                text = "v" * rng.choice([5, 50, 3 * page_size])
                if is_table:
                    store.table(root).insert(n, encode_record((text,)))
                else:
                    store.index(root, order(2)).insert((n, text))
        for root, is_table, n_rows in trees.values():
            tree = store.table(root) if is_table else store.index(root, order(2))
            assert len(list(tree.rows(ALL))) == tree.count() == n_rows
        assert store.check([root for root, _, _ in trees.values()]) == []
        if step % 10 == 9:
            store.commit()
            store.begin_write()
    store.rollback()
    if auto_vacuum is AutoVacuum.INCREMENTAL:
        store.begin_write()
        n_free, n_pages = store.meta(Meta.FREE_PAGE_COUNT), store.pager.n_pages
        assert store.incremental_vacuum(3) == min(n_free, 3)
        assert store.meta(Meta.FREE_PAGE_COUNT) == n_free - min(n_free, 3)
        store.incremental_vacuum()
        assert store.meta(Meta.FREE_PAGE_COUNT) == 0
        assert store.pager.n_pages <= n_pages - n_free
        store.commit()
    if auto_vacuum is not AutoVacuum.NONE:
        assert store.meta(Meta.FREE_PAGE_COUNT) == 0
    for root, is_table, n_rows in trees.values():
        tree = store.table(root) if is_table else store.index(root, order(2))
        assert len(list(tree.rows(ALL))) == n_rows
    assert store.check([root for root, _, _ in trees.values()]) == []


@pytest.mark.parametrize("auto_vacuum", [0, 1, 2])
def test_sqlite_goes_on_where_we_stopped_and_we_where_it_stopped(tree_file: TreeFile, auto_vacuum: int) -> None:
    pragmas = ["PRAGMA page_size = 512", f"PRAGMA auto_vacuum = {auto_vacuum}"]
    tables = ["CREATE TABLE a(x, y)", "CREATE TABLE t(id INTEGER PRIMARY KEY, s)"]
    tree_file.sqlite(*pragmas, *tables, "CREATE INDEX i ON a(x)")
    store = tree_file.store()
    for turn in range(6):
        store.begin_write()
        table = store.table(tree_file.roots["t"])
        for n in range(60):
            table.insert(turn * 1000 + n, encode_record((None, "s" * (n * 37 % 1500))))
        for n in range(0, 60, 2):
            table.delete((turn - 1) * 1000 + n)
        store.commit()
        store.end_read()
        tree_file.sqlite(
            f"INSERT INTO a SELECT id, s FROM t WHERE id >= {turn * 1000}",
            f"DELETE FROM t WHERE id % 7 = {turn}",
            "DROP TABLE IF EXISTS b",
            "CREATE TABLE b AS SELECT * FROM a LIMIT 40",
            "DELETE FROM a WHERE x % 3 = 0",
            "PRAGMA incremental_vacuum(5)",
        )
        assert store.begin_read() is True
        rows = list(store.table(tree_file.roots["t"]).rows(RowReader((ROWID, 1))))
        store.end_read()
        assert rows == tree_file.sqlite("SELECT * FROM t ORDER BY id")
    tree_file.assert_whole(store)


def test_another_order_for_an_index_makes_its_keys_anew() -> None:
    store = Store.open(MemoryVfs(), "/order.db", page_size=512)
    store.begin_write()
    root = store.create_tree(TreeKind.INDEX)
    by_one, by_two = order(1), order(2)
    for n in range(500):
        store.index(root, by_one).insert((n, n))
    for _ in range(9):
        assert store.index(root, by_one).find((77,)) == (77, 77)
    assert store.index(root, by_two).find((77, 77)) == (77, 77)
    assert store.index(root, by_two).find((77, 78)) is None
    assert store.index(root, by_one) is store.index(root, by_two)


def test_a_table_is_no_index_and_an_index_no_table() -> None:
    store = Store.open(MemoryVfs(), "/kinds.db")
    store.begin_write()
    table, index = store.create_tree(TreeKind.TABLE), store.create_tree(TreeKind.INDEX)
    with pytest.raises(DatabaseError):
        store.table(index).get(1, ALL)
    with pytest.raises(DatabaseError):
        store.index(table, order(1)).find((1,))


def test_an_entry_that_is_there_is_not_put_there_twice() -> None:
    store = Store.open(MemoryVfs(), "/twice.db", page_size=512)
    store.begin_write()
    index = store.index(store.create_tree(TreeKind.INDEX), order(1))
    for n in range(300):
        index.insert((n, "v"))
    for n in range(300):
        index.insert((n, "v"))
        with pytest.raises(CorruptError):
            index.insert((n, "w"))
    assert list(index.rows(ALL)) == [(n, "v") for n in range(300)]
