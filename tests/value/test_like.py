"""LIKE and GLOB matchers keep to their time, whatever the pattern."""

from __future__ import annotations

import time

import pytest

from minisql.value import glob_matcher, like_matcher


@pytest.mark.parametrize("n_wildcards", [5, 50, 500])
def test_patterns_of_many_wildcards_take_bounded_time(n_wildcards: int) -> None:
    text = "a" * 20_000
    started = time.perf_counter()
    assert not like_matcher("%a" * n_wildcards + "%b")(text)
    assert not glob_matcher("*a" * n_wildcards + "*[b]")(text)
    assert not like_matcher("%" + "a_" * n_wildcards + "%b%")(text)
    assert like_matcher("%a" * n_wildcards)(text)
    assert time.perf_counter() - started < 5  # backtracking would take longer than the universe has lasted
