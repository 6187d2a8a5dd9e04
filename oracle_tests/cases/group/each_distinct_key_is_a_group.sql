-- lang_select "Generation of the set of result rows": rows with equal values in all terms form one group.
CREATE TABLE t(a, b, v);
INSERT INTO t VALUES(1, 'x', 1), (1, 'y', 2), (2, 'x', 3), (1, 'x', 4), (NULL, 'x', 5), (NULL, 'x', 6);
SELECT a, b, sum(v), count(*) FROM t GROUP BY a, b ORDER BY a, b;
SELECT a, sum(v) FROM t GROUP BY a ORDER BY a;
SELECT b, group_concat(v) FROM (SELECT * FROM t ORDER BY v) GROUP BY b ORDER BY b;
SELECT count(*) FROM (SELECT 1 FROM t GROUP BY a, b);
