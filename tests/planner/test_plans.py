"""Properties of plans that do not depend on data: pinned literals, parameters, depth, frames, layouts."""

from __future__ import annotations

from typing import TypeVar

import pytest

from minisql.errors import SqlError
from minisql.planner import Environment
from minisql.planner.expr import Column, Const, Exists, Outer, Scalar, walk
from minisql.planner.nodes import (
    Compound,
    Delete,
    Filter,
    IndexSeek,
    Insert,
    Join,
    JoinKind,
    Project,
    Relabel,
    RowidSeek,
    Scan,
    Sort,
    Update,
    Values,
)  # fmt: skip
from tests.planner.planning import plan, schema_of

N = TypeVar("N")


@pytest.fixture(scope="module")
def env() -> Environment:
    return schema_of(
        "CREATE TABLE t(a, b, c INTEGER PRIMARY KEY, d DEFAULT 7)",
        "CREATE TABLE u(a, e, f AS (e + 1), g AS (f * 2) STORED)",
        "CREATE INDEX te ON u(e)",
        "CREATE VIEW v AS SELECT a + 5 AS five, b FROM t WHERE b > 3",
    )


@pytest.mark.parametrize(
    ("sql", "pinned"),
    [
        ("SELECT a FROM t WHERE b = 5 AND c IN (1, 2) LIMIT 3", set()),
        ("SELECT 5 AS x, 'y' AS z FROM t", set()),
        ("SELECT a + 5 FROM t WHERE b = 6", {0}),
        ("SELECT (SELECT 5), a FROM t", {0}),
        ("SELECT a FROM t WHERE b IN (SELECT a + 5 FROM u)", set()),
        ("SELECT * FROM (SELECT a + 5 FROM u)", {0}),
        ("SELECT a FROM t UNION SELECT a + 5 FROM u", set()),
        ("SELECT a FROM t WHERE b = 9 ORDER BY 1", {1}),
        ("SELECT a, b FROM t GROUP BY -2 + a, 1", {1}),
        ("SELECT a FROM t UNION SELECT e FROM u WHERE e > 8 ORDER BY 1", {1}),
        ("SELECT a + 1 AS x FROM t ORDER BY a + 1", {0, 1}),
        ("SELECT a + 1 AS x, count(*) FROM t GROUP BY a + 1", set()),
        ("SELECT likelihood(a, 0.5) AS x FROM t WHERE b = 7", {0}),
        ("SELECT a FROM t WHERE 1 AND b = 7", {0}),
        ("INSERT INTO t(a, b) VALUES (1, 'x'), (2, 'y')", set()),
        ("INSERT INTO t(a) SELECT a + 5 FROM u", set()),
        ("UPDATE t SET a = 5 WHERE b = 6", set()),
        ("SELECT five FROM v WHERE five > 4", set()),
    ],
)
def test_a_literal_is_pinned_when_the_plan_depends_on_its_value(sql: str, pinned: set[int], env: Environment) -> None:
    found = plan(sql, env).pinned
    if "GROUP BY a + 1" in sql:  # matching the key looks at both, after the names are settled
        assert found <= {0, 1}
    else:
        assert found == pinned


def test_literals_of_a_view_have_no_slot(env: Environment) -> None:
    """They stand in the schema's text: a slot of theirs would read the statement's literals."""
    root = plan("SELECT five FROM v WHERE five > 4", env).root
    constants = [node for expr in _expressions(root) for node in walk(expr) if isinstance(node, Const)]
    assert {(constant.value, constant.slot) for constant in constants} == {(5, None), (3, None), (4, 0)}


def _expressions(node: object) -> list[object]:
    match node:
        case Filter(child, predicate):
            return [predicate, *_expressions(child)]
        case Project(child, _, exprs):
            return [*exprs, *_expressions(child)]
        case Relabel(child):
            return _expressions(child)
    return []


def test_parameters_are_counted_even_where_nothing_reads_them(env: Environment) -> None:
    sql = "WITH unused AS (SELECT ?2) SELECT :a FROM t WHERE ?5 IN () AND b = @x"
    assert plan(sql, env).param_names == (None, "?2", ":a", None, "?5", "@x")


@pytest.mark.parametrize(
    "expr",
    [
        " + ".join(["a"] * 990),
        " AND ".join(["a"] * 990),
        "NOT " * 990 + "a",
        "abs(" * 240 + "a" + ")" * 240,
        "a || (" * 240 + "b" + ")" * 240,
        "CASE WHEN a THEN " * 240 + "b" + " END" * 240,
    ],
)
def test_deep_expressions_need_no_deep_recursion(expr: str, env: Environment) -> None:
    root = plan(f"SELECT {expr} AS x FROM t", env).root
    assert isinstance(root, Project)
    columns = [node for node in walk(root.exprs[0]) if isinstance(node, Column)]
    assert columns


def test_a_wrong_name_at_the_bottom_of_a_deep_expression_is_reported(env: Environment) -> None:
    with pytest.raises(SqlError, match="no such column: nosuch"):
        plan("SELECT " + "NOT " * 990 + "nosuch FROM t", env)


def test_a_compound_of_500_terms_is_planned_and_501_are_too_many(env: Environment) -> None:
    root = plan(" UNION ALL ".join(["SELECT 1"] * 500), env).root
    depth = 0
    while isinstance(root, Compound):
        root, depth = root.left, depth + 1
    assert depth == 499
    with pytest.raises(SqlError, match="too many terms in compound SELECT"):
        plan(" UNION ALL ".join(["SELECT 1"] * 501), env)


def test_many_rows_of_values_become_one_node(env: Environment) -> None:
    root = plan("INSERT INTO t(a, b) VALUES " + ", ".join(["(1, 2)"] * 20000), env).root
    assert isinstance(root, Insert)
    assert isinstance(root.child, Values)
    assert len(root.child.rows) == 20000


def test_a_row_to_insert_has_defaults_and_the_rowid_behind(env: Environment) -> None:
    insert = plan("INSERT INTO t(c, a) VALUES (11, 22)", env).root
    assert isinstance(insert, Insert)
    assert isinstance(insert.child, Values)
    (row,) = insert.child.rows
    assert [value.value for value in row if isinstance(value, Const)] == [22, None, None, 7, 11]
    assert [value.slot for value in row if isinstance(value, Const)] == [1, None, None, None, 0]


def test_an_outer_value_passes_through_every_frame_on_its_way(env: Environment) -> None:
    sql = "SELECT 1 FROM t WHERE NOT EXISTS (SELECT 1 FROM u WHERE NOT EXISTS (SELECT 1 FROM u AS w WHERE w.e = t.b))"
    root = plan(sql, env).root
    assert isinstance(root, Project)
    assert isinstance(root.child, Filter)
    outside = root.child.predicate
    assert isinstance(outside, Exists)
    (taken,) = outside.query.outer
    assert isinstance(taken, Column)
    assert taken.name == "b"
    inner = _find(outside.query.plan, Filter).predicate
    assert isinstance(inner, Exists)
    assert inner.query.outer == (Outer(0, taken.affinity, taken.collation),)


def test_an_aggregate_of_outer_columns_alone_belongs_to_the_outer_query(env: Environment) -> None:
    root = plan("SELECT (SELECT sum(t.a) FROM u) FROM t", env).root
    assert isinstance(root, Project)
    (scalar,) = root.exprs
    assert isinstance(scalar, Scalar)
    assert [type(expr) for expr in scalar.query.outer] == [Column]
    aggregate = root.child
    assert [call.function.name for call in aggregate.calls] == ["sum"]  # type: ignore[union-attr]
    assert scalar.query.outer[0].source == aggregate.source  # type: ignore[union-attr]


def test_only_columns_that_are_read_are_wanted(env: Environment) -> None:
    scan = _find(plan("SELECT a FROM t WHERE d = 1", env).root, Scan)
    assert set(scan.wanted) == {0, 3}


def test_a_virtual_column_brings_what_it_is_computed_from(env: Environment) -> None:
    scan = _find(plan("SELECT f FROM u", env).root, Scan)
    assert set(scan.wanted) == {1, 2}
    assert [number for number, _ in scan.computed] == [2]


def test_equality_with_the_rowid_or_an_index_is_a_seek(env: Environment) -> None:
    assert isinstance(_find(plan("SELECT a FROM t WHERE c = ?", env).root, Scan).access, RowidSeek)
    assert isinstance(_find(plan("SELECT a FROM u WHERE e = 5", env).root, Scan).access, IndexSeek)
    assert not isinstance(_find(plan("SELECT a FROM u WHERE +e = 5", env).root, Scan).access, IndexSeek)
    assert not isinstance(_find(plan("SELECT a FROM u WHERE e = 'x' COLLATE nocase", env).root, Scan).access, IndexSeek)


def test_a_condition_on_the_right_side_of_a_left_join_is_checked_after_the_join(env: Environment) -> None:
    root = plan("SELECT t.a FROM t LEFT JOIN u ON u.a = t.a AND u.e > 1 WHERE u.e IS NOT 9", env).root
    assert isinstance(root, Project)
    assert isinstance(root.child, Filter)
    join = root.child.child
    assert isinstance(join, Join)
    assert join.kind is JoinKind.LEFT


def test_a_left_join_whose_null_rows_where_refuses_is_an_inner_join(env: Environment) -> None:
    root = plan("SELECT t.a FROM t LEFT JOIN u ON u.a = t.a WHERE u.e < 9", env).root
    assert isinstance(root, Project)
    assert isinstance(root.child, Join)
    assert root.child.kind is JoinKind.INNER


@pytest.mark.parametrize("sql", ["UPDATE t SET a = 1 WHERE b = 2", "UPDATE t SET a = e FROM u WHERE u.a = t.a"])
def test_rows_to_update_begin_with_the_target_row(sql: str, env: Environment) -> None:
    update = plan(sql, env).root
    assert isinstance(update, Update)
    n_columns = len(update.target.columns)
    assert update.child.columns[:n_columns] == update.target.columns


def test_delete_without_where_reads_no_rows(env: Environment) -> None:
    delete = plan("DELETE FROM t", env).root
    assert isinstance(delete, Delete)
    assert delete.child is None


def test_an_expression_in_order_by_that_is_a_result_column_is_computed_once(env: Environment) -> None:
    sort = _find(plan("SELECT random() AS r FROM t ORDER BY r", env).root, Sort)
    assert [type(term.expr) for term in sort.terms] == [Column]
    assert isinstance(sort.child, Project)


def _find(node: object, kind: type[N]) -> N:
    """The first node of that class on the way down."""
    while not isinstance(node, kind):
        node = node.left if isinstance(node, Join) else node.child  # type: ignore[attr-defined]
    return node
