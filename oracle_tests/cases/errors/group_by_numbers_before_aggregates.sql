-- All numbers in GROUP BY are looked up before it is asked whether a term is an aggregate. Source: found with SQLite.
CREATE TABLE t(a, b);
-- error
SELECT count(*) FROM t GROUP BY 1, 0;
-- error
SELECT count(*) FROM t GROUP BY 1, 3;
-- error
SELECT count(*) FROM t GROUP BY 1, nosuch;
-- error
SELECT count(*) AS c FROM t GROUP BY c, 5;
-- error
SELECT count(*) FROM t GROUP BY a, 1;
SELECT a, count(*) FROM t GROUP BY a, 1;
