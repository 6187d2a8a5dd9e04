-- lang_dropindex: automatic indexes cannot be dropped; statistics of a dropped index go
CREATE TABLE t(a PRIMARY KEY, b UNIQUE, c); CREATE INDEX i ON t(c); INSERT INTO t VALUES(1,2,3); ANALYZE;
-- error
DROP INDEX sqlite_autoindex_t_1;
-- error
DROP INDEX sqlite_autoindex_t_2;
DROP INDEX i; SELECT idx FROM sqlite_stat1 ORDER BY 1; SELECT DISTINCT idx FROM sqlite_stat4 ORDER BY 1;
-- error
DROP INDEX i;
SELECT * FROM t WHERE c=3; PRAGMA integrity_check; BEGIN; CREATE INDEX j ON t(c); DROP INDEX j; CREATE INDEX j ON t(c, a); ROLLBACK; SELECT name FROM sqlite_schema WHERE type='index';
