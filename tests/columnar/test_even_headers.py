"""Headers that are a matrix say what headers that are taken apart say."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minisql.columnar.cells import fields_of
from minisql.columnar.even_headers import even_fields, record_fields
from minisql.columnar.vector import Inexact
from minisql.storage.record import encode_record
from minisql.value.types import Value
from tests.columnar.test_headers import VALUES, cells_of, spread

SHORT = tuple(value for value in VALUES if value != "x" * 60)


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from([1, 2, 7, 100, 126, 130]).flatmap(
        lambda width: st.lists(st.lists(st.sampled_from(SHORT), min_size=width, max_size=width), min_size=1, max_size=9)
    )
)
def test_a_matrix_of_headers_says_of_each_field_what_the_headers_say(rows: list[list[Value]]) -> None:
    """Of headers of up to 127 bytes, whose length takes one byte, and of longer ones."""
    cells = cells_of([encode_record(row) for row in rows])
    found = even_fields(cells)
    assert found is not None
    assert len(found) == len(rows[0])
    assert spread(list(found), len(rows)) == spread(fields_of(cells), len(rows))
    assert spread(found[1:], len(rows)) == spread(fields_of(cells)[1:], len(rows))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.lists(st.sampled_from(VALUES), max_size=9), min_size=1, max_size=9))
def test_records_of_any_headers_are_read_as_when_they_are_taken_apart(rows: list[list[Value]]) -> None:
    cells = cells_of([encode_record(row) for row in rows])
    assert spread(list(record_fields(cells)), len(rows)) == spread(fields_of(cells), len(rows))


def test_headers_of_several_lengths_or_with_long_types_are_no_matrix() -> None:
    one, shorter, long_type = encode_record([1, 2, 3]), encode_record([1, 2]), encode_record([1, "x" * 60])
    assert even_fields(cells_of([one, one])) is not None
    assert even_fields(cells_of([one, shorter])) is None
    assert even_fields(cells_of([one, long_type])) is None
    assert even_fields(cells_of([])) is None


@pytest.mark.parametrize(
    "record",
    [
        b"\x00\x01",  # no header
        b"\x03\x01\x01\x05",  # a body too few
        b"\x02\x01\x05\x06",  # a body too many
        b"\x09\x08",  # a header longer than the record
    ],
)
def test_a_record_that_contradicts_itself_is_inexact(record: bytes) -> None:
    """Alone, and beside sound records with a header of its length."""
    sound = encode_record([1] * (record[0] - 1)) if record[0] else record
    for records in ([record], [sound, record]):
        with pytest.raises(Inexact):
            even_fields(cells_of(records))


def test_a_type_that_goes_on_behind_its_header_is_inexact() -> None:
    with pytest.raises(Inexact):
        record_fields(cells_of([b"\x03\x01\x81\x05\x06"]))


def test_a_field_is_asked_for_by_a_number_that_there_is() -> None:
    found = even_fields(cells_of([encode_record([0.5, 2])]))
    assert found is not None
    with pytest.raises(IndexError):
        found[2]
