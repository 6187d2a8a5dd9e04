"""Comparisons of columns with values and with columns: exact between integers and reals, by class between classes.

Operands have had their affinity. Source: datatype3 §4; `minisql.value.compare` is the judge, and takes what is MIXED.
"""

from __future__ import annotations

import math
from typing import Any, Final

import numpy as np

from minisql.columnar.compile import strings
from minisql.columnar.compile.dictionaries import CommonRanks
from minisql.columnar.compile.operand import Fixed, Logic, Operated, always, both
from minisql.columnar.concat import nulls_of
from minisql.columnar.rows import values_of
from minisql.columnar.vector import Array, Kind, Strings, Vector
from minisql.executor.compile.compare import slow_compare
from minisql.planner.expr import CompareOp
from minisql.value.collate import Collation
from minisql.value.compare import RANK
from minisql.value.types import Value

_SWAPPED: Final = {
    CompareOp.LT: CompareOp.GT,
    CompareOp.LE: CompareOp.GE,
    CompareOp.GT: CompareOp.LT,
    CompareOp.GE: CompareOp.LE,
    CompareOp.EQ: CompareOp.EQ,
    CompareOp.NE: CompareOp.NE,
}
_CLASS: Final = {Kind.INTEGER: 1, Kind.REAL: 1, Kind.TEXT: 2, Kind.BLOB: 3}  # as RANK has it
_NUMBERS: Final = (Kind.INTEGER, Kind.REAL)


def compare(
    op: CompareOp, left: Operated, right: Operated, collation: Collation, n_rows: int, common: CommonRanks | None = None
) -> Logic:
    """`left op right` for each row. `common`: what one comparison keeps from batch to batch."""
    if op is CompareOp.IS:
        return _same(left, right, collation, n_rows)
    if op is CompareOp.IS_NOT:
        return Logic(_same(left, right, collation, n_rows).false, None)
    if isinstance(left, Fixed):
        if isinstance(right, Fixed):
            answer = None
            if left.value is not None and right.value is not None:
                answer = slow_compare(op, collation)(left.value, right.value)
            return always(answer, n_rows)
        left, right, op = right, left, _SWAPPED[op]
    if left.kind is Kind.NULL:
        return always(None, n_rows)
    if isinstance(right, Fixed):
        if right.value is None:
            return always(None, n_rows)
        true = _with_value(op, left, right.value, collation)
        nulls = nulls_of(left) if left.kind is Kind.MIXED else left.nulls
    else:
        if right.kind is Kind.NULL:
            return always(None, n_rows)
        true = _with_vector(op, left, right, collation, common or CommonRanks())
        nulls = both(*[nulls_of(v) if v.kind is Kind.MIXED else v.nulls for v in (left, right)])
    return Logic(true if nulls is None else true & ~nulls, nulls)


def _same(left: Operated, right: Operated, collation: Collation, n_rows: int) -> Logic:
    """IS: NULL is itself, and equal to nothing else."""
    equal = compare(CompareOp.EQ, left, right, collation, n_rows)
    if equal.null is None:
        return equal
    are_null = [
        np.full(n_rows, side.value is None) if isinstance(side, Fixed) else nulls_of(side) for side in (left, right)
    ]
    return Logic(equal.true | (are_null[0] & are_null[1]), None)


def _with_value(op: CompareOp, vector: Vector, value: Value, collation: Collation) -> Array:
    """Where `vector op value`, neither of them NULL (what is said of a NULL in the vector means nothing)."""
    if vector.kind is Kind.MIXED:
        test = slow_compare(op, collation)
        return np.array([v is not None and test(v, value) for v in values_of(vector)], bool)
    rank, value_rank = _CLASS[vector.kind], RANK[type(value)]
    if rank != value_rank:
        return np.full(len(vector), _decided(op, rank - value_rank))
    if vector.kind is Kind.INTEGER:
        assert not isinstance(vector.values, Strings)
        if isinstance(value, int):
            found: Array = strings.COMPARISONS[op](vector.values, np.int64(value))
            return found
        assert isinstance(value, float)
        return _integers_with_real(op, vector.values, value)
    if vector.kind is Kind.REAL:
        assert not isinstance(vector.values, Strings)
        assert isinstance(value, int | float)
        return _reals_with(op, vector.values, value)
    assert isinstance(value, str | bytes)
    return strings.with_value(op, vector, value, collation)


def _decided(op: CompareOp, order: int) -> bool:
    """The answer for values whose order is known."""
    return bool(strings.COMPARISONS[op](order, 0))


def _integers_with_real(op: CompareOp, integers: Array, real: float) -> Array:
    """Exact: the real is replaced by the integer that asks the same question."""
    if real >= 2.0**63 or real < -(2.0**63):
        return np.full(len(integers), _decided(op, -1 if real > 0 else 1))
    floor = math.floor(real)
    if floor == real:
        found: Array = strings.COMPARISONS[op](integers, np.int64(floor))
        return found
    if op in (CompareOp.EQ, CompareOp.NE):
        return np.full(len(integers), op is CompareOp.NE)
    is_below = op in (CompareOp.LT, CompareOp.LE)  # x < 2.5 as x <= 2, x > 2.5 as x > 2
    return (integers <= np.int64(floor)) if is_below else (integers > np.int64(floor))


def _reals_with(op: CompareOp, reals: Array, number: int | float) -> Array:
    nearest = float(number)
    found: Array
    if number == nearest:
        found = strings.COMPARISONS[op](reals, nearest)
        return found
    if op in (CompareOp.EQ, CompareOp.NE):
        return np.full(len(reals), op is CompareOp.NE)
    is_less = op in (CompareOp.LT, CompareOp.LE)
    if nearest > number:  # no real lies between the two
        found = reals < nearest if is_less else reals >= nearest
    else:
        found = reals <= nearest if is_less else reals > nearest
    return found


def _with_vector(op: CompareOp, left: Vector, right: Vector, collation: Collation, common: CommonRanks) -> Array:
    if Kind.MIXED in (left.kind, right.kind):
        test = slow_compare(op, collation)
        pairs = zip(values_of(left), values_of(right), strict=True)
        return np.array([a is not None and b is not None and test(a, b) for a, b in pairs], bool)
    if _CLASS[left.kind] != _CLASS[right.kind]:
        return np.full(len(left), _decided(op, _CLASS[left.kind] - _CLASS[right.kind]))
    found: Array
    if left.kind in _NUMBERS:
        if left.kind is right.kind:
            found = strings.COMPARISONS[op](left.values, right.values)
        elif left.kind is Kind.INTEGER:
            found = strings.COMPARISONS[op](_order(left.values, right.values), 0)
        else:
            found = strings.COMPARISONS[_SWAPPED[op]](_order(right.values, left.values), 0)
        return found
    if collation.is_binary and (ranks := common.of(left, right)) is not None:
        found = strings.COMPARISONS[op](*ranks)
        return found
    found = strings.COMPARISONS[op](strings.order(left, right, collation), 0)
    return found


def _order(integers: Any, reals: Any) -> Array:
    """-1, 0, 1 as an integer is less than, equal to, greater than a real. Rounding keeps order, so that only where the
    rounded integer is equal there is more to ask."""
    rounded = integers.astype(np.float64)
    order: Array = (rounded > reals).astype(np.int8) - (rounded < reals)
    equal = rounded == reals
    if equal.any():
        beyond = reals >= 2.0**63
        exact = np.where(equal & ~beyond, reals, 0.0).astype(np.int64)
        fine = (integers > exact).astype(np.int8) - (integers < exact)
        order = np.where(equal, np.where(beyond, -1, fine), order)
    return order
