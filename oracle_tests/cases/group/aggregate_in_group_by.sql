-- lang_select: aggregate functions may not be used in a GROUP BY clause.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 2);
-- error
SELECT a FROM t GROUP BY sum(b);
-- error
SELECT sum(b) FROM t GROUP BY 1;
-- error
SELECT a, sum(b) AS s FROM t GROUP BY a, s;
-- error
SELECT a FROM t GROUP BY max(a, b) + max(a);
SELECT a FROM t GROUP BY max(a, b);
SELECT a FROM t GROUP BY (SELECT max(b) FROM t);
-- error
SELECT a FROM t GROUP BY row_number() OVER ();
