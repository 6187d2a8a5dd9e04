-- lang_expr: a name means the column of the innermost query that has it.
CREATE TABLE t(a, b);
CREATE TABLE u(a);
INSERT INTO t VALUES(1, 'x'), (2, 'y');
INSERT INTO u VALUES(2);
SELECT b FROM t WHERE EXISTS(SELECT 1 FROM u WHERE a = t.a);
SELECT count(*) FROM t WHERE EXISTS(SELECT 1 FROM u WHERE a = a);
SELECT (SELECT b FROM u) FROM t ORDER BY 1;
SELECT (SELECT a FROM u WHERE b = 'x') FROM t ORDER BY 1;
-- error
SELECT (SELECT c FROM u) FROM t;
SELECT (SELECT t.a FROM u AS t) FROM t;
