-- The rowid is a bare column like any other.
CREATE TABLE t(v);
INSERT INTO t(rowid, v) VALUES(10, 5), (20, 9), (30, 2);
SELECT rowid, max(v) FROM t;
SELECT rowid, min(v) FROM t;
SELECT oid, _rowid_, max(v) FROM t WHERE v < 9;
DELETE FROM t WHERE rowid = (SELECT rowid FROM (SELECT rowid, max(v) FROM t));
SELECT rowid, v FROM t ORDER BY 1;
