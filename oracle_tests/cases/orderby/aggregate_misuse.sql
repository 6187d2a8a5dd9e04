-- An aggregate in ORDER BY of a query that is none is misuse.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 2);
-- error
SELECT a FROM t ORDER BY count(*);
-- error
SELECT a FROM t ORDER BY max(a);
SELECT a FROM t ORDER BY max(a, b);
SELECT a FROM t GROUP BY a ORDER BY count(*);
SELECT max(a) FROM t ORDER BY count(*);
SELECT a FROM t ORDER BY (SELECT count(*) FROM t);
