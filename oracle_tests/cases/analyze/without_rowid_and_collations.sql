-- lang_analyze: the primary key of a WITHOUT ROWID table is an index of the table's name; collations decide what is equal
CREATE TABLE w(k TEXT COLLATE nocase, v, n, PRIMARY KEY(k, v)) WITHOUT ROWID;
CREATE INDEX wn ON w(n COLLATE rtrim);
INSERT INTO w VALUES('a',1,'x'),('A',2,'x '),('b',1,'X'),('B',3,'y'),('c',1,NULL);
ANALYZE;
SELECT * FROM sqlite_stat1 ORDER BY idx;
SELECT tbl, idx, neq, nlt, ndlt, hex(sample) FROM sqlite_stat4 ORDER BY idx, sample;
