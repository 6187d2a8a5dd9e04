"""SQLite's authorizer in a process of its own: what it is asked about each of some statements."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from typing import Any

_PROGRAM = """
import json, sys
import apsw
setup, statements, denied = json.loads(sys.stdin.read())
connection = apsw.Connection(":memory:")
connection.execute(setup)
found = []
for sql in statements:
    log = []
    def authorizer(*asked):
        log.append(list(asked))
        return denied.get(str(asked[0]), 0)
    connection.authorizer = authorizer
    try:
        rows = [list(row) for row in connection.execute(sql)]
    except apsw.Error as error:
        rows = [str(error), error.result]
    connection.authorizer = None
    found.append([log, rows])
print(json.dumps(found))
"""


def sqlite_asks(setup: str, statements: Sequence[str], answers: dict[int, int] | None = None) -> list[Any]:
    """By statement: (what is asked, rows, or text and code of the error); `answers` by action, 0 for all others."""
    request = json.dumps([setup, list(statements), answers or {}])
    done = subprocess.run([sys.executable, "-c", _PROGRAM], input=request, capture_output=True, text=True, check=True)
    found: list[Any] = json.loads(done.stdout)
    return found
