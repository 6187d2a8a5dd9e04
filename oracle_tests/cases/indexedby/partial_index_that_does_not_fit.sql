-- lang_indexedby: if the named index cannot be used, preparing fails.
CREATE TABLE t(a, b);
CREATE INDEX p ON t(a) WHERE b > 5;
INSERT INTO t VALUES(1, 9);
SELECT * FROM t INDEXED BY p WHERE a = 1 AND b > 5;
-- error
SELECT * FROM t INDEXED BY p WHERE a = 1;
-- error
SELECT * FROM t INDEXED BY p;
-- error
SELECT * FROM t INDEXED BY p WHERE a = 1 AND b > 4;
