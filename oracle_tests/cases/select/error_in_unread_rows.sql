-- A runtime error stops the query only when its row is reached.
CREATE TABLE t(a INTEGER PRIMARY KEY);
INSERT INTO t VALUES(-9223372036854775808), (1), (2);
-- error
SELECT abs(a) FROM t ORDER BY a;
SELECT abs(a) FROM t WHERE a > 0 ORDER BY a;
SELECT abs(a) FROM t ORDER BY a DESC LIMIT 2;
SELECT CASE WHEN a > 0 THEN abs(a) END FROM t ORDER BY a;
-- error
SELECT a > 0 AND abs(a) FROM t ORDER BY a;
