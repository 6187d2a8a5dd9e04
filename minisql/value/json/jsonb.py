"""JSONB, the binary form of JSON: element headers, and whether a blob is one.

An element is a header and a payload. The header's first byte has the element's kind in its low four bits and the
payload's size in bytes in its high four; 12 to 15 there say that the size stands in the 1, 2, 4 or 8 bytes that
follow, big-endian. A container's payload is its elements one after the other, for an object label and value by turns.
Source: json1 §3.2.1; the layout is SQLite's JSONB specification, held against what jsonb() gives.
"""

from __future__ import annotations

from typing import Final

from minisql.errors import SqlError

NULL: Final = 0
TRUE: Final = 1
FALSE: Final = 2
INT: Final = 3  # digits, with or without a minus sign
INT5: Final = 4  # hexadecimal
FLOAT: Final = 5  # as RFC 8259 writes it
FLOAT5: Final = 6  # the point lacks digits on one side
TEXT: Final = 7  # nothing in it needs an escape
TEXTJ: Final = 8  # has RFC 8259's escapes
TEXT5: Final = 9  # has JSON5's escapes, or characters that RFC 8259 wants escaped
TEXTRAW: Final = 10  # text as it is, to be escaped
ARRAY: Final = 11
OBJECT: Final = 12

TYPE_NAMES: Final = (
    "null", "true", "false", "integer", "integer", "real", "real", "text", "text", "text", "text", "array", "object",
)  # fmt: skip
"""What json_type() says, by kind."""

MAX_DEPTH: Final = 1000  # containers in each other; more is malformed (json1 §3.5)

_SMALL: Final = tuple(bytes((n << 4 | kind,)) for n in range(12) for kind in range(16))
_EXTRA: Final = (0,) * 12 + (1, 2, 4, 8)  # bytes of size after the first byte, by its high four bits
_FIRST_OF_SIZE: Final = {1: 0xC0, 2: 0xD0, 4: 0xE0, 8: 0xF0}


def malformed() -> SqlError:
    """The error for JSON that is none, and for JSONB that runs past its end."""
    return SqlError("malformed JSON")


def header(kind: int, n_bytes: int) -> bytes:
    """The shortest header of an element with a payload of `n_bytes`."""
    if n_bytes <= 11:
        return _SMALL[n_bytes << 4 | kind]
    if n_bytes <= 0xFF:
        return bytes((0xC0 | kind, n_bytes))
    if n_bytes <= 0xFFFF:
        return bytes((0xD0 | kind,)) + n_bytes.to_bytes(2, "big")
    return bytes((0xE0 | kind,)) + n_bytes.to_bytes(4, "big")


def element(kind: int, payload: bytes) -> bytes:
    """The element with this payload."""
    return header(kind, len(payload)) + payload


def padded(whole: bytes, n_more: int) -> bytes | None:
    """The element made `n_more` bytes longer by a longer header; None if no header has that length.

    SQLite overwrites a longer value like this when the new one is at most 8 bytes shorter:
    `jsonb_set('[123]', '$[0]', 1)` has C301 31, not 13 31.
    """
    if whole[0] & 0x0F <= FALSE:
        return None
    n_extra = _EXTRA[whole[0] >> 4]
    first = _FIRST_OF_SIZE.get(n_extra + n_more)
    if first is None:
        return None
    start, end = span(whole, 0)
    return bytes((first | whole[0] & 0x0F,)) + (end - start).to_bytes(n_extra + n_more, "big") + whole[start:]


def span(blob: bytes, at: int) -> tuple[int, int]:
    """Where the payload of the element at byte `at` begins and ends, which is also where the element ends.

    Raises:
        SqlError: `malformed JSON`: the element runs past the end of the blob.
    """
    n_blob = len(blob)
    if at < n_blob:
        size = blob[at] >> 4
        start = at + 1
        if size > 11:
            n_extra = _EXTRA[size]
            start += n_extra
            size = int.from_bytes(blob[at + 1 : start], "big")
        end = start + size
        if end <= n_blob:
            return start, end
    raise malformed()


def elements(blob: bytes, at: int, stop: int) -> list[tuple[int, int, int]]:
    """(element's first byte, payload's first byte, end) for each element from `at` up to `stop`.

    Raises:
        SqlError: `malformed JSON`: the last one does not end at `stop`.
    """
    found = []
    while at < stop:
        start, end = span(blob, at)
        found.append((at, start, end))
        at = end
    if at > stop:
        raise malformed()
    return found


def count_elements(blob: bytes, at: int) -> int:
    """The number of elements in the container at `at`; as in SQLite, those up to the first that is not whole."""
    n_elements = 0
    try:
        at, stop = span(blob, at)
        while at < stop:
            n_elements += 1
            at = span(blob, at)[1]
    except SqlError:
        pass
    return n_elements


def looks_like_jsonb(blob: bytes) -> bool:
    """True if the outermost element is as long as the blob. What is inside is not looked at."""
    if not blob or blob[0] & 0x0F > OBJECT:
        return False
    try:
        start, end = span(blob, 0)
    except SqlError:
        return False
    return end == len(blob) and (blob[0] & 0x0F > FALSE or start == end)
