"""Operators by plans made by hand: joins, sorts, DISTINCT, groups that come in order, materialisation."""

from __future__ import annotations

import pytest

from minisql.errors import InterruptError, MismatchError
from minisql.planner.expr import AggregateCall, Call, Comparison, Const, Exists, Expr, Outer, Scalar, SortTerm, Subquery
from minisql.planner.nodes import (
    Aggregate,
    Distinct,
    Filter,
    Grouping,
    HashLookup,
    Join,
    JoinKind,
    Limit,
    OneRow,
    PlanNode,
    Project,
    Relabel,
    SeekKey,
    Sort,
    Values,
)
from minisql.value import Value
from minisql.value.affinity import Affinity
from minisql.value.collate import BINARY, NOCASE
from minisql.value.function import AggregateFunction, ScalarFunction
from tests.executor.plans import StubHost, column, equal, run_plan, values

LEFT = values(1, [(1, "a"), (2, "b"), (None, "c"), (2, "d")])
RIGHT = values(2, [(2, "x"), (3, "y"), (2, "z"), (None, "w")])
ON = equal(column(1, 0), column(2, 0))


def counting(calls: list[Value]) -> ScalarFunction:
    """A function that gives its argument and notes that it was called."""

    def call(value: Value) -> Value:
        calls.append(value)
        return value

    return ScalarFunction("count_me", 1, call)


def test_inner_join_pairs_rows_in_left_order_and_null_matches_nothing() -> None:
    rows = run_plan(Join(LEFT, RIGHT, JoinKind.INNER, ON))
    assert rows == [(2, "b", 2, "x"), (2, "b", 2, "z"), (2, "d", 2, "x"), (2, "d", 2, "z")]


def test_outer_joins_keep_the_rows_that_found_nobody() -> None:
    inner = run_plan(Join(LEFT, RIGHT, JoinKind.INNER, ON))
    lone_left = [(1, "a", None, None), (None, "c", None, None)]
    lone_right = [(None, None, 3, "y"), (None, None, None, "w")]
    for kind, lone in (
        (JoinKind.LEFT, lone_left),
        (JoinKind.RIGHT, lone_right),
        (JoinKind.FULL, lone_left + lone_right),
    ):
        rows = run_plan(Join(LEFT, RIGHT, kind, ON))
        assert [row for row in rows if row in inner] == inner, kind
        assert [row for row in rows if row not in inner] == lone, kind


def test_semi_and_anti_join_divide_the_left_rows() -> None:
    semi = run_plan(Join(LEFT, RIGHT, JoinKind.SEMI, ON))
    anti = run_plan(Join(LEFT, RIGHT, JoinKind.ANTI, ON))
    assert semi == [(2, "b"), (2, "d")]
    assert anti == [(1, "a"), (None, "c")]


def test_the_right_side_of_a_join_may_read_the_left_row() -> None:
    right = Filter(RIGHT, ON)
    assert run_plan(Join(LEFT, right, JoinKind.INNER, None)) == run_plan(Join(LEFT, RIGHT, JoinKind.INNER, ON))


def test_a_join_on_the_right_side_of_a_join_reads_all_to_its_left() -> None:
    third = values(3, [("b",), ("d",)])
    inner = Join(Filter(RIGHT, ON), Filter(third, equal(column(3, 0), column(1, 1))), JoinKind.INNER, None)
    rows = run_plan(Join(LEFT, inner, JoinKind.INNER, None))
    assert rows == [(2, "b", 2, "x", "b"), (2, "b", 2, "z", "b"), (2, "d", 2, "x", "d"), (2, "d", 2, "z", "d")]


@pytest.mark.parametrize("null_matches", [False, True])
def test_a_hash_lookup_gives_what_the_nested_loop_gives(null_matches: bool) -> None:
    lookup = HashLookup(
        RIGHT,
        (column(2, 0),),
        (SeekKey(column(1, 0), Affinity.NUMERIC, null_matches),),
        (Comparison(Affinity.NUMERIC, BINARY),),
    )
    rows = run_plan(Join(LEFT, lookup, JoinKind.INNER, None))
    expected = run_plan(Join(LEFT, RIGHT, JoinKind.INNER, ON))
    assert rows == sorted([*expected, *[(None, "c", None, "w")] * null_matches], key=lambda row: row[1] or "")


def test_a_sort_within_runs_gives_what_a_whole_sort_gives() -> None:
    child = values(1, [(1, 3), (1, None), (1, 5), (2, 9), (3, 1), (3, 2)])
    terms = (SortTerm(column(1, 0), BINARY, False, True), SortTerm(column(1, 1), BINARY, True, False))
    assert run_plan(Sort(child, terms, n_sorted=1)) == run_plan(Sort(child, terms))


def test_a_limited_sort_gives_the_first_rows_of_the_whole_sort() -> None:
    child = values(1, [(i * 7919 % 10007 % 50, i) for i in range(9000)])
    terms = (SortTerm(column(1, 0), BINARY, True, False),)
    whole = run_plan(Sort(child, terms))
    for n_rows in (0, 1, 10, 999, 1001, 8999, 20000):
        limited = Sort(child, terms, limit=Const(n_rows), offset=Const(3))
        n_wanted = n_rows + 3 if n_rows else 0  # with a limit of 0 the offset is not asked
        assert run_plan(limited)[: n_rows + 3] == whole[:n_wanted], n_rows


def test_distinct_gives_the_first_of_equals() -> None:
    child = values(1, [("a",), ("A",), ("b",), (None,), (None,), (1,), (1.0,), ("a",)])
    assert run_plan(Distinct(child, (NOCASE,))) == [("a",), ("b",), (None,), (1,)]
    assert run_plan(Distinct(child, (BINARY,))) == [("a",), ("A",), ("b",), (None,), (1,)]
    in_order = values(1, [("a",), ("A",), ("b",), (None,), (None,), (1,), (1.0,)])
    assert run_plan(Distinct(in_order, (NOCASE,), ordered=True)) == [("a",), ("b",), (None,), (1,)]


def aggregate(child: PlanNode, grouping: Grouping, keys: tuple[Expr, ...], extreme: int | None = 1) -> Aggregate:
    """count(*), max(column 1), and column 1 as a bare column."""
    calls = (
        AggregateCall(AggregateFunction("count", 0, list), (), BINARY),
        AggregateCall(AggregateFunction("max", 1, list), (column(1, 1),), BINARY),
    )
    collations, ascending = (BINARY,) * len(keys), (False,) * len(keys)
    return Aggregate(child, 5, keys, collations, calls, (column(1, 1),), extreme, grouping, descending=ascending)


def test_groups_that_come_in_order_are_those_of_the_hash() -> None:
    child = values(1, [(None, 1), (None, 2), (1, 5), (1, 3), ("a", None), ("a", None)])
    in_order = run_plan(aggregate(child, Grouping.SORTED, (column(1, 0),)))
    assert in_order == run_plan(aggregate(child, Grouping.HASH, (column(1, 0),)))
    assert in_order == [(None, 2, 2, 2), (1, 2, 5, 5), ("a", 2, None, None)]


def test_only_a_whole_aggregation_gives_a_row_for_no_input() -> None:
    empty = Filter(LEFT, Const(0))
    assert run_plan(aggregate(empty, Grouping.WHOLE, ())) == [(0, None, None)]
    assert run_plan(aggregate(empty, Grouping.SORTED, (column(1, 0),))) == []
    assert run_plan(aggregate(empty, Grouping.HASH, (column(1, 0),))) == []


def test_bare_columns_come_from_the_first_row_or_from_the_extreme() -> None:
    child = values(1, [(1, 3), (1, 9), (1, 4)])
    assert run_plan(aggregate(child, Grouping.WHOLE, (), extreme=None)) == [(3, 9, 3)]
    assert run_plan(aggregate(child, Grouping.WHOLE, ())) == [(3, 9, 9)]


@pytest.mark.parametrize("limit", ["x", None, 1.5, b"1"])
def test_a_limit_that_is_no_integer_is_a_mismatch(limit: Value) -> None:
    with pytest.raises(MismatchError, match="datatype mismatch"):
        run_plan(Limit(LEFT, Const(limit), None))


def test_a_limit_asks_for_no_row_too_many() -> None:
    calls: list[Value] = []
    child = Project(LEFT, 3, (Call(counting(calls), (column(1, 1),), BINARY),))
    assert run_plan(Limit(child, Const(2), Const(1))) == [("b",), ("c",)]
    assert calls == ["a", "b", "c"]


def test_a_materialised_relation_is_computed_once_for_all_left_rows() -> None:
    calls: list[Value] = []
    inner = Project(RIGHT, 3, (Call(counting(calls), (column(2, 1),), BINARY),))
    for materialize, n_calls in ((True, 4), (False, 16)):
        calls.clear()
        right = Relabel(inner, 4, ((4, 0),), materialize)
        assert len(run_plan(Join(LEFT, right, JoinKind.INNER, None))) == 16
        assert len(calls) == n_calls


@pytest.mark.parametrize("materialize", [True, False])
def test_a_join_inside_a_relation_on_the_right_sees_nothing_of_the_left(materialize: bool) -> None:
    inner = Join(RIGHT, Filter(values(3, [("x",), ("z",)]), equal(column(3, 0), column(2, 1))), JoinKind.INNER, None)
    right = Relabel(inner, 4, ((4, 0), (4, 1), (4, 2)), materialize)
    rows = run_plan(Join(LEFT, right, JoinKind.INNER, equal(column(1, 0), column(4, 0))))
    assert rows == [(2, "b", 2, "x", "x"), (2, "b", 2, "z", "z"), (2, "d", 2, "x", "x"), (2, "d", 2, "z", "z")]


def subquery(calls: list[Value], outer: tuple[Expr, ...], number: int = 1) -> Subquery:
    """`SELECT count_me(RIGHT.0) WHERE RIGHT.0 = outer`; or of the first row, uncorrelated."""
    child: PlanNode = RIGHT
    if outer:
        child = Filter(RIGHT, equal(column(2, 0), Outer(0, Affinity.NONE, BINARY)))
    return Subquery(Project(child, 9, (Call(counting(calls), (column(2, 0),), BINARY),)), outer, number, 1)


def test_an_uncorrelated_subquery_runs_once_and_only_to_its_first_row() -> None:
    calls: list[Value] = []
    scalar = Scalar(subquery(calls, ()), 0, None, BINARY)
    assert run_plan(Project(LEFT, 3, (scalar,))) == [(2,)] * 4
    assert calls == [2]


def test_a_correlated_subquery_runs_once_for_each_frame() -> None:
    calls: list[Value] = []
    scalar = Scalar(subquery(calls, (column(1, 0),)), 0, None, BINARY)
    assert run_plan(Project(LEFT, 3, (scalar,))) == [(None,), (2,), (None,), (2,)]
    assert calls == [2]


def test_exists_computes_no_columns() -> None:
    calls: list[Value] = []
    exists = Exists(subquery(calls, (column(1, 0),)), False)
    assert run_plan(Project(LEFT, 3, (exists,))) == [(0,), (1,), (0,), (1,)]
    assert calls == []


def test_a_frame_of_1_is_not_a_frame_of_1_0() -> None:
    left = values(1, [(1,), (1.0,), (1,)])
    query = Subquery(Project(OneRow(), 9, (Outer(0, Affinity.NONE, BINARY),)), (column(1, 0),), 1, 1)
    rows = run_plan(Project(left, 3, (Scalar(query, 0, None, BINARY),)))
    assert [type(row[0]) for row in rows] == [int, float, int]


def test_a_subquery_that_calls_a_volatile_function_is_not_remembered() -> None:
    calls: list[Value] = []
    function = ScalarFunction("volatile", 1, lambda value: calls.append(value) or value, deterministic=False)  # type: ignore[func-returns-value]
    query = Subquery(
        Project(OneRow(), 9, (Call(function, (Outer(0, Affinity.NONE, BINARY),), BINARY),)), (column(1, 0),), 1, 1
    )
    run_plan(Project(values(1, [(5,), (5,)]), 3, (Scalar(query, 0, None, BINARY),)))
    assert calls == [5, 5]


def test_a_join_without_storage_can_be_interrupted() -> None:
    host = StubHost()
    host.interrupted = True
    with pytest.raises(InterruptError, match="interrupted"):
        run_plan(Join(LEFT, RIGHT, JoinKind.INNER, None), host=host)


def test_values_of_expressions_and_of_constants_are_alike() -> None:
    computed = Values(1, ((Const(1), Call(counting([]), (Const("x"),), BINARY)),), ((1, 0), (1, 1)))
    assert run_plan(computed) == run_plan(values(1, [(1, "x")]))
