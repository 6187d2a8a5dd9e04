"""The process that runs SQLite: reads requests on stdin, writes replies on stdout until stdin ends.

A request is (function name, arguments); the functions are those in REQUESTS. What SQLite raises for a statement is
part of the answer; anything else goes back as ("raised", traceback).
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from typing import Any
from weakref import WeakKeyDictionary

import apsw

from oracle_tests.answer import Row
from oracle_tests.engines import Parameters, receive, send, wants_counters

_FILE_PRAGMAS = ("page_size", "encoding", "user_version", "application_id")
_connections: dict[str, apsw.Connection] = {}
_hidden_changes: WeakKeyDictionary[apsw.Connection, tuple[int, int]] = WeakKeyDictionary()
"""(changes that no statement asked for, what changes() said before them), for connections that had any."""
_UNUSUAL = 1009
"""changes() after changes that no statement asked for: more rows than a statement of a test ever changes."""


class _Budget:
    """How much the statements of a script may take: see `run_script`. `is_lifted`: this one may take any time."""

    def __init__(self, tenth: int, most_in_all: int | None) -> None:
        self.tenth = tenth
        self.is_lifted = False
        self._n_tenths = 0
        self._most_in_all = most_in_all
        self._n_in_all = 0

    def begin(self) -> None:
        """Another statement."""
        self.is_lifted = False
        self._n_tenths = 0

    def is_spent(self) -> bool:
        """Called after each `tenth` instructions: is the statement to be interrupted?"""
        self._n_tenths += 1
        self._n_in_all += self.tenth
        is_spent = self._n_tenths >= 10 or (self._most_in_all is not None and self._n_in_all > self._most_in_all)
        return is_spent and not self.is_lifted


_budgets: dict[apsw.Connection, _Budget] = {}


def open_connection(slot: str, path: str) -> None:
    """Open `path` in `slot`, closing what was open there."""
    close_connection(slot)
    # No statement cache: a cached statement would give the column names of the schema it was first prepared with.
    _connections[slot] = apsw.Connection(path, statementcachesize=0)


def close_connection(slot: str) -> None:
    """Close the slot's connection, if it has one."""
    connection = _connections.pop(slot, None)
    if connection is not None:
        connection.close(True)


def run(slot: str, sql: str, parameters: Parameters) -> tuple[Any, ...]:
    """Run one statement; the fields of an `Answer`: (names, rows, error, counters)."""
    connection = _connections[slot]
    names, rows, error = _run(connection, sql, parameters)
    counters = None
    if wants_counters(sql):
        counters = _counters(connection)
    return names, rows, error, counters


def _counters(connection: apsw.Connection) -> tuple[int, int, int]:
    """(changes, total changes, last rowid) as if there were no changes but those that were asked for."""
    n_hidden, before = _hidden_changes.get(connection, (0, 0))
    changes = connection.changes()
    changes = before if n_hidden and changes == _UNUSUAL else changes
    return changes, connection.total_changes() - n_hidden, connection.last_insert_rowid()


def _run(
    connection: apsw.Connection, sql: str, parameters: Parameters
) -> tuple[tuple[str, ...], tuple[Row, ...], tuple[int, str] | None]:
    names: tuple[str, ...] = ()

    def note_names(cursor: apsw.Cursor, _sql: str, _bindings: object) -> bool:
        nonlocal names  # only before the first step does apsw know the names of a result without rows
        names = tuple(column[0] for column in cursor.get_description())
        return True

    cursor = connection.cursor()
    cursor.exec_trace = note_names
    try:
        rows: tuple[Row, ...] = tuple(cursor.execute(sql, parameters).fetchall())
    except UnicodeDecodeError:
        cursor.close(True)
        if wants_counters(sql):  # RETURNING: it cannot be asked twice
            return (), (), (apsw.SQLITE_INTERRUPT, "text that is not UTF-8")
        return names, _rows_of_any_bytes(connection, sql, parameters, len(names)), None
    except apsw.Error as failure:
        code = int(getattr(failure, "extendedresult", 0))  # 0: apsw itself refused, SQLite did not
        if sql.lstrip()[:5].upper() == "ALTER":
            _look_at_schema(connection)
        return (), (), (code & 0xFFFFFFFF, str(failure))
    except KeyError as missing:  # apsw's own refusal, where a shrunk text has another parameter's name
        return (), (), (0, f"no value for the parameter {missing}")
    return names, rows, None


def _look_at_schema(connection: apsw.Connection) -> None:
    """An ALTER that fails late in a transaction leaves its tables in SQLite's memory. A statement notes it when it is
    run, and is then prepared anew, but its names have been asked for before; so another one comes between."""
    for _, database, _ in connection.execute("PRAGMA database_list").fetchall():
        connection.execute(f'SELECT 1 FROM "{database}".sqlite_schema LIMIT 0')


def _rows_of_any_bytes(
    connection: apsw.Connection, sql: str, parameters: Parameters, n_columns: int
) -> tuple[Row, ...]:
    """A query's rows when some text is not UTF-8, which apsw cannot give: each text goes through a blob.

    The rows go into a table first, whose columns have no affinity: a query around this one could read other values,
    since reals and integers of a compound are mixed there. The result's text becomes `str` with surrogate escapes, as
    minisql has it. Only for UTF-8 databases. However long it takes: to interrupt a change ends a transaction.
    """
    if connection in _budgets:
        _budgets[connection].is_lifted = True
    columns = [f"c{i}" for i in range(n_columns)]
    wrapped = ", ".join(f"typeof({c}), iif(typeof({c}) = 'text', CAST({c} AS BLOB), {c})" for c in columns)
    n_changed, total, rowid = _counters(connection)
    connection.execute(f"CREATE TEMP TABLE rows_of_any_bytes({', '.join(columns)})")
    try:
        connection.execute(f"INSERT INTO temp.rows_of_any_bytes {sql}", parameters)
        rows: list[tuple[Any, ...]] = connection.execute(
            f"SELECT {wrapped} FROM temp.rows_of_any_bytes ORDER BY rowid"
        ).fetchall()
    finally:
        connection.execute(
            "INSERT INTO temp.rows_of_any_bytes(c0) WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i + 1 FROM n)"
            f" SELECT i FROM n LIMIT {_UNUSUAL}"
        )
        connection.execute("DROP TABLE temp.rows_of_any_bytes")
        connection.set_last_insert_rowid(rowid)
        _hidden_changes[connection] = connection.total_changes() - total, n_changed
    return tuple(
        tuple(
            bytes(value).decode("utf-8", "surrogateescape") if kind == "text" else value
            for kind, value in zip(row[0::2], row[1::2], strict=True)
        )
        for row in rows
    )


def run_script(
    path: str,
    script: list[tuple[str, Parameters]],
    most_steps: int,
    longest_value: int,
    most_in_all: int | None = None,
) -> list[tuple[Any, ...]]:
    """Run statements on a connection of their own; the fields of each one's `Answer`.

    A statement that takes more than about `most_steps` instructions of SQLite's machine is interrupted. When all of
    them together have taken `most_in_all`, so is each that goes on for a tenth of that. So is one that
    makes a value of more than `longest_value` bytes: instructions do not tell how long they copy.
    """
    open_connection("script", path)
    connection = _connections["script"]
    connection.limit(apsw.SQLITE_LIMIT_LENGTH, longest_value)
    budget = _budgets[connection] = _Budget(most_steps // 10, most_in_all)
    answers = []
    try:
        connection.set_progress_handler(budget.is_spent, budget.tenth)
        for sql, parameters in script:
            budget.begin()
            answer = run("script", sql, parameters)
            if answer[2] is not None and answer[2][0] == apsw.SQLITE_TOOBIG:
                answer = (*answer[:2], (apsw.SQLITE_INTERRUPT, "a value is too long"), answer[3])
            answers.append(answer)
        return answers
    finally:
        del _budgets[connection]
        close_connection("script")


def integrity(path: str) -> list[str]:
    """SQLite's own `PRAGMA integrity_check` on the file: ["ok"], or what is wrong."""
    connection = apsw.Connection(path)
    try:
        return [str(row[0]) for row in connection.execute("PRAGMA integrity_check").fetchall()]
    except apsw.Error as failure:
        return [f"{type(failure).__name__}: {failure}"]
    finally:
        connection.close(True)


def content_queries(path: str) -> list[str]:
    """Queries that together give everything a user can read in the file: the schema, then every table.

    The rowid is read where the table has one under a name that no column took.
    """
    connection = apsw.Connection(path)
    try:
        queries = ["SELECT type, name, tbl_name, sql FROM sqlite_schema"]
        queries += [f"PRAGMA {name}" for name in _FILE_PRAGMAS]
        tables = connection.execute(
            "SELECT name, wr FROM pragma_table_list"
            " WHERE schema = 'main' AND type = 'table' AND name <> 'sqlite_schema' ORDER BY name"
        ).fetchall()
        for name, without_rowid in tables:
            quoted = '"' + str(name).replace('"', '""') + '"'
            columns = {str(row[1]).lower() for row in connection.execute(f"PRAGMA table_xinfo({quoted})").fetchall()}
            free = [word for word in ("rowid", "_rowid_", "oid") if word not in columns]
            rowid = f"{free[0]}, " if free and not without_rowid else ""
            queries.append(f"SELECT {rowid}* FROM {quoted}")
        return queries
    finally:
        connection.close(True)


def dbapi(source: str, path: str) -> list[str]:
    """Run a DB-API case with the standard library's module, or with the reference's; see `oracle_tests.dbapi_case`."""
    from oracle_tests.dbapi_case import is_reference_case, run_source

    if is_reference_case(source):
        from oracle_tests.reference import Module

        return run_source(source, Module(), path)
    import sqlite3

    return run_source(source, sqlite3, path)


def version() -> str:
    """The SQLite version that answers here."""
    return apsw.sqlite_lib_version()


REQUESTS: dict[str, Callable[..., Any]] = {
    "open": open_connection,
    "close": close_connection,
    "run": run,
    "run_script": run_script,
    "integrity": integrity,
    "content_queries": content_queries,
    "dbapi": dbapi,
    "version": version,
}


def main() -> None:
    """Answer requests until stdin closes."""
    requests, replies = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # what anybody prints must not fall between the replies
    while (message := receive(requests)) is not None:
        name, arguments = message
        try:
            reply = ("ok", REQUESTS[name](*arguments))
        except Exception:  # noqa: BLE001  (raised again on the other side of the pipe, as WorkerError)
            reply = ("raised", traceback.format_exc())
        send(replies, reply)


if __name__ == "__main__":
    main()
