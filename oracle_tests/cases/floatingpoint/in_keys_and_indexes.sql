-- Reals as keys: 1.0 is 1, and close values are different.
CREATE TABLE t(r REAL PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO t VALUES(0.1, 'a'), (0.1 + 0.2, 'b'), (0.3, 'c'), (1, 'd'), (1e300, 'e'), (-0.5, 'f');
-- error
INSERT INTO t VALUES(1.0, 'dup');
-- error
INSERT INTO t VALUES(0.30, 'dup');
SELECT r, v FROM t ORDER BY r;
SELECT v FROM t WHERE r = 0.3;
SELECT v FROM t WHERE r = 0.1 + 0.2;
SELECT v FROM t WHERE r > 0.3 ORDER BY r;
SELECT v FROM t WHERE r = '1.0';
SELECT v FROM t WHERE r BETWEEN 0.1 AND 0.3 ORDER BY r;
