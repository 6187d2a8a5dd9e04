-- datatype3 "Column Affinity For Compound Views": a subquery's column has its expression's affinity.
CREATE TABLE t1(a INT, b TEXT, c REAL);
CREATE VIEW v1(x, y, z) AS SELECT b, a + c, 42 FROM t1 WHERE b <> 11;
CREATE VIEW v2 AS SELECT a FROM t1 UNION ALL SELECT b FROM t1;
INSERT INTO t1 VALUES(1, '1', 1.0), (2, '11', 3.0);
SELECT x = 1, y = '2.0', z = '42', x = '1', y = 2 FROM v1;
SELECT a, typeof(a), a = 1, a = '1' FROM v2;
SELECT count(*) FROM v2 WHERE a = '1';
SELECT count(*) FROM (SELECT a AS q FROM t1) WHERE q = '1';
SELECT count(*) FROM (SELECT +a AS q FROM t1) WHERE q = '1';
CREATE TABLE made AS SELECT a, b, c, a + 1 AS d, CAST(b AS INT) AS e, NULL AS f FROM t1;
SELECT sql FROM sqlite_schema WHERE name = 'made';
