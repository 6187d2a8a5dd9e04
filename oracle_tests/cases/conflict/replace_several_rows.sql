CREATE TABLE t(a INTEGER PRIMARY KEY, b UNIQUE, c UNIQUE);
INSERT INTO t VALUES(1,'a','x'),(2,'b','y'),(3,'c','z');
REPLACE INTO t VALUES(1,'b','z');
SELECT * FROM t;
INSERT OR REPLACE INTO t VALUES(5,'b','q'),(6,'b','r'),(7,'s','r');
SELECT * FROM t;
SELECT changes(), total_changes();
UPDATE OR REPLACE t SET b = 'same';
SELECT * FROM t;
