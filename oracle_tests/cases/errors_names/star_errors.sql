-- Errors of * and table.*.
CREATE TABLE t(a);
-- error
SELECT *;
-- error
SELECT u.* FROM t;
-- error
SELECT t.* FROM t AS x;
-- error
SELECT main.t.* FROM t;
-- error
SELECT count(t.*) FROM t;
-- error
SELECT abs(*) FROM t;
-- error
SELECT * AS x FROM t;
-- error
SELECT t.* x FROM t;
-- error
SELECT (*) FROM t;
-- error
SELECT -* FROM t;
SELECT count(*), count(*) AS n FROM t;
