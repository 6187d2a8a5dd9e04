-- An error while rows come: the statement fails, the connection goes on.
CREATE TABLE t(a);
INSERT INTO t VALUES(1), (2), ('x');
-- error
SELECT abs(-9223372036854775808) FROM t;
-- error
SELECT a, CASE a WHEN 'x' THEN json(a) END FROM t;
-- error
SELECT sum(9223372036854775807) FROM t;
-- error
SELECT zeroblob(2000000000);
-- error
SELECT printf('%*d', 2000000000, 1);
-- error
SELECT 'a' LIKE 'b' ESCAPE 'cc' FROM t;
-- error
SELECT json_extract('{', '$');
-- error
SELECT ntile(0) OVER () FROM t;
SELECT count(*) FROM t;
