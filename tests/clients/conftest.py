"""What the tests of programs that use `sqlite3` share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from oracle_tests.engines import Worker
from tests.clients.run import answers

Same = Callable[[str, int], None]


@pytest.fixture
def same_on_both(tmp_path: Path, oracle_worker: Worker) -> Same:
    """A function of a program and the number of lines that it prints at least, which runs it on both engines.

    They must print the same, and both engines must find every database that it left on minisql whole.
    """

    def check(program: str, at_least: int) -> None:
        ours, expected = answers("minisql", program, tmp_path), answers("sqlite3", program, tmp_path)
        assert ours == expected
        assert len(ours) >= at_least
        files = sorted((tmp_path / "minisql").glob("*.db"))
        assert files, "the program leaves a file"
        for path in files:
            import minisql

            connection = minisql.connect(path)
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            connection.close()
            assert oracle_worker.call("integrity", str(path)) == ["ok"]

    return check
