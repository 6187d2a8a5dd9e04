-- lang_insert: values cannot name the table's columns
CREATE TABLE t(a, b);
-- error
INSERT INTO t VALUES(a, b);
INSERT INTO t VALUES("nope", 1);
SELECT * FROM t;
