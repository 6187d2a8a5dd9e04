-- NULL in joins, sorting and DISTINCT.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(NULL, 1), (1, NULL), (NULL, NULL), (1, 1);
SELECT count(*) FROM t x JOIN t y ON x.a = y.a;
SELECT count(*) FROM t x JOIN t y ON x.a IS y.a;
SELECT count(*) FROM t x LEFT JOIN t y ON x.a = y.b WHERE y.a IS NULL;
SELECT a, b FROM t ORDER BY a, b;
SELECT a, b FROM t ORDER BY a DESC, b DESC NULLS FIRST;
SELECT DISTINCT a FROM t;
SELECT a, b FROM t INTERSECT SELECT NULL, NULL;
SELECT max(a, b), min(a, b), coalesce(a, b, 0), a IS b FROM t ORDER BY rowid;
