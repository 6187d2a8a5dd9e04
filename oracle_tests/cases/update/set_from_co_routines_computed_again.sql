-- Without automatic indexes a subquery in the FROM of a correlated one is a co-routine in the outer loop, whose rows are
-- computed for each row outside, and see what the statement has changed.
PRAGMA automatic_index = OFF;
CREATE TABLE t(id INTEGER PRIMARY KEY, a, b);
INSERT INTO t VALUES (1, 1, 1), (2, 5, 1), (3, 7, 2), (4, 2, 2), (5, 9, 1);
BEGIN;
UPDATE t SET a = (SELECT s.m + 1 FROM (SELECT max(a) m, b AS bb FROM t GROUP BY b) s JOIN t t2 ON t2.b = s.bb WHERE t2.id = t.id);
SELECT * FROM t;
ROLLBACK;
BEGIN;
UPDATE t SET a = (SELECT s.m + 1 FROM t t2, (SELECT max(a) m, b AS bb FROM t GROUP BY b) s WHERE t2.b = s.bb AND t2.id = t.id);
SELECT * FROM t;
ROLLBACK;
BEGIN;
UPDATE t SET a = (SELECT s.m + 1 FROM t t2 LEFT JOIN (SELECT max(a) m, b AS bb FROM t GROUP BY b) s ON t2.b = s.bb WHERE t2.id = t.id);
SELECT * FROM t;
ROLLBACK;
BEGIN;
UPDATE t SET a = (SELECT count(*) FROM (SELECT DISTINCT a FROM t) s, t t2 WHERE s.a < t.a AND t2.id = t.id);
SELECT * FROM t;
ROLLBACK;
BEGIN;
DELETE FROM t WHERE a < (SELECT s.m FROM (SELECT max(a) m, b FROM t GROUP BY b) s JOIN t t2 ON t2.b = s.b WHERE t2.id = t.id);
SELECT * FROM t;
ROLLBACK;
-- rows of queries are the same either way
SELECT (SELECT s.m + 1 FROM (SELECT max(a) m, b AS bb FROM t GROUP BY b) s JOIN t t2 ON t2.b = s.bb WHERE t2.id = t.id) FROM t;
