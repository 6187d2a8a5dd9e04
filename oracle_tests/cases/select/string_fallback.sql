CREATE TABLE t(a);
INSERT INTO t VALUES('b'),('a');
SELECT a FROM t WHERE a = "b";
SELECT "nope" FROM t;
-- error
SELECT [nope] FROM t;
-- error
SELECT `nope` FROM t;
-- error
SELECT t."nope" FROM t;
