-- lang_select: AS is optional before an alias; some keywords may be an alias, others not.
CREATE TABLE t(a);
INSERT INTO t VALUES(7);
SELECT a b, a 'c d', a "e f", a [g h], a `i` FROM t u;
SELECT u.a FROM t u;
SELECT a end1, a key, a desc FROM t;
SELECT a AS key, a AS replace, a AS "select" FROM t;
-- error
SELECT a select FROM t;
-- error
SELECT a from FROM t;
-- error
SELECT a order FROM t;
-- error
SELECT a AS group FROM t;
-- error
SELECT t.a FROM t u;
