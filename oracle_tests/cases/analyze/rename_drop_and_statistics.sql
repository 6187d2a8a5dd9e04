-- lang_analyze, lang_dropindex: rows about a dropped index or table go; about a renamed table they stay under the old name
CREATE TABLE t(a, b);
CREATE INDEX ia ON t(a);
CREATE INDEX ib ON t(b);
CREATE TABLE u(c UNIQUE);
INSERT INTO t VALUES(1,2),(3,4);
INSERT INTO u VALUES(1);
ANALYZE;
DROP INDEX ia;
SELECT tbl, idx FROM sqlite_stat1 ORDER BY 1, 2;
SELECT DISTINCT tbl, idx FROM sqlite_stat4 ORDER BY 1, 2;
DROP TABLE u;
SELECT tbl, idx FROM sqlite_stat1 ORDER BY 1, 2;
ALTER TABLE t RENAME TO t2;
SELECT tbl, idx FROM sqlite_stat1 ORDER BY 1, 2;
ANALYZE;
SELECT tbl, idx FROM sqlite_stat1 ORDER BY 1, 2;
DROP INDEX ib;
SELECT tbl, idx FROM sqlite_stat1 ORDER BY 1, 2;
