"""Rewrites of queries: each gives the same rows switched on and off, and changes the plan where it fires."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

import pytest

import minisql
from minisql.planner.rewrites import REWRITES, without

SETUP: Final = """
CREATE TABLE t(id INTEGER PRIMARY KEY, a INT, b TEXT COLLATE NOCASE, c REAL);
CREATE TABLE u(a INT, d TEXT);
CREATE INDEX ta ON t(a);
CREATE INDEX ud ON u(d);
INSERT INTO t VALUES(1, 5, 'x', 1), (2, 5, 'X', 2.5), (3, NULL, 'y', 0), (4, 7, NULL, -1), (5, 2, 'z', 8);
INSERT INTO u VALUES(5, 'x'), (7, 'q'), (NULL, 'n'), (5, 'Y');
CREATE TABLE h(id INTEGER PRIMARY KEY, a INT, b TEXT, c TEXT);
CREATE INDEX h_twice ON h(a * 2);
CREATE INDEX h_both ON h(b || c DESC);
CREATE INDEX h_lower ON h(lower(b), a);
INSERT INTO h VALUES(1, 5, 'x', '1'), (2, 1, 'X', '2'), (3, NULL, 'y', NULL), (4, 2, NULL, 'z'), (5, 3, 'x', '1');
CREATE TABLE r(id INTEGER PRIMARY KEY, a INT, b TEXT NOT NULL, c INT);
CREATE INDEX rab ON r(a, b DESC);
CREATE INDEX rc ON r(c) WHERE b IS NOT NULL;
INSERT INTO r VALUES(1, 5, 'x', 1), (2, 5, 'Y', 2), (3, NULL, 'n', 3), (4, 7, 'q', NULL), (5, 5, 'x', 4);
INSERT INTO r VALUES(6, 8, 'x', 2);
CREATE VIEW v AS SELECT id, a + 1 AS n, b, c FROM t WHERE id > 1;
CREATE VIEW g AS SELECT a, count(*) AS n FROM t GROUP BY a;
CREATE VIEW j AS SELECT t.id, t.b, u.d FROM t LEFT JOIN u ON t.a = u.a;
CREATE VIEW both AS SELECT a FROM t UNION ALL SELECT a FROM u;
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
    "SELECT * FROM u LEFT JOIN (SELECT a AS k, coalesce(b, '-') AS z FROM t) ON u.a = k",
    "SELECT * FROM (SELECT a AS k, 'x' AS z FROM t WHERE c > 1) FULL JOIN u ON u.a = k AND z = 'x'",
    "WITH c AS (SELECT a, b FROM t WHERE c > 1) SELECT x.b FROM c AS x, c AS y WHERE x.a = y.a",
    "SELECT * FROM j WHERE d IS NULL",
    "SELECT u.d, j.id FROM u JOIN j ON u.d = j.d",
    "SELECT * FROM (SELECT a, c FROM t ORDER BY c DESC) LIMIT 2",
    "SELECT a FROM (SELECT a FROM (SELECT a FROM t WHERE a > 1) WHERE a < 7) ORDER BY a DESC",
    "SELECT DISTINCT n FROM v ORDER BY n",
    "SELECT k + 1, count(*) FROM (SELECT a + 1 AS k FROM t) GROUP BY k + 1",
    "SELECT * FROM (SELECT a FROM t LIMIT 2)",
    "SELECT id, (SELECT count(*) FROM v AS w WHERE w.n <= v.n) FROM v",
    "SELECT id FROM v WHERE EXISTS(SELECT 1 FROM u WHERE u.a + 1 = v.n)",
    "SELECT id FROM v WHERE n IN (SELECT a + 1 FROM u)",
    "SELECT n AS m FROM v UNION SELECT a FROM u ORDER BY 1",
    "SELECT * FROM (SELECT * FROM t FULL JOIN u ON t.a = u.a) WHERE d > 'a'",
    "SELECT id, sum(n) OVER (ORDER BY id), rank() OVER (PARTITION BY b ORDER BY n) FROM v",
    "WITH q AS (SELECT id, b FROM t WHERE a = 5) SELECT * FROM q WHERE b = 'x'",
    "SELECT json_array(x) FROM (SELECT json_quote(a) AS x FROM t)",
    "SELECT * FROM (SELECT a AS k FROM t WHERE c > 1) FULL JOIN u ON u.a = k",
    "SELECT a, k FROM (SELECT a, 5 AS k FROM t) WHERE k > a",
    "SELECT count(*), k FROM (SELECT (SELECT max(d) FROM u WHERE u.a >= t.a) AS k FROM t WHERE c > 99)",
]
LEFT_ALONE: Final = [
    "SELECT * FROM (SELECT DISTINCT a FROM t) WHERE a > 2",
    "SELECT * FROM (SELECT a, count(*) FROM t GROUP BY a) WHERE a = 5",
    "SELECT * FROM (SELECT a FROM t UNION SELECT a FROM u) WHERE a = 5",
    "SELECT * FROM u LEFT JOIN (SELECT t.a AS k, u.d AS z FROM t, u) ON u.a = k",
    "SELECT * FROM u FULL JOIN (SELECT a AS k FROM t WHERE c > 1) ON u.a = k",
    "SELECT * FROM (SELECT id, row_number() OVER (ORDER BY id DESC) AS n FROM t) WHERE id > 2",
]
LISTS: Final = [
    "SELECT id FROM t WHERE a = 5 OR a = 7",
    "SELECT t.id, u.d FROM t, u WHERE t.a = u.a OR t.a = 2",
    "SELECT id FROM t WHERE a = '5' OR 2 = a OR a = NULL",
    "SELECT t.id, u.d FROM t, u WHERE t.a = u.a AND (u.d = 'x' OR u.d = 'q')",
]
NO_LISTS: Final = [
    "SELECT id FROM t WHERE b = 'x' OR b = 'Y' COLLATE BINARY",
    "SELECT id FROM t WHERE a = 5 OR id = 4",
    "SELECT t.id FROM t, u WHERE t.a = u.d OR t.a = 2",
    "SELECT id FROM t WHERE NOT (a = 5 OR a = 7)",
]
BOUNDED: Final = [
    "SELECT id FROM t WHERE a < 5 OR a = 5",
    "SELECT id FROM t WHERE (a = 5 AND c > 1) OR (5 = a AND b = 'x')",
    "SELECT id FROM r WHERE a BETWEEN 5 AND 7 OR (a <= 7 AND c = 1)",
]
NOT_BOUNDED: Final = [
    "SELECT id FROM t WHERE a < 5 OR a > 5",
    "SELECT id FROM t WHERE a < 5 OR a = 7",
    "SELECT id FROM t WHERE a < 5 OR a = 5 OR a = 7",
    "SELECT id FROM t WHERE a IS 5 OR a = 5",
    "SELECT t.id FROM t, u WHERE (t.a = u.a AND c > 1) OR (t.a = u.a AND d = 'x')",
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
    "SELECT * FROM (SELECT DISTINCT a FROM t) WHERE a IN (SELECT a FROM u)",
    "SELECT * FROM (SELECT DISTINCT a FROM t) WHERE a = (SELECT max(a) FROM u)",
    "SELECT * FROM (SELECT max(a) AS m FROM t) WHERE m = 5",
]
KEPT_OUT: Final = [
    "SELECT * FROM (SELECT a, count(*) AS n FROM t GROUP BY a) WHERE n = 2",
    "SELECT * FROM (SELECT a, c, count(*) AS n FROM t GROUP BY c) WHERE a = 5",
    "SELECT * FROM (SELECT b, count(*) AS n FROM t GROUP BY b) WHERE b = 'x'",
    "SELECT * FROM (SELECT a, b FROM t UNION SELECT a, d FROM u) WHERE a = 5",
    "SELECT * FROM (SELECT DISTINCT a, b FROM t ORDER BY a LIMIT 3) WHERE a = 5",
    "SELECT * FROM (SELECT a FROM t UNION ALL SELECT a FROM u LIMIT 4 OFFSET 1) WHERE a = 5",
    "SELECT * FROM (SELECT a, row_number() OVER (ORDER BY id) AS n FROM t) WHERE a = 5",
    "SELECT u.a, n FROM u LEFT JOIN (SELECT a, count(*) AS n FROM t GROUP BY a) x ON x.a = u.a WHERE x.a IS NULL",
    "SELECT u.a, n FROM u FULL JOIN (SELECT a, count(*) AS n FROM t GROUP BY a) x ON x.a = u.a WHERE x.a = 5",
    "SELECT * FROM (SELECT DISTINCT a FROM t) WHERE a > abs(random() % 1)",
    "SELECT u.a, (SELECT count(*) FROM (SELECT DISTINCT a FROM t) x WHERE x.a IN (SELECT u.a + 1)) FROM u",
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

SHARED: Final = [
    "SELECT * FROM g x, g y WHERE x.a = y.n",
    "SELECT * FROM g x LEFT JOIN g y ON x.n = y.n",
    "SELECT x.a, y.n FROM g x, u, (SELECT * FROM g) y WHERE u.a = x.a",
]
NOT_SHARED: Final = [
    "SELECT * FROM g x, g y WHERE y.a = 5",
    "SELECT * FROM v x, v y",
    "SELECT * FROM g UNION ALL SELECT * FROM g",
]
SIDES: Final = [
    "SELECT * FROM (SELECT a, id FROM t UNION ALL SELECT a, rowid FROM u)",
    "SELECT a + 1 AS n FROM (SELECT a, id FROM t UNION ALL SELECT a, rowid FROM u) WHERE a > 4 ORDER BY n",
    "SELECT a, id FROM (SELECT a, id FROM t UNION ALL SELECT a, rowid FROM u) ORDER BY id DESC, a LIMIT 3",
    "SELECT a FROM (SELECT a FROM t WHERE b > 'a' UNION ALL SELECT a FROM u UNION ALL SELECT id FROM t) WHERE a > 4",
    "SELECT a FROM (SELECT a FROM t UNION ALL SELECT a FROM u LIMIT 4)",
    "SELECT id, (SELECT a FROM (SELECT a FROM u UNION ALL SELECT a FROM u) WHERE a >= t.a LIMIT 1) FROM t",
    "SELECT b FROM (SELECT b FROM t UNION ALL SELECT d FROM u) WHERE b = 'X'",
]
MERGED: Final = [
    "SELECT a FROM t UNION ALL SELECT a FROM u ORDER BY a LIMIT 3",
    "SELECT a, b FROM t UNION SELECT a, d FROM u LIMIT 2 OFFSET 1",
    "SELECT a FROM t INTERSECT SELECT a FROM u ORDER BY 1 DESC LIMIT 2",
    "SELECT a FROM t EXCEPT SELECT a FROM u UNION ALL SELECT id FROM t LIMIT 3",
    "SELECT id, (SELECT a FROM u WHERE a > id UNION ALL SELECT a FROM r WHERE a > t.id ORDER BY 1) FROM t",
]
JOINED_SIDES: Final = [
    "SELECT * FROM both AS x, both AS y",
    "SELECT x.a FROM (SELECT a FROM t UNION ALL SELECT a FROM u) x JOIN u ON u.a = x.a",
    "SELECT d, x.b FROM u JOIN (SELECT a, b FROM t WHERE c > 0 UNION ALL SELECT id, b FROM t) x USING (a) "
    "ORDER BY 2 COLLATE BINARY, 1",
    "SELECT x.a, b FROM (SELECT a FROM t UNION ALL SELECT a FROM u) x LEFT JOIN t ON id = x.a WHERE x.a > 2 LIMIT 3",
    "SELECT * FROM v, (SELECT a FROM t UNION ALL SELECT a FROM u) x, u WHERE x.a = v.n AND u.a = x.a",
    "SELECT * FROM (SELECT a FROM t UNION ALL SELECT a FROM u) x, (SELECT a, c FROM t UNION ALL SELECT 2, 3) y",
    "SELECT * FROM (SELECT a FROM t UNION ALL SELECT a FROM u) x, (SELECT d, max(a) m FROM u GROUP BY d) WHERE m = a",
]
NOT_SIDES: Final = [
    "SELECT count(*) FROM (SELECT a FROM (SELECT a FROM t UNION ALL SELECT a FROM u) WHERE a > 2)",
    "SELECT * FROM (SELECT a FROM t UNION SELECT a FROM u)",
    "SELECT DISTINCT a FROM (SELECT a FROM t UNION ALL SELECT a FROM u)",
    "SELECT a, count(*) FROM (SELECT a FROM t UNION ALL SELECT a FROM u) GROUP BY a",
    "SELECT a FROM (SELECT a FROM t UNION ALL SELECT a FROM u) ORDER BY a + 1",
    "SELECT a FROM (SELECT a FROM t UNION ALL SELECT d FROM u) WHERE a = 5",
    "SELECT a FROM (SELECT a FROM t UNION ALL SELECT a FROM u ORDER BY 1)",
    "SELECT a FROM (SELECT DISTINCT a FROM t UNION ALL SELECT a FROM u)",
    "SELECT a FROM (SELECT a FROM t UNION ALL SELECT max(a) FROM u)",
    "SELECT count(*) FROM (SELECT a FROM t UNION ALL SELECT a FROM u) x JOIN u ON u.a = x.a",
    "SELECT u.d, x.a FROM u LEFT JOIN (SELECT a FROM t UNION ALL SELECT a FROM u) x ON u.a = x.a",
    "SELECT u.d, x.a FROM (SELECT a FROM t UNION ALL SELECT a FROM u) x FULL JOIN u ON u.a = x.a",
    "SELECT a, row_number() OVER (ORDER BY a) FROM (SELECT a FROM t UNION ALL SELECT a FROM u)",
]
KNOWN: Final = [
    "SELECT d FROM u WHERE a = 5 AND rowid < a",
    "SELECT d FROM u WHERE 7 = a AND rowid BETWEEN a - 6 AND a",
    "SELECT t.id FROM t CROSS JOIN u WHERE u.a = 5 AND t.id < u.a",
    "SELECT t.id FROM t LEFT JOIN u ON t.a = u.a WHERE u.d = 'x' AND t.b >= u.d AND u.a = 5 AND t.id < u.a",
    "SELECT id FROM t WHERE c = 1 AND a > c",
    "SELECT id FROM t WHERE a = '5' AND id < a",
]
NOT_KNOWN: Final = [
    "SELECT id FROM t WHERE b = 'x' AND b > 'a'",
    "SELECT id FROM t WHERE a = 5 OR id < a",
    "SELECT id FROM t WHERE a = 5 AND id IN (SELECT rowid FROM u WHERE u.a = t.a)",
]


NOT_LIKED: Final = [
    "SELECT u.d FROM t LEFT JOIN u ON u.a = t.a WHERE u.d > 'a'",
    "SELECT t.id FROM t LEFT JOIN u ON u.a = t.a WHERE u.d = 'x' AND u.a + 1 > 2",
]
LIKED: Final = [
    "SELECT t.id FROM t LEFT JOIN u ON u.a = t.a WHERE u.d IS NULL",
    "SELECT t.id FROM t LEFT JOIN u ON u.a = t.a WHERE coalesce(u.d, 'x') = 'x'",
]
CHAINED: Final = [
    "SELECT t.id FROM t CROSS JOIN u WHERE u.a = t.a AND u.a > 4",
    "SELECT t.id FROM t CROSS JOIN u WHERE u.a = t.id AND u.a IN (5, 7)",
]
UNCHAINED: Final = [
    "SELECT t.id FROM u LEFT JOIN t ON t.a = u.a WHERE u.a > 4",
    "SELECT t.id FROM u CROSS JOIN t WHERE u.d = t.a AND u.d > 4",
]
OMITTED: Final = [
    "SELECT u.d FROM u LEFT JOIN t ON t.id = u.a",
    "SELECT u.d FROM u LEFT JOIN t ON t.id = u.a AND t.b > 'x' ORDER BY u.d",
    "SELECT DISTINCT u.d FROM u LEFT JOIN t ON t.a = u.a",
    "SELECT u.d FROM u LEFT JOIN t ON t.id = u.a LEFT JOIN t x ON x.id = u.rowid WHERE u.a > 1",
]
NOT_OMITTED: Final = [
    "SELECT u.d FROM u LEFT JOIN t ON t.a = u.a",
    "SELECT u.d, t.b FROM u LEFT JOIN t ON t.id = u.a",
    "SELECT u.d FROM u LEFT JOIN t ON t.id = u.a WHERE t.b IS NULL",
    "SELECT u.d FROM u LEFT JOIN t ON t.id = u.a ORDER BY t.b",
    "SELECT count(*) FROM u LEFT JOIN t ON t.id = u.a",
    "SELECT x.b FROM u LEFT JOIN t ON t.id = u.a LEFT JOIN t x ON x.id = t.a",
    "SELECT u.d FROM u JOIN t ON t.id = u.a",
]
UNITED: Final = [
    "SELECT id FROM t WHERE a = 5 OR id = 4",
    "SELECT id FROM t WHERE a = 5 AND b = 'x' OR id IN (2, 4)",
    "SELECT t.id, u.d FROM u CROSS JOIN t WHERE (t.a = u.a AND u.d > 'a') OR (t.id = u.a AND u.d < 'r')",
]
NOT_UNITED: Final = [
    "SELECT id FROM t WHERE a = 5 OR b = 'x'",
    "SELECT id FROM t WHERE a = 5 OR 1",
]
HELD: Final = [
    "SELECT b || c FROM h WHERE b || c > 'b'",
    "SELECT a * 2, id FROM h WHERE a * 2 BETWEEN 4 AND 10 ORDER BY a * 2 DESC",
    "SELECT count(*), max(a * 2) FROM h WHERE a * 2 IN (2, 10)",
    "SELECT DISTINCT b || c FROM h",
    "SELECT count(*) FROM h GROUP BY a * 2",
    "SELECT lower(b), a FROM h WHERE lower(b) = 'x' AND a > 1",
    "SELECT h.a * 2, u.d FROM u JOIN h ON h.a * 2 = +u.a",
    "SELECT u.d FROM u LEFT JOIN h ON h.a * 2 = +u.a",
    "SELECT u.d FROM h CROSS JOIN u ON u.a = h.a * 2 WHERE h.a * 2 > 3",
    "SELECT sum(a * 2) OVER (ORDER BY a * 2) FROM h WHERE a * 2 > 1",
    "SELECT max(b || c) FROM h",
    "SELECT id FROM h WHERE b || c > 'b' AND EXISTS(SELECT 1 FROM u WHERE u.d = h.b || h.c)",
    "SELECT n FROM (SELECT a * 2 AS n, id FROM h) WHERE n = 10",
]
NOT_HELD: Final = [
    "SELECT a, a * 2 FROM h WHERE a * 2 > 3",
    "SELECT a * 2, count(*) FROM h WHERE a * 2 > 3",
    "SELECT b || c FROM h WHERE b || c > 'b' GROUP BY b || c",
    "SELECT u.d, h.a * 2 FROM u LEFT JOIN h ON h.a * 2 = +u.a",
    "SELECT id FROM h WHERE a * 2 = 10 OR b || c = 'x1'",
]
ROWS_SOUGHT: Final = [
    "SELECT id FROM r WHERE (a, b) IN (SELECT a, d FROM u)",
    "SELECT id, a FROM r WHERE (b, a) IN (SELECT d, a FROM u) ORDER BY a, b DESC",
    "SELECT id FROM r WHERE (a, b) IN (VALUES (5, 'x'), (7, 'q'), (5, NULL))",
    "SELECT id FROM r WHERE (a, c) IN (SELECT a, 1 FROM u)",
    "SELECT id FROM r WHERE (id, b) IN (SELECT rowid, d FROM u)",
    "SELECT t.id, r.id FROM t, r WHERE (r.a, r.b) IN (SELECT u.a, u.d FROM u WHERE u.a = t.a)",
    "SELECT t.id, r.id FROM t LEFT JOIN r ON (r.a, r.b) IN (SELECT u.a, u.d FROM u) AND r.c = t.id",
    "SELECT id FROM r WHERE (a, b) IN (SELECT a, d FROM u) OR id = 3",
    "SELECT id FROM r WHERE (a, b) IN (SELECT a, d FROM u LIMIT 2) AND a = 5",
]
ROWS_NOT_SOUGHT: Final = [
    "SELECT id FROM r WHERE (a, b) NOT IN (SELECT a, d FROM u)",
    "SELECT id FROM r WHERE (a, b) IN (SELECT a, d FROM u UNION SELECT 1, 'x')",
    "SELECT id FROM r WHERE (a, b) IN (SELECT a, max(d) OVER () FROM u)",
    "SELECT id FROM r WHERE (+a, c) IN (SELECT a, d FROM u)",
    "SELECT id FROM r WHERE (a, b) IN (SELECT a, d FROM u WHERE u.a > r.c)",
]
NEVER_NULL: Final = [
    "SELECT id FROM r WHERE b IS NOT NULL AND c > 1",
    "SELECT u.d FROM u CROSS JOIN r WHERE u.a < r.id AND r.b IS NOT NULL AND r.c > 1",
]
MAY_BE_NULL: Final = [
    "SELECT id FROM r WHERE a IS NOT NULL AND c > 1",
    "SELECT id, b IS NULL FROM r WHERE c > 1",
    "SELECT u.d, r.id FROM u LEFT JOIN r ON r.a = u.a WHERE r.b IS NULL",
    "SELECT u.d, r.id FROM r RIGHT JOIN u ON r.a = u.a WHERE r.id IS NULL",
    "SELECT u.d, r.id FROM r FULL JOIN u ON r.a = u.a WHERE r.b IS NULL OR u.d IS NULL",
]
INDEXED: Final = [
    "SELECT t.id, u.d FROM t JOIN u ON t.c = u.a",
    "SELECT t.id, u.d FROM t LEFT JOIN u ON t.c = u.a AND u.d > 'a'",
]
BIG: Final = """
CREATE TABLE big(kind INT, n INT, word TEXT, rest TEXT);
CREATE TABLE ref(id INTEGER PRIMARY KEY, flag INT, name TEXT);
WITH RECURSIVE c(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM c WHERE i < 1999)
    INSERT INTO big SELECT i % 3, CASE WHEN i < 1700 THEN 7 ELSE i END, 'w' || (i * 37 % 500), 'r' FROM c;
WITH RECURSIVE c(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM c WHERE i < 199)
    INSERT INTO ref SELECT i, i % 50, 'n' || i FROM c;
CREATE INDEX big_kind ON big(kind, n);
CREATE INDEX big_n ON big(n);
CREATE INDEX big_word ON big(word, n);
ANALYZE;
"""
SKIPPED: Final = [
    "SELECT word FROM big NOT INDEXED WHERE n = 1801",
    "SELECT word FROM big INDEXED BY big_kind WHERE n = 1801",
    "SELECT count(*) FROM big INDEXED BY big_kind WHERE n > 1795 AND n < 1805",
    "SELECT word FROM big INDEXED BY big_kind WHERE n IN (1801, 1850, 7) AND word < 'w12' ORDER BY word",
]
SAMPLED: Final = [
    "SELECT count(rest) FROM big WHERE n = 7",
    "SELECT count(rest) FROM big WHERE n < 100",
]
KEPT: Final = ["SELECT count(*), sum(length(ref.name)) FROM big, ref WHERE ref.id = big.n % 200 AND ref.flag = 7"]


OF_GROUPS: Final = [
    "SELECT a, count(*) FROM t GROUP BY a HAVING a = 5",
    "SELECT a, c, max(id) FROM t GROUP BY a, c HAVING a > 2 AND max(id) > 1 AND c > 0",
    "SELECT a * 2, count(*) FROM h GROUP BY a * 2 HAVING a * 2 IN (4, 6)",
    "SELECT a AS z FROM t GROUP BY z HAVING z BETWEEN 5 AND 7 ORDER BY z",
]
NOT_OF_GROUPS: Final = [
    "SELECT a, count(*) FROM t GROUP BY a HAVING count(*) > 1",
    "SELECT a, count(*) FROM t GROUP BY a COLLATE NOCASE HAVING a = 5",
    "SELECT a, count(*) FROM t GROUP BY a HAVING a = (SELECT 5)",
    "SELECT u.a, (SELECT count(*) FROM t GROUP BY t.a HAVING t.a = u.a) FROM u",
    "SELECT count(*) FROM t HAVING count(*) > 0 AND 1",
    "SELECT a, count(*) FROM t GROUP BY a HAVING a > random() * 0",
]


OPENED: Final[list[minisql.Connection]] = []


@cache
def connection_without(disabled: frozenset[str], setup: str) -> minisql.Connection:
    """A connection of its own for each set of rewrites: it keeps its plans."""
    connection = minisql.connect(":memory:", isolation_level=None)
    connection.executescript(setup)
    OPENED.append(connection)
    return connection


@pytest.fixture(scope="module", autouse=True)
def _closed_in_the_end() -> Iterator[None]:
    yield
    connection_without.cache_clear()
    answers.cache_clear()
    for connection in OPENED:
        connection.close()
    OPENED.clear()


@cache
def answers(sql: str, disabled: frozenset[str], setup: str = SETUP) -> tuple[list[object], list[str]]:
    """(rows, sorted unless the text orders them, and the plan's lines) with these rewrites switched off."""
    with without(*disabled):
        connection = connection_without(disabled, setup)
        rows = connection.execute(sql).fetchall()
        plan = [row[3] for row in connection.execute("EXPLAIN QUERY PLAN " + sql)]
    return (rows if "ORDER BY" in sql else sorted(rows, key=repr)), plan


ALL: Final = [
    *FLATTENED, *LEFT_ALONE, *LISTS, *NO_LISTS, *BOUNDED, *NOT_BOUNDED, *PUSHED, *KEPT_OUT, *ASKED, *NOT_ASKED,
    *SIDES, *NOT_SIDES, *KNOWN, *NOT_KNOWN, *NOT_LIKED, *LIKED, *CHAINED, *UNCHAINED, *OMITTED, *NOT_OMITTED,
    *UNITED, *NOT_UNITED, *INDEXED, *JOINED_SIDES, *HELD, *NOT_HELD, *ROWS_SOUGHT, *ROWS_NOT_SOUGHT, *NEVER_NULL,
    *MAY_BE_NULL, *MERGED, *OF_GROUPS, *NOT_OF_GROUPS, *SHARED, *NOT_SHARED,
]  # fmt: skip


@pytest.mark.parametrize("rewrite", sorted(REWRITES))
def test_rows_are_the_same_without_the_rewrite(rewrite: str) -> None:
    for sql in ALL:
        assert answers(sql, frozenset((rewrite,)))[0] == answers(sql, frozenset())[0], sql
    for sql in (*SKIPPED, *SAMPLED, *KEPT):
        assert answers(sql, frozenset((rewrite,)), BIG)[0] == answers(sql, frozenset(), BIG)[0], sql


def test_rows_are_the_same_without_any_rewrite() -> None:
    for setup, queries in ((SETUP, ALL), (BIG, [*SKIPPED, *SAMPLED, *KEPT])):
        for sql in queries:
            assert answers(sql, frozenset(REWRITES), setup)[0] == answers(sql, frozenset(), setup)[0], sql


@pytest.mark.parametrize(
    ("rewrite", "fires", "leaves_alone"),
    [
        ("flatten", FLATTENED, LEFT_ALONE),
        ("or_list", LISTS, NO_LISTS),
        ("or_bound", BOUNDED, NOT_BOUNDED),
        ("push_down", PUSHED, KEPT_OUT),
        ("semi_join", ASKED, NOT_ASKED),
        ("flatten_union", [*SIDES, *JOINED_SIDES], NOT_SIDES),
        ("constants", KNOWN, NOT_KNOWN),
        ("strength", NOT_LIKED, LIKED),
        ("transitive", CHAINED, UNCHAINED),
        ("omit_join", OMITTED, NOT_OMITTED),
        ("or_union", UNITED, NOT_UNITED),
        ("automatic_index", INDEXED, LISTS),
        ("entry_exprs", HELD, NOT_HELD),
        ("row_in", ROWS_SOUGHT, ROWS_NOT_SOUGHT),
        ("not_null", NEVER_NULL, MAY_BE_NULL),
        ("having_terms", OF_GROUPS, NOT_OF_GROUPS),
        ("shared_views", SHARED, NOT_SHARED),
    ],
)
def test_the_plan_changes_only_where_the_rewrite_may_fire(
    rewrite: str, fires: list[str], leaves_alone: list[str]
) -> None:
    for sql in (*fires, *leaves_alone):
        with_rewrite, without_rewrite = answers(sql, frozenset())[1], answers(sql, frozenset((rewrite,)))[1]
        assert (with_rewrite != without_rewrite) is (sql in fires), (sql, with_rewrite, without_rewrite)


@pytest.mark.parametrize(
    ("rewrite", "fires"), [("skip_scan", SKIPPED[1:]), ("stat4", SAMPLED), ("early_filter", KEPT)]
)
def test_statistics_change_the_plan_by_a_rewrite_of_its_own(rewrite: str, fires: list[str]) -> None:
    for sql in fires:
        with_rewrite = answers(sql, frozenset(), BIG)[1]
        try:
            without_rewrite = answers(sql, frozenset((rewrite,)), BIG)[1]
        except minisql.OperationalError as error:
            without_rewrite = [str(error)]  # INDEXED BY, and no other way to use the index
        assert with_rewrite != without_rewrite, sql


def test_a_condition_on_a_view_reaches_the_index_below_it() -> None:
    assert answers("SELECT b FROM v WHERE id = 3", frozenset())[1] == ["SEARCH t USING INTEGER PRIMARY KEY (rowid=?)"]


def test_a_rewrite_that_is_none_cannot_be_switched_off() -> None:
    with pytest.raises(ValueError, match="no such rewrite: nosuch"), without("nosuch"):
        pass
