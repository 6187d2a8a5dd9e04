-- LIMIT and OFFSET of a correlated subquery may not read outer columns.
CREATE TABLE t(a);
INSERT INTO t VALUES(1), (2), (3);
-- error
SELECT (SELECT u.a FROM t AS u ORDER BY u.a LIMIT t.a) FROM t;
-- error
SELECT (SELECT u.a FROM t AS u ORDER BY u.a LIMIT 1 OFFSET t.a) FROM t;
SELECT (SELECT u.a FROM t AS u ORDER BY u.a LIMIT (SELECT count(*) FROM t) OFFSET 1) FROM t;
