-- fileformat2 §2.6.3: the average run length, rounded; NULLs count as equal
CREATE TABLE t(a, b UNIQUE);
CREATE INDEX i ON t(a);
INSERT INTO t VALUES(NULL,NULL),(NULL,NULL),(NULL,NULL),(1,1),(1,2),(2,3),(2,4);
ANALYZE;
SELECT * FROM sqlite_stat1;
INSERT INTO t(a) VALUES(5),(6),(7),(8);
ANALYZE;
SELECT * FROM sqlite_stat1;
DELETE FROM t WHERE a IS NULL;
ANALYZE;
SELECT * FROM sqlite_stat1;
SELECT idx, neq, nlt, ndlt, hex(sample) FROM sqlite_stat4 ORDER BY idx, sample;
