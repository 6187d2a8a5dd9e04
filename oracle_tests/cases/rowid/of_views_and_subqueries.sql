CREATE TABLE t(a);
INSERT INTO t VALUES('x');
SELECT q.rowid FROM t AS q;
SELECT rowid FROM (SELECT rowid FROM t);
-- error
SELECT rowid FROM (SELECT a, count(*) FROM t GROUP BY a);
CREATE VIEW v AS SELECT a FROM t;
-- error
SELECT rowid FROM (SELECT 1 AS z);
CREATE TABLE w(a PRIMARY KEY) WITHOUT ROWID;
-- error
SELECT rowid FROM w;
-- error
SELECT oid FROM w;
SELECT t.rowid, u.rowid FROM t, t AS u;
-- error
SELECT rowid FROM t, t AS u;
