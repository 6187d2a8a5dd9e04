-- VALUES takes expressions, with subqueries and functions.
VALUES(1 + 1, upper('x'), (SELECT max(3, 4)));
CREATE TABLE t(a);
INSERT INTO t VALUES(1), (2);
SELECT * FROM t WHERE a IN (VALUES(2), (3));
SELECT a, (VALUES(t.a * 10)) FROM t ORDER BY a;
-- error
SELECT (SELECT column1 FROM (VALUES(t.a), (0)) ORDER BY 1 DESC LIMIT 1) FROM t ORDER BY a;
-- error
VALUES(a);
SELECT EXISTS(VALUES(NULL));
