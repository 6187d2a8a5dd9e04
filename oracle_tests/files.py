"""Comparison of the two database files after a case: as sound as SQLite's, and the same content read by both.

Pages are not compared byte by byte (two writers may place cells differently); what anybody can read is.
"""

from __future__ import annotations

from pathlib import Path

from oracle_tests.answer import Answer, difference
from oracle_tests.engines import Engine, Worker
from oracle_tests.guard import guarded
from oracle_tests.mismatch import Mismatch, show


def compare_files(
    where: str, ours: Engine, theirs: Engine, worker: Worker, our_path: Path, their_path: Path
) -> tuple[int, list[Mismatch]]:
    """Compare the files. Both must exist; no connection may be open on them but for the engines', which are moved.

    Returns:
        (how many comparisons were made, the differences)
    """
    n_checks, mismatches = 0, []
    check = "PRAGMA integrity_check"

    wanted: list[str] = worker.call("integrity", str(their_path))  # not "ok" where rows are let past CHECK and NOT NULL
    verdict = worker.call("integrity", str(our_path))
    n_checks += 1
    if verdict != wanted:
        mismatches.append(
            Mismatch(where, check, "SQLite on minisql's file", "; ".join(verdict[:5]), "; ".join(wanted[:5]))
        )

    queries = worker.call("content_queries", str(their_path))
    theirs.open(str(their_path))
    expected = [theirs.run(sql) for sql in queries]
    readings = [(theirs, our_path, "SQLite reads minisql's file"), (ours, their_path, "minisql reads SQLite's file")]
    for engine, path, kind in readings:
        opened = guarded(engine.open, str(path))
        if isinstance(opened, str):
            mismatches.append(Mismatch(where, "open", kind, opened, "opens"))
            continue
        for sql, right in zip(queries, expected, strict=True):
            n_checks += 1
            answer = guarded(engine.run, sql)
            if isinstance(answer, str):
                mismatches.append(Mismatch(where, sql, kind, answer, show(right)))
            elif difference(answer, right, ordered=False):
                mismatches.append(Mismatch(where, sql, kind, show(answer), show(right)))
    right = Answer(("integrity_check",), tuple([(line,) for line in wanted]))
    for path, kind in ((our_path, "minisql's check of its own file"), (their_path, "minisql's check of SQLite's file")):
        n_checks += 1
        checked = guarded(_check, ours, path)
        if isinstance(checked, str):
            mismatches.append(Mismatch(where, check, kind, checked, show(right)))
        elif difference(checked, right, ordered=True):
            mismatches.append(Mismatch(where, check, kind, show(checked), show(right)))
    return n_checks, mismatches


def _check(engine: Engine, path: Path) -> Answer:
    engine.open(str(path))
    return engine.run("PRAGMA integrity_check")
