"""What stands before records, gathered at once, is what the varints say one after the other."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from minisql.columnar.cells import PADDING, Cells, table_cells
from minisql.columnar.headers import HeaderBook
from minisql.columnar.vector import Inexact
from minisql.storage.btree.cell import Geometry
from minisql.storage.record import encode_record
from minisql.storage.varint import encode_varint

PAGE_SIZE = 4096


def page_of(cells: Sequence[bytes]) -> bytearray:
    """A table leaf with these cells, the first of them last on the page."""
    image = bytearray(PAGE_SIZE)
    image[0] = 13
    image[3:5] = len(cells).to_bytes(2, "big")
    end = PAGE_SIZE
    for number, cell in enumerate(cells):
        end -= len(cell)
        image[end : end + len(cell)] = cell
        image[8 + 2 * number : 10 + 2 * number] = end.to_bytes(2, "big")
    return image


def read(image: bytearray) -> Cells:
    return table_cells(image + bytes(PADDING), Geometry.of(PAGE_SIZE, PAGE_SIZE))


def cell_of(rowid: int, size: int) -> bytes:
    record = encode_record(("x" * size,))
    return encode_varint(len(record)) + encode_varint(rowid) + record


@pytest.mark.parametrize("rowids", [(1, 2, 100), (128, 129, 16_000), (127, 128, 129), (128, 127, 129), (-1, -2, -3)])
@pytest.mark.parametrize("sizes", [(3, 5, 9), (200, 300, 400), (3, 5, 200), (200, 5, 9), (0, 0, 0)])
def test_cells_of_any_lengths_are_found(rowids: tuple[int, ...], sizes: tuple[int, ...]) -> None:
    """Payload sizes and rowids of as many bytes each, and of different ones."""
    cells = read(page_of([cell_of(rowid, size) for rowid, size in zip(rowids, sizes, strict=True)]))
    assert cells.rowids().tolist() == list(rowids)
    assert cells.n_bytes.tolist() == [len(encode_record(("x" * size,))) for size in sizes]
    assert [cells.buffer[at + size - 1] for at, size in zip(cells.records, cells.n_bytes, strict=True) if size > 2] == [
        ord("x") for size in sizes if size
    ]
    lengths = {len(encode_varint(rowid)) for rowid in rowids}, {size < 100 for size in sizes}
    is_even = all(len(different) == 1 for different in lengths) and rowids[0] > 0
    assert (cells.heads is not None) == is_even
    fields = HeaderBook().fields(cells)
    assert fields is not None
    assert np.broadcast_to(fields[0].types, 3).tolist() == [13 + 2 * size for size in sizes]


@pytest.mark.parametrize(("place", "value"), [(0, 0), (0, 12), (0, 127)], ids=["nothing", "a byte too many", "most"])
def test_a_payload_that_is_empty_or_goes_past_its_page_is_inexact(place: int, value: int) -> None:
    """Even where nobody asks for a field."""
    cells = [cell_of(rowid, 8) for rowid in (1, 2, 3)]
    assert cells[0][0] == 10
    image = page_of(cells)
    image[PAGE_SIZE - len(cells[0]) + place] = value
    with pytest.raises(Inexact):
        read(image)
