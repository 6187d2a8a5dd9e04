"""Which parts of a plan may run over columns."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import minisql
from minisql.columnar import build
from minisql.columnar.compile.functions import KERNELS
from minisql.planner.nodes import PlanNode
from minisql.planner.whole import ARRAY_FUNCTIONS
from tests.columnar.forced import both_ways, mode
from tests.support import OpenDb

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = """
    CREATE TABLE t(id INTEGER PRIMARY KEY, a INT, b TEXT, c REAL);
    CREATE INDEX t_a ON t(a);
    CREATE TABLE u(x, y);
"""


@pytest.fixture
def db() -> minisql.Connection:
    connection = minisql.connect(":memory:")
    connection.executescript(SCHEMA)
    return connection


def named(db: minisql.Connection, sql: str) -> list[str]:
    """The nodes of a query's plan that may run over columns."""
    root: Any = db._session.prepare(sql, 0)[0]._compiled.plan.root
    found: dict[int, PlanNode] = build.candidates(root, is_cut=False)
    return [type(node).__name__ for node in found.values()]


@pytest.mark.parametrize(
    ("sql", "wanted"),
    [
        ("SELECT a FROM t WHERE id = 5", []),
        ("SELECT b FROM t WHERE a = 5", []),
        ("SELECT * FROM t", []),
        ("SELECT id, upper(b) || '-', c * 2 FROM t", ["Project"]),
        ("SELECT coalesce(round(c, 2), a) FROM t", ["Project"]),
        ("SELECT upper(b) FROM t LIMIT 3", []),
        ("SELECT upper(b), hex(b) FROM t", []),
        ("SELECT coalesce(c, a), iif(c > 1, a, b) FROM t", []),
        ("SELECT upper(b) FROM t WHERE id = 5", []),
        ("SELECT id, (SELECT sum(y) FROM u WHERE x = t.a) FROM t", ["Project"]),
        ("SELECT id, (SELECT y FROM u WHERE x = t.a LIMIT 1) FROM t", []),
        ("SELECT id, (SELECT sum(y + random()) FROM u WHERE x = t.a) FROM t", []),
        ("SELECT id, (SELECT sum(y) FROM u WHERE x = t.a) + random() FROM t", []),
        ("SELECT count(*) FROM t", []),
        ("SELECT id FROM t WHERE b > 'x'", ["Project", "Filter"]),
        ("SELECT id FROM t WHERE b > 'x' LIMIT 3", []),
        ("SELECT id FROM t WHERE b > 'x' ORDER BY c LIMIT 3", ["Project", "Sort", "Filter"]),
        ("SELECT sum(a) FROM t GROUP BY b", ["Project", "Aggregate"]),
        ("SELECT random() FROM t WHERE b > 'x'", ["Filter"]),
        ("SELECT id FROM t WHERE b > random()", []),
        (
            "SELECT id FROM t WHERE EXISTS (SELECT 1 FROM u WHERE x = t.a AND y < t.c + 1 LIMIT 1 OFFSET 1)",
            ["Project", "Filter"],
        ),
        ("SELECT id FROM t WHERE EXISTS (SELECT 1 FROM u WHERE x = t.a AND y < random() LIMIT 1 OFFSET 1)", []),
        ("SELECT t.id, y FROM t JOIN u ON x = a", ["Project", "Join"]),
        ("SELECT t.id, y FROM u RIGHT JOIN t ON x = a AND y > b", []),
        ("SELECT sum(c) FROM (SELECT c FROM t WHERE b > 1 LIMIT 9)", []),
        ("WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r, u WHERE x > n) SELECT sum(n) FROM r", []),
    ],
)
def test_what_may_run_over_columns(db: minisql.Connection, sql: str, wanted: list[str]) -> None:
    assert named(db, sql) == wanted


def test_the_planner_knows_which_functions_have_kernels() -> None:
    assert set(KERNELS) == ARRAY_FUNCTIONS


def test_of_a_change_only_what_nothing_changes_meanwhile_runs_over_columns(db: minisql.Connection) -> None:
    db.execute("INSERT INTO t SELECT value, value, value, value FROM generate_series(1, 50)")
    with mode("force") as done:
        db.execute("UPDATE t SET c = (SELECT max(c) FROM t WHERE b > 1)")
        assert not done
        db.execute("UPDATE t SET c = (SELECT max(c) FROM t WHERE b > 1) WHERE b > 3")
        db.execute("DELETE FROM u WHERE y > (SELECT min(c) FROM t WHERE b > 1)")
        assert done == ["Filter", "Filter"]
        db.execute("INSERT INTO u SELECT a, sum(c) FROM t WHERE b > 0 GROUP BY a % 5")
        assert done == ["Filter", "Filter", "Project"]
        db.execute("CREATE TRIGGER u_new AFTER INSERT ON u BEGIN DELETE FROM t; END")
        db.execute("INSERT INTO u SELECT a, sum(c) FROM t WHERE b > 0 GROUP BY a % 5")
    assert done == ["Filter", "Filter", "Project"]


def test_a_subquery_that_is_not_correlated_runs_over_columns_once(db: minisql.Connection) -> None:
    db.execute("INSERT INTO t SELECT value, value % 7, value, value FROM generate_series(1, 50)")
    sql = "SELECT id FROM t WHERE c > (SELECT avg(c) FROM t WHERE b > 2) AND +a IN (SELECT max(a) FROM t WHERE b > 1)"
    rows, done = both_ways(db, sql)
    assert len(rows) == 3
    assert done == ["Project"]  # of the subqueries no more is read than their first row


def test_explain_query_plan_says_nothing_of_columns(db: minisql.Connection) -> None:
    rows, done = both_ways(db, "EXPLAIN QUERY PLAN SELECT sum(c) FROM t WHERE b > 1")
    assert rows
    assert not done


def test_explain_analyze_says_what_ran_over_columns(open_db: OpenDb) -> None:
    db = open_db()
    for statement in SCHEMA.split(";")[:-1]:
        db.execute(statement)
    db.execute("INSERT INTO t SELECT value, value, value, value FROM generate_series(1, 50)")
    with mode("force"):
        steps = db.rows("EXPLAIN ANALYZE SELECT sum(c) FROM t WHERE b > 1")
    assert [detail.endswith("over columns") for _, _, _, detail, *_ in steps] == [True] * 3
    db.connection._session.generation += 1
    with mode("off"):
        steps = db.rows("EXPLAIN ANALYZE SELECT sum(c) FROM t WHERE b > 1")
    assert not any("columns" in detail for _, _, _, detail, *_ in steps)


@pytest.mark.parametrize(("setting", "is_imported"), [("", False), ("force", True), ("off", False)])
def test_the_environment_forces_columns_or_forbids_them(setting: str, is_imported: bool) -> None:
    script = (
        "import sys, minisql; c = minisql.connect(':memory:'); c.execute('CREATE TABLE t(a)');"
        "c.execute('INSERT INTO t VALUES (1), (2)'); print(c.execute('SELECT sum(a) FROM t').fetchone(),"
        "'minisql.columnar.vector' in sys.modules)"
    )
    environment = {"MINISQL_COLUMNS": setting}
    run = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    assert run.stdout == f"(3,) {is_imported}\n"
