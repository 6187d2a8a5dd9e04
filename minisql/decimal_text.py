"""What a decimal number's text means as a REAL: of literals in SQL and of values alike.

SQLite reads no more digits than fit into 64 bits: `SELECT 1.00000000000000011102230246251566` is 1.0, where the nearest
double is 1.0000000000000002.
"""

from __future__ import annotations

from typing import Final

from minisql.pattern import LazyPattern

_PARTS: Final = LazyPattern(r"([+-]?)([0-9]*)\.?([0-9]*)(?:[eE]([+-]?[0-9]+))?")

# Digits go into an unsigned 64-bit integer while one more is sure to fit; the rest only count as a power of
# ten. So `CAST('29439661756625426437' AS REAL)` is 2.9439661756625424e+19, one unit below the nearest double.
_MANTISSA_LIMIT: Final = (2**64 - 10) // 10
_SAFE_DIGITS: Final = 19  # so many digits always fit


def decimal_to_real(number: str) -> float:
    """The REAL that a number's text means; overflow gives infinity. `number` must be a number and nothing else."""
    if len(number) <= _SAFE_DIGITS:
        return float(number)
    parts = _PARTS.fullmatch(number)
    assert parts is not None, f"not a number: {number!r}"
    sign, whole, fraction, exponent_text = parts.groups()
    digits = (whole + fraction).lstrip("0")
    exponent = _bounded_exponent(exponent_text or "0") - len(fraction)
    if len(digits) > _SAFE_DIGITS:
        kept = _SAFE_DIGITS + (int(digits[:_SAFE_DIGITS]) <= _MANTISSA_LIMIT)
        exponent += len(digits[kept:])
        digits = digits[:kept]
    return float(f"{sign}{digits or '0'}e{exponent}")


def _bounded_exponent(text: str) -> int:
    """An exponent as written; past nine digits how large it is does not matter."""
    size = int(text.lstrip("+-0")[:9] or "0")
    return -size if text[0] == "-" else size
