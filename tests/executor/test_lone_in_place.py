"""UPDATEs by rowid that change a row where it lies leave the bytes that those leave which make the whole row anew."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from minisql import connect
from minisql.executor.dml import lone_change
from minisql.executor.dml.lone_in_place import in_place_update
from minisql.storage.btree.row_change import FieldChanger

TABLES = {
    "plain": ["CREATE TABLE t(id INTEGER PRIMARY KEY, k INTEGER, s TEXT, q REAL, b, r REAL)"],
    "id between": ["CREATE TABLE t(k INTEGER, s TEXT, id INTEGER PRIMARY KEY, q REAL, b, r REAL)"],
    "an index": [
        "CREATE TABLE t(id INTEGER PRIMARY KEY, k INTEGER, s TEXT, q REAL, b, r REAL)",
        "CREATE INDEX t_k ON t(k, s COLLATE NOCASE)",
    ],
    "an index of reals": [
        "CREATE TABLE t(id INTEGER PRIMARY KEY, k INTEGER, s TEXT, q REAL, b, r REAL)",
        "CREATE INDEX t_q ON t(b, q)",
    ],
    "strict": ["CREATE TABLE t(id INTEGER PRIMARY KEY, k INTEGER, s TEXT, q REAL, b ANY, r REAL) STRICT"],
    "not null": ["CREATE TABLE t(id INTEGER PRIMARY KEY, k INTEGER NOT NULL, s TEXT, q REAL, b, r REAL)"],
}
UPDATES = [
    ("UPDATE t SET s = ? WHERE id = ?", "s"),
    ("UPDATE t SET k = ? WHERE id = ?", "k"),
    ("UPDATE t SET q = ? WHERE id = ?", "q"),
    ("UPDATE t SET b = ?, k = ? WHERE id = ?", "sk"),
    ("UPDATE t SET r = ?, s = ?, k = 7 WHERE id = ?", "qs"),
    ("UPDATE t SET s = 'text', s = ? WHERE id = ?", "s"),
    ("UPDATE t SET k = k + ? WHERE id = ?", "k"),
]
N_ROWS = 800


def value(rng: random.Random, kind: str) -> Any:
    if kind == "k":
        return rng.choice([0, 1, rng.randrange(300), rng.getrandbits(62), -rng.getrandbits(rng.randrange(1, 50))])
    if kind == "q":
        return rng.choice([rng.random(), float(rng.randrange(5)), 1e300, -0.0, None])
    return rng.choice([None, "", "x" * rng.randrange(8), "é" * rng.randrange(20), "long" * rng.choice([3, 9, 60])])


def changed_file(path: Path, schema: str, encoding: str, seed: int, *, added: bool) -> bytes:
    """The file after some updates of random rows, within transactions and without."""
    rng = random.Random(f"{schema} {seed}")
    db = connect(path, isolation_level=None)
    for sql in ("PRAGMA page_size = 1024", f"PRAGMA encoding = '{encoding}'", "PRAGMA synchronous = OFF"):
        db.execute(sql)
    for sql in TABLES[schema]:
        db.execute(sql)
    db.execute("BEGIN")
    for rowid in range(1, N_ROWS):
        row = (rowid, value(rng, "k"), value(rng, "s"), value(rng, "q"), value(rng, "s"), value(rng, "q"))
        db.execute("INSERT INTO t(id, k, s, q, b, r) VALUES (?, ?, ?, ?, ?, ?)", row)
    db.execute("COMMIT")
    if added:
        db.execute("ALTER TABLE t ADD COLUMN more TEXT DEFAULT 'more'")
    for _ in range(40):
        sql, kinds = rng.choice(UPDATES)
        inside = rng.random() < 0.5
        if inside:
            db.execute("BEGIN")
        for _ in range(8):
            db.execute(sql, (*(value(rng, kind) for kind in kinds), rng.randrange(N_ROWS + 5)))
        if inside:
            db.execute(rng.choice(["COMMIT", "COMMIT", "ROLLBACK"]))
    assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    db.close()
    return path.read_bytes()


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often a row was changed where it lies."""
    found: Counter[str] = Counter()
    put = FieldChanger.put

    def counted(*given: Any) -> None:
        found["in place"] += 1
        put(*given)

    monkeypatch.setattr(FieldChanger, "put", counted)
    return found


@pytest.mark.parametrize("encoding", ["UTF-8", "UTF-16le"])
@pytest.mark.parametrize("added", [False, True])
@pytest.mark.parametrize("schema", TABLES)
def test_a_row_changed_where_it_lies_is_the_row_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, taken: Counter[str], schema: str, encoding: str, *, added: bool
) -> None:
    in_place = changed_file(tmp_path / "in_place.db", schema, encoding, 1, added=added)
    assert taken["in place"] > 8 or added  # a row without the new column is made anew
    n_taken = taken["in place"]
    monkeypatch.setattr(lone_change, "in_place_update", lambda *given, **named: None)
    anew = changed_file(tmp_path / "anew.db", schema, encoding, 1, added=added)
    assert taken["in place"] == n_taken
    assert in_place == anew


def test_only_an_update_to_given_values_reads_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[bool] = []

    def noted(*given: Any, **named: Any) -> Any:
        way = in_place_update(*given, **named)
        made.append(way is not None)
        return way

    monkeypatch.setattr(lone_change, "in_place_update", noted)
    db = connect(":memory:", isolation_level=None)
    db.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, k, s)")
    for sql in ("UPDATE t SET k = ? WHERE id = 1", "UPDATE t SET k = -2, s = 'x' WHERE id = 1"):
        db.execute(sql, ("a",) if "?" in sql else ())
    for sql in ("UPDATE t SET k = s WHERE id = 1", "UPDATE t SET k = abs(1) WHERE id = 1"):
        db.execute(sql)
    assert made == [True, True, False, False]
