-- windowfunctions: a window function may be used only in the results and ORDER BY of a SELECT.
CREATE TABLE t(a);
INSERT INTO t VALUES(3), (1), (2);
SELECT a FROM t ORDER BY row_number() OVER (ORDER BY a DESC);
SELECT a, row_number() OVER (ORDER BY a) * 10 AS n FROM t ORDER BY n DESC;
-- error
SELECT a FROM t WHERE row_number() OVER (ORDER BY a) = 1;
-- error
SELECT a FROM t GROUP BY row_number() OVER (ORDER BY a);
-- error
SELECT count(*) FROM t GROUP BY a HAVING row_number() OVER (ORDER BY a) = 1;
-- error
SELECT a FROM t LIMIT row_number() OVER ();
-- error
SELECT sum(row_number() OVER ()) FROM t;
-- error
SELECT sum(a) OVER (ORDER BY row_number() OVER ()) FROM t;
-- error
UPDATE t SET a = row_number() OVER ();
-- error
DELETE FROM t WHERE row_number() OVER () = 1;
-- error
INSERT INTO t VALUES(row_number() OVER (ORDER BY nosuch));
SELECT * FROM (SELECT a, row_number() OVER (ORDER BY a) AS n FROM t) WHERE n <= 2 ORDER BY n;
-- error
CREATE TABLE u(x DEFAULT (row_number() OVER ()));
-- error
CREATE INDEX ti ON t(row_number() OVER ());
-- error
CREATE TABLE u(x CHECK(rank() OVER () > 0));
