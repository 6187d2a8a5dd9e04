"""pandas writes and reads frames with minisql as it does with SQLite."""

from __future__ import annotations

import pytest

from tests.clients.conftest import Same

pytestmark = pytest.mark.slow


def test_frames_go_into_tables_and_come_back_as_with_sqlite(same_on_both: Same) -> None:
    same_on_both("pandas_frames", 35)
