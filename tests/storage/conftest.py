"""What the tests of storage share."""

from __future__ import annotations

from pathlib import Path

import pytest

from minisql.storage.vfs.memory import MemoryVfs
from oracle_tests.engines import Worker
from tests.storage.trees import TreeFile
from tests.storage.wal_files import create_wal


@pytest.fixture
def tree_file(tmp_path: Path, oracle_worker: Worker) -> TreeFile:
    """A file that does not exist yet."""
    return TreeFile(tmp_path / "trees.db", oracle_worker)


@pytest.fixture
def vfs() -> MemoryVfs:
    """A database of three pages in WAL mode, its log empty."""
    vfs = MemoryVfs()
    create_wal(vfs, 3).close()
    return vfs
