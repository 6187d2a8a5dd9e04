"""Leaves of which few cells have changed: these are put into the page's last image, the others stay where they are."""

from __future__ import annotations

import random
from typing import Any

import pytest

from minisql.storage.btree import row_splice
from minisql.storage.btree.cell import Geometry
from minisql.storage.btree.node import Frame, TableLeaf
from minisql.storage.btree.parse import cell_pointers, parse_node
from tests.support import OpenDb


def leaf_of(n_bytes: list[int], page_size: int) -> TableLeaf:
    """A leaf with a row for each number, whose record has so many bytes."""
    geometry = Geometry.of(page_size, page_size)
    cells = [bytes((size, rowid)) + bytes([65 + rowid % 26]) * size for rowid, size in enumerate(n_bytes)]
    return TableLeaf(Frame(geometry, 0, b""), list(range(len(cells))), cells)


def n_moved(before: bytes, after: bytes) -> int:
    """Cells that both images have, and that lie elsewhere in `after` than in `before`."""
    geometry = Geometry.of(len(before), len(before))
    places = []
    for image in (before, after):
        pointers = cell_pointers(2, image, Frame(geometry, 0, b""))
        parsed: Any = parse_node(2, image, geometry)
        places.append(dict(zip(parsed.cells, pointers)))
    return sum(places[1].get(cell, place) != place for cell, place in places[0].items())


@pytest.mark.parametrize("seed", range(20))
def test_a_mended_image_holds_the_cells_of_the_node(seed: int) -> None:
    """Rows come, go and are exchanged, one to four for an image, until freeblocks lie beside each other and merge."""
    rng = random.Random(seed)
    page_size = rng.choice([512, 4096])
    geometry = Geometry.of(page_size, page_size)
    image = leaf_of([rng.randrange(2, 9) for _ in range(20)], page_size).to_image(b"")
    n_mended = 0
    for _ in range(60):
        leaf: Any = parse_node(2, image, geometry)
        for _ in range(rng.randrange(1, 5)):
            slot, size = rng.randrange(len(leaf.cells)), rng.randrange(2, 9)
            cell = bytes((size, leaf.keys[slot])) + bytes([rng.randrange(256)]) * size
            kind = rng.randrange(3)
            if kind == 0 and len(leaf.cells) > 3:
                leaf.remove(slot)
            elif kind == 1 and leaf.keys[-1] < 127:
                rowid = leaf.keys[-1] + 1
                if leaf.free >= size + 4:
                    leaf.put(len(leaf.keys), rowid, bytes((size, rowid)) + bytes([rng.randrange(256)]) * size)
            elif leaf.free + len(leaf.cells[slot]) >= len(cell):
                leaf.exchange(slot, cell)
        made = leaf.to_image(image)
        again: Any = parse_node(2, made, geometry)
        assert (again.keys, again.cells, again.free) == (leaf.keys, leaf.cells, leaf.free)
        assert row_splice.is_tiled(made, list(map(len, leaf.cells)), page_size)
        n_mended += bool(made[1] or made[2])  # it has freeblocks: it was not put together anew
        image = made
    assert n_mended


def test_one_row_that_goes_leaves_the_others_where_they_are() -> None:
    image = leaf_of([6] * 30, 4096).to_image(b"")
    leaf: Any = parse_node(2, image, Geometry.of(4096, 4096))
    leaf.remove(11)
    mended = leaf.to_image(image)
    assert n_moved(image, mended) == 0
    leaf.edits = None
    assert n_moved(image, leaf.to_image(mended)) > 0, "whole, the cells lie close together again"


def test_a_page_whose_cells_overlap_is_not_mended() -> None:
    """Taking one of them out would take a part of the other with it."""
    image = bytearray(leaf_of([6] * 30, 4096).to_image(b""))
    image[8 + 2 * 4 : 8 + 2 * 5] = image[8 + 2 * 5 : 8 + 2 * 6]  # row 4 is where row 5 is
    leaf: Any = parse_node(2, bytes(image), Geometry.of(4096, 4096))
    kept = leaf.cells[5]
    leaf.remove(4)
    again: Any = parse_node(2, leaf.to_image(bytes(image)), Geometry.of(4096, 4096))
    assert again.cells[4] == kept


@pytest.mark.parametrize("auto_vacuum", [0, 1])
def test_single_changes_of_parsed_leaves_hold(open_db: OpenDb, auto_vacuum: int) -> None:
    """Each commits, on few pages that have long been parsed; with auto-vacuum, overflow pages move under the cells."""
    rng = random.Random(auto_vacuum)
    db = open_db(page_size=1024, auto_vacuum=auto_vacuum)
    db.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, k, s)")
    db.execute("CREATE INDEX t_k ON t(k, s)")
    rows: dict[int, tuple[int, str]] = {}
    for step in range(500):
        kind, n = rng.randrange(4), rng.randrange(120)
        k, s = rng.randrange(30), "x" * rng.choice([0, 5, 30, 30, 30, 1500])
        if kind == 0:
            db.execute("DELETE FROM t WHERE id = ?", (n,))
            rows.pop(n, None)
        elif kind == 1 and n in rows:
            db.execute("UPDATE t SET k = ? WHERE id = ?", (k, n))
            rows[n] = (k, rows[n][1])
        else:
            db.execute("INSERT OR REPLACE INTO t VALUES (?, ?, ?)", (n, k, s))
            rows[n] = (k, s)
        if step % 125 == 124:
            db.execute("DELETE FROM t WHERE id % 5 = 0 AND id > 60")
            rows = {n: row for n, row in rows.items() if n % 5 or n <= 60}
    expected = [(n, *rows[n]) for n in sorted(rows)]
    assert db.rows("SELECT id, k, s FROM t") == expected == db.sqlite_rows("SELECT id, k, s FROM t")
    assert db.rows("SELECT count(*) FROM t INDEXED BY t_k WHERE k >= 0") == [(len(rows),)]


def test_rows_of_a_leaf_that_is_nearly_empty_are_deleted(open_db: OpenDb) -> None:
    """The last leaf of a table may have fewer rows than a leaf keeps elsewhere, and lose some more."""
    db = open_db(page_size=1024)
    db.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, s)")
    for n in range(200):
        db.execute("INSERT INTO t VALUES (?, ?)", (n, "x" * 60))
        if n % 7 == 0:
            db.execute("DELETE FROM t WHERE id BETWEEN ? AND ?", (n - 1, n))
    assert db.rows("SELECT id FROM t") == db.sqlite_rows("SELECT id FROM t")
    assert db.rows("SELECT count(*) FROM t") == [(200 - 2 * 29 + 1,)]
