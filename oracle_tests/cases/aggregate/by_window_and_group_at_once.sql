-- An aggregate over groups inside a window, beside one that is not.
CREATE TABLE t(g, v);
INSERT INTO t VALUES('a', 1), ('a', 2), ('b', 3), ('c', NULL);
SELECT g, sum(v), sum(sum(v)) OVER (ORDER BY g), count(*) OVER () FROM t GROUP BY g ORDER BY g;
SELECT count(DISTINCT v), max(count(*)) OVER () FROM t;
SELECT g, total(v) * 100 / sum(total(v)) OVER () FROM t GROUP BY g ORDER BY g;
SELECT g, row_number() OVER (ORDER BY count(*) DESC, g) FROM t GROUP BY g ORDER BY g;
