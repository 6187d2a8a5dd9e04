"""Decoders for records of which only the kinds of their fields come again, and no header: texts of all lengths.

What a header says of widths is added up as a record is decoded, where a decoder of one header (`record.py`) has it in a
format of `struct`. Measured: three texts 0.9 us for 2.8 by the plain loop, 20 fields 4 us for 11.
Source: fileformat2 §2.1 "Record Format".
"""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final, TypeAlias

from minisql.errors import RecordError
from minisql.storage.serial_types import WIDTHS
from minisql.storage.text import UTF8

_Decoder: TypeAlias = Callable[[bytes, "int | None"], tuple[Any, ...]]

_KINDS: Final = b"niiiiiif01nn" + b"bt" * 58 + b"TB" + b"?" * 126
"""By serial type: NULL, integer, real, the integers 0 and 1, blob, text; in capitals those of two bytes, for which
`_with_long` puts 0x80 and 0x81. `?` is none."""
_LONG_TEXT: Final = re.compile(b"[\x81-\xff][%s]" % re.escape(bytes(range(1, 0x80, 2))))
_LONG_BLOB: Final = re.compile(b"[\x81-\xff][%s]" % re.escape(bytes(range(0, 0x80, 2))))
_LONGER: Final = re.compile(rb"\x80|[\x80-\xff](?![\x00-\x7f])")  # a type of three bytes, or one that is cut off
_REAL: Final = struct.Struct(">d")
_N_RARE: Final = 100  # records with certain kinds that are decoded otherwise first: a function takes 0.5 ms to make
_MAX_KINDS: Final = 256
_MANY: Final = 500  # kinds, too, of which each is rare
_READ: Final = {
    "n": "None",
    "0": "0",
    "1": "1",
    "i": "number(record[{0}:{1}], 'big', signed=True)",
    "f": "(real if (real := unpack(record, {0})[0]) == real else None)",  # NaN is read as NULL
    "t": "record[{0}:{1}].decode()",
    "b": "record[{0}:{1}]",
}
_SOURCE: Final = """
def maker(number, unpack, text, defaults, widths, wrong_length):
    def decode(record, key):
        {ends}
        if {end} != len(record):
            raise wrong_length(record, {end})
        {give}
    return decode
"""
_TRY: Final = """try:
            return ({row})
        except UnicodeDecodeError:
            return ({lenient})"""


class KindsDecoders:
    """The decoders of one `RowReader`, whose `fields`, `defaults`, `real` and text these are, by kinds of fields."""

    __slots__ = ("_decoders", "_defaults", "_fields", "_n_met", "_real", "_text", "are_many")

    def __init__(
        self,
        fields: Sequence[int] | None,
        defaults: Mapping[int, Any],
        real: Collection[int],
        text: tuple[str, Callable[[bytes], str]],
    ) -> None:
        self._fields = fields
        self._defaults = defaults
        self._real = real
        self._text = text
        self._decoders: dict[bytes, _Decoder] = {}
        self._n_met: dict[bytes, int] = {}
        self.are_many = False  # it is no use to go on

    def find(self, header: bytes) -> _Decoder | None:
        """The decoder for records with this header, whose length takes one byte; None while its kinds are rare, or if
        there can be none."""
        kinds = header.translate(_KINDS) if header.isascii() else _with_long(header).translate(_KINDS)
        decoder = self._decoders.get(kinds)
        if decoder is None:
            n_met = self._n_met[kinds] = self._n_met.get(kinds, 0) + 1
            if n_met <= _N_RARE or b"?" in kinds:
                self.are_many = len(self._n_met) > _MANY
                return None
            if len(self._decoders) >= _MAX_KINDS:
                self._decoders.clear()
            make = compile_maker(self._source(kinds[1:].decode("ascii"), len(header)))
            decoder = make(int.from_bytes, _REAL.unpack_from, self._text[1], self._defaults, WIDTHS, _wrong_length)
            self._decoders[kinds] = decoder
        return decoder

    def _source(self, kinds: str, n_header: int) -> str:
        """Python source of the function that makes the decoder."""
        values: dict[int, str] = {-1: "key", -2: "None"}  # the rowid, and what nobody looks at
        ends: list[str] = []
        start, offset = str(n_header), 1
        for field, kind in enumerate(kinds):
            width = _width_of(kind, offset)
            offset += 2 if kind in "BT" else 1
            end = start
            if width:
                end = f"end{field}"
                ends.append(f"{end} = {start} + {width}")
            value = _READ[kind.lower()].format(start, end)
            values[field] = f"float({value})" if field in self._real and kind in "i01" else value
            start = end
        given = range(len(kinds)) if self._fields is None else self._fields
        row = "".join(f"{values.get(field, f'defaults.get({field})')}, " for field in given)
        lenient = re.sub(r"(record\[\w+:\w+\])\.decode\(\)", r"text(\1)", row)
        if lenient == row:
            give = f"return ({row})"
        elif self._text[0] != UTF8:
            give = f"return ({lenient})"
        else:
            give = _TRY.format(row=row, lenient=lenient)
        return _SOURCE.format(ends="\n        ".join(ends), end=start, give=give)


def _with_long(header: bytes) -> bytes:
    """The header with a byte for each serial type of two bytes, which is a long text or blob."""
    if _LONGER.search(header):
        return b"\xff"
    return _LONG_BLOB.sub(b"\x81", _LONG_TEXT.sub(b"\x80", header))


def _width_of(kind: str, offset: int) -> str:
    """The bytes of a field's body as an expression; its serial type is at `offset` in the record."""
    if kind in "BT":
        return f"(((record[{offset}] & 127) << 7 | record[{offset + 1}]) - 12 >> 1)"
    if kind in "itb":
        return f"widths[record[{offset}]]"
    return "8" if kind == "f" else ""


def _wrong_length(record: bytes, end: int) -> RecordError:
    return RecordError(f"record of {len(record)} bytes, its header says {end}")


@lru_cache(maxsize=1024)
def compile_maker(source: str) -> Any:
    """The function `maker` of a source."""
    scope: dict[str, Any] = {}
    exec(source, {}, scope)
    return scope["maker"]
