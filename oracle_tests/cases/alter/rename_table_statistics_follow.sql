-- lang_altertable, lang_analyze: what sqlite_stat1 says about a renamed table
CREATE TABLE t(a, b);
CREATE INDEX i ON t(a);
INSERT INTO t VALUES(1,1),(1,2),(2,3);
ANALYZE;
SELECT * FROM sqlite_stat1;
ALTER TABLE t RENAME TO u;
SELECT * FROM sqlite_stat1;
SELECT tbl, idx FROM sqlite_stat4;
DROP TABLE u;
SELECT * FROM sqlite_stat1;
