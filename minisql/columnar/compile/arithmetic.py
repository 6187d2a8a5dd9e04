"""Arithmetic over columns: integers and reals by NumPy, whatever else value by value.

An integer result beyond 64 bits is REAL in SQLite, for that row alone: a batch in which there is one is computed value
by value. A NaN is NULL. Source: lang_expr "Operators"; `minisql.value.arithmetic` is the judge.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Final

import numpy as np

from minisql.columnar.compile import text_functions
from minisql.columnar.compile.operand import Fixed, Operated, both
from minisql.columnar.compile.rowwise import mapped, per_value
from minisql.columnar.concat import null_vector
from minisql.columnar.vector import Array, Kind, Strings, Vector
from minisql.executor.compile.arithmetic import SLOW
from minisql.planner.expr import BinaryOp
from minisql.value import arithmetic
from minisql.value.affinity import Affinity, apply_affinity
from minisql.value.types import MAX_INTEGER, MIN_INTEGER

_NUMBERS: Final = (Kind.INTEGER, Kind.REAL)


def compute(op: BinaryOp, left: Operated, right: Operated, n_rows: int) -> Vector:
    """`left op right` for each row; not both are fixed."""
    for side in (left, right):
        if side.value is None if isinstance(side, Fixed) else side.kind is Kind.NULL:
            return null_vector(n_rows)
    kinds = _kind(left), _kind(right)
    made: tuple[Kind, Array, Array | None] | None = None
    if op in _INTEGERS and kinds == (Kind.INTEGER, Kind.INTEGER):
        made = _INTEGERS[op](_numbers(left), _numbers(right), both(_nulls(left), _nulls(right)))
    elif op in _REALS and kinds[0] in _NUMBERS and kinds[1] in _NUMBERS:
        made = _reals(op, _as_reals(left), _as_reals(right), both(_nulls(left), _nulls(right)))
    elif op is BinaryOp.CONCAT and (joined := text_functions.joined(left, right, n_rows)) is not None:
        return joined
    if made is None:
        return per_value(SLOW[op], (left, right), n_rows)
    kind, values, nulls = made
    return Vector(kind, values, nulls)


def negate(operand: Vector) -> Vector:
    """`-x`, which is 0 - x."""
    if operand.kind not in _NUMBERS:
        return mapped(arithmetic.neg, operand)
    return compute(BinaryOp.SUBTRACT, Fixed(0), operand, len(operand))


def bit_not(operand: Vector) -> Vector:
    """`~x`."""
    if operand.kind is not Kind.INTEGER:
        return mapped(arithmetic.bit_not, operand)
    assert not isinstance(operand.values, Strings)
    return Vector(Kind.INTEGER, ~operand.values, operand.nulls)


def as_real(operand: Vector) -> Vector:
    """Integers as reals, all else as it is."""
    if operand.kind is Kind.MIXED:
        return mapped(lambda value: float(value) if type(value) is int else value, operand)
    if operand.kind is not Kind.INTEGER:
        return operand
    assert not isinstance(operand.values, Strings)
    return Vector(Kind.REAL, operand.values.astype(np.float64), operand.nulls)


def to_real(operand: Vector) -> Vector:
    """The values as a column of the affinity REAL stores them."""
    if operand.kind not in (Kind.TEXT, Kind.MIXED):
        return as_real(operand)
    return mapped(partial(apply_affinity, affinity=Affinity.REAL), operand)


def _kind(operand: Operated) -> Kind:
    if isinstance(operand, Vector):
        return operand.kind
    return {int: Kind.INTEGER, float: Kind.REAL, str: Kind.TEXT, bytes: Kind.BLOB}[type(operand.value)]


def _numbers(operand: Operated) -> Any:
    """An array, or an int or float that NumPy spreads."""
    if isinstance(operand, Fixed):
        return np.int64(operand.value) if type(operand.value) is int else operand.value
    return operand.values


def _as_reals(operand: Operated) -> Any:
    numbers = _numbers(operand)
    return numbers.astype(np.float64) if _kind(operand) is Kind.INTEGER else numbers


def _nulls(operand: Operated) -> Array | None:
    return operand.nulls if isinstance(operand, Vector) else None


def _none(flags: Array, nulls: Array | None) -> bool:
    """No flag where the value is not NULL."""
    if not flags.any():
        return True
    return nulls is not None and not (flags & ~nulls).any()


def _added(left: Any, right: Any, nulls: Array | None) -> tuple[Kind, Array, Array | None] | None:
    with np.errstate(over="ignore"):
        total = left + right
    return (Kind.INTEGER, total, nulls) if _none(((left ^ total) & (right ^ total)) < 0, nulls) else None


def _subtracted(left: Any, right: Any, nulls: Array | None) -> tuple[Kind, Array, Array | None] | None:
    with np.errstate(over="ignore"):
        rest = left - right
    return (Kind.INTEGER, rest, nulls) if _none(((left ^ right) & (left ^ rest)) < 0, nulls) else None


def _multiplied(left: Any, right: Any, nulls: Array | None) -> tuple[Kind, Array, Array | None] | None:
    sizes = [max(abs(int(np.min(side))), abs(int(np.max(side)))) if np.size(side) else 0 for side in (left, right)]
    if sizes[0] * sizes[1] > MAX_INTEGER:
        estimate = np.abs(np.multiply(left, right, dtype=np.float64))
        if not _none(estimate >= 9.2e18, nulls):  # nearer to 2**63 than the estimate is sure
            return None
    with np.errstate(over="ignore"):
        return Kind.INTEGER, left * right, nulls


def _divided(left: Any, right: Any, nulls: Array | None) -> tuple[Kind, Array, Array | None] | None:
    """Cut towards zero; by zero NULL. The one quotient that is too large is left to the slow way."""
    if not _none((left == MIN_INTEGER) & (right == -1), nulls):
        return None
    right, nulls = _without_zeros(right, nulls, np.broadcast(left, right).shape)
    with np.errstate(over="ignore"):
        quotient = left // right
        quotient += ((left % right) != 0) & ((left < 0) != (right < 0))
    return Kind.INTEGER, quotient, nulls


def _rest(left: Any, right: Any, nulls: Array | None) -> tuple[Kind, Array, Array | None] | None:
    right, nulls = _without_zeros(right, nulls, np.broadcast(left, right).shape)
    right = np.where(right == -1, 1, right)  # the rest is 0 for both, and the least integer by -1 a trap
    return Kind.INTEGER, np.fmod(left, right), nulls


def _without_zeros(divisor: Any, nulls: Array | None, shape: tuple[int, ...]) -> tuple[Any, Array | None]:
    zeros = divisor == 0
    if not np.any(zeros):
        return divisor, nulls
    return np.where(zeros, 1, divisor), both(np.broadcast_to(zeros, shape), nulls)


def _bits_and(left: Any, right: Any, nulls: Array | None) -> tuple[Kind, Array, Array | None] | None:
    return Kind.INTEGER, left & right, nulls


def _bits_or(left: Any, right: Any, nulls: Array | None) -> tuple[Kind, Array, Array | None] | None:
    return Kind.INTEGER, left | right, nulls


_INTEGERS: Final[dict[BinaryOp, Callable[[Any, Any, Array | None], tuple[Kind, Array, Array | None] | None]]] = {
    BinaryOp.ADD: _added,
    BinaryOp.SUBTRACT: _subtracted,
    BinaryOp.MULTIPLY: _multiplied,
    BinaryOp.DIVIDE: _divided,
    BinaryOp.MODULO: _rest,
    BinaryOp.BIT_AND: _bits_and,
    BinaryOp.BIT_OR: _bits_or,
}
_REALS: Final[dict[BinaryOp, Callable[[Any, Any], Any]]] = {
    BinaryOp.ADD: np.add,
    BinaryOp.SUBTRACT: np.subtract,
    BinaryOp.MULTIPLY: np.multiply,
    BinaryOp.DIVIDE: np.divide,
}


def _reals(op: BinaryOp, left: Any, right: Any, nulls: Array | None) -> tuple[Kind, Array, Array | None]:
    with np.errstate(all="ignore"):
        values = _REALS[op](left, right)
    if op is BinaryOp.DIVIDE:
        zeros = np.asarray(right == 0)
        if zeros.any():
            nulls = both(np.broadcast_to(zeros, values.shape), nulls)
    nan = np.isnan(values)
    return Kind.REAL, values, both(nan, nulls) if nan.any() else nulls
