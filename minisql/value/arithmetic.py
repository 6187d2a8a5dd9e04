"""The operators on numbers and texts: the full rules, for the operands that generated code has no fast path for.

Any operand may be any value; NULL gives NULL. INTEGER results beyond 64 bits are computed again as REAL, and
what would be NaN is NULL. Source: lang_expr "Operators, and Parse-Affecting Attributes".
"""

from __future__ import annotations

import math

from minisql.value.cast import to_integer, to_number, to_real, truth
from minisql.value.render import text_of
from minisql.value.types import MAX_INTEGER, MIN_INTEGER, Value
from minisql.value.utf8 import joined


def add(left: Value, right: Value) -> int | float | None:
    """left + right."""
    a, b = to_number(left), to_number(right)
    if a is None or b is None:
        return None
    if type(a) is int and type(b) is int:
        total = a + b
        return total if MIN_INTEGER <= total <= MAX_INTEGER else float(a) + float(b)
    return _not_nan(_real(left, a) + _real(right, b))


def sub(left: Value, right: Value) -> int | float | None:
    """left - right."""
    a, b = to_number(left), to_number(right)
    if a is None or b is None:
        return None
    if type(a) is int and type(b) is int:
        total = a - b
        return total if MIN_INTEGER <= total <= MAX_INTEGER else float(a) - float(b)
    return _not_nan(_real(left, a) - _real(right, b))


def mul(left: Value, right: Value) -> int | float | None:
    """left * right."""
    a, b = to_number(left), to_number(right)
    if a is None or b is None:
        return None
    if type(a) is int and type(b) is int:
        product = a * b
        return product if MIN_INTEGER <= product <= MAX_INTEGER else float(a) * float(b)
    return _not_nan(_real(left, a) * _real(right, b))


def div(left: Value, right: Value) -> int | float | None:
    """left / right: of two integers the quotient cut towards zero; by zero NULL."""
    a, b = to_number(left), to_number(right)
    if a is None or b is None or b == 0:
        return None
    if type(a) is int and type(b) is int:
        if a == MIN_INTEGER and b == -1:
            return 9223372036854775808.0
        quotient = abs(a) // abs(b)
        return quotient if (a < 0) == (b < 0) else -quotient
    return _not_nan(_real(left, a) / _real(right, b))


def mod(left: Value, right: Value) -> int | float | None:
    """left % right, of both cut to integers; with left's sign; REAL if an operand is; by zero NULL."""
    a, b = to_number(left), to_number(right)
    if a is None or b is None:
        return None
    dividend, divisor = to_integer(left), to_integer(right)  # of text the integer prefix: 5 % '1e3' is 5 % 1
    if dividend is None or not divisor:
        return None
    rest = abs(dividend) % abs(divisor)
    if dividend < 0:
        rest = -rest
    return rest if type(a) is int and type(b) is int else float(rest)


def neg(operand: Value) -> int | float | None:
    """-operand: as 0 - operand, so the REAL zero has no sign."""
    return sub(0, operand)


def bit_and(left: Value, right: Value) -> int | None:
    """left & right."""
    a, b = to_integer(left), to_integer(right)
    return None if a is None or b is None else a & b


def bit_or(left: Value, right: Value) -> int | None:
    """left | right."""
    a, b = to_integer(left), to_integer(right)
    return None if a is None or b is None else a | b


def bit_not(operand: Value) -> int | None:
    """~operand."""
    a = to_integer(operand)
    return None if a is None else ~a


def shift_left(left: Value, right: Value) -> int | None:
    """left << right: a negative distance shifts right; 64 and more shift every bit out."""
    a, distance = to_integer(left), to_integer(right)
    return None if a is None or distance is None else _shift(a, distance)


def shift_right(left: Value, right: Value) -> int | None:
    """left >> right: copies of the sign come in; a negative distance shifts left."""
    a, distance = to_integer(left), to_integer(right)
    return None if a is None or distance is None else _shift(a, -distance)


def _shift(bits: int, left_by: int) -> int:
    if left_by <= 0:
        return bits >> min(-left_by, 64)
    if left_by >= 64:
        return 0
    shifted = (bits << left_by) & 0xFFFF_FFFF_FFFF_FFFF
    return shifted - (1 << 64) if shifted >> 63 else shifted


def concat(left: Value, right: Value) -> str | None:
    """left || right, both as text; a blob's bytes are taken as text."""
    a, b = text_of(left), text_of(right)
    if a is None or b is None:
        return None
    return a + b if a.isascii() or b.isascii() else joined(a + b)


def logical_and(left: Value, right: Value) -> int | None:
    """left AND right: 0 if either is false, else NULL if either is NULL, else 1."""
    a, b = truth(left), truth(right)
    if a is False or b is False:
        return 0
    return None if a is None or b is None else 1


def logical_or(left: Value, right: Value) -> int | None:
    """left OR right: 1 if either is true, else NULL if either is NULL, else 0."""
    a, b = truth(left), truth(right)
    if a or b:
        return 1
    return None if a is None or b is None else 0


def logical_not(operand: Value) -> int | None:
    """NOT operand."""
    a = truth(operand)
    return None if a is None else int(not a)


def _real(operand: Value, number: int | float) -> float:
    """The operand as REAL; `number` is its worth. Text is read again: '-0' is minus zero among REALs."""
    if type(operand) is str or type(operand) is bytes:
        real = to_real(operand)
        assert real is not None
        return real
    return float(number)


def _not_nan(real: float) -> float | None:
    return None if math.isnan(real) else real
