"""printf(), alias format(): SQLite's own, which is neither C's nor Python's.

Works on bytes, since width and precision of text count bytes unless the flag `!` is given. A conversion
without an argument takes NULL. An unknown conversion ends the output. Source: printf.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import Final

from minisql.errors import TooBigError
from minisql.frozen import slotted
from minisql.value.cast import to_integer, to_real
from minisql.value.function import FunctionContext, ScalarFunction
from minisql.value.render import blob_of, blob_to_text, rounded_digits
from minisql.value.types import Value

_CONVERSION: Final = re.compile(
    rb"%(?P<flags>[-+ #!0,]*)(?P<width>\*|[0-9]*)(?:\.(?P<precision>\*|[0-9]*))?l{0,2}(?P<kind>.?)", re.DOTALL
)
_DIGITS_PLAIN: Final = 16  # significant digits of a REAL that are shown
_DIGITS_LONG: Final = 26  # and with the flag `!`
_MAX_PRECISION: Final = 100_000_000


@slotted
class _Spec:
    """One conversion: its letter, flags, width (of the whole field) and precision (None: not given)."""

    kind: str
    flags: str
    width: int
    precision: int | None

    def sign(self, negative: bool) -> bytes:
        return b"-" if negative else b"+" if "+" in self.flags else b" " if " " in self.flags else b""


def printf(context: FunctionContext, *args: Value) -> str | None:
    """The format with its conversions replaced; NULL if there is no format or it is NULL."""
    template = blob_of(args[0]) if args else None
    if template is None:
        return None
    template = template.partition(b"\0")[0]
    values = iter(args[1:])
    out: list[bytes] = []
    n_bytes = at = 0
    while (percent := template.find(b"%", at)) >= 0:
        out.append(template[at:percent])
        match = _CONVERSION.match(template, percent)
        assert match is not None, f"no conversion at byte {percent}"
        piece = _convert(match, values, context.max_length - n_bytes)
        if piece is None:
            at = len(template)
            break
        n_bytes += len(piece)
        out.append(piece)
        at = match.end()
    out.append(template[at:])
    whole = b"".join(out)
    if len(whole) > context.max_length:
        raise TooBigError("string or blob too big")
    return blob_to_text(whole)


def _convert(match: re.Match[bytes], values: Iterator[Value], n_free: int) -> bytes | None:
    """One conversion's bytes; None: it is unknown, and the output ends."""
    flags = match["flags"].decode("ascii")
    width = _number(match["width"], values) if match["width"] else 0
    if width < 0:
        flags, width = flags + "-", -width
    precision = None if match["precision"] is None else _number(match["precision"], values)
    if precision is not None and precision < 0:
        precision = -precision
    kind = match["kind"].decode("latin-1")
    if max(width, precision or 0) > min(n_free, _MAX_PRECISION * 10):
        raise TooBigError("string or blob too big")
    spec = _Spec(kind, flags, width, precision)
    if kind == "%" or match[0] == b"%":
        return _pad(spec, b"%")
    if not kind:
        return None
    if kind in "diu":
        return _pad(spec, _decimal(spec, _integer(values)))
    if kind in "xXop":
        return _pad(spec, _radix(spec, _integer(values)))
    if kind in "feEgG":
        return _pad(spec, _real(spec, to_real(next(values, None)) or 0.0))
    if kind == "r":
        return _pad(spec, _ordinal(spec, _integer(values)))
    if kind == "c":
        return _character(spec, blob_of(next(values, None)))
    if kind in "sz":
        text = (blob_of(next(values, None)) or b"").partition(b"\0")[0]
        return _pad(spec, _cut(spec, text), in_characters="!" in flags)
    if kind in "qQw":
        return _pad(spec, _quoted(spec, blob_of(next(values, None))), in_characters="!" in flags)
    return b"" if kind == "n" else None


def _number(digits: bytes, values: Iterator[Value]) -> int:
    """A width or precision: written out, or an argument (cut to 32 bits)."""
    if digits != b"*":
        return int(digits[-18:] or b"0") & 0x7FFF_FFFF
    wide = _integer(values) & 0xFFFF_FFFF
    number = wide - (1 << 32) if wide >> 31 else wide
    return 0 if number == -(1 << 31) else number


def _integer(values: Iterator[Value]) -> int:
    return to_integer(next(values, None)) or 0


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


def _decoded(real: float, n_round: int, n_max: int) -> tuple[str, int]:
    """Digits of a positive REAL and the place of the point in them, rounded.

    n_round: significant digits if positive, else minus the digits after the point. n_max: digits at most.
    """
    if real == 0.0:
        return "0", 1
    digits, exponent = rounded_digits(real, abs(n_round), n_max, at_point=n_round <= 0)
    return digits.rstrip("0") or "0", exponent + 1


def _real(spec: _Spec, real: float) -> bytes:
    kind = spec.kind.lower()
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
