-- An integer constant in GROUP BY is the number of a result column; an expression of constants is not.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 2), (1, 3), (2, 2);
SELECT a, count(*) FROM t GROUP BY 1 ORDER BY 1;
SELECT b, a, count(*) FROM t GROUP BY 2 ORDER BY 2;
SELECT a + b AS s, count(*) FROM t GROUP BY 1 ORDER BY 1;
SELECT count(*) FROM t GROUP BY 1 + 0;
SELECT count(*) FROM t GROUP BY 1.0;
SELECT count(*) FROM t GROUP BY '1';
-- error
SELECT a FROM t GROUP BY 0;
-- error
SELECT a FROM t GROUP BY 2;
-- error
SELECT a FROM t GROUP BY -1;
-- error
SELECT count(*) FROM t GROUP BY 1;
SELECT a FROM t GROUP BY (1) ORDER BY 1;
