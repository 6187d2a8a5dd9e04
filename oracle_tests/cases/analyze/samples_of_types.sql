-- fileformat2 §2.6.5: samples are records of the index's key, of every type
CREATE TABLE t(a, b);
CREATE INDEX i ON t(a, b);
INSERT INTO t VALUES(NULL,1),(1,'x'),(1,'x'),(2.5,NULL),('text',x'00ff'),(x'aabb',3),(1,'y'),('text','t');
ANALYZE;
SELECT idx, neq, nlt, ndlt, hex(sample) FROM sqlite_stat4;
SELECT stat FROM sqlite_stat1;
