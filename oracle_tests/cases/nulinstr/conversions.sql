-- nulinstr: numbers before a NUL.
SELECT CAST('12' || char(0) || '3' AS INT), '12' || char(0) || '3' + 1, CAST('1.5' || char(0) AS REAL), typeof(CAST('5' || char(0) AS NUMERIC)), abs('7' || char(0)), json_valid('1' || char(0)), printf('%s|', 'a' || char(0) || 'b'), hex('a' || char(0) || 'b' || 'c');
CREATE TABLE t(i INT);
INSERT INTO t VALUES('5' || char(0)), ('6');
SELECT typeof(i), hex(i) FROM t;
