-- lang_altertable: a new column is the last one
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1,2);
ALTER TABLE t ADD COLUMN c;
ALTER TABLE t ADD d DEFAULT 'x';
SELECT * FROM t;
INSERT INTO t VALUES(3,4,5,6);
SELECT * FROM t;
SELECT sql FROM sqlite_schema;
