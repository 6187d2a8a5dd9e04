"""Window functions over columns give the row path's values."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minisql.columnar import window_sums
from minisql.columnar.vector import Inexact
from tests.columnar.kernels import Judge, Sample, assert_same, batches_of, samples

RANKS = ("row_number()", "rank()", "dense_rank()", "percent_rank()", "cume_dist()", "ntile(3)")
NEIGHBOURS = (
    "lag(b)", "lead(b)", "lag(b, 2)", "lead(c, 2)", "lag(b, -1)", "lead(c, -1)", "lag(b, -2, 9)", "lag(c, 1, a)",
    "lead(b, 0)", "lead(b, 9223372036854775807, 'none')",
)  # fmt: skip
OF_FRAMES = (
    "first_value(b)", "last_value(c)", "count(*)", "count(b)", "sum(b)", "total(b)", "avg(b)", "min(b)", "max(b)",
    "max(c COLLATE NOCASE)", "sum(b) FILTER (WHERE c > 1)", "count(*) FILTER (WHERE a IS NOT NULL)",
    "max(b) FILTER (WHERE c IS NULL)",
)  # fmt: skip
FRAMES = (
    "",
    "ROWS UNBOUNDED PRECEDING",
    "ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING",
    "ROWS BETWEEN UNBOUNDED PRECEDING AND 1 FOLLOWING",
    "ROWS BETWEEN UNBOUNDED PRECEDING AND 2 PRECEDING",
    "ROWS BETWEEN 2 PRECEDING AND CURRENT ROW",
    "ROWS BETWEEN CURRENT ROW AND 3 FOLLOWING",
    "ROWS BETWEEN 2 PRECEDING AND 1 PRECEDING",
    "ROWS BETWEEN 1 PRECEDING AND 2 PRECEDING",
    "ROWS BETWEEN 9223372036854775807 PRECEDING AND 1 FOLLOWING",
    "ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING",
    "RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING",
    "GROUPS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW",
)
PARTITIONS = ("", "PARTITION BY a", "PARTITION BY a COLLATE NOCASE", "PARTITION BY a, c")
ORDERS = ("", "ORDER BY b", "ORDER BY c DESC", "ORDER BY b, c", "ORDER BY c COLLATE NOCASE")


@pytest.fixture(scope="module")
def judge() -> Judge:
    return Judge()


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_window_functions_give_what_the_row_path_gives(judge: Judge, data: st.DataObject) -> None:
    calls = data.draw(st.lists(st.sampled_from(RANKS + NEIGHBOURS + OF_FRAMES), min_size=1, max_size=2))
    partition, order, frame = (data.draw(st.sampled_from(choice)) for choice in (PARTITIONS, ORDERS, FRAMES))
    if frame.startswith("GROUPS") and not order:
        order = "ORDER BY b"
    columns = ", ".join(f"{call} OVER w" for call in calls)
    sql = f"SELECT a, b, c, {columns} FROM t WINDOW w AS ({partition} {order} {frame})"
    assert_same(judge, sql, data.draw(samples()))


@pytest.mark.parametrize("call", RANKS + NEIGHBOURS + OF_FRAMES)
@pytest.mark.parametrize("frame", FRAMES[:5])
def test_windows_over_plain_columns_are_not_left_to_the_row_path(judge: Judge, call: str, frame: str) -> None:
    """So the other test does compare something."""
    rows = tuple((f"k{i % 3}", i * 7 % 11 - 4, i * i % 5) for i in range(30))
    sql = f"SELECT b, {call} OVER (PARTITION BY a ORDER BY c {frame}) FROM t"
    assert assert_same(judge, sql, Sample(rows, (4,), (True, False, False)))


@pytest.mark.parametrize("long", [3, 256])
def test_running_sums_of_reals_have_the_bits_of_the_row_path(
    judge: Judge, long: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In partitions of one row and of dozens, those above `long` rows added one by one."""
    monkeypatch.setattr(window_sums, "_LONG", long)
    rows = tuple((i * i % 97 % 7 % 5, None if i % 11 == 0 else 0.1 * i - 7, i * 31 % 40) for i in range(150))
    sample = Sample(rows, (60,), (False, False, False))
    for frame in FRAMES[:5]:
        for partition in PARTITIONS:
            window = f"({partition} ORDER BY c {frame})"
            sql = f"SELECT a, sum(b) OVER {window}, avg(b) OVER {window}, total(b) OVER {window} FROM t"
            assert assert_same(judge, sql, sample)


@pytest.mark.parametrize(
    "window",
    [
        "group_concat(b) OVER (ORDER BY c)",
        "sum(b) OVER (ORDER BY c ROWS UNBOUNDED PRECEDING EXCLUDE TIES)",
        "sum(b) OVER (ORDER BY c RANGE 2 PRECEDING)",
        "min(b) OVER (ORDER BY c ROWS 2 PRECEDING)",
        "total(a) OVER (ORDER BY c ROWS 2 PRECEDING)",
        "ntile(0) OVER (ORDER BY c)",
        "count(*) OVER (ORDER BY c ROWS -1 PRECEDING)",
    ],
)
def test_what_is_refused_is_left_to_the_row_path(judge: Judge, window: str) -> None:
    rows = ((0.5, 1, 2), (0.25, 2, 1))
    judge.fill(rows)
    with pytest.raises(Inexact):
        judge.columnar(f"SELECT {window} FROM t", batches_of(Sample(rows, (), (False, False, False))))


@pytest.mark.parametrize("largest", [2**63 - 1, -(2**63)])
def test_running_sums_that_overflow_are_left_to_the_row_path(judge: Judge, largest: int) -> None:
    """Which raises SQLite's error, or gives the sums of frames that are small enough."""
    rows = ((1, largest, 1), (1, largest // abs(largest), 2), (2, 5, 3))
    sample = Sample(rows, (), (False, False, False))
    for window in ("ORDER BY c", "PARTITION BY a", "ORDER BY c ROWS 1 PRECEDING"):
        assert not assert_same(judge, f"SELECT sum(b) OVER ({window}) FROM t", sample)
