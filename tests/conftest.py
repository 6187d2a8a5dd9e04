"""What every test runs under: SQLite cannot be imported here, the costly invariant checks are awake."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from oracle_tests import poison
from oracle_tests.engines import Worker
from tests.support import Db, OpenDb

poison.install()
os.environ["MINISQL_VERIFY"] = "1"


@pytest.fixture(scope="session")
def oracle_worker() -> Iterator[Worker]:
    """The process that runs SQLite, one for the session."""
    worker = Worker()
    yield worker
    worker.close()


@pytest.fixture
def open_db(tmp_path: Path, oracle_worker: Worker) -> Iterator[OpenDb]:
    """Opens fresh databases; each ends the test with our integrity check and with SQLite's."""
    opened: list[Db] = []

    def open_one(path: Path | None = None, **pragmas: object) -> Db:
        db = Db(path or tmp_path / f"test{len(opened)}.db", oracle_worker, pragmas)
        opened.append(db)
        return db

    yield open_one
    for db in opened:
        db.check()
