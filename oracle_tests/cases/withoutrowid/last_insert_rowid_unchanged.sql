-- withoutrowid: last_insert_rowid() does not move
CREATE TABLE r(a);
INSERT INTO r VALUES(1),(2);
CREATE TABLE t(a PRIMARY KEY) WITHOUT ROWID;
INSERT INTO t VALUES(55),(66);
SELECT last_insert_rowid(), changes();
REPLACE INTO t VALUES(55);
SELECT last_insert_rowid();
