"""One query in a process of its own: `python -m benchmarks.child ENGINE FILE N_WARM`, the query as JSON on its input.

The query is `[sql, parameters]`. Prints JSON: the rows, the CPU seconds of the first run (from connect() to the last
row, the engine's module imported before), those of `N_WARM` more runs on the same connection, and the most memory that
the process has had, in KiB.
"""

from __future__ import annotations

import importlib
import json
import os
import resource
import sys
import time
from collections.abc import Mapping, Sequence
from typing import Any


def run(engine: Any, path: str, sql: str, parameters: Mapping[str, Any], n_warm: int) -> dict[str, Any]:
    """The figures of one query."""
    connect = engine.connect  # minisql imports the rest of itself when it is asked for a name
    started = time.process_time()
    connection = connect(path)
    rows = connection.execute(sql, parameters).fetchall()
    cold = time.process_time() - started
    warm = []
    for _ in range(n_warm):
        started = time.process_time()
        connection.execute(sql, parameters).fetchall()
        warm.append(time.process_time() - started)
    connection.close()
    return {"rows": rows, "cold": cold, "warm": warm, "peak": _peak()}


def _peak() -> int:
    """The most memory that the process has had, in KiB. What getrusage() says on Linux is at least what its parent had
    when the process was started."""
    if os.path.exists("/proc/self/status"):
        with open("/proc/self/status", encoding="ascii") as status:
            for line in status:
                if line.startswith("VmHWM:"):
                    return int(line.split()[1])
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def main(arguments: Sequence[str]) -> None:
    """Run and print."""
    engine, path, n_warm = arguments
    sql, parameters = json.load(sys.stdin)
    print(json.dumps(run(importlib.import_module(engine), path, sql, parameters, int(n_warm))))


if __name__ == "__main__":
    main(sys.argv[1:])
