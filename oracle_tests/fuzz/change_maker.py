"""What the programs of changes have in common: steps, and a look at every table behind each change."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from random import Random

from oracle_tests.fuzz.change_schema import Table
from oracle_tests.fuzz.program import Step

LOG = "CREATE TABLE lg(n INTEGER PRIMARY KEY, what, x, y)"


class ChangeMaker(ABC):
    """A program under construction."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.steps: list[Step] = []

    def make(self, n_statements: int) -> list[Step]:
        """n_statements steps or a few more."""
        self.prepare()
        while len(self.steps) < n_statements:
            self.step()
        return self.steps

    @abstractmethod
    def prepare(self) -> None:
        """Add what comes before the changes."""

    @abstractmethod
    def step(self) -> None:
        """Add a change, and looks."""

    def add(self, sql: str) -> None:
        """Add one statement."""
        self.steps.append(Step(sql))

    def look(self, tables: Iterable[Table], name_of: Callable[[Table], str]) -> None:
        """Add a query of each table, and one of the log."""
        for table in tables:
            self.add(f"SELECT {'rowid, ' if table.has_rowid else ''}* FROM {name_of(table)}")
        self.add("SELECT * FROM lg ORDER BY n")
