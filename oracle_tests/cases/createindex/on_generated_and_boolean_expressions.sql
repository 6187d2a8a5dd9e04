-- expridx: expressions of many kinds, used by queries that write them alike
CREATE TABLE t(id INTEGER PRIMARY KEY, a, b TEXT, g AS (a%3));
CREATE INDEX i1 ON t(a BETWEEN 2 AND 4); CREATE INDEX i2 ON t(CASE WHEN a>2 THEN 'hi' ELSE 'lo' END); CREATE INDEX i3 ON t(g, lower(b)); CREATE INDEX i4 ON t(b COLLATE nocase, -a); CREATE INDEX i5 ON t(a IS NULL) WHERE b<>'';
INSERT INTO t(a,b) VALUES(1,'X'),(2,'y'),(3,'Z'),(4,''),(NULL,'n');
SELECT id FROM t WHERE (a BETWEEN 2 AND 4)=1 ORDER BY id;
SELECT id FROM t WHERE CASE WHEN a>2 THEN 'hi' ELSE 'lo' END='hi' ORDER BY id;
SELECT id FROM t WHERE g=0 AND lower(b)='z';
SELECT b FROM t WHERE b='z' COLLATE nocase AND -a=-3;
SELECT id FROM t WHERE (a IS NULL)=1 AND b<>'';
UPDATE t SET a=a+1; DELETE FROM t WHERE g=2;
SELECT id, a, g FROM t ORDER BY id;
PRAGMA integrity_check;
