-- A rowid name without a table is ambiguous as soon as two tables have one.
CREATE TABLE t(a);
CREATE TABLE u(b);
INSERT INTO t VALUES(1);
INSERT INTO u VALUES(2);
-- error
SELECT rowid FROM t, u;
SELECT t.rowid, u.rowid FROM t, u;
SELECT rowid FROM t, (SELECT 1 AS z);
CREATE TABLE w(c PRIMARY KEY) WITHOUT ROWID;
INSERT INTO w VALUES(3);
SELECT rowid FROM t, w;
