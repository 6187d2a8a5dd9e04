-- page_size: 512
CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT);
CREATE INDEX tb ON t(b);
INSERT INTO t VALUES(1,'a'),(2,'b'),(3,'c'),(4,'d'),(5,'e'),(6,'f'),(7,'g'),(8,'h');
UPDATE t SET b = b || printf('%0100d', a);
UPDATE t SET b = b || b;
UPDATE t SET b = b || b WHERE a % 2;
SELECT a, length(b) FROM t;
UPDATE t SET b = substr(b, 1, 3) WHERE a > 4;
SELECT a, length(b) FROM t WHERE b > 'd' ORDER BY b;
UPDATE t SET b = printf('%02000d', a) WHERE a = 4;
UPDATE t SET b = NULL WHERE a = 4;
SELECT a, length(b) FROM t;
