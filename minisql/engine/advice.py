"""Which indexes would help a statement: found by planning it against indexes that are not there.

A *shadow* in memory has the schema of the database and no rows. Planning a statement in it tells what the statement
could use (planner/wishes.py); each wish becomes a candidate index of the shadow, and when all statements have been
looked at, they are planned again: the candidates that a plan uses are its advice. The database itself is only read,
and beyond its schema only where statistics are asked for.
Source: cli "Index Recommendations (SQLite Expert)"; what it does not say, the `sqlite3` program shows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from minisql.engine.session import Session
from minisql.frozen import frozen, replace
from minisql.planner import plan_statement
from minisql.planner.where.loops import Reading
from minisql.planner.where.order import Wanted
from minisql.planner.wishes import Wish, WishTerm, wishes_of
from minisql.schema.objects import Index, Table, fold
from minisql.sql import ast
from minisql.sql.lexer import KEYWORDS
from minisql.sql.parse import parse_statement
from minisql.value import Value

if TYPE_CHECKING:
    from minisql.engine.statement import Row

_PLAIN_NAME: Final = re.compile(r"\w+\Z", re.ASCII)
_USED_INDEX: Final = re.compile(r" USING (?:COVERING )?INDEX (.*?)(?: \([^()]*\))?(?: LEFT-JOIN)?\Z")
_VIRTUAL: Final = re.compile(r"\s*CREATE\s+VIRTUAL\b", re.IGNORECASE)
_PLANNED: Final = (ast.Select, ast.Insert, ast.Update, ast.Delete)


@frozen
class Advice:
    """For one statement: the CREATE INDEX texts that would help it, the last one of its plan first, and the lines of
    that plan; None for a statement that has none."""

    sql: str
    indexes: tuple[str, ...]
    plan: tuple[str, ...] | None


class Advisor:
    """Advice for statements of one database.

    `candidates`: CREATE INDEX texts by name, in the order in which they were made. `statistics`: of each of them, and
    of other indexes, sqlite_stat1's text; empty without a sample.
    """

    def __init__(self, session: Session, *, sample: int = 0) -> None:
        """Copy the schema.

        Args:
            session: the database; its functions and collations serve the shadow too.
            sample: of each table so many percent of the rows are looked at for statistics; 0: there are none, and the
                planner guesses as it does before ANALYZE.
        """
        self._session = session
        self._sample = sample
        self._statements: list[str] = []
        self._wishes: dict[Wish, None] = {}
        self.candidates: dict[str, str] = {}
        self.statistics: dict[str, str] = {}
        self.shadow = shadow = Session(":memory:")
        shadow.functions, shadow.collations = session.functions, session.collations
        shadow.settings.foreign_keys = session.settings.foreign_keys
        shadow.schema_changed()
        later: list[str] = []
        for kind, name, sql in rows_of(session, "SELECT type, name, sql FROM main.sqlite_schema ORDER BY rowid"):
            if not isinstance(sql, str) or _is_internal(str(name)) or _VIRTUAL.match(sql):
                continue
            if kind in ("view", "trigger"):
                later.append(sql)  # a trigger must not fire for a sample's rows
            else:
                rows_of(shadow, sql)
                if kind == "table" and sample:
                    self._copy_sample(str(name))
        for sql in later:
            rows_of(shadow, sql)

    def close(self) -> None:
        """Forget the shadow."""
        self.shadow.close()

    def add(self, sql: str) -> bool:
        """Take one statement on. Returns False for a text of spaces and comments. Raises: what is wrong with it."""
        tree, _ = parse_statement(sql)
        if tree is None:
            return False
        self.shadow.prepare(sql)
        self._statements.append(sql)
        if isinstance(tree, _PLANNED):
            def note(reading: Reading, wanted: Wanted) -> None:
                table = reading.item.source.table
                if reading.item.source.database == 0 and table.virtual is None and not _is_internal(table.name):
                    self._wishes.update(dict.fromkeys(wishes_of(reading, wanted)))

            plan_statement(tree, sql, replace(self.shadow.environment, on_reading=note))
        return True

    def advice(self) -> list[Advice]:
        """For each statement that was taken on. Called once."""
        for wish in reversed(self._wishes):
            self._make_candidates(wish)
        if self._sample:
            rows_of(self.shadow, "ANALYZE")
            self.statistics.update(
                (str(name), str(stat)) for name, stat in rows_of(self.shadow, "SELECT idx, stat FROM sqlite_stat1")
            )
        return [self._advise(sql) for sql in self._statements]

    def _advise(self, sql: str) -> Advice:
        tree, _ = parse_statement(sql)
        if not isinstance(tree, (*_PLANNED, ast.Explain)):
            return Advice(sql, (), None)
        plan = tuple(str(row[3]) for row in rows_of(self.shadow, "EXPLAIN QUERY PLAN " + sql))
        if not plan:
            return Advice(sql, (), None)
        used = [match[1] for match in map(_USED_INDEX.search, plan) if match is not None]
        names = [name for name in dict.fromkeys(used) if name in self.candidates]
        return Advice(sql, tuple(self.candidates[name] for name in reversed(names)), plan)

    # ---- candidates

    def _make_candidates(self, wish: Wish) -> None:
        """An index for the equalities; one more for each bound behind them; and one for the order behind them."""
        equal = list({term.column: term for term in wish.equal}.values())
        self._make_candidate(wish.table, equal, ())
        for term in reversed(wish.bounded):
            if all(term.column != other.column for other in equal):
                self._make_candidate(wish.table, equal, (term,))
        if wish.order:
            ordered = {term.column for term in wish.order}
            self._make_candidate(wish.table, [term for term in equal if term.column not in ordered], wish.order)

    def _make_candidate(self, table: Table, equal: Sequence[WishTerm], tail: Sequence[WishTerm]) -> None:
        """Make an index, unless one begins with the equalities, in any order, and goes on with the tail."""
        there = self.shadow.environment.catalog.schemas[0]
        assert there is not None, "the shadow's schema was made here"
        now = there.tables[fold(table.name)]
        assert isinstance(now, Table), table.name
        if not (equal or tail) or any(_serves(index, equal, tail) for index in now.indexes):
            return
        text = ", ".join(_definition(table, term) for term in (*equal, *tail))
        name = f"{table.name}_idx_{_hash(text):08x}"
        quote = str if _is_plain(table.name) else _double_quoted
        sql = f"CREATE INDEX {quote(name)} ON {quote(table.name)}({text})"
        if name not in self.candidates:
            rows_of(self.shadow, sql)
            self.candidates[name] = sql + ";"

    # ---- statistics

    def _copy_sample(self, table: str) -> None:
        """Copy some of a table's rows, evenly spread, into the shadow's."""
        columns = [
            _double_quoted(str(row[1]))
            for row in rows_of(self.shadow, f"PRAGMA table_xinfo({_double_quoted(table)})")
            if row[6] == 0  # neither hidden nor generated
        ]
        names, marks = ", ".join(columns), ", ".join("?" * len(columns))
        rows_of(self.shadow, "PRAGMA ignore_check_constraints = ON")
        insert, _ = self.shadow.prepare(f"INSERT OR IGNORE INTO {_double_quoted(table)}({names}) VALUES ({marks})")
        select, _ = self._session.prepare(f"SELECT {names} FROM main.{_double_quoted(table)}")
        assert insert is not None
        assert select is not None
        percent = self._sample
        wanted = (
            row for number, row in enumerate(select.run()) if number * percent // 100 != (number - 1) * percent // 100
        )
        rows_of(self.shadow, "BEGIN")
        insert.run_many(wanted)
        rows_of(self.shadow, "COMMIT")


def rows_of(session: Session, sql: str) -> list[Row]:
    """Run one statement; its parameters are NULL."""
    statement, _ = session.prepare(sql)
    assert statement is not None, sql
    nulls: tuple[Value, ...] = (None,) * statement.n_params
    return list(statement.run(nulls))


def _serves(index: Index, equal: Sequence[WishTerm], tail: Sequence[WishTerm]) -> bool:
    if index.where is not None:
        return False
    terms = [(term.column, fold(term.collation), term.descending) for term in index.terms]
    first = {(column, collation) for column, collation, _ in terms[: len(equal)]}
    if len(terms) < len(equal) + len(tail) or first != {(term.column, fold(term.collation)) for term in equal}:
        return False
    behind = terms[len(equal) : len(equal) + len(tail)]
    return behind == [(term.column, fold(term.collation), term.descending) for term in tail]


def _definition(table: Table, term: WishTerm) -> str:
    column = table.columns[term.column]
    text = column.name if _is_plain(column.name) else _single_quoted(column.name)
    if fold(term.collation) != fold(column.collation):
        text += " COLLATE " + (term.collation if _is_plain(term.collation) else _single_quoted(term.collation))
    return text + (" DESC" if term.descending else "")


def _hash(text: str) -> int:
    """The number in a candidate's name, 32 bits: the same one that SQLite's adviser gives."""
    number = 0
    for byte in text.encode("utf-8", "surrogateescape"):
        number = (number * 9 + byte) & 0xFFFFFFFF
    return number


def _is_internal(name: str) -> bool:
    return fold(name).startswith("sqlite_")


def _is_plain(name: str) -> bool:
    return _PLAIN_NAME.match(name) is not None and name.upper() not in KEYWORDS


def _double_quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _single_quoted(name: str) -> str:
    return "'" + name.replace("'", "''") + "'"
