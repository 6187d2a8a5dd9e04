-- The rowid may be used anywhere a column may; each index ends with it.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(5, 'x'), (3, 'y'), (5, 'z');
CREATE INDEX ta ON t(a);
SELECT rowid * 10, b FROM t WHERE a = 5 ORDER BY rowid DESC;
SELECT a, rowid FROM t WHERE a = 5 AND rowid > 1;
SELECT max(rowid), sum(oid) FROM t GROUP BY a ORDER BY 1;
EXPLAIN QUERY PLAN SELECT a, rowid FROM t ORDER BY a, rowid;
SELECT t.rowid, u.rowid FROM t JOIN t AS u ON t.a = u.a AND t.rowid < u.rowid;
SELECT rowid FROM t WHERE rowid = (SELECT max(rowid) FROM t);
-- error
CREATE INDEX tr ON t(rowid);
