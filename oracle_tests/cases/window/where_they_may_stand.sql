-- windowfunctions: window functions may stand only in the result and in ORDER BY.
CREATE TABLE t(a);
INSERT INTO t VALUES(1), (2);
SELECT a FROM t ORDER BY row_number() OVER (ORDER BY a DESC);
-- error
SELECT a FROM t WHERE row_number() OVER () = 1;
-- error
SELECT a FROM t GROUP BY row_number() OVER ();
-- error
SELECT a FROM t GROUP BY a HAVING row_number() OVER () = 1;
-- error
SELECT a FROM t LIMIT row_number() OVER ();
-- error
SELECT sum(row_number() OVER ()) FROM t;
-- error
SELECT * FROM t JOIN t AS u ON row_number() OVER () = 1;
-- error
UPDATE t SET a = row_number() OVER ();
-- error
DELETE FROM t WHERE row_number() OVER () = 1;
