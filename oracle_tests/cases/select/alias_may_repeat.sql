-- lang_select: two result columns may have one alias; the first one is found by ORDER BY, the names stay as given.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 9), (2, 8), (3, 7);
SELECT a AS x, b AS x FROM t ORDER BY x;
SELECT b AS x, a AS x FROM t ORDER BY x;
SELECT * FROM (SELECT a AS x, b AS x FROM t) ORDER BY 1;
SELECT x FROM (SELECT a AS x, b AS x FROM t) ORDER BY 1;
SELECT "x:1" FROM (SELECT a AS x, b AS x FROM t) ORDER BY 1;
