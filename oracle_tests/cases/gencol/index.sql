-- gencol: a generated column may be indexed
CREATE TABLE t(a, b AS (a%3), c AS (a*a) STORED);
CREATE INDEX i ON t(b);
CREATE INDEX j ON t(c) WHERE b=1;
INSERT INTO t VALUES(1),(2),(3),(4),(5);
SELECT a FROM t WHERE b=1 ORDER BY a;
UPDATE t SET a=a+1 WHERE b=2;
SELECT a, b, c FROM t WHERE b=0 ORDER BY a;
SELECT a FROM t WHERE c>15 AND b=1;
PRAGMA integrity_check;
