-- lang_select: a query without rows still has its columns.
CREATE TABLE t(a, b);
SELECT * FROM t;
SELECT a + 1 AS c, b FROM t;
SELECT t.* FROM t WHERE 0;
SELECT a FROM t LIMIT 0;
