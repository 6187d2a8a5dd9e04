-- rowidtable: what may be stored as a rowid, by each of its names
CREATE TABLE t(a);
INSERT INTO t(rowid, a) VALUES('12','text digits'),(13.0,'real'),(NULL,'null'),('-4','neg'),(' 7 ','spaces');
INSERT INTO t(oid, a) VALUES(9223372036854775807,'last');
-- error
INSERT INTO t(_rowid_, a) VALUES('x','bad');
-- error
INSERT INTO t(rowid, a) VALUES(1.5,'frac');
-- error
INSERT INTO t(rowid, a) VALUES(x'31','blob');
INSERT INTO t(rowid, oid, a) VALUES(1,2,'x');
-- error
INSERT INTO t(rowid, rowid) VALUES(1,2);
SELECT rowid, a FROM t ORDER BY rowid;
CREATE TABLE r(rowid, b INTEGER PRIMARY KEY);
INSERT INTO r(rowid) VALUES('mine');
INSERT INTO r(oid, rowid) VALUES(77,'x');
SELECT rowid, oid, b FROM r;
