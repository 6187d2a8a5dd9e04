-- `x OR 1`, or TRUE, is 1 whatever x is: it is not computed, and what is wrong with it where only its code would show it
-- is not told; but in an ON it is.
CREATE TABLE t(a, b);
INSERT INTO t VALUES (1, 2), (3, 4);
CREATE TABLE u(a, b);
INSERT INTO u VALUES (1, 2);
SELECT a = abs(-9223372036854775808) OR TRUE, 1 OR (1, 2), (1, 2) OR a OR 7 FROM t;
-- error
SELECT a = abs(-9223372036854775808) OR 0 FROM t;
SELECT * FROM t WHERE a = abs(-9223372036854775808) OR 3;
SELECT * FROM t WHERE NOT ((1, 2) OR 1);
SELECT * FROM t WHERE ((1, 2) OR 1) AND a = 3;
SELECT * FROM t WHERE (SELECT sum(t.a) FROM u) OR TRUE;
SELECT * FROM t WHERE 5 OR EXISTS (SELECT 1 FROM u WHERE (1, 2));
-- error
SELECT * FROM t WHERE (1, 2) OR 1.0;
-- error
SELECT * FROM t WHERE (1, 2) OR 1 = 1;
-- error
SELECT * FROM t WHERE nosuch OR TRUE;
-- error
SELECT * FROM t WHERE sum(a) OR TRUE;
-- error
SELECT * FROM t LEFT JOIN u ON (1, 2) OR 1;
SELECT a FROM t GROUP BY a HAVING (1, 2) OR 1;
SELECT count(*) FILTER (WHERE (1, 2) OR 1), CASE WHEN (1, 2) OR 1 THEN 3 END, sum(a) OR 1 FROM t;
SELECT sum(a) OR 1, max(a) OVER () OR 1 FROM t GROUP BY b;
SELECT (a COLLATE NOCASE OR 1) = '1', typeof(a OR 1) FROM t ORDER BY a OR 1;
SELECT DISTINCT a OR 1 FROM t GROUP BY a OR 1 ORDER BY a OR 1;
CREATE TABLE c(a CHECK (a > 0 OR 1), b AS (a OR 2));
INSERT INTO c(a) VALUES (-1);
SELECT * FROM c;
CREATE INDEX ci ON c(a) WHERE a OR 1;
SELECT a FROM c WHERE a OR 1;
