-- Source: lang_indexedby; SQLite itself
-- HAVING x AND 0 is 0, and x is not even looked at, where the 0 is written so, or is what the parser knows; not where it
-- is what a test for NULL comes to of a column that never is NULL, or what a column of a subquery stands for.
CREATE TABLE t(a INTEGER PRIMARY KEY, b NOT NULL);
CREATE TABLE u(a, b);
CREATE INDEX partial ON t(a) WHERE b IN (1, 2, 'a');
CREATE VIEW v AS SELECT count(*) AS n FROM u GROUP BY a HAVING max(b) IN (SELECT x.a FROM t JOIN t AS x INDEXED BY partial ON t.b = x.b);
-- error
SELECT x.n FROM v AS x;
SELECT x.n FROM v AS x, t AS y WHERE 0;
SELECT x.n FROM v AS x, t AS y WHERE 0 AND x.n = 3;
SELECT x.n FROM v AS x, t AS y WHERE 5 IS NULL;
SELECT x.n FROM v AS x, t AS y WHERE FALSE;
-- error
SELECT x.n FROM v AS x, t AS y WHERE y.a IS NULL;
-- error
SELECT x.n FROM v AS x, t AS y WHERE y.b IS NULL AND x.n = 3;
-- error
SELECT x.n FROM t AS y JOIN v AS x ON y.rowid IS NULL;
-- error
SELECT x.n FROM v AS x, (SELECT a, 0 AS z FROM t) AS y WHERE z;
-- error
SELECT x.n FROM v AS x, t AS y WHERE 0.0;
