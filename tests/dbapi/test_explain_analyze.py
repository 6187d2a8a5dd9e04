"""EXPLAIN ANALYZE: the query runs as ever, and what its operators did adds up."""

from __future__ import annotations

from typing import Any, get_args

import pytest

import minisql
from minisql.dbapi.measured import MeasuredRows
from minisql.executor.measure import MeasuredQuery
from minisql.plan_report import COLUMNS, Report, Step
from minisql.plan_report.records import step_of_row
from minisql.planner import nodes
from oracle_tests.engines import WorkerEngine
from tests.columnar.forced import mode
from tests.support import OpenDb

SCHEMA = """
CREATE TABLE t(a INTEGER PRIMARY KEY, b, c TEXT);
CREATE INDEX tb ON t(b);
CREATE TABLE u(x, y);
CREATE TABLE w(k TEXT PRIMARY KEY, v) WITHOUT ROWID;
CREATE VIEW seen AS SELECT b, count(*) AS n FROM t GROUP BY b;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300)
  INSERT INTO t SELECT i, i % 20, 'text ' || i FROM n;
INSERT INTO u SELECT a % 50, b FROM t WHERE a <= 120;
INSERT INTO w SELECT 'k' || a, b FROM t WHERE a <= 40;
"""

QUERIES = (
    "SELECT 1",
    "VALUES (1, 'a'), (2, 'b'), (3, NULL)",
    "SELECT count(*) FROM t",
    "SELECT * FROM t WHERE a = 17",
    "SELECT c FROM t WHERE b = 3 AND c LIKE '%1%'",
    "SELECT * FROM t WHERE a IN (1, 5, 9, 1000) OR b = 7",
    "SELECT t.a, u.x FROM t JOIN u ON t.a = u.x WHERE u.y > 4 ORDER BY u.y DESC, t.a LIMIT 5 OFFSET 2",
    "SELECT t.a, u.y FROM t LEFT JOIN u ON u.x = t.a WHERE t.a BETWEEN 40 AND 60",
    "SELECT t.a, u.y FROM u FULL JOIN t ON u.x = t.a AND t.b = 1",
    "SELECT one.y, two.y FROM u AS one, u AS two WHERE one.x = two.x",
    "SELECT DISTINCT b FROM t",
    "SELECT DISTINCT y FROM u",
    "SELECT b, sum(a), max(c) FROM t GROUP BY b HAVING count(*) > 3",
    "SELECT y, count(DISTINCT x), group_concat(x) FILTER (WHERE x > 20) FROM u GROUP BY y",
    "SELECT min(b) FROM t",
    "SELECT a FROM t WHERE EXISTS (SELECT 1 FROM u WHERE x = t.a AND y < t.b) AND a NOT IN (SELECT y FROM u)",
    "SELECT x FROM u WHERE NOT EXISTS (SELECT * FROM t WHERE b = u.x)",
    "SELECT a, (SELECT max(y) FROM u WHERE x = t.b) FROM t WHERE a < 30",
    "SELECT * FROM seen WHERE n > 2",
    "SELECT * FROM (SELECT a, c FROM t ORDER BY c LIMIT 10) AS s, u WHERE u.x = s.a",
    "SELECT b FROM t UNION SELECT y FROM u EXCEPT SELECT v FROM w WHERE v > 6 ORDER BY 1",
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION SELECT (i * 7) % 31 FROM n) SELECT sum(i), count(*) FROM n",
    "WITH s AS MATERIALIZED (SELECT a, b FROM t WHERE a < 9) SELECT * FROM s AS one JOIN s AS two USING (b)",
    "SELECT a, row_number() OVER (PARTITION BY b ORDER BY c), sum(a) OVER (ORDER BY a ROWS 2 PRECEDING) FROM t",
    "SELECT v FROM w WHERE k > 'k2' ORDER BY k",
    "SELECT value FROM json_each('[3, 1, 2]') WHERE value > 1",
    "SELECT c FROM t WHERE a = :key",
    "SELECT CASE WHEN b > 3 THEN 'x' ELSE CAST(b AS REAL) END, b IS NULL, (b, a) < (3, 4) FROM t WHERE NOT b = 3",
)


@pytest.fixture
def db() -> Any:
    connection = minisql.connect(":memory:", isolation_level=None)
    connection.executescript(SCHEMA)
    return connection


def steps_of(connection: Any, sql: str, parameters: Any = ()) -> list[Step]:
    return [step_of_row(row) for row in connection.execute("EXPLAIN ANALYZE " + sql, parameters)]


def parameters_of(sql: str) -> Any:
    return {"key": 12} if ":key" in sql else ()


@pytest.mark.parametrize("sql", QUERIES)
def test_a_measured_query_gives_the_rows_that_it_gives_otherwise(db: Any, sql: str) -> None:
    measured = MeasuredRows(db, sql, parameters_of(sql))
    expected = db.execute(sql, parameters_of(sql))
    assert list(measured.columns) == [column[0] for column in expected.description]
    assert list(measured) == expected.fetchall()


@pytest.mark.parametrize("sql", QUERIES)
def test_the_root_has_as_many_rows_as_the_query(db: Any, sql: str) -> None:
    steps = steps_of(db, sql, parameters_of(sql))
    assert steps[0].parent == 0
    assert steps[0].rows == len(db.execute(sql, parameters_of(sql)).fetchall()) > 0


@pytest.mark.parametrize("sql", QUERIES)
def test_every_step_but_the_root_has_a_parent_before_it(db: Any, sql: str) -> None:
    steps = steps_of(db, sql, parameters_of(sql))
    assert [step.number for step in steps] == list(range(1, len(steps) + 1))
    assert all(0 < step.parent < step.number for step in steps[1:])
    walked = [step for step, _ in Report(sql, tuple(steps)).tree()]
    assert sorted(walked, key=lambda step: step.number) == steps


@pytest.mark.parametrize("sql", QUERIES)
def test_the_time_of_a_step_is_its_own_and_that_of_the_steps_below(db: Any, sql: str) -> None:
    measured = MeasuredRows(db, sql, parameters_of(sql))
    for _ in measured:
        pass
    report = measured.report()
    for step in report.steps:
        below = sum(child.seconds for child in report.children(step.number))
        assert step.seconds == pytest.approx(step.own_seconds + below)
        assert step.own_seconds >= 0


def test_each_kind_of_plan_node_is_described_by_one_of_these_queries(db: Any) -> None:
    seen: set[type] = set()
    for sql in QUERIES:
        plan = MeasuredRows(db, sql, parameters_of(sql))._statement._last._query
        assert isinstance(plan, MeasuredQuery)
        seen |= {type(place.node) for place in plan.places}
    only_in_changes = {nodes.LastOfEach}
    assert set(get_args(nodes.PlanNode)) - seen == only_in_changes


def test_the_columns_are_named(db: Any) -> None:
    cursor = db.execute("EXPLAIN ANALYZE SELECT 1")
    assert tuple(column[0] for column in cursor.description) == COLUMNS


def test_the_right_side_of_a_join_is_started_once_for_each_row_on_the_left(db: Any) -> None:
    join, left, right = steps_of(db, "SELECT 1 FROM u CROSS JOIN t ON t.a = u.x")[1:]
    assert (left.operator, right.operator) == ("SCAN u", "SEARCH t")
    (n_left,), (n_joined,) = db.execute(
        "SELECT count(*) FROM u UNION ALL SELECT count(*) FROM u CROSS JOIN t ON t.a = u.x"
    ).fetchall()
    assert (left.rows, right.loops, join.rows) == (n_left, n_left, n_joined)


def test_a_step_that_a_limit_has_stopped_says_so_and_is_no_misestimate(db: Any) -> None:
    limit, scan = steps_of(db, "SELECT c FROM t LIMIT 2")
    assert (limit.stopped_early, scan.stopped_early, scan.rows) == (False, True, 2)
    assert (scan.estimated_rows or 0.0) > 100
    assert not scan.is_misestimate


def test_an_estimate_is_marked_until_the_planner_has_statistics(db: Any) -> None:
    before = steps_of(db, "SELECT c FROM t")
    db.execute("ANALYZE")
    after = steps_of(db, "SELECT c FROM t")
    assert [step.is_misestimate for step in (*before, *after)] == [True] * len(before) + [False] * len(after)
    assert after[0].estimated_rows == pytest.approx(300, rel=0.1)


def test_steps_of_a_subquery_are_below_the_step_that_asks_and_name_it(db: Any) -> None:
    with mode("off"):  # else all of them are computed at once
        steps = steps_of(db, "SELECT a, (SELECT max(y) FROM u WHERE x = t.a) FROM t")
    asking = next(step for step in steps if "(subquery 1)" in step.detail)
    below = next(step for step in steps if step.operator.startswith("SUBQUERY 1: "))
    assert (below.parent, below.loops) == (asking.number, 300)
    assert "u.x = t.a" in [step.detail for step in steps]


def test_pages_read_are_those_of_the_table_and_none_the_second_time(open_db: OpenDb) -> None:
    db = open_db(page_size=1024)
    db.execute("CREATE TABLE t(a INTEGER PRIMARY KEY, b)")
    db.execute("INSERT INTO t SELECT value, zeroblob(value) FROM generate_series(1, 500)")
    db.execute("INSERT INTO t VALUES (501, zeroblob(20000))")
    ((n_pages,),) = db.rows("SELECT count(*) FROM dbstat WHERE name = 't'")
    db.reopen()
    assert db.rows("SELECT count(*) FROM sqlite_schema") == [(1,)]  # page 1 is there
    first = steps_of(db, "SELECT sum(length(hex(b))) FROM t")
    again = steps_of(db, "SELECT sum(length(hex(b))) FROM t")
    assert [sum(step.pages_read for step in steps) for steps in (first, again)] == [n_pages, 0]
    looks = [sum(step.pages for step in steps) for steps in (first, again)]
    assert looks[0] == looks[1]
    assert n_pages <= looks[0] < 1.1 * n_pages  # a scan comes to interior pages again


@pytest.mark.parametrize("how", ["to the end", "an error", "given up"])
def test_nobody_is_told_of_pages_when_it_is_over(db: Any, how: str) -> None:
    if how == "to the end":
        steps_of(db, "SELECT * FROM t")
    elif how == "an error":
        with pytest.raises(minisql.OperationalError, match="malformed JSON"):
            steps_of(db, "SELECT json(c) FROM t")
    else:
        rows = iter(MeasuredRows(db, "SELECT * FROM t"))
        next(rows)
        del rows
    store = db._session.host.stores[0]
    assert store.watch_pages(None) is None
    assert db.execute("SELECT count(*) FROM t WHERE b = 1").fetchall() == [(15,)]


@pytest.mark.parametrize(
    "sql",
    [
        "EXPLAIN ANALYZE UPDATE t SET b = 1",
        "EXPLAIN ANALYZE DELETE FROM t",
        "EXPLAIN ANALYZE INSERT INTO t VALUES (1)",
        "EXPLAIN ANALYZE WITH s AS (SELECT 1) DELETE FROM t",
        "EXPLAIN ANALYZE 5",
        "ANALYZE SELECT 1",
        "EXPLAIN QUERY PLAN ANALYZE SELECT 1",
        "SELECT EXPLAIN ANALYZE SELECT 1",
    ],
)
def test_what_is_no_measured_query_is_what_it_is_to_sqlite(open_db: OpenDb, sql: str) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(a, b)")
    engine = WorkerEngine(db.worker, "explain analyze")
    engine.open(str(db.path))
    answer = engine.run(sql)
    engine.close()
    with pytest.raises(minisql.OperationalError) as caught:
        db.execute(sql)
    assert answer.error is not None
    assert str(caught.value) == answer.error[1]


def test_explain_of_the_statement_analyze_is_not_taken_for_it(db: Any) -> None:
    for sql in ("EXPLAIN ANALYZE", "EXPLAIN ANALYZE t"):
        with pytest.raises(minisql.OperationalError, match="only EXPLAIN QUERY PLAN"):
            db.execute(sql)


def test_an_error_in_the_query_stands_where_it_is_in_the_text(db: Any) -> None:
    sql = "EXPLAIN -- how\n ANALYZE SELECT a, nosuch FROM t"
    with pytest.raises(minisql.OperationalError, match="no such column: nosuch") as caught:
        db.execute(sql)
    assert caught.value.sql_offset == sql.index("nosuch")


def test_it_is_prepared_again_when_the_schema_has_changed(db: Any) -> None:
    sql = "SELECT c FROM t WHERE c = 'text 7'"
    assert steps_of(db, sql)[-1].operator == "SCAN t"
    db.execute("CREATE INDEX tc ON t(c)")
    assert (steps_of(db, sql)[-1].operator, steps_of(db, sql)[-1].detail) == (
        "SEARCH t", "USING COVERING INDEX tc (c=?)",
    )  # fmt: skip


def test_it_may_run_inside_another_measured_query(db: Any) -> None:
    db.create_function("again", 0, lambda: len(steps_of(db, "SELECT count(*) FROM u WHERE y = 1")))
    outer = steps_of(db, "SELECT again() FROM t WHERE a <= 3")
    assert outer[0].rows == 3
    assert sum(step.pages for step in steps_of(db, "SELECT * FROM t")) > 0


def test_only_a_query_is_measured(db: Any) -> None:
    for sql in ("DELETE FROM t", "PRAGMA user_version", "INSERT INTO u VALUES (1, 2) RETURNING x"):
        with pytest.raises(minisql.OperationalError, match="only a query can be measured"):
            MeasuredRows(db, sql)
    assert db.execute("SELECT count(*) FROM t").fetchone() == (300,)


def test_exists_by_an_index_reads_no_row_of_the_table(db: Any) -> None:
    def pages(column: str) -> int:
        sql = f"SELECT x FROM u WHERE NOT EXISTS (SELECT {column} FROM t WHERE b = u.x)"
        return sum(step.pages for step in steps_of(db, sql) if step.operator.startswith("SUBQUERY"))

    pages("b")  # the way to a leaf is found once
    assert 0 < pages("*") == pages("b")  # of which the index alone is read


@pytest.mark.parametrize(("pattern", "access"), [("text 1%", "SEARCH t"), ("%1", "SCAN t")])
def test_it_is_planned_for_the_values_of_its_parameters(db: Any, pattern: str, access: str) -> None:
    db.execute("CREATE INDEX tc ON t(c COLLATE NOCASE)")
    sql = "SELECT c FROM t WHERE c COLLATE NOCASE LIKE ? LIMIT ?"
    for measure in (lambda: steps_of(db, sql, (pattern, 5)), lambda: steps_of(db, sql, (pattern, 7))):
        steps = measure()
        assert steps[-1].operator == access, [step.operator for step in steps]
    rows = MeasuredRows(db, sql, (pattern, 3))
    assert len(list(rows)) == 3
    assert rows.report().steps[-1].operator == access
