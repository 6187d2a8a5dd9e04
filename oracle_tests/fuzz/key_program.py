"""A random program about foreign keys: one to three tables that refer to each other and to themselves in every way.

Every action, deferred keys, composite and collated parent keys, rows that are broken before keys are enforced, changes
of one row and of many, REPLACE, upserts, savepoints and the PRAGMAs. Keys and values are few, so that they meet.
"""

from __future__ import annotations

from random import Random

from oracle_tests.fuzz.change_maker import ChangeMaker
from oracle_tests.fuzz.change_schema import ACTIONS
from oracle_tests.fuzz.program import Step

TABLES = ("a", "b", "c")
COLUMNS = ("id", "k", "u", "r", "s")
KEYS = ("id INTEGER PRIMARY KEY", "id INTEGER PRIMARY KEY", "id INT PRIMARY KEY", "id PRIMARY KEY", "id INT")
TARGETS = ("", "(id)", "(id)", "(k)", "(u)")
DEFERRED = ("", "", "", " DEFERRABLE INITIALLY DEFERRED", " DEFERRABLE INITIALLY DEFERRED")
CLAUSES = ("", "", "", " OR IGNORE", " OR REPLACE", " OR FAIL", " OR ROLLBACK", " OR ABORT")
UPDATES = (
    "NOTHING", "UPDATE SET r = excluded.r", "UPDATE SET k = excluded.k, u = excluded.u", "UPDATE SET id = id + 1",
    "UPDATE SET s = 2",
)  # fmt: skip
BODIES = (
    "DELETE FROM {0} WHERE id = 1", "INSERT INTO {0} VALUES (4, 'z', 4, NULL, NULL)", "UPDATE {0} SET r = NULL",
    "INSERT OR REPLACE INTO {0} VALUES (2, 'b', 2, 1, 1)", "UPDATE {0} SET id = id + 1 WHERE id = 2", "SELECT 1",
)  # fmt: skip
TRANSACTIONS = (
    "BEGIN", "BEGIN", "BEGIN", "COMMIT", "COMMIT", "ROLLBACK", "SAVEPOINT x", "SAVEPOINT y", "RELEASE x",
    "ROLLBACK TO x", "PRAGMA defer_foreign_keys = 1", "PRAGMA defer_foreign_keys = 0",
)  # fmt: skip


def make_key_changes(random: Random, n_statements: int) -> list[Step]:
    """n_statements steps or a few more, a look at each table after every change."""
    return _Maker(random).make(n_statements)


class _Maker(ChangeMaker):
    """A program under construction."""

    def __init__(self, random: Random) -> None:
        super().__init__(random)
        self.tables = TABLES[: random.choice((1, 1, 2, 2, 3))]
        self.has_upserts = random.random() < 0.5
        self.targets: set[tuple[str, str]] = set()

    def prepare(self) -> None:
        """Tables, the indexes that make parent keys of their columns, perhaps a trigger and rows that are broken."""
        random = self.random
        self.add("PRAGMA foreign_keys = 1")
        if random.random() < 0.15:
            self.add("PRAGMA recursive_triggers = 1")
        for name in self.tables:
            self.add(self._table(name))
        if random.random() < 0.9:
            for number, (table, columns) in enumerate(sorted(self.targets)):
                if columns:
                    self.add(f"CREATE UNIQUE INDEX i{number} ON {table}{columns}")
        if random.random() < 0.25:
            table, other = random.choice(self.tables), random.choice(self.tables)
            event = random.choice(("BEFORE INSERT", "AFTER INSERT", "BEFORE DELETE", "AFTER DELETE", "AFTER UPDATE"))
            self.add(f"CREATE TRIGGER g {event} ON {table} BEGIN {random.choice(BODIES).format(other)}; END")
        if random.random() < 0.5:
            self.add("PRAGMA foreign_keys = 0")
            for name in self.tables:
                self.add(f"INSERT OR IGNORE INTO {name} VALUES {', '.join(self._row() for _ in range(3))}")
            self.add("PRAGMA foreign_keys = 1")

    def step(self) -> None:
        """A change and the looks; or something of the transaction."""
        choice = self.random.random()
        if choice < 0.73:
            self.add(self._change())
        elif choice < 0.96:
            self.add(self.random.choice(TRANSACTIONS))
        elif choice < 0.98:
            self.add(f"PRAGMA foreign_keys = {self.random.randint(0, 1)}")
        else:
            self.add(f"DROP TABLE {self.random.choice(self.tables)}")
        for name in self.tables:
            self.add(f"SELECT * FROM {name}")

    def _table(self, name: str) -> str:
        random = self.random
        key = random.choice(KEYS)
        if key.endswith("PRIMARY KEY") and "INTEGER" not in key and random.random() < 0.1:
            key += f" ON CONFLICT {random.choice(('REPLACE', 'IGNORE', 'FAIL'))}"
        unique = random.choice(("", " UNIQUE", " UNIQUE", " UNIQUE ON CONFLICT REPLACE"))
        parts = [key, f"k TEXT{random.choice(('', ' COLLATE NOCASE'))}{unique}", f"u{random.choice(('', ' UNIQUE'))}"]
        for column, chance in ("r", 0.85), ("s", 0.4):
            rest = random.choice(("", " INT", " TEXT"))
            if column == "r":
                rest += random.choice(("", " DEFAULT 1", " DEFAULT 3", " NOT NULL"))
            if random.random() < chance:
                rest += f" {self._reference(name, random.choice(TARGETS))}"
            parts.append(column + rest)
        if random.random() < 0.25:
            parts.append(f"FOREIGN KEY(r, s) {self._reference(name, '(k, u)')}")
        without = " WITHOUT ROWID" if "PRIMARY KEY" in key and random.random() < 0.15 else ""
        return f"CREATE TABLE {name}({', '.join(parts)}){without}"

    def _reference(self, child: str, columns: str) -> str:
        random = self.random
        parent = random.choice(self.tables)
        self.targets.add((parent, columns))
        actions = f" ON DELETE {random.choice(ACTIONS)}" if random.random() < 0.7 else ""
        actions += f" ON UPDATE {random.choice(ACTIONS)}" if random.random() < 0.7 else ""
        return f"REFERENCES {parent}{columns}{actions}{random.choice(DEFERRED)}"

    def _change(self) -> str:
        random = self.random
        table, choice = random.choice(self.tables), random.random()
        if choice < 0.45:
            rows = ", ".join(self._row() for _ in range(random.choice((1, 1, 1, 2, 3))))
            clause = ""
            if self.has_upserts and random.random() < 0.36:
                clause = f" ON CONFLICT{random.choice(('', '(id)', '(k)', '(u)'))} DO {random.choice(UPDATES)}"
            return f"INSERT{random.choice(CLAUSES)} INTO {table} VALUES {rows}{clause}{self._returning()}"
        if choice < 0.5:
            first = random.choice(("id", "id + 1", "NULL"))
            source = f"SELECT {first}, k, u, r, s FROM {random.choice(self.tables)} ORDER BY id"
            return f"INSERT{random.choice(CLAUSES)} INTO {table} {source}"
        if choice < 0.75:
            chosen = random.sample(COLUMNS, random.choice((1, 1, 1, 2)))
            sets = ", ".join(f"{column} = {self._given(column)}" for column in chosen)
            return f"UPDATE{random.choice(CLAUSES)} {table} SET {sets}{self._where()}{self._returning()}"
        return f"DELETE FROM {table}{self._where()}{self._returning()}"

    def _given(self, column: str) -> str:
        if self.random.random() < 0.15:
            return f"{column} + 1"
        return self._id() if column == "id" else self._key() if column == "k" else self._value()

    def _row(self) -> str:
        return f"({self._id()}, {self._key()}, {self._value()}, {self._value()}, {self._value()})"

    def _id(self) -> str:
        return self.random.choice(("1", "2", "3", "4", "5", "NULL"))

    def _key(self) -> str:
        return self.random.choice(("'a'", "'A'", "'b'", "'c'", "'1'", "'2'", "1", "2", "NULL"))

    def _value(self) -> str:
        return self.random.choice(("1", "1", "2", "2", "3", "4", "NULL", "'a'", "'A'", "'b'", "'1'", "1.0"))

    def _where(self) -> str:
        patterns = ("", "", " WHERE id = {0}", " WHERE id = {0}", " WHERE id >= 2", " WHERE k = {1}", " WHERE r = {2}")
        return self.random.choice(patterns).format(self._id(), self._key(), self._value())

    def _returning(self) -> str:
        return " RETURNING id, k, r" if self.random.random() < 0.05 else ""
