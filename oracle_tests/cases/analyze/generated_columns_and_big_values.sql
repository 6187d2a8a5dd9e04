-- lang_analyze: indexes over generated columns, over values longer than a page
CREATE TABLE t(a, g AS (length(a)) VIRTUAL, h AS (substr(a,1,1)) STORED);
CREATE INDEX ig ON t(g);
CREATE INDEX ih ON t(h, a);
INSERT INTO t VALUES('a'),('abc'),('b'),(replace(hex(zeroblob(3000)),'0','z')),(NULL);
ANALYZE;
SELECT * FROM sqlite_stat1 ORDER BY idx;
SELECT idx, neq, nlt, ndlt, length(sample) FROM sqlite_stat4 ORDER BY idx, nlt;
