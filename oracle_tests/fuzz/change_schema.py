"""Random schemas that make changes fail, cascade and conflict: for programs of changes (`change_program.py`).

Values are few, so that keys meet; each constraint may name what a conflict does. What exists is noted in `Tables`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

TYPES = ("INTEGER", "INT", "TEXT", "REAL", "NUMERIC", "BLOB", "")
STRICT_TYPES = ("INTEGER", "INT", "TEXT", "REAL", "BLOB", "ANY")
RESOLUTIONS = ("ROLLBACK", "ABORT", "FAIL", "IGNORE", "REPLACE")
ACTIONS = ("CASCADE", "SET NULL", "SET DEFAULT", "RESTRICT", "NO ACTION")
CHECKS = ("{0} < 6", "{0} IS NULL OR {0} <> 3", "typeof({0}) <> 'blob'", "length({0}) < 4")
GENERATED = ("{0} + 1", "{0} || 'g'", "{0} % 2", "coalesce({0}, 9)", "upper({0})", "-{0}")
INDEX_EXPRESSIONS = ("{0} + 1", "lower({0})", "{0} % 3", "{0} || 'x'")
PARTS = ("{0} IS NOT NULL", "{0} > 2", "{0} = 1", "{0} IN (1, 2, 'a')")
TEXTS = ("'a'", "'A'", "'b'", "'1'", "'ab'", "''")


@dataclass(slots=True)
class Table:
    """A table or a view. keys: the column lists that a parent key or a conflict target may name; targets: conflict
    targets of other unique indexes; home: `temp.` or `aux.`, as it stands before what is made there."""

    name: str
    home: str = ""
    columns: list[str] = field(default_factory=list)
    generated: list[str] = field(default_factory=list)
    keys: list[tuple[str, ...]] = field(default_factory=list)
    targets: list[str] = field(default_factory=list)
    indexes: list[str] = field(default_factory=list)
    has_rowid: bool = True

    @property
    def readable(self) -> list[str]:
        """All columns."""
        return self.columns + self.generated

    def rename(self, old: str, new: str) -> None:
        """Call a column by another name from here on."""
        self.columns = [new if name == old else name for name in self.columns]
        self.generated = [new if name == old else name for name in self.generated]
        self.keys = [tuple(new if name == old else name for name in key) for key in self.keys]


@dataclass(slots=True)
class Tables:
    """What the program has made so far; names of dropped things stay, for errors are answers too."""

    tables: list[Table] = field(default_factory=list)
    views: list[Table] = field(default_factory=list)
    n_indexes: int = 0
    n_triggers: int = 0
    n_temporary_triggers: int = 0


def value(random: Random) -> str:
    """A value that probably exists already."""
    choice = random.random()
    if choice < 0.6:
        return str(random.randint(0, 6))
    if choice < 0.7:
        return "NULL"
    if choice < 0.92:
        return random.choice(TEXTS)
    return random.choice(("1.5", "2.0", "x'61'", "-1", "'2'"))


def on_conflict(random: Random) -> str:
    """The conflict clause of a constraint."""
    return f" ON CONFLICT {random.choice(RESOLUTIONS)}" if random.random() < 0.25 else ""


def references(random: Random, tables: Sequence[Table], columns: tuple[str, ...]) -> str:
    """REFERENCES some key of as many columns; sometimes what is no table or no key. The last table is the own one."""
    fit = [(table, key) for table in tables for key in table.keys if len(key) == len(columns)]
    if fit and random.random() < 0.96:
        table, key = random.choice(fit)
        target = f"{table.name}({', '.join(key)})"
    else:
        target = random.choice((random.choice(tables).name, "missing"))
    actions = f" ON DELETE {random.choice(ACTIONS)}" if random.random() < 0.8 else ""
    actions += f" ON UPDATE {random.choice(ACTIONS)}" if random.random() < 0.8 else ""
    when = random.choice(("", "", "", " DEFERRABLE INITIALLY DEFERRED", " DEFERRABLE", " NOT DEFERRABLE"))
    return f"REFERENCES {target}{actions}{when}"


class TableMaker:
    """One CREATE TABLE under construction."""

    def __init__(self, random: Random, name: str, others: Sequence[Table], home: str = "") -> None:
        self.random, self.others = random, [other for other in others if other.home == home]
        self.table = Table(name, home)
        self.strict = random.random() < 0.15
        self.form = random.choice(("alias", "alias", "autoincrement", "plain", "key", "without rowid"))
        self.parts: list[str] = []

    def make(self) -> tuple[str, Table]:
        """The statement and what it makes."""
        random, table = self.random, self.table
        table.has_rowid = self.form != "without rowid"
        n_columns = random.randint(2, 4)
        table.columns = list("abcd"[:n_columns])
        if self.form in ("alias", "autoincrement"):
            table.keys.append((table.columns[0],))
        elif self.form != "plain":
            table.keys.append(tuple(random.sample(table.columns, random.randint(1, 2))))
        for name in table.columns:
            self._column(name)
        if random.random() < 0.3:
            self._generated()
        self._table_constraints()
        options = ["WITHOUT ROWID"] * (not table.has_rowid) + ["STRICT"] * self.strict
        return f"CREATE TABLE {table.home}{table.name}({', '.join(self.parts)}) {', '.join(options)}".rstrip(), table

    def _column(self, name: str) -> None:
        random, table = self.random, self.table
        if name == table.columns[0] and self.form in ("alias", "autoincrement"):
            word = " AUTOINCREMENT" if self.form == "autoincrement" else on_conflict(random)
            parent = f" {references(random, [*self.others, table], (name,))}" if random.random() < 0.1 else ""
            self.parts.append(f"{name} INTEGER PRIMARY KEY{word}{parent}")
            return
        part = f"{name} {random.choice(STRICT_TYPES if self.strict else TYPES)}".rstrip()
        if random.random() < 0.12:
            part += f" COLLATE {random.choice(('NOCASE', 'RTRIM'))}"
        if random.random() < 0.2:
            part += f" NOT NULL{on_conflict(random)}"
        if random.random() < 0.25:
            part += f" DEFAULT {random.choice((value(random), '(1 + 1)', '7'))}"
        if random.random() < 0.15:
            part += f" UNIQUE{on_conflict(random)}"
            table.keys.append((name,))
        if random.random() < 0.12:
            part += f" CHECK({random.choice(CHECKS).format(name)})"
        if random.random() < 0.3:
            part += f" {references(random, [*self.others, table], (name,))}"
        self.parts.append(part)

    def _generated(self) -> None:
        random, table = self.random, self.table
        kind = random.choice(STRICT_TYPES[-1:] if self.strict else TYPES)
        part = f"g {kind} AS ({random.choice(GENERATED).format(random.choice(table.columns))})"
        part += random.choice((" VIRTUAL", " STORED", ""))
        if random.random() < 0.2:
            part += f" UNIQUE{on_conflict(random)}"
            table.keys.append(("g",))
        if random.random() < 0.2:
            part += f" NOT NULL{on_conflict(random)}"
        if random.random() < 0.2:
            part += f" CHECK({random.choice(CHECKS).format('g')})"
        table.generated.append("g")
        self.parts.append(part)

    def _table_constraints(self) -> None:
        random, table = self.random, self.table
        if self.form in ("key", "without rowid"):
            terms = [name + random.choice(("", "", " DESC", " COLLATE NOCASE")) for name in table.keys[0]]
            self.parts.append(f"PRIMARY KEY({', '.join(terms)}){on_conflict(random)}")
        if random.random() < 0.2:
            pair = tuple(random.sample(table.readable, 2))
            self.parts.append(f"UNIQUE({', '.join(pair)}){on_conflict(random)}")
            table.keys.append(pair)
        if random.random() < 0.12:
            left, right = random.sample(table.readable, 2)
            self.parts.append(f"CONSTRAINT chk CHECK({left} IS NOT {right})")
        if random.random() < 0.25:
            columns = tuple(random.sample(table.columns, random.randint(1, 2)))
            parent = references(random, [*self.others, table], columns)
            self.parts.append(f"FOREIGN KEY({', '.join(columns)}) {parent}")


def create_index(random: Random, tables: Tables) -> str:
    """A CREATE INDEX: seldom unique, partial or over expressions."""
    table = random.choice(tables.tables)
    tables.n_indexes += 1
    columns = random.sample(table.readable, random.randint(1, 2))
    terms = [random.choice(INDEX_EXPRESSIONS).format(c) if random.random() < 0.25 else c for c in columns]
    unique = "UNIQUE " if random.random() < 0.35 else ""
    where = f" WHERE {random.choice(PARTS).format(random.choice(table.readable))}" if random.random() < 0.3 else ""
    if unique and not where and terms == columns:
        table.keys.append(tuple(columns))
    elif unique:
        table.targets.append(f"({', '.join(terms)}){where}")
    table.indexes.append(f"i{tables.n_indexes}")
    ordered = ", ".join(term + random.choice(("", "", " DESC", " COLLATE NOCASE")) for term in terms)
    return f"CREATE {unique}INDEX {table.home}i{tables.n_indexes} ON {table.name}({ordered}){where}"


def create_view(random: Random, tables: Tables) -> str:
    """A view over one table or two, over groups or another view; in temp where it reads what is elsewhere."""
    table = random.choice([*tables.tables, *tables.tables, *tables.views])
    name = f"v{len(tables.views)}"
    home = "TEMP " if table.home else ""
    if random.random() < 0.12:
        columns = ["k", "n"]
        query = f"SELECT {random.choice(table.readable)}, count(*) FROM {table.name} GROUP BY 1"
    elif random.random() < 0.3:
        other = random.choice(tables.tables)
        home = "TEMP " if table.home or other.home else ""
        columns = ["x", "y"]
        query = f"SELECT l.{table.columns[0]}, r.{other.columns[-1]} FROM {table.name} l JOIN {other.name} r"
        query += f" ON l.{random.choice(table.readable)} = r.{random.choice(other.readable)}"
    else:
        columns = table.columns
        where = random.choice(("", f" WHERE {random.choice(columns)} IS NOT NULL"))
        query = f"SELECT {', '.join(columns)} FROM {table.name}{where}"
    tables.views.append(Table(name, "temp." if home else "", columns, has_rowid=False))
    return f"CREATE {home}VIEW {name}({', '.join(columns)}) AS {query}"
