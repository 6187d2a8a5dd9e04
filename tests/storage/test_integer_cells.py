"""Cells of entries of integers made as arrays are those that are made one by one."""

from __future__ import annotations

import random

import numpy as np
import pytest

from minisql.storage.btree.changes import cells_of_integers
from minisql.storage.encode import encode_index_cells
from minisql.storage.text import UTF8

EDGES = [0, 1, 2, -1, -2]
for n_bits in (7, 15, 23, 31, 47, 63):
    EDGES += [2**n_bits - 1, -(2**n_bits), *([2**n_bits, -(2**n_bits) - 1] if n_bits < 63 else [])]


@pytest.mark.parametrize("n_fields", [1, 2, 3, 13])
def test_cells_are_those_made_one_by_one(n_fields: int) -> None:
    source = random.Random(n_fields)
    entries = [tuple(source.choices(EDGES, k=n_fields)) for _ in range(500)]
    entries += [(edge,) * n_fields for edge in EDGES]
    content, sizes = cells_of_integers([np.array(column, np.int64) for column in zip(*entries)])
    wanted = encode_index_cells(entries, UTF8, 127)
    assert content.tobytes() == b"".join(cell for cell in wanted if cell is not None)
    assert sizes.tolist() == [len(cell) for cell in wanted if cell is not None]
