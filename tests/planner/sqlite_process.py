"""SQLite's word on statements: what it says at prepare, in a process of its own.

`python sqlite_process.py` reads a pickled (schema, statements, run) from stdin and writes the pickled answer:
(rows of sqlite_schema, one `Prepared` tuple a statement).
"""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple


class Prepared(NamedTuple):
    """What SQLite says: an error's text, or the names and declared types of the result columns; rows if it was run."""

    error: str | None
    names: tuple[str, ...] = ()
    decltypes: tuple[str | None, ...] = ()
    rows: list[tuple[Any, ...]] | None = None


def ask(schema: list[str], statements: list[str], *, run: bool = False) -> tuple[list[tuple[Any, ...]], list[Prepared]]:
    """Prepare (and run) each statement in a new database with that schema."""
    answer = subprocess.run(
        [sys.executable, str(Path(__file__))],
        input=pickle.dumps((schema, statements, run)),
        stdout=subprocess.PIPE,
        check=True,
        timeout=60,
    )
    rows, prepared = pickle.loads(answer.stdout)
    return rows, [Prepared(*each) for each in prepared]


def _main() -> None:
    import apsw
    import apsw.ext

    schema, statements, run = pickle.load(sys.stdin.buffer)
    connection = apsw.Connection(":memory:")
    for statement in schema:
        connection.execute(statement)
    rows = list(connection.execute("SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema ORDER BY rowid"))
    prepared = []
    for statement in statements:
        connection.execute("SAVEPOINT before")
        try:
            columns = apsw.ext.query_info(connection, statement).description_full
            answer = list(connection.execute(statement)) if run else None
        except apsw.Error as error:
            prepared.append((str(error),))
        else:
            prepared.append((None, tuple(c[0] for c in columns), tuple(c[1] for c in columns), answer))
        connection.execute("ROLLBACK TO before; RELEASE before")
    sys.stdout.buffer.write(pickle.dumps((rows, prepared)))


if __name__ == "__main__":
    _main()
