-- windowfunctions: windows are computed after GROUP BY and HAVING, so they may take aggregates.
CREATE TABLE t(g, v);
INSERT INTO t VALUES('a', 1), ('a', 2), ('b', 5), ('c', 1);
SELECT g, sum(v), rank() OVER (ORDER BY sum(v) DESC) FROM t GROUP BY g ORDER BY g;
SELECT g, sum(sum(v)) OVER (ORDER BY g) FROM t GROUP BY g ORDER BY g;
SELECT g, count(*) OVER () FROM t GROUP BY g HAVING sum(v) > 1 ORDER BY g;
SELECT count(*), count(*) OVER () FROM t;
SELECT g, max(v) - avg(max(v)) OVER () FROM t GROUP BY g ORDER BY g;
