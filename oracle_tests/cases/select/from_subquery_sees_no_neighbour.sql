-- lang_select: a subquery in FROM does not see the other tables of that FROM.
CREATE TABLE t(a);
INSERT INTO t VALUES(1);
-- error
SELECT * FROM t, (SELECT a);
-- error
SELECT * FROM t, (SELECT t.a AS b);
-- error
SELECT * FROM (SELECT u.a) , t AS u;
SELECT (SELECT s FROM (SELECT t.a + 1 AS s)) FROM t;
SELECT * FROM t WHERE EXISTS(SELECT 1 FROM (SELECT t.a AS b) WHERE b = 1);
