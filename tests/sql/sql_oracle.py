"""What SQLite's parser says, from another process: nothing is run, statements are prepared only."""

from __future__ import annotations

import json
import subprocess
import sys

# For each text: null if SQLite prepares its first statement, else [message, offset in bytes or -1].
_PREPARE = """
import json, sys, apsw
asked = json.load(sys.stdin)
answers = []
for sql in asked["sql"]:
    db = apsw.Connection(":memory:")
    for statement in asked["schema"]:
        db.execute(statement)
    db.exec_trace = lambda *_: False
    try:
        db.execute(sql)
        answers.append(None)
    except (apsw.ExecTraceAbort, apsw.BindingsError):
        answers.append(None)
    except apsw.Error as error:
        answers.append([str(error), getattr(error, "error_offset", -1)])
json.dump(answers, sys.stdout)
"""

_COMPLETE = """
import json, sys, apsw
json.dump([apsw.complete(sql) for sql in json.load(sys.stdin)], sys.stdout)
"""

# For each text: the rows of all its statements, run one after the other in one empty database.
_ROWS = """
import json, sys, apsw
answers = []
for sql in json.load(sys.stdin):
    db = apsw.Connection(":memory:")
    answers.append([list(row) for row in db.execute(sql)])
json.dump(answers, sys.stdout)
"""

# Whether each word may name a column without quotes.
_KEYWORDS = """
import json, sys, apsw
json.load(sys.stdin)
json.dump(sorted(apsw.keywords), sys.stdout)
"""

SCHEMA = (
    "CREATE TABLE t(a, b, c)",
    "CREATE TABLE u(x, y)",
    "CREATE TABLE t1(a, b, c, d, e, x, y, z)",
    "CREATE INDEX ti ON t(a)",
)


def _ask(program: str, asked: object) -> list:
    done = subprocess.run(
        [sys.executable, "-c", program], input=json.dumps(asked), capture_output=True, text=True, check=True
    )
    answers = json.loads(done.stdout)
    assert isinstance(answers, list)
    return answers


def errors(sql: list[str]) -> list[tuple[str, int] | None]:
    """For each text, SQLite's (message, offset in bytes of UTF-8 or -1) for its first statement, or None."""
    answers = _ask(_PREPARE, {"sql": sql, "schema": SCHEMA})
    assert len(answers) == len(sql)
    return [None if answer is None else (answer[0], answer[1]) for answer in answers]


def completes(sql: list[str]) -> list[bool]:
    """sqlite3_complete() of each text."""
    return _ask(_COMPLETE, sql)


def rows(sql: list[str]) -> list[list[list]]:
    """The rows that each script gives in an empty database."""
    return _ask(_ROWS, sql)


def keywords() -> list[str]:
    """SQLite's keywords."""
    return _ask(_KEYWORDS, None)
