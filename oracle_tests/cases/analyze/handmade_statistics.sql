CREATE TABLE t(a, b);
CREATE INDEX ta ON t(a);
CREATE INDEX tb ON t(b);
INSERT INTO t VALUES(1,2);
ANALYZE;
DELETE FROM sqlite_stat4;
UPDATE sqlite_stat1 SET stat = '100000 1000' WHERE idx = 'ta';
UPDATE sqlite_stat1 SET stat = '100000 2' WHERE idx = 'tb';
-- reopen
EXPLAIN QUERY PLAN SELECT * FROM t WHERE a = 1 AND b = 5;
ANALYZE sqlite_schema;
UPDATE sqlite_stat1 SET stat = '100000 90000' WHERE idx = 'tb';
-- reopen
EXPLAIN QUERY PLAN SELECT * FROM t WHERE a = 1 AND b = 5;
-- error
DROP TABLE sqlite_schema;
DROP TABLE sqlite_stat1;
SELECT name FROM sqlite_schema ORDER BY 1;
