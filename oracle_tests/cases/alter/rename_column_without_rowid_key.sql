-- lang_altertable: the key columns of a WITHOUT ROWID table
CREATE TABLE t(a TEXT, b INT, c, PRIMARY KEY(b DESC, a COLLATE nocase)) WITHOUT ROWID;
CREATE INDEX i ON t(c, a);
INSERT INTO t VALUES('x',1,'p'),('Y',2,'q'),('y',1,'r');
ALTER TABLE t RENAME a TO name;
ALTER TABLE t RENAME b TO num;
SELECT sql FROM sqlite_schema;
SELECT * FROM t;
-- error
INSERT INTO t VALUES('X',1,'again');
PRAGMA index_xinfo(i);
