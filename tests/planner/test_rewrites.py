"""Rewrites of queries: each gives the same rows switched on and off, and changes the plan where it fires."""

from __future__ import annotations

from functools import partial
from typing import Final

import pytest

import minisql
from minisql.engine import session
from minisql.planner import Environment

SETUP: Final = """
CREATE TABLE t(id INTEGER PRIMARY KEY, a INT, b TEXT COLLATE NOCASE, c REAL);
CREATE TABLE u(a INT, d TEXT);
CREATE INDEX ta ON t(a);
CREATE INDEX ud ON u(d);
INSERT INTO t VALUES(1, 5, 'x', 1), (2, 5, 'X', 2.5), (3, NULL, 'y', 0), (4, 7, NULL, -1), (5, 2, 'z', 8);
INSERT INTO u VALUES(5, 'x'), (7, 'q'), (NULL, 'n'), (5, 'Y');
CREATE VIEW v AS SELECT id, a + 1 AS n, b, c FROM t WHERE id > 1;
CREATE VIEW j AS SELECT t.id, t.b, u.d FROM t LEFT JOIN u ON t.a = u.a;
"""
FLATTENED: Final = [
    "SELECT * FROM v",
    "SELECT n, b FROM v WHERE id = 2",
    "SELECT x.id, y.n FROM v x, v y WHERE x.id = y.n",
    "SELECT * FROM (SELECT a AS k, b FROM t WHERE c > 0) WHERE k = 5 AND b = 'X'",
    "SELECT count(*) FROM (SELECT a, b FROM t WHERE a > 2)",
    "SELECT k, count(*), max(b) FROM (SELECT a AS k, b FROM t) GROUP BY k HAVING count(*) > 0",
    "SELECT * FROM u LEFT JOIN (SELECT a AS k, b FROM t WHERE c > 1) ON u.a = k",
    "SELECT * FROM u LEFT JOIN (SELECT a AS k, b FROM t WHERE c > 1) ON u.a = k WHERE b IS NULL",
    "SELECT * FROM j WHERE d IS NULL",
    "SELECT u.d, j.id FROM u JOIN j ON u.d = j.d",
    "SELECT * FROM (SELECT a, c FROM t ORDER BY c DESC) LIMIT 2",
    "SELECT a FROM (SELECT a FROM (SELECT a FROM t WHERE a > 1) WHERE a < 7) ORDER BY a DESC",
    "SELECT DISTINCT n FROM v ORDER BY n",
    "SELECT id, (SELECT count(*) FROM v AS w WHERE w.n <= v.n) FROM v",
    "SELECT id FROM v WHERE EXISTS(SELECT 1 FROM u WHERE u.a + 1 = v.n)",
    "SELECT id FROM v WHERE n IN (SELECT a + 1 FROM u)",
    "SELECT n AS m FROM v UNION SELECT a FROM u ORDER BY 1",
    "SELECT * FROM (SELECT * FROM t FULL JOIN u ON t.a = u.a) WHERE d > 'a'",
    "SELECT id, sum(n) OVER (ORDER BY id), rank() OVER (PARTITION BY b ORDER BY n) FROM v",
    "WITH q AS (SELECT id, b FROM t WHERE a = 5) SELECT * FROM q WHERE b = 'x'",
]
LEFT_ALONE: Final = [
    "SELECT * FROM (SELECT DISTINCT a FROM t) WHERE a > 2",
    "SELECT * FROM (SELECT a FROM t LIMIT 2)",
    "SELECT * FROM (SELECT a, count(*) FROM t GROUP BY a) WHERE a = 5",
    "SELECT * FROM (SELECT a FROM t UNION SELECT a FROM u) WHERE a = 5",
    "SELECT * FROM u LEFT JOIN (SELECT a AS k, coalesce(b, '-') AS z FROM t) ON u.a = k",
    "SELECT * FROM u FULL JOIN (SELECT a AS k FROM t WHERE c > 1) ON u.a = k",
    "SELECT * FROM (SELECT id, row_number() OVER (ORDER BY id DESC) AS n FROM t) WHERE id > 2",
    "SELECT k + 1, count(*) FROM (SELECT a + 1 AS k FROM t) GROUP BY k + 1",
    "SELECT json_array(x) FROM (SELECT json_quote(a) AS x FROM t)",
]
LISTS: Final = [
    "SELECT id FROM t WHERE a = 5 OR a = 7",
    "SELECT id FROM t WHERE a = '5' OR 2 = a OR a = NULL",
    "SELECT t.id, u.d FROM t, u WHERE t.a = u.a AND (u.d = 'x' OR u.d = 'q')",
]
NO_LISTS: Final = [
    "SELECT id FROM t WHERE b = 'x' OR b = 'Y' COLLATE BINARY",
    "SELECT id FROM t WHERE a = 5 OR id = 4",
    "SELECT t.id FROM t, u WHERE t.a = u.a OR t.a = 2",
    "SELECT id FROM t WHERE NOT (a = 5 OR a = 7)",
]
PUSHED: Final = [
    "SELECT * FROM (SELECT a, count(*) AS n FROM t GROUP BY a) WHERE a = 5",
    "SELECT * FROM (SELECT a, count(*) AS n FROM t GROUP BY a) WHERE a IN (5, 7) AND n > 1",
    "SELECT * FROM (SELECT DISTINCT a, b FROM t) WHERE a > 2",
    "SELECT * FROM (SELECT a, c FROM t UNION SELECT a, d FROM u) WHERE a = 5",
    "SELECT * FROM (SELECT a, c FROM t UNION ALL SELECT a, d FROM u) WHERE a = 5",
    "SELECT * FROM (SELECT a FROM t EXCEPT SELECT a FROM u) WHERE a BETWEEN 2 AND 6",
    "SELECT * FROM (SELECT a, rank() OVER (PARTITION BY a ORDER BY id) AS n FROM t) WHERE a = 5",
    "SELECT u.a, n FROM u LEFT JOIN (SELECT a, count(*) AS n FROM t GROUP BY a) x ON x.a = 5 ORDER BY u.rowid",
    "SELECT u.a, n FROM u LEFT JOIN (SELECT a, count(*) AS n FROM t GROUP BY a) x ON x.a = u.a WHERE x.a = 5",
    "SELECT u.a, n FROM u JOIN (SELECT DISTINCT a, c AS n FROM t) x ON x.a = u.a AND x.a = 7",
]
KEPT_OUT: Final = [
    "SELECT * FROM (SELECT a, count(*) AS n FROM t GROUP BY a) WHERE n = 2",
    "SELECT * FROM (SELECT a, c, count(*) AS n FROM t GROUP BY c) WHERE a = 5",
    "SELECT * FROM (SELECT b, count(*) AS n FROM t GROUP BY b) WHERE b = 'x'",
    "SELECT * FROM (SELECT max(a) AS m FROM t) WHERE m = 5",
    "SELECT * FROM (SELECT a, b FROM t UNION SELECT a, d FROM u) WHERE a = 5",
    "SELECT * FROM (SELECT DISTINCT a, b FROM t ORDER BY a LIMIT 3) WHERE a = 5",
    "SELECT * FROM (SELECT a FROM t UNION ALL SELECT a FROM u LIMIT 4 OFFSET 1) WHERE a = 5",
    "SELECT * FROM (SELECT a, row_number() OVER (ORDER BY id) AS n FROM t) WHERE a = 5",
    "SELECT u.a, n FROM u LEFT JOIN (SELECT a, count(*) AS n FROM t GROUP BY a) x ON x.a = u.a WHERE x.a IS NULL",
    "SELECT u.a, n FROM u FULL JOIN (SELECT a, count(*) AS n FROM t GROUP BY a) x ON x.a = u.a WHERE x.a = 5",
    "SELECT * FROM (SELECT DISTINCT a FROM t) WHERE a > abs(random() % 1)",
    "SELECT * FROM (SELECT DISTINCT a FROM t) WHERE a IN (SELECT a FROM u)",
]

ASKED: Final = [
    "SELECT id FROM t WHERE EXISTS(SELECT 1 FROM u WHERE u.a = t.a)",
    "SELECT id FROM t WHERE EXISTS(SELECT 1 FROM u WHERE u.d = t.b) AND c < 5",
    "SELECT id FROM t WHERE EXISTS(SELECT 1 FROM u WHERE u.a > t.a AND u.d <> 'q')",
    "SELECT id FROM t WHERE EXISTS(SELECT 1 FROM u WHERE d = 'q')",
    "SELECT id FROM t WHERE EXISTS(SELECT 1 FROM u WHERE d = 'none')",
    "SELECT id FROM t WHERE EXISTS(SELECT DISTINCT u.d FROM u WHERE u.a = t.a ORDER BY u.d)",
    "SELECT id FROM t WHERE EXISTS(SELECT rank() OVER (ORDER BY d) FROM u WHERE u.a = t.a)",
    "SELECT count(*), max(b) FROM t WHERE EXISTS(SELECT 1 FROM u WHERE u.a = t.a)",
    "SELECT count(*) FROM t WHERE EXISTS(SELECT 1 FROM u)",
    "SELECT max(a) FROM t WHERE EXISTS(SELECT 1 FROM u WHERE d = 'none')",
    "SELECT b, count(*) FROM t WHERE EXISTS(SELECT 1 FROM u WHERE u.a = t.a) GROUP BY b ORDER BY b",
    "SELECT id FROM t WHERE EXISTS(SELECT 1 FROM u WHERE u.a = t.a) ORDER BY c DESC LIMIT 2",
    "SELECT t.id, u.d FROM t JOIN u ON t.a = u.a WHERE EXISTS(SELECT 1 FROM t AS s WHERE s.b = u.d)",
    "SELECT t.id FROM t LEFT JOIN u ON t.a = u.a WHERE EXISTS(SELECT 1 FROM t AS s WHERE s.b IS u.d)",
    "SELECT id FROM v WHERE EXISTS(SELECT 1 FROM u WHERE u.a + 1 = v.n) AND EXISTS(SELECT 1 FROM u WHERE d > v.b)",
    "SELECT id FROM t WHERE EXISTS(SELECT 1 FROM u WHERE u.a = t.a AND EXISTS(SELECT 1 FROM t s WHERE s.b = u.d))",
    "SELECT id FROM t WHERE EXISTS(SELECT 1 FROM json_each('[2, 7]') WHERE value = a)",
    "SELECT id FROM t WHERE EXISTS(SELECT 1 FROM json_each('[' || t.a || ']') WHERE value = 5)",
    "SELECT (SELECT count(*) FROM u WHERE EXISTS(SELECT 1 FROM t s WHERE s.b = u.d AND s.a = t.a)) FROM t",
    "SELECT 7 WHERE EXISTS(SELECT 1 FROM u WHERE a = 7)",
    "SELECT a FROM t WHERE EXISTS(SELECT 1 FROM u WHERE u.a = t.a) UNION SELECT a FROM u ORDER BY 1",
]
NOT_ASKED: Final = [
    "SELECT id FROM t WHERE NOT EXISTS(SELECT 1 FROM u WHERE u.a = t.a)",
    "SELECT id FROM t WHERE EXISTS(SELECT 1 FROM u WHERE u.a = t.a) OR id = 3",
    "SELECT id FROM t WHERE EXISTS(SELECT 1 FROM u WHERE u.a = t.a LIMIT 1)",
    "SELECT id FROM t WHERE EXISTS(SELECT count(*) FROM u WHERE u.a = t.a)",
    "SELECT id FROM t WHERE EXISTS(SELECT 1 FROM u WHERE u.a = t.a GROUP BY d HAVING count(*) > 1)",
    "SELECT id FROM t WHERE EXISTS(SELECT 1 FROM u, u AS w WHERE u.a = t.a AND w.a = u.a)",
    "SELECT id FROM t WHERE EXISTS(SELECT 1 FROM (SELECT a FROM u) x WHERE x.a = t.a)",
    "SELECT id FROM t WHERE EXISTS(SELECT 1 FROM u WHERE u.a = t.a UNION SELECT 1 FROM u WHERE u.d = t.b)",
    "SELECT t.id, u.d FROM t LEFT JOIN u ON t.a = u.a AND EXISTS(SELECT 1 FROM t AS s WHERE s.b = u.d)",
    "SELECT t.id, u.d FROM t FULL JOIN u ON t.a = u.a WHERE EXISTS(SELECT 1 FROM t AS s WHERE s.b = u.d)",
    "SELECT id FROM t WHERE EXISTS(SELECT 1 FROM u WHERE u.a = t.a) ORDER BY id LIMIT 2 OFFSET 1",
]

SIDES: Final = [
    "SELECT * FROM (SELECT a, id FROM t UNION ALL SELECT a, rowid FROM u)",
    "SELECT a + 1 AS n FROM (SELECT a, id FROM t UNION ALL SELECT a, rowid FROM u) WHERE a > 4 ORDER BY n",
    "SELECT a, id FROM (SELECT a, id FROM t UNION ALL SELECT a, rowid FROM u) ORDER BY id DESC, a LIMIT 3",
    "SELECT a FROM (SELECT a FROM t WHERE b > 'a' UNION ALL SELECT a FROM u UNION ALL SELECT id FROM t) WHERE a > 4",
    "SELECT id, (SELECT a FROM (SELECT a FROM u UNION ALL SELECT a FROM u) WHERE a >= t.a LIMIT 1) FROM t",
]
NOT_SIDES: Final = [
    "SELECT count(*) FROM (SELECT a FROM (SELECT a FROM t UNION ALL SELECT a FROM u) WHERE a > 2)",
    "SELECT * FROM (SELECT a FROM t UNION SELECT a FROM u)",
    "SELECT DISTINCT a FROM (SELECT a FROM t UNION ALL SELECT a FROM u)",
    "SELECT a, count(*) FROM (SELECT a FROM t UNION ALL SELECT a FROM u) GROUP BY a",
    "SELECT a FROM (SELECT a FROM t UNION ALL SELECT a FROM u) ORDER BY a + 1",
    "SELECT a FROM (SELECT a FROM t UNION ALL SELECT d FROM u) WHERE a = 5",
    "SELECT b FROM (SELECT b FROM t UNION ALL SELECT d FROM u) WHERE b = 'X'",
    "SELECT a FROM (SELECT a FROM t UNION ALL SELECT a FROM u ORDER BY 1)",
    "SELECT a FROM (SELECT a FROM t UNION ALL SELECT a FROM u LIMIT 4)",
    "SELECT a FROM (SELECT DISTINCT a FROM t UNION ALL SELECT a FROM u)",
    "SELECT a FROM (SELECT a FROM t UNION ALL SELECT max(a) FROM u)",
    "SELECT x.a FROM (SELECT a FROM t UNION ALL SELECT a FROM u) x JOIN u ON u.a = x.a",
    "SELECT a, row_number() OVER (ORDER BY a) FROM (SELECT a FROM t UNION ALL SELECT a FROM u)",
]
KNOWN: Final = [
    "SELECT d FROM u WHERE a = 5 AND rowid < a",
    "SELECT d FROM u WHERE 7 = a AND rowid BETWEEN a - 6 AND a",
    "SELECT t.id FROM t CROSS JOIN u WHERE u.a = 5 AND t.id < u.a",
    "SELECT t.id FROM t LEFT JOIN u ON t.a = u.a WHERE u.d = 'x' AND t.b >= u.d AND u.a = 5 AND t.id < u.a",
]
NOT_KNOWN: Final = [
    "SELECT id FROM t WHERE b = 'x' AND b > 'a'",
    "SELECT id FROM t WHERE c = 1 AND a > c",
    "SELECT id FROM t WHERE a = '5' AND id < a",
    "SELECT id FROM t WHERE a = 5 OR id < a",
    "SELECT id FROM t WHERE a = 5 AND id IN (SELECT rowid FROM u WHERE u.a = t.a)",
]


def answers(sql: str, disabled: frozenset[str], monkeypatch: pytest.MonkeyPatch) -> tuple[list[object], list[str]]:
    """(rows, sorted unless the text orders them, and the plan's lines) with these rules switched off."""
    with monkeypatch.context() as patch:
        patch.setattr(session, "Environment", partial(Environment, disabled_rules=disabled))
        connection = minisql.connect(":memory:")
        connection.executescript(SETUP)
        rows = connection.execute(sql).fetchall()
        plan = [row[3] for row in connection.execute("EXPLAIN QUERY PLAN " + sql)]
        connection.close()
    return (rows if "ORDER BY" in sql else sorted(rows, key=repr)), plan


@pytest.mark.parametrize("rule", ["flatten", "or_list", "push_down", "semi_join", "flatten_union", "constants"])
@pytest.mark.parametrize(
    "sql",
    [*FLATTENED, *LEFT_ALONE, *LISTS, *NO_LISTS, *PUSHED, *KEPT_OUT, *ASKED, *NOT_ASKED, *SIDES, *NOT_SIDES, *KNOWN],
)
def test_rows_are_the_same_without_the_rule(sql: str, rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with_rule, _ = answers(sql, frozenset(), monkeypatch)
    without_rule, _ = answers(sql, frozenset((rule,)), monkeypatch)
    assert with_rule == without_rule


@pytest.mark.parametrize(
    ("sql", "rule", "fires"),
    [(sql, "flatten", True) for sql in FLATTENED]
    + [(sql, "flatten", False) for sql in LEFT_ALONE]
    + [(sql, "or_list", True) for sql in LISTS]
    + [(sql, "or_list", False) for sql in NO_LISTS]
    + [(sql, "push_down", True) for sql in PUSHED]
    + [(sql, "push_down", False) for sql in KEPT_OUT]
    + [(sql, "semi_join", True) for sql in ASKED]
    + [(sql, "semi_join", False) for sql in NOT_ASKED]
    + [(sql, "flatten_union", True) for sql in SIDES]
    + [(sql, "flatten_union", False) for sql in NOT_SIDES]
    + [(sql, "constants", True) for sql in KNOWN]
    + [(sql, "constants", False) for sql in NOT_KNOWN],
)
def test_the_plan_changes_only_where_the_rule_may_fire(
    sql: str, rule: str, fires: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, with_rule = answers(sql, frozenset(), monkeypatch)
    _, without_rule = answers(sql, frozenset((rule,)), monkeypatch)
    assert (with_rule != without_rule) is fires


def test_a_condition_on_a_view_reaches_the_index_below_it(monkeypatch: pytest.MonkeyPatch) -> None:
    _, plan = answers("SELECT b FROM v WHERE id = 3", frozenset(), monkeypatch)
    assert plan == ["SEARCH t USING INTEGER PRIMARY KEY (rowid=?)"]
