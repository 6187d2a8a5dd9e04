-- lang_select: a GROUP BY term may be a result column's number or alias, or any expression.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 'x'), (2, 'x'), (3, 'y'), (12, 'y'), (13, NULL);
SELECT b, count(*) FROM t GROUP BY 1 ORDER BY 1;
SELECT a % 2 AS odd, sum(a) FROM t GROUP BY odd ORDER BY odd;
SELECT a / 10, group_concat(a) FROM t GROUP BY a / 10 ORDER BY 1;
SELECT count(*) FROM t GROUP BY b, a > 10 ORDER BY 1;
SELECT b AS a, count(*) FROM t GROUP BY a ORDER BY 1, 2;
SELECT count(*) FROM t GROUP BY 'constant';
SELECT count(*) FROM t GROUP BY 1 + 1;
-- error
SELECT b FROM t GROUP BY 2;
-- error
SELECT b FROM t GROUP BY 0;
-- error
SELECT b FROM t GROUP BY count(*);
-- error
SELECT count(*) FROM t GROUP BY 1;
-- error
SELECT count(*) AS n FROM t GROUP BY n;
-- error
SELECT * FROM t GROUP BY 3;
-- error
SELECT b FROM t GROUP BY;
