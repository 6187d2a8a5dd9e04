-- optoverview "WHERE Clause Analysis": equalities on the first columns, then one range.
CREATE TABLE t(a, b, c, d);
CREATE INDEX tabc ON t(a, b, c);
INSERT INTO t SELECT value % 3, value % 4, value % 5, value FROM json_each('[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20]');
SELECT d FROM t WHERE a = 1 AND b = 2 ORDER BY d;
SELECT d FROM t WHERE a = 1 AND b = 2 AND c > 1 ORDER BY d;
SELECT d FROM t WHERE a = 1 AND c = 2 ORDER BY d;
SELECT d FROM t WHERE b = 2 ORDER BY d;
SELECT d FROM t WHERE a IN (0, 2) AND b = 1 ORDER BY d;
SELECT d FROM t WHERE a = 1 AND b > 1 AND b <= 3 AND c < 3 ORDER BY d;
SELECT d FROM t WHERE a = 1 AND b IN (1, 3) AND c IN (0, 2, 4) ORDER BY d;
SELECT count(*) FROM t WHERE a IS NULL AND b = 1;
EXPLAIN QUERY PLAN SELECT d FROM t WHERE a = 1 AND b = 2 AND c > 1;
EXPLAIN QUERY PLAN SELECT d FROM t WHERE a = 1 AND c = 2;
EXPLAIN QUERY PLAN SELECT d FROM t WHERE a IN (0, 2) AND b = 1;
