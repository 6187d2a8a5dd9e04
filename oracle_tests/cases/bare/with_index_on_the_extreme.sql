-- The row of min() and max() is the same with an index that gives it at once.
CREATE TABLE t(c, v);
INSERT INTO t VALUES('a', 5), ('b', 1), ('c', NULL), ('d', 8);
CREATE INDEX tv ON t(v);
SELECT c, min(v) FROM t;
SELECT c, max(v) FROM t;
SELECT c, min(v) FROM t WHERE v > 1;
SELECT c, max(v) FROM t WHERE v < 8;
SELECT c, max(v) FROM t WHERE 0;
SELECT rowid, min(v) FROM t;
