"""Correlated scalar aggregates, lists and ORs over columns: what the row path asks row by row is asked at once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest

import minisql
from minisql.columnar import assemble
from minisql.columnar.cache import COLUMN_CACHE
from minisql.columnar.list_scan import ListBatches
from minisql.columnar.scalar_join import ScalarBatches
from minisql.errors import Error
from tests.columnar.forced import both_ways
from tests.support import OpenDb

SCHEMA = """
    CREATE TABLE l(id INTEGER PRIMARY KEY, k INT, w TEXT, q REAL, any);
    CREATE TABLE r(id INTEGER PRIMARY KEY, k INT, w TEXT COLLATE NOCASE, q REAL, g INT);
    CREATE TABLE g(id INTEGER PRIMARY KEY, name TEXT);
    CREATE INDEX r_k ON r(k, q);
    CREATE INDEX r_w ON r(w);
    CREATE INDEX r_down ON r(g DESC, id DESC);
    INSERT INTO l SELECT value, nullif(value % 31, 7), iif(value % 2, 'W', 'w') || (value % 12), value * 0.75 - 40,
        CASE value % 6 WHEN 0 THEN value % 9 WHEN 1 THEN (value % 9) * 1.0 WHEN 2 THEN 'w' || (value % 5)
        WHEN 3 THEN NULL WHEN 4 THEN -0.0 ELSE 0.0 END FROM generate_series(1, 400);
    INSERT INTO r SELECT value, value % 40, 'w' || (value % 15), (value * 7919 % 1000) * 0.1, nullif(value % 6, 4)
        FROM generate_series(1, 1200);
    CREATE TABLE v(k INT, twice AS (k * 2));
    CREATE INDEX v_k ON v(k);
    INSERT INTO v(k) SELECT value % 20 FROM generate_series(1, 90);
    INSERT INTO g SELECT value, 'group ' || value FROM generate_series(0, 5);
"""
SCALARS = [
    "SELECT id FROM l WHERE q > (SELECT avg(q) FROM r WHERE r.k = l.k)",
    "SELECT id, q FROM l WHERE q < (SELECT sum(q) * 0.05 FROM r WHERE r.k = l.k AND r.g > 1) AND k < 20",
    "SELECT id FROM l WHERE (SELECT count(*) FROM r WHERE r.k = l.k) = 0",
    "SELECT id FROM l WHERE (SELECT count(*) FROM r WHERE r.id = l.k AND r.q > l.q) = 1",
    "SELECT id FROM l WHERE 3 < (SELECT count(DISTINCT q) + l.k % 2 FROM r WHERE r.w = l.w AND r.k = l.k)",
    "SELECT id FROM l WHERE q > (SELECT avg(r.q) FROM r LEFT JOIN g ON g.id = r.g + l.k WHERE r.k = l.k AND name > 1)",
    "SELECT id FROM l WHERE (SELECT total(q) FROM r WHERE r.k = l.any) > 100",
    "SELECT id FROM l WHERE (SELECT typeof(l.any) || count(*) FROM r WHERE r.k = l.k) LIKE '%l2_' OR q > 250",
    "SELECT id FROM l WHERE (SELECT 1 / l.any * sum(q) FROM r WHERE r.k = l.k) IS NOT NULL",
    "SELECT id FROM l WHERE q > (SELECT avg(q) FROM r WHERE r.k = l.k) AND q > (SELECT count(*) FROM r WHERE w = l.w)",
    "SELECT id FROM l WHERE q > (SELECT sum(q) FILTER (WHERE g = l.k % 6) FROM r WHERE r.k = l.k)",
    "SELECT id FROM l WHERE q > (SELECT avg(r.q) - l.k FROM r JOIN g ON g.id = r.g WHERE r.k = l.k AND name > 'gr')",
    "SELECT l.id, r.id FROM l JOIN r ON r.k = l.k WHERE r.q + 0 > (SELECT avg(q) + 20 FROM r AS s WHERE s.k = l.k)",
    "SELECT id FROM l WHERE q BETWEEN (SELECT avg(q) FROM r WHERE k = l.k) AND (SELECT sum(q) FROM r WHERE k = l.k)",
    "SELECT id, (SELECT sum(q) FROM r WHERE r.k = l.k) FROM l",
    "SELECT id, (SELECT count(*) FROM r WHERE r.k = l.k) * 2, (SELECT max(id) FROM r WHERE r.k = l.any) FROM l",
    "SELECT iif(q > 0, (SELECT group_concat(w) FROM r WHERE r.k = l.k), any) AS c FROM l WHERE id > 9 ORDER BY c, id",
    "SELECT id, (SELECT avg(q) FROM r WHERE r.k = l.k) FROM l WHERE q > (SELECT avg(q) FROM r WHERE r.k = l.k)",
    "SELECT l.id, r.id, (SELECT total(q) FROM r AS s WHERE s.k = r.g) FROM l JOIN r ON r.k = l.k WHERE l.id < 40",
]
ROW_BY_ROW = [
    "SELECT id FROM l WHERE q > (SELECT min(q) + 40 FROM r WHERE r.k = l.k)",  # the first entry of an index
    "SELECT id FROM l WHERE q > (SELECT q FROM r WHERE r.k = l.k ORDER BY id LIMIT 1)",
    "SELECT id FROM l WHERE q > (SELECT max(q) FROM r WHERE r.k < l.k)",
    "SELECT id FROM l WHERE q > (SELECT max(n) FROM (SELECT count(*) AS n FROM r WHERE r.k = l.k GROUP BY g))",
    "SELECT id FROM l WHERE q > (SELECT sum(q) FROM r WHERE r.k = l.k HAVING count(*) > 30)",
    "SELECT id FROM l WHERE (SELECT w FROM (SELECT max(q), w FROM r WHERE r.k = l.k)) > 'w3'",
    "SELECT id, (SELECT q FROM r WHERE r.k = l.k ORDER BY id LIMIT 1) FROM l",
    "SELECT id, (SELECT count(x.k) FROM g JOIN (r x FULL JOIN g y ON x.k = y.id) ON g.id = l.k) FROM l WHERE id < 20",
    "SELECT id FROM l WHERE 3 < (SELECT count(x.k) FROM g JOIN (r x FULL JOIN g y ON x.k = y.id) ON g.id = l.k)",
    "SELECT id, (SELECT sum(twice) FROM v WHERE v.k = l.k) FROM l",
    "SELECT id, json_array((SELECT max(json_array(q)) FROM r WHERE r.k = l.k)) FROM l",
    "SELECT n, count(*) FROM (SELECT (SELECT count(*) FROM r WHERE r.w = l.w AND r.q > l.q) AS n FROM l) GROUP BY n",
    "SELECT id, EXISTS (SELECT 1 FROM r WHERE r.k = l.k), (SELECT sum(q) FROM r WHERE r.k = l.k) FROM l",
]


@pytest.fixture
def db(open_db: OpenDb) -> Iterator[minisql.Connection]:
    COLUMN_CACHE.clear()
    opened = open_db()
    opened.connection.executescript(SCHEMA)
    yield opened.connection
    COLUMN_CACHE.clear()


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the operators that have run."""
    ran: list[str] = []
    for operator, method in product((ScalarBatches, ListBatches), ("batches", "large_batches")):
        batches = getattr(operator, method, None)

        def noted(self: object, run: object, batches: object = batches) -> object:
            ran.append(type(self).__name__)
            return batches(self, run)  # type: ignore[operator]

        if batches is not None:
            monkeypatch.setattr(operator, method, noted)
    return ran


@pytest.mark.parametrize("sql", SCALARS)
def test_an_aggregate_for_each_row_is_a_group_of_a_join(db: minisql.Connection, sql: str, made: list[str]) -> None:
    _, done = both_ways(db, sql)
    assert done
    assert "ScalarBatches" in made


@pytest.mark.parametrize("sql", ROW_BY_ROW)
def test_any_other_subquery_is_asked_row_by_row(db: minisql.Connection, sql: str, made: list[str]) -> None:
    both_ways(db, sql)
    assert not made


def test_what_fails_for_one_row_fails_at_that_row(db: minisql.Connection) -> None:
    sql = "SELECT id FROM l WHERE (SELECT sum(iif(l.id = 300, 9223372036854775807, r.id)) FROM r WHERE r.k = l.k) > 0"
    found, _ = both_ways(db, sql)
    assert "integer overflow" in found
    with pytest.raises(Error):
        db.execute(sql).fetchall()
    found, _ = both_ways(db, "SELECT id, (SELECT sum(9223372036854775807 - l.id) FROM r WHERE r.k = l.k) FROM l")
    assert "integer overflow" in found


def test_a_subquery_beside_null_is_not_run(db: minisql.Connection) -> None:
    """It would fail, and the whole query go by rows."""
    subquery = "(SELECT sum(l.id + json_extract('{', s.k)) FROM r s WHERE s.k + l.k + r.k = s.id)"
    found, done = both_ways(db, f"SELECT l.id FROM l, r WHERE (2 & NULL) <= {subquery} ORDER BY r.k")
    assert found == []
    assert done


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT id, k, q FROM r WHERE k IN (SELECT k FROM l WHERE q > 200) AND q + 0 > 20",
        "SELECT sum(q), group_concat(id) FROM r WHERE k IN (SELECT k FROM l WHERE id < 50)",
        "SELECT id FROM r WHERE id IN (SELECT any FROM l) AND q < 90",
        "SELECT id, w FROM r WHERE w IN (SELECT w FROM l WHERE id > 390) AND q > 1 ORDER BY q",
        "SELECT id, g FROM r INDEXED BY r_down WHERE g IN (SELECT k FROM l WHERE k < 5) AND q > 1",
        "SELECT id, g FROM r INDEXED BY r_down WHERE g IN (SELECT k FROM l WHERE k < 5) ORDER BY g, id",
        "SELECT id FROM r WHERE k IN (SELECT k FROM l WHERE id < 0) AND q + 0 > 1",
        "SELECT id FROM r WHERE id IN (SELECT id + 3 FROM l) AND q > 1 ORDER BY id DESC",
        "SELECT id FROM r WHERE k IN (SELECT k FROM l WHERE q > 200) AND q > (SELECT avg(q) FROM l WHERE l.id = r.k)",
    ],
)
def test_what_a_subquery_lists_is_joined(
    db: minisql.Connection, sql: str, made: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from minisql.columnar import build
    from minisql.planner import whole

    reads = whole.list_of  # whatever the planner thinks of its length
    for module in (whole, build):
        monkeypatch.setattr(module, "reads_list", lambda scan: reads(scan) is not None)
    _, done = both_ways(db, sql)
    assert done
    assert "ListBatches" in made


ONE_PATH = [
    "SELECT l.id, r.id FROM l JOIN r ON (r.id = l.k AND l.q > 200 AND r.q + 0 < 50)"
    " OR (r.id = l.k AND l.w = 'w2' AND r.g + 0 = 1)",
    "SELECT l.id, sum(r.q) FROM l, r WHERE (r.id = l.k AND l.q < 0 AND r.q + 0 < 30)"
    " OR (r.id = l.k AND l.q > 100 AND r.q + 0 > 90) OR (r.id = l.k AND l.w LIKE 'w1%' AND r.g + 0 = 2) GROUP BY l.id",
    "SELECT l.id, r.id FROM l LEFT JOIN r ON (r.id = l.k AND l.q > 200 AND r.q + 0 < 50) OR (r.id = l.k AND l.w = 'w2')"
    " OR (r.id = l.k AND l.id = 7)",
    "SELECT l.id, r.id FROM l JOIN r ON (r.id = l.k AND r.q + 0 < 5) OR (r.id = l.k AND l.w = 'w2' AND r.g + 0 = 1)",
    "SELECT l.id, r.id FROM l JOIN r ON (r.k = l.k AND l.q > 200) OR (r.k = l.k AND l.w = 'w2')",
    "SELECT l.id, r.id FROM l JOIN r ON (r.k = l.k AND r.q + 0 < 50 AND l.w = 'w4') OR (r.k = l.k AND l.w = 'w2')",
]
SEVERAL_PATHS = [
    "SELECT l.id, r.id FROM l JOIN r ON (r.k = l.k AND l.q > 200) OR (r.id = l.k AND l.q < 100)",
    "SELECT l.id, r.id FROM l JOIN r ON (r.k = l.k AND r.q + 0 < 50) OR (r.k = l.k AND l.w = 'w2')",  # in its order
]


@pytest.mark.parametrize("sql", ONE_PATH)
def test_branches_of_an_or_that_look_up_the_same_are_one_lookup(db: minisql.Connection, sql: str) -> None:
    plan = " ".join(row[3] for row in db.execute("EXPLAIN QUERY PLAN " + sql))
    assert "MULTI-INDEX OR" in plan, plan
    found, done = both_ways(db, sql)
    assert len(found) > 3
    assert done


@pytest.mark.parametrize("sql", SEVERAL_PATHS)
def test_branches_that_find_rows_of_their_own_stay_on_rows(db: minisql.Connection, sql: str) -> None:
    assert not both_ways(db, sql)[1]


def test_a_plan_node_stands_for_an_operator_only_in_its_own_assembly() -> None:
    operator = ListBatches(((-4, 0),), None)  # type: ignore[arg-type]
    one, other = assemble.Assembly(None), assemble.Assembly(None)  # type: ignore[arg-type]
    leaf = one.leaf(operator)
    assert one.build(leaf) is operator
    with pytest.raises(assemble.Inexact):
        other.build(leaf)
