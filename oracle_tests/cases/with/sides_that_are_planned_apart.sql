-- needs: flatten_union
-- A query over two UNION ALLs is asked of each pair of sides. What one side has flattened is nothing to the others; and
-- a compound with a LIMIT, which is no such side, does not keep the next one from it. Source: SQLite, EXPLAIN QUERY PLAN.
CREATE TABLE t(a, b TEXT COLLATE NOCASE, c REAL);
CREATE TABLE u(a, b, c INTEGER);
CREATE INDEX ub ON u(b);
CREATE INDEX ta ON t(a);
INSERT INTO t VALUES (1, 'b', 2), (2, 'A', 1.5), (3, 'a', NULL);
INSERT INTO u VALUES (1, 'x', 4), (5, 'B', 0);
CREATE VIEW v AS SELECT a, b AS b, c FROM t UNION SELECT * FROM u ORDER BY 2 COLLATE RTRIM DESC LIMIT 5;
CREATE VIEW w AS SELECT a COLLATE NOCASE AS a, b, c + 0 AS c FROM t ORDER BY 3;
CREATE VIEW few AS SELECT a, c FROM t UNION ALL SELECT a, c FROM u LIMIT 3;
WITH z AS (SELECT (SELECT max(b) FROM u) FROM w UNION ALL SELECT c + 1 FROM v) SELECT * FROM z AS x, z AS y LIMIT 20;
WITH z AS (SELECT 7 FROM w UNION ALL SELECT c + 1 FROM v) SELECT * FROM z AS x, z AS y;
WITH z AS (SELECT a FROM w UNION ALL SELECT b FROM u) SELECT * FROM few AS x, z AS y;
WITH z AS (SELECT a FROM w UNION ALL SELECT b FROM u) SELECT * FROM z AS y, few AS x WHERE y.a < x.c;
SELECT x.a, y.c FROM few AS x, (SELECT a, c FROM t UNION ALL SELECT b, c FROM u) AS y WHERE y.a = x.a;
EXPLAIN QUERY PLAN
SELECT x.a, y.c FROM few AS x, (SELECT a, c FROM t UNION ALL SELECT b, c FROM u) AS y WHERE y.a = x.a;
