-- A view and a common table may hold windows; conditions outside see the finished values.
CREATE TABLE t(g, v);
INSERT INTO t VALUES('a', 1), ('a', 2), ('b', 3), ('b', 4);
CREATE VIEW r AS SELECT g, v, row_number() OVER (PARTITION BY g ORDER BY v DESC) AS n FROM t;
SELECT g, v FROM r WHERE n = 1 ORDER BY g;
SELECT g, v, n FROM r WHERE v > 1 ORDER BY g, v;
WITH c AS (SELECT v, sum(v) OVER (ORDER BY v) AS s FROM t) SELECT * FROM c WHERE s > 3 ORDER BY v;
SELECT count(*) FROM (SELECT count(*) OVER () FROM t LIMIT 2);
