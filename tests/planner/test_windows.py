"""Plans of window functions: which calls share a node, what is sorted, what the plan depends on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from minisql.planner import Environment
from minisql.planner.nodes import Aggregate, Filter, Limit, PlanNode, Project, Scan, Sort, Window
from tests.planner.planning import plan, schema_of


@pytest.fixture(scope="module")
def env() -> Environment:
    return schema_of("CREATE TABLE t(a, b, c INTEGER PRIMARY KEY)", "CREATE INDEX ta ON t(a)")


def chain(node: object) -> Iterator[PlanNode]:
    """The nodes of a query over one table, from the top down."""
    while isinstance(node, Project | Filter | Sort | Limit | Window | Aggregate):
        yield node
        node = node.child
    assert isinstance(node, Scan)
    yield node


def kinds(sql: str, env: Environment) -> list[str]:
    return [type(node).__name__ for node in chain(plan(sql, env).root)]


def test_windows_that_differ_in_their_frames_alone_share_a_node(env: Environment) -> None:
    sql = "SELECT rank() OVER (ORDER BY b), sum(a) OVER (ORDER BY b ROWS 1 PRECEDING), sum(a) OVER (ORDER BY b) FROM t"
    assert kinds(sql, env) == ["Project", "Window", "Sort", "Scan"]


def test_each_other_order_is_a_node_with_its_own_sort_and_the_first_of_the_text_is_outermost(env: Environment) -> None:
    sql = "SELECT rank() OVER (ORDER BY b), rank() OVER (PARTITION BY b, a) FROM t"
    nodes = list(chain(plan(sql, env).root))
    assert [type(node).__name__ for node in nodes] == ["Project", "Window", "Sort", "Window", "Sort", "Scan"]
    outer, inner = (node for node in nodes if isinstance(node, Window))
    assert (len(outer.partition), len(inner.partition)) == (0, 2)


def test_partition_and_order_by_the_same_column_sort_alike_but_are_two_nodes(env: Environment) -> None:
    sql = "SELECT count(*) OVER (PARTITION BY b), count(*) OVER (ORDER BY b) FROM t"
    assert kinds(sql, env).count("Window") == 2


def test_an_index_that_gives_the_order_saves_the_sort(env: Environment) -> None:
    assert kinds("SELECT a, rank() OVER (ORDER BY a) FROM t", env) == ["Project", "Window", "Scan"]
    assert kinds("SELECT rank() OVER (ORDER BY c DESC) FROM t", env) == ["Project", "Window", "Scan"]


def test_order_by_that_the_first_window_begins_with_is_not_sorted_again(env: Environment) -> None:
    assert kinds("SELECT rank() OVER (ORDER BY b, a) FROM t ORDER BY b", env).count("Sort") == 1
    assert kinds("SELECT rank() OVER (ORDER BY b, a) FROM t ORDER BY b DESC", env).count("Sort") == 2
    assert kinds("SELECT rank() OVER (ORDER BY b) FROM t ORDER BY b, a", env).count("Sort") == 2


def test_windows_run_over_the_groups_that_having_leaves(env: Environment) -> None:
    sql = "SELECT b, sum(count(*)) OVER (ORDER BY b) FROM t GROUP BY b HAVING count(*) > 1"
    assert kinds(sql, env) == ["Project", "Window", "Filter", "Aggregate", "Scan"]


def test_the_same_call_is_computed_once(env: Environment) -> None:
    sql = "SELECT sum(a) OVER (ORDER BY b), 1 + sum(a) OVER (ORDER BY b) FROM t ORDER BY sum(a) OVER (ORDER BY b)"
    (window,) = (node for node in chain(plan(sql, env).root) if isinstance(node, Window))
    assert len(window.calls) == 1


@pytest.mark.parametrize(
    ("sql", "pinned"),
    [
        ("SELECT sum(a) OVER (ORDER BY b ROWS 1 PRECEDING) AS x FROM t WHERE b = 5", set()),
        ("SELECT sum(a) OVER (ROWS 1 PRECEDING) AS x, sum(b) OVER (ROWS 1 PRECEDING) AS y FROM t", {0, 1}),
        ("SELECT sum(a) OVER (PARTITION BY b + 1) AS x, sum(b) OVER (PARTITION BY b + 2) AS y FROM t", {0, 1}),
        ("SELECT lag(a, 1) OVER () AS x, lag(a, 2) OVER () AS y FROM t", {0, 1}),
    ],
)
def test_literals_are_pinned_only_where_windows_or_calls_were_compared(
    env: Environment, sql: str, pinned: set[int]
) -> None:
    assert plan(sql, env).pinned == pinned
