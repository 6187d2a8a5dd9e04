"""SQLite's online backup in a process of its own: what it writes, and what it says after each step."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

_PROGRAM = """
import json, sys
import apsw
source_path, target_path, pages, scripts = json.loads(sys.argv[1])
source, target = apsw.Connection(source_path), apsw.Connection(target_path)
other = apsw.Connection(source_path)
by_name = {"source": source, "other": other}
steps = []
try:
    with target.backup("main", source, "main") as backup:
        while not backup.done:
            for name, sql in scripts.get(str(len(steps)), []):
                by_name[name].execute(sql)
            backup.step(pages)
            steps.append([backup.remaining, backup.page_count])
except apsw.Error as error:
    steps.append(error.result)
for connection in (source, other, target):
    connection.close(True)
print(json.dumps(steps))
"""

Scripts = dict[str, list[list[str]]]
"""By the number of steps done before: (connection "source" or "other", SQL) to run between two steps."""


def sqlite_backup(source: Path, target: Path, pages: int, scripts: Scripts | None = None) -> list[Any]:
    """Back up a file; (remaining, page count) after each step, or the result code that ended it."""
    request = json.dumps([str(source), str(target), pages, scripts or {}])
    done = subprocess.run([sys.executable, "-c", _PROGRAM, request], capture_output=True, text=True, check=True)
    steps: list[Any] = json.loads(done.stdout)
    return steps
