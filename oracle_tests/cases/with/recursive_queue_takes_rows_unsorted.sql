-- needs: flatten
-- What enters the queue of a recursive select is not sorted, though it comes from a view with ORDER BY; nor is DISTINCT
-- carried out before UNION does it. A subquery with a LIMIT stays one, as in any part of a compound.
-- Source: SQLite, EXPLAIN QUERY PLAN.
CREATE TABLE t(a, c);
INSERT INTO t VALUES ('b', 5), ('c', -1), ('a', 1);
CREATE TABLE s(a, b, c);
CREATE INDEX sa ON s(a);
INSERT INTO s VALUES (3, 1, 1), (1, 1, 1), (2, 1, 1), (2, 1, 1);
CREATE VIEW v AS SELECT a FROM t ORDER BY a;
CREATE VIEW joined(a) AS SELECT x.a FROM t AS x, t AS y ORDER BY x.a;
CREATE VIEW limited AS SELECT a FROM t ORDER BY a LIMIT 10;
WITH q(a) AS (SELECT z.a FROM v AS z UNION ALL SELECT q.a + 1 FROM q WHERE q.a < 3) SELECT a FROM q;
WITH q(a) AS (SELECT z.a FROM v AS z UNION ALL SELECT q.a + 1 FROM q WHERE q.a < 3 LIMIT 2) SELECT a FROM q;
WITH q(a) AS (SELECT z.a FROM v AS z UNION SELECT q.a + 1 FROM q WHERE q.a < 3) SELECT a FROM q;
WITH q(a) AS (SELECT z.a FROM joined AS z UNION ALL SELECT q.a + 1 FROM q WHERE q.a < 3) SELECT a FROM q;
WITH q(a) AS (SELECT z.a FROM limited AS z UNION ALL SELECT q.a + 1 FROM q WHERE q.a < 3) SELECT a FROM q;
WITH q(a) AS (SELECT abs(z.a) || z.a FROM v AS z UNION ALL SELECT q.a + 1 FROM q WHERE q.a < 3) SELECT a FROM q;
WITH q(a, b) AS (SELECT z.a, 1 FROM v AS z UNION ALL SELECT q.a + 1, 1 FROM q WHERE q.a < 3 ORDER BY 2) SELECT a FROM q;
WITH q(a) AS (SELECT a FROM t UNION ALL SELECT a FROM v UNION ALL SELECT q.a + 1 FROM q WHERE q.a < 3) SELECT a FROM q;
WITH q(a) AS (SELECT a FROM t UNION SELECT a FROM v UNION ALL SELECT q.a + 1 FROM q WHERE q.a < 3) SELECT a FROM q;
WITH q(a, c) AS (SELECT DISTINCT a, c FROM s UNION SELECT q.a + 1, 1 FROM q WHERE q.a < 3) SELECT a FROM q;
WITH q(a, c) AS (SELECT DISTINCT a, c FROM s UNION ALL SELECT q.a + 1, 1 FROM q WHERE q.a < 3) SELECT a FROM q;
WITH q(a) AS (SELECT 'a' UNION ALL SELECT z.a FROM q JOIN v AS z WHERE q.a = 'a' LIMIT 9) SELECT a FROM q;
EXPLAIN QUERY PLAN
WITH q(a) AS (SELECT z.a FROM v AS z UNION ALL SELECT q.a + 1 FROM q WHERE q.a < 3) SELECT a FROM q;
