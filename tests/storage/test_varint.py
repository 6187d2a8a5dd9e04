"""Varints: every length, both signs, and where they end too early."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minisql.errors import CorruptError
from minisql.storage.varint import encode_varint, read_varint, varint_size


@given(st.integers(-(1 << 63), (1 << 63) - 1), st.binary(max_size=3))
def test_a_varint_reads_back_as_it_was_written(value: int, before: bytes) -> None:
    encoded = encode_varint(value)
    assert read_varint(before + encoded + b"\xff", len(before)) == (value, len(before) + len(encoded))
    assert varint_size(value) == len(encoded)


@pytest.mark.parametrize("n_bytes", range(1, 9))
def test_a_varint_grows_by_a_byte_every_seven_bits(n_bytes: int) -> None:
    greatest = (1 << 7 * n_bytes) - 1
    assert len(encode_varint(greatest)) == n_bytes
    assert len(encode_varint(greatest + 1)) == n_bytes + 1


def test_the_ninth_byte_gives_all_its_bits() -> None:
    assert read_varint(b"\xff" * 9, 0) == (-1, 9)
    assert encode_varint(-1) == b"\xff" * 9


@pytest.mark.parametrize("cut", [b"", b"\x80", b"\xff" * 8])
def test_a_varint_that_runs_past_the_end_is_corrupt(cut: bytes) -> None:
    with pytest.raises(CorruptError):
        read_varint(cut, 0)
