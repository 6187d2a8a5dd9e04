-- expridx: an index on an expression is changed when any of its columns is, and only then
CREATE TABLE t(a, b, c);
CREATE INDEX i ON t(a+b, c||'x') WHERE c IS NOT NULL;
CREATE UNIQUE INDEX u ON t(a*b) WHERE b>0;
INSERT INTO t VALUES(1,2,'c'),(3,4,NULL),(5,-1,'d');
UPDATE t SET b=b+1;
SELECT * FROM t WHERE a+b>3 AND c||'x'>'a' AND c IS NOT NULL;
-- error
UPDATE t SET a=1, b=1;
UPDATE t SET c='new' WHERE a=3;
SELECT a FROM t WHERE c IS NOT NULL AND a+b=8;
PRAGMA integrity_check;
