-- rowvalue §2: row values in SET, ON, BETWEEN and CASE.
CREATE TABLE t(a, b, c);
INSERT INTO t VALUES (1,2,3),(1,3,4),(2,1,5);
UPDATE t SET (b, c) = (c, b) WHERE (a, b) = (1, 2);
SELECT * FROM t ORDER BY a, b;
UPDATE t SET (a, b) = (SELECT max(a), min(b) FROM t) WHERE c = 5;
SELECT * FROM t ORDER BY c;
SELECT x.c, y.c FROM t x JOIN t y ON (x.a, x.b) < (y.a, y.b) ORDER BY 1, 2;
SELECT c FROM t WHERE (a, b) BETWEEN (1, 2) AND (1, 9) ORDER BY c;
SELECT (a, b) = (SELECT a, b FROM t u WHERE u.c = t.c) FROM t;
