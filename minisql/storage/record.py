"""Records: a row's values as bytes, one header of serial types and then the values' bodies.

`RowReader` turns records into tuples. Rows of a table have few different headers, so each header's bytes are
the key of a decoder made for it: one `struct.Struct` that checks the record's length and gives only the wanted
fields, and a generated function that finishes them (one per *kinds* of fields, not per header: texts of a
hundred lengths share it). Measured: 0.45 us for six fields on a known header. A decoder takes 10 us to make, and the
first of its kind 0.5 ms, so the first records with a header are decoded by a plain loop (4 us), or by a decoder for all
headers that begin so: three fields of 15,000 rows with 7,300 headers are read in 0.07 s instead of 0.09 s. Headers that
hardly ever come again have kinds of fields that do (`record_kinds.py`).
`encode.py` makes them. Source: fileformat2 §2.1. Nothing here reads a file.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final, TypeAlias

from minisql.errors import RecordError
from minisql.storage.encode import Value, encode_record
from minisql.storage.record_kinds import KindsDecoders, compile_maker
from minisql.storage.serial_types import SERIAL, WIDTHS, body_size, serial_types
from minisql.storage.text import UTF8, text_decoder
from minisql.storage.varint import read_varint

__all__ = ["ROWID", "Decoder", "Row", "RowReader", "Value", "decode_record", "encode_record", "whole_record_reader"]

Row: TypeAlias = tuple[Any, ...]
Decoder: TypeAlias = Callable[[bytes, "int | None"], Row]

ROWID: Final = -1
"""Stands among a reader's fields for the row's key."""

UNREAD: Final = -2
"""And for what nobody looks at: NULL."""

_MAX_DECODERS: Final = 4096  # by header; about 700 bytes each. All are dropped when there are more
_MAX_KINDS: Final = 512
_MAX_MET: Final = 16384
_MANY: Final = 1000  # headers that came up to three times: the next ones are decoded by their kinds, if they are short
_MAX_SHORT: Final = 32
_N_PLAIN: Final = 3  # records with one header that are decoded by the loop
_N_RARE: Final = 6  # and further ones, whose kinds of fields have not come up often: no function is generated yet

_REAL: Final = struct.Struct(">d")


class RowReader:
    """Decodes the wanted fields of records into one tuple.

    Args:
        fields: record fields to give, in this order, from 0; `ROWID` and `UNREAD` stand for none.
            None: every field that the record has.
        defaults: field number -> value, for records that are too short to have the field (else NULL).
        real: field numbers whose integers are given as floats (columns of REAL affinity store 3.0 as 3).
        encoding: the file's, a Python codec: 'utf-8', 'utf-16-le' or 'utf-16-be'.

    `decoders` maps a header's bytes to `decode(record, key) -> tuple`; loops over many rows look there first
    and call `decoder_for` when it has none.
    """

    __slots__ = (
        "_defaults", "_fronts", "_has_many", "_kinds", "_long", "_makers", "_n_front", "_n_met", "_real", "_text",
        "_wanted", "decoders", "fields",
    )  # fmt: skip

    def __init__(
        self,
        fields: Sequence[int] | None,
        *,
        defaults: Mapping[int, Value] | None = None,
        real: Collection[int] = (),
        encoding: str = UTF8,
    ) -> None:
        self.fields = None if fields is None else tuple(fields)
        self.decoders: dict[bytes, Decoder] = {}
        self._long: dict[bytes, Decoder] = {}
        self._makers: dict[str, _Maker] = {}
        self._n_met: dict[bytes | str, int] = {}  # records that were decoded by the loop, by header, and by kinds
        self._defaults = dict(defaults or {})
        self._real = frozenset(real)
        self._text = (encoding, text_decoder(encoding))
        self._wanted = None if fields is None else frozenset([field for field in fields if field >= 0])
        self._n_front = 0 if self._wanted is None else 2 + max(self._wanted, default=-1)  # a byte for each type
        self._fronts: dict[bytes, Decoder] = {}
        self._kinds: KindsDecoders | None = None
        self._has_many = False  # headers, so that a new one is most likely not met again, but not as many kinds

    @property
    def is_utf8(self) -> bool:
        """Texts are in UTF-8."""
        return self._text[0] == UTF8

    def decode(self, record: bytes, key: int | None = None) -> Row:
        """The wanted fields of one whole record.

        Raises:
            RecordError: the header and the length of the record do not agree.
        """
        if not record:
            raise RecordError("a record of no bytes")
        decoder = self.decoders.get(record[: record[0]]) or self.decoder_for(record)
        try:
            return decoder(record, key)
        except struct.error as error:
            raise RecordError(f"record of {len(record)} bytes: {error}") from None

    def decoder_for(self, record: bytes) -> Decoder:
        """A decoder for this record: one for its header, then also in `decoders` (if the header is short), or, for the
        first records with a header, one that reads any record, or one for the kinds of its fields.

        Raises:
            RecordError: the header is broken, or tells another length than the record has.
        """
        n_header, first_type = (record[0], 1) if record[0] < 0x80 else read_varint(record, 0)
        if not first_type <= n_header <= len(record):
            raise RecordError(f"record header of {n_header} bytes in a record of {len(record)}")
        header = record[:n_header]
        # `record[:record[0]]` is the whole header only while its length takes one byte.
        known = self.decoders if n_header < 0x80 and first_type == 1 else self._long
        decoder = known.get(header)
        if decoder is None and self._has_many and (by_kinds := self._kinds_decoder(header)):
            return by_kinds
        if decoder is None:
            n_met = self._n_met[header] = self._n_met.get(header, 0) + 1
            if n_met <= _N_PLAIN:
                if len(self._n_met) > _MANY:
                    self._has_many = self._kinds is None or not self._kinds.are_many
                    if len(self._n_met) > _MAX_MET:
                        self._n_met.clear()
                return self._front_decoder(record) or self._decode_plainly
            decoder = self._make_decoder(header, first_type, len(record))
            if decoder is None:
                return self._decode_plainly
            del self._n_met[header]
            if len(known) >= _MAX_DECODERS:
                known.clear()
            known[header] = decoder
        return decoder

    def n_bytes_needed(self, head: bytes) -> int:
        """Bytes from the record's start that hold all wanted fields; `head` holds at least the header.

        A reader of a long record can leave its last overflow pages alone.
        """
        n_header, offset = read_varint(head, 0)
        if self._wanted is None or not offset <= n_header <= len(head):
            return 1 << 62
        needed = end = n_header
        for field_no, serial_type in enumerate(serial_types(head[:n_header], offset)):
            end += body_size(serial_type)
            if field_no in self._wanted:
                needed = end
        return needed

    def _decode_plainly(self, record: bytes, key: int | None) -> Row:
        """Decode any record, its header looked at anew."""
        n_header, offset = (record[0], 1) if record[0] < 0x80 else read_varint(record, 0)
        header = record[:n_header]
        serial_types: list[int] = []
        end, places = n_header, [n_header]  # where each body begins
        while offset < n_header:
            serial_type = header[offset]
            if serial_type < 0x80:
                offset += 1
                end += WIDTHS[serial_type]
            else:
                serial_type, offset = read_varint(header, offset)
                end += body_size(serial_type)
            serial_types.append(serial_type)
            places.append(end)
        if end != len(record):
            raise RecordError(f"record of {len(record)} bytes, its header says {end}")
        n_fields, text = len(serial_types), self._text[1]
        row: list[Value] = []
        for field in range(n_fields) if self.fields is None else self.fields:
            if not 0 <= field < n_fields:
                row.append(key if field == ROWID else self._defaults.get(field))
                continue
            serial_type = serial_types[field]
            if not serial_type:
                row.append(None)
                continue
            body = record[places[field] : places[field + 1]]
            if serial_type > 11:
                row.append(text(body) if serial_type & 1 else body)
            elif serial_type == 7:
                (number,) = _REAL.unpack(body)
                row.append(number if number == number else None)  # NaN is read as NULL
            elif serial_type < 10:
                integer = int.from_bytes(body, "big", signed=True) if body else serial_type - 8
                row.append(float(integer) if field in self._real else integer)
            else:
                row.append(None)
        return tuple(row)

    def _front_decoder(self, record: bytes) -> Decoder | None:
        """A decoder for records whose headers begin like this one's, up to the last wanted field: texts of all lengths
        may follow. None, where there is none yet, or nothing follows. It takes 1.5 us, the loop 4 us."""
        n_header, n_front = record[0], self._n_front
        front = record[:n_front]
        if not 0 < n_front < n_header or not front.isascii():
            return None
        decoder = self._fronts.get(front)
        if decoder is None:
            n_met = self._n_met[front] = self._n_met.get(front, 0) + 1
            if n_met <= _N_PLAIN:
                return None
            codes, kinds, n_known = self._layout(serial_types(front, 1), n_header)
            made = self._finished(struct.Struct(codes).unpack_from, kinds)
            if made is None:
                return None
            if len(self._fronts) >= _MAX_DECODERS:
                self._fronts.clear()
            decoder = self._fronts[front] = _with_length_checked(made, n_front, n_header, n_known)
        return decoder

    def _kinds_decoder(self, header: bytes) -> Decoder | None:
        """See `KindsDecoders.find`: for short headers, as it looks at each field."""
        if len(header) > _MAX_SHORT:
            return None
        if self._kinds is None:
            self._kinds = KindsDecoders(self.fields, self._defaults, self._real, self._text)
        found = self._kinds.find(header)
        self._has_many = not self._kinds.are_many
        return found

    def _make_decoder(self, header: bytes, first_type: int, n_record: int) -> Decoder | None:
        """The decoder of a header; None while its kinds of fields are rare."""
        codes, kinds, n_end = self._layout(serial_types(header, first_type), len(header))
        if n_end != n_record:
            raise RecordError(f"record of {n_record} bytes, its header says {n_end}")
        return self._finished(struct.Struct(codes).unpack, kinds)

    def _layout(self, serial_types: Sequence[int], n_header: int) -> tuple[str, str, int]:
        """(a format of `struct` that gives the wanted fields, their kinds, the record's bytes up to the last field)."""
        wanted, kinds, n_end = self._wanted, [], n_header
        codes = [f">{n_header}x"]
        for field_no, serial_type in enumerate(serial_types):
            if serial_type > 11:
                kind, n_body = "t" if serial_type & 1 else "b", (serial_type - 12) >> 1
                code = f"{n_body}s"
            elif serial_type >= 0:
                kind, n_body, code = SERIAL[serial_type]
            else:
                raise RecordError(f"serial type {serial_type}")
            n_end += n_body
            if wanted is None or field_no in wanted:
                kinds.append(kind)
                codes.append(code)
            elif n_body:
                codes.append(f"{n_body}x")
        return "".join(codes), "".join(kinds), n_end

    def _finished(self, unpack: Callable[[bytes], Row], shape: str) -> Decoder | None:
        """The decoder that unpacks fields of these kinds; None while they are rare."""
        maker = self._makers.get(shape)
        if maker is None:
            n_met = self._n_met[shape] = self._n_met.get(shape, 0) + 1
            if n_met <= _N_RARE:
                return None
            if len(self._makers) >= _MAX_KINDS:
                self._makers.clear()
            maker = self._makers[shape] = compile_maker(self._source(shape))
        return maker(unpack, self._text[1], self._defaults)

    def many_decoder(self, head: bytes, n_before: int) -> Callable[[bytes], list[Row]] | None:
        """What decodes all fields of many records with one header, joined: a third less time than one by one.

        Args:
            head: what each record begins with: `n_before` bytes that are none of its, and its header.
        Returns:
            None for headers with text, which may need care, with floats, which may be NaN, or without any body.
        """
        types = serial_types(head[n_before:], 1)
        kinds = ["b" if each > 11 and not each & 1 else SERIAL[each][0] if 0 <= each <= 11 else "t" for each in types]
        if self.fields is not None or not set(kinds) <= set("i3601b"):
            return None
        codes = [f"{(each - 12) >> 1}s" if each > 11 else SERIAL[each][2] for each in types]
        names: list[str] = []
        values = []
        for kind in kinds:
            values.append(_EXPRESSION[kind].format(f"v{len(names)}", f"v{len(names) + 1}"))
            names += [f"v{len(names)}", f"v{len(names) + 1}"][: _N_NAMES[kind]]
        if not names:
            return None
        row = f"({', '.join(values)},)"
        given = f"[{row} for {', '.join(names)}, in unpack(joined)]"
        make: Any = compile_maker(f"maker = lambda unpack: lambda joined: {given}")
        decode: Callable[[bytes], list[Row]] = make(struct.Struct(f">{len(head)}x{''.join(codes)}").iter_unpack)
        return decode

    def _source(self, shape: str) -> str:
        """Python source of the function that makes decoders for records whose wanted fields have these kinds."""
        present = range(len(shape)) if self._wanted is None else sorted(self._wanted)[: len(shape)]
        names: list[str] = []
        values: dict[int, str] = {ROWID: "key", UNREAD: "None"}
        for field, kind in zip(present, shape):
            first = f"v{len(names)}"
            second = f"v{len(names) + 1}"
            names += [first, second][: _N_NAMES[kind]]
            value = _EXPRESSION[kind].format(first, second)
            values[field] = f"float({value})" if field in self._real and kind in "i3601" else value
        given = range(len(shape)) if self.fields is None else self.fields
        row = "".join(f"{values.get(field, f'defaults.get({field})')}, " for field in given)
        unpack = f"{', '.join(names)}, = unpack(record)" if names else "unpack(record)"
        if "t" not in shape:
            return _PLAIN.format(unpack=unpack, row=row)
        lenient = row
        for name in names:
            lenient = lenient.replace(f"{name}.decode()", f"text({name})")
        if self._text[0] != UTF8:
            return _PLAIN.format(unpack=unpack, row=lenient)
        return _WITH_TEXT.format(unpack=unpack, row=row, lenient=lenient)


_Maker: TypeAlias = Callable[[Callable[[bytes], Row], Callable[[bytes], str], Mapping[int, Value]], Decoder]

_N_NAMES: Final = {"n": 0, "0": 0, "1": 0, "i": 1, "f": 1, "t": 1, "b": 1, "3": 2, "6": 2}
_EXPRESSION: Final = {
    "n": "None",
    "0": "0",
    "1": "1",
    "i": "{0}",
    "3": "({0} << 16 | {1})",
    "6": "({0} << 32 | {1})",
    "f": "({0} if {0} == {0} else None)",  # NaN is read as NULL
    "t": "{0}.decode()",
    "b": "{0}",
}
_PLAIN: Final = """
def maker(unpack, text, defaults):
    def decode(record, key):
        {unpack}
        return ({row})
    return decode
"""
# `.decode()` without arguments is the fastest way to a str (0.05 us, with the error handler's name 0.09 us).
_WITH_TEXT: Final = """
def maker(unpack, text, defaults):
    def decode(record, key):
        {unpack}
        try:
            return ({row})
        except UnicodeDecodeError:
            return ({lenient})
    return decode
"""


def _with_length_checked(decode: Decoder, n_front: int, n_header: int, n_known: int) -> Decoder:
    """A decoder of the first fields that looks at the types of the others first: `header[n_front:n_header]`."""

    def checked(record: bytes, key: int | None) -> Row:
        types = record[n_front:n_header]
        n_rest = sum(types.translate(WIDTHS) if types.isascii() else map(body_size, serial_types(types, 0)))
        if n_known + n_rest != len(record):
            raise RecordError(f"record of {len(record)} bytes, its header says {n_known + n_rest}")
        return decode(record, key)

    return checked


@lru_cache(maxsize=8)
def whole_record_reader(encoding: str) -> RowReader:
    """The shared reader that gives every field of a record."""
    return RowReader(None, encoding=encoding)


def decode_record(record: bytes, encoding: str = UTF8) -> Row:
    """All values of one record. Raises RecordError."""
    return whole_record_reader(encoding).decode(record)
