"""Text between a database file's encoding and Python's `str`, invalid bytes included.

A `str` stands for SQLite's UTF-8 text: bytes that are no UTF-8 appear in it as `surrogateescape` has them.
A UTF-16 file's text is what SQLite's own translation to UTF-8 makes of it: an odd last byte is dropped, and
a surrogate pairs with whatever follows (store x'3DD86100' as text in a UTF-16le file, and read its `unicode()`).
Source: fileformat2 §1.3.13. Pure functions on bytes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from minisql.rawtext import RAW

UTF8: Final = "utf-8"


def text_decoder(encoding: str) -> Callable[[bytes], str]:
    """The function that turns stored text into `str`; it never fails.

    Args:
        encoding: 'utf-8', 'utf-16-le' or 'utf-16-be'.
    """
    return {UTF8: _decode_utf8, "utf-16-le": _decode_utf16_le, "utf-16-be": _decode_utf16_be}[encoding]


def encode_text(text: str, encoding: str) -> bytes:
    """`text` as the file stores it; the inverse of `text_decoder` for valid text, and never an error."""
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        raw = text.encode(UTF8, "surrogateescape") if _only_escapes(text) else text.encode(UTF8, "surrogatepass")
        if encoding == UTF8:
            return raw
        return "".join(map(chr, _lenient_code_points(raw))).encode(encoding, "surrogatepass")


def _only_escapes(text: str) -> bool:
    """Whether each surrogate in `text` stands for one undecodable byte."""
    return all("\udc80" <= char <= "\udcff" for char in text if "\ud800" <= char <= "\udfff")


def _decode_utf8(raw: bytes) -> str:
    return raw.decode(UTF8, RAW)


def _decode_utf16_le(raw: bytes) -> str:
    return _decode_utf16(raw, "utf-16-le", "little")


def _decode_utf16_be(raw: bytes) -> str:
    return _decode_utf16(raw, "utf-16-be", "big")


def _decode_utf16(raw: bytes, codec: str, byte_order: str) -> str:
    if len(raw) & 1:
        raw = raw[:-1]
    try:
        return raw.decode(codec)
    except UnicodeDecodeError:
        big = byte_order == "big"
        units = [raw[i] << 8 | raw[i + 1] if big else raw[i + 1] << 8 | raw[i] for i in range(0, len(raw), 2)]
        return b"".join(map(_utf8_bytes, _pair_surrogates(units))).decode(UTF8, RAW)


def _pair_surrogates(units: list[int]) -> list[int]:
    """Code points of UTF-16 `units`; a surrogate, high or low, takes the unit after it as its second half."""
    points = []
    rest = iter(units)
    for unit in rest:
        if 0xD800 <= unit < 0xE000 and (second := next(rest, None)) is not None:
            unit = (second & 0x3FF) + ((unit & 0x3F) << 10) + (((unit & 0x3C0) + 0x40) << 10)
        points.append(unit)
    return points


def _utf8_bytes(point: int) -> bytes:
    return chr(point).encode(UTF8, "surrogatepass")


def _lenient_code_points(raw: bytes) -> list[int]:
    """Code points that SQLite reads from bytes that need not be UTF-8.

    A lone continuation byte is its own code point; a lead byte takes all continuation bytes after it, and what
    comes out too short, as a surrogate, as U+FFFE/F or beyond U+10FFFF is U+FFFD.
    """
    points = []
    i = 0
    while i < len(raw):
        point = raw[i]
        i += 1
        if point >= 0xC0:
            point &= 0x1F if point < 0xE0 else 0x0F if point < 0xF0 else 0x07 if point < 0xF8 else 0x03
            while i < len(raw) and raw[i] & 0xC0 == 0x80:
                point = (point << 6 | raw[i] & 0x3F) & 0xFFFF_FFFF
                i += 1
            if point < 0x80 or point & 0xFFFF_F800 == 0xD800 or point & 0xFFFF_FFFE == 0xFFFE or point > 0x10FFFF:
                point = 0xFFFD
        points.append(point)
    return points
