-- A constant operand whose function came with a subquery's column is computed before anything is read.
-- needs: flatten
CREATE TABLE t(a INTEGER PRIMARY KEY, b, c);
CREATE TABLE e(a, b, c);
CREATE INDEX eb ON e(b);
INSERT INTO t VALUES (1, 2, 3), (2, 3, 4);
CREATE VIEW v AS SELECT a, b, json('x') AS j FROM e;
CREATE VIEW w AS SELECT a, b, c, json('x') AS j FROM t;
SELECT json('x') + 1 > 2 FROM e;
SELECT j, j + 1, abs(j + 1), coalesce(a, j + 1), CASE WHEN a THEN j + 1 END, j + 1 IN (1, 2), j > 1, (j + 1) AND a FROM v;
SELECT j + 1 > 2 FROM e LEFT JOIN (SELECT json('x') AS j FROM t) ON 1;
-- error
SELECT j + 1 > 2 FROM v;
-- error
SELECT a AND (j + 1) FROM v;
-- error
SELECT (j + 1) NOT IN (1, 2) FROM v;
-- error
SELECT a IN (j + 1, 2) FROM v;
SELECT a IN (j + 1, 2, 3) FROM v;
-- error
SELECT CASE WHEN j + 1 THEN 2 END FROM v;
-- error
SELECT coalesce(a, j + 1 + 1) FROM v;
-- error
SELECT max(a, j + 1) FROM v;
-- error
SELECT count(j + 1 + 1) FROM v;
-- error
SELECT count(j + 1), sum(j) OVER () FROM v;
-- error
SELECT count(*) FILTER (WHERE j + 1) FROM v;
-- error
SELECT sum(a) OVER (ORDER BY j + 1 + 1) FROM v;
SELECT sum(a) OVER (ORDER BY j + 1), (j + 1) + 1 FROM (SELECT a, json('x') AS j FROM e WHERE 0);
-- error
SELECT a FROM v ORDER BY j + 1 > 2;
SELECT a FROM v ORDER BY j + 1;
-- error
SELECT 1 FROM v GROUP BY j + 1 + 1;
-- error
SELECT 1 UNION ALL SELECT j + 1 + 1 FROM v;
-- error
SELECT (SELECT j + 1 + 1 FROM v) FROM e;
-- error
SELECT (SELECT 1 WHERE j + 1) FROM v;
SELECT EXISTS (SELECT j + 1 > 2 FROM e) FROM v;
-- error
SELECT 1 FROM e CROSS JOIN w WHERE w.c = j + 1;
SELECT 1 FROM e CROSS JOIN w WHERE w.a = j + 1;
SELECT 1 FROM e LEFT JOIN w ON j + 1 > 2;
-- error
INSERT INTO t SELECT NULL, j + 1 > 2, 0 FROM v;
-- error
UPDATE e SET a = j + 1 + 1 FROM v;
-- error
DELETE FROM e WHERE EXISTS (SELECT 1 FROM v WHERE j + 1);
-- error
SELECT json('x') AS q FROM e ORDER BY (q + 1) + a;
EXPLAIN QUERY PLAN SELECT j + 1 > 2 FROM v;
