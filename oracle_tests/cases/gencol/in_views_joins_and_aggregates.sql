-- gencol: queries over generated columns, by an index and without
CREATE TABLE t(a INT, txt TEXT, len INT AS (length(txt)), up TEXT AS (upper(txt)) STORED COLLATE nocase);
INSERT INTO t(a, txt) VALUES(1,'bb'),(2,'a'),(3,'CCC'),(4,'Bb');
SELECT len, group_concat(txt) FROM t GROUP BY len ORDER BY len;
SELECT x.txt, y.txt FROM t x JOIN t y ON x.up=y.up AND x.a<y.a;
SELECT DISTINCT up FROM t ORDER BY up;
SELECT a FROM t WHERE up='ccc';
CREATE VIEW v AS SELECT len+1 AS l1, up FROM t;
SELECT * FROM v ORDER BY 1, 2;
CREATE INDEX i ON t(up, len);
SELECT a FROM t WHERE up='bb' AND len=2 ORDER BY a;
CREATE TABLE c AS SELECT * FROM t;
SELECT sql FROM sqlite_schema WHERE name='c';
SELECT max(len), min(up) FROM t;
