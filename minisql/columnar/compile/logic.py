"""Three-valued logic over whole columns. Source: nulls, lang_expr "Boolean Expressions"."""

from __future__ import annotations

import numpy as np

from minisql.columnar.compile.operand import Fixed, Logic, Operated, always, both
from minisql.columnar.compile.rowwise import mapped
from minisql.columnar.concat import nulls_of
from minisql.columnar.vector import Kind, Strings, Vector
from minisql.value.cast import truth


def conjunction(left: Logic, right: Logic) -> Logic:
    """AND: false where one is false, true where both are true, else NULL."""
    true = left.true & right.true
    if left.null is None and right.null is None:
        return Logic(true, None)
    return Logic(true, ~(true | left.false | right.false))


def disjunction(left: Logic, right: Logic) -> Logic:
    """OR: true where one is true, false where both are false, else NULL."""
    true = left.true | right.true
    null = both(left.null, right.null)
    return Logic(true, None if null is None else null & ~true)


def negation(logic: Logic) -> Logic:
    """NOT: NULL stays NULL."""
    return Logic(logic.false, logic.null)


def truth_of(operand: Operated, n_rows: int) -> Logic:
    """The truth of values: numbers that are not zero; texts and blobs by the number that they begin with."""
    if isinstance(operand, Fixed):
        return always(truth(operand.value), n_rows)
    if operand.kind is Kind.NULL:
        return always(None, n_rows)
    if operand.kind not in (Kind.INTEGER, Kind.REAL):
        operand = mapped(lambda value: None if value is None else int(truth(value) is True), operand)
        if operand.kind is Kind.NULL:
            return always(None, n_rows)
    assert not isinstance(operand.values, Strings)
    true = operand.values != 0
    return Logic(true if operand.nulls is None else true & ~operand.nulls, operand.nulls)


def as_vector(logic: Logic) -> Vector:
    """1, 0 or NULL."""
    return Vector(Kind.INTEGER, logic.true.astype(np.int64), logic.null)


def null_test(operand: Operated, n_rows: int, *, is_null: bool) -> Logic:
    """IS NULL, or IS NOT NULL."""
    if isinstance(operand, Fixed):
        return always((operand.value is None) is is_null, n_rows)
    if operand.nulls is None and operand.kind not in (Kind.NULL, Kind.MIXED):
        return always(not is_null, n_rows)
    nulls = nulls_of(operand)
    return Logic(nulls if is_null else ~nulls, None)
