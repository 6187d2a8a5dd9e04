"""aiosqlite, unchanged, runs minisql in its threads as it runs SQLite."""

from __future__ import annotations

import pytest

from tests.clients.conftest import Same

pytestmark = pytest.mark.slow


def test_statements_run_in_another_thread_as_with_sqlite(same_on_both: Same) -> None:
    same_on_both("aio_statements", 18)
