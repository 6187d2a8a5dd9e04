-- lang_aggfunc: FILTER gives the aggregate only the rows for which its expression is true.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 1), (2, 0), (3, NULL), (4, 'x'), (5, '7');
SELECT count(*) FILTER (WHERE b), sum(a) FILTER (WHERE NOT b), count(*) FROM t;
SELECT count(*) FILTER (WHERE NULL), sum(a) FILTER (WHERE 0), total(a) FILTER (WHERE a > 99) FROM t;
SELECT count(a) FILTER (WHERE b IS NULL), group_concat(a) FILTER (WHERE a % 2) FROM (SELECT * FROM t ORDER BY a);
