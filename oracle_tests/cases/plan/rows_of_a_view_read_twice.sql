-- Source: SQLite itself (EXPLAIN QUERY PLAN)
-- A view counts in a join for what its last reference was thought to give that is compiled before: all references in one
-- FROM count the same, and one in a subquery of a later item counts for them too.
CREATE TABLE t(a, b);
CREATE TABLE u(a INTEGER PRIMARY KEY, b);
INSERT INTO t VALUES(1, 2), (3, 4), (3, 1), (2, 3);
INSERT INTO u VALUES(1, 3), (3, 2), (4, 3), (6, 1);
CREATE VIEW v AS SELECT DISTINCT a, b FROM u;
CREATE VIEW g AS SELECT a, count(*) AS b FROM t GROUP BY a;
CREATE VIEW one AS SELECT 1 AS k, 2 AS c;
SELECT * FROM v AS x, v AS y WHERE x.a = 3;
EXPLAIN QUERY PLAN SELECT * FROM v AS x, v AS y WHERE x.a = 3;
SELECT * FROM v AS x, v AS y WHERE y.a = 3;
EXPLAIN QUERY PLAN SELECT * FROM v AS x, v AS y WHERE y.a = 3;
SELECT * FROM v AS x JOIN v AS y ON x.a = y.b WHERE x.a = 3;
EXPLAIN QUERY PLAN SELECT * FROM v AS x JOIN v AS y ON x.a = y.b WHERE x.a = 3;
SELECT * FROM t JOIN v AS x ON t.b = x.a LEFT JOIN v AS y ON t.a = y.b WHERE y.a IS NULL OR y.a > 3;
EXPLAIN QUERY PLAN SELECT * FROM t LEFT JOIN v AS x ON t.a = x.b JOIN v AS y ON x.a = y.b WHERE y.a = 3;
EXPLAIN QUERY PLAN SELECT * FROM v AS x JOIN g ON x.a = g.b JOIN v AS y ON x.a = y.b WHERE y.a = 3;
EXPLAIN QUERY PLAN SELECT * FROM v AS x, (SELECT s.a, s.b FROM v AS s WHERE s.a = 3 LIMIT 5) AS y LEFT JOIN t ON x.a = t.b;
SELECT * FROM one AS y LEFT JOIN (SELECT a FROM t WHERE a <> (SELECT max(x.k) FROM t JOIN one AS x ON t.a = x.c) LIMIT 5) AS s ON y.c = s.a;
EXPLAIN QUERY PLAN SELECT * FROM one AS y LEFT JOIN (SELECT a FROM t WHERE a <> (SELECT max(x.k) FROM t JOIN one AS x ON t.a = x.c) LIMIT 5) AS s ON y.c = s.a;
EXPLAIN QUERY PLAN SELECT * FROM g JOIN one AS y ON g.a = y.c JOIN (SELECT a FROM t WHERE a <> (SELECT max(x.k) FROM t JOIN one AS x ON t.a = x.c) LIMIT 5) AS s ON y.c = s.a;
