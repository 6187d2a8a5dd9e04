-- partialindex: WHERE clauses of several forms; rows move in and out
CREATE TABLE t(id INTEGER PRIMARY KEY, s, n);
CREATE INDEX p1 ON t(n) WHERE s='a' OR s='b'; CREATE INDEX p2 ON t(n) WHERE s LIKE 'x%'; CREATE INDEX p3 ON t(s) WHERE n IN (1,2,3); CREATE INDEX p4 ON t(s) WHERE n NOT NULL AND n<>0; CREATE UNIQUE INDEX p5 ON t(s) WHERE n>100;
INSERT INTO t(s,n) VALUES('a',1),('b',2),('xy',3),('c',NULL),('a',0);
SELECT id FROM t WHERE n=1 AND (s='a' OR s='b');
SELECT id FROM t WHERE s LIKE 'x%' AND n=3;
SELECT id FROM t WHERE s='b' AND n IN (1,2,3);
SELECT id FROM t WHERE s='a' AND n NOT NULL AND n<>0;
UPDATE t SET n=n+100, s='a' WHERE n<2;
UPDATE t SET n=n+100 WHERE n=0 OR id=1;
SELECT * FROM t; PRAGMA integrity_check;
