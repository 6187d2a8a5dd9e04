-- optoverview §12: JSON functions are no obstacle to flattening; indexes are reached through the view.
CREATE TABLE t(a INTEGER PRIMARY KEY, j);
CREATE INDEX tj ON t(json_extract(j, '$.n'));
INSERT INTO t VALUES (1,'{"n":5,"l":[1]}'),(2,'{"n":7}'),(3,'{}');
CREATE VIEW v AS SELECT a, json_extract(j, '$.n') AS n, j -> '$.l' AS l FROM t;
SELECT a, l FROM v WHERE n = 5;
EXPLAIN QUERY PLAN SELECT a, l FROM v WHERE n = 5;
SELECT a, l FROM v WHERE a = 1;
EXPLAIN QUERY PLAN SELECT a, l FROM v WHERE a = 1;
SELECT a, l FROM v ORDER BY n;
EXPLAIN QUERY PLAN SELECT a, l FROM v ORDER BY n;
SELECT json_array(l) FROM v WHERE n > 4;
EXPLAIN QUERY PLAN SELECT json_array(l) FROM v WHERE n > 4;
SELECT x.a, y.l FROM v x JOIN v y ON x.n + 2 = y.n;
EXPLAIN QUERY PLAN SELECT x.a, y.l FROM v x JOIN v y ON x.n + 2 = y.n;
SELECT n FROM (SELECT n FROM v) WHERE n IS NOT NULL;
EXPLAIN QUERY PLAN SELECT n FROM (SELECT n FROM v) WHERE n IS NOT NULL;
