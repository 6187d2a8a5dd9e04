-- needs: automatic_index
-- A subquery that is run for each row counts as run 28 times, and so does each SELECT in its FROM, with a FROM or without.
CREATE TABLE t(id INTEGER PRIMARY KEY, a, b, c);
CREATE TABLE u(a, b, c);
CREATE INDEX iu ON u(a);
INSERT INTO t VALUES(1, 1, 2, 3), (2, 1, 5, 5), (3, 2, 3, 'x'), (4, 7, 7, 7);
INSERT INTO u VALUES(1, 2, 3), (2, 1, 1), (1, 1, 9), (5, 6, 7), (3, 3, 3);
CREATE VIEW v AS SELECT a, b, c FROM u ORDER BY b DESC, c DESC LIMIT 8;
EXPLAIN QUERY PLAN SELECT t.c, (SELECT group_concat(x.b) FROM (SELECT 1 a, 2 b) x WHERE x.a = t.a) FROM t;
EXPLAIN QUERY PLAN SELECT t.c, (SELECT group_concat(x.b) FROM (SELECT 1 a, 2 b UNION ALL SELECT 1, 1) x WHERE x.a = t.a) FROM t;
SELECT t.c, (SELECT group_concat(x.b) FROM (SELECT 1 a, 2 b UNION ALL SELECT 1, 1) x WHERE x.a = t.a) FROM t;
EXPLAIN QUERY PLAN SELECT t.c, x.b FROM t LEFT JOIN (SELECT 1 a, 2 b UNION ALL SELECT 1, 1) x ON x.a = t.a;
EXPLAIN QUERY PLAN WITH x AS MATERIALIZED (SELECT 1 a, 2 b UNION ALL SELECT 1, 1) SELECT t.c, (SELECT group_concat(x.b) FROM x WHERE x.a = t.a) FROM t;
EXPLAIN QUERY PLAN SELECT t.c, (SELECT group_concat(x.b) FROM (SELECT b, a, c FROM v WHERE b IS NOT NULL LIMIT 50) x WHERE x.a = t.a) FROM t;
SELECT t.c, (SELECT group_concat(x.c) FROM (SELECT b, a, c FROM v WHERE b IS NOT NULL LIMIT 50) x WHERE x.a = t.a) FROM t;
EXPLAIN QUERY PLAN SELECT t.c, (SELECT group_concat(x.b) FROM (SELECT b, a, c FROM v LIMIT 3) x WHERE x.a = t.a) FROM t;
EXPLAIN QUERY PLAN SELECT a FROM t WHERE a IN (SELECT x.a FROM (SELECT p.a, p.b FROM v p JOIN (SELECT 1 a, 1 b) q WHERE p.a = q.a) x JOIN v y ON x.a = y.b WHERE x.a = t.a);
EXPLAIN QUERY PLAN SELECT a FROM t WHERE EXISTS (SELECT 1 FROM (SELECT a, b FROM v WHERE c > 1) x LEFT JOIN (SELECT DISTINCT b, c FROM u LIMIT 12) y ON x.a = y.b WHERE x.b = t.b);
