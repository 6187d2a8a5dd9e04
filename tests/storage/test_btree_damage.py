"""Damaged files: rows or a DatabaseError, quickly, and never another exception; reading and writing."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from contextlib import suppress

import pytest

from minisql.errors import DatabaseError
from minisql.storage import ROWID, Meta, RowReader, Store, encode_record
from minisql.storage.vfs.memory import MemoryVfs
from tests.storage.trees import ALL, TreeFile, order

N_DAMAGES = 60
MAX_SECONDS = 5.0  # the slowest was 0.06 s


def damage(content: bytes, page_size: int, rng: random.Random) -> bytes:
    """A few bytes changed, mostly where a page's header and cell pointers are."""
    raw = bytearray(content)
    for _ in range(rng.choice([1, 1, 2, 5])):
        page = rng.randrange(len(raw) // page_size)
        near = rng.random() < 0.6
        offset = page * page_size + rng.randrange(16) if near else rng.randrange(len(raw))
        offset += 100 if offset < 100 else 0
        raw[offset] = rng.choice([0, 255, rng.randrange(256), raw[offset] ^ 1 << rng.randrange(8)])
    return bytes(raw)


def reads(store: Store, roots: dict[str, int], rng: random.Random) -> list[Callable[[], object]]:
    table, index = store.table(roots["t"]), store.index(roots["i"], order(3))
    return [
        lambda: list(store.table(1).rows(ALL)),
        lambda: list(table.rows(RowReader((ROWID, 1, 2)))),
        lambda: list(table.rows(RowReader((2,)), 1000, reverse=True)),
        lambda: [table.get(rng.randrange(10**8), ALL) for _ in range(30)],
        lambda: (table.count(), index.count(), table.max_rowid()),
        lambda: list(index.rows(ALL, ((5,), True))),
        lambda: list(index.rows(ALL, None, ((900,), True), reverse=True)),
        lambda: [index.find((rng.randrange(1000),)) for _ in range(30)],
        lambda: store.check(list(roots.values())),
    ]


def writes(store: Store, roots: dict[str, int], rng: random.Random) -> list[Callable[[], object]]:
    table, index = store.table(roots["t"]), store.index(roots["i"], order(3))
    record = encode_record((None, 5, "t" * rng.choice([5, 2000])))
    number = rng.randrange(10**8)
    return [
        lambda: table.insert(number, record),
        lambda: table.delete(table.max_rowid() or 0),
        lambda: index.insert((number, "x" * rng.choice([5, 2000]), 1)),
        lambda: index.delete(index.find((rng.randrange(1000),)) or (None, None, None)),
    ]


@pytest.mark.parametrize("page_size", [512, 4096])
@pytest.mark.parametrize("auto_vacuum", [0, 1])
def test_damage_gives_rows_or_a_database_error(tree_file: TreeFile, page_size: int, auto_vacuum: int) -> None:
    rng = random.Random(page_size + auto_vacuum)
    lengths = [3, 10, 50, page_size]
    rows = [
        ("INSERT INTO t VALUES (?, ?, ?)", (rng.randrange(10**5) * 1000 + n, n, "q" * rng.choice(lengths)))
        for n in range(300)
    ]
    pragmas = [f"PRAGMA page_size = {page_size}", f"PRAGMA auto_vacuum = {auto_vacuum}"]
    schema = ["CREATE TABLE t(id INTEGER PRIMARY KEY, k, s)", "CREATE INDEX i ON t(k, s)"]
    tree_file.sqlite(*pragmas, *schema, "BEGIN", *rows, "DELETE FROM t WHERE id % 3 = 0", "COMMIT")
    content, roots = tree_file.path.read_bytes(), tree_file.roots
    n_errors = 0
    for _ in range(N_DAMAGES):
        started = time.process_time()
        store = Store.open(MemoryVfs({"/damaged.db": damage(content, page_size, rng)}), "/damaged.db")
        try:
            store.begin_read()
            for read in reads(store, roots, rng):
                with suppress(DatabaseError):
                    read()
            store.begin_write()
            for _ in range(20):
                for write in writes(store, roots, rng):
                    with suppress(DatabaseError):
                        write()
            for clear in (store.table(roots["t"]).clear, store.index(roots["i"], order(3)).clear):
                with suppress(DatabaseError):
                    clear()
            store.rollback()
        except DatabaseError:
            n_errors += 1
        assert time.process_time() - started < MAX_SECONDS
    assert n_errors < N_DAMAGES


def interior(kind: int, child: int) -> bytes:
    """A page of 512 bytes with 30 cells whose children, and the right one, are all the same page."""
    cell = child.to_bytes(4, "big") + (b"\x01" if kind == 5 else b"\x03\x02\x01\x01")
    header = bytes((kind, 0, 0, 0, 30, 1, 200, 0)) + child.to_bytes(4, "big")
    pointers = b"".join((200 + 8 * i).to_bytes(2, "big") for i in range(30))
    return ((header + pointers).ljust(200, b"\0") + cell.ljust(8, b"\0") * 30).ljust(512, b"\0")


def damaged_store(tree_file: TreeFile, pages: dict[int, bytes]) -> Store:
    """A table with root 2 and an index with root 3, pages of 512 bytes, some of them replaced or added."""
    tree_file.sqlite("PRAGMA page_size = 512", "CREATE TABLE t(id INTEGER PRIMARY KEY, a)", "CREATE INDEX i ON t(a)")
    raw = bytearray(tree_file.path.read_bytes())
    raw[28:32] = max(3, *pages).to_bytes(4, "big")
    for page_no, page in sorted(pages.items()):
        raw[(page_no - 1) * 512 : page_no * 512] = page
    return Store.open(MemoryVfs({"/damaged.db": bytes(raw)}), "/damaged.db")


@pytest.mark.parametrize("kind", [2, 5])
def test_a_page_that_is_its_own_child_ends_in_an_error(tree_file: TreeFile, kind: int) -> None:
    root = 2 if kind == 5 else 3
    store = damaged_store(tree_file, {root: interior(kind, root)})
    store.begin_write()
    table, index = store.table(2), store.index(3, order(1))
    tree = table if kind == 5 else index
    attempts: list[Callable[[], object]] = [lambda: list(tree.rows(ALL)), tree.count, tree.clear]
    if kind == 5:
        attempts += [lambda: table.get(1, ALL), lambda: table.insert(1, b"\x02\x08"), lambda: table.delete(5)]
        attempts += [table.max_rowid]
    else:
        attempts += [lambda: index.find((0,)), lambda: index.insert((0,)), lambda: list(index.rows(ALL, ((0,), True)))]
    for attempt in attempts:
        with pytest.raises(DatabaseError, match="malformed"):
            attempt()
    assert store.check([2, 3]) != []


@pytest.mark.parametrize("kind", [2, 5])
def test_pages_that_are_children_many_times_over_are_not_all_visited(tree_file: TreeFile, kind: int) -> None:
    """Four levels of 31 pointers each to the next: a million ways to an empty leaf, none of them twenty deep."""
    root = 2 if kind == 5 else 3
    pages = {page_no: interior(kind, page_no + 1) for page_no in (4, 5, 6)} | {root: interior(kind, 4)}
    pages[7] = bytes((13 if kind == 5 else 10, 0, 0, 0, 0, 2, 0, 0)).ljust(512, b"\0")
    store = damaged_store(tree_file, pages)
    store.begin_write()
    tree = store.table(2) if kind == 5 else store.index(3, order(1))
    for attempt in (lambda: list(tree.rows(ALL)), lambda: list(tree.rows(ALL, reverse=True)), tree.count, tree.clear):
        with pytest.raises(DatabaseError, match="malformed"):
            attempt()


def test_an_overflow_chain_that_runs_in_a_circle_ends_in_an_error(tree_file: TreeFile) -> None:
    """A row of two gigabytes on a page that names itself as the next: read for as long as the file is, not longer."""
    store = damaged_store(tree_file, {4: (4).to_bytes(4, "big") + bytes(508)})
    store.begin_write()
    chains = store._space.chains
    started = time.process_time()
    for read in (lambda: chains.read(4, 2**31), lambda: chains.free(4, 2**31)):
        with pytest.raises(DatabaseError, match="malformed"):
            read()
    assert time.process_time() - started < 0.5
    assert store.meta(Meta.FREE_PAGE_COUNT) == 0
