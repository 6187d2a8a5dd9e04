"""A random program: schema, rows, then queries, laws and changes in turn. One name gives one program.

Most programs ask; some change, with triggers and foreign keys, and look at every table after each change.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from oracle_tests.engines import Parameters
from oracle_tests.fuzz.changes import ChangeMaker
from oracle_tests.fuzz.features import Feature
from oracle_tests.fuzz.laws import Law, LawMaker
from oracle_tests.fuzz.parameters import parametrize
from oracle_tests.fuzz.queries import QueryMaker
from oracle_tests.fuzz.schema import Relation, Schema, create_index, create_table, many_rows
from oracle_tests.fuzz.triggers import LOG, create_child, create_trigger


@dataclass(frozen=True, slots=True)
class Step:
    """One statement, or one law.

    ordered: its rows' order counts. loose: of two constraint failures only the fact counts. law: what is to hold; the
    statement is then the law's queries, to be read by people.
    """

    sql: str
    ordered: bool = False
    loose: bool = False
    parameters: Parameters = ()
    law: Law | None = None


def make_program(name: str, n_statements: int, features: frozenset[Feature]) -> list[Step]:
    """The program of a name: the same steps for the same arguments, on every machine."""
    maker = _ProgramMaker(Random(name), features)
    maker.make(n_statements)
    return maker.steps


def make_laws(name: str, n_statements: int, features: frozenset[Feature]) -> list[Step]:
    """A program that asks nothing but laws."""
    maker = _ProgramMaker(Random(name), features)
    maker.prepare()
    while len(maker.steps) < n_statements:
        maker.law()
    return maker.steps


class _ProgramMaker:
    """A program under construction."""

    def __init__(self, random: Random, features: frozenset[Feature]) -> None:
        self.random, self.features = random, features
        self.schema = Schema()
        self.queries = QueryMaker(random, self.schema, features)
        self.changes = ChangeMaker(self.queries)
        self.laws = LawMaker(self.queries)
        self.steps: list[Step] = []

    def make(self, n_statements: int) -> None:
        """All steps."""
        self.prepare()
        of_changes = self.random.random() < 0.3
        if of_changes:
            self._prepare_changes()
        while len(self.steps) < n_statements:
            if of_changes:
                self._change_and_look()
            else:
                self._any_step()

    def prepare(self) -> None:
        """Tables, indexes, views and rows."""
        random, features = self.random, self.features
        if Feature.SMALL_PAGES in features and random.random() < 0.7:
            self._add("PRAGMA page_size = 512")
        for number in range(random.randint(1, 3)):
            sql, table = create_table(random, f"t{number}", features)
            self.schema.tables.append(table)
            self._add(sql)
        for _ in range(random.randint(0, 3)):
            self._add(create_index(random, self.schema, features))
        for table in self.schema.tables:
            self._fill(table)
        if random.random() < 0.15:
            self._add(many_rows(random, random.choice(self.schema.tables)))
            self._analyze(0.4)
        if Feature.VIEWS in features:
            for _ in range(random.choice((0, 0, 1, 2))):
                self._view()
        self._analyze(0.15)

    def _fill(self, table: Relation) -> None:
        for _ in range(self.random.randint(1, 4)):
            self._add(self.changes.insert(table, self.random.randint(1, 8), clean=self.random.random() < 0.7).sql)

    def _prepare_changes(self) -> None:
        random, features = self.random, self.features
        if Feature.FOREIGN_KEYS in features and random.random() < 0.5:
            self._add("PRAGMA foreign_keys = ON")
            for _ in range(random.randint(1, 2)):
                fit = [table for table in self.schema.tables if any(column.rowid_alias for column in table.columns)]
                parent = random.choice(fit if fit and random.random() < 0.9 else self.schema.tables)
                sql, child = create_child(random, f"t{len(self.schema.tables)}", parent)
                self.schema.tables.append(child)
                self._add(sql)
                self._fill(child)
        if Feature.TRIGGERS in features:
            self._add(LOG)
            for _ in range(random.randint(0, 3)):
                self._add(create_trigger(random, self.schema, features))

    def law(self) -> None:
        """A law."""
        law = self.laws.law()
        self.steps.append(Step("; ".join(law.queries), law=law))

    def _add(self, sql: str) -> None:
        self.steps.append(Step(sql))

    def _view(self) -> None:
        sql, view = self.queries.view(f"w{len(self.schema.views)}")
        self.schema.views.append(view)
        self._add(sql)

    def _analyze(self, probability: float) -> None:
        if Feature.STATISTICS in self.features and self.random.random() < probability:
            self._add("ANALYZE")

    def _any_step(self) -> None:
        choice = self.random.random()
        if choice < 0.78:
            self._query()
        elif choice < 0.86 and Feature.LAWS in self.features:
            self.law()
        elif choice < 0.95:
            self._change()
        elif choice < 0.97:
            self._add(self.changes.transaction().sql)
        elif choice < 0.98 and Feature.VIEWS in self.features and len(self.schema.views) < 3:
            self._view()
        elif choice < 0.985:
            self._analyze(1)
        else:
            self._add(create_index(self.random, self.schema, self.features))

    def _query(self) -> None:
        query = self.queries.query()
        if Feature.PARAMETERS in self.features and self.random.random() < 0.1:
            sql, parameters = parametrize(self.random, query.sql)
            self.steps.append(Step(sql, query.ordered, parameters=parameters))
        else:
            self.steps.append(Step(query.sql, query.ordered))

    def _change(self) -> None:
        change = self.changes.change()
        self.steps.append(Step(change.sql, loose=change.loose))

    def _change_and_look(self) -> None:
        """A change, then all that a change can touch."""
        choice = self.random.random()
        if choice < 0.06:
            self._query()
            return
        if choice < 0.2:
            self._add(self.changes.transaction().sql)
        elif choice < 0.23 and Feature.TRIGGERS in self.features:
            self._add(create_trigger(self.random, self.schema, self.features))
            return
        else:
            self._change()
        for table in self.schema.tables:
            key = ", ".join(table.key)
            named = "rowid, " if table.key == ("rowid",) else ""
            self.steps.append(Step(f"SELECT {named}* FROM {table.name} ORDER BY {key}", ordered=True))
        if Feature.TRIGGERS in self.features:
            self.steps.append(Step("SELECT * FROM lg ORDER BY n", ordered=True))
