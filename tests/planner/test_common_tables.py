"""Plans of common table expressions: what is computed once, and what is recursive."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from minisql.planner import Environment
from minisql.planner.expr import Scalar, walk
from minisql.planner.nodes import Filter, HashLookup, Join, Limit, Project, QueueScan, Recursive, Relabel, Sort
from tests.planner.planning import plan, schema_of


@pytest.fixture(scope="module")
def env() -> Environment:
    return schema_of("CREATE TABLE t(a, b, c INTEGER PRIMARY KEY)")


def relabels(node: object) -> Iterator[Relabel]:
    """The tables of a FROM clause that are computed, and those in scalar subqueries of the result."""
    match node:
        case Relabel():
            yield node
            yield from relabels(node.child)
        case Project(child, _, exprs):
            yield from relabels(child)
            for expr in exprs:
                for below in walk(expr):
                    if isinstance(below, Scalar):
                        yield from relabels(below.query.plan)
        case Filter(child) | Sort(child) | Limit(child) | HashLookup(child):
            yield from relabels(child)
        case Join(left, right):
            yield from relabels(left)
            yield from relabels(right)
        case _:
            return


def shared(sql: str, env: Environment) -> list[int | None]:
    return [relabel.shared for relabel in relabels(plan(sql, env).root)]


def test_a_table_used_twice_is_planned_once_and_shared(env: Environment) -> None:
    found = list(
        relabels(plan("WITH x AS (SELECT a, max(b) AS m FROM t GROUP BY a) SELECT * FROM x, x AS y", env).root)
    )
    assert len(found) == 2
    assert found[0].shared is not None
    assert found[0].shared == found[1].shared
    assert found[0].child is found[1].child
    assert found[0].source != found[1].source


def test_uses_in_subqueries_count_and_share(env: Environment) -> None:
    first, second = shared("WITH x AS (SELECT 1 AS n) SELECT (SELECT n FROM x), (SELECT n + 1 FROM x)", env)
    assert first is not None
    assert first == second


def test_a_table_used_once_flows_unless_it_says_materialized(env: Environment) -> None:
    assert shared("WITH x AS (SELECT max(a) AS m FROM t) SELECT * FROM x", env) == [None]
    (number,) = shared("WITH x AS MATERIALIZED (SELECT max(a) AS m FROM t) SELECT * FROM x", env)
    assert number is not None


def test_not_materialized_is_computed_once_for_each_from(env: Environment) -> None:
    with_ = "WITH x AS NOT MATERIALIZED (SELECT max(a) AS m FROM t)"
    limited = "(SELECT m FROM x LIMIT 1)"
    assert set(shared(f"{with_} SELECT * FROM {limited}, {limited}", env)) == {None}
    first, second = shared(f"{with_} SELECT * FROM x, x AS y", env)
    assert first == second is not None


def test_a_table_that_reads_the_row_outside_is_not_shared(env: Environment) -> None:
    sql = "SELECT (WITH x AS (SELECT t.a AS n) SELECT x.n FROM x, x AS y) FROM t"
    assert shared(sql, env) == [None, None]


def test_a_name_in_its_own_body_is_no_second_use(env: Environment) -> None:
    sql = "WITH x(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM x) SELECT n FROM x LIMIT 3"
    assert shared(sql, env) == [None]


def recursive(sql: str, env: Environment) -> Recursive:
    (relabel,) = relabels(plan(sql, env).root)
    node = relabel.child
    while isinstance(node, Limit):
        node = node.child
    assert isinstance(node, Recursive)
    return node


@pytest.mark.parametrize(
    ("body", "n_steps", "is_distinct"),
    [
        ("SELECT 1 UNION ALL SELECT n + 1 FROM x", 1, False),
        ("SELECT 1 UNION SELECT n + 1 FROM x", 1, True),
        ("SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT n + 1 FROM x", 1, False),
        ("SELECT 1 UNION ALL SELECT n + 1 FROM x UNION ALL SELECT n + 2 FROM x", 2, False),
        ("SELECT 1 UNION SELECT 2 UNION ALL SELECT n + 1 FROM x", 1, False),
    ],
)
def test_the_cores_at_the_end_that_name_the_table_are_the_steps(
    env: Environment, body: str, n_steps: int, is_distinct: bool
) -> None:
    node = recursive(f"WITH x(n) AS ({body}) SELECT n FROM x", env)
    assert (len(node.steps), node.distinct is not None) == (n_steps, is_distinct)


def test_a_step_reads_its_own_queue(env: Environment) -> None:
    node = recursive("WITH x(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM x WHERE n < 5) SELECT n FROM x", env)
    (step,) = node.steps
    while isinstance(step, Project | Filter):
        step = step.child
    assert isinstance(step, QueueScan)
    assert step.queue == node.queue
