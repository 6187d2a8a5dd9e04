-- quirks "SQLite Distinguishes Between Integer And Text Literals": without affinity 1 is not '1'.
SELECT 1 = '1', 1 < '1', '1' < 2, 5 IN ('5'), max(9, '1'), 1 = 1.0, '1' = '1.0', 1 IS '1';
CREATE TABLE t1(a INTEGER, b TEXT, c);
INSERT INTO t1 VALUES(1, 1, 1);
SELECT a = '1', b = 1, c = '1', c = 1, '1' = a, 1 = b FROM t1;
SELECT count(*) FROM t1 WHERE a = '1' AND b = 1;
SELECT count(*) FROM t1 WHERE c = '1';
