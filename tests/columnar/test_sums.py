"""Sums over columns are those of the row path to the last bit, whatever the groups and wherever batches end."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minisql.columnar import sums as module
from minisql.columnar.concat import vector_of
from minisql.columnar.grouped import GroupedRows
from minisql.columnar.rows import values_of
from minisql.columnar.sums import Sums
from minisql.columnar.vector import Inexact
from minisql.errors import SqlError
from minisql.executor.functions.aggregate import Average, Sum, Total
from minisql.value.types import Value
from tests.columnar.kernels import INTEGERS, NULLS, REALS, SMALL

COLUMNS = st.sampled_from(
    [REALS, REALS | NULLS, INTEGERS, SMALL, SMALL | NULLS, SMALL | REALS, INTEGERS | REALS | NULLS, st.floats(0, 1)]
)


def expected(parts: list[tuple[list[int], list[Value]]], n_groups: int) -> list[tuple[object, ...]] | None:
    """By group sum, total and avg of the row path's accumulators; None, where one of them fails."""
    made = [(Sum(), Total(), Average()) for _ in range(n_groups)]
    for codes, values in parts:
        for code, value in zip(codes, values):
            for accumulator in made[code]:
                accumulator.step(value)
    try:
        return [tuple(accumulator.final() for accumulator in group) for group in made]
    except SqlError:
        return None


def found(parts: list[tuple[list[int], list[Value]]], n_groups: int) -> list[tuple[object, ...]]:
    """The same over columns. Raises Inexact."""
    sums = Sums()
    with np.errstate(all="raise"):
        sums.grow(n_groups)
        for codes, values in parts:
            sums.take(GroupedRows(np.array(codes, np.int64), n_groups), vector_of(values))
        return list(zip(*map(values_of, (sums.sum(), sums.total(), sums.average()))))


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_sums_have_the_bits_of_the_row_path(data: st.DataObject) -> None:
    """Reals of all sizes, infinities, integers up to the ends of 64 bits, both in one group in any order."""
    n_groups = data.draw(st.sampled_from([1, 2, 5]))
    parts = []
    for _ in range(data.draw(st.integers(1, 3))):
        values = data.draw(st.lists(data.draw(COLUMNS), max_size=20))
        codes = data.draw(st.lists(st.integers(0, n_groups - 1), min_size=len(values), max_size=len(values)))
        parts.append((codes, values))
    try:
        assert repr(found(parts, n_groups)) == repr(expected(parts, n_groups))
    except Inexact:
        return


@pytest.mark.parametrize("n_groups", [1, 2, 40, 3000])
def test_long_columns_of_reals_are_added_in_their_order(n_groups: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Groups of thousands of rows, groups of a few, and blocks that end within a group."""
    monkeypatch.setattr(module, "_BLOCK", 1000)
    chosen = random.Random(n_groups)
    parts = []
    for _ in range(2):
        values: list[Value] = [chosen.uniform(-1, 1) * 10 ** chosen.randrange(-20, 20) for _ in range(4000)]
        codes = [min(int(chosen.expovariate(3) * n_groups), n_groups - 1) for _ in values]
        parts.append((codes, values))
    assert repr(found(parts, n_groups)) == repr(expected(parts, n_groups))


def test_errors_of_additions_are_carried_to_the_next_batch() -> None:
    """1e100 + 1 - 1e100 is 1, also if each comes in a batch of its own."""
    parts: list[tuple[list[int], list[Value]]] = [([0], [1e100]), ([0], [1.0]), ([0], [-1e100])]
    assert found(parts, 1) == expected(parts, 1) == [(1.0, 1.0, 1.0 / 3)]


@pytest.mark.parametrize("n_groups", [1, 3])
def test_integers_are_added_exactly_beyond_the_reals(n_groups: int) -> None:
    """Sums that a real could not hold, of values that one could not hold."""
    values: list[Value] = [2**60, -(2**60) + 1, 2**59 + 1, 3, -(2**59), 2**53 + 1] * 2
    parts = [([i % n_groups for i in range(len(values))], values)]
    assert found(parts, n_groups) == expected(parts, n_groups)


@pytest.mark.parametrize("n_groups", [1, 3])
@pytest.mark.parametrize("sign", [1, -1])
def test_a_sum_of_integers_turns_real_with_the_first_real(sign: int, n_groups: int) -> None:
    """Also in a later batch, and then no bit of it is lost; a large one is left to the row path."""
    codes = list(range(n_groups))
    for large, is_done in ((2**50 + 1, True), (2**60 + 12345, False)):
        parts: list[tuple[list[int], list[Value]]] = [
            (codes, [sign * (large + code) for code in codes]),
            (codes, [0.5] * n_groups),
            (codes, [sign * -float(large)] * n_groups),
        ]
        if is_done:
            assert found(parts, n_groups) == expected(parts, n_groups)
        else:
            with pytest.raises(Inexact):
                found(parts, n_groups)


def test_large_integers_of_both_signs_may_be_added_while_they_do_not_overflow() -> None:
    values: list[Value] = [2**62, -(2**62) + 1, 2**62 + 1, 3, -(2**62)] * 3
    assert found([([0] * len(values), values)], 1) == expected([([0] * len(values), values)], 1)


@pytest.mark.parametrize(
    "values",
    [[2**63 - 1, 1], [-(2**63), -1], [2**63 - 1, 1, -5], [-(2**63), -(2**63)], [2**62, 2**62], [2**63 - 1, 1, 0.5]],
)
def test_integers_that_overflow_are_left_to_the_row_path(values: list[Value]) -> None:
    """Which raises SQLite's error, if no real follows; also where the sum has come back."""
    for codes, n_groups in (([0] * len(values), 1), ([1] * len(values), 2)):
        with pytest.raises(Inexact):
            found([(codes, values)], n_groups)
