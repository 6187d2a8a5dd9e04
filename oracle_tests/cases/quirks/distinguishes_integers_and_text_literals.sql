-- quirks "SQLite Distinguishes Between Integer And Text Literals": in a comparison without affinity nothing is converted.
SELECT 1 = '1', 1 + 0 = '1', 1 < 'a', 9999 < '0', 1 IN ('1'), '1' IN (1), 1 BETWEEN '0' AND '2';
CREATE TABLE t(i INTEGER, s TEXT, n);
INSERT INTO t VALUES(1, '1', '1');
SELECT i = '1', s = 1, n = 1, n = '1', i = s, i = n, s = n FROM t;
SELECT i IN ('1'), s IN (1), n IN (1), CASE n WHEN 1 THEN 'number' WHEN '1' THEN 'text' END FROM t;
