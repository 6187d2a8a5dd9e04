-- An aggregate of the outer query inside EXISTS makes the outer one an aggregate query.
CREATE TABLE t(a);
INSERT INTO t VALUES(1), (2);
SELECT EXISTS(SELECT sum(t.a)) FROM t;
SELECT EXISTS(SELECT 1 WHERE 1) FROM t;
SELECT (SELECT sum(t.a) + 1) FROM t;
SELECT EXISTS(SELECT 1 FROM t AS u GROUP BY u.a HAVING sum(u.a) > 1) FROM t;
