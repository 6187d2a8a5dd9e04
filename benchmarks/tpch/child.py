"""One query in a process of its own: `python -m benchmarks.tpch.child ENGINE FILE QUERY SCALE N_WARM`.

Prints JSON: the rows, the seconds of the first run (from connect() to the last row, modules imported before), those of
`N_WARM` more runs on the same connection, and the most memory that the process has had, in KiB.
"""

from __future__ import annotations

import importlib
import json
import resource
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

QUERIES = Path(__file__).parent / "queries"


def run(engine: Any, path: str, query: str, scale: float, n_warm: int) -> dict[str, Any]:
    """The figures of one query, "q01" to "q22"."""
    sql = (QUERIES / f"{query}.sql").read_text(encoding="utf-8")
    parameters = {"scale": scale} if ":scale" in sql else {}
    started = time.perf_counter()
    connection = engine.connect(path)
    rows = connection.execute(sql, parameters).fetchall()
    cold = time.perf_counter() - started
    warm = []
    for _ in range(n_warm):
        started = time.perf_counter()
        connection.execute(sql, parameters).fetchall()
        warm.append(time.perf_counter() - started)
    connection.close()
    return {"rows": rows, "cold": cold, "warm": warm, "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}


def main(arguments: Sequence[str]) -> None:
    """Run and print."""
    engine, path, query, scale, n_warm = arguments
    print(json.dumps(run(importlib.import_module(engine), path, query, float(scale), int(n_warm))))


if __name__ == "__main__":
    main(sys.argv[1:])
