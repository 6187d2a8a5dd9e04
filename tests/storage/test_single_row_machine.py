"""Statements that change one row each, at random, on both engines: the same answers, and a whole file now and then.

Files are reopened often, so that most changes meet leaves that nobody has parsed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest

from minisql.storage.btree import row_change, row_splice, splice
from oracle_tests.answer import Value
from oracle_tests.engines import Engine, MinisqlEngine, Worker, WorkerEngine

N_STEPS = 260
N_BETWEEN_CHECKS = 65


class Machine:
    """One database for each engine, made by the same statements.

    `first`: the least rowid, so that varints of rowids are of different lengths; `n_longest`: characters of a text.
    """

    def __init__(self, seed: int, folder: Path, worker: Worker) -> None:
        self.random = random = Random(seed)
        self.worker = worker
        self.paths = {"SQLite": folder / "sqlite.db", "minisql": folder / "minisql.db"}
        self.engines: dict[str, Engine] = {"SQLite": WorkerEngine(worker, "single rows"), "minisql": MinisqlEngine()}
        self.first = random.choice((0, 90, 1000, 16_300, 2_097_100, 2**31 - 50, -40))
        self.n_rows = random.choice((30, 200, 500))
        self.n_longest = random.choice((6, 40, 100, 300))
        self.secure_delete = random.choice((0, 0, 1, 2))
        self.reopening = random.choice((0.03, 0.15, 0.4))
        self.updating = random.random() < 0.5
        self.n_texts = 0
        self.open()
        journal_mode = random.choice(("delete", "wal", "truncate"))
        for pragma, values in (
            ("page_size", (512, 512, 1024, 4096)), ("auto_vacuum", (0, 0, 1, 2)), ("encoding", ("UTF-8", "UTF-16le")),
        ):  # fmt: skip
            self.both(f"PRAGMA {pragma} = {random.choice(values)!r}")
        self.both(f"PRAGMA journal_mode = {journal_mode}")
        self.make_table()

    def make_table(self) -> None:
        """The table full of rows, with up to three indexes."""
        random = self.random
        unique = random.choice(("", " UNIQUE"))
        kind = random.choice(("", "", "", " WITHOUT ROWID"))
        self.both(f"CREATE TABLE t(id INTEGER PRIMARY KEY, k, u{unique}, s){kind}")
        self.both("BEGIN")
        for rowid in range(self.first, self.first + self.n_rows):
            self.both("INSERT INTO t VALUES (?, ?, ?, ?)", (rowid, self.key(), self.unique_key(rowid), self.text()))
        for index_of in random.choice(((), ("k",), ("k DESC", "k, u"), ("k COLLATE NOCASE", "s, k"))):
            self.both(f'CREATE INDEX "{index_of}" ON t({index_of})')
        self.both("COMMIT")

    def open(self) -> None:
        for name, engine in self.engines.items():
            engine.open(str(self.paths[name]))
        self.both(f"PRAGMA secure_delete = {self.secure_delete}")
        self.both("PRAGMA synchronous = OFF")

    def close(self) -> None:
        for engine in self.engines.values():
            engine.close()

    def both(self, sql: str, parameters: tuple[Value, ...] = ()) -> None:
        """Run a statement on both engines; the answers must be the same."""
        answers = [engine.run(sql, parameters) for engine in self.engines.values()]
        told = [(repr(answer.rows), answer.error) for answer in answers]
        assert told[0] == told[1], (sql, parameters)

    def text(self) -> Value:
        """Of any length, a number, or nothing; one that is long enough is like no other."""
        self.n_texts += 1
        n_chars = self.random.choice((0, self.random.randrange(self.n_longest), self.random.randrange(8)))
        return f"<{self.n_texts}>".ljust(n_chars, "x") if n_chars else self.random.choice((None, "", 0, 1, 1.5))

    def key(self) -> Value:
        random = self.random
        keys: tuple[Value, ...] = (
            None, random.randrange(20), random.choice("aAbB") * random.randrange(30), random.randrange(40) / 4,
            bytes((random.randrange(256),)) * random.randrange(30), -random.getrandbits(random.randrange(1, 60)),
        )  # fmt: skip
        return random.choice(keys)

    def unique_key(self, number: int) -> Value:
        return self.random.choice((None, number, f"u{number}", b"u%d" % number, f"u{number}".ljust(80, "z")))

    def step(self) -> None:
        """One statement, mostly a change of one row."""
        random = self.random
        rowid = random.randrange(self.first, self.first + self.n_rows + 10)
        near = rowid + random.randrange(3)
        changes: tuple[tuple[str, tuple[Value, ...]], ...] = (
            ("UPDATE t SET s = ? WHERE id = ?", (self.text(), rowid)),
            ("UPDATE t SET k = ? WHERE id = ?", (self.key(), rowid)),
            ("UPDATE t SET u = ? WHERE id = ?", (self.unique_key(near), rowid)),
            ("UPDATE t SET u = ?, k = ?, s = ? WHERE id = ?", (self.unique_key(rowid), self.key(), self.text(), rowid)),
            ("DELETE FROM t WHERE id = ?", (rowid,)),
            ("DELETE FROM t WHERE id = ?", (near,)),
            ("INSERT INTO t VALUES (?, ?, ?, ?)", (rowid, self.key(), self.unique_key(rowid), self.text())),
            ("REPLACE INTO t VALUES (?, ?, ?, ?)", (rowid, self.key(), self.unique_key(near), self.text())),
            ("UPDATE t SET id = ? WHERE id = ?", (near, rowid)),
            ("UPDATE OR IGNORE t SET u = ?, s = ? WHERE id = ?", (self.unique_key(near), self.text(), rowid)),
            ("SELECT * FROM t WHERE k IS ? ORDER BY id", (self.key(),)),
            ("SELECT * FROM t WHERE id BETWEEN ? AND ?", (rowid, rowid + 20)),
            ("SELECT id FROM t WHERE u = ?", (self.unique_key(rowid),)),
        )
        self.both(*random.choice(changes[:3] if self.updating and random.random() < 0.6 else changes))

    def run(self) -> None:
        """All the steps: some of them in transactions, parts of which are undone."""
        random = self.random
        for number in range(N_STEPS):
            if number % N_BETWEEN_CHECKS == 0:
                self.check()
            elif random.random() < self.reopening:
                self.close()
                self.open()
            if random.random() < 0.08:
                self.both("BEGIN")
                for _ in range(random.randrange(4)):
                    self.step()
                self.both("SAVEPOINT s")
                for _ in range(random.randrange(6)):
                    self.step()
                self.both(random.choice(("ROLLBACK TO s", "RELEASE s")))
                self.step()
                self.both(random.choice(("COMMIT", "ROLLBACK")))
            else:
                self.step()
        self.check()
        self.close()

    def check(self) -> None:
        """The content is the same, and the file whole, as both engines see it."""
        self.both("SELECT * FROM t ORDER BY id")
        self.both("PRAGMA integrity_check")
        self.close()
        assert self.worker.call("integrity", str(self.paths["minisql"])) == ["ok"]
        self.open()


@pytest.fixture
def n_spliced(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often a leaf's bytes were changed, by the function that did it."""
    counts: Counter[str] = Counter()

    def spy(original: Callable[..., bytes | None]) -> Any:
        def call(*arguments: Any) -> bytes | None:
            image = original(*arguments)
            counts[original.__name__] += image is not None
            return image

        return call

    monkeypatch.setattr(row_change, "image_with_cell", spy(row_splice.image_with_cell))
    for module in (row_change, splice):
        monkeypatch.setattr(module, "image_without_cell", spy(row_splice.image_without_cell))
    return counts


@pytest.mark.parametrize("first_seed", [0, 4])
def test_both_engines_change_row_after_row_alike(
    first_seed: int, tmp_path: Path, oracle_worker: Worker, n_spliced: Counter[str]
) -> None:
    for seed in range(first_seed, first_seed + 4):
        folder = tmp_path / str(seed)
        folder.mkdir()
        Machine(seed, folder, oracle_worker).run()
    assert n_spliced["image_with_cell"] > 0
    assert n_spliced["image_without_cell"] > 0
