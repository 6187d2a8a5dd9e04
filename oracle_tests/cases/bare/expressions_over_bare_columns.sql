-- lang_select: expressions are computed over the chosen row, subqueries too.
CREATE TABLE t(id INTEGER PRIMARY KEY, a, v);
INSERT INTO t VALUES(1, 10, 3), (2, 20, 9), (3, 30, 6);
SELECT id * 100 + a, max(v) FROM t;
SELECT (SELECT a FROM t AS x WHERE x.id = t.id), max(v) FROM t;
SELECT (SELECT count(*) FROM t AS x WHERE x.v < t.v), min(v) FROM t;
SELECT CASE WHEN a > 15 THEN 'big' ELSE 'small' END, max(v) FROM t;
