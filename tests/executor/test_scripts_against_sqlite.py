"""Scripts run by minisql and by SQLite: the same rows, types, errors, codes and counters, and two sound files.

A script in `scripts/` is a list of statements, one a line. Its name is what it proves.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from oracle_tests.answer import difference
from oracle_tests.engines import MinisqlEngine, Worker, WorkerEngine
from oracle_tests.script import is_ordered

SCRIPTS = sorted((Path(__file__).parent / "scripts").glob("*.sql"))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_script_gives_what_sqlite_gives(script: Path, tmp_path: Path, oracle_worker: Worker) -> None:
    statements = script.read_text().splitlines()
    assert statements, f"{script} is empty"
    ours, theirs = MinisqlEngine(lenient_text=True), WorkerEngine(oracle_worker, script.stem)
    ours.open(str(tmp_path / "ours.db"))
    theirs.open(str(tmp_path / "theirs.db"))
    for statement in statements:
        answer, expected = ours.run(statement), theirs.run(statement)
        differs = difference(answer, expected, ordered=is_ordered(statement))
        assert differs is None, f"{differs} of {statement}\nours:   {answer}\nSQLite: {expected}"
    assert ours.run("PRAGMA integrity_check").rows == (("ok",),)
    ours.close()
    theirs.close()
    assert oracle_worker.call("integrity", str(tmp_path / "ours.db")) == ["ok"]


def test_there_are_scripts() -> None:
    assert len(SCRIPTS) > 40
