"""The mathematical functions: NULL for what is not a number, and where C gives NaN; infinity where C does.

Python raises where C gives infinity or NaN, so each call goes through `_real_function`.
Source: lang_mathfunc.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

from minisql.executor.functions.core import numeric
from minisql.value.cast import to_real
from minisql.value.function import ScalarFunction
from minisql.value.types import Value


def _or_null(real: float) -> float | None:
    return None if math.isnan(real) else real


def _real_function(name: str, function: Callable[[float], float], overflow: Callable[[float], float]) -> ScalarFunction:
    """`overflow(x)` is C's answer where Python says that the result is too large."""

    def call(value: Value) -> float | None:
        number = numeric(value)
        if number is None:
            return None
        try:
            return _or_null(function(float(number)))
        except ValueError:
            return None
        except OverflowError:
            return overflow(float(number))

    return ScalarFunction(name, 1, call, null_in_null_out=True)


def _whole(name: str, to_whole: Callable[[float], int]) -> ScalarFunction:
    """ceil, floor, trunc: an INTEGER stays one, a REAL gives a REAL (which keeps its sign when zero)."""

    def call(value: Value) -> int | float | None:
        number = numeric(value)
        if type(number) is not float or math.isinf(number):
            return number
        return math.copysign(float(to_whole(number)), number)

    return ScalarFunction(name, 1, call, null_in_null_out=True)


def _logarithm(name: str, function: Callable[[float], float]) -> ScalarFunction:
    """NULL unless the argument is greater than zero."""
    return _real_function(name, lambda x: function(x) if x > 0.0 else math.nan, lambda x: math.inf)


def log_to_base(base: Value, value: Value) -> float | None:
    """log(base, value); NULL unless both are positive and the base is above 1."""
    base_number, number = numeric(base), to_real(value)  # only the base must be a number: log(2, '8x') is 3.0
    if base_number is None or number is None or base_number <= 0.0 or number <= 0.0:
        return None
    divisor = math.log(base_number)
    return None if divisor <= 0.0 else _or_null(math.log(number) / divisor)


def power(base: Value, exponent: Value) -> float | None:
    """base to the exponent."""
    a, b = numeric(base), numeric(exponent)
    if a is None or b is None:
        return None
    a, b = float(a), float(b)
    is_odd = b.is_integer() and b % 2 == 1.0
    try:
        return _or_null(math.pow(a, b))
    except OverflowError:
        return -math.inf if a < 0 and is_odd else math.inf
    except ValueError:
        if a == 0.0:
            return math.copysign(math.inf, a) if is_odd else math.inf
        return None


def modulo(dividend: Value, divisor: Value) -> float | None:
    """The rest of the division of REALs, with the dividend's sign."""
    a, b = numeric(dividend), numeric(divisor)
    if a is None or b is None:
        return None
    try:
        return _or_null(math.fmod(float(a), float(b)))
    except ValueError:
        return None


def atan2(y: Value, x: Value) -> float | None:
    """The angle of the point (x, y), in radians."""
    a, b = numeric(y), numeric(x)
    return None if a is None or b is None else math.atan2(a, b)


def _atanh(x: float) -> float:
    return math.copysign(math.inf, x) if abs(x) == 1.0 else math.atanh(x)


def _infinite(x: float) -> float:
    return math.inf


def _infinite_as(x: float) -> float:
    return math.copysign(math.inf, x)


FUNCTIONS: Final[tuple[ScalarFunction, ...]] = (
    *(
        _real_function(name, function, _infinite)
        for name, function in (
            ("acos", math.acos),
            ("acosh", math.acosh),
            ("asin", math.asin),
            ("asinh", math.asinh),
            ("atan", math.atan),
            ("atanh", _atanh),
            ("cos", math.cos),
            ("cosh", math.cosh),
            ("exp", math.exp),
            ("sin", math.sin),
            ("sqrt", math.sqrt),
            ("tan", math.tan),
            ("tanh", math.tanh),
            ("degrees", lambda x: x * (180.0 / math.pi)),
            ("radians", lambda x: x * (math.pi / 180.0)),
        )
    ),
    _real_function("sinh", math.sinh, _infinite_as),
    _whole("ceil", math.ceil),
    _whole("ceiling", math.ceil),
    _whole("floor", math.floor),
    _whole("trunc", math.trunc),
    _logarithm("ln", math.log),
    _logarithm("log", math.log10),
    _logarithm("log10", math.log10),
    _logarithm("log2", math.log2),
    ScalarFunction("log", 2, log_to_base, null_in_null_out=True),
    ScalarFunction("pow", 2, power, null_in_null_out=True),
    ScalarFunction("power", 2, power, null_in_null_out=True),
    ScalarFunction("mod", 2, modulo, null_in_null_out=True),
    ScalarFunction("atan2", 2, atan2, null_in_null_out=True),
    ScalarFunction("pi", 0, lambda: math.pi),
)
