-- lang_update: columns that are not set keep their values
CREATE TABLE t(a, b, c);
INSERT INTO t VALUES(1,2,3);
UPDATE t SET b='x';
SELECT * FROM t;
