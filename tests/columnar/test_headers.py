"""Headers that are looked up say what headers that are taken apart say."""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minisql.columnar import headers
from minisql.columnar.cells import PADDING, Cells, Field, fields_of
from minisql.columnar.headers import HeadedFields, HeaderBook
from minisql.columnar.vector import Inexact
from minisql.storage.record import encode_record
from minisql.value.types import Value

VALUES: tuple[Value, ...] = (None, 0, 1, 5, 300, 70_000, 2**40, 2**60, 0.5, 2.0, "", "abc", "x" * 60, b"", b"blob")


def cells_of(records: Sequence[bytes]) -> Cells:
    """Records one after the other, none of them with overflow pages."""
    sizes = np.array([len(record) for record in records], np.int64)
    buffer = np.frombuffer(b"".join((*records, bytes(PADDING))), np.uint8)
    return Cells(buffer, np.cumsum(sizes) - sizes, sizes, None)


def spread(fields: Sequence[Field], n_rows: int) -> list[list[tuple[int, int, bool]]]:
    """By field and row: (type and offset, where the record has the field; whether it has)."""
    found = []
    for field in fields:
        present = np.broadcast_to(True if field.present is None else field.present, n_rows)
        types, offsets = (np.where(present, array, 0).tolist() for array in (field.types, field.offsets))
        found.append(list(zip(types, offsets, present.tolist(), strict=True)))
    return found


def check(book: HeaderBook, records: Sequence[bytes]) -> HeadedFields | None:
    """What the book says of the records, which is checked to be right; None: it has given up."""
    cells = cells_of(records)
    found = book.fields(cells)
    if found is not None:
        n_rows = len(records)
        assert spread(list(found), n_rows) == spread(fields_of(cells), n_rows)
    return found


rows_of_records = st.lists(st.lists(st.sampled_from(VALUES), min_size=1, max_size=9), min_size=1, max_size=40)


@settings(max_examples=150, deadline=None)
@given(st.lists(rows_of_records, min_size=1, max_size=3), st.sampled_from([16, 8, 5]))
def test_a_book_knows_the_fields_of_all_headers_that_it_has_met(
    chunks: list[list[list[Value]]], slot_bits: int
) -> None:
    """Of any lengths, chunk after chunk; with few slots, too, for which other factors have to be found."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(headers, "_SLOT_BITS", slot_bits)
        patch.setattr(headers, "_SHIFT", np.uint64(64 - slot_bits))
        book = HeaderBook()
        for rows in chunks:
            found = check(book, [encode_record(row) for row in rows])
            assert found is not None or slot_bits < 16


def test_a_book_gives_up_when_there_are_too_many_headers_and_when_one_is_too_long() -> None:
    source = random.Random(5)
    many = [encode_record([source.choice(VALUES) for _ in range(8)]) for _ in range(1000)]
    book = HeaderBook()
    assert check(book, many[:200]) is not None
    assert check(book, many) is None
    assert check(book, many[:200]) is None  # for good
    assert check(HeaderBook(), [encode_record([1] * 31)]) is not None
    assert check(HeaderBook(), [encode_record([1] * 32)]) is None


def test_a_header_that_shares_its_hash_with_another_is_not_taken_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every header has one hash here."""
    monkeypatch.setattr(headers, "_hashes", lambda words, factors: words[0] * np.uint64(0))
    one, other = encode_record([1, 0.5]), encode_record(["abc", 7])
    book = HeaderBook()
    assert check(book, [one, one]) is not None
    assert check(book, [one, other]) is None


def test_a_book_grows_to_as_many_headers_as_it_has_room_for() -> None:
    """In any order, met a few at a time."""
    source = random.Random(6)
    kinds: dict[bytes, bytes] = {}
    while len(kinds) < 500:
        record = encode_record([source.choice(VALUES) for _ in range(6)])
        kinds[record[: record[0]]] = record
    every = list(kinds.values())
    book = HeaderBook()
    for n_known in range(10, 501, 49):
        assert check(book, source.choices(every[:n_known], k=200)) is not None
    assert check(book, every) is not None


@pytest.mark.parametrize(
    "record",
    [
        b"\x00\x01",  # no header
        b"\x03\x01\x01\x05",  # a body too few
        b"\x02\x01\x05\x06",  # a body too many
        b"\x03\x01\x81\x05\x06",  # a type that goes on behind the header
        b"\x07\x81\x81\x81\x81\x01\x08" + b"x" * 9,  # a type of more bytes than any has
        b"\x09\x08",  # a header longer than the record
    ],
)
def test_a_record_that_contradicts_itself_is_inexact(record: bytes) -> None:
    """Whether its header has been met or not, and the book says nothing of it afterwards."""
    sound = encode_record([1, 2])
    book = HeaderBook()
    for records in ([record], [sound, record], [record, sound]):
        with pytest.raises(Inexact):
            fields_of(cells_of(records))
        with pytest.raises(Inexact):
            book.fields(cells_of(records))
        assert check(book, [sound]) is not None
