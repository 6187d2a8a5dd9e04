-- datatype3 "Column Affinity For Views And Subqueries": the affinity is that of the expression behind the column.
CREATE TABLE t(i INTEGER, s TEXT, n NUMERIC, x);
INSERT INTO t VALUES(1, '1', 1, '1'), (2, '02', '2', 2);
CREATE VIEW v AS SELECT i, s, n, x, i + 0 AS ie, CAST(s AS INT) AS c FROM t;
SELECT i = '1', s = 1, n = '1', x = '1', ie = '1', c = '1' FROM v;
SELECT i FROM v WHERE i = '2' AND c = '2';
SELECT count(*) FROM (SELECT s AS q FROM t) WHERE q = 1;
SELECT count(*) FROM (SELECT x AS q FROM t) WHERE q = 1;
SELECT count(*) FROM (SELECT i AS q FROM t UNION ALL SELECT s FROM t) WHERE q = 1;
SELECT count(*) FROM (SELECT s AS q FROM t UNION ALL SELECT i FROM t) WHERE q = '1';
SELECT a.i, b.x FROM v a JOIN v b ON a.i = b.x ORDER BY 1, 2;
SELECT a.s, b.x FROM v a JOIN v b ON a.s = b.x ORDER BY 1, 2;
SELECT (SELECT i FROM t LIMIT 1) = '1', (SELECT i + 0 FROM t LIMIT 1) = '1', '1' IN (SELECT i FROM t), '1' IN (SELECT i + 0 FROM t);
