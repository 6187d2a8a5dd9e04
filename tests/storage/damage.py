"""Databases of many shapes, and ways to damage their files: in the places where the format says something.

The shapes are made by SQLite, so a file is what SQLite leaves behind. A damage is made from a seed alone.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Final

from oracle_tests.engines import Worker, WorkerEngine

_COUNT = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < {n}) INSERT INTO {into} FROM c"


def _fill(into: str, n_rows: int) -> str:
    return _COUNT.format(n=n_rows, into=into)


_ROWS = (
    "CREATE TABLE t(id INTEGER PRIMARY KEY, k, s)",
    "CREATE INDEX tk ON t(k)",
    "CREATE UNIQUE INDEX ts ON t(s, k)",
    _fill("t SELECT x * 3, x * 7919 % 100, 'text ' || x", 120),
)
SHAPES: Final[dict[str, tuple[str, ...]]] = {
    "rows": ("PRAGMA page_size = 512", *_ROWS),
    "wide pages": ("PRAGMA page_size = 4096", *_ROWS),
    "freelist": ("PRAGMA page_size = 512", *_ROWS, "DELETE FROM t WHERE id > 60"),
    "overflow": (
        "PRAGMA page_size = 512",
        "CREATE TABLE t(a, b)",
        "CREATE INDEX tb ON t(b)",
        _fill("t SELECT x, printf('%.*c', x * 131 % 2600, 'o') || x", 14),
        "DELETE FROM t WHERE a IN (3, 9)",
    ),
    "without rowid": (
        "PRAGMA page_size = 512",
        "CREATE TABLE w(a TEXT, b, c, PRIMARY KEY(a, b DESC)) WITHOUT ROWID",
        "CREATE INDEX wc ON w(c)",
        _fill("w SELECT printf('%.*c', x * 37 % 150, 'k'), x, x % 9", 70),
    ),
    "auto-vacuum": (
        "PRAGMA page_size = 512",
        "PRAGMA auto_vacuum = 1",
        *_ROWS,
        "CREATE TABLE big(x)",
        _fill("big SELECT zeroblob(x * 300)", 6),
    ),
    "incremental, UTF-16": (
        "PRAGMA page_size = 512",
        "PRAGMA auto_vacuum = 2",
        "PRAGMA encoding = 'UTF-16le'",
        *_ROWS,
        "DELETE FROM t WHERE id BETWEEN 50 AND 200",
    ),
    "many objects": (
        "PRAGMA page_size = 512",
        *(f"CREATE TABLE t{n}(a INTEGER PRIMARY KEY AUTOINCREMENT, b UNIQUE, c CHECK(c <> 7))" for n in range(5)),
        *(f"CREATE VIEW v{n} AS SELECT a, b FROM t{n} WHERE c > 1" for n in range(3)),
        "CREATE TRIGGER g AFTER INSERT ON t0 BEGIN INSERT INTO t1(b) VALUES (new.b); END",
        _fill("t0(b, c) SELECT x, x + 10", 20),
        "ANALYZE",
    ),
    "types": (
        "PRAGMA page_size = 1024",
        "CREATE TABLE s(a INTEGER NOT NULL, b TEXT, c REAL, d BLOB, e ANY, f INT AS (a * 2)) STRICT",
        "CREATE INDEX se ON s(a + 1) WHERE b IS NOT NULL",
        "CREATE TABLE p(id INTEGER PRIMARY KEY, q TEXT COLLATE NOCASE UNIQUE, r NUMERIC DEFAULT 5)",
        _fill("s(a, b, c, d, e) SELECT x * x * x, 'b' || x, x / 7.0, CAST('d' || x AS BLOB), x", 40),
        _fill("p(q) SELECT 'Q' || x", 60),
    ),
}
"""By name: the SQL that makes a database of that shape."""


def make_shapes(worker: Worker, folder: Path) -> dict[str, bytes]:
    """The files of all shapes, by name."""
    engine = WorkerEngine(worker, "damage")
    files = {}
    for number, (name, script) in enumerate(SHAPES.items()):
        path = folder / f"shape{number}.db"
        engine.open(str(path))
        for sql in script:
            answer = engine.run(sql, ())
            assert answer.error is None, (sql, answer.error)
        engine.close()
        files[name] = path.read_bytes()
    return files


def make_wal(worker: Worker, folder: Path) -> dict[str, bytes]:
    """A database whose last transactions are only in its log: its files, by the ending of their names."""
    path = folder / "wal.db"
    script = ("PRAGMA page_size = 512", "PRAGMA journal_mode = WAL", "PRAGMA wal_autocheckpoint = 0", *_ROWS)
    return _snapshot(worker, path, (*script, "DELETE FROM t WHERE id % 9 = 0"), ("", "-wal"))


def make_hot_journal(worker: Worker, folder: Path) -> dict[str, bytes]:
    """A database in the middle of a transaction that its journal can undo."""
    path = folder / "journal.db"
    script = ("PRAGMA page_size = 512", *_ROWS, "PRAGMA cache_size = 1", "BEGIN", "UPDATE t SET s = s || 'changed'")
    return _snapshot(worker, path, script, ("", "-journal"))


def _snapshot(worker: Worker, path: Path, script: tuple[str, ...], endings: tuple[str, ...]) -> dict[str, bytes]:
    """The files as they are on the disk while SQLite has them open."""
    engine = WorkerEngine(worker, "damage")
    engine.open(str(path))
    for sql in script:
        answer = engine.run(sql, ())
        assert answer.error is None, (sql, answer.error)
    files = {ending: Path(f"{path}{ending}").read_bytes() for ending in endings}
    engine.close()
    return files


Damage = Callable[[bytearray, int, Random], None]
"""Changes a file in place; the number is its page size in bytes."""

_INTERESTING: Final = (0, 1, 2, 5, 10, 13, 0x7F, 0x80, 0xFF)
_HEADER_FIELDS: Final = (16, 18, 19, 20, 21, 22, 23, 24, 28, 32, 36, 40, 44, 52, 56, 60, 64, 92, 96)


def page_size_of(content: bytes) -> int:
    """What the header says."""
    size: int = struct.unpack_from(">H", content, 16)[0]
    return 65536 if size == 1 else size


def _byte(rng: Random, old: int) -> int:
    return rng.choice([rng.choice(_INTERESTING), rng.randrange(256), old ^ 1 << rng.randrange(8)])


def _number(rng: Random, n_pages: int, old: int) -> int:
    return rng.choice([0, 1, 2, n_pages, n_pages + 1, rng.randrange(1, n_pages + 1), old + 1, old - 1, 0xFFFFFFFF])


def _page(content: bytearray, size: int, rng: Random) -> tuple[int, int]:
    """(offset of some page, offset of its B+tree header)."""
    start = rng.randrange(len(content) // size) * size
    return start, start + (100 if start == 0 else 0)


def _put_u32(content: bytearray, offset: int, value: int) -> None:
    struct.pack_into(">I", content, offset, value & 0xFFFFFFFF)


def damage_header(content: bytearray, size: int, rng: Random) -> None:
    """A field of the database header: one byte of it, or a number of pages in it."""
    offset = rng.choice(_HEADER_FIELDS)
    if offset >= 24 and rng.random() < 0.5:
        old = struct.unpack_from(">I", content, offset)[0]
        _put_u32(content, offset, _number(rng, len(content) // size, old))
    else:
        offset += rng.randrange(4 if offset >= 24 else 1)
        content[offset] = _byte(rng, content[offset])


def damage_page_header(content: bytearray, size: int, rng: Random) -> None:
    """The type, the counts or the right child of a page."""
    _, header = _page(content, size, rng)
    offset = header + rng.randrange(12)
    content[offset] = _byte(rng, content[offset])


def damage_pointer(content: bytearray, size: int, rng: Random) -> None:
    """A cell's pointer."""
    start, header = _page(content, size, rng)
    n_cells = struct.unpack_from(">H", content, header + 3)[0]
    first = header + (8 if content[header] & 8 else 12)
    slot = first + 2 * rng.randrange(max(1, min(n_cells, size // 4)))
    if slot + 2 <= start + size:
        others = [first + 2 * i for i in range(min(n_cells, 20)) if first + 2 * i + 2 <= start + size]
        if others and rng.random() < 0.4:
            other = rng.choice(others)
            content[slot : slot + 2] = content[other : other + 2]
        else:
            struct.pack_into(">H", content, slot, rng.randrange(size) if rng.random() < 0.7 else rng.randrange(65536))


def damage_cell(content: bytearray, size: int, rng: Random) -> None:
    """The first bytes of a cell: its child, its lengths, its rowid, the header of its record."""
    start, header = _page(content, size, rng)
    n_cells = struct.unpack_from(">H", content, header + 3)[0]
    first = header + (8 if content[header] & 8 else 12)
    slot = first + 2 * rng.randrange(max(1, min(n_cells, size // 4)))
    if slot + 2 > start + size:
        return
    offset = start + struct.unpack_from(">H", content, slot)[0] + rng.randrange(12)
    if offset < start + size:
        content[offset] = _byte(rng, content[offset])


def damage_link(content: bytearray, size: int, rng: Random) -> None:
    """The first number of a page: the next page of a chain, or of the freelist; an entry of the pointer map."""
    start, _ = _page(content, size, rng)
    if start:
        offset = start + 4 * rng.randrange(6) if rng.random() < 0.6 else start + 5 * rng.randrange(20) + 1
        old = struct.unpack_from(">I", content, offset)[0]
        _put_u32(content, offset, _number(rng, len(content) // size, old))


def damage_anywhere(content: bytearray, size: int, rng: Random) -> None:
    """Some bytes, wherever they are."""
    for _ in range(rng.choice([1, 1, 3, 20])):
        offset = rng.randrange(len(content))
        content[offset] = _byte(rng, content[offset])


def damage_whole_page(content: bytearray, size: int, rng: Random) -> None:
    """A page of zeros, of noise, or with the content of another."""
    start, _ = _page(content, size, rng)
    other, _ = _page(content, size, rng)
    start = start or size
    choice = rng.randrange(3)
    if choice == 0:
        content[start : start + size] = bytes(size)
    elif choice == 1:
        content[start : start + size] = rng.randbytes(size)
    else:
        content[start : start + size] = content[other : other + size]


def damage_length(content: bytearray, size: int, rng: Random) -> None:
    """The file ends too soon, or too late."""
    if rng.random() < 0.7:
        n_bytes = rng.choice([rng.randrange(len(content)), rng.randrange(len(content) // size) * size])
        del content[n_bytes:]
    else:
        content += rng.randbytes(rng.choice([1, 100, size, 3 * size]))


DAMAGES: Final[tuple[Damage, ...]] = (
    damage_header, damage_page_header, damage_page_header, damage_pointer, damage_cell, damage_cell, damage_link,
    damage_anywhere, damage_whole_page, damage_length,
)  # fmt: skip


def damaged(content: bytes, seed: int) -> tuple[bytes, str]:
    """(the file with one or two damages, what was done to it)."""
    rng = Random(seed)
    changed = bytearray(content)
    size = page_size_of(content)
    names = []
    for damage in rng.sample(DAMAGES, rng.choice([1, 1, 1, 2])):
        if len(changed) >= 2 * size:
            damage(changed, size, rng)
            names.append(damage.__name__)
    return bytes(changed), f"seed {seed}: {', '.join(names)}"
