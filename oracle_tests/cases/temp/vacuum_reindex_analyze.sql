-- lang_vacuum, lang_reindex: statements about everything, and temp
CREATE TEMP TABLE t(a UNIQUE, b); CREATE INDEX temp.i ON t(b);
INSERT INTO t VALUES(1,2),(3,4); DELETE FROM t WHERE a=1;
VACUUM; VACUUM temp; REINDEX; REINDEX t; REINDEX temp.i; ANALYZE temp.t;
SELECT * FROM t; SELECT * FROM temp.sqlite_stat1;
PRAGMA temp.integrity_check; PRAGMA integrity_check(t);
SELECT name FROM sqlite_temp_schema;
