"""printf(), alias format(): SQLite's own, which is neither C's nor Python's.

Works on bytes, since width and precision of text count bytes unless the flag `!` is given. A conversion
without an argument takes NULL. An unknown conversion ends the output. Source: printf.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, TypeAlias

from minisql.errors import TooBigError
from minisql.frozen import slotted
from minisql.value.cast import to_integer, to_real
from minisql.value.function import FunctionContext, ScalarFunction
from minisql.value.json.text import quoted
from minisql.value.render import blob_of, blob_to_text, rounded_digits
from minisql.value.types import Value

_CONVERSION: Final = re.compile(
    rb"%(?P<flags>[-+ #!0,]*)(?P<width>\*|[0-9]*)(?:\.(?P<precision>\*|[0-9]*))?l{0,2}(?P<kind>.?)", re.DOTALL
)
_KINDS: Final = "%diuxXopfeEgGrcszqQwjJn"
_NARROW: Final = 1000  # bytes that a field may have without a look at the limit
_DIGITS_PLAIN: Final = 16  # significant digits of a REAL that are shown
_DIGITS_LONG: Final = 26  # and with the flag `!`
_FEW_DIGITS: Final = 6
_MODERATE: Final = 1e8  # so that all digits of a number are among the first 15
_NEAR: Final = 1e-4
_MAX_PRECISION: Final = 100_000_000
_LEAST: Final = -(1 << 31)  # of an argument of 32 bits: as if there were none


@slotted
class _Spec:
    """One conversion: its letter, flags, width (of the whole field) and precision (None: not given)."""

    kind: str
    flags: str
    width: int
    precision: int | None

    def sign(self, negative: bool) -> bytes:
        """What stands before a number: of the flags "+" and space the last one counts."""
        if negative:
            return b"-"
        plus, space = self.flags.rfind("+"), self.flags.rfind(" ")
        return b"" if plus == space else b"+" if plus > space else b" "


@slotted
class _Starred:
    """A conversion whose width or precision is an argument (None: it is not given, or `known` has it)."""

    known: _Spec
    width: bool
    precision: bool

    def spec(self, values: Iterator[Value]) -> _Spec:
        """The conversion with the next arguments as its width and precision."""
        kind, flags, width, precision = self.known.kind, self.known.flags, self.known.width, self.known.precision
        if self.width:
            width = _argument_number(values)
            if width == _LEAST:
                width = 0
            elif width < 0:
                flags, width = flags + "-", -width
        if self.precision:
            number = _argument_number(values)
            precision = None if number == _LEAST else abs(number)
        return _Spec(kind, flags, width, precision)


_Piece: TypeAlias = "bytes | _Spec | _Starred"


@lru_cache(maxsize=128)
def _pieces(template: bytes) -> tuple[_Piece, ...]:
    """The format cut up: texts and conversions. Formats are read once, not for each row."""
    pieces: list[_Piece] = []
    at = 0
    while (percent := template.find(b"%", at)) >= 0:
        if percent > at:
            pieces.append(template[at:percent])
        match = _CONVERSION.match(template, percent)
        assert match is not None, f"no conversion at byte {percent}"
        at = match.end()
        width, precision = match["width"], match["precision"]
        kind = "%" if match[0] == b"%" else match["kind"].decode("latin-1")
        known = _Spec(
            kind,
            match["flags"].decode("ascii"),
            0 if width == b"*" else _written_number(width),
            None if precision is None or precision == b"*" else _written_number(precision),
        )
        starred = width == b"*" or precision == b"*"
        pieces.append(_Starred(known, width == b"*", precision == b"*") if starred else known)
        if not kind or kind not in _KINDS:
            break
    else:
        pieces.append(template[at:])
    return tuple(pieces)


_PLAIN_PIECE: Final = re.compile(
    r"%(?:0[1-9][0-9]?(?:d|\.(?P<filled>[0-6])f)|(?P<width>-?[1-9][0-9]?)?(?:(?P<kind>[ds])|\.(?P<precision>[0-6])f))"
    r"|[^%\0]+"
)
_OF_TEXT: Final = -1.0
_OF_ASCII: Final = -2.0  # as widths count bytes
_OF_INTEGER: Final = -3.0


@lru_cache(maxsize=128)
def _plain(template: str) -> tuple[str, tuple[float, ...]] | None:
    """(the format as Python has it, for each conversion what it takes) of a format of nothing but %d, %s and %.Nf, with
    widths. What it takes: _OF_INTEGER, _OF_TEXT, _OF_ASCII, or a real, which is then 10**N."""
    takes: list[float] = []
    at = 0
    while at < len(template):
        match = _PLAIN_PIECE.match(template, at)
        if match is None:
            return None
        at = match.end()
        precision = match["precision"] or match["filled"]
        if precision is not None:
            takes.append(10.0 ** int(precision))
        elif match["kind"] == "s":
            takes.append(_OF_TEXT if match["width"] is None else _OF_ASCII)
        elif match[0][0] == "%":
            takes.append(_OF_INTEGER)
    return template, tuple(takes)


def _printf_plain(template: str, args: tuple[Value, ...]) -> str | None:
    """What C and Python make of it too, if the format is plain and the values are of its kinds; else None. Reals are
    left out where SQLite may round otherwise (`_fixed`). Formats of three conversions take 2 us, not 6."""
    plain = _plain(template)
    if plain is None or len(plain[1]) != len(args) - 1:
        return None
    values = args[1:]
    for value, takes in zip(values, plain[1]):
        kind = type(value)
        if takes in (_OF_TEXT, _OF_ASCII):
            if kind is str:
                if "\0" in value or not (takes == _OF_TEXT or value.isascii()):  # type: ignore[operator,union-attr]
                    return None
            elif kind is not int:
                return None
        elif takes == _OF_INTEGER:
            if kind is not int:
                return None
        elif kind is not float or not -_MODERATE < value < _MODERATE or not value:  # type: ignore[operator]
            return None
        else:
            scaled = abs(value) * takes  # type: ignore[arg-type]  # it is a float
            if -_NEAR <= scaled - int(scaled) - 0.5 <= _NEAR:
                return None
    return plain[0] % values


def printf(context: FunctionContext, *args: Value) -> str | None:
    """The format with its conversions replaced; NULL if there is no format or it is NULL."""
    if args and type(args[0]) is str:
        quick = _printf_plain(args[0], args)
        if quick is not None and len(quick) * 4 <= context.max_length:
            return quick
    template = blob_of(args[0]) if args else None
    if template is None:
        return None
    values = iter(args[1:])
    out: list[bytes] = []
    n_bytes = 0
    for piece in _pieces(template.partition(b"\0")[0]):
        if type(piece) is bytes:
            out.append(piece)
            continue
        spec = piece.spec(values) if type(piece) is _Starred else piece
        assert type(spec) is _Spec, spec
        if max(spec.width, spec.precision or 0) > _NARROW:
            _check_size(spec, n_bytes, context.max_length)
        converted = _convert(spec, values)
        n_bytes += len(converted)
        out.append(converted)
    whole = b"".join(out)
    if whole and len(whole) >= context.max_length:  # SQLite's buffer ends in a byte of zeros
        raise TooBigError("string or blob too big")
    return blob_to_text(whole)


def _check_size(spec: _Spec, n_before: int, max_length: int) -> None:
    """Refuse what would not fit behind `n_before` bytes before it is made. The digits of an integer are made apart, in
    a buffer with ten bytes more, and with room for commas: that has to be within the limit too."""
    if spec.kind in "feEgG":
        n_least = spec.width + min(spec.precision or 0, _MAX_PRECISION) + 15
    else:
        n_least = spec.width if spec.kind in "szqQwjJ%n" else max(spec.width, spec.precision or 0)
    if spec.kind in "diuxXopr":
        n_digits = spec.precision or 0
        if "0" in spec.flags:
            n_digits = max(n_digits, spec.width - (len(spec.sign(False)) if spec.kind in "dir" else 0))
        commas = n_digits // 3 if "," in spec.flags and spec.kind in "diu" else 0
        if n_digits + 10 + commas > max_length:
            raise TooBigError("string or blob too big")
    if n_least > min(max_length - n_before, _MAX_PRECISION * 10):
        raise TooBigError("string or blob too big")


def _convert(spec: _Spec, values: Iterator[Value]) -> bytes:
    """One conversion's bytes; none if it is unknown."""
    kind = spec.kind
    if kind == "%":
        return _pad(spec, b"%")
    if not kind or kind == "n" or kind not in _KINDS:
        return b""
    value = next(values, None)
    if kind in "sz":
        text = _cut(spec, (blob_of(value) or b"").partition(b"\0")[0])
        return _pad(spec, text, in_characters="!" in spec.flags) if spec.width else text
    if kind in "diu":
        return _pad(spec, _decimal(spec, to_integer(value) or 0))
    if kind in "xXop":
        return _pad(spec, _radix(spec, to_integer(value) or 0))
    if kind in "feEgG":
        return _pad(spec, _real(spec, to_real(value) or 0.0))
    if kind == "r":
        return _pad(spec, _ordinal(spec, to_integer(value) or 0))
    if kind == "c":
        return _character(spec, blob_of(value))
    quoting = _quoted if kind in "qQw" else _json_string
    return _pad(spec, quoting(spec, blob_of(value)), in_characters="!" in spec.flags)


def _written_number(digits: bytes) -> int:
    """A width or precision that stands in the format."""
    return int(digits[-18:] or b"0") & 0x7FFF_FFFF


def _argument_number(values: Iterator[Value]) -> int:
    """A width or precision that is an argument: its lowest 32 bits."""
    wide = (to_integer(next(values, None)) or 0) & 0xFFFF_FFFF
    return wide - (1 << 32) if wide >> 31 else wide


def _pad(spec: _Spec, text: bytes, *, in_characters: bool = False) -> bytes:
    length = sum(byte & 0xC0 != 0x80 for byte in text) if in_characters else len(text)
    fill = b" " * (spec.width - length)
    return text + fill if "-" in spec.flags else fill + text


def _zero_filled(spec: _Spec, prefix: bytes, digits: bytes) -> bytes:
    """Digits with leading zeros: as many as the precision asks, or the width under the flag `0`."""
    wanted = spec.precision or 0
    if "0" in spec.flags:
        wanted = max(wanted, spec.width - len(prefix))
    return digits.rjust(wanted, b"0")


def _decimal(spec: _Spec, number: int) -> bytes:
    if not spec.flags and spec.precision is None and spec.kind != "u":
        return b"%d" % number
    if spec.kind == "u":
        number &= 0xFFFF_FFFF_FFFF_FFFF
        prefix = b""
    else:
        prefix = spec.sign(number < 0)
    digits = _zero_filled(spec, prefix, str(abs(number)).encode())
    return prefix + (_grouped(digits) if "," in spec.flags else digits)


def _grouped(digits: bytes) -> bytes:
    """Digits with a comma before every third from the right."""
    head = len(digits) % 3
    groups = [digits[at : at + 3] for at in range(head, len(digits), 3)]
    return b",".join(([digits[:head]] if head else []) + groups)


def _radix(spec: _Spec, number: int) -> bytes:
    number &= 0xFFFF_FFFF_FFFF_FFFF
    form, prefix = {"x": ("x", b"0x"), "X": ("X", b"0X"), "o": ("o", b"0"), "p": ("X", b"0x")}[spec.kind]
    digits = _zero_filled(spec, b"", format(number, form).encode())
    return (prefix if "#" in spec.flags and number else b"") + digits


def _ordinal(spec: _Spec, number: int) -> bytes:
    last, teens = abs(number) % 10, abs(number) % 100 // 10 == 1
    suffix = b"th" if teens or last > 3 or last == 0 else (b"st", b"nd", b"rd")[last - 1]
    prefix = spec.sign(number < 0)
    digits = str(abs(number)).encode() + suffix
    return prefix + _zero_filled(spec, prefix, digits)


def _character(spec: _Spec, text: bytes | None) -> bytes:
    """The first character, as often as the precision says."""
    text = text or b"\0"
    length = 1
    if text[0] >= 0xC0:
        while length < min(4, len(text)) and text[length] & 0xC0 == 0x80:
            length += 1
    return _pad(spec, text[:length] * max(spec.precision or 1, 1), in_characters=True)


def _cut(spec: _Spec, text: bytes) -> bytes:
    """The first bytes (characters under `!`) that the precision allows."""
    if spec.precision is None:
        return text
    if "!" not in spec.flags:
        return text[: spec.precision]
    return text[: _characters_end(text, spec.precision)]


def _characters_end(text: bytes, n_characters: int) -> int:
    at = 0
    for _ in range(n_characters):
        if at >= len(text):
            break
        at += 1
        if text[at - 1] >= 0xC0:
            while at < len(text) and text[at] & 0xC0 == 0x80:
                at += 1
    return at


def _quoted(spec: _Spec, text: bytes | None) -> bytes:
    """%q doubles quotes, %Q puts them around too, %w doubles double quotes; `#` escapes control characters."""
    if text is None:
        return _cut(spec, b"NULL" if spec.kind == "Q" else b"(NULL)")
    text = _cut(spec, text.partition(b"\0")[0])
    quote = b'"' if spec.kind == "w" else b"'"
    escaped = "#" in spec.flags and spec.kind != "w" and any(byte < 0x20 for byte in text)
    if escaped:
        text = b"".join(
            b"\\u%04x" % byte if byte < 0x20 else b"\\\\" if byte == 0x5C else bytes([byte]) for byte in text
        )
    text = text.replace(quote, quote + quote)
    if spec.kind != "Q":
        return text
    return b"unistr('" + text + b"')" if escaped else b"'" + text + b"'"


def _json_string(spec: _Spec, text: bytes | None) -> bytes:
    """%J is the text as a JSON string, `null` of NULL; %j is what stands between its quotes."""
    if text is None:
        return b"null" if spec.kind == "J" else b""
    quoted_text = quoted(blob_to_text(_cut(spec, text.partition(b"\0")[0]))).encode("utf-8", "surrogateescape")
    return quoted_text if spec.kind == "J" else quoted_text[1:-1]


def _decoded(real: float, n_round: int, n_max: int) -> tuple[str, int]:
    """Digits of a positive REAL and the place of the point in them, rounded.

    n_round: significant digits if positive, else minus the digits after the point. n_max: digits at most.
    """
    if real == 0.0:
        return "0", 1
    digits, exponent = rounded_digits(real, abs(n_round), n_max, at_point=n_round <= 0)
    return digits.rstrip("0") or "0", exponent + 1


def _fixed(real: float, precision: int) -> bytes | None:
    """%f without flags of a number of moderate size: as C has it, and SQLite too unless it is about a half, where
    SQLite rounds the decimal digits that it shows. 1.2 µs, not 7.3."""
    if precision <= _FEW_DIGITS and -_MODERATE < real < _MODERATE:
        scaled = abs(real) * 10.0**precision
        if abs(scaled - int(scaled) - 0.5) > _NEAR:
            return b"%.*f" % (precision, real)
    return None


def _real(spec: _Spec, real: float) -> bytes:
    kind = spec.kind.lower()
    if not spec.flags and kind == "f" and real != 0.0:
        plain = _fixed(real, 6 if spec.precision is None else spec.precision)
        if plain is not None:
            return plain
    precision = 6 if spec.precision is None else min(spec.precision, _MAX_PRECISION)
    if kind == "g" and precision == 0:
        precision = 1
    n_round = {"f": -precision, "e": precision + 1, "g": precision}[kind]
    if math.isinf(real):
        if "0" not in spec.flags:
            return spec.sign(real < 0) + b"Inf"
        digits, point = "9", 1000
    else:
        digits, point = _decoded(abs(real), n_round, _DIGITS_LONG if "!" in spec.flags else _DIGITS_PLAIN)
    negative = real < 0
    if negative and kind == "f" and "#" in spec.flags and not spec.sign(False) and point <= n_round:
        negative = False  # it shows as zero
    prefix = spec.sign(negative)
    exponent = point - 1
    strip_zeros = "!" in spec.flags
    if kind == "g":
        precision -= 1
        strip_zeros = "#" not in spec.flags
        kind = "e" if exponent < -4 or exponent > precision else "f"
        if kind == "f":
            precision -= exponent
    body = _laid_out(spec, digits, 0 if kind == "e" else exponent, precision, strip_zeros)
    if kind == "e":
        letter = "E" if spec.kind in "EG" else "e"
        body += f"{letter}{'-' if exponent < 0 else '+'}{abs(exponent):02d}"
    text = body.encode()
    if "0" in spec.flags and "-" not in spec.flags:
        text = text.rjust(spec.width - len(prefix), b"0")
    return prefix + text


def _laid_out(spec: _Spec, digits: str, exponent: int, precision: int, strip_zeros: bool) -> str:
    """The digits with their point: `exponent` + 1 of them before it, `precision` after it."""
    has_point = precision > 0 or "#" in spec.flags or "!" in spec.flags
    if exponent < 0:
        whole, fraction = "0", "0" * (-exponent - 1) + digits
    else:
        whole, fraction = digits[: exponent + 1].ljust(exponent + 1, "0"), digits[exponent + 1 :]
    if "," in spec.flags:
        whole = _grouped(whole.encode()).decode()
    if not has_point:
        return whole
    fraction = fraction[: max(precision, 0)].ljust(precision, "0")
    if strip_zeros:
        fraction = fraction.rstrip("0")
        if not fraction:
            return whole + ".0" if "!" in spec.flags else whole
    return f"{whole}.{fraction}"


FUNCTIONS: Final[tuple[ScalarFunction, ...]] = (
    ScalarFunction("printf", -1, printf, needs_context=True),
    ScalarFunction("format", -1, printf, needs_context=True),
)
