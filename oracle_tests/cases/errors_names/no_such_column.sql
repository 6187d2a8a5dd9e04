-- The message shows the name as it was written.
CREATE TABLE t(a);
CREATE TABLE u(b);
-- error
SELECT Nope FROM t;
-- error
SELECT t.Nope FROM t;
-- error
SELECT main.t.Nope FROM t;
-- error
SELECT x.a FROM t;
-- error
SELECT [no such] FROM t;
-- error
SELECT t."no such" FROM t;
-- error
SELECT a FROM t WHERE nope = 1;
-- error
SELECT a FROM t GROUP BY nope;
-- error
SELECT a FROM t GROUP BY a HAVING nope;
-- error
SELECT a FROM t ORDER BY nope;
-- error
SELECT a FROM t LIMIT nope;
-- error
SELECT * FROM t JOIN u ON nope = 1;
-- error
SELECT * FROM t JOIN u ON t.b = u.b;
-- error
SELECT (SELECT nope) FROM t;
-- error
SELECT a FROM t WHERE a IN (nope);
-- error
SELECT count(nope) FROM t;
-- error
SELECT sum(a) OVER (PARTITION BY nope) FROM t;
