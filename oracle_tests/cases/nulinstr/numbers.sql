-- nulinstr: a NUL ends a number as any other character does.
SELECT '1' || char(0) = 1, '1' || char(0) + 1, CAST('12' || char(0) || '3' AS INTEGER), CAST('1.5' || char(0) || '9' AS REAL), typeof(CAST('7' || char(0) AS NUMERIC)), -('3' || char(0)), '1' || char(0) AND 1, char(0) OR 0;
CREATE TABLE t(i INTEGER, r REAL, n NUMERIC);
INSERT INTO t VALUES('1' || char(0), '1.5' || char(0), '2' || char(0));
SELECT typeof(i), typeof(r), typeof(n), hex(i), hex(r) FROM t;
SELECT count(*) FROM t WHERE i = 1;
