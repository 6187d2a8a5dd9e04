"""Rows changed and removed in the bytes of leaves that are not parsed, one commit each."""

from __future__ import annotations

import random
from typing import Any

import pytest

from minisql.storage.btree import row_change, row_splice, splice
from minisql.storage.btree.cell import Geometry
from minisql.storage.btree.node import Frame, IndexLeaf, PageType
from minisql.storage.btree.parse import parse_node
from minisql.storage.btree.row_splice import has_room, image_with_new_cell, image_without_cell, is_tiled
from tests.support import OpenDb

Counts = dict[str, int]


@pytest.fixture
def n_spliced(monkeypatch: pytest.MonkeyPatch) -> Counts:
    """How often a cell was exchanged and taken out."""
    counts: Counts = {"image_with_cell": 0, "image_without_cell": 0}

    def spy(name: str) -> Any:
        original = getattr(row_splice, name)

        def call(*arguments: Any) -> bytes | None:
            image: bytes | None = original(*arguments)
            assert image is None or len(image) == len(arguments[0])
            counts[name] += image is not None
            return image

        return call

    monkeypatch.setattr(row_change, "image_with_cell", spy("image_with_cell"))
    for module in (row_change, splice):
        monkeypatch.setattr(module, "image_without_cell", spy("image_without_cell"))
    return counts


@pytest.mark.parametrize("page_size", [512, 1024, 4096, 65536])
def test_single_changes_of_leaves_that_nobody_has_parsed(open_db: OpenDb, page_size: int, n_spliced: Counts) -> None:
    """Shorter, longer and as long, undone too; what is left is what a dictionary says."""
    rng = random.Random(page_size)
    db = open_db(page_size=page_size)
    db.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, k, s)")
    rows: dict[int, tuple[Any, Any]] = {n: (n % 40, f"row {n}".ljust(60)) for n in range(1000, 2600)}
    db.execute("BEGIN")
    for n, (k, s) in rows.items():
        db.execute("INSERT INTO t VALUES (?, ?, ?)", (n, k, s))
    db.execute("CREATE INDEX t_k ON t(k)")
    db.execute("COMMIT")
    for step in range(120):
        if step % 10 == 0:
            db.reopen()
        n = rng.choice(sorted(rows))
        k, s = rng.choice([None, rng.randrange(40), "text"]), "x" * rng.choice([0, 5, 7, 60, 100, 200, 700])
        is_undone = step % 7 == 0
        if is_undone:
            db.execute("BEGIN")
            db.execute("SAVEPOINT a")
        if step % 3 == 0:
            db.execute("DELETE FROM t WHERE id = ?", (n,))
        elif step % 3 == 1:
            db.execute("UPDATE t SET s = ? WHERE id = ?", (s, n))
        else:
            db.execute("UPDATE t SET k = ? WHERE id = ?", (k, n))
        if is_undone:
            db.execute("ROLLBACK TO a" if step % 2 else "ROLLBACK")
            if step % 2:
                db.execute("COMMIT")
        elif step % 3 == 0:
            del rows[n]
        else:
            rows[n] = (rows[n][0], s) if step % 3 == 1 else (k, rows[n][1])
        assert db.rows("SELECT k, s FROM t WHERE id = ?", (n,)) == ([rows[n]] if n in rows else [])
    assert min(n_spliced.values()) > 0
    assert db.rows("SELECT id, k, s FROM t") == [(n, *rows[n]) for n in sorted(rows)]
    assert db.rows("SELECT id FROM t INDEXED BY t_k WHERE k = 7") == [(n,) for n in sorted(rows) if rows[n][0] == 7]
    assert db.sqlite_rows("SELECT id, k, s FROM t") == db.rows("SELECT id, k, s FROM t")


def test_what_a_deleted_row_held_is_gone_from_the_page(open_db: OpenDb, n_spliced: Counts) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, s)")
    db.execute("BEGIN")
    for n in range(1000, 1600):
        db.execute("INSERT INTO t VALUES (?, ?)", (n, f"secret-{n}-"))
    db.execute("COMMIT")
    db.reopen()
    db.execute("DELETE FROM t WHERE id = 1100")
    db.execute("UPDATE t SET s = 'short' WHERE id = 1101")
    assert n_spliced == {"image_with_cell": 1, "image_without_cell": 1}, "a full page with a hole: the cell goes there"
    db.execute("UPDATE t SET s = 'short' WHERE id = 1400")
    assert n_spliced == {"image_with_cell": 2, "image_without_cell": 1}
    content = db.path.read_bytes()
    assert b"secret-1099-" in content
    assert not any(secret in content for secret in (b"secret-1100-", b"secret-1101-", b"secret-1400-"))


@pytest.mark.parametrize("seed", range(20))
def test_a_full_leaf_takes_cells_into_the_holes_of_others(seed: int) -> None:
    """Cells go and come until no hole is left that one fits in; each time the page is what a list of cells says."""
    rng = random.Random(seed)
    page_size = rng.choice([512, 1024, 65536])
    geometry = Geometry.of(page_size, page_size - rng.choice([0, 32]))
    usable_size = geometry.usable_size

    def new_cell() -> bytes:
        record = bytes(rng.choices(range(1, 256), k=rng.randrange(3, 30)))
        return bytes((len(record),)) + record

    frame = Frame.of(geometry, 2, bytes((PageType.INDEX_LEAF,)) + bytes(page_size - 1))
    leaf = IndexLeaf(frame, None, [])
    while leaf.free > 34:
        leaf.put(0, None, new_cell())
    image, cells = leaf.to_image(bytes(page_size)), list(leaf.cells)
    n_in_holes = 0
    for _ in range(60):
        if len(cells) > 2 and rng.random() < 0.5:
            slot = rng.randrange(len(cells))
            changed = image_without_cell(image, slot, len(cells[slot]), usable_size, usable_size)
            if changed is not None:
                image = changed
                del cells[slot]
        else:
            slot, cell = rng.randrange(len(cells) + 1), new_cell()
            changed = image_with_new_cell(image, slot, cell, usable_size)
            gap = (image[5] << 8 | image[6] or 65536) - 8 - 2 * len(cells)
            assert changed is None or has_room(image, len(cell))
            if changed is not None:
                n_in_holes += gap < len(cell) + 2
                image = changed
                cells.insert(slot, cell)
        node: Any = parse_node(2, image, geometry)
        assert (node.cells, len(image)) == (cells, page_size)
        assert node.free == usable_size - 8 - sum(len(cell) + 2 for cell in cells)
        assert is_tiled(image, list(map(len, cells)), usable_size)
    assert n_in_holes


def test_a_hole_that_leaves_the_page_is_not_written_to() -> None:
    geometry = Geometry.of(512, 512)
    frame = Frame.of(geometry, 2, bytes((PageType.INDEX_LEAF,)) + bytes(511))
    image = IndexLeaf(frame, None, [b"\x09" + bytes(9) for _ in range(42)]).to_image(bytes(512))
    full = image_without_cell(image, 20, 10, 512, 512)
    assert full is not None
    assert image_with_new_cell(full, 20, b"\x09" + bytes(9), 512) is not None
    hole = full[1] << 8 | full[2]
    for damaged in (
        full[: hole + 2] + (600).to_bytes(2, "big") + full[hole + 4 :],  # its size
        full[:1] + (510).to_bytes(2, "big") + full[3:],  # its place: the end of the page
        full[:1] + (20).to_bytes(2, "big") + full[3:],  # its place: among the pointers
        full[:7] + b"\1" + full[8:],  # bytes that are in no freeblock
    ):
        assert image_with_new_cell(damaged, 20, b"\x09" + bytes(9), 512) is None
