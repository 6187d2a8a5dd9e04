"""Rows changed and removed in the bytes of leaves that are not parsed, one commit each."""

from __future__ import annotations

import random
from typing import Any

import pytest

from minisql.storage.btree import row_change, row_splice, splice
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
    assert n_spliced == {"image_with_cell": 0, "image_without_cell": 1}, "a full page with a hole: the node mends it"
    db.execute("UPDATE t SET s = 'short' WHERE id = 1400")
    assert n_spliced == {"image_with_cell": 1, "image_without_cell": 1}
    content = db.path.read_bytes()
    assert b"secret-1099-" in content
    assert not any(secret in content for secret in (b"secret-1100-", b"secret-1101-", b"secret-1400-"))
