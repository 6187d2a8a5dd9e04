"""Our check says of damaged pages what SQLite says, word for word."""

from __future__ import annotations

import random

import pytest

from minisql.errors import DatabaseError
from minisql.storage import Store
from minisql.storage.vfs.memory import MemoryVfs
from tests.storage.test_btree_damage import damage
from tests.storage.trees import TreeFile

N_DAMAGES = 40
SCHEMA = [
    "CREATE TABLE t(id INTEGER PRIMARY KEY, k, s)",
    "CREATE INDEX i ON t(k, s)",
    "CREATE TABLE w(a, b, PRIMARY KEY(a, b)) WITHOUT ROWID",
]


def our_messages(content: bytes, roots: list[int], max_errors: int = 10**6) -> list[str]:
    store = Store.open(MemoryVfs({"/checked.db": content}), "/checked.db")
    store.begin_read()
    return store.check(roots, max_errors)


@pytest.mark.parametrize("page_size", [512, 4096])
@pytest.mark.parametrize("auto_vacuum", [0, 1])
def test_damaged_pages_get_the_messages_of_sqlite(tree_file: TreeFile, page_size: int, auto_vacuum: int) -> None:
    rng = random.Random(page_size + auto_vacuum)
    lengths = [3, 10, 50, page_size]
    rows = [
        ("INSERT INTO t VALUES (?, ?, ?)", (rng.randrange(10**5) * 1000 + n, n, "q" * rng.choice(lengths)))
        for n in range(300)
    ]
    rows += [("INSERT INTO w VALUES (?, ?)", (n, "w" * rng.choice(lengths))) for n in range(100)]
    pragmas = [f"PRAGMA page_size = {page_size}", f"PRAGMA auto_vacuum = {auto_vacuum}"]
    tree_file.sqlite(*pragmas, *SCHEMA, "BEGIN", *rows, "DELETE FROM t WHERE id % 3 = 0", "COMMIT")
    content = tree_file.path.read_bytes()
    roots = [tree_file.roots[name] for name in ("w", "t", "i")]  # SQLite looks at the newest table first
    assert our_messages(content, roots) == []
    n_compared = n_messages = 0
    for _ in range(N_DAMAGES):
        damaged = damage(content, page_size, rng)
        tree_file.path.write_bytes(damaged)
        try:
            theirs = tree_file.messages()
        except AssertionError:  # it gave up with an error of its own: nothing to compare
            continue
        try:
            ours = our_messages(damaged, roots)
        except DatabaseError:
            continue
        assert ours == theirs
        n_compared += 1
        n_messages += len(theirs)
    assert n_compared > N_DAMAGES // 2
    assert n_messages > N_DAMAGES // 4


@pytest.fixture
def sound(tree_file: TreeFile) -> tuple[bytearray, list[int]]:
    """A small file with a freelist, and its roots."""
    tree_file.sqlite("PRAGMA page_size = 512", *SCHEMA)
    tree_file.sqlite("BEGIN", *[f"INSERT INTO t VALUES ({n}, {n}, '{'s' * 50}')" for n in range(200)], "COMMIT")
    tree_file.sqlite("DELETE FROM t WHERE id > 100")
    return bytearray(tree_file.path.read_bytes()), [tree_file.roots[name] for name in ("w", "t", "i")]


def test_a_freelist_of_another_length_is_told(sound: tuple[bytearray, list[int]]) -> None:
    content, roots = sound
    content[39] += 1
    assert our_messages(bytes(content), roots) == [f"Freelist: size is {content[39] - 1} but should be {content[39]}"]


def test_a_page_that_nobody_uses_is_told(sound: tuple[bytearray, list[int]]) -> None:
    content, roots = sound
    n_pages = len(content) // 512 + 1
    content[28:32] = n_pages.to_bytes(4, "big")
    assert our_messages(bytes(content) + bytes(512), roots) == [f"Page {n_pages}: never used"]


def test_no_more_messages_come_than_were_asked_for(sound: tuple[bytearray, list[int]]) -> None:
    content, roots = sound
    assert len(our_messages(bytes(content), roots[:1])) > 10
    assert len(our_messages(bytes(content), roots[:1], 10)) == 10
    assert our_messages(bytes(content), roots[:1], 0) == []


@pytest.mark.parametrize("tree", ["t", "i"])
@pytest.mark.parametrize("header_size", [0, 1, 2])
def test_a_record_without_fields_gets_the_message_of_sqlite(tree_file: TreeFile, tree: str, header_size: int) -> None:
    tree_file.sqlite("PRAGMA page_size = 512", *SCHEMA, "INSERT INTO t VALUES (1, 2, 'x'), (2, 3, 'y')")
    content = bytearray(tree_file.path.read_bytes())
    roots = [tree_file.roots[name] for name in ("w", "t", "i")]
    page = (tree_file.roots[tree] - 1) * 512
    cell = page + int.from_bytes(content[page + 8 : page + 10], "big")
    content[cell + (2 if tree == "t" else 1)] = header_size
    tree_file.path.write_bytes(content)
    assert our_messages(bytes(content), roots) == tree_file.messages()
    assert bool(our_messages(bytes(content), roots)) == (header_size < 2)
