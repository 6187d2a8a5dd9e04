"""The text inside JSON strings: escapes read, labels compared, SQL text put in quotes.

Payloads are UTF-8 in which anything may occur; all works on bytes. Source: json1 §3.4, §3.6.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from json.encoder import encode_basestring
from typing import Final

from minisql.rawtext import RAW
from minisql.value.json.jsonb import TEXT, TEXT5, TEXTJ, TEXTRAW, malformed

_ESCAPE: Final = re.compile(
    rb"\\(?:u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})"  # two halves of one character
    rb"|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|((?:\r\n|[\r\n]|\xe2\x80[\xa8\xa9])\Z)|(\r\n|\xe2\x80[\xa8\xa9])|(.)|)",
    re.DOTALL,
)
_NAMED: Final = {
    b"b": b"\b", b"f": b"\f", b"n": b"\n", b"r": b"\r", b"t": b"\t", b"v": b"\v", b"0": b"\0",
    b"'": b"'", b'"': b'"', b"/": b"/", b"\\": b"\\", b"\n": b"", b"\r": b"",
}  # fmt: skip
_CONTROL: Final = {
    **{code: f"\\u{code:04x}" for code in range(0x20)},
    0x22: '\\"', 0x5C: "\\\\", 0x08: "\\b", 0x09: "\\t", 0x0A: "\\n", 0x0C: "\\f", 0x0D: "\\r",
}  # fmt: skip
_TO_STANDARD: Final = re.compile(rb"[\"\0-\x1f]|\\(?:x..|\r\n|\xe2\x80[\xa8\xa9]|.|)", re.DOTALL)


def unescape_label(payload: bytes) -> bytes:
    """The text that a label with escapes means, for comparing: an escape that is none equals no character."""
    return _ESCAPE.sub(lambda escape: _meaning(escape) if _is_known(escape) else b"\xff", payload)


def _is_known(escape: re.Match[bytes]) -> bool:
    other = escape.group(7)
    return other in _NAMED if other else bool(escape.group()[1:])


def unescape(payload: bytes) -> bytes:
    """The text that a string with escapes means; half of a surrogate pair becomes the three bytes that spell it.

    A line continuation at the very end leaves a NUL, as in SQLite: `hex(json_extract('["a\\<newline>"]', '$[0]'))`.
    """
    return _ESCAPE.sub(_meaning, payload) if b"\\" in payload else payload


def _meaning(escape: re.Match[bytes]) -> bytes:
    high, low, unit, byte, at_end, _, other = escape.groups()
    if high:
        return chr(0x10000 + ((int(high, 16) & 0x3FF) << 10) + (int(low, 16) & 0x3FF)).encode()
    if unit or byte:
        return chr(int(unit or byte, 16)).encode("utf-8", "surrogatepass")
    if at_end:
        return b"\0"
    return _NAMED.get(other, b"") if other else b""


def string_value(kind: int, payload: bytes) -> bytes:
    """The text, in UTF-8, of a string element."""
    return unescape(payload) if kind in (TEXTJ, TEXT5) else payload


def decoded(raw: bytes) -> str:
    """UTF-8 as an SQL text."""
    return raw.decode("utf-8", RAW)


quoted: Final[Callable[[str], str]] = encode_basestring
"""An SQL text as a JSON string. Only quotation marks, backslashes and control characters are escaped, as the standard
library's function does it, which is written in C."""


def quoted_payload(kind: int, payload: bytes) -> str:
    """A string element as RFC 8259's text."""
    if kind in (TEXT, TEXTJ):
        return f'"{decoded(payload)}"'
    if kind == TEXTRAW:
        return quoted(decoded(payload))
    assert kind == TEXT5, f"kind {kind} is no string"
    return f'"{decoded(_TO_STANDARD.sub(_standard, payload))}"'


def _standard(found: re.Match[bytes]) -> bytes:
    """RFC 8259's spelling of one escape of JSON5, or of a character that must be escaped."""
    piece = found[0]
    if piece[0] != 0x5C:
        return _CONTROL[piece[0]].encode()
    match piece[1:2]:
        case b"'":
            return b"'"
        case b"v":
            return b"\\u000b"
        case b"0":
            return b"\\u0000"
        case b"x":
            if len(piece) != 4:
                raise malformed()
            return b"\\u00" + piece[2:]
        case b"\r" | b"\n":
            return b""
        case b"\xe2":
            if len(piece) != 4:
                raise malformed()
            return b""
        case b"":
            raise malformed()
        case _:
            return piece
