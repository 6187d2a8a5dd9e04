-- lang_analyze: statistics that SQLite has written guide plans here
CREATE TABLE t(a, b, c);
CREATE INDEX ia ON t(a); CREATE INDEX ib ON t(b);
INSERT INTO t WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i+1 FROM n WHERE i<500) SELECT i%2, i%100, i FROM n;
ANALYZE;
-- given
SELECT * FROM sqlite_stat1;
EXPLAIN QUERY PLAN SELECT * FROM t WHERE a=1 AND b=5;
EXPLAIN QUERY PLAN SELECT * FROM t x JOIN t y ON x.a=y.a AND x.b=y.b WHERE x.c=1;
SELECT count(*) FROM t WHERE a=1 AND b=5;
DELETE FROM t WHERE c>100;
ANALYZE;
SELECT * FROM sqlite_stat1;
SELECT idx, neq, nlt, ndlt, hex(sample) FROM sqlite_stat4;
