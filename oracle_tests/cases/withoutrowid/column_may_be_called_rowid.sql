-- withoutrowid: a column of the name is a column
CREATE TABLE t(rowid PRIMARY KEY, oid) WITHOUT ROWID;
INSERT INTO t VALUES('x','y');
SELECT rowid, oid FROM t;
UPDATE t SET rowid='z';
SELECT * FROM t;
