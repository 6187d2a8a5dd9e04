"""Text as the bytes that it stands for: what a character is where the bytes are not UTF-8.

Python decodes such bytes one by one into surrogates U+DC80 to U+DCFF. SQLite is looser: a byte from 0xC0 up
begins a character and takes all the continuation bytes that follow, any other byte is a character by
itself; but length() and substr() let a stray continuation byte take its followers too, and instr() any byte.
For text that is UTF-8 all agree, and the functions here give it back as it is.
Source: invalidutf; the reading of bad sequences was found by comparing unicode() and length() with SQLite.
"""

from __future__ import annotations

import re
from typing import Final

from minisql.pattern import LazyPattern
from minisql.value.collate import has_raw_bytes

_CHARACTER: Final = LazyPattern("[^\0-\x7f\udc80-\udcbf][\udc80-\udcbf]*|.", re.DOTALL)
_COUNTED: Final = LazyPattern("[^\0-\x7f][\udc80-\udcbf]*|.", re.DOTALL)
_STEPPED: Final = LazyPattern(".[\udc80-\udcbf]*", re.DOTALL)
_REPLACEMENT: Final = 0xFFFD


def characters(text: str) -> str | list[str]:
    """The characters as SQLite counts them; each is a piece of the text. A text in UTF-8 is its own answer."""
    return _CHARACTER.findall(text) if has_raw_bytes(text) else text


def counted_characters(text: str) -> str | list[str]:
    """The characters as length() counts them and substr() steps over them."""
    return _COUNTED.findall(text) if has_raw_bytes(text) else text


def stepped_characters(text: str) -> str | list[str]:
    """The characters as instr() steps over them."""
    return _STEPPED.findall(text) if has_raw_bytes(text) else text


def first_code_point(text: str) -> int:
    """What unicode() says of a text that is not empty: for bad sequences a signed 32-bit number."""
    if not has_raw_bytes(text[:5]):
        return ord(text[0])
    piece = _CHARACTER.findall(text)[0]
    value = _spelled(piece)
    return value - (1 << 32) if value >> 31 else value


def code_points(text: str) -> str:
    """The text as SQLite reads it, one code point a character: bad sequences become what their bits spell."""
    if not has_raw_bytes(text):
        return text
    return "".join([chr(_read(piece)) for piece in _CHARACTER.findall(text)])


def joined(text: str) -> str:
    """The text with its bytes decoded anew: what two pieces of one character become when they meet."""
    if not has_raw_bytes(text):
        return text
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "surrogateescape")


def length_in_bytes(text: str) -> int:
    """The number of bytes of the text in UTF-8."""
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogateescape"))


def encode_code_point(code_point: int) -> str:
    """The text that SQLite writes for a code point: a surrogate becomes three bytes that are not UTF-8."""
    if 0xD800 <= code_point <= 0xDFFF:
        return chr(code_point).encode("utf-8", "surrogatepass").decode("utf-8", "surrogateescape")
    return chr(code_point)


def _read(piece: str) -> int:
    """The code point of one character, given as a piece of text.

    What is beyond Unicode takes the place of a surrogate, none of which is left, so that it equals nothing else.
    """
    value = _spelled(piece)
    return value if value <= 0x10FFFF else 0xD800 + value % 0x800


def _spelled(piece: str) -> int:
    """The number that one character's bits spell, cut to 32 bits; U+FFFD for what no text may contain."""
    if len(piece) == 1 and not "\ud800" <= piece <= "\udfff":
        return ord(piece)
    raw = piece.encode("utf-8", "surrogateescape")
    if len(raw) == 1 and raw[0] < 0xC0:
        return raw[0]
    value = _lead_bits(raw[0])
    for byte in raw[1:]:
        value = (value << 6 | byte & 0x3F) & 0xFFFF_FFFF
    if value < 0x80 or value & 0xFFFF_F800 == 0xD800 or value & 0xFFFF_FFFE == 0xFFFE:
        return _REPLACEMENT
    return value


def _lead_bits(lead: int) -> int:
    if lead < 0xE0:
        return lead & 0x1F
    if lead < 0xF0:
        return lead & 0x0F
    if lead < 0xF8:
        return lead & 0x07
    return lead & 0x03 if lead < 0xFE else 0
