CREATE TABLE t(a, b REAL);
CREATE INDEX ta ON t(a);
CREATE INDEX tb ON t(b, a);
INSERT INTO t VALUES(1,1),(1.0,2),('1',3),(x'31',1),(NULL,NULL),(9007199254740993,1.5),(9007199254740992.0,1),('',''),(x'','q');
ANALYZE;
SELECT * FROM sqlite_stat1 ORDER BY 1, 2;
SELECT tbl, idx, neq, nlt, ndlt, quote(sample) FROM sqlite_stat4 ORDER BY 1, 2, rowid;
