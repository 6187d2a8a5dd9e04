-- fileformat2 §2.6.4: the samples of an index with NOCASE, blobs and NULLs, as records
CREATE TABLE t(a COLLATE NOCASE, b); CREATE INDEX i ON t(a, b); INSERT INTO t VALUES('a',1),('A',2),('b',x'00'),('B',NULL),(NULL,NULL),(5,5.5),('c','zz');
ANALYZE; SELECT neq, nlt, ndlt, hex(sample) FROM sqlite_stat4 ORDER BY nlt; UPDATE t SET a='q'; ANALYZE; SELECT neq, nlt, ndlt, hex(sample) FROM sqlite_stat4 ORDER BY nlt;
