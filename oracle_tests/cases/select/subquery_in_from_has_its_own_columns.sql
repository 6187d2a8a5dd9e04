-- lang_select: "the input data is the content of the named table", or the rows of the subquery.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 2), (3, 4);
SELECT x FROM (SELECT a + b AS x FROM t) WHERE x > 3;
SELECT s.x, s.y FROM (SELECT a AS x, b AS y FROM t ORDER BY a DESC LIMIT 1) AS s;
-- error
SELECT a FROM (SELECT a AS x FROM t);
-- error
SELECT s.a FROM (SELECT a AS x FROM t) s;
SELECT "a + b" FROM (SELECT a + b FROM t);
SELECT rowid FROM (SELECT rowid, a FROM t) WHERE a = 3;
