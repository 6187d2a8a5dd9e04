"""SQLite for the crash tests: one process for each module, with its files in memory."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.crash.engines import SqliteProcess


@pytest.fixture(scope="module")
def sqlite() -> Iterator[SqliteProcess]:
    """Runs workloads, and reads what crashes have left."""
    process = SqliteProcess()
    yield process
    process.close()
