"""The table of PRAGMAs, and how one is looked up and run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING, Final

from minisql.errors import SqlError
from minisql.frozen import frozen
from minisql.schema import fold
from minisql.sql import ast

if TYPE_CHECKING:
    from minisql.engine.session import Session
    from minisql.engine.statement import Row


@frozen
class Call:
    """One PRAGMA statement: the connection, the database it names (None: none), its value as text (None: none).

    `is_text`: the value was written as a string, so that it is a name even where it looks like a number.
    """

    session: Session
    database: int | None
    value: str | None
    is_text: bool = False


@frozen
class Pragma:
    """A PRAGMA. `quiet_when_set`: it gives no columns when it is given a value."""

    run: Callable[[Call], Sequence[Row]]
    columns: tuple[str, ...]
    quiet_when_set: bool


PRAGMAS: Final[dict[str, Pragma]] = {}

NOT_YET: Final = frozenset[str]()
"""Known to SQLite, not served here yet: setting them is an error, and so is asking."""


WHEN_RUN: Final = frozenset({
    "application_id", "default_cache_size", "incremental_vacuum", "journal_mode", "max_page_count", "optimize",
    "schema_version", "user_version", "wal_checkpoint",
})  # fmt: skip
"""Those that SQLite carries out when the statement runs; what others set is set while it is parsed."""


def pragma(
    name: str, *columns: str, quiet_when_set: bool = False
) -> Callable[[Callable[[Call], Sequence[Row]]], Callable[[Call], Sequence[Row]]]:
    """Register a function as the PRAGMA `name`; without `columns`, its one column has the PRAGMA's name."""

    def register(run: Callable[[Call], Sequence[Row]]) -> Callable[[Call], Sequence[Row]]:
        PRAGMAS[name] = Pragma(run, columns or (name,), quiet_when_set)
        return run

    return register


def find_pragma(name: str) -> Pragma | None:
    """The PRAGMA of that name, or None.

    Raises:
        SqlError: SQLite knows it, and it is not served here yet.
    """
    if not PRAGMAS:
        for module in ("values", "storage", "wal", "catalog", "check", "keys", "switches"):
            import_module(f"minisql.engine.pragma.{module}")
    name = fold(name)
    found = PRAGMAS.get(name)
    if found is None and name in NOT_YET:
        raise SqlError(f"PRAGMA {name} is not supported yet")
    return found


def pragma_columns(tree: ast.Pragma) -> tuple[str, ...]:
    """The names of the columns that the statement gives; none for a no-op."""
    found = find_pragma(tree.name)
    if found is None or (found.quiet_when_set and tree.value is not None):
        return ()
    return found.columns


def run_pragma(session: Session, tree: ast.Pragma) -> Sequence[Row]:
    """Carry out a PRAGMA and give its rows."""
    found = find_pragma(tree.name)
    number = None
    if tree.schema is not None:
        names = [None if database is None else fold(database.name) for database in session.databases]
        number = names.index(fold(tree.schema)) if fold(tree.schema) in names else None
        if number is None:
            raise SqlError(f"unknown database {tree.schema}")
    return () if found is None else found.run(Call(session, number, tree.value, tree.is_text))


def set_as_parsed(session: Session, tree: ast.Pragma) -> None:
    """Do what SQLite does with a PRAGMA that is only parsed, because EXPLAIN stands before it or something that does
    not belong to it behind it: most set their value already then."""
    if tree.value is None or fold(tree.name) in WHEN_RUN:
        return
    from minisql.engine.authorize import Ignored, authorize_command

    with suppress(SqlError, Ignored):  # what SQLite says of the text is said instead
        if session.ask is not None:
            authorize_command(session, tree)
        run_pragma(session, tree)
