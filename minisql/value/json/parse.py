"""JSON text into JSONB: RFC 8259, JSON5, and the little more that SQLite reads.

A machine with its own stack, so that 1,000 levels cost no Python frames. It works on UTF-8 bytes, since JSONB holds
the text's own spelling of numbers and strings. Where an error stands is SQLite's idea of it, which for some texts is
an earlier place than one would think: json_error_position('[1] x') is 1.
Source: json1 §3.5, §3.6, §4.6.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from minisql.value.json.jsonb import (
    ARRAY,
    FALSE,
    FLOAT,
    FLOAT5,
    INT,
    INT5,
    MAX_DEPTH,
    NULL,
    OBJECT,
    TEXT,
    TEXT5,
    TEXTJ,
    TRUE,
    element,
    header,
)

_STANDARD_SPACE: Final = re.compile(rb"[ \t\n\r]*")
_SPACE: Final = re.compile(
    rb"(?:[\t-\r ]|/\*[^\0]*?\*/|//(?:(?!\xe2\x80[\xa8\xa9])[^\n\r\0])*(?:\n|\r|\xe2\x80[\xa8\xa9]|(?=\0))"
    rb"|\xc2\xa0|\xe1\x9a\x80|\xe2\x80[\x80-\x8a\xa8\xa9\xaf]|\xe2\x81\x9f|\xe3\x80\x80|\xef\xbb\xbf)*"
)
_SPACE_BEGINS: Final = frozenset(b"\t\n\x0b\x0c\r /\xc2\xe1\xe2\xe3\xef")
_PLAIN_STRING: Final = re.compile(rb'"([^"\\\0-\x1f]*)"')
_ESCAPED_STRING: Final = re.compile(rb'"((?:[^"\\\0-\x1f]++|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*+)"')
_STRING_PIECE: Final = re.compile(rb"[^\"'\\\0-\x1f]+")
_ESCAPE: Final = re.compile(
    rb'\\(?:(?P<standard>["\\/bfnrt]|u[0-9a-fA-F]{4})'
    rb"|['v]|0(?![0-9])|x[0-9a-fA-F]{2}|\r\n?|\n|\xe2\x80[\xa8\xa9])"
)
_NUMBER: Final = re.compile(
    rb"(?:\+(?!-))?(-?(?:(0[xX][0-9a-fA-F]+)|(?:(?:0|[1-9][0-9]*)(\.[0-9]*)?|(\.[0-9]+))([eE][+-]?[0-9]+)?))"
)
_INFINITY: Final = re.compile(rb"[+-]?inf(?:inity)?", re.IGNORECASE)
_WORD: Final = re.compile(rb"(true|false|null)(?![0-9A-Za-z])")
_WORD5: Final = re.compile(rb"(?:(inf(?:inity)?)|[qs]?nan)(?![0-9A-Za-z])", re.IGNORECASE)
_NAME: Final = re.compile(
    rb"(?:[A-Za-z_$\x80-\xff]|\\u[0-9a-fA-F]{4})"
    rb"(?:\\u[0-9a-fA-F]{4}|(?!\xc2\xa0|\xe1\x9a\x80|\xe2\x80[\x80-\x8a\xa8\xa9\xaf]|\xe2\x81\x9f|\xe3\x80\x80|\xef\xbb\xbf)"
    rb"[0-9A-Za-z_$\x80-\xff])*"
)
_WORDS: Final = {b"true": element(TRUE, b""), b"false": element(FALSE, b""), b"null": element(NULL, b"")}
_NUMBER_BEGINS: Final = frozenset(b"+-.0123456789")
_NUMBER_GOES_ON: Final = frozenset(b".eE0123456789")
_DIGITS: Final = frozenset(b"0123456789")
_PUNCTUATION: Final = frozenset(b"]}:,\0")
_OPEN_ARRAY, _CLOSE_ARRAY, _OPEN_OBJECT, _CLOSE_OBJECT, _COMMA, _COLON = b"[]{},:"


class Parsed(NamedTuple):
    """`blob` is JSONB. `is_json5`: the text is not RFC 8259's."""

    blob: bytes
    is_json5: bool


class NotJson(Exception):
    """`at` is the byte at which SQLite sees the mistake."""

    def __init__(self, at: int) -> None:
        super().__init__(at)
        self.at = at


def parse(raw: bytes) -> Parsed:
    """Read JSON in UTF-8, up to its first NUL if it has one.

    Raises:
        NotJson: it is none.
    """
    return _Parser(raw.partition(b"\0")[0] + b"\0").run()


class _Frame:
    """An open container: `pieces` are its finished elements, of `n_bytes` in all."""

    __slots__ = ("kind", "n_bytes", "pieces")

    def __init__(self, kind: int) -> None:
        self.kind = kind
        self.pieces: list[bytes] = []
        self.n_bytes = 0

    def add(self, piece: bytes) -> None:
        self.pieces.append(piece)
        self.n_bytes += len(piece)


class _Parser:
    """One text, which ends with a NUL. `marked` is where the last punctuation was met that was looked for with
    care: it is the place of an error for which nothing better is known."""

    def __init__(self, raw: bytes) -> None:
        self.raw = raw
        self.is_json5 = False
        self.marked = 0

    def run(self) -> Parsed:
        raw = self.raw
        at = self._skip(0)
        if raw[at] in _PUNCTUATION:
            raise NotJson(at if raw[at] else 0)
        whole, at = self._value(at)
        at = _STANDARD_SPACE.match(raw, at).end()  # type: ignore[union-attr]  # matches nothing too
        if raw[at]:
            at = _SPACE.match(raw, at).end()  # type: ignore[union-attr]
            if raw[at]:
                raise NotJson(self.marked)
            self.is_json5 = True
        return Parsed(whole, self.is_json5)

    def _skip(self, at: int) -> int:
        """The next byte that is no white space."""
        raw = self.raw
        at = _STANDARD_SPACE.match(raw, at).end()  # type: ignore[union-attr]
        if raw[at] in _SPACE_BEGINS:
            after = _SPACE.match(raw, at).end()  # type: ignore[union-attr]
            if after == at:
                raise NotJson(at)
            self.is_json5 = True
            return after
        return at

    def _container(self, at: int) -> tuple[bytes, int]:
        """The array or object that begins at `at`, and the byte after it."""
        raw, skip = self.raw, self._skip
        frame = _Frame(ARRAY if raw[at] == _OPEN_ARRAY else OBJECT)
        outer: list[_Frame] = []
        at += 1
        while True:
            before, at = at, skip(at)
            byte = raw[at]
            if byte in _PUNCTUATION:
                if byte != (_CLOSE_ARRAY if frame.kind == ARRAY else _CLOSE_OBJECT):
                    raise NotJson(before if frame.kind == ARRAY else at)
                self.marked = at
                self.is_json5 |= bool(frame.pieces)  # a comma stands before
                at += 1
            else:
                if frame.kind == OBJECT:
                    label, at = self._label(before, at)
                    frame.add(label)
                    at = self._value_after_label(at)
                    byte = raw[at]
                if byte in (_OPEN_ARRAY, _OPEN_OBJECT):
                    if len(outer) + 2 > MAX_DEPTH:
                        raise NotJson(at)
                    outer.append(frame)
                    frame = _Frame(ARRAY if byte == _OPEN_ARRAY else OBJECT)
                    at += 1
                    continue
                value, at = self._scalar(at)
                frame.add(value)
                closes, at = self._separator(at, frame.kind)
                if not closes:
                    continue
            while True:  # the frame is closed, and perhaps those around it
                whole = header(frame.kind, frame.n_bytes) + b"".join(frame.pieces)
                if not outer:
                    return whole, at
                frame = outer.pop()
                frame.add(whole)
                closes, at = self._separator(at, frame.kind)
                if not closes:
                    break

    def _separator(self, at: int, kind: int) -> tuple[bool, int]:
        """What follows an element: (True if the container ends, the byte after the comma or bracket)."""
        raw = self.raw
        close = _CLOSE_ARRAY if kind == ARRAY else _CLOSE_OBJECT
        byte = raw[at]
        if byte != _COMMA and byte != close:
            at = before = _STANDARD_SPACE.match(raw, at).end()  # type: ignore[union-attr]
            if raw[at] != _COMMA and raw[at] != close:
                try:
                    at = self._skip(at)
                except NotJson:
                    raise NotJson(before) from None
                if raw[at] != _COMMA and raw[at] != close:
                    raise NotJson(before)
                self.marked = at
            byte = raw[at]
        return byte == close, at + 1

    def _label(self, before: int, at: int) -> tuple[bytes, int]:
        """The label at `at`, and the byte after it; the white space in front begins at `before`."""
        raw = self.raw
        if raw[at] in b"\"'":
            return self._string(at)
        name = _NAME.match(raw, at)
        if name is None or _WORD.match(raw, at) or _WORD5.match(raw, at):
            if raw[at] in b"[{" or raw[at] in _NUMBER_BEGINS:
                self._value(at)  # SQLite reads it before it minds: the error may be inside
            raise NotJson(at if name is None and raw[at] not in b"[{+-.0123456789" else before)
        self.is_json5, self.marked = True, at
        return element(TEXTJ if b"\\" in name[0] else TEXT, name[0]), name.end()

    def _value(self, at: int) -> tuple[bytes, int]:
        return self._container(at) if self.raw[at] in b"[{" else self._scalar(at)

    def _value_after_label(self, at: int) -> int:
        """The first byte of the value behind the colon."""
        raw = self.raw
        if raw[at] != _COLON:
            before = _STANDARD_SPACE.match(raw, at).end()  # type: ignore[union-attr]
            at = self._skip(before)
            if raw[at] != _COLON:
                if raw[at] not in _PUNCTUATION:
                    self._value(at)
                raise NotJson(before)
            if at != before:
                self.marked = at
        before = at + 1
        at = self._skip(before)
        if raw[at] in _PUNCTUATION:
            raise NotJson(before)
        return at

    def _scalar(self, at: int) -> tuple[bytes, int]:
        raw = self.raw
        byte = raw[at]
        if byte == 0x22:
            plain = _PLAIN_STRING.match(raw, at)
            if plain is not None:
                return element(TEXT, plain[1]), plain.end()
            return self._string(at)
        if byte in _NUMBER_BEGINS:
            return self._number(at)
        word = _WORD.match(raw, at)
        if word is not None:
            return _WORDS[word[1]], word.end()
        if byte == 0x27:
            return self._string(at)
        word = _WORD5.match(raw, at)
        if word is None:
            raise NotJson(at)
        self.is_json5 = True
        return (element(FLOAT, b"9e999") if word[1] else _WORDS[b"null"]), word.end()

    def _number(self, at: int) -> tuple[bytes, int]:
        raw = self.raw
        number = _NUMBER.match(raw, at)
        if number is None:
            return self._infinity(at)
        end = number.end()
        if raw[end] in _NUMBER_GOES_ON and number[2] is None:
            raise NotJson(_bad_number(raw, at, number))
        self.is_json5 |= raw[at] == 0x2B
        if number[2] is not None:
            kind = INT5
        elif number[4] is not None or number[3] == b".":
            kind = FLOAT5
        else:
            kind = INT if number[3] is None and number[5] is None else FLOAT
        self.is_json5 |= kind in (INT5, FLOAT5)
        return element(kind, number[1]), end

    def _infinity(self, at: int) -> tuple[bytes, int]:
        raw = self.raw
        infinity = _INFINITY.match(raw, at)
        if infinity is None:
            alone = raw[at + 1] == 0x2E and raw[at] != 0x2E
            raise NotJson(at + 2 if alone else at)
        self.is_json5 = True
        return element(FLOAT, b"-9e999" if raw[at] == 0x2D else b"9e999"), infinity.end()

    def _string(self, at: int) -> tuple[bytes, int]:
        raw = self.raw
        escaped = _ESCAPED_STRING.match(raw, at)
        if escaped is not None:
            return element(TEXTJ if b"\\" in escaped[1] else TEXT, escaped[1]), escaped.end()
        quote, start, kind = raw[at], at + 1, TEXT
        self.is_json5 |= quote == 0x27
        at += 1
        while raw[at] != quote:
            piece = _STRING_PIECE.match(raw, at)
            if piece is not None:
                at = piece.end()
            elif raw[at] == 0x5C:
                escape = _ESCAPE.match(raw, at)
                if escape is None:
                    raise NotJson(at + 1)
                if not escape["standard"]:
                    kind, self.is_json5 = TEXT5, True
                elif kind == TEXT:
                    kind = TEXTJ
                at = escape.end()
            elif raw[at] == 0:
                raise NotJson(at)
            else:
                if raw[at] != 0x27:  # a quotation mark or a control character
                    kind = TEXT5
                    self.is_json5 |= raw[at] != 0x22
                at += 1
        return element(kind, raw[start:at]), at + 1


def _bad_number(raw: bytes, at: int, number: re.Match[bytes]) -> int:
    """Where the mistake is in a number that goes on with one character too many."""
    first = at + (raw[at] in b"+-")
    if raw[first] == 0x30 and raw[first + 1] in _DIGITS:
        return at + 1
    end = number.end()
    if raw[end] in b"eE" and number[5] is None:
        after = end + 1
        return after if raw[after] in b"+-" else end
    return end
