-- lang_createtable: the message lists the columns, an index on expressions is named itself
CREATE TABLE t(a, b, c, UNIQUE(b, a));
CREATE UNIQUE INDEX "my idx" ON t(c);
CREATE UNIQUE INDEX ex ON t(a+b);
CREATE UNIQUE INDEX mixed ON t(c, lower(a));
INSERT INTO t VALUES(1,2,3);
-- error
INSERT INTO t VALUES(1,2,4);
-- error
INSERT INTO t VALUES(5,6,3);
-- error
INSERT INTO t VALUES(2,1,9);
DROP INDEX "my idx";
DROP INDEX ex;
-- error
INSERT INTO t VALUES(1,7,3);
CREATE TABLE k(id INTEGER PRIMARY KEY);
INSERT INTO k VALUES(1);
-- error
INSERT INTO k VALUES(1);
CREATE TABLE w(a, b, PRIMARY KEY(b, a)) WITHOUT ROWID;
INSERT INTO w VALUES(1,2);
-- error
INSERT INTO w VALUES(1,2);
