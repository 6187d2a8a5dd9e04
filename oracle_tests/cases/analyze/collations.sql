CREATE TABLE t(a TEXT COLLATE NOCASE, b TEXT);
CREATE INDEX ta ON t(a);
CREATE INDEX tb ON t(b COLLATE RTRIM);
CREATE INDEX ta2 ON t(a COLLATE BINARY);
INSERT INTO t VALUES('a','x'),('A','x '),('b','x  '),('B','y'),('é','É'),(NULL,NULL);
ANALYZE;
SELECT * FROM sqlite_stat1 ORDER BY 1, 2;
SELECT tbl, idx, neq, nlt, ndlt, quote(sample) FROM sqlite_stat4 ORDER BY 1, 2, rowid;
