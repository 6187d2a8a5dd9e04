"""Random statements that change tables, alone or in a trigger's body, as freely as the syntax diagrams allow.

They read the tables that they change, fail in the middle and come with common tables before and RETURNING after.
Nothing here keeps an answer from depending on the plan: `fair.py` sorts such differences out.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from oracle_tests.fuzz.change_schema import RESOLUTIONS, Table, Tables, value

COMPARISONS = ("=", "=", "<", ">=", "<>", "IS", "IS NOT")
RAISES = (
    "RAISE(IGNORE)", "RAISE(ABORT, 'abort')", "RAISE(FAIL, 'fail')", "RAISE(ROLLBACK, 'rollback')",
    "RAISE(ABORT, 'no ' || {0})",
)  # fmt: skip


class StatementMaker:
    """Makes changes to `tables`. rows: what OLD and NEW may be called here; in_trigger: the body's narrower syntax."""

    def __init__(self, random: Random, tables: Tables, rows: Sequence[str] = (), *, in_trigger: bool = False) -> None:
        self.random, self.tables, self.rows, self.in_trigger = random, tables, list(rows), in_trigger

    def chance(self, probability: float) -> bool:
        """True with the probability."""
        return self.random.random() < probability

    def expression(self, names: Sequence[str], depth: int = 1) -> str:
        """A value made of columns (names), of OLD and NEW, and of what tables hold."""
        random = self.random
        known = [*names, *self.rows]
        choice = random.random()
        if choice < 0.3 or not known:
            return value(random)
        if choice < 0.65 or depth == 0:
            return random.choice(known)
        if choice < 0.85:
            left, right = self.expression(names, 0), self.expression(names, 0)
            return f"{left} {random.choice(('+', '-', '||', '%'))} {right}"
        if choice < 0.9:
            return f"CASE WHEN {self.predicate(names, 0)} THEN {random.choice(known)} ELSE {value(random)} END"
        return self.subquery(names)

    def subquery(self, names: Sequence[str]) -> str:
        """A scalar subquery over some table, perhaps the one that is being changed."""
        random = self.random
        table = random.choice(self.tables.tables)
        patterns = ("max({})", "min({})", "count({})", "sum({})", "count(DISTINCT {})")
        shown = random.choice(patterns).format(f"z.{random.choice(table.readable)}")
        where = ""
        if self.chance(0.4):
            inner = [f"z.{name}" for name in table.readable]
            where = f" WHERE {random.choice(inner)} {random.choice(COMPARISONS)} {self.expression(names, 0)}"
        return f"(SELECT {shown} FROM {table.name} z{where})"

    def predicate(self, names: Sequence[str], depth: int = 1) -> str:
        """A condition."""
        random = self.random
        known = [*names, *self.rows] or [value(random)]
        left = random.choice(known)
        choice = random.random()
        if depth and choice < 0.15:
            return f"({self.predicate(names, 0)} {random.choice(('AND', 'OR'))} {self.predicate(names, 0)})"
        if choice < 0.25:
            return f"{left} IN ({value(random)}, {value(random)}, {value(random)})"
        if choice < 0.32:
            return f"{left} IS NOT NULL"
        if depth and choice < 0.42:
            table = random.choice(self.tables.tables)
            return f"{left} {random.choice(('', 'NOT '))}IN (SELECT {random.choice(table.readable)} FROM {table.name})"
        if depth and choice < 0.5:
            return f"{left} {random.choice(('<', '=', '>'))} {self.subquery(names)}"
        return f"{left} {random.choice(COMPARISONS)} {self.expression(names, 0)}"

    def statement(self) -> str:
        """Any change of a table or, seldom, of a view."""
        random = self.random
        targets = self.tables.tables
        if self.tables.views and self.chance(0.12):
            targets = self.tables.views
        return self.change_of(random.choice(targets))

    def change_of(self, table: Table) -> str:
        """Any change of the table."""
        choice = self.random.random()
        if choice < 0.45:
            return self.insert(table)
        if choice < 0.78:
            return self.update(table)
        return self.delete(table)

    def insert(self, table: Table) -> str:
        """INSERT or REPLACE: of values, defaults or a query, with upsert clauses."""
        random = self.random
        head = "REPLACE" if self.chance(0.06) else f"INSERT{self._or(0.35)}"
        head = f"{self._with()}{head} INTO {table.name}"
        if self.chance(0.03) and not self.in_trigger:
            return f"{head} DEFAULT VALUES{self._returning(table)}"
        if self.chance(0.05):
            fit = [other for other in self.tables.tables if len(other.readable) == len(table.readable)]
            return f"{head} SELECT * FROM {random.choice(fit or self.tables.tables).name}{self._returning(table)}"
        columns = table.columns
        named = ""
        if self.chance(0.35):
            columns = random.sample(columns, random.randint(1, len(columns)))
            if table.has_rowid and self.chance(0.06):
                columns = ["rowid", *columns]
            named = f"({', '.join(columns)})"
        if self.chance(0.25):
            source = self._query(len(columns))
        else:
            n_rows = random.choice((1, 1, 2, 3))
            rows = (f"({', '.join(self.expression((), 1) for _ in columns)})" for _ in range(n_rows))
            source = f"VALUES {', '.join(rows)}"
        clauses = ""
        if self.chance(0.3):
            if not source.startswith("VALUES") and " WHERE " not in source:
                source += " WHERE true"
            lasts = random.choice(((True,), (True,), (False, True), (False, True), (False, False, True)))
            clauses = "".join(self._upsert(table, last=last) for last in lasts)
        return f"{head}{named} {source}{clauses}{self._returning(table)}"

    def update(self, table: Table) -> str:
        """UPDATE: of columns or row values, FROM others, of all rows or some."""
        random = self.random
        names = table.readable
        alias = table.name
        head = f"{self._with()}UPDATE{self._or(0.35)} {table.name}"
        source = ""
        if not self.in_trigger and self.chance(0.08):
            head, alias = f"{head} AS y", "y"
        elif table.indexes and not self.in_trigger and self.chance(0.03):
            head += f" INDEXED BY {random.choice(table.indexes)}"
        if self.chance(0.15):
            names, source = self._from(alias, names)
        where = f" WHERE {self.predicate(names)}" if self.chance(0.8) else ""
        tail = self._limit(table) if not source else ""
        return f"{head} SET {self._assignments(table, names)}{source}{where}{self._returning(table)}{tail}"

    def _from(self, alias: str, names: Sequence[str]) -> tuple[list[str], str]:
        """What may be read, and an UPDATE's FROM: a table, perhaps the target itself, a view, a subquery, several."""
        random = self.random
        other = random.choice(self.tables.tables + self.tables.views[:1])
        known = [f"{alias}.{name}" for name in names] + [f"f.{name}" for name in other.readable]
        choice = random.random()
        if choice < 0.25:
            order = f" ORDER BY {', '.join(other.readable)}" if self.chance(0.7) else ""
            return known, f" FROM (SELECT * FROM {other.name}{order}) AS f"
        if choice < 0.45:
            third = random.choice(self.tables.tables)
            known += [f"h.{name}" for name in third.readable]
            joined = random.choice((", ", " JOIN ", " LEFT JOIN "))
            on = f" ON h.{random.choice(third.readable)} = f.{random.choice(other.readable)}"
            return known, f" FROM {other.name} AS f{joined}{third.name} AS h{'' if joined == ', ' else on}"
        return known, f" FROM {other.name} AS f"

    def delete(self, table: Table) -> str:
        """DELETE: mostly by a condition."""
        where = f" WHERE {self.predicate(table.readable)}" if self.chance(0.9) else ""
        return f"{self._with()}DELETE FROM {table.name}{where}{self._returning(table)}{self._limit(table)}"

    def raise_statement(self) -> str:
        """SELECT RAISE(...) in a trigger's body."""
        raised = self.random.choice(RAISES).format(self.expression((), 0))
        return f"SELECT {raised} WHERE {self.predicate((), 0)}"

    def _or(self, probability: float) -> str:
        return f" OR {self.random.choice(RESOLUTIONS)}" if self.chance(probability) else ""

    def _with(self) -> str:
        if self.in_trigger or not self.chance(0.06):
            return ""
        return f"WITH q(k, l) AS ({self._query(2)}) "

    def _query(self, n_columns: int) -> str:
        """A query over some table in the order of the plan, or of its first columns."""
        random = self.random
        if self.chance(0.06):
            results = ", ".join(random.choice(("value", "key", "value || 'j'", "type")) for _ in range(n_columns))
            return f"SELECT {results} FROM json_each('[1, 2, \"a\", null, 6]')"
        table = random.choice(self.tables.tables + self.tables.views[:1])
        results = ", ".join(self.expression(table.readable, 1) for _ in range(n_columns))
        where = f" WHERE {self.predicate(table.readable)}" if self.chance(0.6) else ""
        order = f" ORDER BY {', '.join(table.readable)}" if self.chance(0.5) else ""
        limit = f" LIMIT {random.randint(1, 4)}" if self.chance(0.5) else ""
        return f"SELECT {results} FROM {table.name}{where}{order}{limit}"

    def _assignments(self, table: Table, names: Sequence[str]) -> str:
        random = self.random
        columns = random.sample(table.columns, random.randint(1, min(3, len(table.columns))))
        if table.generated and self.chance(0.01):
            columns = [table.generated[0]]
        if len(columns) > 1 and self.chance(0.2):
            if self.chance(0.5):
                given = f"({', '.join(self.expression(names, 1) for _ in columns)})"
            else:
                given = f"({self._query(len(columns))})"
            return f"({', '.join(columns)}) = {given}"
        return ", ".join(f"{column} = {self.expression(names, 1)}" for column in columns)

    def _upsert(self, table: Table, *, last: bool) -> str:
        random = self.random
        target = ""
        if table.targets and self.chance(0.3):
            target = random.choice(table.targets)
        elif table.keys and (not last or self.chance(0.75)):
            key = list(random.choice(table.keys))
            random.shuffle(key)
            target = f"({', '.join(key)})"
            if self.chance(0.05):
                target += f" WHERE {random.choice(table.readable)} > 2"
        if self.chance(0.25):
            return f" ON CONFLICT{target} DO NOTHING"
        names = table.readable + [f"excluded.{name}" for name in table.readable]
        where = f" WHERE {self.predicate(names, 0)}" if self.chance(0.3) else ""
        return f" ON CONFLICT{target} DO UPDATE SET {self._assignments(table, names)}{where}"

    def _limit(self, table: Table) -> str:
        if self.in_trigger or not self.chance(0.04):
            return ""
        return f" ORDER BY {', '.join(table.readable)} LIMIT {self.random.randint(1, 2)}"

    def _returning(self, table: Table) -> str:
        if self.in_trigger or not self.chance(0.12):
            return ""
        shown = self.random.choice(("*", self.expression(table.readable, 1) + " AS r"))
        if table.home != "temp." and self.tables.n_temporary_triggers > 3:
            return ""  # an address tells SQLite which of them fire before the row is given
        return f" RETURNING {shown}"


def create_trigger(random: Random, tables: Tables) -> str:
    """A CREATE TRIGGER on a table, or INSTEAD OF a view's change; its body may change its own table."""
    tables.n_triggers += 1
    event = random.choice(("INSERT", "UPDATE", "DELETE"))
    table, when = random.choice(tables.tables), random.choice(("BEFORE", "AFTER", "AFTER"))
    if tables.views and random.random() < 0.3:
        table, when = random.choice(tables.views), "INSTEAD OF"
    rows = [f"NEW.{name}" for name in table.readable if event != "DELETE"]
    rows += [f"OLD.{name}" for name in table.readable if event != "INSERT"]
    maker = StatementMaker(random, tables, rows, in_trigger=True)
    of = ""
    if event == "UPDATE" and random.random() < 0.4:
        of = f" OF {', '.join(random.sample(table.columns, random.randint(1, len(table.columns))))}"
    test = f" WHEN {maker.predicate(())}" if random.random() < 0.4 else ""
    body = [_in_body(maker, tables, f"g{tables.n_triggers}") for _ in range(random.randint(1, 3))]
    statements = " ".join(f"{statement};" for statement in body)
    home = "" if not table.home or random.random() < 0.5 else table.home
    home = "temp." if not home and (table.home or random.random() < 0.15) else home
    tables.n_temporary_triggers += home == "temp."
    name = f"{home}g{tables.n_triggers}"
    return f"CREATE TRIGGER {name} {when} {event}{of} ON {table.name}{test} BEGIN {statements} END"


def _in_body(maker: StatementMaker, tables: Tables, name: str) -> str:
    choice = maker.random.random()
    if choice < 0.4:
        return f"INSERT INTO lg(what, x, y) VALUES ('{name}', {maker.expression(())}, {maker.expression(())})"
    if choice < 0.52:
        return maker.raise_statement()
    return maker.change_of(maker.random.choice(tables.tables))
