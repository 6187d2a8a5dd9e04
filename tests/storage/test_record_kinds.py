"""Records decoded by the kinds of their fields give what their headers' own decoders give."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

import minisql
from minisql.errors import CorruptError
from minisql.storage.record import ROWID, UNREAD, Decoder, RowReader, Value, encode_record
from minisql.storage.record_kinds import KindsDecoders
from minisql.storage.text import text_decoder
from tests.storage.trees import TreeFile

N_UNTIL_MADE = 101

values = st.one_of(
    st.none(),
    st.sampled_from([0, 1]),
    st.integers(-(1 << 63), (1 << 63) - 1),
    st.floats(allow_nan=False),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=90),
    st.binary(max_size=90),
    st.integers(8180, 8300).map(bytes),
)


def by_kinds(reader: RowReader, record: bytes, encoding: str) -> Decoder | None:
    """The decoder for a record by the kinds of its fields, once they have come often enough."""
    kinds = KindsDecoders(reader.fields, reader._defaults, reader._real, (encoding, text_decoder(encoding)))
    for _ in range(N_UNTIL_MADE):
        decoder = kinds.find(record[: record[0]])
    return decoder


@given(st.lists(values, min_size=1, max_size=6), st.sampled_from(["utf-8", "utf-16-le", "utf-16-be"]), st.data())
def test_values_come_back_with_their_types(row: list[Value], encoding: str, data: st.DataObject) -> None:
    fields = data.draw(st.none() | st.lists(st.sampled_from([ROWID, UNREAD, *range(len(row) + 1)]), min_size=1))
    reader = RowReader(fields, real=[0], defaults={len(row): "default"}, encoding=encoding)
    record = encode_record(row, encoding)
    decoder = by_kinds(reader, record, encoding)
    if decoder is None:  # a type of three bytes, or more than one of two
        assert any(isinstance(value, bytes) and len(value) > 8000 for value in row)
        return
    assert repr(decoder(record, 7)) == repr(reader._decode_plainly(record, 7))


@pytest.mark.parametrize("row", [("a", 5, None), ("a" * 60, b"b" * 70, 2.5)])
@pytest.mark.parametrize("change", [lambda record: record[:-1], lambda record: record + b"\0"])
def test_a_record_of_another_length_is_corrupt(row: tuple[Value, ...], change: Callable[[bytes], bytes]) -> None:
    record = encode_record(row)
    decoder = by_kinds(RowReader(None), record, "utf-8")
    assert decoder is not None
    with pytest.raises(CorruptError):
        decoder(change(record), 1)


@pytest.mark.parametrize("types", [b"\x80\x13", b"\x81\x80\x13", b"\x85\x90\x13", b"\x13\x85", b"\xff\xff\xff\x13"])
def test_long_and_broken_types_are_left_to_others(types: bytes) -> None:
    header = bytes([1 + len(types)]) + types
    assert by_kinds(RowReader(None), header, "utf-8") is None


def test_nan_is_null_and_bytes_that_are_not_utf_8_are_kept() -> None:
    record = b"\x03\x07\x15" + b"\x7f\xf8\0\0\0\0\0\0" + b"a\xffb\xfe"
    decoder = by_kinds(RowReader(None), record, "utf-8")
    assert decoder is not None
    assert decoder(record, 1) == (None, "a\udcffb\udcfe") == RowReader(None).decode(record)


def test_a_table_in_which_no_header_comes_twice_is_read_as_by_sqlite(tree_file: TreeFile) -> None:
    """Past the headers that are counted: every column of every kind, short and long."""
    draw = random.Random(5)
    rows: list[tuple[Value, ...]] = []
    for _ in range(4000):
        texts = ["x" * draw.randrange(30), "é" * draw.randrange(30), "z" * draw.randrange(40, 90)]
        rows.append((*texts, draw.choice([0, 1, 300, -(1 << 40)]), draw.random(), b"b" * draw.randrange(60, 80)))
    inserts = [("INSERT INTO t VALUES (?, ?, ?, ?, ?, ?)", row) for row in rows]
    tree_file.sqlite("BEGIN", "CREATE TABLE t(a, b, c, d REAL, e, f)", *inserts, "COMMIT")
    for sql in ("SELECT * FROM t", "SELECT rowid, f, d, a FROM t", "SELECT b FROM t WHERE c > 'zzzz'"):
        with minisql.connect(str(tree_file.path)) as ours:
            assert list(ours.execute(sql)) == tree_file.sqlite(sql)
