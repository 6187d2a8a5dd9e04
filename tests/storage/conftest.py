"""What the tests of storage share."""

from __future__ import annotations

from pathlib import Path

import pytest

from oracle_tests.engines import Worker
from tests.storage.trees import TreeFile


@pytest.fixture
def tree_file(tmp_path: Path, oracle_worker: Worker) -> TreeFile:
    """A file that does not exist yet."""
    return TreeFile(tmp_path / "trees.db", oracle_worker)
