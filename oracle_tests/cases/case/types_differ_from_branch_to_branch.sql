-- A CASE has no type: each row has that of its branch; as an expression it has no affinity.
CREATE TABLE t(a INT, b TEXT);
INSERT INTO t VALUES(1, '1'), (2, '2'), (3, NULL);
SELECT CASE a WHEN 1 THEN a WHEN 2 THEN b ELSE 1.5 END AS c, typeof(CASE a WHEN 1 THEN a WHEN 2 THEN b ELSE 1.5 END) FROM t ORDER BY a;
SELECT CASE WHEN 1 THEN a END = '1', CASE WHEN 1 THEN b END = 1, a = '1', b = 1 FROM t ORDER BY a;
SELECT max(CASE a WHEN 1 THEN 'z' ELSE 9 END) FROM t;
SELECT a FROM t ORDER BY CASE a WHEN 1 THEN 'x' WHEN 2 THEN 5 ELSE NULL END;
CREATE TABLE u AS SELECT CASE a WHEN 1 THEN a ELSE b END AS c FROM t;
SELECT sql FROM sqlite_schema WHERE name = 'u';
