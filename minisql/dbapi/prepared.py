"""A statement as the DB-API keeps it: the engine's, and what every execution asks of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, TypeAlias

from minisql.dbapi.deprecated import NAMED_WANTS_A_MAPPING
from minisql.dbapi.explain_error import explained
from minisql.dbapi.types import Value
from minisql.engine import HeldRows, Session, Statement
from minisql.errors import Error, ProgrammingError
from minisql.pattern import LazyPattern

LookUp: TypeAlias = Callable[[tuple[Value, ...]], "list[tuple[Value, ...]] | HeldRows | None"]
Change: TypeAlias = Callable[[tuple[Value, ...]], bool]

_BLANK: Final = LazyPattern(r"(?:[ \t\f\n\r]|--[^\n]*|/\*(?:[^*]|\*(?!/))*(?:\*/|\Z))*\Z")


_CHANGE: Final = LazyPattern(
    r"(?:[ \t\f\n\r]|--[^\n]*\n|/\*(?:[^*]|\*(?!/))*\*/)*(?:INSERT|UPDATE|DELETE|REPLACE)", re.IGNORECASE
)


class Nothing:
    """The statement of a text of spaces and comments: it does nothing and gives nothing."""

    sql = ""
    readonly = True
    is_dml = is_query = False
    n_params = 0
    columns: tuple[str, ...] = ()
    decltypes: tuple[str | None, ...] = ()
    param_names: tuple[str | None, ...] = ()
    is_lookup = is_lone = gives_lists = False

    def change_at_once(self, params: Sequence[Value]) -> bool:
        """It is no change."""
        return False

    def look_up(self, params: Sequence[Value]) -> None:
        """It is none."""

    def run(self, params: Sequence[Value] = ()) -> Iterator[tuple[Value, ...]]:
        """No rows."""
        return iter(())

    run_operators = run

    def run_many(self, param_rows: Iterable[Sequence[Value]]) -> int:
        """No changes."""
        return 0


class Prepared:
    """A statement with its facts as plain attributes: the engine computes them, and here they are read per call.

    `is_dml` is what the standard library takes for a change that wants a transaction: a statement that *begins* with
    INSERT, UPDATE, DELETE or REPLACE. One that begins with WITH is none, nor is one whose text begins with a semicolon:
    its changes are committed at once.
    `n_plain` is how many values a tuple must have that needs no further look: the number of parameters, and -1 where
    this Python looks at their names. `look_up`, where the statement is a lookup by key, is `Statement.look_up`,
    and comes before `run`; so is and does `change`, where it changes one row, `Statement.change_at_once`.
    """

    __slots__ = ("change", "is_dml", "is_query", "look_up", "n_plain", "param_names", "run", "statement")

    def __init__(self, statement: Statement | Nothing, sql: str) -> None:
        self.statement = statement
        self.run = statement.run_operators
        self.is_dml = statement.is_dml and _CHANGE.match(sql) is not None
        self.is_query = statement.is_query
        self.param_names = statement.param_names
        looked_at = NAMED_WANTS_A_MAPPING and any(name and name[0] != "?" for name in statement.param_names)
        self.n_plain = -1 if looked_at else statement.n_params
        self.look_up: LookUp | None = statement.look_up if statement.is_lookup else None
        self.change: Change | None = statement.change_at_once if statement.is_lone and self.is_dml else None


def prepare(session: Session, sql: str, *, as_bytes: bool = False) -> Prepared:
    """Prepare a text of at most one statement. `as_bytes`: lone surrogates stand for bytes that are not UTF-8.

    Raises:
        ProgrammingError: there is a second one, or a NUL.
        UnicodeEncodeError: the text cannot be written in UTF-8.
        SqlError: it is wrong.
    """
    if not sql.isascii():
        sql.encode(errors="surrogateescape" if as_bytes else "strict")
    if "\0" in sql:
        raise ProgrammingError("the query contains a null character")
    try:
        statement, end = session.prepare(sql)
    except Error as error:
        explained(error, session, sql)
        error.__suppress_context__ = True  # that the text was not among those kept is nothing to tell
        raise
    if end < len(sql) and not _BLANK.match(sql, end):
        raise ProgrammingError("You can only execute one statement at a time.")
    return Prepared(Nothing() if statement is None else statement, sql)


class PreparedStatement:
    """What calling a connection gives: nothing can be done with it, but `execute` need not compile its text."""

    __slots__ = ("_prepared",)

    _prepared: Prepared

    def __new__(cls, *arguments: object, **keywords: object) -> PreparedStatement:
        raise TypeError(f"cannot create '{cls.__module__}.{cls.__name__}' instances")

    @classmethod
    def _of(cls, prepared: Prepared) -> PreparedStatement:
        statement: PreparedStatement = object.__new__(cls)
        statement._prepared = prepared
        return statement
