-- lang_analyze: statistics of an attached UTF-16 file have their samples in its encoding
-- encoding: UTF-16le
CREATE TABLE t(a TEXT, b); CREATE INDEX i ON t(a); INSERT INTO t VALUES('é',1),('日',2),('é',3); ANALYZE; SELECT * FROM sqlite_stat1; SELECT idx, neq, nlt, ndlt, hex(sample) FROM sqlite_stat4 ORDER BY nlt;
-- swap
INSERT INTO t VALUES('z',4); ANALYZE; SELECT * FROM sqlite_stat1; SELECT count(*) FROM sqlite_stat4;
