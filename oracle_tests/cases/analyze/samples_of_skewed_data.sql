-- fileformat2 §2.6.5: the most frequent keys are among the samples
CREATE TABLE t(a INTEGER PRIMARY KEY, b, c);
INSERT INTO t(b, c) WITH RECURSIVE n(i) AS (VALUES(0) UNION ALL SELECT i+1 FROM n WHERE i<299) SELECT CASE WHEN i%3=0 THEN 7 WHEN i%10=1 THEN 50 ELSE i END, i/100 FROM n;
CREATE INDEX ib ON t(b);
CREATE INDEX icb ON t(c, b);
ANALYZE;
SELECT * FROM sqlite_stat1;
SELECT idx, neq, nlt, ndlt, hex(sample) FROM sqlite_stat4 ORDER BY idx, sample;
