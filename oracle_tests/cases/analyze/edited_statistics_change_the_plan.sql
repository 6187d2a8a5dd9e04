-- lang_analyze: what stands in sqlite_stat1 is believed, after the schema is read again
CREATE TABLE t(a, b, c);
CREATE INDEX ia ON t(a);
CREATE INDEX ib ON t(b);
INSERT INTO t VALUES(1,1,1),(2,1,1);
ANALYZE;
DELETE FROM sqlite_stat4;
UPDATE sqlite_stat1 SET stat='100000 50000' WHERE idx='ia';
UPDATE sqlite_stat1 SET stat='100000 2' WHERE idx='ib';
ANALYZE sqlite_schema;
EXPLAIN QUERY PLAN SELECT * FROM t WHERE a=1 AND b=1;
UPDATE sqlite_stat1 SET stat='100000 2' WHERE idx='ia';
UPDATE sqlite_stat1 SET stat='100000 50000' WHERE idx='ib';
ANALYZE sqlite_schema;
EXPLAIN QUERY PLAN SELECT * FROM t WHERE a=1 AND b=1;
DROP TABLE sqlite_stat1;
ANALYZE sqlite_schema;
EXPLAIN QUERY PLAN SELECT * FROM t WHERE a=1 AND b=1;
