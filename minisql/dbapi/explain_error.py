"""What there is to say of an error beyond SQLite's text: where in the SQL, what was perhaps meant, who has the lock.

Nothing of it is worked out when an error is raised: an `Occasion` remembers the SQL and the session, and answers when a
traceback, or the program, asks. What an unknown name is compared with are the names that the connection knows then.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final
from weakref import ref

from minisql.errors import Error, LockHolder
from minisql.pattern import LazyPattern

if TYPE_CHECKING:
    import re

    from minisql.engine import Session

_SNAPSHOT: Final = 517  # SQLITE_BUSY_SNAPSHOT
_KEEPS_FRAMES: Final = os.environ.get("MINISQL_VERIFY") == "1"
_WIDTH: Final = 100  # columns of a line of SQL that are shown
_UNKNOWN: Final = LazyPattern(
    r"no such (?P<what>table|column|function|index|view|trigger|module): (?P<name>.+)|"
    r"no such collation sequence: (?P<collation>.+)|"
    r"unknown database:? (?P<database>.+)|"
    r"table (?P<table>.+) has no column named (?P<column>.+)"
)
_LITERAL: Final = '" - should this be a string literal in single-quotes?'
_N_ARGUMENTS: Final = LazyPattern(r"wrong number of arguments to function (?P<name>.+)\(\)")


class Occasion:
    """What an error was raised in (see `minisql.errors.Occasion`).

    Args:
        sql: the text that the error's `sql_offset` counts in.
        start: where in it the statement begins.
    """

    __slots__ = ("_holders", "_session", "_start", "_suggestions", "sql")

    def __init__(self, session: Session, sql: str, start: int = 0) -> None:
        self.sql = sql
        self._session = ref(session)
        self._start = start
        self._suggestions: tuple[str, ...] | None = None
        self._holders: tuple[LockHolder, ...] | None = None

    def notes(self, error: Error) -> list[str]:
        """The SQL with a caret, then what may have been meant, then who holds the lock."""
        found = list(self._place(error))
        suggestions = self.suggestions(error)
        if suggestions:
            found.append(f"did you mean {' or '.join(suggestions)}?")
        found += self._counts(error)
        if getattr(error, "sqlite_errorcode", 0) == _SNAPSHOT:
            found.append("another connection has committed since this transaction began to read: it must begin again")
        elif _is_locked(error):
            holders = self.lock_holders(error)
            found += [_described(holder) for holder in holders]
            if not holders and self._asks_the_system():
                found.append("nobody is seen to hold a lock on it any more")
        return found

    def suggestions(self, error: Error) -> tuple[str, ...]:
        """Names like the unknown one, at most three; found once."""
        if self._suggestions is None:
            session, unknown = self._session(), _UNKNOWN.match(str(error))
            self._suggestions = ()
            if session is not None and unknown is not None:
                from minisql.dbapi.known_names import suggest

                try:
                    self._suggestions = suggest(session, unknown, self.sql, self._start)
                except Error:  # the schema cannot be read, or the statement not be parsed: nothing comes to mind
                    pass
        return self._suggestions

    def lock_holders(self, error: Error) -> tuple[LockHolder, ...]:
        """Who holds locks on the session's databases; asked once."""
        if self._holders is None:
            session = self._session()
            self._holders = ()
            if session is not None and _is_locked(error):
                databases = session.transactions.open_databases()
                self._holders = tuple([each for database in databases for each in database.lock_holders()])
        return self._holders

    def _asks_the_system(self) -> bool:
        import os

        session = self._session()
        return os.path.exists("/proc/locks") and session is not None and bool(session.database(0).path)

    def _place(self, error: Error) -> Iterator[str]:
        if 0 <= error.sql_offset <= len(self.sql) and self.sql:
            yield place(self.sql, error.sql_offset)

    def _counts(self, error: Error) -> Iterator[str]:
        """With how many arguments a function would be called rightly."""
        session, wrong = self._session(), _N_ARGUMENTS.match(str(error))
        if session is None or wrong is None:
            return
        counts: set[int] = set()
        for function in session.functions.names():
            if function.name.lower() == wrong["name"].lower():
                if function.n_args >= 0:
                    counts.add(function.n_args)
                elif function.max_args is not None and function.max_args < 127:
                    counts.update(range(function.min_args, function.max_args + 1))
                else:
                    yield f"{wrong['name']}() takes {function.min_args} or more arguments"
        if counts:
            plural = "" if counts == {1} else "s"
            yield f"{wrong['name']}() takes {' or '.join(map(str, sorted(counts)))} argument{plural}"


def explained(error: Error, session: Session, sql: str, start: int = 0) -> None:
    """Give an error its occasion, unless it has one, and leave our own frames out. Measured: 0.4 µs."""
    if error._occasion is None:
        error._occasion = Occasion(session, sql, start)
        without_frames(error)


def without_frames(error: Error) -> None:
    """Take the engine's frames from an error's traceback, before it goes on to the program.

    A dozen of them say nothing to a program whose SQL is wrong, and keep alive what the statement held. What a function
    of the program has raised is the error's cause, with a traceback of its own. With MINISQL_VERIFY=1 all frames stay.
    """
    if not _KEEPS_FRAMES:
        error.__traceback__ = None


def place(sql: str, offset: int) -> str:
    """The line of the SQL in which the character at `offset` stands, and below it a caret that points there."""
    first = sql.rfind("\n", 0, offset) + 1
    end = sql.find("\n", offset)
    line, before = sql[first : len(sql) if end < 0 else end], offset - first
    if len(line) > _WIDTH:
        left = min(max(0, before - _WIDTH // 2), len(line) - _WIDTH)
        line, before = line[left : left + _WIDTH], before - left
    blanks = "".join("\t" if each == "\t" else " " * _columns(each) for each in line[:before])
    number = sql.count("\n", 0, offset) + 1
    heading = f"line {number} of the SQL:\n" if "\n" in sql.strip() else ""
    shown = line.encode("utf-8", "replace").decode().rstrip("\r")
    return f"{heading}  {shown}\n  {blanks}^"


def _columns(character: str) -> int:
    """How wide a terminal shows it."""
    if character.isascii():
        return 1
    from unicodedata import combining, east_asian_width

    return 0 if combining(character) else 2 if east_asian_width(character) in "WF" else 1


def _is_locked(error: Error) -> bool:
    return str(error) == "database is locked"


def _described(holder: LockHolder) -> str:
    import os

    if holder.pid is None:
        who = "a process that cannot be looked into"
    elif holder.pid == os.getpid():
        who = f"another connection of this process ({holder.pid})"
    else:
        who = f"process {holder.pid} ({holder.command or 'command unknown'})"
    return f"{who} holds {_listed(holder.locks)} on {holder.path}"


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)


def bare_name(unknown: re.Match[str]) -> str:
    """The name in a message: of `"abc" - should this be ...` that between the quotes."""
    name = next(each for each in (unknown["name"], *unknown.group("collation", "database", "column")) if each)
    if name.endswith(_LITERAL):
        name = name.removesuffix(_LITERAL)[1:]
    elif len(name) > 1 and name[0] == name[-1] == '"':
        name = name[1:-1]
    return name
