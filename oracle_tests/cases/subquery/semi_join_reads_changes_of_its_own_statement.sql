-- A change whose WHERE asks its own table reads the rows as they were before.
CREATE TABLE t(a INTEGER PRIMARY KEY, b);
INSERT INTO t VALUES(1, 2), (2, 3), (3, 4), (5, 1);
DELETE FROM t WHERE EXISTS(SELECT 1 FROM t AS u WHERE u.a = t.b);
SELECT * FROM t ORDER BY a;
INSERT INTO t VALUES(1, 3), (2, 1);
UPDATE t SET b = b + 1 WHERE EXISTS(SELECT 1 FROM t AS u WHERE u.b = t.a);
SELECT * FROM t ORDER BY a;
INSERT INTO t SELECT a + 10, b FROM t WHERE EXISTS(SELECT 1 FROM t AS u WHERE u.a = t.b + 0);
SELECT * FROM t ORDER BY a;
