-- lang_select "Bare columns in an aggregate query": with all rows of a group equal in it, a bare column is that value.
CREATE TABLE t(g, c, v);
INSERT INTO t VALUES(1, 'one', 5), (1, 'one', 6), (2, 'two', 7);
SELECT g, c, sum(v) FROM t GROUP BY g ORDER BY g;
SELECT c, count(*) FROM t GROUP BY g ORDER BY g;
SELECT c || '!' FROM t GROUP BY g ORDER BY g;
