-- datatype3 §4.2: numeric affinity against text or none converts text; text against none converts the other side.
CREATE TABLE t(i INT, r REAL, n NUMERIC, s TEXT, b BLOB);
INSERT INTO t VALUES(10, 10, 10, '10', 10);
SELECT i = '10', r = '10', n = '10', s = 10, b = '10', i = s, s = b, i = b FROM t;
SELECT i < '9', s < 9, s < '9', b < '9', i < '1e1', n = '10.0', r = '1e1' FROM t;
SELECT '10' = 10, '10' = i, 10 = s, CAST('10' AS TEXT) = 10, CAST(10 AS INT) = '10' FROM t;
