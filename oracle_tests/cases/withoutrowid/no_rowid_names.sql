-- withoutrowid: there is no rowid
CREATE TABLE t(a PRIMARY KEY, b) WITHOUT ROWID;
INSERT INTO t VALUES(1,2);
-- error
SELECT rowid FROM t;
-- error
SELECT oid FROM t;
-- error
SELECT _rowid_ FROM t;
-- error
UPDATE t SET rowid=1;
-- error
INSERT INTO t(rowid) VALUES(1);
SELECT * FROM t;
