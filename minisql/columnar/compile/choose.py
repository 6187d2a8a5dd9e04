"""CASE: for each row the first condition that is true decides, and only what is chosen is computed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, TypeAlias

import numpy as np

from minisql.columnar.compile.arithmetic import as_real
from minisql.columnar.compile.operand import Condition, Fixed, Operand, few_values, on, spread
from minisql.columnar.concat import concat
from minisql.columnar.vector import Array, Batch, Kind, Vector, take
from minisql.value.types import Value

_SMALL: Final = 1 << 20
"""Integers up to this, as many as there may be rows, add up to less than 2**53: so they are the same as reals."""


def choose(conditions: Sequence[Condition], results: Sequence[Operand], batch: Batch) -> Vector:
    """The result of the first condition that is true, for each row; of no condition, the last result."""
    chosen = _chosen(conditions, results, batch)
    if len(chosen) > 1 and all(isinstance(result, Fixed) for _, result, _ in chosen):
        return _among([(rows, result.value) for rows, result, _ in chosen if isinstance(result, Fixed)], batch.n_rows)
    return _put_together(chosen, [spread(on(result, part), part.n_rows) for _, result, part in chosen])


def choose_summands(conditions: Sequence[Condition], results: Sequence[Operand], batch: Batch) -> Vector:
    """The same, of values that are going to be added up: `sum(CASE WHEN c THEN x ELSE 0 END)` of reals is a sum of
    reals and not of Python objects (20 ms for 400, of 1,000,000). But a batch without a real stays one of integers."""
    chosen = _chosen(conditions, results, batch)
    parts = [spread(on(result, part), part.n_rows) for _, result, part in chosen]
    kinds = {part.kind for part in parts} - {Kind.NULL}
    if kinds == {Kind.INTEGER, Kind.REAL} and all(map(_is_plain, parts)):
        parts = [as_real(part) for part in parts]
    return _put_together(chosen, parts)


def _is_plain(part: Vector) -> bool:
    """Has a part with reals one that is not NULL, or one with integers none that is large?"""
    values: Any = part.values
    if part.kind is Kind.REAL:
        return part.nulls is None or not part.nulls.all()
    if part.kind is not Kind.INTEGER:
        return True
    return bool((np.abs(values if part.nulls is None else values[~part.nulls]) <= _SMALL).all())


Chosen: TypeAlias = tuple[Array, Operand, Batch]
"""Rows, what they get, and a batch of them."""


def _chosen(conditions: Sequence[Condition], results: Sequence[Operand], batch: Batch) -> list[Chosen]:
    rows = np.arange(batch.n_rows)
    rest = batch
    chosen: list[Chosen] = []
    for condition, result in zip(conditions, results):
        is_true = condition(rest).true
        if is_true.any():
            if is_true.all():
                return [*chosen, (rows, result, rest)]
            chosen.append((rows[is_true], result, rest.take(is_true)))
            rows, rest = rows[~is_true], rest.take(~is_true)
    return [*chosen, (rows, results[-1], rest)]


def _put_together(chosen: Sequence[Chosen], parts: Sequence[Vector]) -> Vector:
    if len(parts) == 1:
        return parts[0]
    places = np.empty(sum(len(rows) for rows, _, _ in chosen), np.int64)
    places[np.concatenate([rows for rows, _, _ in chosen])] = np.arange(len(places))
    return take(concat(parts), places)


def _among(chosen: Sequence[tuple[Array, Value]], n_rows: int) -> Vector:
    """Each row's value is one of a few."""
    codes = np.empty(n_rows, np.int64)
    for code, (rows, _) in enumerate(chosen):
        codes[rows] = code
    return take(few_values([value for _, value in chosen]), codes)
