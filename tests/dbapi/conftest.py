"""A connection to a database in memory."""

from __future__ import annotations

import pytest

import minisql


@pytest.fixture
def con() -> minisql.Connection:
    return minisql.connect(":memory:", isolation_level=None)
