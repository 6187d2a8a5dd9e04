"""What the plans of the 22 queries touch: `python -m benchmarks.tpch.effort FILE`.

For each query: whether EXPLAIN QUERY PLAN says the same in both engines, the different pages that each reads from the
file, with a cache that holds all of them, their ratio, and the rows that minisql's scans give. SQLite is apsw's, whose
planner is the one that minisql follows, in a process of its own.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.tpch.run import QUERIES, names

_THEIRS = """
import json, sys, apsw
path, sql = sys.argv[1:]
connection = apsw.Connection(path, flags=apsw.SQLITE_OPEN_READONLY)
parameters = {"scale": 0.01} if ":scale" in sql else {}
connection.execute("PRAGMA cache_size = -1000000")
plan = list(connection.execute("EXPLAIN QUERY PLAN " + sql, parameters))
list(connection.execute(sql, parameters))
print(json.dumps([plan, connection.status(apsw.SQLITE_DBSTATUS_CACHE_MISS)[0]]))
"""


def tree(rows: Iterable[Sequence[object]]) -> list[tuple[int, object]]:
    """EXPLAIN QUERY PLAN's rows as (depth, text): the ids are no part of a plan."""
    depth: dict[object, int] = {0: 0}
    found = []
    for number, parent, _, text in rows:
        depth[number] = depth.get(parent, 0) + 1
        found.append((depth[number], text))
    return found


def main(arguments: Sequence[str]) -> int:
    """Print the table; exit status 1 if a plan of minisql reads more than 1.2 times as many pages."""
    import minisql
    from minisql.dbapi.measured import explain_analyze

    (path,) = arguments
    print(f"{'':4} {'plan':9} {'pages':>9} {'SQLite':>9} {'ratio':>6} {'rows read':>10}")
    worst = 0.0
    for name in names():
        sql = (QUERIES / f"{name}.sql").read_text(encoding="utf-8")
        parameters = {"scale": 0.01} if ":scale" in sql else {}
        connection = minisql.connect(path)
        connection.execute("PRAGMA cache_size = -1000000")
        report = explain_analyze(connection, sql, parameters)
        connection.close()
        command = [sys.executable, "-c", _THEIRS, str(Path(path).resolve()), sql]
        plan, pages = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        ratio = report.pages_read / max(1, pages)
        worst = max(worst, ratio)
        parents = {step.parent for step in report.steps}
        n_rows = sum(step.rows for number, step in enumerate(report.steps) if number not in parents)
        same = "same" if tree(plan) == tree(report.plan) else "differs"
        print(f"{name:4} {same:9} {report.pages_read:9} {pages:9} {ratio:6.2f} {n_rows:10}")
    return int(worst > 1.2)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
