"""Scalar functions on text and blobs.

Characters are counted as in `value/utf8.py`. Several functions stop at a NUL inside the text, as SQLite's do,
which read it as a C string; each says so. Source: lang_corefunc, nulinstr.
"""

from __future__ import annotations

import string
from typing import Final

from minisql.errors import SqlError, TooBigError
from minisql.executor.encoded import encoded_blob
from minisql.rawtext import RAW
from minisql.value.cast import to_integer
from minisql.value.collate import has_raw_bytes
from minisql.value.function import FunctionContext, ScalarFunction
from minisql.value.like import glob_matcher, like_matcher
from minisql.value.render import blob_literal, blob_of, quote, text_literal, text_of, text_to_blob
from minisql.value.types import MAX_INTEGER, Value
from minisql.value.utf8 import (
    characters,
    code_points,
    counted_characters,
    encode_code_point,
    first_code_point,
    joined,
    length_in_bytes,
    stepped_characters,
)

_LOWER: Final = {ord(upper): ord(upper.lower()) for upper in string.ascii_uppercase}
_UPPER: Final = {ord(lower): ord(lower.upper()) for lower in string.ascii_lowercase}
_HEX_DIGITS: Final = frozenset(string.hexdigits)


def _integer(value: Value) -> int:
    return to_integer(value) or 0


def _text(value: Value) -> str:
    return text_of(value) or ""


def length(value: Value) -> int | None:
    """Characters before the first NUL of a text; bytes of a blob."""
    if value is None:
        return None
    if type(value) is bytes:
        return len(value)
    text = _text(value)
    return len(counted_characters(text.partition("\0")[0] if "\0" in text else text))


def octet_length(context: FunctionContext, value: Value) -> int | None:
    """Bytes of the value as text in the database's encoding, or of the blob."""
    if type(value) is str and context.encoding == "utf-8":
        return length_in_bytes(value)
    blob = encoded_blob(value, context.encoding)
    return None if blob is None else len(blob)


def lower(value: Value) -> str | None:
    """ASCII letters in lower case."""
    text = text_of(value)
    return text if text is None else text.lower() if text.isascii() else text.translate(_LOWER)


def upper(value: Value) -> str | None:
    """ASCII letters in upper case."""
    text = text_of(value)
    return text if text is None else text.upper() if text.isascii() else text.translate(_UPPER)


def char(*values: Value) -> str:
    """The characters with these code points; what is none becomes U+FFFD, NULL becomes NUL."""
    points = [_integer(value) for value in values]
    return joined("".join([encode_code_point(p if 0 <= p <= 0x10FFFF else 0xFFFD) for p in points]))


def unicode(value: Value) -> int | None:
    """The code point of the first character; NULL if there is none."""
    text = _text(value).partition("\0")[0]
    return first_code_point(text) if text else None


def instr(haystack: Value, needle: Value) -> int | None:
    """Where needle first occurs, from 1, in characters (bytes if both are blobs); 0: nowhere."""
    if haystack is None or needle is None:
        return None
    if type(haystack) is bytes and type(needle) is bytes:
        return haystack.find(needle) + 1
    text, wanted = _text(haystack), _text(needle)
    if text.isascii() and wanted.isascii():
        return text.find(wanted) + 1
    pieces, raw = stepped_characters(text), text_to_blob(wanted)
    if type(pieces) is str and not has_raw_bytes(wanted):
        return text.find(wanted) + 1
    whole, at = text_to_blob(text), 0
    for number, piece in enumerate([*pieces, ""], start=1):
        if whole.startswith(raw, at):
            return number
        at += length_in_bytes(piece)
    return 0


def substr(value: Value, start: Value, n_wanted: Value = MAX_INTEGER) -> Value:
    """`n_wanted` characters from number `start` (from 1; negative: from the end); of a blob, bytes.

    A negative number of characters takes those before `start`. Text ends at its first NUL. Of an empty blob
    SQLite gives NULL: `typeof(substr(x'', 1, 1))` is 'null'.
    """
    if (
        type(value) is str and type(start) is int and type(n_wanted) is int and start > 0 <= n_wanted
        and value.isascii() and "\0" not in value
    ):  # fmt: skip
        return value[start - 1 : start - 1 + n_wanted]  # nearly always: 0.2 us, below 1.2 us
    if value is None or start is None or n_wanted is None or value == b"":
        return None
    pieces: bytes | str | list[str]
    if type(value) is bytes:
        pieces, n_items = value, len(value)
    else:
        text = _text(value)
        text = text.partition("\0")[0] if "\0" in text else text
        pieces, n_items = counted_characters(text), len(characters(text))
    first, last = _span(_integer(start), _integer(n_wanted), n_items)
    part = pieces[first:last]
    return "".join(part) if isinstance(part, list) else part


def _span(start: int, count: int, n_items: int) -> tuple[int, int]:
    """(first, end) from 0 of what substr takes. Position 0 is the place before the first character."""
    backwards, count = count < 0, abs(count)
    if start < 0:
        start += n_items
        if start < 0:
            count = max(count + start, 0)
            start = 0
    elif start > 0:
        start -= 1
    elif count > 0:
        count -= 1
    if backwards:
        start -= count
        if start < 0:
            count += start
            start = 0
    return start, max(start + count, start)


def _trimmer(from_left: bool, from_right: bool) -> tuple[ScalarFunction, ScalarFunction]:
    name = "trim" if from_left and from_right else "ltrim" if from_left else "rtrim"

    def trim_characters(value: Value, unwanted: Value) -> str | None:
        if value is None or unwanted is None:
            return None
        text, pieces = _text(value), characters(_text(unwanted).partition("\0")[0])
        if type(pieces) is str and type(characters(text)) is str:
            text = text.lstrip(pieces) if from_left and pieces else text
            return text.rstrip(pieces) if from_right and pieces else text
        raw, unwanted_raw = text_to_blob(text), [text_to_blob(piece) for piece in pieces]
        while from_left and (hit := next((p for p in unwanted_raw if raw.startswith(p)), None)):
            raw = raw[len(hit) :]
        while from_right and (hit := next((p for p in unwanted_raw if raw.endswith(p)), None)):
            raw = raw[: -len(hit)]
        return raw.decode("utf-8", RAW)

    def trim_spaces(value: Value) -> str | None:
        return trim_characters(value, " ")

    return (
        ScalarFunction(name, 1, trim_spaces, null_in_null_out=True),
        ScalarFunction(name, 2, trim_characters, null_in_null_out=True),
    )


def replace(context: FunctionContext, value: Value, pattern: Value, replacement: Value) -> Value:
    """Every occurrence of pattern replaced. An empty pattern, or one that begins with NUL, gives the value back."""
    if value is None or pattern is None:
        return None
    wanted = text_to_blob(_text(pattern))
    if wanted[:1] in (b"", b"\0"):
        return _text(value)
    if replacement is None:
        return None
    raw, new = text_to_blob(_text(value)), text_to_blob(_text(replacement))
    n_bytes = len(raw) + raw.count(wanted) * (len(new) - len(wanted))
    if n_bytes > context.max_length:
        raise TooBigError("string or blob too big")
    return raw.replace(wanted, new).decode("utf-8", RAW)


def hex_(context: FunctionContext, value: Value) -> str:
    """The bytes in upper-case hexadecimal; those of NULL are none.

    Of text in the database's encoding; a number's text is in UTF-8 all the same (`hex(77)` is '3737' everywhere).
    """
    blob = encoded_blob(value, context.encoding) if type(value) is str else blob_of(value)
    if blob is None:
        return ""
    if 2 * len(blob) >= context.max_length:  # SQLite asks for a byte more
        raise TooBigError("string or blob too big")
    return blob.hex().upper()


def unhex(value: Value, ignored: Value = "") -> bytes | None:
    """The bytes that hexadecimal text spells, or NULL; characters of `ignored` may stand between bytes."""
    if value is None or ignored is None:
        return None
    text = code_points(_text(value).partition("\0")[0])
    skip = set(code_points(_text(ignored))) - _HEX_DIGITS
    digits: list[str] = []
    for character in text:
        if character in _HEX_DIGITS:
            digits.append(character)
        elif character not in skip or len(digits) % 2:
            return None
    return None if len(digits) % 2 else bytes.fromhex("".join(digits))


def concat(context: FunctionContext, *values: Value) -> str:
    """All values as text, one after the other; NULL is nothing."""
    return _bounded(context, joined("".join([_text(value) for value in values])))


def concat_ws(context: FunctionContext, separator: Value, *values: Value) -> str | None:
    """The values that are not NULL as text, with the separator between them; NULL if that is NULL."""
    if separator is None:
        return None
    return _bounded(context, joined(_text(separator).join([_text(value) for value in values if value is not None])))


def _bounded(context: FunctionContext, text: str) -> str:
    if len(text) > context.max_length:
        raise TooBigError("string or blob too big")
    return text


def zeroblob(context: FunctionContext, n_bytes: Value) -> bytes:
    """A blob of so many zeros; a negative number is none."""
    wanted = max(_integer(n_bytes), 0)
    if wanted > context.max_length:
        raise TooBigError("string or blob too big")
    return bytes(wanted)


def _escaped_unit(text: str, at: int) -> tuple[int, int] | None:
    """What a backslash escape whose text goes on at `at` spells: (code point, character after it)."""
    kind = text[at : at + 1]
    skipped, n_digits = {"u": (1, 4), "+": (1, 6), "U": (1, 8)}.get(kind, (0, 4))
    digits = text[at + skipped : at + skipped + n_digits]
    if len(digits) < n_digits or not set(digits) <= _HEX_DIGITS:
        return None
    return int(digits, 16), at + skipped + n_digits


def unistr(value: Value) -> str | None:
    r"""Text with its escapes read: `\XXXX`, `\uXXXX`, `\+XXXXXX`, `\UXXXXXXXX`, `\\`; none after a NUL."""
    text = text_of(value)
    if text is None:
        return None
    body, nul, tail = text.partition("\0")
    pieces: list[str] = []
    at = 0
    while (backslash := body.find("\\", at)) >= 0:
        pieces.append(body[at:backslash])
        at = backslash + 1
        if body[at : at + 1] == "\\":
            pieces.append("\\")
            at += 1
        elif (unit := _escaped_unit(body, at)) is not None:
            pieces.append(_encode_any(unit[0]))
            at = unit[1]
        else:
            raise SqlError("invalid Unicode escape")
    return joined("".join([*pieces, body[at:], nul, tail]))


def _encode_any(code_point: int) -> str:
    if code_point <= 0x10FFFF:
        return encode_code_point(code_point)
    raw = bytes([0xF0 | code_point >> 18 & 7, *(0x80 | code_point >> shift & 0x3F for shift in (12, 6, 0))])
    return raw.decode("utf-8", RAW)


def escape_controls(text: str) -> str | None:
    r"""The text with control characters as `\u000a` and backslashes doubled; None if it has no control character."""
    if not any(character < " " for character in text):
        return None
    return "".join([f"\\u{ord(c):04x}" if c < " " else "\\\\" if c == "\\" else c for c in text])


def unistr_quote(value: Value) -> str:
    """As quote(), but text with control characters becomes a call of unistr()."""
    if type(value) is str:
        escaped = escape_controls(value.partition("\0")[0])
        if escaped is not None:
            return f"unistr({text_literal(escaped)})"
    return quote(value)


def like(context: FunctionContext, pattern: Value, value: Value) -> int | None:
    """`value LIKE pattern`; a blob on either side does not match."""
    return _like(context, pattern, value, None)


def like_escape(context: FunctionContext, pattern: Value, value: Value, escape: Value) -> int | None:
    """`value LIKE pattern ESCAPE escape`; NULL if the escape character is."""
    if type(pattern) is bytes or type(value) is bytes:
        return 0
    _check_pattern(context, pattern)
    escape_text = text_of(escape)
    if escape_text is None:
        return None
    escape_text = escape_text.partition("\0")[0]
    if len(characters(escape_text)) != 1:
        raise SqlError("ESCAPE expression must be a single character")
    return _like(context, pattern, value, code_points(escape_text))


def _like(context: FunctionContext, pattern: Value, value: Value, escape: str | None) -> int | None:
    if type(pattern) is bytes or type(value) is bytes:
        return 0
    wanted, text = _check_pattern(context, pattern), text_of(value)
    if wanted is None or text is None:
        return None
    return int(like_matcher(wanted, escape, context.case_sensitive_like)(text))


def _check_pattern(context: FunctionContext, pattern: Value) -> str | None:
    text = text_of(pattern)
    if text is not None and length_in_bytes(text) > context.max_pattern_length:
        raise SqlError("LIKE or GLOB pattern too complex")
    return text


def glob(context: FunctionContext, pattern: Value, value: Value) -> int | None:
    """`value GLOB pattern`; a blob on either side does not match."""
    if type(pattern) is bytes or type(value) is bytes:
        return 0
    wanted, text = _check_pattern(context, pattern), text_of(value)
    if wanted is None or text is None:
        return None
    return int(glob_matcher(wanted, may_change=True)(text))


def quote_(context: FunctionContext, value: Value) -> str:
    """The value as an SQL literal."""
    if type(value) is bytes and 2 * len(value) + 3 > context.max_length:
        raise TooBigError("string or blob too big")
    return blob_literal(value) if type(value) is bytes else quote(value)


FUNCTIONS: Final[tuple[ScalarFunction, ...]] = (
    ScalarFunction("length", 1, length, null_in_null_out=True),
    ScalarFunction("octet_length", 1, octet_length, needs_context=True, null_in_null_out=True),
    ScalarFunction("lower", 1, lower, null_in_null_out=True),
    ScalarFunction("upper", 1, upper, null_in_null_out=True),
    ScalarFunction("char", -1, char),
    ScalarFunction("unicode", 1, unicode, null_in_null_out=True),
    ScalarFunction("instr", 2, instr, null_in_null_out=True),
    *(
        ScalarFunction(name, n_args, substr, null_in_null_out=True)
        for name in ("substr", "substring")
        for n_args in (2, 3)
    ),
    *_trimmer(True, False),
    *_trimmer(False, True),
    *_trimmer(True, True),
    ScalarFunction("replace", 3, replace, needs_context=True),
    ScalarFunction("hex", 1, hex_, needs_context=True),
    ScalarFunction("unhex", 1, unhex, null_in_null_out=True),
    ScalarFunction("unhex", 2, unhex, null_in_null_out=True),
    ScalarFunction("concat", -1, concat, needs_context=True, min_args=1),
    ScalarFunction("concat_ws", -1, concat_ws, needs_context=True, min_args=2),
    ScalarFunction("zeroblob", 1, zeroblob, needs_context=True),
    ScalarFunction("unistr", 1, unistr, null_in_null_out=True),
    ScalarFunction("unistr_quote", 1, unistr_quote),
    ScalarFunction("quote", 1, quote_, needs_context=True),
    ScalarFunction("like", 2, like, needs_context=True),
    ScalarFunction("like", 3, like_escape, needs_context=True),
    ScalarFunction("glob", 2, glob, needs_context=True),
)
