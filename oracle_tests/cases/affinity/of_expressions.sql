CREATE TABLE t(a TEXT, b INTEGER);
INSERT INTO t VALUES('1', 1);
SELECT (a) = 1, (+a) = 1, a COLLATE BINARY = 1, CAST(a AS TEXT) = 1, CASE WHEN 1 THEN a END = 1 FROM t;
SELECT (SELECT a FROM t) = 1, (SELECT b FROM t) = '1', b = '1', (b) = '1', (+b) = '1', -b = '-1' FROM t;
SELECT max(a) = 1, max(b) = '1' FROM t;
SELECT coalesce(a, 0) = 1, coalesce(b, 0) = '1', abs(b) = '1' FROM t;
SELECT * FROM (SELECT a AS x, b AS y, a || '' AS z FROM t) WHERE x = 1 AND y = '1';
SELECT * FROM (SELECT a || '' AS z FROM t) WHERE z = 1;
