"""Which columns of several SELECTs have the affinity REAL and may hold integers all the same.

A query around such a compound reads them as reals: `DerivedColumn.mixed`. With r a REAL column, `SELECT x / 2 FROM
(SELECT r AS x FROM t UNION ALL SELECT 1)` gives 0.5 in the last row.
"""

from __future__ import annotations

from collections.abc import Sequence

from minisql.planner.expr import Scalar
from minisql.planner.typed import NUMBER, Typed, possible_types
from minisql.value.affinity import Affinity


def is_read_as_real(affinity: Affinity, parts: Sequence[Typed]) -> bool:
    """Does a query around a compound read integers of this column as reals?"""
    return affinity is Affinity.REAL and may_be_integer(parts)


def may_be_integer(parts: Sequence[Typed]) -> bool:
    """May a part of a column give integers?"""
    for part in parts:
        if part.affinity is not Affinity.REAL:
            if possible_types(part.expr) & NUMBER:
                return True
        elif isinstance(part.expr, Scalar) and part.expr.query.mixed:
            return True
    return False
