"""Records: what SQLite stores is what we read, and what we encode is what SQLite would store."""

from __future__ import annotations

import math
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minisql.errors import CorruptError
from minisql.storage.record import ROWID, RowReader, Value, decode_record, encode_record
from tests.storage.trees import TreeFile

N_UNTIL_GENERATED = 12
"""After so many records with one header, its decoder is a generated one."""

INTEGERS = [0, 1, -1, 2, 127, 128, -128, -129, 32767, 32768, -32769, 2**23 - 1, 2**23, -(2**23) - 1]
INTEGERS += [2**31 - 1, 2**31, -(2**31) - 1, 2**47 - 1, 2**47, -(2**47) - 1, 2**63 - 1, -(2**63)]
TEXTS = ["", "a", "ä€😀", "x" * 57, "x" * 58, "y" * 9000]
VALUES: list[Value] = [None, *INTEGERS, 0.5, -0.0, 1e300, *TEXTS, b"", b"\0\xff"]

values = st.one_of(
    st.none(),
    st.integers(-(1 << 63), (1 << 63) - 1),
    st.floats(allow_nan=False),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=80),
    st.binary(max_size=80),
)


def decoded(reader: RowReader, record: bytes, key: int | None = None) -> tuple[Value, ...]:
    """The record's row, which the loop and then the generated decoder give alike."""
    rows = [reader.decode(record, key) for _ in range(N_UNTIL_GENERATED)]
    assert record[: record[0]] in reader.decoders
    assert len({repr(row) for row in rows}) == 1
    return rows[-1]


@given(st.lists(values, min_size=1, max_size=6), st.sampled_from(["utf-8", "utf-16-le", "utf-16-be"]))
def test_values_come_back_with_their_types(row: list[Value], encoding: str) -> None:
    record, reader = encode_record(row, encoding), RowReader(None, encoding=encoding)
    back = decoded(reader, record)
    assert [(type(value), value) for value in back] == [(type(value), value) for value in row]
    assert decode_record(record, encoding) == tuple(row)


@pytest.mark.parametrize("encoding", ["UTF-8", "UTF-16le", "UTF-16be"])
def test_records_are_byte_for_byte_those_of_sqlite(tree_file: TreeFile, encoding: str) -> None:
    codec = encoding.lower().replace("16", "16-")
    tree_file.sqlite(f"PRAGMA encoding = '{encoding}'", "CREATE TABLE t(a, b)")
    tree_file.sqlite(*[("INSERT INTO t VALUES (?, ?)", (value, value)) for value in VALUES])
    store = tree_file.store()
    store.begin_read()
    table = store.table(tree_file.roots["t"])
    assert store.encoding == codec
    rows = list(table.rows(RowReader(None, encoding=codec)))
    assert rows == [(value, value) for value in VALUES]
    theirs = [table._find(rowid) for rowid in range(1, len(VALUES) + 1)]
    store.rollback()
    store.begin_write()
    table.clear()
    for rowid, value in enumerate(VALUES, 1):
        table.insert(rowid, encode_record((value, value), codec))
    for cell, rowid in zip(theirs, range(1, len(VALUES) + 1)):
        ours = table._find(rowid)
        assert cell is not None
        assert ours is not None
        n_overflow = table._overflow_of(cell)[0]
        end = -4 if n_overflow else None  # the number of the first overflow page may differ
        assert ours[:end] == cell[:end], rowid
    store.commit()
    tree_file.assert_whole(store)
    assert tree_file.sqlite("SELECT a, b FROM t ORDER BY rowid") == [(value, value) for value in VALUES]


def test_a_reader_gives_the_wanted_fields_in_the_wanted_order() -> None:
    record = encode_record((7, "text", 2.5, None, b"blob"))
    assert decoded(RowReader((4, ROWID, 0, 0)), record, 99) == (b"blob", 99, 7, 7)
    assert decoded(RowReader(()), record, 99) == ()


def test_a_short_record_takes_defaults_and_else_null() -> None:
    reader = RowReader((0, 2, 3), defaults={2: "given"})
    assert decoded(reader, encode_record((1, 2))) == (1, "given", None)
    assert decoded(reader, encode_record((1, 2, 3, 4))) == (1, 3, 4)


@pytest.mark.parametrize("whole", [0, 1, 5, 300, 70000, 2**40, 2**60])
def test_integers_of_a_real_field_are_floats(whole: int) -> None:
    value = decoded(RowReader((1, 0), real={1}), encode_record((whole, whole)))
    assert value == (whole, whole)
    assert [type(part) for part in value] == [float, int]


def test_nan_reads_as_null() -> None:
    record = bytes((2, 7)) + struct.pack(">d", math.nan)
    assert decoded(RowReader(None), record) == (None,)


def test_text_that_is_not_utf8_keeps_its_bytes() -> None:
    record = bytes((2, 13 + 2 * 3)) + b"a\xffb"
    (text,) = decoded(RowReader(None), record)
    assert isinstance(text, str)
    assert text.encode("utf-8", "surrogateescape") == b"a\xffb"
    assert encode_record((text,)) == record


@pytest.mark.parametrize("encoding", ["UTF-16le", "UTF-16be"])
@pytest.mark.parametrize("raw", ["0061", "61", "d83dde00", "dc000061", "3dd86100", "d83d0061", "fffe0061", "006162"])
def test_broken_utf16_reads_as_in_sqlite(tree_file: TreeFile, raw: str, encoding: str) -> None:
    tree_file.sqlite(f"PRAGMA encoding = '{encoding}'", "CREATE TABLE t(a)")
    stored = bytes.fromhex(raw)
    store = tree_file.store()
    store.begin_write()
    table = store.table(tree_file.roots["t"])
    table.insert(1, bytes((2, 2 * len(stored) + 13)) + stored)
    ours = table.get(1, RowReader((0,), encoding=store.encoding))
    store.commit()
    store.close()
    assert tree_file.sqlite("SELECT a FROM t") == [ours]


@pytest.mark.parametrize(
    "record",
    [
        b"",
        b"\x01\x00",  # a byte more than the header tells of
        b"\x03\x01",  # the header is longer than the record
        b"\x02\x01",  # the body is missing
        b"\x02\x80\x00",  # a type that does not end in the header
        b"\x0a" + b"\xff" * 9,  # a negative serial type
        b"\x06\xff\xff\xff\xff\x7f",  # a text of 8 gigabytes
        b"\x00\x01\x02",
    ],
)
def test_a_broken_record_is_corrupt(record: bytes) -> None:
    reader = RowReader(None)
    for _ in range(N_UNTIL_GENERATED):  # for the loop, and for what makes a decoder
        with pytest.raises(CorruptError):
            reader.decode(record)


def test_a_header_of_more_than_127_bytes_is_read_and_written() -> None:
    row = tuple(range(200))
    record = encode_record(row)
    assert record[0] >= 0x80
    assert decode_record(record) == row
    assert RowReader((199, 0)).decode(record) == (199, 0)
    assert [len(encode_record((None,) * n)) for n in (125, 126, 127)] == [126, 127, 129]


@given(st.lists(values, min_size=1, max_size=3), st.lists(st.lists(values, max_size=3), min_size=20, max_size=40))
def test_records_that_only_begin_alike_are_read_alike(front: list[Value], tails: list[list[Value]]) -> None:
    wanted = (ROWID, *range(len(front)))
    reader = RowReader(wanted)
    for key, tail in enumerate(tails):
        assert reader.decode(encode_record([*front, *tail]), key) == (key, *front)


def test_the_length_of_a_record_that_begins_like_others_is_checked() -> None:
    reader = RowReader((0,))
    for n_bytes in range(40, 60):
        record = encode_record(["front", "x" * n_bytes])
        assert reader.decode(record) == ("front",)
        for damaged in (record[:-1], record + b"x"):
            with pytest.raises(CorruptError):
                reader.decode(damaged)


def test_decoders_are_bounded_in_number() -> None:
    reader = RowReader((0, 1))
    for n_first in range(80):
        for n_second in range(80):
            record = encode_record(("x" * n_first, "y" * n_second))
            for _ in range(N_UNTIL_GENERATED):
                reader.decode(record)
    assert 0 < len(reader.decoders) <= 4096


def test_what_is_no_sql_value_is_refused() -> None:
    with pytest.raises(OverflowError):
        encode_record((2**63,))
    with pytest.raises(TypeError):
        encode_record(([],))  # type: ignore[arg-type]
