CREATE TABLE t(a, b);
INSERT INTO t(rowid, a) VALUES(10, 'x');
INSERT INTO t(a) VALUES('y');
INSERT INTO t(_rowid_, a) VALUES(-5, 'z');
INSERT INTO t(oid, a) VALUES(NULL, 'n');
INSERT INTO t(rowid, a) VALUES('20', 's');
INSERT INTO t(rowid, a) VALUES(21.0, 'r');
-- error
INSERT INTO t(rowid, a) VALUES(21.5, 'r');
-- error
INSERT INTO t(rowid, a) VALUES('abc', 'r');
-- error
INSERT INTO t(rowid, a) VALUES(10, 'dup');
SELECT rowid, a FROM t ORDER BY rowid;
DELETE FROM t WHERE rowid = 21;
INSERT INTO t(a) VALUES('again');
SELECT max(rowid) FROM t;
