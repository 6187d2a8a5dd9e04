"""Indexes whose changes are carried out, and whose entries are made, by arrays are as those made one by one."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest

import minisql
from minisql import IntegrityError
from minisql.errors import CorruptError
from minisql.storage import RowReader, Store, TreeKind, encode_record
from minisql.storage.btree import arrays, harvest, rewrite
from minisql.storage.btree.find_many import find_rowids
from minisql.storage.store import AutoVacuum
from minisql.storage.vfs.memory import MemoryVfs
from tests.storage.trees import ALL, order
from tests.support import OpenDb

Entry = tuple[Any, ...]


@pytest.fixture
def n_rewritten(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Lets arrays do all that they can, however little it is; gets whether they did."""
    for name in "_MANY_CHANGES", "_CHANGES_BEFORE_NUMPY", "_MANY_BYTES", "_BYTES_BEFORE_NUMPY":
        monkeypatch.setattr(arrays, name, 0)
    monkeypatch.setattr(rewrite, "_SOME", 1)
    done: list[bool] = []
    original = rewrite._rewrite

    def spy(*arguments: Any) -> bool:
        done.append(original(*arguments))
        return done[-1]

    monkeypatch.setattr(rewrite, "_rewrite", spy)
    return done


def new_store(page_size: int, *, auto_vacuum: bool = False) -> Store:
    store = Store.open(MemoryVfs(), "/arrays.db", page_size=page_size)
    if auto_vacuum:
        store.auto_vacuum = AutoVacuum.FULL
    store.begin_write()
    return store


MAKERS: tuple[Callable[[random.Random], Any], ...] = (
    lambda rng: rng.randrange(-300, 300),
    lambda rng: rng.choice([rng.randrange(-(2**63), 2**63), 0, 1, None]),
    lambda rng: rng.choice("aé") * rng.randrange(9) + str(rng.randrange(50)),
    lambda rng: rng.choice([rng.random() * 1e9, -rng.random(), float(rng.randrange(9)), rng.randrange(9), -0.0]),
    lambda rng: rng.choice([None, 5, 2.5, "", "x", b"", b"\0x", rng.randrange(10**6), 2**60 + rng.randrange(9)]),
    lambda rng: rng.choice(["a\0b", "a", "a\0", "L" * rng.randrange(200), 7]),
    lambda rng: rng.choice(["a\0", "a", "b"]),
)


@pytest.mark.parametrize("seed", range(14))
def test_changes_by_arrays_leave_the_entries_of_a_model(seed: int, n_rewritten: list[bool]) -> None:
    rng = random.Random(seed)
    make = MAKERS[seed % 7]
    store = new_store(rng.choice([512, 1024, 4096]), auto_vacuum=seed % 4 == 0)
    tree = store.index(store.create_tree(TreeKind.INDEX), order(2))
    model: dict[int, Entry] = {}
    n_made = 0
    for _ in range(12):
        gone = rng.sample(sorted(model), min(len(model), rng.choice([0, 40, len(model) // 3, len(model)])))
        for number in gone:
            tree.remove_later(model.pop(number))
        made = [(make(rng), n_made + number) for number in range(rng.choice([0, 30, 400, 1500]))]
        n_made += len(made)
        model.update((entry[1], entry) for entry in made)
        tree.insert_many_later(made)
        tree.settle()
        assert store.check([tree.root_page_no]) == []
        found = list(tree.rows(ALL))
        assert sorted(found, key=repr) == sorted(model.values(), key=repr)
        keys = list(map(tree.order.total, map(tree.order.key, found)))
        assert keys == sorted(keys)
    assert seed % 7 > 3 or any(n_rewritten)


@pytest.mark.parametrize("wrong", ["missing", "double"])
def test_an_entry_that_is_missing_or_there_already_is_found_out(wrong: str, n_rewritten: list[bool]) -> None:
    store = new_store(512)
    tree = store.index(store.create_tree(TreeKind.INDEX), order(1))
    tree.append([(number, number) for number in range(4000)])
    for number in range(0, 4000, 2):
        tree.remove_later((number, number))
    if wrong == "missing":
        tree.remove_later((10**6, 7))
    else:
        tree.insert_many_later([(1000, -1000), (1001, -1001)])  # the first takes the place of one that goes
    with pytest.raises(CorruptError) as error:
        tree.settle()
    assert ("no entry (1000000, 7)" if wrong == "missing" else "has an entry (1001,) already") in error.value.detail
    store.rollback()


@pytest.mark.parametrize("seed", range(7))
def test_an_index_made_by_arrays_is_the_same_file(
    open_db: OpenDb, seed: int, n_rewritten: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Byte for byte, with columns of all classes and rows of all lengths."""
    images, harvested = [], []
    for by_arrays in (True, False):
        rng = random.Random(seed)
        if not by_arrays:
            monkeypatch.setattr(arrays, "_MANY_BYTES", 1 << 60)
        else:
            original = harvest.sorted_cells

            def spy(*arguments: Any, **more: Any) -> Any:
                harvested.append(original(*arguments, **more) is not None)  # noqa: B023
                return original(*arguments, **more)  # noqa: B023

            monkeypatch.setattr(harvest, "sorted_cells", spy)
        db = open_db(page_size=rng.choice([512, 4096]))
        db.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, k, s TEXT, q REAL, long)")
        make = MAKERS[seed]
        db.execute("BEGIN")
        ids = rng.sample(range(-5 if seed == 2 else 1, 3000), 1500)
        for i in ids:
            row = (i, make(rng), MAKERS[2](rng), MAKERS[3](rng), "x" * rng.choice([3, 3, 150, 900]) if seed % 2 else "")
            db.execute("INSERT INTO t VALUES (?, ?, ?, ?, ?)", row)
        for sql in ("t_k ON t(k)", "t_sq ON t(s, q)", "t_qk ON t(q, k)", "t_i ON t(id, s)"):
            db.execute(f"CREATE INDEX {sql}")
        with pytest.raises(IntegrityError, match=r"UNIQUE constraint failed: t\.q"):
            db.execute("CREATE UNIQUE INDEX t_q ON t(q)")
        db.execute("CREATE UNIQUE INDEX t_si ON t(s, id)")
        db.execute("COMMIT")
        db.connection.close()
        images.append(db.path.read_bytes())
    assert images[0] == images[1]
    assert seed in (1, 2, 3, 5) or any(harvested)


@pytest.mark.parametrize("seed", range(4))
def test_lookups_together_find_what_each_finds(seed: int) -> None:
    rng = random.Random(seed)
    store = new_store(512)
    tree = store.index(store.create_tree(TreeKind.INDEX), order(2))
    words = [(f"word {number}" if seed % 2 else number * 3) for number in range(3000)]
    entries = [(word, rowid) for rowid, word in enumerate(words) if rng.random() < 0.7]
    for entry in entries:
        tree.insert(entry)
    wanted = [(word,) for word in rng.sample(words, rng.choice([5, 2000]))]
    found = find_rowids(tree, wanted)
    assert found == {prefix: rowid for prefix in wanted if (rowid := tree.find_rowid(prefix)) is not None}
    assert find_rowids(tree, [("word",), (5,)]) is None
    store.rollback()


@pytest.mark.parametrize("seed", range(6))
def test_rows_put_in_and_replaced_together_are_those_of_a_model(seed: int) -> None:
    rng = random.Random(seed)
    store = new_store(rng.choice([512, 1024]), auto_vacuum=seed % 3 == 0)
    tree = store.table(store.create_tree(TreeKind.TABLE))
    reader = RowReader((0,))
    model: dict[int, str] = {}
    for _ in range(10):
        width = rng.choice([3, 60, 700]) if seed % 2 else 30
        rowids = sorted(rng.sample(range(rng.choice([900, 10**6])), rng.choice([1, 30, 400])))
        texts = ["x" * rng.randrange(width) for _ in rowids]
        is_free = model.keys().isdisjoint(rowids)
        records = [encode_record((text,)) for text in texts]
        assert tree.insert_many(rowids, records) == is_free
        if is_free:
            model.update(zip(rowids, texts))
        chosen = sorted(rng.sample(sorted(model), len(model) // rng.choice([1, 2, 30])))
        texts = ["y" * rng.randrange(width) for _ in chosen]
        tree.replace_many(chosen, [encode_record((text,)) for text in texts])
        model.update(zip(chosen, texts))
        assert store.check([tree.root_page_no]) == []
        assert [tree.get(rowid, reader) for rowid in sorted(model)] == [(model[rowid],) for rowid in sorted(model)]
        assert tree.count() == len(model)
    store.rollback()


@pytest.mark.parametrize("seed", range(4))
def test_damaged_pages_give_rows_or_a_database_error(open_db: OpenDb, seed: int, n_rewritten: list[bool]) -> None:
    """A byte of a leaf or two are others; arrays must not read past a page, or raise what is no error of ours."""
    rng = random.Random(seed)
    db = open_db(page_size=512)
    db.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, k, s)")
    db.connection.executemany("INSERT INTO t VALUES (?, ?, ?)", [(n, n % 50, f"s {n}") for n in range(600)])
    db.execute("CREATE INDEX t_k ON t(k, s)")
    db.connection.close()
    whole = db.path.read_bytes()
    n_pages = len(whole) // 512
    n_errors = 0
    for _ in range(12):
        image = bytearray(whole)
        for _ in range(rng.choice([1, 3])):
            page_no = rng.randrange(2, n_pages + 1)
            place = rng.choice([rng.randrange(12), rng.randrange(8, 100), rng.randrange(512)])
            image[(page_no - 1) * 512 + place] = rng.choice([0, 0xFF, 0x80, rng.randrange(256)])
        connection = minisql.connect(":memory:", isolation_level=None)
        connection.deserialize(bytes(image))
        for sql in (
            "CREATE INDEX t_s ON t(s)",
            "UPDATE t SET k = k + 1",
            "DELETE FROM t WHERE id % 3 = 0",
            "INSERT INTO t(k, s) SELECT k, s FROM t",
        ):
            try:
                connection.execute(sql).fetchall()
            except minisql.DatabaseError:
                n_errors += 1
        connection.close()
    assert n_errors
