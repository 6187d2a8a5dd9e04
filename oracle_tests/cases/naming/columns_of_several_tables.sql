-- lang_expr "Column names": an unqualified name must be in exactly one table of the innermost query that has it.
CREATE TABLE t(a, b);
CREATE TABLE u(b, c);
INSERT INTO t VALUES(1, 2);
INSERT INTO u VALUES(3, 4);
SELECT a, c FROM t, u;
-- error
SELECT b FROM t, u;
-- error
SELECT a FROM t WHERE b = c;
-- error
SELECT u.a FROM t, u;
-- error
SELECT v.b FROM t, u;
SELECT t.b, u.b FROM t, u;
SELECT (SELECT b FROM u) FROM t;
SELECT (SELECT a FROM u) FROM t;
-- error
SELECT (SELECT b FROM t AS x, u AS y) FROM t;
