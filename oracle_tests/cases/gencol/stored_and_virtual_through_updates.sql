-- gencol: chains of columns, UPDATE FROM, row values, RETURNING
CREATE TABLE t(id INTEGER PRIMARY KEY, a, b AS (a+1), c AS (b*10) STORED, d AS (c||b));
INSERT INTO t(a) VALUES(1),(2),(NULL);
UPDATE t SET a=a+1 RETURNING a, b, c, d;
UPDATE t SET a=s.x FROM (SELECT 3 AS id, 7 AS x) AS s WHERE s.id=t.id RETURNING *;
-- error
UPDATE t SET c=1;
-- error
UPDATE t SET (a, b)=(1, 2);
SELECT * FROM t WHERE c>25 ORDER BY d;
CREATE INDEX i ON t(c, d);
SELECT id FROM t WHERE c=30 AND d='303';
DELETE FROM t WHERE d='808';
SELECT count(*) FROM t;
PRAGMA integrity_check;
