-- lang_select: SQLite allows aliases of result columns in WHERE, GROUP BY and HAVING.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 10), (2, 20), (3, 10), (4, NULL);
SELECT a * 2 AS d FROM t WHERE d > 4;
SELECT b / 10 AS tens, count(*) FROM t GROUP BY tens ORDER BY tens;
SELECT b AS q, sum(a) AS s FROM t GROUP BY q HAVING s > 2 ORDER BY s;
-- error
SELECT a AS one, one + 1 FROM t WHERE one = 1;
