"""Numbers, texts and blobs as text: rendering, SQL literals, and text to blob and back.

Source: floatingpoint, printf, lang_corefunc "quote". Which digits a REAL shows is SQLite's own rule, found by
comparing with it: 17 significant digits, but fewer where a run of zeros or nines at the end says that fewer
were meant and they read back to the same double.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Final

from minisql.rawtext import RAW
from minisql.value.types import Value

_DIGITS: Final = 18  # significant digits that are worked out, of which 17 are shown


def text_of(value: Value) -> str | None:
    """The text that a value is where text is wanted (||, LIKE, CAST AS TEXT); NULL stays NULL."""
    if value is None or type(value) is str:
        return value
    if type(value) is int:
        return str(value)
    if type(value) is float:
        return real_to_text(value)
    assert isinstance(value, bytes), f"not an SQL value: {value!r}"
    return blob_to_text(value)


def blob_to_text(blob: bytes) -> str:
    """The bytes taken as UTF-8; those that are not stay as escaped surrogates, so nothing is lost."""
    return blob.decode("utf-8", RAW)


def text_to_blob(text: str) -> bytes:
    """The text's bytes in UTF-8, with the bytes that `blob_to_text` escaped."""
    return text.encode("utf-8", "surrogateescape")


def blob_of(value: Value) -> bytes | None:
    """The bytes of the value's text (those of a blob as they are); NULL stays NULL."""
    if value is None or type(value) is bytes:
        return value
    text = text_of(value)
    assert text is not None
    return text_to_blob(text)


def real_to_text(real: float) -> str:
    """A REAL as CAST AS TEXT gives it: `1.0`, `0.1`, `1.0e+17`, `Inf`; minus zero is `0.0`."""
    if real == 0.0:
        return "0.0"
    if math.isinf(real):
        return "Inf" if real > 0 else "-Inf"
    text = repr(real)
    if len(text) <= 14 and (real >= 0.001 or real <= -0.001) and "e" not in text:
        return text  # up to 13 digits the shortest is what the rules below give: 0.5 us instead of 3
    sign = "-" if real < 0 else ""
    digits, exponent = shown_digits(abs(real))
    if exponent < -4 or exponent > 16:
        return f"{sign}{digits[0]}.{digits[1:] or '0'}e{'-' if exponent < 0 else '+'}{abs(exponent):02d}"
    if exponent < 0:
        return f"{sign}0.{'0' * (-exponent - 1)}{digits}"
    digits = digits.ljust(exponent + 1, "0")
    return f"{sign}{digits[: exponent + 1]}.{digits[exponent + 1 :] or '0'}"


def shown_digits(real: float) -> tuple[str, int]:
    """The digits that a positive finite REAL shows, without zeros at the end, and the first one's power of ten."""
    all_digits, exponent = decimal_digits(real)
    shorter = ""
    if all_digits[14:16] == "99":
        shorter = str(int(all_digits[:14]) + 1)
        shorter_exponent = exponent + len(shorter) - 14
    elif all_digits[13:15] == "00" and (exponent >= 0 or all_digits[15] == "0"):
        shorter, shorter_exponent = all_digits[:13], exponent
    if shorter and float(f"{shorter[0]}.{shorter[1:]}e{shorter_exponent}") == real:
        return shorter.rstrip("0"), shorter_exponent
    rounded, exponent = round_digits(all_digits, exponent, 17)
    return rounded.rstrip("0"), exponent


def rounded_digits(real: float, n_digits: int, n_max: int = 26, *, at_point: bool = False) -> tuple[str, int]:
    """`n_digits` digits of a positive finite REAL, but `n_max` at most, and the power of ten of the first.

    Halves go upwards. `at_point`: n_digits counts from the decimal point, so that no digit may be left.
    The 18th digit is rounded first; but where fewer than 17 significant digits are wanted, SQLite works out only one
    more than these and cuts, which shows in halves: `printf('%.7f %.5e', 0.04857765, 0.04857765)`,
    `printf('%.0e', 250.0)`.
    """
    digits, exponent = decimal_digits(real)
    n_kept = exponent + 1 + n_digits if at_point else n_digits
    if n_kept < 0:
        return "", exponent
    if n_kept == 17 <= n_max:
        return shown_digits(real)
    if n_kept < 17 and not at_point:
        digits, exponent = decimal_digits(real, n_kept + 1)
    return round_digits(digits, exponent, min(n_kept, n_max))


def decimal_digits(real: float, n_digits: int = _DIGITS) -> tuple[str, int]:
    """The first `n_digits` (18 at most) or one more decimal digits of a positive finite REAL, and the power of ten of
    the first.

    The last one is rounded if 18 are asked for, else cut. They are not always the true digits: the power of ten is cut
    to 64 bits before it is multiplied with, and where the last digit is off, so is SQLite's text, which this must
    equal.
    """
    fraction, exponent = math.frexp(real)
    mantissa = int(fraction * 2.0**53) << 11
    power, scale, power_shift = _scaling(exponent, n_digits)
    n_shift = -exponent - power_shift
    half = 1 << (n_shift - 1) if n_digits == _DIGITS else 0
    digits = str((((mantissa * power) >> 64) + half) >> n_shift)
    return digits, scale + len(digits) - n_digits


def round_digits(digits: str, exponent: int, n_digits: int) -> tuple[str, int]:
    """Cut decimal digits to `n_digits` (at least 0), half upwards; a carry out of the front moves the exponent."""
    if n_digits >= len(digits):
        return digits, exponent
    head = digits[:n_digits]
    if digits[n_digits] < "5":
        return head, exponent
    rounded = str(int(head or "0") + 1).rjust(n_digits, "0")
    if len(rounded) > n_digits:
        return (rounded[:n_digits] if n_digits else "1"), exponent + 1
    return rounded, exponent


@lru_cache(maxsize=2200)
def _scaling(binary_exponent: int, n_digits: int) -> tuple[int, int, int]:
    """For reals in [2**(e-1), 2**e): (power, scale, shift) such that 10**(n_digits - 1 - scale) is about
    power * 2**shift.

    scale is the power of ten of 2**(e-1); power has its top bit at 63 and is cut, not rounded.
    """
    low = binary_exponent - 1
    scale = len(str(1 << low)) - 1 if low >= 0 else -len(str((1 << -low) - 1)) if low > -1 else -len(str(1 << -low))
    power_of_ten = n_digits - 1 - scale
    if power_of_ten >= 0:
        exact = 10**power_of_ten
        shift = exact.bit_length() - 64
        return (exact >> shift if shift >= 0 else exact << -shift), scale, shift
    divisor = 10**-power_of_ten
    n_bits = divisor.bit_length() + 64
    power = (1 << n_bits) // divisor
    excess = power.bit_length() - 64
    return power >> excess, scale, excess - n_bits


def blob_literal(blob: bytes) -> str:
    """The blob as SQL writes it: `X'0AFF'`."""
    return f"X'{blob.hex().upper()}'"


def text_literal(text: str) -> str:
    """The text as SQL writes it: in quotes, those inside doubled."""
    return "'" + text.replace("'", "''") + "'"


def quote(value: Value) -> str:
    """The value as an SQL literal, as the function quote() gives it: text ends at a NUL, infinity is `9.0e+999`."""
    if value is None:
        return "NULL"
    if type(value) is str:
        return text_literal(value.partition("\0")[0])
    if type(value) is int:
        return str(value)
    if type(value) is float:
        if math.isinf(value):
            return "9.0e+999" if value > 0 else "-9.0e+999"
        return real_to_text(value)
    assert isinstance(value, bytes), f"not an SQL value: {value!r}"
    return blob_literal(value)
