"""The first rows of an order keep no pages: of each chunk a few rows stay, and their columns."""

from __future__ import annotations

import weakref
from pathlib import Path

import pytest

import minisql
from minisql.columnar import scan
from minisql.columnar.cache import COLUMN_CACHE
from minisql.columnar.cells import Cells
from minisql.columnar.chunk import Chunk
from tests.columnar.forced import mode

N_ROWS = 40_000


def test_few_rows_of_each_chunk_do_not_keep_its_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half of the rows of a chunk would be more than is put in order at once; here one in a thousand comes before the
    last that is kept."""
    connection = minisql.connect(str(tmp_path / "t.db"))
    connection.execute("CREATE TABLE t(a INTEGER PRIMARY KEY, b REAL, c TEXT)")
    rows = ((a, a * 7919 % N_ROWS / 8, "text " * 10) for a in range(N_ROWS))
    connection.executemany("INSERT INTO t VALUES (?, ?, ?)", rows)
    connection.commit()
    monkeypatch.setattr(scan, "CHUNK_BYTES", 1 << 18)
    COLUMN_CACHE.clear()
    every: weakref.WeakSet[Chunk] = weakref.WeakSet()
    n_with_pages: list[int] = []
    read = Chunk._read

    def counted(chunk: Chunk) -> Cells:
        every.add(chunk)
        n_with_pages.append(sum(other._cells is not None for other in every))
        return read(chunk)

    monkeypatch.setattr(Chunk, "_read", counted)
    with mode("force"):
        found = connection.execute("SELECT a, b FROM t ORDER BY b DESC LIMIT 3").fetchall()
    connection.close()
    assert [b for _, b in found] == [(N_ROWS - place) / 8 for place in (1, 2, 3)]
    assert len(n_with_pages) > 10
    assert max(n_with_pages) <= 3
