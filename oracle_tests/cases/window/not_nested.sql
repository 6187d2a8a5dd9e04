-- windowfunctions: a window function may not be inside another one, nor in a window's definition.
CREATE TABLE t(a);
-- error
SELECT sum(row_number() OVER ()) OVER () FROM t;
-- error
SELECT sum(a) OVER (ORDER BY row_number() OVER ()) FROM t;
-- error
SELECT sum(a) OVER (PARTITION BY rank() OVER ()) FROM t;
-- error
SELECT count(*) FILTER (WHERE row_number() OVER ()) OVER () FROM t;
SELECT (SELECT count(*) OVER ()) FROM t;
