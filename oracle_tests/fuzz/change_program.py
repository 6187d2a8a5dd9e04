"""A random program of changes: a schema full of constraints and triggers, then changes and a look after each.

After every statement the answers, the counters and the content of every table are compared; the other engine reads
the file at the end. One name gives one program.
"""

from __future__ import annotations

from random import Random

from oracle_tests.fuzz.chain_program import make_chain_changes
from oracle_tests.fuzz.change_maker import LOG, ChangeMaker
from oracle_tests.fuzz.change_schema import Table, TableMaker, Tables, create_index, create_view, value
from oracle_tests.fuzz.change_statements import StatementMaker, create_trigger
from oracle_tests.fuzz.key_program import make_key_changes
from oracle_tests.fuzz.program import Step

SWITCHES = (
    "PRAGMA recursive_triggers = ON", "PRAGMA recursive_triggers = OFF", "PRAGMA foreign_keys = ON",
    "PRAGMA foreign_keys = OFF", "PRAGMA defer_foreign_keys = ON", "PRAGMA foreign_key_check",
)  # fmt: skip
TRANSACTIONS = (
    "BEGIN", "BEGIN", "COMMIT", "COMMIT", "ROLLBACK", "SAVEPOINT p", "SAVEPOINT q", "ROLLBACK TO p", "ROLLBACK TO q",
    "RELEASE p", "RELEASE q",
)  # fmt: skip


def make_changes(name: str, n_statements: int, _features: object = None) -> list[Step]:
    """The program of changes of a name: n_statements steps or a few more, the looks counted. One in four is about
    foreign keys alone, and one in four about chains of triggers."""
    random = Random(f"changes {name}")
    kind = random.random()
    if kind < 0.25:
        return make_key_changes(random, n_statements)
    if kind < 0.5:
        return make_chain_changes(random, n_statements)
    return _Maker(random).make(n_statements)


class _Maker(ChangeMaker):
    """A program under construction."""

    def __init__(self, random: Random) -> None:
        super().__init__(random)
        self.tables = Tables()
        self.statements = StatementMaker(random, self.tables)

    def prepare(self) -> None:
        """Tables, indexes, views, triggers, switches and a few rows."""
        random, tables = self.random, self.tables
        self.add(LOG)
        homes = [""]
        if random.random() < 0.25:
            homes += ["temp.", "temp."]
        if random.random() < 0.25:
            self.add("ATTACH ':memory:' AS aux")
            homes += ["aux.", "aux."]
        for number in range(random.randint(1, 3) + (len(homes) > 1)):
            sql, table = TableMaker(random, f"t{number}", tables.tables, random.choice(homes)).make()
            tables.tables.append(table)
            self.add(sql)
        if random.random() < 0.2:
            self._twin(random.choice(tables.tables))
        for _ in range(random.randint(0, 3)):
            self.add(create_index(random, tables))
        for _ in range(random.choice((0, 0, 1, 2))):
            self.add(create_view(random, tables))
        for table in tables.tables:
            for _ in range(random.randint(2, 5)):
                self.add(self._plain_row(table))
        if random.random() < 0.6:
            self.add("PRAGMA foreign_keys = ON")
        if random.random() < 0.3:
            self.add("PRAGMA recursive_triggers = ON")
        for _ in range(random.randint(0, 3)):
            self.add(create_trigger(random, tables))

    def step(self) -> None:
        """One change of rows, of the schema, or of the transaction; then the looks."""
        random = self.random
        choice = random.random()
        if choice < 0.8:
            self.add(self.statements.statement())
        elif choice < 0.9:
            self.add(random.choice(TRANSACTIONS))
        elif choice < 0.93:
            self.add(random.choice(SWITCHES))
        elif choice < 0.95:
            self.add(create_trigger(random, self.tables))
        elif choice < 0.96:
            self.add(create_index(random, self.tables))
        else:
            self._change_schema()
        self.look(self.tables.tables, lambda table: table.name)

    def _twin(self, table: Table) -> None:
        """A table with the columns of another one, for transfers; it may refer to the same parents."""
        made = next(step.sql for step in self.steps if step.sql.startswith(f"CREATE TABLE {table.home}{table.name}("))
        name = f"t{len(self.tables.tables)}"
        self.add(made.replace(f"{table.home}{table.name}(", f"{table.home}{name}(", 1))
        copies = list(table.columns), list(table.generated), list(table.keys)
        self.tables.tables.append(Table(name, table.home, *copies, has_rowid=table.has_rowid))

    def _plain_row(self, table: Table) -> str:
        given = ", ".join(value(self.random) for _ in table.columns)
        return f"INSERT OR IGNORE INTO {table.name}({', '.join(table.columns)}) VALUES ({given})"

    def _change_schema(self) -> None:
        """ALTER TABLE in its forms, seldom a DROP."""
        random = self.random
        table = random.choice(self.tables.tables)
        column = random.choice(table.readable)
        choice = random.random()
        if choice < 0.2:
            old, table.name = table.name, f"{table.name}r"
            self.add(f"ALTER TABLE {old} RENAME TO {table.name}")
        elif choice < 0.45:
            new = f"{column}n"
            self.add(f"ALTER TABLE {table.name} RENAME COLUMN {column} TO {new}")
            table.rename(column, new)
        elif choice < 0.6:
            rest = random.choice((" DEFAULT 3", " NOT NULL DEFAULT 1", " AS (1) VIRTUAL", " CHECK(e < 5)", ""))
            self.add(f"ALTER TABLE {table.name} ADD COLUMN e{rest}")
        elif choice < 0.7:
            self.add(f"ALTER TABLE {table.name} DROP COLUMN {column}")
        elif choice < 0.8:
            self.add(random.choice(self._others(table, column)))
        elif choice < 0.9:
            self.add(f"DROP TRIGGER g{random.randint(1, max(self.tables.n_triggers, 1))}")
        elif choice < 0.95:
            self.add("PRAGMA integrity_check")
        elif choice < 0.98 or not self.tables.views:
            self.add(f"DROP TABLE {table.name}")
        else:
            self.add(f"DROP VIEW {random.choice(self.tables.views).name}")
        self.add("SELECT type, name, tbl_name, sql FROM sqlite_schema")

    def _others(self, table: Table, column: str) -> tuple[str, ...]:
        """Schema statements of which one of a kind is enough."""
        number = self.random.randint(1, max(self.tables.n_indexes, 1))
        return (
            f"ALTER TABLE {table.name} ALTER COLUMN {column} SET NOT NULL",
            f"ALTER TABLE {table.name} ALTER COLUMN {column} DROP NOT NULL",
            f"ALTER TABLE {table.name} ADD CONSTRAINT added CHECK({column} IS NOT 5)",
            f"ALTER TABLE {table.name} DROP CONSTRAINT added",
            f"ALTER TABLE {table.name} DROP CONSTRAINT chk",
            f"DROP INDEX i{number}",
            "REINDEX",
            f"REINDEX {table.name}",
            "ANALYZE",
            "VACUUM",
            f"CREATE TABLE made AS SELECT * FROM {table.name}",
            "PRAGMA ignore_check_constraints = 1",
            "PRAGMA ignore_check_constraints = 0",
            "PRAGMA quick_check",
        )
