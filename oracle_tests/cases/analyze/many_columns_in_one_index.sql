-- fileformat2 §2.6.3: one number for each prefix of the key
CREATE TABLE t(a,b,c,d,e,f);
INSERT INTO t WITH RECURSIVE n(i) AS (VALUES(0) UNION ALL SELECT i+1 FROM n WHERE i<63) SELECT i&1,i&3,i&7,i&15,i&31,i FROM n;
CREATE INDEX i6 ON t(a,b,c,d,e,f);
CREATE INDEX i3 ON t(c DESC,b,a);
CREATE UNIQUE INDEX u ON t(f,a,b);
ANALYZE;
SELECT idx, stat FROM sqlite_stat1;
EXPLAIN QUERY PLAN SELECT f FROM t WHERE a=1 AND b=1 AND c=5;
EXPLAIN QUERY PLAN SELECT f FROM t WHERE c=5 AND b=1;
