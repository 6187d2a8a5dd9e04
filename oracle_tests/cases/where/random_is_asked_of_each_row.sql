-- A term without columns that gives another value each time is checked for each row of the outermost loop.
CREATE TABLE t(x, y);
WITH RECURSIVE r(v) AS (SELECT 1 UNION ALL SELECT v+1 FROM r WHERE v<1000) INSERT INTO t SELECT v, v%7 FROM r;
CREATE TABLE u(x INTEGER PRIMARY KEY, z);
INSERT INTO u SELECT x, y FROM t;
SELECT count(*) BETWEEN 300 AND 700 FROM t WHERE random() % 2;
SELECT count(*) BETWEEN 300 AND 700 FROM t WHERE abs(random() % 2) = 1;
SELECT count(*) BETWEEN 30 AND 400 FROM t WHERE y > 2 AND random() % 2 AND x > 100;
SELECT count(*) BETWEEN 300 AND 700 FROM t JOIN u ON t.x = u.x WHERE random() % 2;
SELECT count(*) BETWEEN 300 AND 700 FROM t JOIN u ON t.x = u.x AND random() % 2;
SELECT count(*) BETWEEN 300 AND 700 FROM t LEFT JOIN u ON t.x = u.x WHERE random() % 2;
SELECT count(*), count(u.x) BETWEEN 300 AND 700 FROM t LEFT JOIN u ON t.x = u.x AND random() % 2;
SELECT count(*) BETWEEN 300 AND 700 FROM t FULL JOIN u ON t.x = u.x WHERE random() % 2;
SELECT count(*) IN (0, 1000) FROM t WHERE (SELECT random() % 2);
SELECT count(*) BETWEEN 300 AND 700 FROM t WHERE random() % 2 AND (SELECT 1);
SELECT count(DISTINCT y) FROM t WHERE random() % 2;
SELECT max(x) > 800 FROM t WHERE random() % 2;
EXPLAIN QUERY PLAN SELECT * FROM t JOIN u ON t.x = u.x WHERE random() % 2;
EXPLAIN QUERY PLAN SELECT * FROM t WHERE random() % 2 AND (SELECT 1);
-- Flattening puts the call wherever a column is read.
SELECT r = r FROM (SELECT random() AS r);
-- needs flatten
SELECT sum(r = r) FROM (SELECT random() AS r FROM t);
-- needs flatten
SELECT count(*) FROM (SELECT random() AS r FROM t) WHERE r = r;
SELECT count(*) FROM (SELECT random() AS r FROM t LIMIT 10) WHERE r = r;
-- needs flatten
WITH q AS (SELECT random() AS r FROM t) SELECT sum(r = r) FROM q;
WITH q AS MATERIALIZED (SELECT random() AS r FROM t) SELECT sum(r = r) FROM q;
CREATE VIEW v AS SELECT x, random() AS r FROM t;
-- needs flatten
SELECT sum(r = r), count(*) FROM v WHERE x < 100;
EXPLAIN QUERY PLAN SELECT * FROM v JOIN u ON v.x = u.x WHERE u.z = 3;
EXPLAIN QUERY PLAN SELECT r, r FROM v ORDER BY x;
