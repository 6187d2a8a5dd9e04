-- quirks "Double-quoted String Literals Are Accepted": a double-quoted word that names no column is a string.
CREATE TABLE t(a);
INSERT INTO t VALUES('x');
SELECT "hello", "a", typeof("hello") FROM t;
SELECT a FROM t WHERE a = "x";
SELECT "hello";
-- error
SELECT [hello];
-- error
SELECT `hello` FROM t;
-- error
SELECT t."hello" FROM t;
SELECT "a" FROM (SELECT 1 AS b);
SELECT count(*) FROM t WHERE "A" = 'x';
SELECT max("x") FROM t;
SELECT a FROM t ORDER BY "zzz";
SELECT "x" || "y", "1" + 1, length("abc");
