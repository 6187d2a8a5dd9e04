-- lang_droptable: DROP TABLE takes the statistics under the table's name, DROP INDEX those under the index's
CREATE TABLE t(a); CREATE INDEX i ON t(a); CREATE INDEX j ON t(a DESC); INSERT INTO t VALUES(1),(2); ANALYZE;
INSERT INTO sqlite_stat1 VALUES('other','i','1 1'); DROP INDEX i; SELECT * FROM sqlite_stat1;
UPDATE sqlite_stat1 SET tbl='renamed'; DROP TABLE t; SELECT * FROM sqlite_stat1; SELECT count(*) FROM sqlite_stat4;
