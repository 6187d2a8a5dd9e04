-- A view that groups, joined and filtered.
CREATE TABLE t(g, v);
INSERT INTO t VALUES('a', 1), ('a', 2), ('b', 5);
CREATE VIEW s AS SELECT g, sum(v) AS total, count(*) AS n FROM t GROUP BY g;
SELECT * FROM s WHERE total > 3 ORDER BY g;
SELECT t.v, s.total FROM t JOIN s ON t.g = s.g ORDER BY 1;
SELECT max(total) FROM s;
SELECT g FROM s WHERE n = (SELECT max(n) FROM s);
SELECT * FROM t LEFT JOIN s ON s.g = t.g AND s.n > 1 ORDER BY v;
