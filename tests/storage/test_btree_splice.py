"""Entries put into the bytes of leaves that are not parsed, one commit each, as in files that either engine made."""

from __future__ import annotations

import random
from typing import Any

import pytest

from minisql import IntegrityError
from minisql.errors import CorruptError
from minisql.storage import RowReader, Store, TreeKind, decode_record
from minisql.storage.btree import index, splice
from minisql.storage.btree.leaf_split import share_leaf
from minisql.storage.vfs.memory import MemoryVfs
from tests.storage.trees import order
from tests.support import OpenDb


@pytest.fixture
def n_spliced(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Gets, for each leaf that was not parsed, whether an entry was put into its bytes."""
    done: list[bool] = []
    original = splice.image_with_entry

    def spy(*arguments: Any) -> bytes | None:
        image = original(*arguments)
        done.append(image is not None)
        return image

    monkeypatch.setattr(index, "image_with_entry", spy)
    return done


@pytest.mark.parametrize("seed", range(6))
def test_single_inserts_into_leaves_that_nobody_has_parsed(open_db: OpenDb, seed: int, n_spliced: list[bool]) -> None:
    """With page sizes to 65536, keys of one and of several classes, and entries too long for a page."""
    rng = random.Random(seed)
    db = open_db(page_size=[512, 1024, 4096, 65536, 512, 4096][seed])
    db.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, k, s UNIQUE)")
    db.execute("CREATE INDEX t_k ON t(k)")
    db.execute("BEGIN")
    keys: list[Any] = [*range(500), *(["text", b"blob", None, "x" * 900] if seed >= 4 else [])]
    for n in range(1500):
        db.execute("INSERT INTO t(k, s) VALUES (?, ?)", (rng.choice(keys), f"s {rng.randrange(10**9)} {n}"))
    db.execute("DELETE FROM t WHERE id % 3 = 0")
    db.execute("COMMIT")
    for n in range(48):
        if n % 4 == 0:
            db.reopen()
        word = f"s {rng.randrange(10**9)} new {n}"
        db.execute("INSERT INTO t(k, s) VALUES (?, ?)", (rng.choice(keys), word))
        with pytest.raises(IntegrityError):
            db.execute("INSERT INTO t(k, s) VALUES (1, ?)", (word,))
        if n % 10 == 0:
            db.execute("BEGIN")
            db.execute("INSERT INTO t(k, s) VALUES (?, ?)", (rng.choice(keys), word + " gone"))
            db.execute("ROLLBACK")
    assert any(n_spliced)
    assert db.rows("PRAGMA integrity_check") == [("ok",)]
    assert db.rows("SELECT count(*) FROM t INDEXED BY t_k WHERE k >= 0 OR k IS NULL") == db.sqlite_rows(
        "SELECT count(*) FROM t NOT INDEXED"
    )


def test_an_entry_with_a_key_that_is_there_is_found_out(n_spliced: list[bool]) -> None:
    vfs = MemoryVfs()
    store = Store.open(vfs, "/splice.db", page_size=1024)
    store.begin_write()
    root = store.create_tree(TreeKind.INDEX)
    tree = store.index(root, order(1))
    for number in range(300):
        tree.insert((number * 7919 % 1009, "as it is"))
    store.commit()
    store.close()
    store = Store.open(vfs, "/splice.db")
    store.begin_write()
    tree = store.index(root, order(1))
    for number in range(0, 300, 37):
        with pytest.raises(CorruptError):
            tree.insert((number * 7919 % 1009, "another"))
        with pytest.raises(CorruptError):
            tree.insert((number * 7919 % 1009, "as it be"))  # of one length
        tree.insert((2000 + number, "new"))
    assert n_spliced
    entries = sorted((number * 7919 % 1009, "as it is") for number in range(300))
    assert [entry for entry in tree.rows(RowReader(None)) if entry[1] != "new"] == entries
    assert store.check([root]) == []
    store.rollback()


def test_a_leaf_without_a_gap_is_split(open_db: OpenDb, monkeypatch: pytest.MonkeyPatch) -> None:
    shared: list[bool] = []

    def spy(*arguments: Any) -> bool:
        shared.append(share_leaf(*arguments))
        return shared[-1]

    monkeypatch.setattr(index, "share_leaf", spy)
    db = open_db(page_size=512)
    db.execute("CREATE TABLE t(k)")
    db.execute("BEGIN")
    db.connection.executemany("INSERT INTO t VALUES (?)", [(k * 2,) for k in range(400)])
    db.execute("CREATE INDEX t_k ON t(k)")
    db.execute("COMMIT")
    db.reopen()
    for k in range(0, 200, 20):
        db.execute("INSERT INTO t VALUES (?)", (k * 2 + 1,))
    assert any(shared)
    assert [k for (k,) in db.rows("SELECT k FROM t INDEXED BY t_k WHERE k > 0")] == [
        k for (k,) in db.sqlite_rows("SELECT k FROM t NOT INDEXED WHERE k > 0 ORDER BY k")
    ]


def test_a_cell_that_lies_in_the_gap_is_not_written_over() -> None:
    """The page says that its cells begin where another one does: a damaged file."""
    store = Store.open(MemoryVfs(), "/gap.db", page_size=512)
    store.begin_write()
    root = store.create_tree(TreeKind.INDEX)
    tree = store.index(root, order(1))
    for n in range(200):
        tree.insert((n * 1000,))
    store.commit()
    store.begin_write()
    leaf = store.pager.page(store.pager.page(root).node.children[1])  # type: ignore[union-attr]
    image = leaf.bytes()
    pointers = sorted(image[at] << 8 | image[at + 1] for at in range(8, 8 + 2 * image[4], 2))
    store.replace_page(leaf.page_no, image[:5] + pointers[3].to_bytes(2, "big") + image[7:])
    entries = [n * 1000 for n in range(200)]
    first = decode_record(image[pointers[0] + 1 : pointers[0] + 1 + image[pointers[0]]])[0]
    for n in range(5):
        store.index(root, order(1)).insert((first + n + 1,))
        entries.append(first + n + 1)
        assert [n for (n,) in store.index(root, order(1)).rows(RowReader(None))] == sorted(entries)
    store.rollback()
