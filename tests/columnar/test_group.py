"""Aggregation over columns gives the row path's groups: values, types, order, and the rows that bare columns are of."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minisql.columnar import group
from minisql.columnar.vector import Inexact
from tests.columnar.kernels import Judge, Sample, assert_same, batches_of, samples

CALLS = (
    "count(*)",
    "count(b)",
    "sum(b)",
    "total(b)",
    "avg(b)",
    "min(b)",
    "max(b)",
    "max(c)",
    "count(DISTINCT b)",
    "count(DISTINCT b COLLATE NOCASE)",
    "sum(DISTINCT b)",
    "min(DISTINCT c)",
    "group_concat(b)",
    "group_concat(DISTINCT c)",
    "string_agg(b, '-')",
    "string_agg(b, c)",
    "median(b)",
    "max(c COLLATE NOCASE)",
    "min(c COLLATE RTRIM)",
    "sum(b) FILTER (WHERE c > 1)",
    "count(*) FILTER (WHERE c IS NOT NULL)",
    "min(b) FILTER (WHERE c IS NULL)",
    "avg(c)",
)
KEYS = (
    "",
    "GROUP BY a",
    "GROUP BY a, c",
    "GROUP BY c",
    "GROUP BY a COLLATE NOCASE",
    "GROUP BY a COLLATE RTRIM, c COLLATE NOCASE",
    "GROUP BY +a",
    "GROUP BY a ORDER BY 1 DESC",
    "GROUP BY a, c ORDER BY c > 1, a DESC",
)


@pytest.fixture(scope="module")
def judge() -> Judge:
    return Judge()


@settings(max_examples=120, deadline=None)
@given(st.data())
def test_every_aggregate_gives_what_the_row_path_gives(judge: Judge, data: st.DataObject) -> None:
    """Also over several batches of different kinds, and over none."""
    sample = data.draw(samples())
    calls = data.draw(st.lists(st.sampled_from(CALLS), min_size=1, max_size=3))
    keys = data.draw(st.sampled_from(KEYS))
    columns = [key for key in ("a", "c") if key in keys.replace("COLLATE", "")] if keys else []
    with patch.object(group, "_ROWS_PER_GROUP", data.draw(st.sampled_from([0, 8]))):  # 0: each batch is a chunk
        assert_same(judge, f"SELECT {', '.join([*columns, *calls])} FROM t {keys}", sample)


@settings(max_examples=120, deadline=None)
@given(st.data())
def test_bare_columns_come_from_the_row_of_the_extreme_and_else_from_the_first(
    judge: Judge, data: st.DataObject
) -> None:
    sample = data.draw(samples())
    call = data.draw(
        st.sampled_from(["min(b)", "max(b)", "min(b) FILTER (WHERE c IS NULL)", "max(b COLLATE NOCASE)", "count(*)"])
    )
    keys = data.draw(st.sampled_from(["", "GROUP BY a", "GROUP BY a COLLATE NOCASE"]))
    with patch.object(group, "_ROWS_PER_GROUP", data.draw(st.sampled_from([0, 8]))):
        assert assert_same(judge, f"SELECT a, c, {call} FROM t {keys}", sample)


def test_an_extreme_keeps_its_row_when_only_null_follows(judge: Judge, monkeypatch: pytest.MonkeyPatch) -> None:
    """While there is nothing but NULL, each row takes the place of the one before."""
    monkeypatch.setattr(group, "_ROWS_PER_GROUP", 0)
    rows = ((1, None, "none"), (1, None, "none yet"), (1, 5, "best"), (1, None, "late"), (2, None, "x"), (2, None, "y"))
    for cuts in ((), (2,), (3,), (1, 2, 3, 4, 5)):
        for keys in ("", "GROUP BY a"):
            sample = Sample(rows, cuts, (False, False, False))
            assert assert_same(judge, f"SELECT c, min(b) FROM t {keys}", sample)


@pytest.mark.parametrize("keys", ["", "GROUP BY a"])
def test_calls_that_differ_in_distinct_or_filter_alone_share_nothing(judge: Judge, keys: str) -> None:
    rows = tuple((i % 2, i % 3, i % 5) for i in range(30))
    calls = [f"{name}({distinct} b)" for name in ("sum", "avg", "count", "max") for distinct in ("", "DISTINCT")]
    calls += [f"{call} FILTER (WHERE c > {least})" for call in calls for least in (1, 3)]
    sample = Sample(rows, (7,), (False, False, False))
    assert assert_same(judge, f"SELECT {', '.join(calls)} FROM t WHERE c >= 0 {keys}", sample)


@pytest.mark.parametrize("keys", ["", "GROUP BY a", "GROUP BY a, c"])
@pytest.mark.parametrize("call", [call for call in CALLS if "avg" not in call])
def test_plain_columns_are_not_left_to_the_row_path(judge: Judge, call: str, keys: str) -> None:
    """So the other tests do compare something."""
    rows = tuple((f"k{i % 3}", i - 4, i * i % 5) for i in range(9))
    assert assert_same(judge, f"SELECT {call} FROM t WHERE b < 9 {keys}", Sample(rows, (4,), (True, False, False)))


@pytest.mark.parametrize("chunk", [1, 3, 1 << 20])
def test_groups_that_come_chunk_by_chunk_are_those_of_all_rows(
    judge: Judge, chunk: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Their first rows, their sums and errors are carried from one chunk to the next."""
    monkeypatch.setattr(group, "_MAX_ROWS", chunk)
    monkeypatch.setattr(group, "_ROWS_PER_GROUP", 1)
    rows = tuple((f"K{i * 7 % 5}" if i % 2 else f"k{i * 7 % 5}", 0.1 * i - 3, i % 4) for i in range(200))
    sample = Sample(rows, tuple(range(10, 200, 10)), (True, False, False))
    calls = "count(*), sum(b), min(b), count(DISTINCT c), group_concat(c)"
    for keys in ("a", "a COLLATE NOCASE", "c", "b"):
        assert assert_same(judge, f"SELECT {keys}, a, {calls} FROM t GROUP BY {keys}", sample)


@pytest.mark.parametrize("keys", ["a", "a, c", "c, a COLLATE NOCASE"])
@pytest.mark.parametrize("n_rows", [0, 50])
def test_groups_come_in_the_directions_of_an_order_of_as_many_terms(judge: Judge, keys: str, n_rows: int) -> None:
    rows = tuple((f"K{i * 7 % 5}" if i % 2 else None, i, i % 4) for i in range(n_rows))
    sample = Sample(rows, tuple(range(10, n_rows, 10)), (False, False, False))
    order = ", ".join(["sum(b) > 1000000000 DESC"] * len(keys.split(",")))
    assert assert_same(judge, f"SELECT a, c, count(*) FROM t GROUP BY {keys} ORDER BY {order}", sample)


@pytest.mark.parametrize("direction", ["", "DESC"])
def test_groups_of_rows_in_order_come_in_that_order(direction: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """As an index gives them; also where a group goes on in the next chunk."""
    monkeypatch.setattr(group, "_MAX_ROWS", 1)
    judge = Judge()
    judge.connection.execute("CREATE INDEX ta ON t(a)")
    rows = sorted(((i * 7 % 12, i, i % 4) for i in range(60)), key=lambda row: row[0], reverse=bool(direction))
    sample = Sample(tuple(rows), tuple(range(7, 60, 7)), (False, False, False))
    sql = f"SELECT a, count(*), sum(b), max(c) FROM t GROUP BY a ORDER BY a {direction}"
    assert "ORDER BY" not in str(judge.rows(f"EXPLAIN QUERY PLAN {sql}"))
    assert assert_same(judge, sql, sample)


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT group_concat(b ORDER BY c) FROM t",
        "SELECT json_group_array(b) FROM t",
        "SELECT a, min(DISTINCT b) FROM t",
        "SELECT median(a) FROM t",
    ],
)
def test_what_is_refused_is_left_to_the_row_path(judge: Judge, sql: str) -> None:
    rows = (("a", 1, 2), ("b", 2, 1))
    judge.fill(rows)
    with pytest.raises(Inexact):
        judge.columnar(sql, batches_of(Sample(rows, (), (False, False, False))))
