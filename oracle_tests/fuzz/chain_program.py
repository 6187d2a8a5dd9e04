"""A random program about chains of triggers: few tables with many constraints, whose changes set each other off.

Nearly every statement, outside and in a trigger, says what a conflict does, by its own clause or by the constraint's;
triggers fail, stop and write down the counters as they see them. Main, temp and an attached database may have tables
of one name.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from oracle_tests.fuzz.change_maker import LOG, ChangeMaker
from oracle_tests.fuzz.change_schema import RESOLUTIONS, Table, TableMaker, Tables, create_index, create_view, value
from oracle_tests.fuzz.change_statements import RAISES, StatementMaker
from oracle_tests.fuzz.program import Step

CONSTRAINTS = ("UNIQUE", "NOT NULL", "ON CONFLICT", "REFERENCES", "CHECK", "AUTOINCREMENT", "WITHOUT ROWID", " AS (")
COUNTERS = ("changes()", "total_changes()", "last_insert_rowid()")
SWITCHES = (
    "PRAGMA recursive_triggers = {0}", "PRAGMA recursive_triggers = {0}", "PRAGMA foreign_keys = {0}",
    "PRAGMA defer_foreign_keys = {0}", "PRAGMA ignore_check_constraints = {0}", "PRAGMA case_sensitive_like = {0}",
    "PRAGMA count_changes = {0}",
)  # fmt: skip
TRANSACTIONS = (
    "BEGIN", "BEGIN", "BEGIN IMMEDIATE", "COMMIT", "COMMIT", "ROLLBACK", "SAVEPOINT p", "SAVEPOINT q", "SAVEPOINT p",
    "ROLLBACK TO p", "ROLLBACK TO q", "RELEASE p", "RELEASE q",
)  # fmt: skip
SCHEMA_CHANGES = (
    "DROP TRIGGER {trigger}", "DROP TRIGGER {trigger}", "DROP TABLE {table}", "REINDEX", "REINDEX {table}", "ANALYZE",
    "VACUUM", "CREATE TABLE {home}made AS SELECT * FROM {table}", "DROP TABLE {home}made",
    "ALTER TABLE {table} RENAME TO {table}r", "ALTER TABLE {table}r RENAME TO {table}",
    "ALTER TABLE {table} RENAME {column} TO z", "ALTER TABLE {table} RENAME z TO {column}",
    "ALTER TABLE {table} ADD COLUMN e DEFAULT 3", "ALTER TABLE {table} ADD COLUMN e NOT NULL ON CONFLICT IGNORE",
    "ALTER TABLE {table} ADD e AS ({column}) CHECK(e < 5)", "ALTER TABLE {table} ADD COLUMN e REFERENCES {table}",
    "ALTER TABLE {table} DROP COLUMN {column}", "ALTER TABLE {table} DROP COLUMN e",
    "ALTER TABLE {table} ALTER COLUMN {column} SET NOT NULL ON CONFLICT {resolution}",
    "ALTER TABLE {table} ALTER COLUMN {column} SET NOT NULL", "ALTER TABLE {table} ALTER COLUMN {column} DROP NOT NULL",
    "ALTER TABLE {table} ADD CONSTRAINT added CHECK({column} IS NOT 5)", "ALTER TABLE {table} ADD CHECK({column} < 9)",
    "ALTER TABLE {table} DROP CONSTRAINT added", "ATTACH ':memory:' AS far", "DETACH far", "DETACH aux",
    "CREATE TABLE IF NOT EXISTS far.t9(a INTEGER PRIMARY KEY, b)", "PRAGMA integrity_check",
    "PRAGMA foreign_key_check",
)  # fmt: skip


def make_chain_changes(random: Random, n_statements: int) -> list[Step]:
    """n_statements steps or a few more, a look at each table after every change."""
    return _Maker(random).make(n_statements)


class _Statements(StatementMaker):
    """Short changes with many conflict clauses."""

    def expression(self, names: Sequence[str], depth: int = 1) -> str:
        choice = self.random.random()
        known = [*names, *self.rows]
        if choice < 0.12:
            return super().expression(names, depth)
        if choice < 0.16:
            return self.random.choice(COUNTERS)
        if choice < 0.18 and self.in_trigger:
            return f"CASE WHEN {self.predicate(names, 0)} THEN {self.raised()} ELSE {value(self.random)} END"
        return self.random.choice(known) if known and choice < 0.5 else value(self.random)

    def raised(self) -> str:
        """RAISE(...) in one of its forms."""
        return self.random.choice(RAISES).format(value(self.random))

    def _or(self, probability: float) -> str:
        return super()._or(0.6)


class _Maker(ChangeMaker):
    """A program under construction."""

    def __init__(self, random: Random) -> None:
        super().__init__(random)
        self.tables = Tables()
        self.statements = _Statements(random, self.tables)
        self.has_aux = random.random() < 0.3

    def prepare(self) -> None:
        """Tables full of constraints, a few rows, switches and triggers."""
        random, tables = self.random, self.tables
        self.add(LOG)
        homes = ["", ""]
        if random.random() < 0.4:
            homes.append("temp.")
        if self.has_aux:
            self.add("ATTACH ':memory:' AS aux")
            homes.append("aux.")
        for number in range(random.randint(1, 3)):
            home = random.choice(homes)
            self._table(f"t{number}", home)
            if len(homes) > 2 and random.random() < 0.2:
                self._table(f"t{number}", random.choice([each for each in homes if each != home]))
        for _ in range(random.choice((0, 0, 1, 2))):
            self.add(create_index(random, tables))
        if random.random() < 0.3:
            self.add(create_view(random, tables))
        for table in tables.tables:
            for _ in range(random.randint(2, 4)):
                given = ", ".join(value(random) for _ in table.columns)
                self.add(f"INSERT OR IGNORE INTO {_full(table)}({', '.join(table.columns)}) VALUES ({given})")
        if random.random() < 0.5:
            self.add("PRAGMA foreign_keys = ON")
        if random.random() < 0.5:
            self.add("PRAGMA recursive_triggers = ON")
        for _ in range(random.randint(1, 6)):
            self.add(self._trigger())

    def step(self) -> None:
        """A change of rows, of the transaction or of the schema; then the looks."""
        random = self.random
        choice = random.random()
        if choice < 0.72:
            self.add(self.statements.statement())
        elif choice < 0.86:
            self.add(random.choice(TRANSACTIONS))
        elif choice < 0.9:
            self.add(random.choice(SWITCHES).format(random.randint(0, 1)))
        elif choice < 0.94:
            self.add(self._trigger())
        else:
            self._change_schema()
        self.look(self.tables.tables, _full)

    def _table(self, name: str, home: str) -> None:
        """A table with some constraints at least."""
        while True:
            sql, table = TableMaker(self.random, name, self.tables.tables, home).make()
            if sum(sql.count(word) for word in CONSTRAINTS) > 2:
                break
        self.tables.tables.append(table)
        self.add(sql)

    def _trigger(self) -> str:
        random, tables = self.random, self.tables
        tables.n_triggers += 1
        name = f"g{tables.n_triggers}"
        event = random.choice(("INSERT", "INSERT", "UPDATE", "UPDATE", "DELETE"))
        table, when = random.choice(tables.tables), random.choice(("BEFORE", "AFTER", "AFTER"))
        if tables.views and random.random() < 0.2:
            table, when = random.choice(tables.views), "INSTEAD OF"
        rows = [f"NEW.{column}" for column in table.readable if event != "DELETE"]
        rows += [f"OLD.{column}" for column in table.readable if event != "INSERT"]
        maker = _Statements(random, tables, rows, in_trigger=True)
        of = f" OF {random.choice(table.columns)}" if event == "UPDATE" and random.random() < 0.2 else ""
        test = f" WHEN {maker.predicate((), 0)}" if random.random() < 0.3 else ""
        body = " ".join(f"{self._in_body(maker, name)};" for _ in range(random.randint(1, 3)))
        home = "temp." if random.random() < 0.25 else table.home
        tables.n_temporary_triggers += home == "temp."
        on = _full(table) if home == "temp." else table.name
        return f"CREATE TRIGGER {home}{name} {when} {event}{of} ON {on}{test} BEGIN {body} END"

    def _in_body(self, maker: _Statements, name: str) -> str:
        random = self.random
        choice = random.random()
        if choice < 0.15:
            return f"INSERT INTO lg(what, x, y) VALUES ('{name}', {maker.expression(())}, {maker.expression(())})"
        if choice < 0.3:
            return f"INSERT INTO lg(what, x, y) SELECT '{name}', {random.choice(COUNTERS)}, {random.choice(COUNTERS)}"
        if choice < 0.4:
            return maker.raise_statement()
        return maker.change_of(random.choice(self.tables.tables))

    def _change_schema(self) -> None:
        """A change of the schema as the tables were at first: one that comes too late fails, which is an answer too."""
        random = self.random
        table = random.choice(self.tables.tables)
        number = random.randint(1, max(self.tables.n_triggers, 1))
        self.add(
            random.choice(SCHEMA_CHANGES).format(
                table=table.name,
                home=table.home,
                column=random.choice(table.readable),
                trigger=f"g{number}",
                resolution=random.choice(RESOLUTIONS),
            )
        )
        self.add("SELECT type, name, tbl_name, sql FROM sqlite_schema")
        self.add("SELECT type, name, tbl_name, sql FROM sqlite_temp_schema")


def _full(table: Table) -> str:
    return f"{table.home or 'main.'}{table.name}"
