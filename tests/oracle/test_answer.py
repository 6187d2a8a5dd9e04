"""Two answers are the same only by type and bit."""

from __future__ import annotations

import pytest

from oracle_tests.answer import Answer, Value, difference, plan_tree, same_rows


@pytest.mark.parametrize(
    ("left", "right"),
    [(1, 1.0), (1, "1"), ("1", b"1"), (0.0, -0.0), (None, 0), (None, ""), (0.1 + 0.2, 0.3), ("a", "A"), (1, True)],
)
def test_values_of_another_type_or_bit_differ(left: Value, right: Value) -> None:
    assert not same_rows([(left,)], [(right,)], ordered=True)
    assert same_rows([(left,)], [(left,)], ordered=True)


def test_multisets_count_repeats() -> None:
    assert not same_rows([(1,), (1,), (2,)], [(1,), (2,), (2,)], ordered=False)
    assert same_rows([(1,), (None,), ("a",)], [("a",), (1,), (None,)], ordered=False)


def test_counters_are_compared_only_when_both_have_them() -> None:
    assert difference(Answer(counters=(1, 1, 1)), Answer(), ordered=False) is None
    assert difference(Answer(counters=(1, 1, 1)), Answer(counters=(1, 2, 1)), ordered=False) == "counters"


def test_a_plan_is_compared_by_shape_not_by_number() -> None:
    one = plan_tree([(2, 0, 0, "CO-ROUTINE x"), (5, 2, 216, "SCAN t"), (40, 0, 5, "SCAN x")])
    two = plan_tree([(3, 0, 1, "CO-ROUTINE x"), (4, 3, 2, "SCAN t"), (9, 0, 3, "SCAN x")])
    flat = plan_tree([(3, 0, 1, "CO-ROUTINE x"), (4, 0, 2, "SCAN t"), (9, 0, 3, "SCAN x")])
    assert one == two != flat
